import {
  ask,
  button,
  form,
  html,
  input,
  page,
  pagination,
  questions,
  radios,
  searchForm,
  showDate,
  tag,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { kindInWords } from '../../kinds.ts'
import { alsoNotes } from '../../search/views/also.ts'
import type { Piece } from '../../search/snippet.ts'
import { mostSaid, saidOnPage, type Earlier, type Lens, type Said, type SaidFound } from '../said.ts'
import type { LatestAnswer } from '../queries.ts'

/** The lens: findings and recommendations by themselves. */
export const saidListPage = (lens: Lens, found: SaidFound): Page =>
  page({
    title: lens.words === '' ? 'Search findings and recommendations' : `Findings and recommendations: ${lens.words}`,
    back: { href: '/library', text: 'Search all reviews' },
    forEveryone: true,
    main: html`
      <h1 class="govuk-heading-l">Search findings and recommendations</h1>
      <p class="govuk-body">What reviews found and recommended, sentence by sentence, with who has answered.</p>
      ${lensBox(lens)} ${lens.words !== '' && (found.total > 0 ? list(lens, found) : nothingSaid)}`,
  })

const lensBox = ({ words, which }: Lens): Html =>
  searchForm(
    '/library/findings',
    html`<div role="search" class="heed-search">
      ${input({ id: 'words', name: 'words', type: 'search', value: words, label: { text: 'Search', classes: 'govuk-label--m' }, hint: { text: 'For example: supervision bruising, “professional curiosity”' } })}
      ${radios({
        name: 'which',
        idPrefix: 'which',
        classes: 'govuk-radios--small govuk-radios--inline',
        fieldset: { legend: { text: 'Show' } },
        value: which,
        items: [
          { value: '', text: 'Both' },
          { value: 'finding', text: 'Findings' },
          { value: 'recommendation', text: 'Recommendations' },
        ],
      })}
      ${button({ text: 'Search' })}
    </div>`,
    { classes: 'heed-filter' },
  ) // prettier-ignore

function list(lens: Lens, { said, total, also }: SaidFound): Html {
  const last = Math.ceil(total / saidOnPage)
  const address = (number: number) => `/library/findings?${new URLSearchParams({ words: lens.words, which: lens.which, page: String(number) }).toString()}`
  return html`${alsoNotes(also)}
    <h2 class="govuk-heading-m">${total >= mostSaid ? `The ${mostSaid} best of more` : total === 1 ? '1 found' : `${total} found`}</h2>
    <ol class="govuk-list heed-results" start="${(lens.page - 1) * saidOnPage + 1}">${said.map((each) => item(each, html`${each.pieces.map(piece)}`))}</ol>
    ${last > 1 && pagination({
      items: Array.from({ length: last }, (_, index) => ({ number: index + 1, href: address(index + 1), current: index + 1 === lens.page })),
    })}`
} // prettier-ignore

const nothingSaid = html`<h2 class="govuk-heading-m">Nothing found</h2>
  <p class="govuk-body">Use fewer words, or more general ones, or <a class="govuk-link" href="/library">search the whole reviews</a>.</p>`

const piece = ({ text, matched }: Piece): Html => (matched ? html`<mark>${text}</mark>` : html`${text}`)

const item = (said: Omit<Said, 'pieces'>, text: Html, above?: Html): Html => html`<li class="heed-result">
  ${above}
  <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
    <a class="govuk-link" href="/library/${said.slug}/${said.what}s/${said.number}">${kindInWords(said.what)} ${said.number}${said.heading && `: ${said.heading}`}</a>
  </h3>
  <p class="govuk-body govuk-!-margin-bottom-1">${text}</p>
  ${said.what === 'recommendation' && html`<p class="govuk-body-s govuk-!-margin-bottom-1">${whatCameOfIt(said.addressedTo, said.answers)}</p>`}
  <p class="govuk-body-s govuk-!-margin-bottom-0 heed-result__facts">${said.title} · ${said.partnership} · ${showDate(said.publishedOn)}</p>
</li>`

/** Every organisation that was asked, with the last it said; who has not answered as plainly as who has. */
const whatCameOfIt = (addressedTo: readonly string[], answers: readonly LatestAnswer[]): Html =>
  html`To ${addressedTo.map((organisation, index) => {
    const answer = answers.find((each) => each.organisation === organisation)
    return html`${index > 0 && '; '}${organisation}: <strong>${answer ? `${answer.position}, ${showDate(answer.answeredOn)}` : 'no public answer'}</strong>`
  })}`

// ——— Have we said this before?

export const draftForm = questions({
  draft: ask.textarea({
    label: 'The recommendation as you have drafted it',
    hint: 'Do not paste names or anything else about a case. What you paste is compared and not kept.',
    missing: 'Enter the recommendation that you have drafted',
    atMost: 2000,
    rows: 5,
  }),
})

/** A draft recommendation, and the nearest that were made before, with who answered and what came of them. */
export const saidBeforePage = (state: FormState, earlier?: readonly Earlier[]): Page =>
  page({
    title: 'Have we said this before?',
    back: { href: '/library', text: 'Search all reviews' },
    errors: draftForm.errors(state),
    main: html`
      <p class="govuk-body-l">
        Before you recommend it again: see who was told the same, what they answered, and what came of it.
      </p>
      ${form('/library/said-before', html`${draftForm.showAll(state)} ${button({ text: 'Compare' })}`)}
      ${earlier && (earlier.length > 0 ? earlierList(earlier) : nothingLike)}`,
  })

const earlierList = (earlier: readonly Earlier[]): Html => html`
  <h2 class="govuk-heading-m" id="earlier">${earlier.length === 1 ? 'One like it was made before' : `${earlier.length} like it were made before`}</h2>
  <ol class="govuk-list heed-results">
    ${earlier.map((each) => item(each, html`${each.text}`, html`<p class="govuk-!-margin-bottom-1">${likeness(each.likeness)}</p>`))}
  </ol>`

/** In words: a percentage would promise more than shared words can tell. */
function likeness(share: number): Html {
  if (share >= 0.7) return tag({ text: 'Very much alike', classes: 'govuk-tag--blue' })
  return share >= 0.45
    ? tag({ text: 'Alike', classes: 'govuk-tag--light-blue' })
    : tag({ text: 'Related', classes: 'govuk-tag--grey' })
}

const nothingLike = html`<h2 class="govuk-heading-m" id="earlier">Nothing like it was found</h2>
  <p class="govuk-body">Either it has not been recommended in the reviews of this library, or it was said in quite other words. You can also <a class="govuk-link" href="/library/findings">search findings and recommendations</a>.</p>`
