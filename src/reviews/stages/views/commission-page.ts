import { button, form, html, insetText, page, showDate, summaryList, type FormState, type Page } from '#ui'
import { kindNames } from '../../review.ts'
import type { OpenDecision } from '../commission.ts'
import type { commissionForm } from '../forms.ts'

type Shown = {
  readonly incident: string
  readonly reference: string
  readonly decisions: readonly OpenDecision[]
  readonly asked: ReturnType<typeof commissionForm>
  readonly state: FormState
}

export const commissionPage = ({ incident, reference, decisions, asked, state }: Shown): Page =>
  page({
    title: 'Commission the review',
    caption: reference,
    back: { href: `/incidents/${incident}`, text: 'Back to the incident' },
    errors: asked.errors(state),
    main:
      decisions.length === 0
        ? html`<p class="govuk-body-l">There is no decision from which a review could be commissioned.</p>
            <p class="govuk-body">A review is commissioned once it has been decided that one be held, and each decision is answered once.</p>`
        : html`
            ${decisions.map(decided)}
            ${insetText({
              text: 'Commissioning opens the review: its timetable is worked out from the law, and the identity register begins with the people of the incident.',
            })}
            ${form(
              `/incidents/${incident}/commission`,
              html`${asked.show(state, 'title')}
                ${decisions.length > 1 ? asked.show(state, 'decisions') : html`<input type="hidden" name="decisions" value="${decisions[0]?.id}">`}
                ${button({ text: 'Commission the review' })}`,
            )}`,
  })

const decided = (decision: OpenDecision) =>
  summaryList({
    rows: [
      { key: { text: 'Decided' }, value: { text: kindNames[decision.reviewKind] } },
      { key: { text: 'On' }, value: { text: showDate(decision.decidedOn) } },
      { key: { text: 'Reasons' }, value: { text: decision.reasons } },
    ],
  })
