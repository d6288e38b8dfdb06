import type { Review } from '#reviews'
import { button, form, html, insetText, showTime, type FormState, type Html, type Page } from '#ui'
import type { Finding } from '../../findings.ts'
import { roomPage } from '../../views/frame.ts'
import type { LineAnswered } from '../completeness.ts'
import { lineReasonForm } from '../forms.ts'

type Shown = {
  readonly review: Review
  readonly answered: LineAnswered
  readonly findings: readonly Pick<Finding, 'id' | 'number' | 'title'>[]
  readonly state: FormState
  readonly mayDraft: boolean
}

/** One key line of enquiry: the findings that answer it, or why none does. */
export const linePage = (shown: Shown): Page =>
  roomPage(shown.review, 'report', {
    title: `Key line of enquiry ${shown.answered.line.number}`,
    back: { href: `/reviews/${shown.review.id}/report#key-lines`, text: 'Back to the report' },
    errors: lineReasonForm.errors(shown.state),
    main: html`
      <p class="govuk-body-l">${shown.answered.line.question}</p>
      ${shown.answered.findings.length > 0 ? answeredBy(shown) : unanswered(shown)}`,
  })

const answeredBy = ({ review, answered, findings }: Shown): Html => html`
  <h2 class="govuk-heading-m">Answered by</h2>
  <ul class="govuk-list">
    ${findings
      .filter(({ number }) => answered.findings.includes(number))
      .map(
        ({ id, number, title }) =>
          html`<li><a class="govuk-link" href="/reviews/${review.id}/findings/${id}">${number}. ${title}</a></li>`,
      )}
  </ul>`

const unanswered = ({ review, answered: { line, reason }, state, mayDraft }: Shown): Html => html`
  ${
    reason
      ? html`<div class="govuk-inset-text"><h2 class="govuk-heading-s">Why no finding answers it</h2>
          <p class="govuk-body">${reason.reasons}</p>
          <p class="govuk-hint govuk-!-margin-bottom-0">Said on ${showTime(reason.givenAt)}</p></div>`
      : insetText({ text: 'No finding answers it yet.' })
  }
  ${
    mayDraft &&
    html`<p class="govuk-body">A finding answers it when it says so: <a class="govuk-link" href="/reviews/${review.id}/findings">open the finding</a> and choose this key line, or <a class="govuk-link" href="/reviews/${review.id}/findings/new">add a finding</a>.</p>
      ${form(
        `/reviews/${review.id}/report/key-lines/${line.id}`,
        html`${lineReasonForm.showAll(state)}${button({ text: 'Save the reason' })}`,
      )}`
  }`
