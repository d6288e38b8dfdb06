import { button, form, html, page, type FormState, type Page } from '#ui'
import type { pastForm } from '../forms.ts'

export const pastReviewPage = ({
  asked,
  state,
}: {
  readonly asked: ReturnType<typeof pastForm>
  readonly state: FormState
}): Page =>
  page({
    title: 'Enter a past review',
    back: { href: '/reviews', text: 'Back to reviews' },
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">For reviews that were held before this partnership used Heed, such as the serious case reviews of 2006 to 2018.</p>
      ${form('/past-reviews/new', html`${asked.showAll(state)}${button({ text: 'Enter the review' })}`)}`,
  })
