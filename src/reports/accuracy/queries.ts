import { sql, type Database, type Id, type Tx } from '#platform/database'

type ReviewId = Id<'review'>
type RequestId = Id<'request'>
type PersonId = Id<'person'>
type Of = { readonly review: ReviewId } | { readonly request: RequestId }

/** What agencies were asked to check, of a review or of one request, the latest round first. */
export async function checkRows(db: Database | Tx, of: Of) {
  const query = db
    .selectFrom('reports.accuracyCheck')
    .select(['id', 'reviewId', 'requestId', 'round', 'answerBy', 'sentAt', 'answeredAt', 'answeredBy'])
    .orderBy('round', 'desc')
    .orderBy('id')
  return 'review' in of
    ? query.where('reviewId', '=', of.review).execute()
    : query.where('requestId', '=', of.request).execute()
}

/** Waits for whoever is answering the check, so that nothing is added to an answer that was sent. */
export const lockCheck = (tx: Tx, check: string) =>
  tx.selectFrom('reports.accuracyCheck').select('answeredAt').where('id', '=', check).forUpdate().executeTakeFirst()

export const extractRows = (db: Database | Tx, checks: readonly string[]) =>
  db
    .selectFrom('reports.accuracyExtract')
    .select(['checkId', 'position', 'heading', 'paragraphs'])
    .where(sql<boolean>`check_id = any(${[...checks]}::uuid[])`)
    .orderBy('position')
    .execute()

export const pointRows = (db: Database | Tx, checks: readonly string[]) =>
  db
    .selectFrom('reports.accuracyPoint')
    .select(['id', 'checkId', 'position', 'paragraph', 'wrong', 'evidence', 'raisedAt', 'raisedBy'])
    .select([sql<'changed' | 'not changed' | null>`outcome`.as('outcome'), 'reasons', 'resolvedAt', 'resolvedBy'])
    .where(sql<boolean>`check_id = any(${[...checks]}::uuid[])`)
    .where('takenBackAt', 'is', null)
    .orderBy('position')
    .orderBy('paragraph')
    .orderBy('raisedAt')
    .execute()

export const lastRound = async (db: Database | Tx, review: ReviewId): Promise<number> =>
  (
    await db
      .selectFrom('reports.accuracyCheck')
      .select((eb) => eb.fn.max('round').as('last'))
      .where('reviewId', '=', review)
      .executeTakeFirst()
  )?.last ?? 0

export const insertCheck = (
  tx: Tx,
  check: {
    id: Id<'accuracyCheck'>
    reviewId: ReviewId
    requestId: RequestId
    round: number
    answerBy: Temporal.PlainDate
    sentAt: Temporal.Instant
    sentBy: PersonId
  },
) => tx.insertInto('reports.accuracyCheck').values(check).execute()

export const insertExtracts = (
  tx: Tx,
  extracts: readonly {
    checkId: Id<'accuracyCheck'>
    reviewId: ReviewId
    requestId: RequestId
    position: number
    heading: string
    paragraphs: string[]
  }[],
) => tx.insertInto('reports.accuracyExtract').values(extracts).execute()

export const insertPoint = (
  tx: Tx,
  point: {
    id: Id<'accuracyPoint'>
    checkId: string
    reviewId: ReviewId
    requestId: RequestId
    position: number
    paragraph: number
    wrong: string
    evidence: string
    raisedAt: Temporal.Instant
    raisedBy: PersonId
  },
) => tx.insertInto('reports.accuracyPoint').values(point).execute()

export const markTakenBack = (tx: Tx, request: RequestId, point: string, at: Temporal.Instant) =>
  tx
    .updateTable('reports.accuracyPoint')
    .set({ takenBackAt: at })
    .where('requestId', '=', request)
    .where('id', '=', point)
    .where('takenBackAt', 'is', null)
    .where('resolvedAt', 'is', null)
    .returning('checkId')
    .executeTakeFirst()

export const markAnswered = (tx: Tx, check: string, by: PersonId, at: Temporal.Instant) =>
  tx.updateTable('reports.accuracyCheck').set({ answeredAt: at, answeredBy: by }).where('id', '=', check).execute()

export const markResolved = (
  tx: Tx,
  review: ReviewId,
  point: string,
  resolved: { outcome: 'changed' | 'not changed'; reasons: string; resolvedAt: Temporal.Instant; resolvedBy: PersonId },
) =>
  tx
    .updateTable('reports.accuracyPoint as p')
    .set(resolved)
    .where('p.reviewId', '=', review)
    .where('p.id', '=', point)
    .where('p.takenBackAt', 'is', null)
    .where('p.resolvedAt', 'is', null)
    // An agency that has not sent its answer yet may still take a point back.
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('reports.accuracyCheck as c')
          .select('c.id')
          .whereRef('c.id', '=', 'p.checkId')
          .where('c.answeredAt', 'is not', null),
      ),
    )
    .returning('p.id')
    .executeTakeFirst()

/** Points that were sent and wait for the review's answer. */
export async function unresolvedPoints(db: Database | Tx, review: ReviewId): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from reports.accuracy_point p join reports.accuracy_check c on c.id = p.check_id
    where p.review_id = ${review} and c.answered_at is not null and p.taken_back_at is null and p.resolved_at is null`.execute(
    db,
  )
  return rows[0]?.open ?? 0
}

/** How every check stands that the person acting reaches: for what waits. */
export async function standings(db: Database | Tx) {
  const { rows } = await sql<{
    review: ReviewId
    request: RequestId
    check: string
    answerBy: Temporal.PlainDate
    answered: boolean
    unresolved: number
  }>`
    select c.review_id as review, c.request_id as request, c.id as "check", c.answer_by,
           c.answered_at is not null as answered,
           (select count(*)::int from reports.accuracy_point p
            where p.check_id = c.id and p.taken_back_at is null and p.resolved_at is null) as unresolved
    from reports.accuracy_check c
    order by c.answer_by, c.id`.execute(db)
  return rows
}
