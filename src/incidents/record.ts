import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { OwedLetter } from './letters.ts'
import { insertAcknowledgement, insertLetter, insertMeeting, insertRecommendation, type NewMeeting } from './queries.ts'
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
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly recommendedOn: Temporal.PlainDate
}

/** Records what the group that advises on decisions recommends. It binds nobody. */
export async function recommend(
  tx: Tx,
  by: May<'recommend a decision'>,
  recommendation: Recommendation,
  now: Temporal.Instant,
): Promise<void> {
  await insertRecommendation(tx, {
    ...recommendation,
    id: newId<'recommendation'>(),
    incidentId: by.incident,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'recommendation recorded')
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
