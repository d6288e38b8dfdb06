import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type Styled, type Words } from './parts.ts'

export type HintWords = Words & Styled

export type HintOptions = HintWords & { readonly id?: string | undefined }

export const hint = (options: HintOptions): Html =>
  html`
<div${attribute('id', options.id)}${classes('govuk-hint', options.classes)}${attributes(options.attributes)}>
${said(options)}
</div>`
