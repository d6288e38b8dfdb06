import { reviewPage, type Review } from '#reviews'
import { html, insetText, showTime, summaryList, tag, type Html, type Page, type SummaryRow } from '#ui'
import type { Beside } from '../../ages/beside-events.ts'
import type { ChronologyEntry } from '../entries.ts'
import { entryAddress } from '../looking.ts'
import { withLines } from '../marked-texts.ts'
import { whenOf } from './entry-row.ts'

type Shown = {
  readonly review: Review
  readonly entry: ChronologyEntry
  /** The address of the table, beginning at this entry. */
  readonly back: string
  readonly names: '' | 'yes'
  readonly maySeeNames: boolean
  readonly replacedAt: Temporal.Instant | null
  readonly beside: Beside | undefined
  /** "Chronology police.docx, table 1, row 14" */
  readonly standsIn: string
  readonly earlier: string | undefined
  readonly later: string | undefined
  /** What other capabilities add, each with its own heading. */
  readonly parts: readonly Html[]
}

/** One entry, whole: as its agency wrote it, as it is understood, where it stands, and what the panel makes of it. */
export const entryPage = (shown: Shown): Page => {
  const { review, entry, back, replacedAt } = shown
  return reviewPage(review, {
    title: `${whenOf(entry)}, ${entry.agencyName}`,
    back: { href: back, text: 'Back to the chronology' },
    main: html`
      ${
        replacedAt !== null &&
        insetText({
          text: `The agency sent its chronology again on ${showTime(replacedAt)}, and this entry no longer stands. It is kept because others may point to it.`,
        })
      }
      <div class="heed-as-told">${withLines(entry.text)}</div>
      ${summaryList({ rows: rowsOf(shown) })}
      ${namesLine(shown)}
      ${shown.parts}
      ${ways(shown)}`,
  })
}

const rowsOf = ({ entry, beside, standsIn }: Shown): readonly SummaryRow[] => [
  { key: { text: 'When' }, value: { html: when(entry) } },
  ...(entry.dateWritten === '' ? [] : [{ key: { text: 'Date as written' }, value: { text: entry.dateWritten } }]),
  ...(beside ? [{ key: { text: 'Incident' }, value: { text: beside.distance } }] : []),
  ...(beside && beside.ages.length > 0 ? [{ key: { text: 'Age then' }, value: { text: beside.ages.join(', ') } }] : []),
  ...(entry.end ? [{ key: { text: 'Until' }, value: { text: entry.end } }] : []),
  { key: { text: 'Source' }, value: { html: withLines(entry.source) } },
  ...entry.others.map(({ heading, text }) => ({ key: { text: heading }, value: { html: withLines(text) } })),
  { key: { text: 'Where it stands' }, value: { text: standsIn } },
]

const when = (entry: ChronologyEntry): Html => html`${entry.when === '' ? 'No date understood' : entry.when}${
  entry.time && html`, ${entry.time}`
} ${entry.uncertain && tag({ text: 'Uncertain', classes: 'govuk-tag--yellow' })}
${entry.kind === 'authorNote' && tag({ text: 'Author’s note', classes: 'govuk-tag--grey' })}`

const namesLine = ({ review, entry, names, maySeeNames }: Shown): Html | false =>
  maySeeNames &&
  (names === 'yes'
    ? html`<p class="govuk-body">Names are shown as the agency wrote them. <a class="govuk-link" href="${entryAddress(review.id, entry.id)}">Replace names by pseudonyms</a></p>`
    : html`<p class="govuk-body">Names are replaced by pseudonyms. <a class="govuk-link" href="${entryAddress(review.id, entry.id)}?names=yes">Show names</a></p>`)

function ways({ review, earlier, later, names }: Shown): Html {
  const suffix = names === 'yes' ? '?names=yes' : ''
  return html`<nav class="govuk-pagination" aria-label="Entries">
${earlier && html`<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" rel="prev" href="${entryAddress(review.id, earlier)}${suffix}"><span class="govuk-pagination__link-title">The entry before</span></a></div>`}
${later && html`<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" rel="next" href="${entryAddress(review.id, later)}${suffix}"><span class="govuk-pagination__link-title">The entry after</span></a></div>`}
</nav>`
}
