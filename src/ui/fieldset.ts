import { html, type Html } from './html.ts'
import { attribute, attributes, classes, said, type MaybeWords, type Styled } from './parts.ts'

export type Legend = MaybeWords & {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

/** A fieldset around questions, as another component takes it. */
export type FieldsetAround = Styled & {
  readonly describedBy?: string | undefined
  readonly legend?: Legend | undefined
}

export type FieldsetOptions = FieldsetAround & { readonly role?: string | undefined; readonly html?: Html | undefined }

export const fieldset = (options: FieldsetOptions): Html =>
  html`
<fieldset${classes('govuk-fieldset', options.classes)}${attribute('role', options.role)}${attribute(
    'aria-describedby',
    options.describedBy,
  )}${attributes(options.attributes)}>
${said(options.legend) && legend(options.legend ?? {})}
${options.html}
</fieldset>`

const legend = (options: Legend): Html =>
  html`
<legend${classes('govuk-fieldset__legend', options.classes)}>
${options.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${said(options)}</h1>` : said(options)}
</legend>`
