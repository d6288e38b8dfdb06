import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { IncidentFile } from './file.ts'
import { keepAssessment } from './deciding/keep-assessment.ts'
import type { OwedLetter } from './letters.ts'
import {
  insertAcknowledgement,
  insertDecisionElsewhere,
  insertExtension,
  insertLetter,
  insertMeeting,
  insertRecommendation,
  insertRecommendedWeighings,
  type ElsewhereRow,
  type NewMeeting,
  type Weighing,
} from './queries.ts'
import type { Deadline } from './rules.ts'
import type { DecisionOutcome, Side } from './words.ts'

type Coordinator = May<'work on the incident'>

/** Records that the referral of an adult was acknowledged. */
export async function acknowledgeReferral(
  tx: Tx,
  by: Coordinator,
  acknowledgedOn: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await insertAcknowledgement(tx, { incidentId: by.incident, acknowledgedOn, recordedAt: now, recordedBy: by.person })
  await recordEvent(tx, by, 'referral acknowledged')
}

export type Meeting = Pick<NewMeeting, 'heldOn' | 'attended' | 'summary' | 'nationalImportance'>

/** Records the meeting at which a rapid review was held. */
export async function recordMeeting(tx: Tx, by: Coordinator, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  await insertMeeting(tx, {
    ...meeting,
    id: newId<'meeting'>(),
    incidentId: by.incident,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'rapid review meeting recorded')
}

export type Recommendation = {
  readonly about: Side
  readonly framework: string
  readonly outcome: DecisionOutcome
  readonly reasons: string
  /** Who took part: name, role and agency, one on a line. */
  readonly attended: string
  /** What somebody saw otherwise, and why. */
  readonly dissent: string | null
  readonly recommendedOn: Temporal.PlainDate
  readonly weighed: readonly Weighing[]
}

/** Records what the group that advises on decisions recommends, and on which assessment. It binds nobody. */
export async function recommend(
  tx: Tx,
  by: May<'recommend a decision'>,
  file: IncidentFile,
  { weighed, ...recommendation }: Recommendation,
  now: Temporal.Instant,
): Promise<void> {
  const id = newId<'recommendation'>()
  await insertRecommendation(tx, {
    ...recommendation,
    id,
    incidentId: by.incident,
    recordedAt: now,
    recordedBy: by.person,
  })
  await insertRecommendedWeighings(tx, id, by.incident, weighed)
  await keepAssessment(tx, by, file, recommendation.about, recommendation.recommendedOn, now, {
    occasion: 'recommendation',
  })
  await recordEvent(tx, by, 'recommendation recorded', { framework: recommendation.framework })
}

export type DecidedElsewhere = Pick<
  ElsewhereRow,
  'about' | 'framework' | 'version' | 'edition' | 'decidedBy' | 'outcome' | 'reasons' | 'decidedOn'
>

/** Records what another body decided, where the framework names it and not the partnership. */
export async function recordDecisionElsewhere(
  tx: Tx,
  by: Coordinator,
  decided: DecidedElsewhere,
  now: Temporal.Instant,
): Promise<void> {
  await insertDecisionElsewhere(tx, {
    ...decided,
    id: newId<'decisionElsewhere'>(),
    incidentId: by.incident,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'decision elsewhere recorded', { framework: decided.framework, outcome: decided.outcome })
}

/** Extends a time limit, with reasons. The day that the law gave is kept beside the later one. */
export async function extend(
  tx: Tx,
  by: Coordinator,
  deadline: Deadline & { readonly due: Temporal.PlainDate },
  { extendedTo, reasons }: { readonly extendedTo: Temporal.PlainDate; readonly reasons: string },
  now: Temporal.Instant,
): Promise<void> {
  await insertExtension(tx, {
    id: newId<'extension'>(),
    incidentId: by.incident,
    about: deadline.side,
    framework: deadline.framework,
    deadline: deadline.id,
    originalDueOn: deadline.extension?.originalDueOn ?? deadline.due,
    extendedTo,
    reasons,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'time limit extended', { deadline: deadline.id })
}

/** Records that a letter which the law calls for was sent. */
export async function letterSent(
  tx: Tx,
  by: Coordinator,
  letter: OwedLetter,
  sentOn: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await insertLetter(tx, {
    id: newId<'letterSent'>(),
    incidentId: by.incident,
    decisionId: letter.decision?.id ?? null,
    framework: letter.framework,
    recipient: letter.to,
    sentOn,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'letter sent', { framework: letter.framework })
}
