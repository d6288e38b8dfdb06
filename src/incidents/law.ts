import {
  assess,
  questionsFor,
  readCircumstances,
  reviewKindsOn,
  versionInForce,
  type AnsweredCriterion,
  type Assessment,
  type Circumstances,
  type FrameworkId,
  type Question,
  type ReviewKind,
  type Version,
} from '#statute'
import type { IncidentFile } from './file.ts'
import type { DecidingFramework, Side } from './words.ts'

/**
 * How the law of #statute meets an incident's file: which frameworks ask about it, what they are told, and what they say.
 * Pure: everything comes from the file and the day given.
 */

/** Notices are owed from the day of awareness; reviews are decided under the law of the day of the decision (rule R0.5). */
const notices: Readonly<Record<Side, readonly FrameworkId[]>> = {
  child: ['ENG-C-NOTIFIABLE', 'ENG-C-SIN', 'ENG-C-RR', 'ENG-C-LAC-DEATH', 'ENG-C-CL-DEATH', 'ENG-C-CDR'],
  adult: ['ENG-C-CL-DEATH'],
}
const reviews: Readonly<Record<Side, readonly DecidingFramework[]>> = {
  child: ['ENG-C-LCSPR', 'ENG-C-SCR'],
  adult: ['ENG-A-SAR', 'ENG-A-SCR'],
}

/** What the frameworks make of one side of the incident, notices first. A framework that does not apply is left out. */
export function assessmentsOf(file: IncidentFile, side: Side, decidingOn: Temporal.PlainDate): readonly Assessment[] {
  const circumstances = circumstancesOf(file, side, decidingOn)
  if (!circumstances) return []
  const ids: readonly FrameworkId[] = [...notices[side], ...reviews[side]]
  const found = assess(circumstances)
  return ids.flatMap((id) => found.filter(({ framework }) => framework === id))
}

/** What is told to the law on a day; undefined for a past review, of which no circumstances are known. */
export function circumstancesOf(
  file: IncidentFile,
  side: Side,
  decidingOn: Temporal.PlainDate,
): Circumstances | undefined {
  const { nation, happenedOn } = file.incident
  const known = factsOf(file, side)
  return happenedOn && known
    ? readCircumstances({
        nation,
        incidentDate: happenedOn.toString(),
        facts: { ...known, decisionDate: decidingOn.toString() },
      })
    : undefined
}

/**
 * What is known, in the words of the law: what the notifier said, and over it what the coordinator answered since. Of
 * several children the youngest is asked about, of several adults the eldest: if any of them is in scope, the incident is.
 */
function factsOf(file: IncidentFile, side: Side): Readonly<Record<string, string | number>> | undefined {
  const { incident, notification } = file
  if (!incident.awareOn || !notification) return undefined
  const answered = file.answers.filter(({ about }) => about === side)
  return {
    nationOfIncident: incident.nation,
    laOfIncident: incident.area,
    authorityAwareDate: incident.awareOn.toString(),
    ...agesOf(file, side),
    died: notification.died,
    ...(notification.diedOn ? { deathDate: notification.diedOn.toString() } : {}),
    seriousHarm: notification.seriousHarm,
    abuseOrNeglect: notification.abuseOrNeglect,
    ...Object.fromEntries(answered.map(({ question, answer }) => [question, answer])),
  }
}

function agesOf(file: IncidentFile, side: Side): { ageAtIncident?: number; ageAtDeath?: number } {
  const people = file.subjects.filter(({ kind, age }) => kind === side && age !== null)
  const chosen = people.toSorted((a, b) => (side === 'child' ? 1 : -1) * ((a.age ?? 0) - (b.age ?? 0)))[0]
  if (!chosen) return {}
  return {
    ...(chosen.age === null ? {} : { ageAtIncident: chosen.age }),
    ...(chosen.ageAtDeath === null ? {} : { ageAtDeath: chosen.ageAtDeath }),
  }
}

/** The questions that settle those frameworks, each once, in the order of the law; the age comes from the people’s page. */
export function questionsOn(file: IncidentFile, side: Side, decidingOn: Temporal.PlainDate): readonly Question[] {
  const awareOn = file.incident.awareOn ?? decidingOn
  const asked = [...questionsFor(reviews[side], decidingOn), ...questionsFor(notices[side], awareOn)]
  const settled = asked.filter(({ kind, fact }) => kind === 'words' && fact !== null)
  return settled.filter(({ id }, index) => settled.findIndex((other) => other.id === id) === index)
}

/** The answer that counts now: the coordinator's, else the notifier's. */
export function answerTo(file: IncidentFile, side: Side, question: string): string | undefined {
  const answer = factsOf(file, side)?.[question]
  return answer === undefined ? undefined : String(answer)
}

export type DecidingLaw = {
  readonly framework: DecidingFramework
  readonly kind: ReviewKind
  readonly title: string
  readonly version: Version
  readonly assessment: Assessment | undefined
}

/** The law under which a review is decided on that day, and what it says of the incident. */
export function decidingLaw(file: IncidentFile, side: Side, decidedOn: Temporal.PlainDate): DecidingLaw | undefined {
  for (const framework of reviews[side]) {
    const version = versionInForce(framework, decidedOn)
    const found = reviewKindsOn('England', decidedOn).find((each) => each.framework === framework)
    if (!version || !found) continue
    const assessment = assessmentsOf(file, side, decidedOn).find((each) => each.framework === framework)
    return { framework, kind: found.kind, title: found.title, version, assessment }
  }
  return undefined
}

/** The criteria still open, in words. */
export const openIn = ({ criteria, open }: Assessment): readonly AnsweredCriterion[] =>
  criteria.filter(({ id }) => open.includes(id))
