import type { Database, Id, Tx } from '#platform/database'

/** The learning events of a review, the latest first. */
export const eventsOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.learningEvent')
    .select(['id', 'title', 'heldOn', 'place', 'invited', 'came'])
    .where('reviewId', '=', review)
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .execute()

export const insertEvent = (
  tx: Tx,
  event: {
    id: string
    reviewId: string
    title: string
    heldOn: Temporal.PlainDate
    place: string
    invited: string
    calledBy: string
  },
) => tx.insertInto('reviews.learningEvent').values(event).execute()

export const countWhoCame = (tx: Tx, review: Id<'review'>, event: string, came: number) =>
  tx.updateTable('reviews.learningEvent').set({ came }).where('reviewId', '=', review).where('id', '=', event).execute()
