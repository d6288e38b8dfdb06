import { button, form, html, type FormState, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { independenceForm, interestForm } from '../forms.ts'

const toPanel = (review: Review) => ({ href: `/reviews/${review.id}/panel`, text: 'Back to the panel' })

type IndependenceShown = { readonly review: Review; readonly statements: readonly string[]; readonly state: FormState }

export const independencePage = ({ review, statements, state }: IndependenceShown): Page =>
  reviewPage(review, {
    title: 'Declare your independence',
    back: toPanel(review),
    errors: independenceForm.errors(state),
    main: html`
      <p class="govuk-body">As lead reviewer of this review I declare:</p>
      <ul class="govuk-list govuk-list--bullet">${statements.map((each) => html`<li>${each}</li>`)}</ul>
      ${form(
        `/reviews/${review.id}/panel/independence`,
        html`${independenceForm.show(state, 'remarks')}${independenceForm.show(state, 'confirmed')}${button({ text: 'Sign the declaration' })}`,
      )}`,
  })

export const interestPage = ({ review, state }: { readonly review: Review; readonly state: FormState }): Page => {
  const what = interestForm.show(state, 'interest')
  return reviewPage(review, {
    title: 'Declare an interest',
    back: toPanel(review),
    errors: interestForm.errors(state),
    main: html`
      <p class="govuk-body">At any time, and again whenever something changes.</p>
      ${form(
        `/reviews/${review.id}/panel/interest`,
        html`${interestForm.show(state, 'holds')}${what}${button({ text: 'Declare' })}`,
      )}`,
  })
}
