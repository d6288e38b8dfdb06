import { html, showDate, showShortDate, tag, type Html } from '#ui'
import type { Beside } from '../../ages/beside-events.ts'
import type { ChronologyEntry } from '../entries.ts'
import { entryAddress } from '../looking.ts'
import type { Say } from '../marked-texts.ts'

export type RowShown = {
  readonly review: string
  readonly entry: ChronologyEntry
  /** The address of the entry's own page, with names or without. */
  readonly suffix: string
  readonly say: Say
  readonly beside: Beside | undefined
  readonly notes: readonly Html[]
}

/** The combined table: when, whose, what. Its headings stay in sight; on a phone each entry is a block of its own. */
export const chronologyTable = (caption: string, rows: readonly RowShown[]): Html => html`
<table class="govuk-table heed-chronology">
<caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
<th scope="col" class="govuk-table__header heed-chronology__when">When</th>
<th scope="col" class="govuk-table__header heed-chronology__whose">Agency and source</th>
<th scope="col" class="govuk-table__header">What happened</th>
</tr></thead>
<tbody class="govuk-table__body">${rows.map(entryRow)}</tbody>
</table>`

const entryRow = ({ review, entry, suffix, say, beside, notes }: RowShown): Html => html`
<tr class="govuk-table__row" id="${entry.id}">
<td class="govuk-table__cell heed-chronology__when">
<a class="govuk-link" href="${entryAddress(review, entry.id)}${suffix}">${whenOf(entry)}<span class="govuk-visually-hidden">: ${entry.agencyName}, the whole entry</span></a>${
  entry.time && html` <span class="heed-chronology__time">${entry.time}</span>`
}${dateNotes(entry)}${beside && besideDate(beside)}</td>
<td class="govuk-table__cell heed-chronology__whose"><strong>${entry.agencyName}</strong><br><span class="heed-chronology__source">${say(entry.source)}</span></td>
<td class="govuk-table__cell">${kindTag(entry)}${say(entry.text)}${otherColumns(entry, say)}
${notes.length > 0 && html`<div class="heed-tags heed-chronology__notes">${notes}</div>`}</td>
</tr>`

/** Days are short in a table, with their weekday; months, years and ranges have no shorter form. */
export function whenOf({ date, when }: ChronologyEntry): string {
  if (when === '') return 'No date understood'
  if (!date || when !== showDate(date)) return when
  return `${date.toLocaleString('en-GB', { weekday: 'short' })} ${showShortDate(date)}`
}

const dateNotes = (entry: ChronologyEntry): Html => html`
${entry.uncertain && html`<br>${tag({ text: 'Uncertain', classes: 'govuk-tag--yellow' })}`}
${isToldAsWritten(entry) && html`<span class="heed-chronology__small">Written: ${entry.dateWritten}</span>`}
${entry.end && html`<span class="heed-chronology__small">Until ${entry.end}</span>`}`

/** Two quiet lines under the date, to be read or left. */
const besideDate = ({ distance, ages }: Beside): Html => html`
<span class="heed-chronology__small">${distance}</span>
${ages.length > 0 && html`<span class="heed-chronology__small">${ages.join(', ')}</span>`}`

/** Where what is understood may be argued with, the reader sees what was written. */
const isToldAsWritten = ({ when, uncertain, corrected, dateWritten }: ChronologyEntry): boolean =>
  (when === '' || uncertain || corrected) && dateWritten !== ''

const kindTag = ({ kind }: ChronologyEntry): Html | false =>
  kind === 'authorNote' && html`${tag({ text: 'Author’s note', classes: 'govuk-tag--grey' })}<br>`

const otherColumns = ({ others }: ChronologyEntry, say: Say): Html | false =>
  others.length > 0 &&
  html`<dl class="heed-chronology__others">${others.map(({ heading, text }) => html`<div><dt>${heading}</dt><dd>${say(text)}</dd></div>`)}</dl>`
