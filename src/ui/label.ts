import { html, nothing, type Html } from './html.ts'
import { attribute, attributes, classes, said, type MaybeWords, type Styled, type Words } from './parts.ts'

export type LabelWords = Words & Styled & { readonly isPageHeading?: boolean | undefined }

export type LabelOptions = MaybeWords &
  Styled & { readonly for?: string | undefined; readonly isPageHeading?: boolean | undefined }

/** A label; without words there is none. */
export function label(options: LabelOptions): Html {
  if (!options.html && !options.text) return nothing
  const element = html`<label${classes('govuk-label', options.classes)}${attributes(options.attributes)}${attribute(
    'for',
    options.for,
  )}>
${said(options)}
</label>`
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element
}
