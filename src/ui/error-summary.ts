import { html, type Html, type Value } from './html.ts'
import { attributes, classes, said, type Attributes, type Styled, type Words } from './parts.ts'

export type ErrorItem = Words & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined }

export type ErrorSummaryOptions = Styled & {
  readonly titleText?: string | undefined
  readonly titleHtml?: Html | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: Html | undefined
  readonly errorList?: readonly ErrorItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** `role="alert"` is on a child, so that moving the focus here does not cut the alert short. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const description = options.descriptionHtml || options.descriptionText
  return html`
<div${classes('govuk-error-summary', options.classes)}${
    options.disableAutoFocus !== undefined && html` data-disable-auto-focus="${String(options.disableAutoFocus)}"`
  }${attributes(options.attributes)} data-module="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">${options.titleHtml || options.titleText}</h2>
<div class="govuk-error-summary__body">
${description && html`<p>${description}</p>`}
${options.errorList?.length ? errorList(options.errorList) : undefined}
</div>
</div>
</div>`
}

const errorList = (errors: readonly ErrorItem[]): Html =>
  html`<ul class="govuk-list govuk-error-summary__list">
    ${errors.map((error): Value => html`<li>${error.href ? errorLink(error) : said(error)}</li>`)}
  </ul>`

const errorLink = (error: ErrorItem): Html =>
  html`<a href="${error.href}"${attributes(error.attributes)}>${said(error)}</a>`
