import type { Tx } from '#platform/database'
import { addJob } from '#platform/jobs'
import { recordEvent } from '#audit'
import { closeMatter, reopenMatter, type May } from '#access'
import type { Done } from './act.ts'
import { findAction, lockAction, markClosed, markReopened, markSentBack } from './queries.ts'
import { isSecondPerson } from './rules.ts'

type Refused = 'not asked for' | 'takes a second person'

/** A second person closes the action: neither its owner nor whoever asked. The database refuses the same. */
export async function closeAction(
  tx: Tx,
  by: May<'close the action'>,
  because: string,
  now: Temporal.Instant,
): Promise<Done<Refused>> {
  const standing = await waitingToBeClosed(tx, by)
  if (!standing.ok) return standing

  await markClosed(tx, by.action, {
    closedAt: now,
    closedBy: by.person,
    closedBecause: because,
    ownerId: standing.ownerId,
  })
  await closeMatter(tx, by.action, now)
  await recordEvent(tx, by, 'action closed')
  return { ok: true }
}

/** A second person sends it back with reasons; the owner goes on. */
export async function sendBack(
  tx: Tx,
  by: May<'close the action'>,
  because: string,
  now: Temporal.Instant,
): Promise<Done<Refused>> {
  const standing = await waitingToBeClosed(tx, by)
  if (!standing.ok) return standing

  await markSentBack(tx, by.action, { sentBackAt: now, sentBackBy: by.person, sentBackBecause: because })
  await recordEvent(tx, by, 'action sent back')
  await addJob(tx, 'tell the action owner', { action: by.action })
  return { ok: true }
}

/** Opens a closed action again, for example when the change did not hold. Its closure stays on record. */
export async function reopenAction(
  tx: Tx,
  by: May<'manage the action'>,
  because: string,
  now: Temporal.Instant,
): Promise<Done<'not closed'>> {
  await lockAction(tx, by.action)
  const action = await findAction(tx, by.action)
  if (!action?.closedAt) return { ok: false, because: 'not closed' }

  await markReopened(tx, by.action, { reopenedAt: now, reopenedBy: by.person, reopenedBecause: because })
  await reopenMatter(tx, by.action)
  await recordEvent(tx, by, 'action reopened')
  await addJob(tx, 'tell the action owner', { action: by.action })
  return { ok: true }
}

async function waitingToBeClosed(
  tx: Tx,
  by: May<'close the action'>,
): Promise<{ readonly ok: true; readonly ownerId: string } | { readonly ok: false; readonly because: Refused }> {
  await lockAction(tx, by.action)
  const action = await findAction(tx, by.action)
  if (!action?.askedAt || action.closedAt) return { ok: false, because: 'not asked for' }
  if (!isSecondPerson(by.person, action)) return { ok: false, because: 'takes a second person' }
  return { ok: true, ownerId: action.ownerId }
}
