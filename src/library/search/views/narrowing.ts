import { details, html, type Html } from '#ui'
import type { Nation } from '#statute'
import { searchAddress } from '../../forms.ts'
import { kindInWords, nationInWords } from '../../kinds.ts'
import { ageBands } from '../../publication.ts'
import { ageInWords } from '../../views/record-page.ts'
import type { FacetName } from '../queries.ts'
import type { FacetCount, Results, Search } from '../search.ts'

export const facetTitles: Readonly<Record<FacetName, string>> = {
  nation: 'Nation',
  kind: 'Kind of review',
  theme: 'Theme',
  age: 'Age of the person',
  year: 'Year of publication',
  board: 'Published by',
  model: 'How it was reviewed',
}

const order: readonly FacetName[] = ['nation', 'kind', 'theme', 'age', 'year', 'board', 'model']
const nations: readonly Nation[] = ['England', 'Wales', 'Scotland', 'NorthernIreland']

/** How many of a facet are shown before "more". */
const shownAtOnce = 6

export function facetInWords(name: FacetName, value: string): string {
  if (name === 'nation') {
    const nation = nations.find((each) => each === value)
    return nation ? nationInWords(nation) : value
  }
  if (name === 'age') return ageInWords(value)
  return name === 'kind' ? kindInWords(value) : value
}

/** What the results may be narrowed by, each with how many would be left: links, so that no script is needed. */
export const narrowing = (search: Search, { facets, capped }: Results): Html => html`
  <nav class="heed-narrow heed-not-on-paper" aria-labelledby="narrow">
    <h2 class="govuk-heading-m" id="narrow">Narrow these reviews</h2>
    ${capped && html`<p class="govuk-body-s">Counted among the first 20,000.</p>`}
    ${order
      .filter((name) => search.filters[name] === undefined)
      .map((name) =>
        facet(
          search,
          name,
          sorted(
            name,
            facets.filter((each) => each.name === name),
          ),
          capped,
        ),
      )}
  </nav>`

function facet(search: Search, name: FacetName, counts: readonly FacetCount[], capped: boolean): Html | false {
  if (counts.length < 2) return false
  const list = (some: readonly FacetCount[]) =>
    html`<ul class="govuk-list heed-narrow__list">${some.map((each) => choice(search, each, capped))}</ul>`
  const rest = counts.slice(shownAtOnce)
  return html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${facetTitles[name]}</h3>
    ${list(counts.slice(0, shownAtOnce))}
    ${rest.length > 0 && details({ summaryText: `${rest.length} more: ${facetTitles[name].toLowerCase()}`, html: list(rest) })}`
}

const choice = (search: Search, { name, value, count }: FacetCount, capped: boolean): Html => html`<li>
  <a class="govuk-link" href="${searchAddress({ ...search, filters: { ...search.filters, [name]: value }, page: 1 })}">${facetInWords(name, value)}</a>
  <span class="heed-narrow__count"><span class="govuk-visually-hidden">, </span>${count.toLocaleString('en-GB')}${capped && '+'}<span class="govuk-visually-hidden">${count === 1 ? ' review' : ' reviews'}</span></span>
</li>`

/** Years from the newest, ages from the youngest, all else from the most. */
function sorted(name: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  if (name === 'year') return counts.toSorted((a, b) => Number(b.value) - Number(a.value))
  if (name === 'age') {
    const place = ({ value }: FacetCount) => ageBands.findIndex((band) => band === value)
    return counts.toSorted((a, b) => place(a) - place(b))
  }
  return counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
