import { html, type Html } from './html.ts'
import { attributes, classes, said, type MaybeWords, type Styled } from './parts.ts'

export type BackLinkOptions = MaybeWords & Styled & { readonly href?: string | undefined }

export const backLink = (options: BackLinkOptions): Html =>
  html`<a href="${options.href || '#'}"${classes('govuk-back-link', options.classes)}${attributes(options.attributes)}
    >${said(options) || 'Back'}</a
  >`
