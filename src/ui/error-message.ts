import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type Styled, type Words } from './parts.ts'

export type ErrorWords = Words & Styled & { readonly visuallyHiddenText?: string | undefined }

export type ErrorMessageOptions = ErrorWords & { readonly id?: string | undefined }

export function errorMessage(options: ErrorMessageOptions): Html {
  const hidden = options.visuallyHiddenText ?? 'Error'
  return html`
<p${attribute('id', options.id)}${classes('govuk-error-message', options.classes)}${attributes(options.attributes)}>
${hidden && html`<span class="govuk-visually-hidden">${hidden}:</span> `}${said(options)}
</p>`
}
