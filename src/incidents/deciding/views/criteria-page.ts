import {
  button,
  details,
  form,
  html,
  insetText,
  page,
  showTime,
  table,
  tag,
  taskList,
  type FormState,
  type Html,
  type Page,
  type Task,
} from '#ui'
import type { Question } from '#statute'
import type { IncidentSummary, Side } from '../../words.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import { answerAsAsked } from '../../views/law-parts.ts'
import { sideLinks } from '../../views/side-links.ts'
import type { lawQuestionForm } from '../forms.ts'
import { addressOf } from './links.ts'

/** An answer as it was given: what, when and by whom. */
export type Given = {
  readonly question: string
  readonly answer: string
  readonly answeredAt: Temporal.Instant
  readonly answeredBy: string
}

type Shown = {
  readonly incident: IncidentSummary
  readonly side: Side
  readonly questions: readonly Question[]
  /** The answer that counts now, by the id of the question. */
  readonly answers: ReadonlyMap<string, string>
  /** The questions whose answers would settle what is open. */
  readonly settling: ReadonlySet<string>
  readonly ages: readonly string[]
  readonly history: readonly Given[]
  readonly who: ReadonlyMap<string, string>
  readonly mayAnswer: boolean
  /** Decided, and not re-opened: the answers stay as they were. */
  readonly closed: boolean
}

/** The questions of the law as a task list: what is known, what is not, and which answers would settle it. */
export const criteriaPage = (shown: Shown): Page =>
  page({
    title: 'Criteria',
    back: `/incidents/${shown.incident.id}`,
    main: html`
      ${incidentHeader(shown.incident)}
      ${sideLinks(shown.incident, shown.side, 'criteria')}
      <p class="govuk-body">${progress(shown)} <a class="govuk-link" href="${addressOf(shown.incident, 'assessment', shown.side)}">See what the law says on the answers so far</a>.</p>
      ${shown.closed && closedNote(shown)}
      ${shown.questions.length === 0 ? html`<p class="govuk-body">No framework that Heed carries asks anything of it.</p>` : taskList({ idPrefix: 'question', items: shown.questions.map((each) => task(shown, each)) })}
      ${ages(shown)}
      ${!shown.mayAnswer && html`<p class="govuk-body">The coordinator answers them.</p>`}
      ${shown.history.length > 0 && details({ summaryText: 'Who answered what, and when', html: historyTable(shown.history, shown.questions, shown.who) })}`,
  })

const isKnown = ({ answers }: Shown, { id }: Question): boolean => (answers.get(id) ?? 'unknown') !== 'unknown'

function progress(shown: Shown): string {
  const known = shown.questions.filter((each) => isKnown(shown, each)).length
  const settling = shown.questions.filter(({ id }) => shown.settling.has(id)).length
  const rest =
    settling === 0
      ? 'Nothing that is still open would change what the law says.'
      : settling === 1
        ? 'One answer would settle what is open.'
        : `${settling} answers would settle what is open.`
  return `${known} of ${shown.questions.length} questions have an answer. ${rest}`
}

const closedNote = ({ incident, side, mayAnswer }: Shown): Html =>
  insetText({
    html: html`<p class="govuk-body">It has been decided on these answers, and they stay as they are.${mayAnswer && html` If something new has come to light, <a class="govuk-link" href="${addressOf(incident, 'reopening', side)}">re-open the assessment</a>.`}</p>`,
  })

function task(shown: Shown, question: Question): Task {
  const { incident, side, answers, settling, mayAnswer, closed } = shown
  const status = isKnown(shown, question)
    ? { text: answerAsAsked(question, answers.get(question.id) ?? 'unknown') }
    : settling.has(question.id)
      ? { tag: { text: 'Would settle it', classes: 'govuk-tag--orange' } }
      : { tag: { text: 'Not known', classes: 'govuk-tag--grey' } }
  return {
    title: { text: question.question },
    ...(mayAnswer && !closed ? { href: addressOf(incident, `criteria/${question.id}`, side) } : {}),
    status,
  }
}

const ages = ({ incident, side, ages: all, mayAnswer }: Shown): Html =>
  insetText({
    html: html`<p class="govuk-body">${side === 'child' ? 'Children' : 'Adults'}, by age when it happened: ${all.join(', ') || 'none'}.</p>
    ${mayAnswer && html`<p class="govuk-body">An age is corrected <a class="govuk-link" href="/incidents/${incident.id}/names">where the names are</a>.</p>`}`,
  })

const historyTable = (all: readonly Given[], questions: readonly Question[], who: ReadonlyMap<string, string>): Html =>
  table({
    caption: 'Every answer, the latest first',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Question' }, { text: 'Answer' }, { text: 'When, and by whom' }],
    rows: all.map(({ question, answer, answeredAt, answeredBy }) => {
      const asked = questions.find(({ id }) => id === question)
      return [
        { text: asked?.question ?? question },
        { text: answerAsAsked(asked, answer) },
        { text: `${showTime(answeredAt)} by ${who.get(answeredBy) ?? 'someone who has left'}` },
      ]
    }),
  })

type ShownQuestion = {
  readonly incident: IncidentSummary
  readonly side: Side
  readonly question: Question
  readonly place: { readonly number: number; readonly of: number }
  readonly asked: ReturnType<typeof lawQuestionForm>
  readonly state: FormState
  readonly history: readonly Given[]
  readonly who: ReadonlyMap<string, string>
}

/** One question of the law: its help, where it comes from, and what was answered before. */
export const questionPage = ({ incident, side, question, place, asked, state, history, who }: ShownQuestion): Page =>
  page({
    title: question.question,
    caption: `Incident ${incident.reference}: question ${place.number} of ${place.of}`,
    back: addressOf(incident, 'criteria', side),
    errors: asked.errors(state),
    main: html`
      ${form(
        addressOf(incident, `criteria/${question.id}`, side),
        html`<span class="govuk-caption-l">Incident ${incident.reference}: question ${place.number} of ${place.of}</span>
        ${asked.show(state, 'answer', { heading: true })}
        ${button({ text: 'Save and continue' })}`,
      )}
      <p class="govuk-body"><a class="govuk-link" href="${addressOf(incident, 'assessment', side)}">See what the law says on the answers so far</a></p>
      ${question.confirm && html`<p class="govuk-body">${tag({ text: 'Check this with the guidance', classes: 'govuk-tag--purple' })}</p>`}
      ${details({ summaryText: 'Where this question comes from', html: html`<p class="govuk-body">${question.source}</p>` })}
      ${history.length > 0 && details({ summaryText: 'Earlier answers', html: historyTable(history, [question], who) })}`,
  })
