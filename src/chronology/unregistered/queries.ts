import { sql, type Database, type Id, type Tx } from '#platform/database'

/** Everything that agencies wrote in the entries of these requests, an entry a text. */
export async function textsOf(db: Database | Tx, review: Id<'review'>, requests: readonly string[]) {
  const { rows } = await sql<{ text: string }>`
    select (select string_agg(value, e'\n' order by place) from json_each_text(e.columns) with ordinality as c (heading, value, place)) as text
    from chronology.place p join chronology.entry e on e.id = p.entry_id
    where p.review_id = ${review} and p.request_id = any(${[...requests]}::uuid[])
    order by p.order_key`.execute(db)
  return rows.map(({ text }) => text)
}
