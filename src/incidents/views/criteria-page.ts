import {
  button,
  details,
  form,
  html,
  insetText,
  page,
  showTime,
  table,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import type { Assessment, Question } from '#statute'
import type { criteriaForm } from '../forms.ts'
import type { IncidentSummary, Side } from '../words.ts'
import { answerInWords, assessmentView } from './assessment.ts'
import { incidentHeader } from './incident-header.ts'
import { sideLinks } from './side-links.ts'

type Given = {
  readonly question: string
  readonly answer: string
  readonly answeredAt: Temporal.Instant
  readonly answeredBy: string
}

type Shown = {
  readonly incident: IncidentSummary
  readonly side: Side
  readonly assessments: readonly Assessment[]
  readonly questions: readonly Question[]
  readonly asked: ReturnType<typeof criteriaForm>
  readonly state: FormState
  readonly ages: readonly string[]
  readonly history: readonly Given[]
  readonly who: ReadonlyMap<string, string>
  readonly mayAnswer: boolean
}

/** What the law asks about an incident, what was answered, and what follows from the answers. */
export const criteriaPage = (shown: Shown): Page =>
  page({
    title: 'Criteria',
    back: `/incidents/${shown.incident.id}`,
    errors: shown.asked.errors(shown.state),
    main: html`
      ${incidentHeader(shown.incident)}
      ${sideLinks(shown.incident, shown.side, 'criteria')}
      <h2 class="govuk-heading-m">What the law says on the answers so far</h2>
      ${shown.assessments.length === 0 && html`<p class="govuk-body">No framework that Heed carries applies to it.</p>`}
      ${shown.assessments.map(assessmentView)}
      <h2 class="govuk-heading-m">The questions of the law</h2>
      ${ages(shown)}
      ${shown.mayAnswer ? answering(shown) : html`<p class="govuk-body">The coordinator answers them.</p>`}
      ${shown.history.length > 0 && details({ summaryText: 'Who answered what, and when', html: history(shown) })}`,
  })

const ages = ({ incident, side, ages: all, mayAnswer }: Shown): Html =>
  insetText({
    html: html`<p class="govuk-body">${side === 'child' ? 'Children' : 'Adults'}, by age when it happened: ${all.join(', ') || 'none'}.</p>
    ${mayAnswer && html`<p class="govuk-body">An age is corrected <a class="govuk-link" href="/incidents/${incident.id}/names">where the names are</a>.</p>`}`,
  })

const answering = ({ incident, side, asked, state }: Shown): Html =>
  form(
    `/incidents/${incident.id}/criteria?about=${side}`,
    html`${asked.showAll(state)}${button({ text: 'Save the answers' })}`,
  )

const history = ({ history: all, questions, who }: Shown): Html =>
  table({
    caption: 'Every answer, the latest first',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Question' }, { text: 'Answer' }, { text: 'When, and by whom' }],
    rows: all.map(({ question, answer, answeredAt, answeredBy }) => [
      { text: questions.find(({ id }) => id === question)?.question ?? question },
      {
        text:
          questions.find(({ id }) => id === question)?.options.find(({ value }) => value === answer)?.text ??
          answerInWords(answer),
      },
      { text: `${showTime(answeredAt)} by ${who.get(answeredBy) ?? 'someone who has left'}` },
    ]),
  })
