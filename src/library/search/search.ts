import type { Database } from '#platform/database'
import type { PublicationId } from '../queries.ts'
import { alsoSearched, typedAgain, understand, type Clause } from './asked.ts'
import { formsByStart } from './concepts.ts'
import { fold } from './fold.ts'
import {
  bestHeads,
  nearestWord,
  newestMatching,
  newestOfAll,
  numbersMatching,
  passagesOf,
  recordsOf,
  stemmed,
  unknownWords,
  wordsMatching,
  type FacetName,
  type PassageRow,
  type Ranked,
  type Reader,
  type RecordInList,
} from './queries.ts'
import { countFacets, facetIds, numbersWith, shelvesOf, type Shelves } from './shelves.ts'
import { candidatesIn, cutSnippet, type Piece, type Sought } from './snippet.ts'
import { compile, type Compiled } from './compile.ts'

export type Filters = Readonly<Partial<Record<FacetName, string>>>

export type Search = {
  readonly words: string
  readonly filters: Filters
  readonly order: 'relevance' | 'date'
  /** From 1. */
  readonly page: number
  /** As typed: nothing is put right. */
  readonly exactly: boolean
}

export const pageLength = 10
/** Matches are counted up to here; a page says "20,000+" beyond. */
const mostCounted = 20_000
/** By relevance, so many are put in order; whoever wants to read on reads by date. */
export const mostRanked = 100

/** One publication in a list of results. */
export type Found = RecordInList & {
  readonly publication: PublicationId
  /** Comparable within one search, and not between two. */
  readonly score: number
  readonly pieces: readonly Piece[]
  /** What is quoted. */
  readonly quoted: Pick<PassageRow, 'place' | 'number' | 'heading'>
}

export type FacetCount = { readonly name: FacetName; readonly value: string; readonly count: number }

export type Results = {
  readonly found: readonly Found[]
  readonly total: number
  /** There are more than were counted: every count is "at least". */
  readonly capped: boolean
  readonly facets: readonly FacetCount[]
  /** What was searched for instead, because some of the words are nowhere. */
  readonly corrected: string | null
  /** No record has all of the words; these have some. */
  readonly loosened: boolean
  /** Other ways of writing it that were searched for as well. */
  readonly also: readonly { readonly typed: string; readonly also: readonly string[] }[]
}

/**
 * One page of what may be found. The order is always the same for the same search.
 *
 * @param db the pool that the process reads the library with
 * @param reader the same, or a transaction of it
 */
export async function searchPublications(db: Database, search: Search, reader: Reader = db): Promise<Results> {
  const shelves = await shelvesOf(db, reader)
  const wanted = facetIds(shelves, search.filters)
  const clauses = understand(search.words)
  if (search.words !== '' && clauses.length === 0) return nothing
  if (!wanted) return nothing
  if (clauses.length === 0) return listed(reader, shelves, search, wanted)

  const asked = await matched(reader, shelves, search, wanted, clauses)
  if (asked.total > 0 || search.exactly) return asked
  return (await forgiven(reader, shelves, search, wanted, clauses)) ?? asked
}

const nothing: Results = { found: [], total: 0, capped: false, facets: [], corrected: null, loosened: false, also: [] }

/** Without words: all, the newest first. */
async function listed(reader: Reader, shelves: Shelves, search: Search, wanted: readonly number[]): Promise<Results> {
  const numbers = numbersWith(shelves, wanted)
  const ranked = await newestOfAll(reader, wanted, pageLength, (search.page - 1) * pageLength)
  return {
    ...nothing,
    found: await shown(reader, ranked, { lexemes: [], concepts: [] }),
    total: numbers.length,
    facets: facetsOf(shelves, numbers),
  }
}

async function matched(
  reader: Reader,
  shelves: Shelves,
  search: Search,
  wanted: readonly number[],
  clauses: readonly Clause[],
): Promise<Results> {
  const compiled = await compile(clauses, (texts) => stemmed(reader, texts))
  if (compiled.query === '') return nothing
  const numbers = await numbersMatching(reader, compiled.query, wanted, mostCounted + 1)
  const capped = numbers.length > mostCounted
  const total = Math.min(numbers.length, mostCounted)
  const ranked = total === 0 ? [] : await onPage(reader, search, wanted, { query: compiled.query, total, capped })
  return {
    ...nothing,
    found: await shown(reader, ranked, compiled),
    total,
    capped,
    facets: facetsOf(shelves, numbers),
    also: alsoSearched(clauses),
  }
}

type Matching = { readonly query: string; readonly total: number; readonly capped: boolean }

async function onPage(
  reader: Reader,
  { order, page }: Search,
  wanted: readonly number[],
  matching: Matching,
): Promise<readonly Ranked[]> {
  const skipped = (page - 1) * pageLength
  if (order === 'date')
    return newestMatching(reader, matching.query, wanted, { most: pageLength, skipped, many: matching.capped })
  return (await bestOf(reader, wanted, matching)).slice(skipped, skipped + pageLength)
}

/**
 * In tiers: first those with the words in title, themes or summary, by how well they match; then the newest that have them
 * in the text, by how close together. To rank every text would mean reading every text (stack.md, section 6).
 */
