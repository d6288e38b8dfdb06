import { newId, sql, type Database, type Id, type Tx } from '#platform/database'

type Reading = Database | Tx

/** When each contact of these requests may have been; notes and entries without a date are none. */
export const contactRows = (db: Reading, review: Id<'review'>, requests: readonly string[]) =>
  db
    .selectFrom('chronology.place')
    .select(['entryId as id', 'requestId as request', 'date as first', 'latest as last'])
    .where('reviewId', '=', review)
    .where('kind', '=', 'event')
    .where('date', 'is not', null)
    .where(sql<boolean>`request_id = any(${[...requests]}::uuid[])`)
    .orderBy('orderKey')
    .execute()

/** What is written in entries that hold one of these words (a regular expression): the event and every other column. */
export async function writtenIn(
  db: Reading,
  review: Id<'review'>,
  requests: readonly string[],
  words: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`
    select e.id, e.text || coalesce((
      select string_agg(e'\n' || value, '' order by ordinal) from json_each_text(e.columns) with ordinality as c (heading, value, ordinal)
      where value is distinct from e.text and heading not in (select h.value from json_each_text(e.headings) h)), '') as text
    from chronology.place p join chronology.entry e on e.id = p.entry_id
    where p.review_id = ${review} and p.kind = 'event' and p.request_id = any(${[...requests]}::uuid[])
      and e.columns::text ~* ${words}`.execute(db)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

export type ExplainedRow = Awaited<ReturnType<typeof explainedRows>>[number]

/** Every explanation given in a review and not undone. */
export const explainedRows = (db: Reading, review: Id<'review'>) =>
  db
    .selectFrom('chronology.silenceExplained')
    .select(['id', 'kind', 'requestId', 'entryId', 'nextEntryId', 'reasons', 'explainedAt', 'explainedBy'])
    .where('reviewId', '=', review)
    .where('undoneAt', 'is', null)
    .orderBy('explainedAt')
    .orderBy('id')
    .execute()

export const insertExplained = async (
  tx: Tx,
  explained: {
    readonly reviewId: Id<'review'>
    readonly kind: 'gap' | 'referral' | 'one-sided'
    readonly requestId: string | null
    readonly entryId: string
    readonly nextEntryId: string | null
    readonly reasons: string
    readonly explainedAt: Temporal.Instant
    readonly explainedBy: string
  },
): Promise<boolean> => {
  const row = await tx
    .insertInto('chronology.silenceExplained')
    .values({ ...explained, id: newId<'silenceExplained'>() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const markNotExplained = (tx: Tx, review: Id<'review'>, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.silenceExplained')
    .set({ undoneAt: now, undoneBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** What page and picture say of an entry: when, whose, where from. */
export const entriesNamed = (db: Reading, review: Id<'review'>, ids: readonly string[]) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .select(['e.id', 'e.agencyName', 'e.source', 'e.text', 'e.date', 'e.latest', 'e.precision'])
    .where('i.reviewId', '=', review)
    .where(sql<boolean>`e.id = any(${[...ids]}::uuid[])`)
    .execute()
