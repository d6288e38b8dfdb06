import { html, trusted, type Html, type Value } from './html.ts'
import {
  attributes,
  classes,
  present,
  said,
  type Attributes,
  type Gap,
  type MaybeWords,
  type Styled,
  type Words,
} from './parts.ts'

export type SummaryAction = Words & {
  readonly href: string
  /** What the action is on: "Change" alone says too little out of its place. */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SummaryActions = {
  readonly items?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

export type SummaryRow = {
  readonly key: Words & { readonly classes?: string | undefined }
  readonly value: MaybeWords & { readonly classes?: string | undefined }
  readonly actions?: SummaryActions | undefined
  readonly classes?: string | undefined
}

export type CardTitle = MaybeWords & {
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly classes?: string | undefined
}

export type SummaryCard = Styled & {
  readonly title?: CardTitle | undefined
  readonly actions?: SummaryActions | undefined
}

export type SummaryListOptions = Styled & {
  readonly rows: readonly (SummaryRow | Gap)[]
  readonly card?: SummaryCard | undefined
}

export function summaryList(options: SummaryListOptions): Html {
  const rows = present(options.rows)
  const someActions = rows.some((each) => each.actions?.items?.length)
  const list = html`
<dl${classes('govuk-summary-list', options.classes)}${attributes(options.attributes)}>
${rows.map((each) => row(each, someActions, options.card?.title))}
</dl>`
  return options.card ? card(options.card, list) : list
}

const row = (options: SummaryRow, someActions: boolean, title: CardTitle | undefined): Html =>
  html`
<div${classes(
    'govuk-summary-list__row',
    someActions && !options.actions?.items && 'govuk-summary-list__row--no-actions',
    options.classes,
  )}>
<dt${classes('govuk-summary-list__key', options.key.classes)}>
${said(options.key)}
</dt>
<dd${classes('govuk-summary-list__value', options.value.classes)}>
${said(options.value)}
</dd>
${rowActions(options.actions, title)}
</div>`

function rowActions(options: SummaryActions | undefined, title: CardTitle | undefined): Value {
  const items = options?.items ?? []
  if (items.length === 0) return undefined
  return html`
<dd${classes('govuk-summary-list__actions', options?.classes)}>
${
  items.length === 1
    ? items.map((item) => actionLink(item, title))
    : html`<ul class="govuk-summary-list__actions-list">
        ${items.map((item) => html`<li class="govuk-summary-list__actions-list-item">${actionLink(item, title)}</li>`)}
      </ul>`
}
</dd>`
}

const actionLink = (action: SummaryAction, title: CardTitle | undefined): Html =>
  html`
<a${classes('govuk-link', action.classes)} href="${action.href}"${attributes(action.attributes)}>${said(action)}${
    (action.visuallyHiddenText || title) &&
    html`<span class="govuk-visually-hidden"
      >${action.visuallyHiddenText && html` ${action.visuallyHiddenText}`}${title && html` (${said(title)})`}</span
    >`
  }</a>`

function card(options: SummaryCard, list: Html): Html {
  const heading = trusted(`h${options.title?.headingLevel ?? 2}`)
  return html`
<div${classes('govuk-summary-card', options.classes)}${attributes(options.attributes)}>
<div class="govuk-summary-card__title-wrapper">
${
  options.title &&
  html`<${heading}${classes('govuk-summary-card__title', options.title.classes)}>${said(options.title)}</${heading}>`
}
${cardActions(options)}
</div>
<div class="govuk-summary-card__content">
${list}
</div>
</div>`
}

function cardActions(options: SummaryCard): Value {
  const items = options.actions?.items ?? []
  if (items.length === 0) return undefined
  return items.length === 1
    ? html`
<div${classes('govuk-summary-card__actions', options.actions?.classes)}>${items.map((item) => actionLink(item, options.title))}</div>`
    : html`
<ul${classes('govuk-summary-card__actions', options.actions?.classes)}>
${items.map((item) => html`<li class="govuk-summary-card__action">${actionLink(item, options.title)}</li>`)}
</ul>`
}
