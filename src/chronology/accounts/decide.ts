import { asId, type Id, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { fingerprintOf } from './fingerprint.ts'
import { findEvent, insertDecision, lockEvent, markUndone, proposedIn } from './queries.ts'
import { eventsWithAccounts } from './same-events.ts'

export type DecisionAnswers = {
  readonly decision: 'one event' | 'different events'
  /** The entry of the account that the panel relies on; null where on none more than the others. */
  readonly reliedOn: string | null
  readonly reasons: string
}

export type Decided =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not there' | 'decided already' | 'not an account' }

/**
 * Records whether accounts tell of one event, which of them the panel relies on, and why. The accounts stay as their
 * agencies wrote them. An accepted event whose accounts are all among these gives way to this one.
 */
export async function decideOnAccounts(
  tx: Tx,
  by: May<'work on the chronology'>,
  id: string,
  { decision, reliedOn, reasons }: DecisionAnswers,
  now: Temporal.Instant,
): Promise<Decided> {
  const event = asId<'sameEvent'>(id)
  if (event === undefined) return { ok: false, because: 'not there' }
  await lockEvent(tx, by.review, event)
  if (!(await findEvent(tx, by.review, event))) return { ok: false, because: 'not there' }
  const [found] = await eventsWithAccounts(tx, by.review, [event])
  if (!found) return { ok: false, because: 'not there' }
  if (found.decision) return { ok: false, because: 'decided already' }
  if (reliedOn !== null && !found.accounts.some(({ entry }) => entry.id === reliedOn))
    return { ok: false, because: 'not an account' }

  if (decision === 'one event') await undoWithin(tx, by, event, now)
  await insertDecision(tx, {
    reviewId: by.review,
    sameEventId: event,
    decision,
    reliedOn: decision === 'one event' ? reliedOn : null,
    reasons,
    accountsThen: Object.fromEntries(found.accounts.map(({ entry }) => [entry.id, fingerprintOf(entry)])),
    decidedAt: now,
    decidedBy: by.person,
  })
  await recordEvent(tx, by, decision === 'one event' ? 'accounts put together' : 'accounts kept apart', {
    sameEvent: event,
    accounts: found.accounts.length,
    reliedOn,
  })
  return { ok: true }
}

async function undoWithin(
  tx: Tx,
  by: May<'work on the chronology'>,
  event: Id<'sameEvent'>,
  now: Temporal.Instant,
): Promise<void> {
  const all = await proposedIn(tx, by.review)
  const entries = all.find(({ id }) => id === event)?.entries ?? []
  const within = all.filter(
    (each) =>
      each.id !== event && each.decision === 'one event' && each.entries.every((entry) => entries.includes(entry)),
  )
  for (const { id } of within) await undoDecision(tx, by, id, now)
}

/** Takes the decision back; it stays on record, and the accounts are a proposal again. */
export async function undoDecision(
  tx: Tx,
  by: May<'work on the chronology'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const event = asId<'sameEvent'>(id)
  if (event === undefined || !(await markUndone(tx, by.review, event, by.person, now))) return false
  await recordEvent(tx, by, 'decision about accounts undone', { sameEvent: event })
  return true
}
