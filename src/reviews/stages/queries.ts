import type { Id, Tx } from '#platform/database'

export const setApproved = (tx: Tx, review: Id<'review'>, by: string, on: Temporal.PlainDate) =>
  tx
    .updateTable('reviews.review')
    .set({ reportApprovedOn: on, reportApprovedBy: by })
    .where('id', '=', review)
    .execute()

export const setPublished = (tx: Tx, review: Id<'review'>, by: string, on: Temporal.PlainDate) =>
  tx.updateTable('reviews.review').set({ publishedOn: on, publishedBy: by }).where('id', '=', review).execute()

export const setClosed = (tx: Tx, review: Id<'review'>, by: string, on: Temporal.PlainDate) =>
  tx.updateTable('reviews.review').set({ closedOn: on, closedBy: by }).where('id', '=', review).execute()

export type NewReview = {
  id: string
  incidentId: string
  partnershipId: string
  reference: string
  title: string
  kind: string
  framework: string
  version: string
  edition: string | null
}

export const insertCommissioned = (
  tx: Tx,
  review: NewReview & { decidedOn: Temporal.PlainDate; commissionedOn: Temporal.PlainDate; commissionedBy: string },
) => tx.insertInto('reviews.review').values(review).execute()

export const insertPast = (
  tx: Tx,
  review: NewReview & {
    enteredOn: Temporal.PlainDate
    enteredBy: string
    board: string
    heldInYear: number
    publishedOn: Temporal.PlainDate | null
    publishedBy: string | null
    onSiteUntil: Temporal.PlainDate | null
  },
) => tx.insertInto('reviews.review').values(review).execute()

export const insertBasis = (
  tx: Tx,
  basis: { id: string; reviewId: string; position: number; framework: string; version: string; edition: string | null },
) => tx.insertInto('reviews.legalBasis').values(basis).execute()

/** References of the reviews that an incident has started already. */
export const reviewsOfIncident = (tx: Tx, incident: Id<'incident'>) =>
  tx
    .selectFrom('reviews.review')
    .select(['id', 'reference', 'framework'])
    .where('incidentId', '=', incident)
    .orderBy('reference')
    .execute()
