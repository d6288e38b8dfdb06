import { sql, type Database, type Tx } from '#platform/database'

type Reading = Database | Tx

export const formats = ['docx', 'xlsx', 'csv', 'pdf', 'json'] as const
export type Format = (typeof formats)[number]

export type NewCopy = {
  readonly id: string
  readonly reviewId: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  readonly format: Format
  readonly asked: string
  readonly askedInWords: string
  readonly withNames: boolean
  readonly entries: number
}

export const insertCopy = (tx: Tx, copy: NewCopy) => tx.insertInto('chronology.copy').values(copy).execute()

const copies = (db: Reading) =>
  db
    .selectFrom('chronology.copy')
    .select([
      'id',
      'reviewId',
      'askedAt',
      'askedBy',
      'format',
      'asked',
      'askedInWords',
      'withNames',
      'entries',
      'written',
    ])
    .select(['finishedAt', 'failedBecause'])
    .select(sql<boolean>`content is not null`.as('isThere'))

export type Copy = Awaited<ReturnType<typeof copiesOf>>[number]

/** The copies of a review that the person acting asked for, the latest first. */
export const copiesOf = (db: Reading, review: string, person: string) =>
  copies(db).where('reviewId', '=', review).where('askedBy', '=', person).orderBy('askedAt', 'desc').limit(20).execute()

export const findCopy = (db: Reading, id: string) => copies(db).where('id', '=', id).executeTakeFirst()

export const contentOf = (tx: Tx, review: string, person: string, id: string) =>
  tx
    .selectFrom('chronology.copy')
    .select(['format', 'withNames', 'content', 'askedAt'])
    .where('reviewId', '=', review)
    .where('askedBy', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()

export const noteWritten = (tx: Tx, id: string, written: number) =>
  tx.updateTable('chronology.copy').set({ written }).where('id', '=', id).execute()

export const finishCopy = (tx: Tx, id: string, content: Uint8Array, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.copy')
    .set({ content: Buffer.from(content), finishedAt: now })
    .where('id', '=', id)
    .execute()

export const failCopy = (tx: Tx, id: string, failedBecause: string) =>
  tx.updateTable('chronology.copy').set({ failedBecause }).where('id', '=', id).execute()

/** What was made before a day is no longer kept: whoever needs it asks again, and it is as the chronology is then. */
export const forgetContents = (tx: Tx, before: Temporal.Instant) =>
  tx.updateTable('chronology.copy').set({ content: null }).where('finishedAt', '<', before).execute()
