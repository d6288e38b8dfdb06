import { button, form, html, page, showTime, table, type FormState, type Html, type Page } from '#ui'
import type { Question } from '#statute'
import type { IncidentSummary, Side } from '../../words.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import { answerAsAsked, storedOutcome } from '../../views/law-parts.ts'
import { sideLinks } from '../../views/side-links.ts'
import type { reopeningForm } from '../forms.ts'
import type { Change, Changes } from '../kept.ts'
import { addressOf } from './links.ts'

export type VersionShown = {
  readonly number: number
  readonly occasion: 'recommendation' | 'decision' | 'new information' | 'now'
  readonly at: Temporal.Instant | null
  readonly by: string | null
  readonly newInformation: string | null
  /** What changed since the version before; undefined for the first. */
  readonly changes: Changes | undefined
  readonly said: readonly { readonly title: string; readonly outcome: string; readonly because: string }[]
}

type Shown = {
  readonly incident: IncidentSummary
  readonly side: Side
  /** The latest first. */
  readonly versions: readonly VersionShown[]
  readonly questions: readonly Question[]
  readonly titles: ReadonlyMap<string, string>
  readonly mayReopen: boolean
}

/** Every assessment that was kept, the latest first, and what changed from one to the next. Nothing is written over. */
export const versionsPage = (shown: Shown): Page =>
  page({
    title: 'Versions of the assessment',
    back: addressOf(shown.incident, 'assessment', shown.side),
    main: html`
      ${incidentHeader(shown.incident)}
      ${sideLinks(shown.incident, shown.side, 'assessments')}
      <p class="govuk-body">A version is kept when something is recommended, when it is decided, and when new information re-opens it.</p>
      ${shown.mayReopen && html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(shown.incident, 'reopening', shown.side)}">Re-open the assessment: something new has come to light</a></p>`}
      ${shown.versions.map((each) => version(shown, each))}`,
  })

const headings: Readonly<Record<VersionShown['occasion'], string>> = {
  now: 'Now',
  recommendation: 'When something was recommended',
  decision: 'When it was decided',
  'new information': 'When new information re-opened it',
}

const version = (shown: Shown, { number, occasion, at, by, newInformation, changes, said }: VersionShown): Html => html`
  <section class="govuk-!-margin-bottom-7">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-1">Version ${number}. ${headings[occasion]}</h2>
    ${at && html`<p class="govuk-hint">${showTime(at)}${by !== null && `, by ${by}`}</p>`}
    ${newInformation !== null && html`<p class="govuk-body"><strong>What came to light:</strong> <span class="heed-as-written">${newInformation}</span></p>`}
    <ul class="govuk-list govuk-list--bullet">${said.map(({ title, outcome, because }) => html`<li><strong>${title}: ${outcome}.</strong> ${because}</li>`)}</ul>
    ${changes && changed(shown, number, changes)}
  </section>`

function changed({ questions, titles }: Shown, number: number, { answers, outcomes, versions }: Changes): Html {
  const rows = [
    ...answers.map((change) =>
      row(questionOf(questions, change.of), change, (answer) =>
        answerAsAsked(
          questions.find(({ id }) => id === change.of),
          answer,
        ),
      ),
    ),
    ...outcomes.map((change) => row(`What it says: ${titles.get(change.of) ?? change.of}`, change, storedOutcome)),
    ...versions.map((change) =>
      row(`Version of the law: ${titles.get(change.of) ?? change.of}`, change, (text) => text),
    ),
  ]
  return rows.length === 0
    ? html`<p class="govuk-body">Nothing changed since version ${number - 1}.</p>`
    : table({
        caption: `What changed since version ${number - 1}`,
        captionClasses: 'govuk-table__caption--s',
        head: [{ text: 'What' }, { text: 'Before' }, { text: 'After' }],
        rows,
      })
}

const row = (what: string, { from, to }: Change, shown: (text: string) => string) => [
  { text: what },
  { text: from === null ? 'Nothing' : shown(from) },
  { text: to === null ? 'Nothing' : shown(to) },
]

const questionOf = (questions: readonly Question[], id: string): string =>
  questions.find((each) => each.id === id)?.question ?? facts[id] ?? id

/** What the law is told and does not ask here. */
const facts: Readonly<Record<string, string>> = {
  decisionDate: 'The day whose law was asked',
  ageAtIncident: 'Age when it happened',
  ageAtDeath: 'Age at death',
  laOfIncident: 'The area where it happened',
  authorityAwareDate: 'The day the authority became aware',
  deathDate: 'The date of death',
  nationOfIncident: 'The nation where it happened',
}

type Reopening = {
  readonly incident: IncidentSummary
  readonly side: Side
  readonly asked: typeof reopeningForm
  readonly state: FormState
}

/** What has come to light since the decision. */
export const reopeningPage = ({ incident, side, asked, state }: Reopening): Page =>
  page({
    title: 'Re-open the assessment',
    back: addressOf(incident, 'assessments', side),
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(incident)}
      <p class="govuk-body">The questions can then be answered again, and it is recommended and decided again. The decision stands until another succeeds it; its answers, its law and its reasons are kept as they are.</p>
      ${form(addressOf(incident, 'reopening', side), html`${asked.showAll(state)}${button({ text: 'Re-open the assessment' })}`)}`,
  })
