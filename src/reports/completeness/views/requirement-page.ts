import type { Review } from '#reviews'
import { button, form, html, insetText, showTime, type FormState, type Html, type Page } from '#ui'
import { roomPage } from '../../views/frame.ts'
import type { Requirement } from '../completeness.ts'
import type { requirementForm } from '../forms.ts'
import { whereInWords } from './checklist.ts'

type Shown = {
  readonly review: Review
  readonly requirement: Requirement
  readonly asked: ReturnType<typeof requirementForm>
  readonly state: FormState
  readonly mayDraft: boolean
}

/** One thing that the law requires of the report, and where the report does it. */
export const requirementPage = ({ review, requirement, asked, state, mayDraft }: Shown): Page =>
  roomPage(review, 'report', {
    title: requirement.point.text,
    back: { href: `/reviews/${review.id}/report#requirements`, text: 'Back to the report' },
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">${requirement.point.source.text}</p>
      ${standing(requirement)}
      ${
        mayDraft &&
        form(
          `/reviews/${review.id}/report/requirements/${requirement.key}`,
          html`${asked.show(state, 'stands', {
            reveal: { 'in a section': asked.show(state, 'part'), 'not in it': asked.show(state, 'reasons') },
          })}${button({ text: 'Save' })}`,
        )
      }`,
  })

const standing = (requirement: Requirement): Html => {
  const { answer, met } = requirement
  if (answer === undefined) return insetText({ text: 'Nobody has said yet where the report does this.' })
  return html`<div class="govuk-inset-text">
    <p class="govuk-body"><strong>${whereInWords(requirement)}</strong>${!met && ', which is empty'}</p>
    ${answer.reasons && html`<p class="govuk-body">${answer.reasons}</p>`}
    <p class="govuk-hint govuk-!-margin-bottom-0">Said on ${showTime(answer.answeredAt)}</p>
  </div>`
}
