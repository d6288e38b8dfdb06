import { sql } from '#platform/database'
import type { Position } from '../publication.ts'
import type { Reader } from '../search/queries.ts'

export type What = 'finding' | 'recommendation'
/** Which finding or recommendation of which record. */
export type SaidKey = {
  readonly publicationNumber: number
  readonly what: What
  readonly number: number
  readonly rank: number
}

/** Findings and recommendations that match, best first. */
export async function bestSaid(
  db: Reader,
  query: string,
  wanted: readonly number[],
  which: What | '',
  most: number,
): Promise<readonly SaidKey[]> {
  const { rows } = await sql<SaidKey>`
    select publication_number, what, number, rank
    from library.best_said(${query}::tsquery, ${wanted}::int[], ${which}, ${most})`.execute(db)
  return rows
}

/** The words of a text as the index has them. */
export async function lexemesOf(db: Reader, text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ lexemes: readonly string[] }>`
    select tsvector_to_array(to_tsvector('public.en', ${text})) as lexemes`.execute(db)
  return rows[0]?.lexemes ?? []
}

/** In how many findings and recommendations each lexeme is, counted up to so many. */
export async function saidWith(
  db: Reader,
  lexemes: readonly string[],
  most: number,
): Promise<readonly { readonly lexeme: string; readonly times: number }[]> {
  const { rows } = await sql<{ lexeme: string; times: number }>`
    select lexeme, times from library.said_with(${lexemes}::text[], ${most})`.execute(db)
  return rows
}

/** How many there are in all, counted up to so many. */
export async function saidCount(db: Reader, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select library.said_count(${most}) as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Those that share the most with weighed lexemes; the rank is the weight shared. */
export async function nearestSaid(
  db: Reader,
  weighed: readonly { readonly lexeme: string; readonly weight: number }[],
  which: What | '',
  most: number,
): Promise<readonly SaidKey[]> {
  const { rows } = await sql<SaidKey>`
    select publication_number, what, number, rank
    from library.nearest_said(${weighed.map(({ lexeme }) => lexeme)}::text[], ${weighed.map(({ weight }) => weight)}::real[], ${which}, ${most})`.execute(
    db,
  )
  return rows
}

export type SaidRow = Omit<SaidKey, 'rank'> & {
  readonly slug: string
  readonly title: string
  readonly kind: string
  readonly partnership: string
  readonly publishedOn: Temporal.PlainDate
  readonly heading: string
  readonly text: string
  readonly addressedTo: readonly string[]
}

/** What they say and where they stand, in the order given. */
export async function saidRows(db: Reader, keys: readonly SaidKey[]): Promise<readonly SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select p.number as publication_number, wanted.what, wanted.number, p.slug, p.title, p.kind,
      p.partnership_name as partnership, p.published_on, said.heading, said.text, said.addressed_to
    from unnest(${keys.map((key) => key.publicationNumber)}::int[], ${keys.map(({ what }) => what)}::text[],
        ${keys.map(({ number }) => number)}::int[]) with ordinality as wanted (publication_number, what, number, place)
    join library.publication p on p.number = wanted.publication_number
    cross join lateral (
      select title as heading, text, '{}'::text[] as addressed_to from library.finding f
      where f.publication_id = p.id and f.number = wanted.number and wanted.what = 'finding'
      union all
      select '', text, addressed_to from library.recommendation r
      where r.publication_id = p.id and r.number = wanted.number and wanted.what = 'recommendation') as said
    order by place`.execute(db)
  return rows
}

export type LatestAnswer = {
  readonly publicationNumber: number
  readonly number: number
  readonly organisation: string
  readonly position: Position
  readonly answeredOn: Temporal.PlainDate
}

/** The latest public answer of each organisation to recommendations of these records. */
export async function latestAnswers(db: Reader, publications: readonly number[]): Promise<readonly LatestAnswer[]> {
  const { rows } = await sql<LatestAnswer>`
    select distinct on (p.number, a.number, a.organisation)
      p.number as publication_number, a.number, a.organisation, a.position, a.answered_on
    from library.answer a join library.publication p on p.id = a.publication_id
    where p.number = any (${publications}::int[])
    order by p.number, a.number, a.organisation, a.answered_on desc, a.id desc`.execute(db)
  return rows
}
