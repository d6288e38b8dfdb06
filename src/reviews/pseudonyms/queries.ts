import { sql, type Database, type Id, type Tx } from '#platform/database'
import type { Kind } from './apply.ts'

export const identitiesOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.identity')
    .select(['id', 'position', 'kind', 'valueSealed', 'aliasesSealed', 'pseudonymSealed', 'enteredAt', 'changedAt'])
    .where('reviewId', '=', review)
    .where('struckAt', 'is', null)
    .orderBy('position')
    .execute()

/** Takes the register of one review in turn, so that two people cannot enter what contradicts the other. */
export const lockRegister = (tx: Tx, review: Id<'review'>) =>
  sql`select id from reviews.review where id = ${review} for update`.execute(tx)

export async function nextPosition(tx: Tx, review: Id<'review'>): Promise<number> {
  const row = await tx
    .selectFrom('reviews.identity')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('reviewId', '=', review)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export type SealedEntry = { kind: Kind; valueSealed: string; aliasesSealed: string; pseudonymSealed: string }

export const insertIdentity = (
  tx: Tx,
  entry: SealedEntry & {
    id: string
    reviewId: string
    position: number
    enteredAt: Temporal.Instant
    enteredBy: string | null
  },
) => tx.insertInto('reviews.identity').values(entry).execute()

export const changeIdentity = (
  tx: Tx,
  review: Id<'review'>,
  id: string,
  entry: SealedEntry & { changedAt: Temporal.Instant; changedBy: string },
) => tx.updateTable('reviews.identity').set(entry).where('reviewId', '=', review).where('id', '=', id).execute()

export const strikeIdentity = (tx: Tx, review: Id<'review'>, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('reviews.identity')
    .set({ struckAt: now, struckBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', id)
    .where('struckAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** Words left as they are, and not asked about again since; the latest first. */
export const leftRows = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.nameLeft')
    .select(['id', 'wordSealed'])
    .where('reviewId', '=', review)
    .where('undoneAt', 'is', null)
    .orderBy('leftAt', 'desc')
    .orderBy('id')
    .execute()

export const insertLeft = (
  tx: Tx,
  left: { id: string; reviewId: string; wordSealed: string; leftAt: Temporal.Instant; leftBy: string },
) => tx.insertInto('reviews.nameLeft').values(left).execute()

export const markAskedAgain = (tx: Tx, review: Id<'review'>, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('reviews.nameLeft')
    .set({ undoneAt: now, undoneBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
