import { sql, type Database, type Id, type Tx } from '#platform/database'

type ReviewId = Id<'review'>
type PersonId = Id<'person'>

/** Where the report does what is required, or why it does not. */
export type Stands = 'in a section' | 'throughout' | 'not in it'

/** The answer that stands on each requirement. */
export const requirementAnswerRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.requirementAnswer')
    .distinctOn('requirement')
    .select(['requirement', sql<Stands>`stands`.as('stands'), 'partId', 'reasons', 'answeredAt', 'answeredBy'])
    .where('reviewId', '=', review)
    .orderBy('requirement')
    .orderBy('answeredAt', 'desc')
    .orderBy('id')
    .execute()

export const insertRequirementAnswer = (
  tx: Tx,
  answer: {
    id: Id<'requirementAnswer'>
    reviewId: ReviewId
    requirement: string
    stands: Stands
    partId: Id<'part'> | null
    reasons: string | null
    answeredAt: Temporal.Instant
    answeredBy: PersonId
  },
) => tx.insertInto('reports.requirementAnswer').values(answer).execute()

/** The reason that stands on each line that no finding answers. */
export const lineUnansweredRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.lineUnanswered')
    .distinctOn('keyLineId')
    .select(['keyLineId', 'reasons', 'givenAt', 'givenBy'])
    .where('reviewId', '=', review)
    .orderBy('keyLineId')
    .orderBy('givenAt', 'desc')
    .orderBy('id')
    .execute()

export const insertLineUnanswered = (
  tx: Tx,
  reason: {
    id: Id<'lineUnanswered'>
    reviewId: ReviewId
    keyLineId: Id<'keyLine'>
    reasons: string
    givenAt: Temporal.Instant
    givenBy: PersonId
  },
) => tx.insertInto('reports.lineUnanswered').values(reason).execute()
