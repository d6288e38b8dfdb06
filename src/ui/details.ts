import { html, type Html } from './html.ts'
import { attribute, attributes, classes, flag, said, type Styled, type Words } from './parts.ts'

export type DetailsOptions = Words &
  Styled & {
    readonly summaryText?: string | undefined
    readonly summaryHtml?: Html | undefined
    readonly id?: string | undefined
    readonly open?: boolean | undefined
  }

export const details = (options: DetailsOptions): Html =>
  html`
<details${attribute('id', options.id)}${classes('govuk-details', options.classes)}${attributes(options.attributes)}${flag(
    'open',
    options.open,
  )}>
<summary class="govuk-details__summary">
<span class="govuk-details__summary-text">${options.summaryHtml || options.summaryText}</span>
</summary>
<div class="govuk-details__text">
${said(options)}
</div>
</details>`
