import { button, html, page, searchForm, select, wideTable, type Html, type Page } from '#ui'
import { searchAddress } from '../../forms.ts'
import { kindInWords } from '../../kinds.ts'
import { facetInWords } from '../../search/views/narrowing.ts'
import { themesBy, themeOverYears, togetherIn, type Grouping, type Pattern } from '../patterns.ts'
import type { ThemeOfReview } from '../queries.ts'
import { fewest, shown } from '../suppress.ts'
import { barChart } from './chart.ts'

const titles: Readonly<Record<Grouping, string>> = {
  year: 'Themes by year of publication',
  kind: 'Themes by kind of review',
  nation: 'Themes by nation',
}

/** What the reviews have in common: each picture with its table, and its figures to take away. */
export function patternsPage(rows: readonly ThemeOfReview[], theme: string): Page {
  const byYear = themesBy(rows, 'year')
  const chosen = byYear.rows.includes(theme) ? theme : (byYear.rows[0] ?? '')
  return page({
    title: 'Patterns across reviews',
    back: { href: '/library', text: 'Search all reviews' },
    wide: true,
    forEveryone: true,
    main: html`
      <p class="govuk-body-l">Which themes come again, when, and together with which others.</p>
      ${byYear.rows.length === 0 ? html`<p class="govuk-body">There are not enough reviews yet to show a pattern.</p>` : html`${commonestThemes(byYear)} ${overYears(rows, byYear, chosen)} ${tables(rows, byYear)} ${together(rows)}`}
      ${rules}`,
  })
}

const commonestThemes = ({ rows, table }: Pattern): Html => html`
  <section aria-labelledby="commonest">
    <h2 class="govuk-heading-l" id="commonest">The commonest themes</h2>
    ${barChart('commonest-picture', 'The commonest themes', 'How many reviews have each theme; the table of themes by year gives the same figures as totals.', rows.map((label, index) => ({ label, count: table.rowTotals[index]?.count ?? 0 })))}
  </section>` // prettier-ignore

function overYears(rows: readonly ThemeOfReview[], { rows: themes }: Pattern, theme: string): Html {
  const years = themeOverYears(rows, theme)
  const hidden = (count: number) => count > 0 && count < fewest
  return html`
    <section aria-labelledby="over-years">
      <h2 class="govuk-heading-l" id="over-years">One theme over the years</h2>
      ${searchForm(
        '/library/patterns',
        html`${select({ name: 'theme', label: { text: 'Theme' }, value: theme, items: themes.map((value) => ({ value, text: value })) })} ${button({ text: 'Show', classes: 'govuk-button--secondary' })}`,
      )}
      ${barChart('over-years-picture', `Reviews about ${theme}, by year of publication`, `One bar for each year; the row “${theme}” in the table of themes by year gives the same figures.`, years.map(({ year, count }) => ({ label: String(year), count, hidden: hidden(count) })))}
      <p class="govuk-body"><a class="govuk-link" href="${searchAddress({ filters: { theme } })}">Read the reviews about ${theme}</a></p>
    </section>`
} // prettier-ignore

const tables = (rows: readonly ThemeOfReview[], byYear: Pattern): Html =>
  html`${patternTable('year', byYear)} ${patternTable('kind', themesBy(rows, 'kind'))} ${patternTable('nation', themesBy(rows, 'nation'))}`

const patternTable = (grouping: Grouping, { rows, columns, table }: Pattern): Html => html`
  <section aria-labelledby="by-${grouping}">
    <h2 class="govuk-heading-l" id="by-${grouping}">${titles[grouping]}</h2>
    ${wideTable({
      caption: `${titles[grouping]}: how many reviews`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Theme' }, ...columns.map((column) => ({ text: columnInWords(grouping, column), ...numeric })), { text: 'All', ...numeric }],
      rows: rows.map((theme, row) => [
        { html: html`<a class="govuk-link" href="${searchAddress({ filters: { theme } })}">${theme}</a>` },
        ...(table.cells[row] ?? []).map((cell) => ({ text: shown(cell), ...numeric })),
        { text: String(table.rowTotals[row]?.count ?? 0), ...numeric },
      ]),
    })}
    <p class="govuk-body"><a class="govuk-link" href="/library/patterns.csv?by=${grouping}">These figures as CSV<span class="govuk-visually-hidden">: ${titles[grouping]}</span></a></p>
  </section>` // prettier-ignore

const numeric = { format: 'numeric' } as const

const columnInWords = (grouping: Grouping, column: string): string =>
  grouping === 'kind' ? kindInWords(column) : grouping === 'nation' ? facetInWords('nation', column) : column

function together(rows: readonly ThemeOfReview[]): Html | false {
  const pairs = togetherIn(rows)
  return (
    pairs.length > 0 &&
    html`<section aria-labelledby="together">
      <h2 class="govuk-heading-l" id="together">Themes that come together</h2>
      ${barChart('together-picture', 'Themes that come together', 'How many reviews have both themes; the table below gives the same figures.', pairs.slice(0, 12).map(({ one, other, count }) => ({ label: `${one} + ${other}`, count })))}
      ${wideTable({
        caption: 'Pairs of themes in the same reviews',
        captionClasses: 'govuk-visually-hidden',
        head: [{ text: 'Theme' }, { text: 'With' }, { text: 'Reviews', format: 'numeric' }],
        rows: pairs.map(({ one, other, count }) => [{ text: one }, { text: other }, { text: String(count), format: 'numeric' }]),
      })}
      <p class="govuk-body"><a class="govuk-link" href="/library/patterns.csv?by=together">These pairs as CSV</a></p>
    </section>`
  )
} // prettier-ignore

const rules = html`
  <h2 class="govuk-heading-m" id="rules">How to read these figures</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>They count the reviews in this library, not how often something happens: what is reviewed and published is decided by people.</li>
    <li>A review has several themes, so figures do not add up to the number of reviews.</li>
    <li>
      A count below ${fewest} is shown as “1 or 2”, so that no family can be found by a rare combination. Where it
      could be worked out from a total, another count is marked “not shown”.
    </li>
    <li>A theme that fewer than ${fewest} reviews have, and a pair that fewer than ${fewest} have, are left out.</li>
  </ul>`

/** The same figures as rows of a file, hidden where the page hides them. */
export function patternRows(rows: readonly ThemeOfReview[], by: Grouping | 'together'): readonly (readonly string[])[] {
  if (by === 'together')
    return [['Theme', 'With', 'Reviews'], ...togetherIn(rows).map(({ one, other, count }) => [one, other, String(count)])]
  const { rows: themes, columns, table } = themesBy(rows, by)
  return [
    ['Theme', ...columns, 'All'],
    ...themes.map((theme, row) => [theme, ...(table.cells[row] ?? []).map(shown), String(table.rowTotals[row]?.count ?? 0)]),
  ]
} // prettier-ignore