async function bestOf(
  reader: Reader,
  wanted: readonly number[],
  { query, total, capped }: Matching,
): Promise<readonly Ranked[]> {
  const heads = await bestHeads(reader, query, wanted, mostRanked)
  if (heads.length >= Math.min(total, mostRanked)) return heads
  const bodies = await newestMatching(reader, query, wanted, { most: mostRanked, skipped: 0, many: capped })
  const inHeads = new Set(heads.map(({ number }) => number))
  const others = bodies.filter(({ number }) => !inHeads.has(number)).toSorted((a, b) => b.rank - a.rank)
  return [...heads.map(({ number, rank }) => ({ number, rank: rank + 1 })), ...others].slice(0, mostRanked)
}

const facetsOf = (shelves: Shelves, numbers: Int32Array): readonly FacetCount[] =>
  [...countFacets(shelves, numbers)].flatMap(([id, count]) => {
    const facet = shelves.facets.get(id)
    return facet && count > 0 ? [{ name: facet.name, value: facet.value, count }] : []
  })

// ——— Typing mistakes

/** When nothing is found: with words put right that are nowhere, or else with any of the words instead of all. */
async function forgiven(
  reader: Reader,
  shelves: Shelves,
  search: Search,
  wanted: readonly number[],
  clauses: readonly Clause[],
): Promise<Results | undefined> {
  const corrected = await putRight(reader, clauses)
  if (corrected !== undefined) {
    const results = await matched(reader, shelves, search, wanted, understand(corrected))
    if (results.total > 0) return { ...results, corrected }
  }
  const loose = anyOf(understand(corrected ?? typedAgain(clauses, (word) => word)))
  if (!loose) return undefined
  const results = await matched(reader, shelves, search, wanted, loose)
  return results.total > 0 ? { ...results, corrected: corrected ?? null, loosened: true } : undefined
}

/** Each word that is nowhere is replaced by the one most like it that is somewhere. */
async function putRight(reader: Reader, clauses: readonly Clause[]): Promise<string | undefined> {
  const words = clauses
    .filter(({ without }) => !without)
    .flatMap(({ alternatives }) => alternatives.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])))
  const unknown = await unknownWords(
    reader,
    words.filter((word) => word.length >= 4),
  )
  const meant = new Map<string, string>()
  for (const word of unknown) {
    const nearest = await nearestWord(reader, word)
    if (nearest !== undefined && fold(nearest) !== fold(word)) meant.set(word, nearest)
  }
  return meant.size > 0 ? typedAgain(clauses, (word) => meant.get(word) ?? word) : undefined
}

/** The same words, any of them enough; what was not wanted stays unwanted. */
function anyOf(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const wanted = clauses.filter(({ without }) => !without)
  const [first, ...others] = wanted.flatMap(({ alternatives }) => alternatives)
  if (!first || wanted.length < 2) return undefined
  return [{ alternatives: [first, ...others], without: false }, ...clauses.filter(({ without }) => without)]
}

// ——— What is shown of each

async function shown(
  reader: Reader,
  ranked: readonly Ranked[],
  looked: Pick<Compiled, 'lexemes' | 'concepts'>,
): Promise<readonly Found[]> {
  if (ranked.length === 0) return []
  const records = await recordsOf(
    reader,
    ranked.map(({ number }) => number),
  )
  const scores = new Map(ranked.map(({ number, rank }) => [number, rank]))
  const isSearch = looked.lexemes.length + looked.concepts.length > 0
  const rows = isSearch
    ? await passagesOf(
        reader,
        records.map(({ id }) => id),
      )
    : []
  const passages = Map.groupBy(rows, ({ publicationId }) => publicationId)
  const sought = await soughtIn(reader, rows, looked)
  return records.map((record) => ({
    ...record,
    publication: record.id,
    score: scores.get(record.number) ?? 0,
    ...quote(passages.get(record.id) ?? [summaryOf(record)], sought),
  }))
}

const summaryOf = ({ summary }: RecordInList): Quotable => ({
  place: 'summary',
  number: 0,
  heading: '',
  words: summary,
})

type Quotable = Pick<PassageRow, 'place' | 'number' | 'heading' | 'words'>

async function soughtIn(
  reader: Reader,
  passages: readonly Quotable[],
  { lexemes, concepts }: Pick<Compiled, 'lexemes' | 'concepts'>,
): Promise<Sought> {
  const texts = passages.map(({ words }) => words)
  const candidates = lexemes.length > 0 ? candidatesIn(texts, lexemes) : []
  const words = candidates.length > 0 ? await wordsMatching(reader, candidates, lexemes) : []
  const different = new Set([...lexemes, ...concepts]).size
  return { words: new Set(words), forms: formsByStart(concepts), different }
}

function quote(passages: readonly Quotable[], sought: Sought): Pick<Found, 'pieces' | 'quoted'> {
  const { passage, pieces } = cutSnippet(
    passages.map(({ words }) => words),
    sought,
  )
  const { place, number, heading } = passages[passage] ?? { place: 'summary', number: 0, heading: '' }
  return { pieces, quoted: { place, number, heading } }
}
