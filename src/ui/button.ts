import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type Styled, type Words } from './parts.ts'

export type ButtonOptions = Words &
  Styled & {
    /** With an address the button is a link. */
    readonly href?: string | undefined
    readonly type?: 'submit' | 'button' | 'reset' | undefined
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly id?: string | undefined
    readonly disabled?: boolean | undefined
    readonly preventDoubleClick?: boolean | undefined
    readonly isStartButton?: boolean | undefined
  }

export const button = (options: ButtonOptions): Html => (options.href ? asLink(options) : asButton(options))

const asLink = (options: ButtonOptions): Html =>
  html`<a href="${options.href}" role="button" draggable="false"${common(options)}> ${content(options)} </a>`

const asButton = (options: ButtonOptions): Html =>
  html`<button
    type="${options.type || 'submit'}"
    ${attribute('value', options.value)}${attribute('name', options.name)}${
      options.disabled && html` disabled aria-disabled="true"`
    }${
      options.preventDoubleClick !== undefined &&
      html` data-prevent-double-click="${String(options.preventDoubleClick)}"`
    }${common(options)}
  >
    ${content(options)}
  </button>`

const common = (options: ButtonOptions): Html =>
  html`${classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start')}
  data-module="govuk-button"${attributes(options.attributes)}${attribute('id', options.id)}`

/** A start button is a flex box, which swallows the spaces between pieces of markup, so those are held in a span. */
const content = (options: ButtonOptions): Html =>
  options.isStartButton
    ? html`${options.html ? html`<span>${options.html}</span>` : options.text}${startIcon}`
    : html`${said(options)}`

const startIcon = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`
