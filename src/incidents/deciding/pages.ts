import type { Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { findPartnership, namesOf, type SignedIn } from '#access'
import type { FormState, Page } from '#ui'
import { openTogether, whatIf, type Question } from '#statute'
import { standingOn, type IncidentFile } from '../file.ts'
import { lettersOwed } from '../letters.ts'
import {
  answerTo,
  assessmentsOf,
  circumstancesOf,
  decidingLaw,
  frameworkTitle,
  isReopened,
  lawDay,
  lawsDecidedHere,
  openIn,
  questionsOn,
  reviewLaws,
  type ReviewLaw,
} from '../law.ts'
import { may, mayWork, type AtIncident } from '../pages.ts'
import { everyAnswerOf, keptAssessmentsOf, recommendedWeighingsOf, weighingsOf, type Weighing } from '../queries.ts'
import { deadlinesOf, type Deadline } from '../rules.ts'
import { recorders } from '../show.ts'
import { ageInWords } from '../views/due.ts'
import { storedOutcome } from '../views/law-parts.ts'
import type { Side } from '../words.ts'
import { lawQuestionForm, mattersForm, recommendationForm, reopeningForm } from './forms.ts'
import { changesBetween, keptIn, type Kept } from './kept.ts'
import type { Under } from './read-decision.ts'
import { assessmentPage, frameworkPage } from './views/assessment-page.ts'
import { criteriaPage, questionPage } from './views/criteria-page.ts'
import { decisionPage, type Asking } from './views/decision-page.ts'
import { recommendationPage } from './views/recommendation-page.ts'
import { reopeningPage, versionsPage, type VersionShown } from './views/versions-page.ts'

/** What each page on the way to a decision is drawn from; the same for a form that is shown again with what is wrong. */

/** One side of an incident as somebody looks at it, on a day. */
export type Looking = {
  readonly tx: Tx
  readonly by: AtIncident
  readonly file: IncidentFile
  readonly side: Side
  readonly today: Temporal.PlainDate
}

/** Decided, and not re-opened: the answers are what it was decided on. */
export const isClosed = (file: IncidentFile, side: Side): boolean =>
  standingOn(file, side) !== undefined && !isReopened(file, side)

export async function criteria({ tx, by, file, side, today }: Looking): Promise<Page> {
  const day = lawDay(file, side, today)
  const questions = questionsOn(file, side, day)
  const history = await everyAnswerOf(tx, by.incident, side)
  return criteriaPage({
    incident: file.incident,
    side,
    questions,
    answers: answersOn(file, side, questions),
    settling: new Set(assessmentsOf(file, side, day).flatMap((each) => openIn(each, questions).map(({ id }) => id))),
    ages: file.subjects.filter(({ kind }) => kind === side).map(({ age }) => ageInWords(age)),
    history,
    who: await answerers(tx, history),
    mayAnswer: await mayWork(tx, by),
    closed: isClosed(file, side),
  })
}

const answersOn = (file: IncidentFile, side: Side, questions: readonly Question[]): ReadonlyMap<string, string> =>
  new Map(questions.map(({ id }) => [id, answerTo(file, side, id) ?? 'unknown']))

const answerers = (tx: Tx, history: readonly { readonly answeredBy: string }[]) =>
  namesOf(
    tx,
    history.map(({ answeredBy }) => answeredBy),
  )

/** The question of that name among those of the day. */
export function questionIn({ file, side, today }: Looking, id: string): Question {
  const question = questionsOn(file, side, lawDay(file, side, today)).find((each) => each.id === id)
  if (!question) throw new NotFound()
  return question
}

export async function oneQuestion(looking: Looking, question: Question, state?: FormState): Promise<Page> {
  const { tx, by, file, side, today } = looking
  const all = questionsOn(file, side, lawDay(file, side, today))
  const asked = lawQuestionForm(question)
  const history = (await everyAnswerOf(tx, by.incident, side)).filter((each) => each.question === question.id)
  const known = answerTo(file, side, question.id)
  return questionPage({
    incident: file.incident,
    side,
    question,
    place: { number: all.findIndex(({ id }) => id === question.id) + 1, of: all.length },
    asked,
    state: state ?? (known === undefined ? asked.blank() : asked.filled({ answer: known })),
    history,
    who: await answerers(tx, history),
  })
}

/** After an answer comes the next question that would settle something and was not answered; after the last, the list. */
export function questionAfter({ file, side, today }: Looking, answered: Question): Question | undefined {
  const day = lawDay(file, side, today)
  const all = questionsOn(file, side, day)
  const settling = assessmentsOf(file, side, day).flatMap((each) => openIn(each, all))
  const given = new Set(file.answers.filter(({ about }) => about === side).map(({ question }) => question))
  return all.find(({ id }) => id !== answered.id && !given.has(id) && settling.some((each) => each.id === id))
}

export async function assessment({ tx, by, file, side, today }: Looking): Promise<Page> {
  const day = lawDay(file, side, today)
  const circumstances = circumstancesOf(file, side, day)
  return assessmentPage({
    file,
    side,
    together: circumstances && openTogether(circumstances),
    assessments: assessmentsOf(file, side, day),
    questions: questionsOn(file, side, day),
    laws: file.incident.pastBoard === null ? reviewLaws(file, side, day) : [],
    deadlines: deadlinesOf(file, today).filter((each) => each.side === side),
    letters: lettersOwed(file, today).filter((each) => each.side === side),
    today,
    mayWork: (await mayWork(tx, by)) && !isClosed(file, side),
  })
}

export async function oneFramework({ tx, by, file, side, today }: Looking, framework: string): Promise<Page> {
  const day = lawDay(file, side, today)
  const found = assessmentsOf(file, side, day).find((each) => each.framework === framework)
  const circumstances = circumstancesOf(file, side, day)
  if (!found || !circumstances) throw new NotFound()
  const questions = questionsOn(file, side, day)
  return frameworkPage({
    file,
    side,
    assessment: found,
    questions,
    hangsOn: whatIf(circumstances).find((each) => each.framework === framework)?.changes ?? [],
    mayWork: (await mayWork(tx, by)) && !isClosed(file, side),
  })
}

// ── Versions ─────────────────────────────────────────────────────────────────

export async function versions({ tx, by, file, side, today }: Looking): Promise<Page> {
  const rows = await keptAssessmentsOf(tx, by.incident, side)
  const day = lawDay(file, side, today)
  const who = await namesOf(
    tx,
    rows.map(({ keptBy }) => keptBy),
  )
  const now = {
    occasion: 'now' as const,
    at: null,
    by: null,
    newInformation: null,
    kept: keptIn({
      circumstances: { facts: { ...circumstancesOf(file, side, day)?.facts } },
      results: assessmentsOf(file, side, day).map(({ framework, version, edition, outcome, because }) => ({
        framework,
        version,
        edition,
        outcome,
        because,
      })),
    }),
  }
  const all = [
    now,
    ...rows.map((row) => ({
      occasion: row.occasion,
      at: row.keptAt,
      by: who.get(row.keptBy) ?? 'someone who has left',
      newInformation: row.newInformation,
      kept: keptIn(row),
    })),
  ]
  return versionsPage({
    incident: file.incident,
    side,
    versions: all.map(({ kept, ...each }, index) => ({
      ...each,
      number: all.length - index,
      changes: changesSince(all[index + 1]?.kept, kept),
      said: saidIn(kept),
    })),
    questions: questionsOn(file, side, day),
    titles: new Map(all.flatMap(({ kept }) => [...kept.said.keys()].map((id) => [id, frameworkTitle(id)] as const))),
    mayReopen: isClosed(file, side) && file.incident.pastBoard === null && (await mayWork(tx, by)),
  })
}

const changesSince = (before: Kept | undefined, after: Kept): VersionShown['changes'] =>
  before && changesBetween(before, after)

const saidIn = ({ said }: Kept): VersionShown['said'] =>
  [...said].map(([id, { outcome, because }]) => ({
    title: frameworkTitle(id),
    outcome: storedOutcome(outcome),
    because,
  }))

export const reopening = ({ file, side }: Looking, state: FormState): Page =>
  reopeningPage({ incident: file.incident, side, asked: reopeningForm, state })

// ── Recommendation and decision ──────────────────────────────────────────────

export async function decidingGroup(tx: Tx, by: SignedIn): Promise<string> {
  return (await findPartnership(tx, by.partnership))?.decidingGroup ?? 'deciding group'
}

/** The framework that the address names, as far as it may be decided under today. */
export const underIn = ({ file, side, today }: Looking, query: URLSearchParams): Under => {
  const named = query.get('framework') ?? undefined
  const day = lawDay(file, side, today)
  return { file, side, framework: decidingLaw(file, side, day, named)?.framework }
}

type States = { readonly state: FormState; readonly mattersState: FormState }

export async function recommending(
  { tx, by, file, side, today }: Looking,
  under: Under,
  states?: States,
): Promise<Page> {
  const group = await decidingGroup(tx, by)
  const law = decidingLaw(file, side, today, under.framework)
  const asked = recommendationForm(group, today)
  const matters = mattersForm(law?.version.matters ?? [])
  return recommendationPage({
    file,
    side,
    group,
    law,
    others: lawsDecidedHere(file, side, today),
    asked,
    state: states?.state ?? asked.blank(),
    matters,
    mattersState: states?.mattersState ?? matters.blank(),
    weighed: await recommendedWeighings(tx, file),
    who: await recorders(tx, file),
    may: file.incident.pastBoard === null && (await may(tx, by, 'recommend a decision')),
  })
}

async function recommendedWeighings(tx: Tx, file: IncidentFile): Promise<ReadonlyMap<string, readonly Weighing[]>> {
  const all = new Map<string, readonly Weighing[]>()
  for (const { id } of file.recommendations) all.set(id, await recommendedWeighingsOf(tx, id))
  return all
}

/** What the group weighed last under a framework: whoever decides starts from it. */
export async function weighedByGroup({ tx, file, side }: Looking, { framework }: Under): Promise<readonly Weighing[]> {
  const latest = file.recommendations.find((each) => each.about === side && each.framework === framework)
  return latest ? recommendedWeighingsOf(tx, latest.id) : []
}

export async function decision(looking: Looking, under: Under, asking: Asking): Promise<Page> {
  const { tx, by, file, side, today } = looking
  const day = lawDay(file, side, today)
  const standing = standingOn(file, side, under.framework) ?? standingOn(file, side)
  return decisionPage({
    file,
    side,
    standing,
    asking,
    group: await decidingGroup(tx, by),
    law: lawShown(looking, under),
    laws: lawsDecidedHere(file, side, day),
    weighed: standing ? await weighingsOf(tx, standing.id) : [],
    recommendedWeighings: await recommendedWeighings(tx, file),
    who: await recorders(tx, file),
    mayDecide: file.incident.pastBoard === null && (await may(tx, by, 'decide')),
  })
}

/** The law under which it would be decided today; the form is drawn for it. */
const lawShown = ({ file, side, today }: Looking, { framework }: Under): ReviewLaw | undefined =>
  decidingLaw(file, side, today, framework) ?? decidingLaw(file, side, today)

// ── Time limits ──────────────────────────────────────────────────────────────

export type DeadlineWithDay = Deadline & { readonly due: Temporal.PlainDate }

/** A time limit that runs and has a day: only such can be extended. */
export function deadlineIn({ file, side, today }: Looking, id: string): DeadlineWithDay {
  const deadline = deadlinesOf(file, today).find((each) => each.side === side && each.id === id && !each.ofReview)
  if (!deadline?.due || deadline.doneOn) throw new NotFound()
  return { ...deadline, due: deadline.due }
}
