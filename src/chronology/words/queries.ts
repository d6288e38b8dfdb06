import { sql, type Database, type Tx } from '#platform/database'

type Reading = Database | Tx

/** Entries of a review whose words are not looked through yet, or were by another register than this one. */
const unread = (db: Reading, review: string, version: string) =>
  db
    .selectFrom('chronology.place as p')
    .leftJoin('chronology.words as w', 'w.entryId', 'p.entryId')
    .where('p.reviewId', '=', review)
    .where(({ eb }) => eb.or([eb('w.entryId', 'is', null), eb('w.registerVersion', '<>', version)]))

/** What stands in some of them, in no order. */
export const entriesToRead = (db: Reading, review: string, version: string, limit: number) =>
  unread(db, review, version)
    .innerJoin('chronology.entry as e', 'e.id', 'p.entryId')
    .select(['e.id', 'e.requestId', 'e.source', 'e.text', 'e.columns', 'e.headings'])
    .limit(limit)
    .execute()

export async function countUnread(db: Reading, review: string, version: string): Promise<number> {
  const { count } = await unread(db, review, version)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type WordsOf = {
  readonly id: string
  readonly requestId: string
  readonly written: string
  readonly masked: string
}

/** Keeps the words of entries, in place of those that were kept before. */
export async function keepWords(
  tx: Tx,
  { review, version }: { readonly review: string; readonly version: string },
  entries: readonly WordsOf[],
): Promise<void> {
  await sql`
    insert into chronology.words (entry_id, review_id, request_id, as_written, masked, register_version)
    select id, ${review}, request, to_tsvector('english', written), to_tsvector('english', masked), ${version}
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ requestId }) => requestId)}::uuid[],
      ${entries.map(({ written }) => written)}::text[], ${entries.map(({ masked }) => masked)}::text[])
      as e (id, request, written, masked)
    on conflict (entry_id) do update set as_written = excluded.as_written, masked = excluded.masked,
      register_version = excluded.register_version`.execute(tx)
}

/** Entries that no longer count are not searched. */
export const forgetWords = (tx: Tx, review: string) =>
  sql`
    delete from chronology.words w where w.review_id = ${review}
    and not exists (select from chronology.place p where p.entry_id = w.entry_id)`.execute(tx)
