import { button, form, html, type FormState, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { termsForm, type changeLineForm } from '../forms.ts'

const toTerms = (review: Review) => ({ href: `/reviews/${review.id}/terms`, text: 'Back to the terms of reference' })

export const draftPage = ({ review, state }: { readonly review: Review; readonly state: FormState }): Page =>
  reviewPage(review, {
    title: 'Draft terms of reference',
    back: toTerms(review),
    errors: termsForm.errors(state),
    main: form(
      `/reviews/${review.id}/terms/draft`,
      html`${termsForm.showAll(state)}${button({ text: 'Save the draft' })}`,
    ),
  })

type LineShown = {
  readonly review: Review
  readonly line: string
  readonly asked: ReturnType<typeof changeLineForm>
  readonly state: FormState
}

export const linePage = ({ review, line, asked, state }: LineShown): Page =>
  reviewPage(review, {
    title: 'Change a key line of enquiry',
    back: toTerms(review),
    errors: asked.errors(state),
    main: html`
      ${form(`/reviews/${review.id}/terms/lines/${line}`, html`${asked.showAll(state)}${button({ text: 'Save the key line' })}`)}
      ${form(`/reviews/${review.id}/terms/lines/${line}/removal`, button({ text: 'Remove it from the draft', classes: 'govuk-button--warning' }))}`,
  })
