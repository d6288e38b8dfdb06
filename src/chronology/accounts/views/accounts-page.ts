import { reviewPage, type Review } from '#reviews'
import { counted, button, form, html, insetText, tag, type Html, type Page } from '#ui'
import type { ChronologyEntry } from '../../combined/entries.ts'
import { pagesOf } from '../../entries-table.ts'
import { namesLine, type Names } from '../../names.ts'
import { chronologyRooms } from '../../rooms.ts'
import { whyAlike, type Account } from '../../merge/same-event.ts'
import { compareAccounts } from '../differences.ts'
import type { Standing } from '../queries.ts'
import { isToLookAtAgain, type EventWithAccounts } from '../same-events.ts'

type Shown = {
  readonly review: Review
  readonly standing: Standing
  readonly events: readonly EventWithAccounts[]
  readonly total: number
  readonly current: number
  readonly names: Names
  readonly mayWork: boolean
  /** Someone has just asked for the accounts to be compared again. */
  readonly looking: boolean
}

const lists: readonly { readonly standing: Standing; readonly show: string; readonly text: string }[] = [
  { standing: 'to decide', show: '', text: 'To decide' },
  { standing: 'one event', show: 'accepted', text: 'One event' },
  { standing: 'different events', show: 'apart', text: 'Kept apart' },
]

/** What may be one event told by several agencies, and what the panel decided. */
export const accountsPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Same event, several accounts',
    back: { href: `/reviews/${shown.review.id}/chronology`, text: 'Back to the chronology' },
    wide: true,
    main: html`
      ${chronologyRooms(shown.review.id, 'accounts')}
      <p class="govuk-body">Entries of different agencies, at most a day apart, that may tell of one contact. Nothing is joined until the panel says so, and every account stays as its agency wrote it.</p>
      ${namesLine(shown.names, address(shown, shown.current))}
      ${shown.looking && insetText({ text: 'The accounts are being compared. This takes a moment; look at this page again.' })}
      ${which(shown)}
      ${shown.total === 0 ? html`<p class="govuk-body-l">${none(shown.standing)}</p>` : html`<p class="govuk-body">${counted(shown.total, 'event', 'events')}.</p>`}
      ${shown.events.map((event) => card(shown.review, event))}
      ${pagesOf(shown.current, shown.total, (page) => address(shown, page), 20)}
      ${shown.mayWork && form(`/reviews/${shown.review.id}/chronology/accounts/looking`, button({ text: 'Compare the accounts again', classes: 'govuk-button--secondary', preventDoubleClick: true }))}`,
  })

const none = (standing: Standing): string =>
  standing === 'to decide' ? 'No accounts wait for a decision.' : 'Nothing was decided so yet.'

const which = ({ review, standing }: Shown): Html => html`
  <nav aria-label="Which events are shown"><ul class="govuk-list heed-inline-list">${lists.map(
    (list) =>
      html`<li><a class="govuk-link" href="/reviews/${review.id}/chronology/accounts${list.show && `?show=${list.show}`}"${list.standing === standing && html` aria-current="page"`}>${list.text}</a></li>`,
  )}</ul></nav>`

function address({ review, standing }: Shown, page: number): string {
  const show = lists.find((list) => list.standing === standing)?.show ?? ''
  return `/reviews/${review.id}/chronology/accounts?${show && `show=${show}&`}page=${page}`
}

function card(review: Review, event: EventWithAccounts): Html {
  const entries = event.accounts.map(({ entry }) => entry)
  const differences = compareAccounts(entries)
    .filter(({ differs }) => differs)
    .map(({ what }) => what.toLowerCase())
  const [first] = entries
  return html`<section class="heed-card" aria-labelledby="event-${event.id}">
    <h2 class="govuk-heading-s govuk-!-margin-bottom-2" id="event-${event.id}"><a class="govuk-link" href="/reviews/${review.id}/chronology/accounts/${event.id}">${first?.when}: ${entries.map(({ agencyName }) => agencyName).join(' and ')}</a></h2>
    ${isToLookAtAgain(event) && html`<p class="govuk-body">${tag({ text: 'An account has changed since', classes: 'govuk-tag--red heed-tag--wide' })}</p>`}
    <dl class="heed-accounts">${entries.map((entry) => html`<div><dt>${entry.agencyName}, ${entry.when}${entry.time && html`, ${entry.time}`}</dt><dd>${shortened(entry.text)}</dd></div>`)}</dl>
    ${!event.decision && html`<p class="govuk-hint govuk-!-margin-bottom-1">Proposed because: ${whyAlike(entries.flatMap(accountFrom))}.</p>`}
    <p class="govuk-body govuk-!-margin-bottom-0">${differences.length === 0 ? 'No difference in date, time or who is spoken of.' : `They differ in: ${differences.join(', ')}.`}</p>
  </section>`
}

const accountFrom = ({ id, agencyName, date, time, text }: ChronologyEntry): readonly Account[] =>
  date ? [{ id, agency: agencyName, first: date.toString(), last: date.toString(), time, text }] : []

const shortened = (text: string): string =>
  text.length <= 200 ? text : `${text.slice(0, text.lastIndexOf(' ', 200))} …`
