import { html, pagination, showDate, showShortDate, tag, wideTable, type Html } from '#ui'
import type { ChronologyEntry } from './combined/entries.ts'

/** How many entries stand on a page. */
export const entriesAPage = 50

/** Which page was asked for, from 1. */
export function pageAsked(query: URLSearchParams, total: number, aPage = entriesAPage): number {
  const asked = Number.parseInt(query.get('page') ?? '1', 10)
  const last = Math.max(1, Math.ceil(total / aPage))
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 1), last) : 1
}

/** Entries in order; with the agency where there are several. */
export const entriesTable = (caption: string, entries: readonly ChronologyEntry[], withAgency: boolean): Html =>
  wideTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Date' },
      { text: 'Time' },
      ...(withAgency ? [{ text: 'Agency' }] : []),
      { text: 'Source' },
      { text: 'What happened' },
    ],
    rows: entries.map((entry) => [
      { html: dateCell(entry) },
      { text: entry.time ?? '' },
      ...(withAgency ? [{ text: entry.agencyName }] : []),
      { html: lines(entry.source) },
      { html: eventCell(entry) },
    ]),
  })

const dateCell = (entry: ChronologyEntry): Html => html`
  <span id="${entry.id}"></span>
  ${entry.when === '' ? html`<strong>No date understood</strong>` : shortly(entry)}
  ${entry.uncertain && html`<br>${tag({ text: 'Uncertain', classes: 'govuk-tag--yellow' })}`}
  ${(entry.when === '' || entry.uncertain || entry.corrected) && entry.dateWritten !== '' && html`<br><span class="govuk-hint">Written: ${entry.dateWritten}</span>`}
  ${entry.end && html`<br><span class="govuk-hint">Until ${entry.end}</span>`}`

/** Days are short in a table; months, years and ranges have no shorter form. */
const shortly = ({ date, when }: ChronologyEntry): string =>
  date && when === showDate(date) ? showShortDate(date) : when

const eventCell = (entry: ChronologyEntry): Html => html`
  ${entry.kind === 'authorNote' && html`${tag({ text: 'Author’s note', classes: 'govuk-tag--grey' })}<br>`}
  ${lines(entry.text)}
  ${entry.others.length > 0 && html`<dl>${entry.others.map(({ heading, text }) => html`<dt class="govuk-!-font-weight-bold">${heading}</dt><dd class="govuk-!-margin-left-0">${lines(text)}</dd>`)}</dl>`}`

const lines = (text: string): Html => html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`

/** The way to the pages before and after; nothing where there is one page. */
export function pagesOf(
  current: number,
  total: number,
  hrefOf: (page: number) => string,
  aPage = entriesAPage,
): Html | undefined {
  const last = Math.ceil(total / aPage)
  if (last < 2) return undefined
  return pagination({
    ...(current > 1 && { previous: { href: hrefOf(current - 1), labelText: `${current - 1} of ${last}` } }),
    ...(current < last && { next: { href: hrefOf(current + 1), labelText: `${current + 1} of ${last}` } }),
  })
}
