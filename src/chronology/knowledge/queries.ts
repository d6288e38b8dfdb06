import { sql, type Database, type Id, type Tx } from '#platform/database'

type Reading = Database | Tx

/** Headings under which agencies write when something was recorded. */
const recordedHeading =
  '^(date |day )?(recorded|entered|written)( on| date)?$|^(record(ing)?|entry) date$|^date of (recording|entry)$'

/** Every entry with a date, of these requests; with what its agency wrote of when it was recorded, if it did. */
export async function recordedRows(db: Reading, review: Id<'review'>, requests: readonly string[]) {
  const { rows } = await sql<{
    id: string
    request: string
    first: Temporal.PlainDate
    last: Temporal.PlainDate
    recordedWritten: string | null
  }>`
    select p.entry_id as id, p.request_id as request, p.date as first, p.latest as last,
      case when e.columns::text ~* '"[^"]*(record|entered|entry|written)[^"]*" *:' then
        (select value from json_each_text(e.columns) where key ~* ${recordedHeading} limit 1) end as recorded_written
    from chronology.place p join chronology.entry e on e.id = p.entry_id
    where p.review_id = ${review} and p.kind = 'event' and p.date is not null
      and p.request_id = any(${[...requests]}::uuid[])`.execute(db)
  return rows
}

/** What the page says of an entry. */
export const entriesToShow = (db: Reading, review: Id<'review'>, ids: readonly string[]) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.place as p', 'p.entryId', 'e.id')
    .select(['e.id', 'e.requestId', 'e.agencyName', 'e.date', 'e.latest', 'e.precision', 'e.time', 'e.text'])
    .where('p.reviewId', '=', review)
    .where(sql<boolean>`e.id = any(${[...ids]}::uuid[])`)
    .execute()

/** The entries of each accepted event. */
export async function acceptedGroups(db: Reading, review: Id<'review'>): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .selectFrom('chronology.account as a')
    .innerJoin('chronology.sameEventDecision as d', 'd.sameEventId', 'a.sameEventId')
    .select(['a.sameEventId', 'a.entryId'])
    .where('a.reviewId', '=', review)
    .where('d.undoneAt', 'is', null)
    .where('d.decision', '=', 'one event')
    .execute()
  return Array.from(Map.groupBy(rows, ({ sameEventId }) => sameEventId).values(), (own) =>
    own.map(({ entryId }) => entryId),
  )
}
