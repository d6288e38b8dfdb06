import type { Html } from './html.ts'

/** One thing that is wrong, in words, and the field it is about. */
export type PageError = {
  readonly text: string
  /** Address of the field within the page, such as `#happenedOn-day`. */
  readonly href?: string | undefined
}

export type Back = { readonly href: string; readonly text?: string | undefined }

/**
 * What a handler has to say; the door sends it, inside the layout.
 * The layout writes `title` as the page's one `h1`, unless `main` brings an `h1` of its own (a question that is the whole page).
 */
export type Page = {
  readonly title: string
  /** Small words above the heading: the review or journey that the page belongs to. */
  readonly caption?: string | undefined
  readonly back?: Back | undefined
  /** With errors the page is sent as 422, its title starts with "Error: ", and a summary stands first. */
  readonly errors?: readonly PageError[] | undefined
  readonly main: Html
  /** Whole width for tables and pictures; otherwise lines stay short enough to read. */
  readonly wide?: boolean | undefined
  /** A way to leave quickly, for pages on which a family or a member of the public tells us something. */
  readonly exit?: boolean | undefined
  /** For machines that read the page: what stands in the document's head besides. */
  readonly head?: Html | undefined
  /** The same for everyone who asks: it carries no script at all, and may be kept for some minutes on its way. */
  readonly forEveryone?: boolean | undefined
}

/** A page; `back` may be given as a bare address. */
export const page = (options: Omit<Page, 'back'> & { readonly back?: string | Back | undefined }): Page => ({
  ...options,
  back: typeof options.back === 'string' ? { href: options.back } : options.back,
})
