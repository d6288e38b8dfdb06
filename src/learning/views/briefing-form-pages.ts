import { button, form, html, page, type FormState, type Page } from '#ui'
import type { sendingForm, useForm } from '../forms.ts'
import type { BriefingRow } from '../queries.ts'

type SendingShown = {
  readonly briefing: BriefingRow
  readonly asked: ReturnType<typeof sendingForm>
  readonly state: FormState
}

export const sendingPage = ({ briefing, asked, state }: SendingShown): Page =>
  page({
    title: 'Send the briefing to teams',
    caption: briefing.title,
    back: `/reviews/${briefing.reviewId}/briefing`,
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">Once sent, everyone with an account in the partnership can read it, and its words no longer change. Nobody is told twice. An agency is offered here once a practitioner of it has an account.</p>
      ${form(`/briefings/${briefing.id}/sending`, html`${asked.showAll(state)}${button({ text: 'Send', preventDoubleClick: true })}`)}`,
  })

type UseShown = {
  readonly briefing: BriefingRow
  readonly asked: ReturnType<typeof useForm>
  readonly state: FormState
}

export const usePage = ({ briefing, asked, state }: UseShown): Page =>
  page({
    title: 'How did you use the briefing?',
    caption: briefing.title,
    back: `/briefings/${briefing.id}`,
    errors: asked.errors(state),
    main: form(
      `/briefings/${briefing.id}/use`,
      html`${asked.showAll(state)}${button({ text: 'Record it', preventDoubleClick: true })}`,
    ),
  })
