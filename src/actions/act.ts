import { newId, type Tx } from '#platform/database'
import { addJob } from '#platform/jobs'
import { recordEvent } from '#audit'
import { endRoleIn, giveRoleIn, openMatter, type ActionId, type May, type PersonId } from '#access'
import type { Review } from '#reviews'
import {
  endOwnership,
  findAction,
  insertAction,
  insertClosure,
  insertEvidence,
  insertExtension,
  insertOwnership,
  insertProgress,
  lockAction,
  type RecommendationId,
} from './queries.ts'

export type Making = {
  readonly what: string
  readonly measure: string
  readonly owner: PersonId
  readonly dueOn: Temporal.PlainDate
}

/** Makes an action of a recommendation and gives it to its owner, who reaches it and nothing else of the review. */
export async function makeAction(
  tx: Tx,
  by: May<'make actions'>,
  review: Review,
  recommendation: RecommendationId,
  { what, measure, owner, dueOn }: Making,
  now: Temporal.Instant,
): Promise<ActionId> {
  const id = newId<'action'>()
  await openMatter(tx, by, { kind: 'action', id, incident: by.incident, review: by.review })
  await insertAction(tx, {
    id,
    reviewId: by.review,
    incidentId: by.incident,
    partnershipId: by.partnership,
    recommendationId: recommendation,
    matter: `${review.title}, ${review.reference}`,
    what,
    measure,
    dueOn,
    madeAt: now,
    madeBy: by.person,
  })
  await insertOwnership(tx, {
    id: newId<'ownership'>(),
    actionId: id,
    personId: owner,
    givenAt: now,
    givenBy: by.person,
  })
  await giveRoleIn(tx, by, id, owner, 'action-owner')
  await recordEvent(tx, by, 'action made', { action: id, recommendation })
  await addJob(tx, 'tell the action owner', { action: id })
  return id
}

export type Done<Because extends string> = { readonly ok: true } | { readonly ok: false; readonly because: Because }

/** Gives the action to someone else. Who had it no longer reaches it, from their next request on. */
export async function giveAction(
  tx: Tx,
  by: May<'manage the action'>,
  owner: PersonId,
  now: Temporal.Instant,
): Promise<Done<'theirs already' | 'closed' | 'waiting to be closed'>> {
  await lockAction(tx, by.action)
  const action = await findAction(tx, by.action)
  if (!action || action.closedAt) return { ok: false, because: 'closed' }
  if (action.askedAt) return { ok: false, because: 'waiting to be closed' }
  if (action.ownerId === owner) return { ok: false, because: 'theirs already' }

  await endOwnership(tx, by.action, by.person, now)
  await endRoleIn(tx, by, by.action, action.ownerId, 'action-owner', now)
  await insertOwnership(tx, {
    id: newId<'ownership'>(),
    actionId: by.action,
    personId: owner,
    givenAt: now,
    givenBy: by.person,
  })
  await giveRoleIn(tx, by, by.action, owner, 'action-owner')
  await recordEvent(tx, by, 'action given', { person: owner })
  await addJob(tx, 'tell the action owner', { action: by.action })
  return { ok: true }
}

/** Gives more time, with reasons. The day first set is kept. */
export async function extendAction(
  tx: Tx,
  by: May<'manage the action'>,
  { dueOn, reasons }: { readonly dueOn: Temporal.PlainDate; readonly reasons: string },
  now: Temporal.Instant,
): Promise<Done<'closed' | 'not later'>> {
  await lockAction(tx, by.action)
  const action = await findAction(tx, by.action)
  if (!action || action.closedAt) return { ok: false, because: 'closed' }
  if (Temporal.PlainDate.compare(dueOn, action.extendedTo ?? action.dueOn) <= 0)
    return { ok: false, because: 'not later' }

  await insertExtension(tx, {
    id: newId<'extension'>(),
    actionId: by.action,
    dueOn,
    reasons,
    extendedAt: now,
    extendedBy: by.person,
  })
  await recordEvent(tx, by, 'action extended')
  return { ok: true }
}

/** Notes what was done, and when. */
export async function noteProgress(
  tx: Tx,
  by: May<'answer for the action'>,
  { happenedOn, note }: { readonly happenedOn: Temporal.PlainDate; readonly note: string },
  now: Temporal.Instant,
): Promise<void> {
  await insertProgress(tx, {
    id: newId<'progress'>(),
    actionId: by.action,
    happenedOn,
    note,
    writtenAt: now,
    writtenBy: by.person,
  })
  await recordEvent(tx, by, 'progress noted')
}

/** Gives evidence: what it shows, and where it can be read. */
export async function giveEvidence(
  tx: Tx,
  by: May<'answer for the action'>,
  { shows, link }: { readonly shows: string; readonly link: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await insertEvidence(tx, {
    id: newId<'evidence'>(),
    actionId: by.action,
    shows,
    link,
    givenAt: now,
    givenBy: by.person,
  })
  await recordEvent(tx, by, 'evidence given')
}

/** The owner says that it is done and what changed. A second person decides. */
export async function askForClosure(
  tx: Tx,
  by: May<'answer for the action'>,
  whatChanged: string,
  evidence: number,
  now: Temporal.Instant,
): Promise<Done<'asked already' | 'no evidence'>> {
  await lockAction(tx, by.action)
  const action = await findAction(tx, by.action)
  if (!action || action.askedAt) return { ok: false, because: 'asked already' }
  if (evidence === 0) return { ok: false, because: 'no evidence' }

  await insertClosure(tx, {
    id: newId<'closure'>(),
    actionId: by.action,
    askedAt: now,
    askedBy: by.person,
    whatChanged,
    ownerId: action.ownerId,
  })
  await recordEvent(tx, by, 'closure asked for')
  return { ok: true }
}
