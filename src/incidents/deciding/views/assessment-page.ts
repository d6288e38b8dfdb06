import { details, html, insetText, page, showDate, summaryList, wideTable, type Html, type Page } from '#ui'
import { findVersion, type Assessment, type Change, type Question, type Together } from '#statute'
import { everyStandingOn, type IncidentFile } from '../../file.ts'
import { needsAge, openIn, type ReviewLaw } from '../../law.ts'
import type { OwedLetter } from '../../letters.ts'
import { outcomeWords as decidedWords, type Deadline } from '../../rules.ts'
import type { Side } from '../../words.ts'
import { howItStands, setHereInWords } from '../../views/due.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import {
  criteriaList,
  deadlineTable,
  hangsOnView,
  outcomeTag,
  sentence,
  sideBySide,
  titleOf,
  toConfirm,
} from '../../views/law-parts.ts'
import { sideLinks } from '../../views/side-links.ts'
import { togetherView } from '../../views/together-view.ts'
import { lawAddress } from '../../anyone/views/law-address.ts'
import { addressOf, questionLink } from './links.ts'

type Shown = {
  readonly file: IncidentFile
  readonly side: Side
  readonly assessments: readonly Assessment[]
  readonly questions: readonly Question[]
  readonly laws: readonly ReviewLaw[]
  /** Undefined for a past review, of which no circumstances are known. */
  readonly together: Together | undefined
  readonly deadlines: readonly Deadline[]
  readonly letters: readonly OwedLetter[]
  readonly today: Temporal.PlainDate
  readonly mayWork: boolean
}

/** What the law says of one side of an incident: every framework side by side, what is open, and what is due by when. */
export const assessmentPage = (shown: Shown): Page => {
  const { file, side, assessments, questions } = shown
  const { incident } = file
  return page({
    title: 'What the law says',
    back: `/incidents/${incident.id}`,
    wide: true,
    main: html`
      ${incidentHeader(incident)}
      ${sideLinks(incident, side, 'assessment')}
      ${
        assessments.length === 0
          ? html`<p class="govuk-body">No framework that Heed carries applies to it.</p>`
          : sideBySide(assessments, {
              toFramework: ({ framework }) => addressOf(incident, `assessment/${framework}`, side),
              open: (each) => [
                ...openIn(each, questions).map((question) => asLink(shown, question)),
                ...(needsAge(each) ? [ageToFind(shown)] : []),
              ],
            })
      }
      ${stillOpen(shown)}
      <h2 class="govuk-heading-m">By when</h2>
      ${deadlines(shown)}
      <h2 class="govuk-heading-m">Who must be told</h2>
      ${told(shown)}
      ${shown.together && html`<h2 class="govuk-heading-m">What to open together</h2>${togetherView(shown.together)}`}
      <h2 class="govuk-heading-m">What is decided</h2>
      ${decisions(shown)}
      <p class="govuk-body"><a class="govuk-link" href="${addressOf(incident, 'assessments', side)}">Earlier versions of this assessment, and what changed</a></p>`,
  })
}

const asLink = ({ file, side, mayWork }: Shown, question: Question): Html =>
  mayWork ? questionLink(file.incident, side, question) : html`${question.question}`

/** The age is corrected where the names are. */
const ageToFind = ({ file, mayWork }: Shown): Html =>
  mayWork
    ? html`<a class="govuk-link" href="/incidents/${file.incident.id}/names">The age when it happened</a>`
    : html`The age when it happened`

function stillOpen(shown: Shown): Html {
  const open = new Set(shown.assessments.flatMap((each) => openIn(each, shown.questions)))
  return html`<h2 class="govuk-heading-m">Still to be found out</h2>
    ${
      open.size === 0 && !shown.assessments.some(needsAge)
        ? html`<p class="govuk-body">Nothing. What the law says is settled on these answers.</p>`
        : html`<p class="govuk-body">The fewest questions whose answers would settle it:</p>
        <ul class="govuk-list govuk-list--bullet">${[...open].map((question) => html`<li>${asLink(shown, question)}</li>`)}${shown.assessments.some(needsAge) && html`<li>${ageToFind(shown)}</li>`}</ul>`
    }`
}

