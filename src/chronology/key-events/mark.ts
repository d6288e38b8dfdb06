import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { entryOf } from '../combined/entry-of.ts'
import { insertKeyEvent, undoKeyEvent } from './queries.ts'

/** Marks an entry as one on which much turned. */
export async function markKeyEvent(
  tx: Tx,
  by: May<'work on the chronology'>,
  entry: string,
  now: Temporal.Instant,
): Promise<void> {
  const { id, requestId } = (await entryOf(tx, by.review, entry)).found
  const row = { id: newId<'keyEvent'>(), entryId: id, reviewId: by.review, requestId }
  if (await insertKeyEvent(tx, { ...row, markedAt: now, markedBy: by.person }))
    await recordEvent(tx, by, 'key event marked', { entry: id })
}

/** Takes the mark back. That it was there stays on record. */
export async function unmarkKeyEvent(
  tx: Tx,
  by: May<'work on the chronology'>,
  entry: string,
  now: Temporal.Instant,
): Promise<void> {
  const { id } = (await entryOf(tx, by.review, entry)).found
  if (await undoKeyEvent(tx, by.review, id, by.person, now))
    await recordEvent(tx, by, 'key event unmarked', { entry: id })
}
