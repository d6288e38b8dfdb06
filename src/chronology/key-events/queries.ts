import { sql, type Database, type Id, type Tx } from '#platform/database'

/** Marks that stand, of these entries. */
export const keyEventsAmong = (db: Database | Tx, review: string, entries: readonly string[]) =>
  db
    .selectFrom('chronology.keyEvent')
    .select(['id', 'entryId', 'markedAt', 'markedBy'])
    .where('reviewId', '=', review)
    .where('entryId', '=', sql<string>`any (${entries}::uuid[])`)
    .where('undoneAt', 'is', null)
    .execute()

/** Marking what is marked already changes nothing. */
export const insertKeyEvent = async (
  tx: Tx,
  row: {
    readonly id: Id<'keyEvent'>
    readonly entryId: string
    readonly reviewId: string
    readonly requestId: string
    readonly markedAt: Temporal.Instant
    readonly markedBy: string
  },
): Promise<boolean> =>
  (await tx
    .insertInto('chronology.keyEvent')
    .values(row)
    .onConflict((conflict) => conflict.column('entryId').where('undoneAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

export const undoKeyEvent = async (
  tx: Tx,
  review: string,
  entry: string,
  by: string,
  now: Temporal.Instant,
): Promise<boolean> =>
  (await tx
    .updateTable('chronology.keyEvent')
    .set({ undoneAt: now, undoneBy: by })
    .where('reviewId', '=', review)
    .where('entryId', '=', entry)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined
