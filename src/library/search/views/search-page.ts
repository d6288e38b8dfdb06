import {
  details,
  html,
  input,
  page,
  pagination,
  searchForm,
  select,
  button,
  showDate,
  type Html,
  type Page,
  type PaginationItem,
} from '#ui'
import { searchAddress } from '../forms.ts'
import { kindInWords } from '../kinds.ts'
import { pageLength, type Choices, type Search } from '../queries.ts'
import type { Found, Results } from '../search.ts'
import type { Piece } from '../snippet.ts'

type Given = { readonly search: Search; readonly choices: Choices; readonly results: Results }

export const searchPage = (given: Given): Page =>
  page({
    title: 'Published reviews',
    main: html`
      <p class="govuk-body-l">Search what was learned from reviews of deaths and serious harm.</p>
      ${searchBox(given)} ${given.results.total > 0 ? foundList(given) : nothingFound(given)}
      <p class="govuk-body">
        <a class="govuk-link" href="/library/about">About these reviews</a> ·
        <a class="govuk-link" href="/library/feed.atom" type="application/atom+xml">Feed of new reviews</a>
      </p>`,
  })

const searchBox = ({ search, choices }: Given): Html =>
  searchForm(
    '/library',
    html`
      ${input({
        id: 'words',
        name: 'words',
        type: 'search',
        value: search.words,
        label: { text: 'Words to search for', classes: 'govuk-label--m' },
        hint: { text: 'For example, self-neglect or “information sharing”' },
      })}
      ${details({
        summaryText: 'Narrow by year, kind or partnership',
        open: Boolean(search.year || search.kind || search.partnership),
        html: html`
          ${choice('year', 'Year of publication', choices.years.map(String), search.year ? String(search.year) : '')}
          ${choice('kind', 'Kind of review', choices.kinds, search.kind, kindInWords)}
          ${choice('partnership', 'Partnership', choices.partnerships, search.partnership)}`,
      })}
      ${button({ text: 'Search' })}`,
  )

const choice = (
  name: string,
  label: string,
  values: readonly string[],
  chosen: string,
  show = (value: string) => value,
): Html =>
  select({
    id: name,
    name,
    label: { text: label },
    items: [
      { value: '', text: 'Any' },
      ...values.map((value) => ({ value, text: show(value), selected: value === chosen })),
    ],
  })

const foundList = ({ search, results: { found, total } }: Given): Html => html`
  <h2 class="govuk-heading-m">${howMany(search, total)}</h2>
  <ol class="govuk-list govuk-list--spaced" start="${(search.page - 1) * pageLength + 1}">
    ${found.map(result)}
  </ol>
  ${total > pageLength && pages(search, Math.ceil(total / pageLength))}`

function howMany(search: Search, total: number): string {
  const reviews = total === 1 ? '1 review' : `${total.toLocaleString('en-GB')} reviews`
  return search.words || search.kind || search.year || search.partnership
    ? `${reviews} found`
    : `${reviews}, newest first`
}

const result = (found: Found): Html => html`
  <li class="govuk-!-margin-bottom-6">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
      <a class="govuk-link" href="/library/${found.slug}">${found.title}</a>
    </h3>
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      ${kindInWords(found.kind)} · ${found.partnership} ·
      ${found.onSite ? showDate(found.publishedOn) : `${found.publishedOn.year} · available on request`}
    </p>
    ${found.onSite && quoted(found)}
  </li>`

const quoted = ({ slug, section, pieces }: Found): Html => html`
  <p class="govuk-body govuk-!-margin-bottom-0">
    ${
      section &&
      html`<a class="govuk-link" href="/library/${slug}#section-${section.number}">${section.number}. ${section.heading}</a>: `
    }${pieces.map(piece)}
  </p>`

const piece = ({ text, matched }: Piece): Html => (matched ? html`<mark>${text}</mark>` : html`${text}`)

function pages(search: Search, last: number): Html {
  const near = [1, search.page - 1, search.page, search.page + 1, last].filter(
    (number) => number >= 1 && number <= last,
  )
  const numbers = [...new Set(near)].toSorted((a, b) => a - b)
  const address = (number: number) => searchAddress({ ...search, page: number })
  return pagination({
    items: numbers.flatMap((number, index): PaginationItem[] => {
      const shown = { number, href: address(number), current: number === search.page }
      return number - (numbers[index - 1] ?? 0) > 1 ? [{ ellipsis: true }, shown] : [shown]
    }),
    ...(search.page > 1 && { previous: { href: address(search.page - 1) } }),
    ...(search.page < last && { next: { href: address(search.page + 1) } }),
  })
}

const nothingFound = ({ search, choices, results: { suggestion } }: Given): Html =>
  choices.years.length === 0
    ? html`<p class="govuk-body">No reviews have been published here yet.</p>`
    : html`
        <h2 class="govuk-heading-m">No reviews found</h2>
        ${
          suggestion &&
          html`<p class="govuk-body-l">
          Did you mean
          <a class="govuk-link" href="${searchAddress({ ...search, words: suggestion, page: 1 })}">${suggestion}</a>?
        </p>`
        }
        <ul class="govuk-list govuk-list--bullet">
          <li>Use fewer words, or more general ones: a review may say “home conditions” where you searched for “hoarding”.</li>
          <li>Check the spelling.</li>
          ${
            (search.kind || search.year || search.partnership) &&
            search.words &&
            html`<li>
            <a class="govuk-link" href="${searchAddress({ words: search.words, kind: '', year: null, partnership: '', page: 1 })}"
              >Search all years, kinds and partnerships</a>.
          </li>`
          }
          <li><a class="govuk-link" href="/library">See all reviews, newest first</a>.</li>
        </ul>`
