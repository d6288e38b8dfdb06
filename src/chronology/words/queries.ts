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
    .select(['e.id', 'e.source', 'e.text', 'e.columns', 'e.headings'])
    .limit(limit)
    .execute()

/**
 * How many entries words do not find yet. Counting costs as much as the review is long, so it is left out where all were
 * looked through.
 */
export async function countUnread(
  db: Reading,
  { review, requests: asked }: { readonly review: string; readonly requests: readonly string[] },
  version: string,
): Promise<number> {
  const done = await db
    .selectFrom('chronology.lookedThrough')
    .select('requestId')
    .where('reviewId', '=', review)
    .where('registerVersion', '=', version)
    .execute()
  const through = new Set<string>(done.map(({ requestId }) => requestId))
  if (asked.every((request) => through.has(request))) return 0
  const { count } = await unread(db, review, version)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type WordsOf = {
  readonly id: string
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
    insert into chronology.words (entry_id, review_id, request_id, as_written, masked, register_version, order_key, date, latest, kind)
    select p.entry_id, ${review}, p.request_id, to_tsvector('english', written), to_tsvector('english', masked), ${version},
      p.order_key, p.date, p.latest, p.kind
    from unnest(${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ written }) => written)}::text[],
      ${entries.map(({ masked }) => masked)}::text[]) as e (id, written, masked)
    join chronology.place p on p.entry_id = e.id
    on conflict (entry_id) do update set as_written = excluded.as_written, masked = excluded.masked,
      register_version = excluded.register_version`.execute(tx)
}

/** Entries that no longer count are not searched. */
export const forgetWords = (tx: Tx, review: string) =>
  sql`
    delete from chronology.words w where w.review_id = ${review}
    and not exists (select from chronology.place p where p.entry_id = w.entry_id)`.execute(tx)

/** Notes that every entry of the review was looked through with this version of its register. */
export const noteLookedThrough = (tx: Tx, review: string, version: string) =>
  sql`
    insert into chronology.looked_through (request_id, review_id, register_version)
    select distinct request_id, review_id, ${version} from chronology.place where review_id = ${review}
    on conflict (request_id) do update set register_version = excluded.register_version`.execute(tx)

/** Ways in which one thing may stand in a text, of which one is enough: words that follow one another. */
export type Ways = readonly string[]

/** PostgreSQL's own question for them, as text; undefined where nothing of it can be looked for, such as "the" alone. */
export async function questionFor(tx: Tx, things: readonly Ways[]): Promise<string | undefined> {
  const { rows } = await sql<{ question: string; words: number }>`
    select question::text as question, numnode(question) as words from (select ${allOf(things)} as question) as asked`.execute(
    tx,
  )
  return rows[0] && rows[0].words > 0 ? rows[0].question : undefined
}

const allOf = (things: readonly Ways[]) => joined(things.map(anyOf), sql` && `)

const anyOf = (ways: Ways) =>
  sql`(${joined(
    ways.map((way) => sql`phraseto_tsquery('english', ${way})`),
    sql` || `,
  )})`

const joined = (parts: readonly ReturnType<typeof sql>[], between: ReturnType<typeof sql>) =>
  parts.length === 0 ? sql`''::tsquery` : sql.join([...parts], between)

/** Texts with the given marks around what a question found in them, as the search itself understands words. */
export async function headlines(
  tx: Tx,
  texts: readonly string[],
  question: string,
  { opening, closing }: { readonly opening: string; readonly closing: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select ts_headline('english', text, ${question}::tsquery, ${`HighlightAll=true, StartSel=${opening}, StopSel=${closing}`}) as text
    from unnest(${[...texts]}::text[]) with ordinality as shown (text, at) order by at`.execute(tx)
  return rows.map(({ text }) => text)
}
