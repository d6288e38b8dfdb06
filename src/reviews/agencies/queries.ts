import type { Database, Id, Tx } from '#platform/database'

export const takingPart = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.agencyTakingPart')
    .select(['id', 'agencyId', 'contact', 'part', 'joinedOn', 'leftOn'])
    .where('reviewId', '=', review)
    .orderBy('joinedOn')
    .orderBy('id')
    .execute()

export const insertAgency = (
  tx: Tx,
  agency: {
    id: string
    reviewId: string
    agencyId: string
    contact: string | null
    part: string | null
    joinedOn: Temporal.PlainDate
    addedBy: string
  },
) => tx.insertInto('reviews.agencyTakingPart').values(agency).execute()

export const markAgencyLeft = (tx: Tx, review: Id<'review'>, row: string, by: string, on: Temporal.PlainDate) =>
  tx
    .updateTable('reviews.agencyTakingPart')
    .set({ leftOn: on, endedBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', row)
    .where('leftOn', 'is', null)
    .returning('agencyId')
    .executeTakeFirst()

export const processesOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.parallelProcess')
    .select(['id', 'kind', 'body', 'contact', 'bearing', 'startedOn', 'endedOn', 'outcome'])
    .where('reviewId', '=', review)
    .orderBy('startedOn')
    .orderBy('id')
    .execute()

export const insertProcess = (
  tx: Tx,
  process: {
    id: string
    reviewId: string
    kind: string
    body: string
    contact: string | null
    bearing: string
    startedOn: Temporal.PlainDate
    recordedBy: string
  },
) => tx.insertInto('reviews.parallelProcess').values(process).execute()

export const markProcessEnded = (
  tx: Tx,
  review: Id<'review'>,
  process: string,
  ended: { endedOn: Temporal.PlainDate; outcome: string },
) =>
  tx
    .updateTable('reviews.parallelProcess')
    .set(ended)
    .where('reviewId', '=', review)
    .where('id', '=', process)
    .where('endedOn', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const extensionsOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.extension')
    .select(['id', 'deadline', 'wasDueOn', 'dueOn', 'reasons', 'decidedOn', 'decidedBy', 'recordedAt'])
    .where('reviewId', '=', review)
    .orderBy('recordedAt')
    .execute()

export const insertExtension = (
  tx: Tx,
  extension: {
    id: string
    reviewId: string
    deadline: string
    wasDueOn: Temporal.PlainDate
    dueOn: Temporal.PlainDate
    reasons: string
    decidedOn: Temporal.PlainDate
    decidedBy: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('reviews.extension').values(extension).execute()

export const planPublication = (tx: Tx, review: Id<'review'>, on: Temporal.PlainDate) =>
  tx.updateTable('reviews.review').set({ publicationPlannedOn: on }).where('id', '=', review).execute()
