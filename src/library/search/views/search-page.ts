import {
  button,
  details,
  html,
  input,
  page,
  pagination,
  searchForm,
  showDate,
  type Html,
  type Page,
  type PaginationItem,
} from '#ui'
import { filterNames, searchAddress } from '../../forms.ts'
import { kindInWords } from '../../kinds.ts'
import type { FacetName, PassageRow } from '../queries.ts'
import { mostRanked, pageLength, type Found, type Results, type Search } from '../search.ts'
import type { Piece } from '../snippet.ts'
import { alsoNotes } from './also.ts'
import { facetInWords, facetTitles, narrowing } from './narrowing.ts'

type Given = { readonly search: Search; readonly results: Results }

/** The one box, what it found, and what that may be narrowed by. */
export const searchPage = (given: Given): Page =>
  page({
    title: titleOf(given.search),
    forEveryone: true,
    wide: true,
    head: html`<link rel="alternate" type="application/atom+xml" title="These reviews as a feed" href="${searchAddress({ ...given.search, page: 1 }, '/library/feed.atom')}">`,
    main: html`
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-4">${heading(given.search)}</h1>
      ${
        isAll(given.search) &&
        html`<p class="govuk-body-l">
        What was learned when a child or an adult died or was seriously harmed, so that it is found again when it is needed.
      </p>`
      }
      ${searchBox(given)}
      ${isAll(given.search) && waysIn}
      ${given.results.found.length > 0 ? foundAndNarrowing(given) : nothingFound(given)}`,
  })

const isAll = ({ words, filters }: Search): boolean => words === '' && Object.keys(filters).length === 0

const heading = (search: Search): string =>
  isAll(search) ? 'Reviews of deaths and serious harm' : 'Search the reviews'

/** Each search has a title of its own, for a list of open pages or a history. */
const titleOf = (search: Search): string =>
  isAll(search)
    ? 'Published reviews'
    : [search.words, ...chosenIn(search).map(([name, value]) => facetInWords(name, value))].filter(Boolean).join(', ')

const chosenIn = ({ filters }: Search): readonly (readonly [FacetName, string])[] =>
  filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]))

const searchBox = ({ search }: Given): Html =>
  searchForm(
    '/library',
    html`<div role="search" class="heed-search">
      ${input({
        id: 'words',
        name: 'words',
        type: 'search',
        value: search.words,
        label: { text: 'Search', classes: 'govuk-label--m' },
        hint: { text: 'For example: self-neglect fire risk, “was not brought”, bruising or burns, neglect -infant' },
      })}
      ${chosenIn(search).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      ${search.order === 'date' && html`<input type="hidden" name="order" value="date">`}
      ${button({ text: 'Search' })}
      ${details({ summaryText: 'How to search', html: howTo, classes: 'govuk-!-margin-bottom-0' })}
    </div>`,
    { classes: 'heed-filter' },
  )

const howTo = html`<ul class="govuk-list govuk-list--bullet">
  <li>All the words you type are looked for, in any of their forms.</li>
  <li>Words in quotation marks are looked for exactly as they stand: <kbd>“missed four appointments”</kbd></li>
  <li>Write <kbd>or</kbd> between words if any of them will do: <kbd>burns or scalds</kbd></li>
  <li>Put a minus before what you do not want: <kbd>neglect -infant</kbd></li>
  <li>
    The field’s other ways of saying the same are searched for as well, and the page says which: DA finds domestic violence.
    Quotation marks switch that off.
  </li>
</ul>`

const waysIn = html`<nav aria-label="Other ways into the library" class="heed-ways">
  <ul class="govuk-list">
    <li><a class="govuk-link" href="/library/findings">Search findings and recommendations</a></li>
    <li><a class="govuk-link" href="/library/said-before">Have we said this before? Compare a draft recommendation</a></li>
    <li><a class="govuk-link" href="/library/years">All reviews by year</a> or <a class="govuk-link" href="/library/boards">by board</a></li>
    <li><a class="govuk-link" href="/library/patterns">Patterns across reviews</a></li>
    <li><a class="govuk-link" href="/library/about">About these reviews</a>, and <a class="govuk-link" href="/library/help">help if you are affected</a></li>
  </ul>
</nav>`

