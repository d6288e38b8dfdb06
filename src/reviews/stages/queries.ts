import type { Id, Tx } from '#platform/database'
import type { Decision } from '#incidents'
import type { Nation, ReviewKind } from '#statute'

type DecidingFramework = Decision['framework']

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
  nation: Nation
  kind: ReviewKind
  framework: DecidingFramework
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
  basis: {
    id: string
    reviewId: string
    position: number
    framework: DecidingFramework
    version: string
    edition: string | null
  },
) => tx.insertInto('reviews.legalBasis').values(basis).execute()

export const countReviewsOf = async (tx: Tx, incident: Id<'incident'>): Promise<number> =>
  (await tx.selectFrom('reviews.review').select('id').where('incidentId', '=', incident).execute()).length

/** The frameworks under which an incident is reviewed already. */
export const frameworksAnswered = async (tx: Tx, incident: Id<'incident'>): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('reviews.legalBasis as b')
    .innerJoin('reviews.review as r', 'r.id', 'b.reviewId')
    .select('b.framework')
    .where('r.incidentId', '=', incident)
    .execute()
  return rows.map(({ framework }) => framework)
}
