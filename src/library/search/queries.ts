import { sql, type Database, type Tx } from '#platform/database'
import type { PublicationId } from '../queries.ts'

/** Reads may be inside a transaction or not. */
export type Reader = Database | Tx

// ——— What was typed, as PostgreSQL reads it

export type Stemmed = {
  /** As `tsquery` prints itself; empty when there are only such words as "the" and "of". */
  readonly query: string
  readonly lexemes: readonly string[]
}

/** Each text as the index has its words: in any order, or as a phrase one after another. */
export async function stemmed(
  db: Reader,
  texts: readonly { readonly text: string; readonly phrase: boolean }[],
): Promise<readonly Stemmed[]> {
  if (texts.length === 0) return []
  const { rows } = await sql<Stemmed>`
    select case when phrase then phraseto_tsquery('public.en', text) else plainto_tsquery('public.en', text) end::text as query,
      tsvector_to_array(to_tsvector('public.en', text)) as lexemes
    from unnest(${texts.map(({ text }) => text)}::text[], ${texts.map(({ phrase }) => phrase)}::boolean[])
      with ordinality as typed (text, phrase, place)
    order by place`.execute(db)
  return rows
}

/** Those of the words that occur nowhere that is shown. */
export async function unknownWords(db: Reader, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`select word from library.unknown_words(${words}::text[])`.execute(db)
  return rows.map(({ word }) => word)
}

export async function nearestWord(db: Reader, typed: string): Promise<string | undefined> {
  const { rows } = await sql<{ word: string | null }>`select library.nearest_word(${typed}) as word`.execute(db)
  return rows[0]?.word ?? undefined
}

// ——— Which records match

/** A record's small number, which packs. */
export type Ranked = { readonly number: number; readonly rank: number }

/** The numbers of all that match, at most so many. */
export async function numbersMatching(
  db: Reader,
  query: string,
  wanted: readonly number[],
  most: number,
): Promise<Int32Array> {
  const { rows } = await sql<{ packed: Buffer }>`
    select library.numbers_matching(${query}::tsquery, ${wanted}::int[], ${most}) as packed`.execute(db)
  return unpacked(rows[0]?.packed ?? Buffer.alloc(0))
}

/** PostgreSQL sends its whole numbers with the largest byte first. */
function unpacked(packed: Buffer): Int32Array {
  const numbers = new Int32Array(packed.length / 4)
  for (let at = 0; at < numbers.length; at++) numbers[at] = packed.readInt32BE(at * 4)
  return numbers
}

/** The best by title, themes and summary. */
export async function bestHeads(
  db: Reader,
  query: string,
  wanted: readonly number[],
  most: number,
): Promise<readonly Ranked[]> {
  const { rows } = await sql<Ranked>`
    select number, rank from library.best_heads(${query}::tsquery, ${wanted}::int[], ${most})`.execute(db)
  return rows
}

/** The newest that match, each with its rank by the whole text. `many` says which of two ways is the quick one. */
export async function newestMatching(
  db: Reader,
  query: string,
  wanted: readonly number[],
  { most, skipped, many }: { readonly most: number; readonly skipped: number; readonly many: boolean },
): Promise<readonly Ranked[]> {
  const name = sql.ref(many ? 'library.newest_bodies_walked' : 'library.newest_bodies')
  const { rows } = await sql<Ranked>`
    select number, rank from ${name}(${query}::tsquery, ${wanted}::int[], ${most}, ${skipped})`.execute(db)
  return rows
}

/** The newest of all. */
export async function newestOfAll(
  db: Reader,
  wanted: readonly number[],
  most: number,
  skipped: number,
): Promise<readonly Ranked[]> {
  const { rows } = await sql<Ranked>`
    select number, rank from library.newest_heads(${wanted}::int[], ${most}, ${skipped})`.execute(db)
  return rows
}

// ——— What a list shows of them