const foundAndNarrowing = (given: Given): Html => html`
  <div class="heed-found">
    <div class="heed-found__list">${notes(given)} ${foundList(given)}</div>
    ${narrowing(given.search, given.results)}
  </div>`

// ——— What was understood

function notes({ search, results }: Given): Html {
  const { corrected, loosened, also } = results
  return html`
    ${
      corrected !== null &&
      html`<p class="govuk-body-l">
      No review has “${search.words}”. Searched for <strong>${corrected}</strong> instead.
      <a class="govuk-link" href="${searchAddress({ ...search, exactly: true, page: 1 })}">Search for exactly what I typed</a>
    </p>`
    }
    ${loosened && html`<p class="govuk-body-l">No review has all of these words. These have some of them.</p>`}
    ${alsoNotes(also)}
    ${chosen(search)}`
}

/** What the search is narrowed by, each with a way to widen it again. */
const chosen = (search: Search): Html | false =>
  chosenIn(search).length > 0 &&
  html`<ul class="govuk-list heed-tags" aria-label="Narrowed by">
    ${chosenIn(search).map(([name, value]) => {
      const { [name]: _left, ...filters } = search.filters
      return html`<li>
        <a class="govuk-link heed-chosen" href="${searchAddress({ ...search, filters, page: 1 })}"
          ><span class="govuk-visually-hidden">Remove </span>${facetTitles[name]}: ${facetInWords(name, value)} <span aria-hidden="true">✕</span></a>
      </li>`
    })}
  </ul>`

// ——— What was found

const foundList = ({ search, results }: Given): Html => html`
  <h2 class="govuk-heading-m" id="results">${howMany(search, results)}</h2>
  <p class="govuk-body heed-not-on-paper">
    ${orderLinks(search)}
    <a class="govuk-link" href="#narrow">Narrow these reviews</a> ·
    <a class="govuk-link" href="${searchAddress({ ...search, page: 1 }, '/library/feed.atom')}" type="application/atom+xml">Feed of this search</a> ·
    <a class="govuk-link" href="${searchAddress({ ...search, page: 1 }, '/library/reviews.csv')}">Download as CSV</a>
  </p>
  <ol class="govuk-list heed-results" start="${(search.page - 1) * pageLength + 1}">
    ${results.found.map(result)}
  </ol>
  ${results.total > pageLength && pages(search, results)}`

function howMany(search: Search, { total, capped }: Results): string {
  const reviews = total === 1 ? '1 review' : `${total.toLocaleString('en-GB')}${capped ? '+' : ''} reviews`
  return isAll(search) ? `${reviews}, newest first` : `${reviews} found`
}

function orderLinks(search: Search): Html | false {
  if (search.words === '') return false
  const byDate = search.order === 'date'
  return html`${byDate ? 'Newest first' : 'Most relevant first'} (<a class="govuk-link" href="${searchAddress({ ...search, order: byDate ? 'relevance' : 'date', page: 1 })}">${byDate ? 'put the most relevant first' : 'put the newest first'}</a>) · `
}

