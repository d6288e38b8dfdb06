import { button, form, html, page, panel, type FormState, type Html, type Page } from '#ui'
import { feedbackForm } from '../forms.ts'

const address = (about: string): string => `/library/feedback?${new URLSearchParams({ page: about }).toString()}`

/** At the foot of a page: tell us. */
export const feedbackLink = (about: string): Html =>
  html`<p class="govuk-body heed-not-on-paper">
    <a class="govuk-link" href="${address(about)}">Is something wrong or missing on this page?</a>
  </p>`

/** Telling us, without an account. */
export const feedbackPage = (about: string, state: FormState): Page =>
  page({
    title: 'Is something wrong or missing?',
    back: about === '' ? '/library' : `/library/${about}`,
    errors: feedbackForm.errors(state),
    main: html`${form(
      address(about),
      html`${feedbackForm.showAll(state)}
        <p class="govuk-body">The partnership that publishes the review reads it. It is used for nothing else.</p>
        ${button({ text: 'Send', preventDoubleClick: true })}`,
    )}`,
  })

export const feedbackSentPage: Page = page({
  title: 'Thank you',
  main: html`${panel({ titleText: 'Thank you', text: 'What you told us has been sent' })}
    <p class="govuk-body"><a class="govuk-link" href="/library">Search all reviews</a></p>`,
})
