import { button, daysLeft, html, page, showDate, wideTable, type Html, type Page } from '#ui'
import type { RequestRow } from '../queries.ts'
import { isLate, isUnfinished } from '../rules.ts'
import { stageTags } from './stage-tag.ts'
import { asksInWords } from './words.ts'

type Shown = {
  readonly of: string
  readonly back: { readonly href: string; readonly text: string }
  readonly reference: string
  readonly requests: readonly RequestRow[]
  readonly names: ReadonlyMap<string, string>
  readonly mayAsk: boolean
  /** A panel member sees only what agencies have signed off. */
  readonly onlyShared: boolean
  readonly today: Temporal.PlainDate
}

/** Whom we asked, and where each stands. */
export const requestsPage = (shown: Shown): Page =>
  page({
    title: 'Requests to agencies',
    caption: shown.reference,
    back: shown.back,
    wide: true,
    main: html`
      ${shown.onlyShared && html`<p class="govuk-body">Answers are shown here once an agency has signed them off.</p>`}
      ${!shown.onlyShared && shown.requests.length > 0 && html`<p class="govuk-body">${summary(shown.requests, shown.today)}</p>`}
      ${shown.mayAsk && button({ text: shown.requests.length === 0 ? 'Ask agencies' : 'Ask more agencies', href: `${shown.of}/requests/new` })}
      ${shown.requests.length === 0 ? html`<p class="govuk-body">${shown.onlyShared ? 'None is signed off yet.' : 'No agency has been asked yet.'}</p>` : requestsTable('Requests to agencies', shown)}`,
  })

/** "3 asked, 1 signed off, 1 late" */
function summary(requests: readonly RequestRow[], today: Temporal.PlainDate): string {
  const counted = requests.filter(({ withdrawnAt }) => !withdrawnAt)
  const signedOff = counted.filter((request) => !isUnfinished(request)).length
  const late = counted.filter((request) => isLate(request, today)).length
  return `${counted.length} asked, ${signedOff} signed off${late > 0 ? `, ${late} late` : ''}.`
}

type Listed = {
  readonly requests: readonly RequestRow[]
  readonly names: ReadonlyMap<string, string>
  readonly today: Temporal.PlainDate
}

const requestsTable = (caption: string, { requests, names, today }: Listed, withMatter = false): Html =>
  wideTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Agency' },
      { text: 'Where it stands' },
      { text: 'Due' },
      ...(withMatter ? [{ text: 'Matter' }] : []),
      { text: 'Asked for' },
      { text: 'Since' },
    ],
    rows: requests.map((request) => [
      { html: html`<a class="govuk-link" href="/requests/${request.id}">${request.agencyName}</a>` },
      { html: stageTags(request, today) },
      { html: due(request, today) },
      ...(withMatter ? [{ html: html`<span class="heed-reference">${request.reference}</span>` }] : []),
      { text: asksInWords(request.asks) },
      { html: since(request, names) },
    ]),
  })

/** The day that counts, how far off it is, and the day first set where that was another. */
const due = (request: RequestRow, today: Temporal.PlainDate): Html =>
  html`${showDate(request.dueOn)}${isUnfinished(request) && html`<br>${daysLeft(request.dueOn, today)}`}${!request.dueOn.equals(request.firstDueOn) && html`<br><span class="govuk-hint govuk-!-font-size-16">First due ${showDate(request.firstDueOn)}</span>`}`

/** The day of the last thing that happened, and who signed. */
function since(request: RequestRow, names: ReadonlyMap<string, string>): Html {
  const { withdrawnAt, signedOffAt, signedOffBy, submittedAt, lastSentBackAt, openedAt, askedAt } = request
  const at = withdrawnAt ?? signedOffAt ?? submittedAt ?? lastSentBackAt ?? openedAt ?? askedAt
  const by = !withdrawnAt && signedOffBy ? names.get(signedOffBy) : undefined
  return html`${showDate(at.toZonedDateTimeISO('Europe/London').toPlainDate())}${by && html`<br>by ${by}`}`
}

/** Every request of the partnership that waits for its agency: whom to chase today. */
export const everyRequestPage = (
  requests: readonly RequestRow[],
  names: ReadonlyMap<string, string>,
  today: Temporal.PlainDate,
): Page => {
  const late = requests.filter((request) => isLate(request, today))
  const others = requests.filter((request) => !isLate(request, today))
  return page({
    title: 'Requests to agencies',
    wide: true,
    main: html`
      <p class="govuk-body">Every request that waits for an agency, the longest overdue first. Agencies are reminded three days before the due date and each week after it.</p>
      <h2 class="govuk-heading-m">Late</h2>
      ${late.length === 0 ? html`<p class="govuk-body">No agency is late.</p>` : requestsTable('Late requests', { requests: late, names, today }, true)}
      <h2 class="govuk-heading-m">In time</h2>
      ${others.length === 0 ? html`<p class="govuk-body">No other request is open.</p>` : requestsTable('Requests in time', { requests: others, names, today }, true)}`,
  })
}