const result = (found: Found): Html => html`
  <li class="heed-result">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
      <a class="govuk-link" href="/library/${found.slug}">${found.title}</a>
    </h3>
    <p class="govuk-body-s govuk-!-margin-bottom-1 heed-result__facts">
      ${kindInWords(found.kind)} · ${found.partnership} · ${showDate(found.publishedOn)}${!found.onSite && ' · report on request'}
    </p>
    <p class="govuk-body govuk-!-margin-bottom-1">${whereQuoted(found)}${found.pieces.map(piece)}</p>
    ${
      (found.hasBriefing || found.hasBulletin) &&
      found.onSite &&
      html`<p class="govuk-body-s govuk-!-margin-bottom-0">
      ${found.hasBriefing && html`<a class="govuk-link" href="/library/${found.slug}/briefing">Seven-minute briefing<span class="govuk-visually-hidden"> of ${found.title}</span></a>`}
      ${found.hasBriefing && found.hasBulletin && ' · '}
      ${found.hasBulletin && html`<a class="govuk-link" href="/library/${found.slug}/bulletin">Learning bulletin<span class="govuk-visually-hidden"> of ${found.title}</span></a>`}
    </p>`
    }
  </li>`

const piece = ({ text, matched }: Piece): Html => (matched ? html`<mark>${text}</mark>` : html`${text}`)

/** The quoted passage by its name, as a link to the very place. */
function whereQuoted({ slug, quoted }: Found): Html | false {
  const named = nameOfPlace(quoted)
  return named !== undefined && html`<a class="govuk-link" href="/library/${slug}#${named.anchor}">${named.text}</a>: `
}

function nameOfPlace({ place, number, heading: its }: Pick<PassageRow, 'place' | 'number' | 'heading'>) {
  switch (place) {
    case 'summary':
      return undefined
    case 'learning':
      return { anchor: 'learning', text: 'What was learned' }
    case 'finding':
      return { anchor: `finding-${number}`, text: `Finding ${number}` }
    case 'recommendation':
      return { anchor: `recommendation-${number}`, text: `Recommendation ${number}` }
    case 'section':
      return { anchor: `section-${number}`, text: its }
  }
}

/** By relevance, only the first are put in order: beyond them, by date. */
function pages(search: Search, { total, capped }: Results): Html {
  const ranked = search.words !== '' && search.order === 'relevance'
  const last = Math.ceil((ranked ? Math.min(total, mostRanked) : total) / pageLength)
  const near = [1, search.page - 1, search.page, search.page + 1, last].filter(
    (number) => number >= 1 && number <= last,
  )
  const numbers = [...new Set(near)].toSorted((a, b) => a - b)
  const address = (number: number) => searchAddress({ ...search, page: number })
  return html`${pagination({
    items: numbers.flatMap((number, index): PaginationItem[] => {
      const shown = { number, href: address(number), current: number === search.page }
      return number - (numbers[index - 1] ?? 0) > 1 ? [{ ellipsis: true }, shown] : [shown]
    }),
    ...(search.page > 1 && { previous: { href: address(search.page - 1) } }),
    ...(search.page < last && { next: { href: address(search.page + 1) } }),
  })}
  ${
    ranked &&
    (total > mostRanked || capped) &&
    html`<p class="govuk-body">
    The ${mostRanked} most relevant are shown. To read on, <a class="govuk-link" href="${searchAddress({ ...search, order: 'date', page: 1 })}">put the newest first</a>.
  </p>`
  }`
}

const nothingFound = ({ search }: Given): Html =>
  isAll(search)
    ? search.page > 1
      ? html`<h2 class="govuk-heading-m">No reviews found</h2>
          <p class="govuk-body"><a class="govuk-link" href="/library">See all reviews from the newest on</a></p>`
      : html`<p class="govuk-body">No reviews have been published here yet.</p>`
    : html`
        ${chosen(search)}
        <h2 class="govuk-heading-m">No reviews found</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>Use fewer words, or more general ones: a review may say “home conditions” where you searched for “hoarding”.</li>
          <li>Check the spelling.</li>
          ${
            chosenIn(search).length > 0 &&
            html`<li><a class="govuk-link" href="${searchAddress({ words: search.words })}">Search all nations, kinds and years</a></li>`
          }
          ${search.exactly && html`<li><a class="govuk-link" href="${searchAddress({ ...search, exactly: false })}">Let typing mistakes be put right</a></li>`}
          <li><a class="govuk-link" href="/library">See all reviews, newest first</a></li>
        </ul>`
