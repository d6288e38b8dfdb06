import type { Database, Tx } from '#platform/database'
import {
  matchingPage,
  nearestWord,
  passagesOf,
  stemsOf,
  wordsMatching,
  type PublicationId,
  type Search,
} from './queries.ts'
import { candidatesIn, cutSnippet, fold, readPassage, type Passage, type Piece } from './snippet.ts'

/** One publication in a list of results. */
export type Found = {
  readonly publication: PublicationId
  readonly slug: string
  readonly title: string
  readonly kind: string
  readonly publishedOn: Temporal.PlainDate
  readonly partnership: string
  /** No longer on the site? Then there is nothing to quote, and it can be asked for. */
  readonly onSite: boolean
  readonly pieces: readonly Piece[]
  /** The section that is quoted; null when it is the summary. */
  readonly section: { readonly number: number; readonly heading: string } | null
}

export type Results = {
  readonly found: readonly Found[]
  readonly total: number
  /** When nothing was found: the same search with the words that may have been meant. */
  readonly suggestion: string | null
}

/** One page of what the public may find. The order is always the same for the same search. */
export async function searchPublications(db: Database | Tx, search: Search): Promise<Results> {
  const stems = search.words ? await stemsOf(db, search.words) : []
  if (search.words && stems.length === 0) return { found: [], total: 0, suggestion: null }

  const records = await matchingPage(db, search)
  if (records.length === 0)
    return { found: [], total: 0, suggestion: search.words ? await suggest(db, search.words) : null }

  const ids = records.filter(({ onSite }) => onSite).map(({ id }) => id)
  const passages = await readPassages(db, ids, stems.length > 0)
  const matched = await matchedWords(db, [...passages.values()].flat(), stems)
  return {
    found: records.map(({ id, ...record }) => ({
      publication: id,
      ...record,
      ...quote(passages.get(id) ?? [], matched),
    })),
    total: records[0]?.total ?? 0,
    suggestion: null,
  }
}

type SectionPassage = Passage & { readonly number: number; readonly heading: string }

async function readPassages(db: Database | Tx, ids: readonly PublicationId[], withSections: boolean) {
  const rows = await passagesOf(db, ids, withSections)
  const read = rows.map(({ words, ...row }) => ({ ...row, ...readPassage(words) }))
  return Map.groupBy(read, ({ publicationId }) => publicationId)
}

function quote(passages: readonly SectionPassage[], matched: ReadonlySet<string>): Pick<Found, 'pieces' | 'section'> {
  const { passage, pieces } = cutSnippet(passages, matched)
  const quoted = passages[passage]
  return { pieces, section: quoted && quoted.number > 0 ? { number: quoted.number, heading: quoted.heading } : null }
}

async function matchedWords(
  db: Database | Tx,
  passages: readonly Passage[],
  stems: readonly string[],
): Promise<ReadonlySet<string>> {
  if (stems.length === 0) return new Set()
  return new Set(await wordsMatching(db, candidatesIn(passages, stems), stems))
}

/** Each word that is unlike any on the site is replaced by the one most like it. */
async function suggest(db: Database | Tx, words: string): Promise<string | null> {
  const typed = words.split(/\s+/).slice(0, mostWords)
  const meant: string[] = []
  for (const word of typed) meant.push((word.length >= 4 && (await nearestWord(db, word))) || word)
  const suggestion = meant.join(' ')
  return fold(suggestion) === fold(words) ? null : suggestion
}

const mostWords = 8
