import type { Readable } from 'node:stream'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import type { Keys } from '#platform/encryption'

/** What every door needs: the connection of its own database role, the settings, the keys. */
export type Services = { readonly db: Database; readonly config: Config; readonly keys: Keys }

/** A page as far as the door needs to know it; `ui` knows the rest. */
export type Showable = {
  readonly title: string
  readonly errors?: readonly unknown[] | undefined
  /** Anyone who asks is shown the same, without script: it may be kept for some minutes. */
  readonly forEveryone?: boolean | undefined
}

export type Cookie = { readonly name: string; readonly value: string; readonly forSeconds: number | 'session' | 'gone' }

/** A file to keep, never to show: it is always sent as an attachment (trust R19). */
export type Download = { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array }

export type Reply<P extends Showable> =
  | P
  | { readonly seeOther: string; readonly cookies?: readonly Cookie[] }
  | { readonly notFound: true }
  /** Was here and was taken away: sent as 410, so that whoever keeps a copy or a link lets go of it. */
  | { readonly gone: P }
  | { readonly download: Download }
  /** A body of its own type, shown as it is: a feed, a published PDF. It may be cached by anyone unless it is `secret`. */
  | { readonly body: Uint8Array | string; readonly type: string; readonly fileName?: string; readonly secret?: true }

/** What the layout shows around a page. */
export type Frame = {
  readonly csrf: string
  readonly person?: {
    readonly name: string
    readonly agency: string | undefined
    readonly partnership: string
    /** Every role held in the partnership: what the navigation offers. */
    readonly roles: readonly string[]
  }
}

export type Answer<P extends Showable> = {
  readonly reply: Reply<P>
  readonly frame: Frame
  readonly cookies?: readonly Cookie[]
}

/** A file on its way in, with the form fields that came before it. Nothing has been kept yet. */
export type UploadStream = { readonly fileName: string; readonly stream: Readable; readonly fields: URLSearchParams }

/** One request, as the doors see it. */
export type Exchange = {
  readonly services: Services
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Fields of a form; empty for a GET, and for an upload until its file is read. */
  readonly form: URLSearchParams
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly header: (name: string) => string | undefined
  /** The other side's address, for limits on guessing. */
  readonly address: string
  /** The file of a multipart form, or undefined when there is none. */
  readonly upload: () => Promise<UploadStream | undefined>
  readonly now: Temporal.Instant
  /** The date in London when the request came. */
  readonly today: Temporal.PlainDate
}

/**
 * One line of the table of routes. `may` and `logs` are not optional: whoever reads the table sees who may do what,
 * and what will be recorded.
 */
export type Route<P extends Showable> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The permission asked for, or `anyone` at the public door. */
  readonly may: string
  /** What the audit trail says of it; a public page names none. */
  readonly logs: string | undefined
  /** A form with a file? */
  readonly takesFile: boolean
  readonly answer: (exchange: Exchange) => Promise<Answer<P>>
}
