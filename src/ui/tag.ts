import { html, type Html } from './html.ts'
import { attributes, classes, said, type Styled, type Words } from './parts.ts'

export type TagOptions = Words & Styled

export const tag = (options: TagOptions): Html =>
  html`
<strong${classes('govuk-tag', options.classes)}${attributes(options.attributes)}>
${said(options)}
</strong>`