export type RecordInList = {
  readonly number: number
  readonly id: PublicationId
  readonly slug: string
  readonly identifier: string
  readonly title: string
  readonly kind: string
  readonly nation: string
  readonly publishedOn: Temporal.PlainDate
  readonly partnership: string
  readonly ageBand: string | null
  readonly themes: readonly string[]
  readonly summary: string
  readonly onSite: boolean
  readonly hasBriefing: boolean
  readonly hasBulletin: boolean
}

/** The records of these numbers, in the same order. Row-level security shows what may be shown, and nothing else. */
export async function recordsOf(db: Reader, numbers: readonly number[]): Promise<readonly RecordInList[]> {
  const { rows } = await sql<RecordInList>`
    select p.number, p.id, p.slug, p.identifier, p.title, p.kind, p.nation, p.published_on, p.partnership_name as partnership,
      p.age_band, r.themes, r.summary, library.is_on_site(p) as on_site,
      exists (select from library.companion c where c.publication_id = p.id and c.document = 'briefing') as has_briefing,
      exists (select from library.companion c where c.publication_id = p.id and c.document = 'bulletin') as has_bulletin
    from unnest(${numbers}::int[]) with ordinality as wanted (number, place)
    join library.publication p using (number) join library.report r on r.publication_id = p.id
    order by place`.execute(db)
  return rows
}

export type PlaceInRecord = 'summary' | 'learning' | 'finding' | 'recommendation' | 'section'
export type PassageRow = {
  readonly publicationId: PublicationId
  readonly place: PlaceInRecord
  readonly number: number
  readonly heading: string
  readonly words: string
}

/** What results quote from, the shortest first. The sections are given only of reports on the site. */
export async function passagesOf(db: Reader, ids: readonly PublicationId[]): Promise<readonly PassageRow[]> {
  const { rows } = await sql<PassageRow>`
    select publication_id, 'summary' as place, 0 as number, '' as heading, summary as words, 1 as step
    from library.report where publication_id = any (${ids})
    union all
    select publication_id, 'learning', 0, '', learning, 2 from library.report where publication_id = any (${ids}) and learning <> ''
    union all
    select publication_id, 'finding', number, title, text, 3 from library.finding where publication_id = any (${ids})
    union all
    select publication_id, 'recommendation', number, '', text, 4 from library.recommendation where publication_id = any (${ids})
    union all
    select publication_id, 'section', number, heading, words, 5 from library.section where publication_id = any (${ids})
    order by publication_id, step, number`.execute(db)
  return rows
}

/** Those of the words, as written, that are forms of what is searched for. */
export async function wordsMatching(
  db: Reader,
  written: readonly string[],
  lexemes: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${written}::text[]) as word
    where tsvector_to_array(to_tsvector('public.en', word)) && ${lexemes}::text[]`.execute(db)
  return rows.map(({ word }) => word)
}

// ——— What all of it is narrowed by

export type FacetName = 'nation' | 'kind' | 'board' | 'year' | 'age' | 'theme' | 'model'
export type FacetRow = { readonly id: number; readonly name: FacetName; readonly value: string }

/** Which state of the library this is, and which day. */
export async function editionOf(db: Reader): Promise<string> {
  const { rows } = await sql<{ edition: string }>`
    select sum(number) || ' ' || library.today() as edition from library.edition`.execute(db)
  return rows[0]?.edition ?? ''
}

export async function facetNames(db: Reader): Promise<readonly FacetRow[]> {
  const { rows } = await sql<FacetRow>`select id, name, value from library.facet_names()`.execute(db)
  return rows
}

/** Pairs of a record's number and a facet's, one after another. */
export async function facetPairs(db: Reader): Promise<Int32Array> {
  const { rows } = await sql<{ packed: Buffer }>`select library.packed_facets() as packed`.execute(db)
  return unpacked(rows[0]?.packed ?? Buffer.alloc(0))
}
