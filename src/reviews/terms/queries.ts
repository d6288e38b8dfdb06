import { sql, type Database, type Id, type Tx } from '#platform/database'

/** Every version of the terms, the newest first. */
export const termsOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.terms')
    .select([
      'id',
      'version',
      'periodFrom',
      'periodTo',
      'scope',
      'methodology',
      'draftedAt',
      'draftedBy',
      'agreedOn',
      'agreedBy',
    ])
    .where('reviewId', '=', review)
    .orderBy('version', 'desc')
    .execute()

export const draftOf = (tx: Tx, review: Id<'review'>) =>
  tx
    .selectFrom('reviews.terms')
    .select(['id', 'version'])
    .where('reviewId', '=', review)
    .where('agreedOn', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export type NewTerms = {
  id: string
  reviewId: string
  version: number
  periodFrom: Temporal.PlainDate
  periodTo: Temporal.PlainDate
  scope: string
  methodology: string
  draftedAt: Temporal.Instant
  draftedBy: string
}

export const insertTerms = (tx: Tx, terms: NewTerms) => tx.insertInto('reviews.terms').values(terms).execute()

export const changeDraft = (
  tx: Tx,
  draft: string,
  set: Pick<NewTerms, 'periodFrom' | 'periodTo' | 'scope' | 'methodology'>,
) => tx.updateTable('reviews.terms').set(set).where('id', '=', draft).where('agreedOn', 'is', null).execute()

export const markAgreed = (tx: Tx, draft: string, by: string, on: Temporal.PlainDate) =>
  tx.updateTable('reviews.terms').set({ agreedOn: on, agreedBy: by }).where('id', '=', draft).execute()

/** The lines of every version asked for, in their order. */
export const linesOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.keyLine')
    .select(['id', 'termsId', 'position', 'question'])
    .where('reviewId', '=', review)
    .orderBy('termsId')
    .orderBy('position')
    .execute()

export const insertLine = (
  tx: Tx,
  line: { reviewId: string; termsId: string; id: string; position: number; question: string },
) => tx.insertInto('reviews.keyLine').values(line).execute()

export const copyLines = (tx: Tx, from: string, to: string) =>
  sql`insert into reviews.key_line (review_id, terms_id, id, position, question)
      select review_id, ${to}, id, position, question from reviews.key_line where terms_id = ${from}`.execute(tx)

export const changeQuestion = (tx: Tx, draft: string, line: string, question: string) =>
  tx.updateTable('reviews.keyLine').set({ question }).where('termsId', '=', draft).where('id', '=', line).execute()

export const removeLine = (tx: Tx, draft: string, line: string) =>
  tx.deleteFrom('reviews.keyLine').where('termsId', '=', draft).where('id', '=', line).execute()

/** Writes the order anew: the first id gets 1. */
export const numberLines = (tx: Tx, draft: string, inOrder: readonly string[]) =>
  sql`update reviews.key_line l set position = o.n
      from unnest(${[...inOrder]}::uuid[]) with ordinality as o (id, n)
      where l.terms_id = ${draft} and l.id = o.id`.execute(tx)
