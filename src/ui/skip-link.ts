import { html, type Html } from './html.ts'
import { attributes, classes, said, type Styled, type Words } from './parts.ts'

export type SkipLinkOptions = Words & Styled & { readonly href?: string | undefined }

export const skipLink = (options: SkipLinkOptions): Html =>
  html`<a
    href="${options.href || '#content'}"
    ${classes('govuk-skip-link', options.classes)}${attributes(options.attributes)}
    data-module="govuk-skip-link"
    >${said(options)}</a
  >`
