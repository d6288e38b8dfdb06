import { localAddress } from './address.ts'
import { html, trusted, type Html } from './html.ts'

/**
 * Stands where the layout will write the reader's CSRF token.
 * No text of a person can forge it: escaping always destroys the angle brackets.
 */
export const csrfMark = '<csrf>'

/** The hidden field that proves a form came from one of our own pages. {@link form} writes it; only hand-made forms need it. */
const csrfInput: Html = trusted(`<input type="hidden" name="_csrf" value="${csrfMark}">`)

export type FormOptions = {
  /** True when the form carries a file. */
  readonly multipart?: boolean | undefined
  readonly id?: string | undefined
  readonly classes?: string | undefined
}

/** A form that posts to us. It says what is wrong itself, in our words, so the browser's own checks are off. */
export const form = (action: string, content: Html, options: FormOptions = {}): Html =>
  html`<form
    action="${localAddress(action)}"
    method="post"
    ${options.id && html` id="${options.id}"`}${
      options.classes && html` class="${options.classes}"`
    }${options.multipart && html` enctype="multipart/form-data"`}
    novalidate
  >
    ${csrfInput} ${content}
  </form>`

/** A form that only asks: its answers are in the address, so it needs no token. */
export const searchForm = (action: string, content: Html, options: { readonly classes?: string } = {}): Html =>
  html`<form
    action="${localAddress(action)}"
    method="get"
    ${options.classes && html` class="${options.classes}"`}
    novalidate
  >
    ${content}
  </form>`
