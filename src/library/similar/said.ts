import type { Database } from '#platform/database'
import { alsoSearched, understand } from '../search/asked.ts'
import { compile } from '../search/compile.ts'
import { conceptsIn, formsByStart } from '../search/concepts.ts'
import { stemmed, wordsMatching, type Reader } from '../search/queries.ts'
import { facetIds, shelvesOf } from '../search/shelves.ts'
import type { Filters } from '../search/search.ts'
import { candidatesIn, markAll, readPassage, type Piece } from '../search/snippet.ts'
import {
  bestSaid,
  latestAnswers,
  lexemesOf,
  nearestSaid,
  saidCount,
  saidRows,
  saidWith,
  type LatestAnswer,
  type SaidKey,
  type SaidRow,
  type What,
} from './queries.ts'

/** A finding or recommendation as a list shows it. */
export type Said = SaidRow & {
  readonly pieces: readonly Piece[]
  /** Of a recommendation: who has answered, each with what came of it. */
  readonly answers: readonly LatestAnswer[]
}

export type Lens = {
  readonly words: string
  readonly which: What | ''
  readonly filters: Filters
  readonly page: number
}

export type SaidFound = {
  readonly said: readonly Said[]
  readonly total: number
  readonly also: ReturnType<typeof alsoSearched>
}

export const saidOnPage = 20
/** The most that is put in order; a page says so when there are more. */
export const mostSaid = 400

/** Searches the findings and recommendations themselves, instead of the reports that they stand in. */
export async function searchSaid(db: Database, lens: Lens, reader: Reader = db): Promise<SaidFound> {
  const clauses = understand(lens.words)
  const wanted = facetIds(await shelvesOf(db, reader), lens.filters)
  const compiled = await compile(clauses, (texts) => stemmed(reader, texts))
  if (compiled.query === '' || !wanted) return { said: [], total: 0, also: [] }

  const keys = await bestSaid(reader, compiled.query, wanted, lens.which, mostSaid)
  const rows = await withAnswers(reader, keys.slice((lens.page - 1) * saidOnPage, lens.page * saidOnPage))
  const candidates =
    compiled.lexemes.length > 0
      ? candidatesIn(
          rows.map(({ text }) => text),
          compiled.lexemes,
        )
      : []
  const words = await wordsMatching(reader, candidates, compiled.lexemes)
  const sought = { words: new Set(words), forms: formsByStart(compiled.concepts), different: 0 }
  return {
    said: rows.map((row) => ({ ...row, pieces: markAll(readPassage(row.text), sought) })),
    total: keys.length,
    also: alsoSearched(clauses),
  }
}

async function withAnswers(reader: Reader, keys: readonly SaidKey[]): Promise<readonly Omit<Said, 'pieces'>[]> {
  const rows = await saidRows(reader, keys)
  const answers = await latestAnswers(reader, [...new Set(rows.map((row) => row.publicationNumber))])
  return rows.map((row) => ({
    ...row,
    answers: answers.filter(
      ({ publicationNumber, number }) =>
        row.what === 'recommendation' && publicationNumber === row.publicationNumber && number === row.number,
    ),
  }))
}

// ——— Have we said this before?

export type Earlier = Omit<Said, 'pieces'> & {
  /** How much of what is particular to the draft is in it too, from 0 to 1. */
  readonly likeness: number
}

/** Fewer words than these say too little to compare. */
const fewestLexemes = 3
const mostLexemes = 24
const mostEarlier = 12
const countedTo = 2000
/** Below this, two recommendations share only the field's everyday words. */
const leastLikeness = 0.25

/**
 * The earlier recommendations nearest to a draft, the nearest first: by the words and concepts that they share, rare ones
 * weighing more than common ones. Nothing of the draft is kept.
 */
export async function saidBefore(db: Reader, draft: string): Promise<readonly Earlier[]> {
  const lexemes = [...(await lexemesOf(db, draft)), ...conceptsIn(draft).map((concept) => `concept/${concept}`)]
  if (lexemes.length < fewestLexemes) return []
  const all = await saidCount(db, countedTo)
  const weighed = (await saidWith(db, lexemes, countedTo))
    .map(({ lexeme, times }) => ({ lexeme, weight: weightOf(lexeme, times, all) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostLexemes)
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const keys = await nearestSaid(db, weighed, 'recommendation', mostEarlier)
  const near = keys.filter(({ rank }) => rank / whole >= leastLikeness)
  const rows = await withAnswers(db, near)
  return rows.map((row, index) => ({ ...row, likeness: (near[index]?.rank ?? 0) / whole }))
}

/**
 * How rare it is, as a logarithm. A concept is worth two words: it is why two people writing differently mean the same.
 * What is said nowhere weighs most of all: a draft that is mostly that is like none.
 */
const weightOf = (lexeme: string, times: number, all: number): number =>
  (lexeme.startsWith('concept/') ? 2 : 1) * Math.max(0.01, Math.log((all + 1) / (times + 0.5)))
