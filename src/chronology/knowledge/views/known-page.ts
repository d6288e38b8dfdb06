import { reviewPage, type Review } from '#reviews'
import { counted, button, html, input, insetText, searchForm, showDate, tag, type Html, type Page } from '#ui'
import { understood } from '../../combined/entries.ts'
import { entryAddress } from '../../combined/looking.ts'
import { namesLine, type Names } from '../../names.ts'
import { chronologyRooms } from '../../rooms.ts'
import type { Known } from '../known.ts'
import type { entriesToShow } from '../queries.ts'

type Entry = Awaited<ReturnType<typeof entriesToShow>>[number] & {
  /** Which agencies its words speak of, by their requests. */
  readonly speaksOf: ReadonlySet<string>
}

type Shown = {
  readonly review: Review
  readonly day: Temporal.PlainDate
  /** What was asked for and is no date; empty where it is one. */
  readonly asked: string
  readonly before: Temporal.PlainDate | undefined
  readonly after: Temporal.PlainDate | undefined
  readonly agencies: readonly { readonly request: string; readonly name: string; readonly known: Known | undefined }[]
  readonly entries: ReadonlyMap<string, Entry>
  readonly shownAtMost: number
  /** Of so many entries their agency says when they were recorded. */
  readonly recordedKnown: number
  readonly total: number
  readonly names: Names
}

/** What each agency had on record on one day, and what the others had. */
export const knownPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Who knew what, when',
    back: { href: `/reviews/${shown.review.id}/chronology`, text: 'Back to the chronology' },
    wide: true,
    errors: shown.asked === '' ? [] : [{ text: notADate, href: '#on' }],
    main: html`
      ${chronologyRooms(shown.review.id, 'known')}
      <p class="govuk-body">We know what came after. Nobody did then. This is what stood on each agency’s record at the end of one day, and what stood on others’.</p>
      ${dayForm(shown)}
      ${shown.total === 0 ? html`<p class="govuk-body-l">No agency’s chronology has been signed off yet.</p>` : columns(shown)}`,
  })

const notADate = 'Enter a date, like 22 May 2016'

const address = ({ review }: Shown, day: Temporal.PlainDate): string =>
  `/reviews/${review.id}/chronology/known?on=${day.toString()}`

function dayForm(shown: Shown): Html {
  const { review, day, asked, names } = shown
  return html`${searchForm(
    `/reviews/${review.id}/chronology/known`,
    html`${input({
      name: 'on',
      id: 'on',
      label: { text: 'Which day?', classes: 'govuk-label--s' },
      hint: { text: 'For example, 22 May 2016' },
      value: asked === '' ? showDate(day) : asked,
      errorMessage: asked === '' ? undefined : { text: notADate },
      classes: 'govuk-input--width-20',
    })}${names.shown === 'yes' && html`<input type="hidden" name="names" value="yes">`}${button({ text: 'Show this day', classes: 'govuk-button--secondary' })}`,
    { classes: 'heed-filter' },
  )}`
}

const columns = (shown: Shown): Html => html`
  ${steps(shown)}
  <h2 class="govuk-heading-m">At the end of ${showDate(shown.day)}</h2>
  ${namesLine(shown.names, address(shown, shown.day))}
  <div class="heed-known">${shown.agencies.map((agency) => column(shown, agency))}</div>
  ${assumptions(shown)}`

/** The days on which something came onto a record, and a month either way. */
function steps(shown: Shown): Html {
  const suffix = shown.names.shown === 'yes' ? '&names=yes' : ''
  const step = (day: Temporal.PlainDate | undefined, words: string): Html | false =>
    day !== undefined &&
    html`<li><a class="govuk-link" href="${address(shown, day)}${suffix}">${words}: ${showDate(day)}</a></li>`
  return html`<nav aria-label="Other days"><ul class="govuk-list heed-inline-list">
    ${step(shown.day.subtract({ months: 1 }), 'A month before')}
    ${step(shown.before, 'The record before')}
    ${step(shown.after, 'The record after')}
    ${step(shown.day.add({ months: 1 }), 'A month after')}</ul></nav>`
}

function column(shown: Shown, { request, name, known }: Shown['agencies'][number]): Html {
  const { onRecord = [], perhaps = [], othersHad = [] } = known ?? {}
  return html`<section class="heed-card" aria-labelledby="known-${request}">
    <h3 class="govuk-heading-s" id="known-${request}">${name}</h3>
    <h4 class="govuk-heading-s govuk-!-margin-bottom-1">On its own record: ${onRecord.length}</h4>
    ${list(shown, onRecord, undefined)}
    ${perhaps.length > 0 && html`<h4 class="govuk-heading-s govuk-!-margin-bottom-1">Perhaps on record by then: ${perhaps.length}</h4>${list(shown, perhaps, undefined)}`}
    <h4 class="govuk-heading-s govuk-!-margin-bottom-1">Others had, and it did not: ${othersHad.length}</h4>
    ${list(shown, othersHad, { request, name })}
  </section>`
}

/** The newest few; with the agency that had them, and whether they speak of the one that did not. */
function list(
  shown: Shown,
  ids: readonly string[],
  without: { readonly request: string; readonly name: string } | undefined,
): Html {
  const few = ids.slice(0, shown.shownAtMost).flatMap((id) => shown.entries.get(id) ?? [])
  if (few.length === 0) return html`<p class="govuk-body">Nothing.</p>`
  return html`<ul class="govuk-list govuk-list--spaced">${few.map(
    (entry) =>
      html`<li><a class="govuk-link" href="${entryAddress(shown.review.id, entry.id)}">${understood(entry)}${entry.time && html`, ${entry.time}`}</a>${
        without && html`, ${entry.agencyName}`
      }<br>${shortened(entry.text)}${
        without &&
        entry.speaksOf.has(without.request) &&
        html`<br>${tag({ text: `Speaks of ${without.name}`, classes: 'govuk-tag--yellow heed-tag--wide' })}`
      }</li>`,
  )}</ul>${ids.length > few.length && html`<p class="govuk-hint">And ${ids.length - few.length} before these.</p>`}`
}

const shortened = (text: string): string =>
  text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 140))} …`

const assumptions = ({ recordedKnown, total }: Shown): Html =>
  insetText({
    html: html`<p class="govuk-body"><strong>What this assumes.</strong> ${
      recordedKnown === 0
        ? 'No agency said when its entries were recorded, so each counts as recorded on the day that it tells of.'
        : `Of ${recordedKnown} of ${counted(total, 'entry', 'entries')} the agency said when it was recorded, and that counts; every other counts as recorded on the day that it tells of.`
    } Records are often written later. On record is not read, and not understood: whoever met the family may not have seen it. What was said and not written does not show. An event that the panel accepted as told by two agencies counts as known to both once each had it on record; “speaks of” says that the words name the agency, not that it was told.</p>`,
  })
