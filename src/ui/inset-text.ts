import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type Styled, type Words } from './parts.ts'

export type InsetTextOptions = Words & Styled & { readonly id?: string | undefined }

export const insetText = (options: InsetTextOptions): Html =>
  html`
<div${attribute('id', options.id)}${classes('govuk-inset-text', options.classes)}${attributes(options.attributes)}>
${said(options)}
</div>`
