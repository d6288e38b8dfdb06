import { reviewPage, type Review } from '#reviews'
import { button, form, html, type FormState, type Page } from '#ui'
import type { SilenceFound } from '../find.ts'
import { explainForm } from '../forms.ts'
import { betweenWhat, whatItIs, type EntryNamed } from './silence-words.ts'

type Shown = {
  readonly review: Review
  readonly found: SilenceFound
  readonly entries: ReadonlyMap<string, EntryNamed>
  readonly threshold: number
  readonly state: FormState
}

/** Why one silence is none, or needs no more asking. */
export const explainPage = ({ review, found, entries, threshold, state }: Shown): Page =>
  reviewPage(review, {
    title: 'Explain a silence',
    back: { href: `/reviews/${review.id}/chronology/silences?days=${threshold}`, text: 'Back to silences' },
    errors: explainForm.errors(state),
    main: html`
      <p class="govuk-body-l">${whatItIs(found)}</p>
      ${betweenWhat(review, found, entries)}
      ${form(
        `/reviews/${review.id}/chronology/silences/explanation`,
        html`<input type="hidden" name="silence" value="${found.key}"><input type="hidden" name="days" value="${threshold}">
          ${explainForm.showAll(state)}${button({ text: 'Record the explanation', preventDoubleClick: true })}`,
      )}`,
  })