const deadlines = ({ file, side, deadlines: all, today, mayWork }: Shown): Html =>
  all.length === 0
    ? html`<p class="govuk-body">No time limit runs yet.</p>`
    : wideTable({
        caption: 'Time limits',
        captionClasses: 'govuk-visually-hidden',
        head: [
          { text: 'By' },
          { text: 'What' },
          { text: 'Who, to whom' },
          { text: 'How it stands' },
          { text: 'How it was counted' },
        ],
        rows: all.map((each) => [
          { html: dayOf(each) },
          { text: sentence(each.what) },
          { text: `${each.by}, to ${each.recipient}` },
          { html: howItStands(each, today) },
          {
            html: html`<span class="govuk-body-s">${each.source}${each.confirm && '. Check this with the guidance'}.${each.due && ` Bank holidays: ${each.holidays}${localHolidays(file)}.`}${setHereInWords(each)}</span>
            ${mayWork && each.due && each.doneOn === null && !each.ofReview && html`<br><a class="govuk-link" href="${addressOf(file.incident, `extension/${each.id}`, side)}">Extend<span class="govuk-visually-hidden">: ${each.what}</span></a>`}`,
          },
        ]),
      })

/** Local holidays change the working days of Scotland alone. */
const localHolidays = ({ incident, setHere }: IncidentFile): string =>
  incident.nation === 'Scotland' && setHere.localHolidays.length > 0
    ? `, and the local holidays of the partnership (${setHere.localHolidays.map(({ name, holidayOn }) => `${name}, ${showDate(holidayOn)}`).join('; ')})`
    : ''

/** A day that was extended shows the day that the law gave beside it. */
export const dayOf = ({ due, problem, extension }: Deadline): Html =>
  extension
    ? html`<strong>${showDate(extension.extendedTo)}</strong><br>extended from ${showDate(extension.originalDueOn)}: <span class="heed-as-written">${extension.reasons}</span>`
    : due
      ? html`<strong>${showDate(due)}</strong>`
      : html`<strong>No day</strong><br>${problem ?? 'The event that starts the clock has not happened yet.'}`

const told = ({ file, letters }: Shown): Html =>
  letters.length === 0
    ? html`<p class="govuk-body">Nobody yet.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${letters.map(
        ({ to, dueOn, limit, problem, sentOn }) =>
          html`<li>${to}: ${sentOn ? `told on ${showDate(sentOn)}` : dueOn ? `by ${showDate(dueOn)}` : (problem ?? limit ?? 'promptly, no day is set')}</li>`,
      )}</ul>
      <p class="govuk-body"><a class="govuk-link" href="/incidents/${file.incident.id}/letters">Open the letters</a></p>`

/** Each framework under which a review can be held: who decides, and what they decided. */
const decisions = ({ file, side, laws, mayWork }: Shown): Html =>
  laws.length === 0
    ? html`<p class="govuk-body">No law of reviews that Heed carries applies.</p>`
    : summaryList({
        rows: laws.map((law) => ({
          key: { text: law.title },
          value: { html: decidedUnder(file, side, law) },
          actions: {
            items:
              law.elsewhere && !mayWork
                ? []
                : [
                    {
                      href: law.elsewhere
                        ? addressOf(file.incident, `elsewhere/${law.framework}`, side)
                        : addressOf(file.incident, 'decision', side, law.framework),
                      text: law.elsewhere ? 'Record what they decided' : 'Open',
                      visuallyHiddenText: `: ${law.title}`,
                    },
                  ],
          },
        })),
      })

function decidedUnder(file: IncidentFile, side: Side, law: ReviewLaw): Html {
  const who = law.version.decider.who
  if (law.elsewhere) {
    const known = file.decidedElsewhere.find((each) => each.about === side && each.framework === law.framework)
    return known
      ? html`${known.outcome === 'review' ? 'A review is held' : 'No review'}: decided on ${showDate(known.decidedOn)} by ${known.decidedBy}. <span class="heed-as-written">${known.reasons}</span>`
      : html`Not known yet. ${who} decides, not the partnership.`
  }
  const decision = everyStandingOn(file, side).find(({ framework }) => framework === law.framework)
  return decision
    ? html`${decidedWords[decision.outcome]}, ${showDate(decision.decidedOn)}${decision.departure !== null && html`. <strong>Against what the law said on the answers</strong>`}`
    : html`Not decided yet. ${who} decides.`
}

