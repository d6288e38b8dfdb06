import type { Waiting } from '#access'
import { button, daysLeft, form, html, page, showDate, tag, wideTable, type Html, type Page } from '#ui'
import type { InOrder } from '../rules.ts'

type Shown = {
  readonly name: string
  readonly waiting: InOrder
  /** Other partnerships in which the person works. */
  readonly elsewhere: readonly { readonly id: string; readonly name: string }[]
  readonly today: Temporal.PlainDate
}

export const homePage = ({ name, waiting, elsewhere, today }: Shown): Page =>
  page({
    title: 'Your work',
    caption: name,
    wide: true,
    main: html`
      ${isEmpty(waiting) && html`<p class="govuk-body-l">Nothing waits for you today.</p>`}
      ${list('Late', waiting.late, today)}
      ${list('Due within 7 days', waiting.soon, today)}
      ${list('Later', waiting.later, today)}
      <h2 class="govuk-heading-m">Has something happened?</h2>
      <p class="govuk-body">If a child or an adult has died or been seriously harmed and abuse or neglect is known or suspected, notify the partnership.</p>
      ${button({ text: 'Notify an incident', href: '/notify', classes: 'govuk-button--secondary' })}
      ${elsewhere.length > 0 && html`<h2 class="govuk-heading-m">Your other partnerships</h2>${elsewhere.map(goTo)}`}`,
  })

const goTo = ({ id, name }: Shown['elsewhere'][number]): Html =>
  form(
    '/partnerships',
    html`<input type="hidden" name="partnership" value="${id}">${button({ text: `Go to ${name}`, classes: 'govuk-button--secondary' })}`,
  )

const isEmpty = ({ late, soon, later }: InOrder): boolean => late.length + soon.length + later.length === 0

const list = (caption: string, waiting: readonly Waiting[], today: Temporal.PlainDate): Html | false =>
  waiting.length > 0 &&
  wideTable({
    caption,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'What to do' }, { text: 'Matter' }, { text: 'Due' }],
    rows: waiting.map(({ text, href, matter, dueOn }) => [
      { html: html`<a class="govuk-link" href="${href}">${text}</a>` },
      { text: matter },
      { html: dueOn ? due(dueOn, today) : html`No date` },
    ]),
  })

const due = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate): Html =>
  html`${showDate(dueOn)} ${tag({ text: daysLeft(dueOn, today), classes: toneOf(today.until(dueOn).days) })}`

const toneOf = (days: number): string =>
  days < 0 ? 'govuk-tag--red' : days <= 7 ? 'govuk-tag--yellow' : 'govuk-tag--grey'
