import type { Review } from '#reviews'
import { button, checkboxes, form, html, search, showDate, type Html, type Page } from '#ui'
import type { Finding } from '../findings.ts'
import type { Picking, Source } from '../sources.ts'
import { kindOf, shortened } from './finding-page.ts'
import { roomPage } from './frame.ts'

type Shown = {
  readonly review: Review
  readonly finding: Finding
  readonly found: readonly Source[]
  readonly voices: readonly string[]
  readonly picking: Picking
  readonly error?: string
}

/** So many at a time: a page that can be read. */
const atMost = 40

export const sourcesPage = ({ review, finding, found, voices, picking, error }: Shown): Page => {
  const address = `/reviews/${review.id}/findings/${finding.id}/sources`
  const open = found.filter(({ kind, id }) => !finding.sources.some((each) => each.kind === kind && each.id === id))
  return roomPage(review, 'findings', {
    title: `Sources for finding ${finding.number}`,
    back: { href: `/reviews/${review.id}/findings/${finding.id}`, text: `Back to finding ${finding.number}` },
    errors: error ? [{ text: error, href: '#source' }] : [],
    main: html`
      <p class="govuk-body-l">${finding.title}</p>
      ${search({
        action: address,
        words: { name: 'words', label: 'Words in the source', value: picking.words },
        narrow: [
          { name: 'from', label: 'Whose', value: picking.from, items: [{ value: '', text: 'Anyone’s' }, ...voices.map((value) => ({ value, text: value }))] },
          { name: 'kind', label: 'What', value: picking.kind, items: kinds },
          { name: 'since', label: 'From the year', value: picking.since, items: years('since') },
          { name: 'until', label: 'To the year', value: picking.until, items: years('until') },
        ],
      })}
      ${
        open.length === 0
          ? html`<p class="govuk-body">Nothing here that the finding does not rest on already. What agencies have not signed off does not appear.</p>`
          : form(
              address,
              html`${chooser(open.slice(0, atMost), error)}
                ${open.length > atMost && html`<p class="govuk-body">${open.length - atMost} more are not shown. Search for words to find them.</p>`}
                ${button({ text: 'Add what is chosen' })}`,
            )
      }`,
  })

  function years(which: 'since' | 'until') {
    const all = [...new Set(found.flatMap(({ on }) => (on ? [on.year] : [])))].toSorted((a, b) => a - b)
    const items = all.map((year) => ({ value: which === 'since' ? `${year}-01-01` : `${year}-12-31`, text: String(year) }))
    const chosen = picking[which]
    const kept = chosen !== '' && !items.some(({ value }) => value === chosen) ? [{ value: chosen, text: chosen.slice(0, 4) }] : []
    return [{ value: '', text: 'Any' }, ...items, ...kept]
  }
} // prettier-ignore

const kinds = [
  { value: '', text: 'Anything' },
  { value: 'chronology entry', text: 'Chronology' },
  { value: 'agency report', text: 'Agency reports' },
  { value: 'contribution', text: 'Said by family or practitioners' },
]

const chooser = (sources: readonly Source[], error: string | undefined): Html =>
  checkboxes({
    name: 'source',
    errorMessage: error ? { text: error } : undefined,
    fieldset: { legend: { text: 'Which of these does the finding rest on?', classes: 'govuk-fieldset__legend--m' } },
    items: sources.map((source) => ({
      value: `${source.kind}/${source.id}`,
      html: html`<strong>${source.from}</strong>: ${source.title}`,
      hint: { html: html`${kindOf(source)}${source.on && html`, ${showDate(source.on)}`}. ${shortened(source.text)}` },
    })),
  })
