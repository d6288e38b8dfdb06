import { button, form, html, type FormState, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { closeForm } from '../forms.ts'

export const closePage = ({ review, state }: { readonly review: Review; readonly state: FormState }): Page =>
  reviewPage(review, {
    title: 'Close the review',
    errors: closeForm.errors(state),
    main: html`${!review.publishedOn && html`<p class="govuk-body">No report has been published. Close the review all the same only where it was decided not to publish, or that the review ends.</p>`}
      ${form(`/reviews/${review.id}/closing`, html`${closeForm.showAll(state)}${button({ text: 'Close the review', classes: 'govuk-button--warning' })}`)}`,
  })
