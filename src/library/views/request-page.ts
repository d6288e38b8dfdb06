import { button, form, html, page, panel, type FormState, type Page } from '#ui'
import { requestForm } from '../forms.ts'
import type { Listed } from '../queries.ts'

/** Asking for a report that has left the site. */
export const requestPage = ({ title, partnership, slug }: Listed, state: FormState): Page =>
  page({
    title: 'Ask for a report',
    caption: title,
    back: `/library/${slug}`,
    errors: requestForm.errors(state),
    main: html`
      <p class="govuk-body">${partnership} will read what you write and answer you by email.</p>
      ${form(
        `/library/requests/${slug}`,
        html`${requestForm.showAll(state)}
          <p class="govuk-body">
            What you tell us is used to answer you and for nothing else. It is deleted six months after you were answered.
          </p>
          ${button({ text: 'Send', preventDoubleClick: true })}`,
      )}`,
  })

export const requestSentPage = ({ title, partnership }: Listed): Page =>
  page({
    title: 'Request sent',
    main: html`
      ${panel({ titleText: 'Request sent', text: title })}
      <p class="govuk-body">${partnership} will answer you by email.</p>
      <p class="govuk-body"><a class="govuk-link" href="/library">All published reviews</a></p>`,
  })
