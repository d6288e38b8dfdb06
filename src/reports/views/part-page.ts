import type { Review, Substitution } from '#reviews'
import { button, details, form, html, input, textarea, timeline, type FormState, type Html, type Page } from '#ui'
import type { Hit } from '../check-identifiability.ts'
import type { Part } from '../draft.ts'
import { partForm, titleForm } from '../forms.ts'
import { hintOf } from '../parts.ts'
import type { PartReading } from '../wording.ts'
import { shownText } from './blocks.ts'
import { roomPage } from './frame.ts'
import { hitsTable } from './hits.ts'
import { wordingHere, type KeepRefused } from './wording.ts'

type Shown = {
  readonly review: Review
  readonly part: Part
  readonly text: string
  readonly state: FormState
  /** Registered names in the text, and what a reader will find in their place. */
  readonly names: readonly Substitution[]
  /** What the check finds in it once those are replaced. */
  readonly hits: readonly Hit[]
  readonly mayDraft: boolean
  /** How the text reads as it was last saved; undefined where nothing stands in it. */
  readonly reading: PartReading | undefined
  /** Who keeps a wording, by their ids. */
  readonly keepers: ReadonlyMap<string, string>
  readonly published: boolean
  readonly refused: KeepRefused | undefined
}

const toReport = (review: Review) => ({ href: `/reviews/${review.id}/report`, text: 'Back to the report' })
const addressOf = (review: Review, part: Part): string => `/reviews/${review.id}/report/sections/${part.id}`

export const partPage = (shown: Shown): Page => {
  const { review, part, text, state, names, hits, mayDraft, refused } = shown
  return roomPage(review, 'report', {
    title: part.heading,
    back: toReport(review),
    errors: [...formFor(part).errors(state), ...(refused ? [{ text: refused.because, href: `#keep-${refused.key}` }] : [])],
    main: html`
      ${mayDraft ? editor(review, part, text, state) : shownText(text)}
      ${mayDraft && replaced(names)} ${mayDraft && hits.length > 0 && html`<h2 class="govuk-heading-s">What the check finds here</h2>${hitsTable('What the check finds here', hits)}`}
      ${read(shown)}
      ${part.save > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(review, part)}/versions">Earlier versions of this section</a></p>`}`,
  })
} // prettier-ignore

const read = ({ review, part, reading, keepers, mayDraft, published, refused }: Shown): Html | undefined =>
  reading && wordingHere({ review: review.id, partId: part.id, reading, names: keepers, mayKeep: mayDraft && !published, refused }) // prettier-ignore

export const formFor = (part: Part): typeof partForm | typeof titleForm => (part.key === 'title' ? titleForm : partForm)

function editor(review: Review, part: Part, text: string, state: FormState): Html {
  const field = {
    name: 'text',
    label: { text: part.heading, classes: 'govuk-visually-hidden' },
    hint: { text: hintOf(review.kind, part.key) },
    value: text,
    spellcheck: true,
    errorMessage: state.errors['text'] && { text: state.errors['text'].text },
  }
  return form(
    addressOf(review, part),
    html`<input type="hidden" name="from" value="${part.save}">
      ${part.key === 'title' ? input(field) : textarea({ ...field, rows: part.key === 'summary' ? 8 : 20 })}
      ${part.key !== 'title' && howToMark}
      ${button({ text: 'Save' })}`,
  )
}

const howToMark = details({
  summaryText: 'Headings, lists and quotations',
  html: html`<p class="govuk-body">Leave a line empty between paragraphs. At the beginning of a line:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li><code>## </code> makes a heading</li>
      <li><code>- </code> makes an item of a list, <code>1. </code> of a numbered one</li>
      <li><code>> </code> makes a quotation; a last line <code>> — her sister</code> says whose words they are</li>
    </ul>`,
})

const replaced = (names: readonly Substitution[]): Html | false =>
  names.length > 0 &&
  html`<div class="govuk-inset-text" id="names">
    <h2 class="govuk-heading-s">Names that readers will not see</h2>
    <ul class="govuk-list govuk-!-margin-bottom-0">
      ${[...new Map(names.map((each) => [each.found, each])).values()].map(({ found, replacement }) => html`<li>“${found}” will read “${replacement}”</li>`)}
    </ul>
  </div>`

type Conflict = {
  readonly review: Review
  readonly theirs: Part
  readonly mine: string
  readonly by: string
}

/** Someone saved it meanwhile: both texts, one above the other, and a box that holds the person's own. */
export const conflictPage = ({ review, theirs, mine, by }: Conflict): Page =>
  roomPage(review, 'report', {
    title: 'Someone changed this section meanwhile',
    back: toReport(review),
    errors: [
      {
        text: `${by} saved “${theirs.heading}” after you opened it. Nothing of yours is lost: put both together and save again`,
        href: '#text',
      },
    ],
    main: html`
      <h2 class="govuk-heading-m">As it stands now</h2>
      ${textarea({ name: 'theirs', label: { text: `What ${by} saved`, classes: 'govuk-label--s' }, value: theirs.text, rows: 10, attributes: { readonly: true } })}
      <h2 class="govuk-heading-m">As you wrote it</h2>
      ${form(
        addressOf(review, theirs),
        html`<input type="hidden" name="from" value="${theirs.save}">
          ${textarea({ name: 'text', label: { text: 'Your text, to be put together with theirs', classes: 'govuk-label--s' }, value: mine, rows: 14 })}
          ${button({ text: 'Save this' })}`,
      )}`,
  })

export const publishedMeanwhilePage = (review: Review, part: Part, mine: string): Page =>
  roomPage(review, 'report', {
    title: 'The report was published meanwhile',
    back: toReport(review),
    errors: [{ text: 'A published report is not changed. Copy your text if you need it', href: '#text' }],
    main: textarea({ name: 'text', label: { text: `Your text for “${part.heading}”`, classes: 'govuk-label--s' }, value: mine, rows: 14, attributes: { readonly: true } }),
  }) // prettier-ignore

type Versions = {
  readonly review: Review
  readonly part: Part
  readonly versions: readonly { save: number; text: string; writtenAt: Temporal.Instant; writtenBy: string }[]
  readonly names: ReadonlyMap<string, string>
}

export const versionsPage = ({ review, part, versions, names }: Versions): Page =>
  roomPage(review, 'report', {
    title: `Versions of “${part.heading}”`,
    back: { href: addressOf(review, part), text: `Back to “${part.heading}”` },
    main: html`<p class="govuk-body">Every save is kept; saves by one person within ten minutes are one version. To go back to an earlier one, copy its text.</p>
      ${timeline({
        items: versions.map(({ text, writtenAt, writtenBy }, index) => ({
          title: index === 0 ? 'The text as it stands' : `Version ${versions.length - index}`,
          by: names.get(writtenBy) ?? '',
          at: writtenAt,
          body: details({ summaryText: 'Read it', html: html`<pre class="heed-as-written">${text}</pre>` }),
        })),
      })}`,
  })
