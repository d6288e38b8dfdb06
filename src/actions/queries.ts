import type { NotNull } from 'kysely'
import { sql, type Database, type Id, type Tx } from '#platform/database'
import type { AgencyId, PersonId, ReviewId } from '#access'
import type { AnswerPosition, KindOfChange, Level, Means, Strength } from './vocabulary.ts'

type Reading = Database | Tx
export type RecommendationId = Id<'recommendation'>

// ── Recommendations ──────────────────────────────────────────────────────────

const recommendations = (db: Reading) =>
  db
    .selectFrom('actions.recommendation')
    .select([
      'id',
      'reviewId',
      'number',
      'text',
      'level',
      'type',
      'strength',
      'measure',
      'baseline',
      'measuredOn',
      'addressedElsewhere',
      'findingIds',
    ])
    .select(sql<Means | null>`means`.as('means'))

export const recommendationRows = (db: Reading, review: ReviewId) =>
  recommendations(db).where('reviewId', '=', review).orderBy('number').execute()

/** One change at a time: numbers have no gap, and nothing is changed while it is made final. */
export async function lockRecommendations(tx: Tx, review: ReviewId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`recommendations of ${review}`}, 0))`.execute(tx)
}

export const findRecommendation = (tx: Tx, review: ReviewId, id: RecommendationId) =>
  recommendations(tx).where('reviewId', '=', review).where('id', '=', id).executeTakeFirst()

export const addresseesOf = (db: Reading, review: ReviewId) =>
  db.selectFrom('actions.addressee').select(['recommendationId', 'agencyId']).where('reviewId', '=', review).execute()

export type RecommendationValues = {
  text: string
  level: Level
  type: KindOfChange
  strength: Strength
  means: Means
  measure: string
  baseline: string
  measuredOn: Temporal.PlainDate
  addressedElsewhere: string | null
  findingIds: readonly string[]
}

export const insertRecommendation = (
  tx: Tx,
  row: RecommendationValues & { id: string; reviewId: string; addedAt: Temporal.Instant; addedBy: string },
) =>
  tx
    .insertInto('actions.recommendation')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from actions.recommendation where review_id = ${row.reviewId})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow()

export const setRecommendation = (tx: Tx, id: RecommendationId, values: RecommendationValues) =>
  tx.updateTable('actions.recommendation').set(values).where('id', '=', id).execute()

export async function setAddressees(
  tx: Tx,
  review: ReviewId,
  recommendation: RecommendationId,
  agencies: readonly AgencyId[],
): Promise<void> {
  await tx.deleteFrom('actions.addressee').where('recommendationId', '=', recommendation).execute()
  for (const agency of agencies)
    await tx
      .insertInto('actions.addressee')
      .values({ recommendationId: recommendation, reviewId: review, agencyId: agency })
      .execute()
}

/** Takes it out; those after it move up, so that numbers have no gap. */
export async function deleteRecommendation(
  tx: Tx,
  review: ReviewId,
  { id, number }: { readonly id: RecommendationId; readonly number: number },
): Promise<void> {
  await tx.deleteFrom('actions.recommendation').where('id', '=', id).execute()
  await tx
    .updateTable('actions.recommendation')
    .set({ number: sql<number>`number - 1` })
    .where('reviewId', '=', review)
    .where('number', '>', number)
    .execute()
}

// ── Final ────────────────────────────────────────────────────────────────────

export const finalSince = (db: Reading, review: ReviewId) =>
  db
    .selectFrom('actions.madeFinal')
    .select(['id', 'madeFinalAt'])
    .where('reviewId', '=', review)
    .where('openedAgainAt', 'is', null)
    .executeTakeFirst()

export const insertFinal = (
  tx: Tx,
  row: { id: string; reviewId: string; madeFinalAt: Temporal.Instant; madeFinalBy: string },
) => tx.insertInto('actions.madeFinal').values(row).execute()

export const endFinal = (tx: Tx, id: string, by: string, at: Temporal.Instant) =>
  tx.updateTable('actions.madeFinal').set({ openedAgainAt: at, openedAgainBy: by }).where('id', '=', id).execute()

// ── Answers ──────────────────────────────────────────────────────────────────

/** Every answer, the latest of each organisation first. */
export const answerRows = (db: Reading, review: ReviewId) =>
  db
    .selectFrom('actions.answer')
    .select([
      'recommendationId',
      'organisation',
      'position',
      'reasons',
      'decidedBy',
      'answeredOn',
      'publicText',
      'recordedAt',
      'recordedBy',
    ])
    .where('reviewId', '=', review)
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
    .execute()

export const insertAnswer = (
  tx: Tx,
  row: {
    id: string
    recommendationId: string
    reviewId: string
    organisation: string
    position: AnswerPosition
    reasons: string | null
    decidedBy: string
    answeredOn: Temporal.PlainDate
    publicText: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('actions.answer').values(row).execute()

export const publicationFor = (db: Reading, review: ReviewId) =>
  db.selectFrom('actions.publication').select('publicationId').where('reviewId', '=', review).executeTakeFirst()

export const keepPublication = (tx: Tx, row: { reviewId: string; publicationId: string; toldAt: Temporal.Instant }) =>
  tx
    .insertInto('actions.publication')
    .values(row)
    .onConflict((again) =>
      again.column('reviewId').doUpdateSet({ publicationId: row.publicationId, toldAt: row.toldAt }),
    )
    .execute()

/** What the public was shown, the latest first. */
export const shownRows = (db: Reading, review: ReviewId, publication: string) =>
  db
    .selectFrom('actions.shownAnswer')
    .select(['recommendationId', 'organisation', 'position', 'text', 'shownAt'])
    .where('reviewId', '=', review)
    .where('publicationId', '=', publication)
    .orderBy('shownAt', 'desc')
    .orderBy('id')
    .execute()

export const insertShown = (
  tx: Tx,
  row: {
    id: string
    recommendationId: string
    reviewId: string
    publicationId: string
    organisation: string
    position: string
    text: string
    shownAt: Temporal.Instant
    shownBy: string | null
  },
) => tx.insertInto('actions.shownAnswer').values(row).execute()

// ── Actions ──────────────────────────────────────────────────────────────────

/** An action with all that settles where it stands. The view's columns are never null where the tables' are not. */
const standing = (db: Reading) =>
  db
    .selectFrom('actions.standing')
    .select([
      'id',
      'reviewId',
      'recommendationId',
      'partnershipId',
      'matter',
      'what',
      'measure',
      'dueOn',
      'extendedTo',
      'madeAt',
      'number',
      'recommendation',
      'ownerId',
      'ownerName',
      'ownerEmail',
      'ownerAgencyId',
      'ownerAgency',
      'ownerIsHere',
      'ownerIsRecused',
      'begun',
      'askedAt',
      'askedBy',
      'closedAt',
      'closedBy',
    ])
    .$narrowType<{
      id: NotNull
      reviewId: NotNull
      recommendationId: NotNull
      partnershipId: NotNull
      matter: NotNull
      what: NotNull
      measure: NotNull
      dueOn: NotNull
      madeAt: NotNull
      number: NotNull
      recommendation: NotNull
      ownerId: NotNull
      ownerName: NotNull
      ownerEmail: NotNull
      ownerIsHere: NotNull
      ownerIsRecused: NotNull
      begun: NotNull
    }>()

export type ActionRow = Awaited<ReturnType<typeof actionsOfReview>>[number]

export const actionsOfReview = (db: Reading, review: ReviewId) =>
  standing(db).where('reviewId', '=', review).orderBy('number').orderBy('dueOn').orderBy('id').execute()

export const actionsOfPartnership = (db: Reading, partnership: string) =>
  standing(db).where('partnershipId', '=', partnership).orderBy('dueOn').orderBy('id').execute()

export const actionsOwnedBy = (db: Reading, person: string, partnership: string) =>
  standing(db)
    .where('ownerId', '=', person)
    .where('partnershipId', '=', partnership)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()

export const findAction = (db: Reading, id: string) => standing(db).where('id', '=', id).executeTakeFirst()

/** For the worker: what is neither closed nor waiting to be. */
export const openActions = (db: Reading) =>
  standing(db).where('closedAt', 'is', null).where('askedAt', 'is', null).orderBy('id').execute()

export async function lockAction(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('actions.ownership').select('id').where('actionId', '=', id).forUpdate().execute()
}

export const insertAction = (
  tx: Tx,
  row: {
    id: string
    reviewId: string
    incidentId: string
    partnershipId: string
    recommendationId: string
    matter: string
    what: string
    measure: string
    dueOn: Temporal.PlainDate
    madeAt: Temporal.Instant
    madeBy: string
  },
) => tx.insertInto('actions.action').values(row).execute()

export const insertOwnership = (
  tx: Tx,
  row: { id: string; actionId: string; personId: PersonId; givenAt: Temporal.Instant; givenBy: string },
) => tx.insertInto('actions.ownership').values(row).execute()

export const endOwnership = (tx: Tx, action: string, by: string, at: Temporal.Instant) =>
  tx
    .updateTable('actions.ownership')
    .set({ endedAt: at, endedBy: by })
    .where('actionId', '=', action)
    .where('endedAt', 'is', null)
    .execute()

export const insertExtension = (
  tx: Tx,
  row: {
    id: string
    actionId: string
    dueOn: Temporal.PlainDate
    reasons: string
    extendedAt: Temporal.Instant
    extendedBy: string
  },
) => tx.insertInto('actions.extension').values(row).execute()

export const extensionsOf = (db: Reading, action: string) =>
  db
    .selectFrom('actions.extension')
    .select(['dueOn', 'reasons', 'extendedAt', 'extendedBy'])
    .where('actionId', '=', action)
    .orderBy('extendedAt')
    .execute()

export const insertProgress = (
  tx: Tx,
  row: {
    id: string
    actionId: string
    happenedOn: Temporal.PlainDate
    note: string
    writtenAt: Temporal.Instant
    writtenBy: string
  },
) => tx.insertInto('actions.progress').values(row).execute()

export const progressOf = (db: Reading, action: string) =>
  db
    .selectFrom('actions.progress')
    .select(['happenedOn', 'note', 'writtenAt', 'writtenBy'])
    .where('actionId', '=', action)
    .orderBy('happenedOn', 'desc')
    .orderBy('writtenAt', 'desc')
    .execute()

export const insertEvidence = (
  tx: Tx,
  row: { id: string; actionId: string; shows: string; link: string | null; givenAt: Temporal.Instant; givenBy: string },
) => tx.insertInto('actions.evidence').values(row).execute()

export const evidenceOf = (db: Reading, action: string) =>
  db
    .selectFrom('actions.evidence')
    .select(['shows', 'link', 'givenAt', 'givenBy'])
    .where('actionId', '=', action)
    .orderBy('givenAt')
    .execute()

// ── Closure ──────────────────────────────────────────────────────────────────

export const closuresOf = (db: Reading, action: string) =>
  db
    .selectFrom('actions.closure')
    .select([
      'id',
      'askedAt',
      'askedBy',
      'whatChanged',
      'closedAt',
      'closedBy',
      'closedBecause',
      'sentBackAt',
      'sentBackBy',
      'sentBackBecause',
      'reopenedAt',
      'reopenedBy',
      'reopenedBecause',
    ])
    .where('actionId', '=', action)
    .orderBy('askedAt')
    .execute()

export const insertClosure = (
  tx: Tx,
  row: {
    id: string
    actionId: string
    askedAt: Temporal.Instant
    askedBy: string
    whatChanged: string
    ownerId: string
  },
) => tx.insertInto('actions.closure').values(row).execute()

/** The closure that was asked for and stands: neither sent back nor reopened. */
const standingClosure = (tx: Tx, action: string) =>
  tx
    .updateTable('actions.closure')
    .where('actionId', '=', action)
    .where('sentBackAt', 'is', null)
    .where('reopenedAt', 'is', null)

export const markClosed = (
  tx: Tx,
  action: string,
  closed: { closedAt: Temporal.Instant; closedBy: string; closedBecause: string; ownerId: string },
) => standingClosure(tx, action).set(closed).execute()

export const markSentBack = (
  tx: Tx,
  action: string,
  back: { sentBackAt: Temporal.Instant; sentBackBy: string; sentBackBecause: string },
) => standingClosure(tx, action).set(back).execute()

export const markReopened = (
  tx: Tx,
  action: string,
  reopened: { reopenedAt: Temporal.Instant; reopenedBy: string; reopenedBecause: string },
) => standingClosure(tx, action).where('closedAt', 'is not', null).set(reopened).execute()

// ── What waits, and reminders ────────────────────────────────────────────────

/** Actions whose closure waits for a second person, and that the person acting reaches as one who may close. */
export const closuresWaitingFor = (db: Reading, person: string, partnership: string, closers: readonly string[]) =>
  standing(db)
    .innerJoin('actions.reached', 'scopeId', 'id')
    .where('partnershipId', '=', partnership)
    .where('askedAt', 'is not', null)
    .where('closedAt', 'is', null)
    .where('askedBy', '<>', person)
    .where('ownerId', '<>', person)
    .where(sql<boolean>`roles && ${[...closers]}::text[]`)
    .orderBy('askedAt')
    .execute()

/** Reviews whose final recommendations have an addressee that has not answered, and that the person reaches so. */
export const reviewsUnanswered = (db: Reading, roles: readonly string[]) =>
  db
    .selectFrom('actions.madeFinal as f')
    .innerJoin('actions.reached as m', 'm.scopeId', 'f.reviewId')
    .select('f.reviewId')
    .distinct()
    .where('f.openedAgainAt', 'is', null)
    .where(sql<boolean>`m.roles && ${[...roles]}::text[]`)
    .where(
      sql<boolean>`exists (
        select from actions.recommendation r where r.review_id = f.review_id
        and (select count(*) from actions.addressee a where a.recommendation_id = r.id) + (r.addressed_elsewhere is not null)::int
          > (select count(distinct organisation) from actions.answer a where a.recommendation_id = r.id))`,
    )
    .execute()

/** True the first time only, however often it is asked: what was sent once is not sent again. */
export async function noteReminder(
  tx: Tx,
  row: { actionId: string; personId: string; dueOn: Temporal.PlainDate; weeksLate: number; sentAt: Temporal.Instant },
): Promise<boolean> {
  const noted = await tx
    .insertInto('actions.reminder')
    .values(row)
    .onConflict((already) => already.doNothing())
    .returning('actionId')
    .executeTakeFirst()
  return noted !== undefined
}