// ── One framework ────────────────────────────────────────────────────────────

type ShownFramework = {
  readonly file: IncidentFile
  readonly side: Side
  readonly assessment: Assessment
  readonly questions: readonly Question[]
  readonly hangsOn: readonly Change[]
  readonly mayWork: boolean
}

/** What one framework says of the incident: why, on which answers, what would change it, what is to be weighed, by when. */
export const frameworkPage = (shown: ShownFramework): Page => {
  const { file, side, assessment, mayWork } = shown
  const law = assessment.version === null ? null : findVersion(assessment.version, assessment.edition)
  return page({
    title: titleOf(assessment),
    caption: 'What the law says',
    back: addressOf(file.incident, 'assessment', side),
    main: html`
      ${incidentHeader(file.incident)}
      <p class="govuk-body-l">${outcomeTag(assessment.outcome)} ${assessment.because}</p>
      ${toConfirm(assessment)}
      <p class="govuk-body">${assessment.rule !== null && `Rule ${assessment.rule}. `}${law && html`${law.decider.who} decides. `}<a class="govuk-link" href="${lawAddress(assessment)}">The law itself: questions, rules and sources</a></p>
      <h2 class="govuk-heading-m">The criteria, and the answers used</h2>
      ${criteriaList(assessment, (criterion) => changeLink(shown, criterion))}
      ${hangs(shown)}
      ${toWeigh(shown)}
      <h2 class="govuk-heading-m">How it is decided</h2>
      <p class="govuk-body"><a class="govuk-link" href="${lawAddress(assessment)}"><img class="heed-diagram" src="${lawAddress(assessment)}/diagram.svg" alt="Decision diagram of ${titleOf(assessment)}; the page of the law has it as a list"></a></p>
      ${assessment.deadlines.length > 0 && html`<h2 class="govuk-heading-m">Time limits</h2>${deadlineTable(assessment, (id) => setHereInWords({ setHere: file.setHere.timeLimits.get(id) ?? null }))}`}
      ${mayWork && insetText({ html: html`<p class="govuk-body">If you do not know an answer, say so. “Not known” is an answer, and the law often says what follows from it.</p>` })}`,
  })
}

function changeLink({ file, side, questions, mayWork }: ShownFramework, criterion: string): Html | undefined {
  const question = questions.find(({ answers }) => answers.includes(criterion))
  return mayWork && question
    ? html`<a class="govuk-link" href="${addressOf(file.incident, `criteria/${question.id}`, side)}">Change<span class="govuk-visually-hidden">: ${question.question}</span></a>`
    : undefined
}

const hangs = ({ hangsOn, assessment, questions }: ShownFramework): Html => html`
  <h2 class="govuk-heading-m">What it hangs on</h2>
  ${hangsOnView(assessment, hangsOn, questions)}`

function toWeigh({ file, side, assessment }: ShownFramework): Html | false {
  const law = assessment.version === null ? null : findVersion(assessment.version, assessment.edition)
  return (
    law !== null &&
    law.matters.length > 0 &&
    html`<h2 class="govuk-heading-m">What has to be weighed</h2>
    <p class="govuk-body">They settle nothing by themselves. Each is answered with reasons <a class="govuk-link" href="${addressOf(file.incident, 'recommendation', side, assessment.framework)}">in the recommendation</a>, and again in the decision.</p>
    <ul class="govuk-list govuk-list--bullet">${law.matters.map(({ question }) => html`<li>${question}</li>`)}</ul>
    ${details({ summaryText: 'Where they come from', html: html`<ul class="govuk-list">${[...new Set(law.matters.map(({ source }) => source.text))].map((text) => html`<li>${text}</li>`)}</ul>` })}`
  )
}
