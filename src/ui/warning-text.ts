import { html, type Html } from './html.ts'
import { attributes, classes, said, type Styled, type Words } from './parts.ts'

export type WarningTextOptions = Words & Styled & { readonly iconFallbackText?: string | undefined }

export const warningText = (options: WarningTextOptions): Html =>
  html`
<div${classes('govuk-warning-text', options.classes)}${attributes(options.attributes)}>
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text">
<span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
${said(options)}
</strong>
</div>`
