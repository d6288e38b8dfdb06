import { formStartingAt, type FormsByStart } from './concepts.ts'
import { fold } from './fold.ts'

/** A piece of text, and whether it is what was searched for. */
export type Piece = { readonly text: string; readonly matched: boolean }

/** What a search result quotes of a report: the window with most of what was searched for. */
export type Snippet = { readonly passage: number; readonly pieces: readonly Piece[] }

/** What counts as found in a text: words, folded, and whole forms of concepts. */
export type Sought = {
  readonly words: ReadonlySet<string>
  readonly forms: FormsByStart
  /** How many different things were asked for: a window with as many is as good as any. */
  readonly different: number
}

const length = 34
const lead = 8

/**
 * Cuts a window of about thirty words out of the passages, around what was searched for.
 *
 * Cut here and not by PostgreSQL's ts_headline, which takes 7 ms for each report where this takes a quarter (stack.md,
 * section 6). What counts as the same word is still the database's decision: `sought.words` holds folded words.
 */
export function cutSnippet(texts: readonly string[], sought: Sought): Snippet {
  let best: Window = { passage: 0, start: 0, different: 0 }
  for (const [passage, text] of texts.entries()) {
    const window = bestWindow(passage, marksOf(readPassage(text).words, sought))
    if (window.different > best.different) best = window
    if (best.different >= sought.different) break
  }
  const quoted = readPassage(texts[best.passage] ?? '')
  return { passage: best.passage, pieces: piecesOf(quoted, best.start, marksOf(quoted.words, sought)) }
}

/** A text and where its words are. */
export type Passage = { readonly text: string; readonly words: readonly Token[] }

type Token = { readonly folded: string; readonly from: number; readonly to: number }
type Window = {
  readonly passage: number
  readonly start: number
  /** How many different things searched for are in it. */
  readonly different: number
}

/** For each word, what it counts as; null for most. */
type Marks = readonly (string | null)[]

function marksOf(words: readonly Token[], { words: wanted, forms }: Sought): Marks {
  const marks: (string | null)[] = words.map(({ folded }) => (wanted.has(folded) ? folded : null))
  if (forms.size === 0) return marks
  words.forEach((_word, at) => {
    const form = formStartingAt(forms, words, at)
    for (let index = 0; form && index < form.words.length; index++) marks[at + index] = form.concept
  })
  return marks
}

/** Every window worth looking at begins a few words before a match. */
function bestWindow(passage: number, marks: Marks): Window {
  let best: Window = { passage, start: 0, different: 0 }
  marks.forEach((mark, index) => {
    if (mark === null) return
    const start = Math.max(0, index - lead)
    const different = new Set(marks.slice(start, start + length).filter((each) => each !== null)).size
    if (different > best.different) best = { passage, start, different }
  })
  return best
}

function piecesOf({ text, words }: Passage, start: number, marks: Marks): readonly Piece[] {
  const inside = words.slice(start, start + length)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return []

  const pieces: Piece[] = start > 0 ? [{ text: '… ', matched: false }] : []
  let at = first.from
  inside.forEach((word, index) => {
    if (marks[start + index] === null) return
    pieces.push(
      { text: text.slice(at, word.from), matched: false },
      { text: text.slice(word.from, word.to), matched: true },
    )
    at = word.to
  })
  const rest = start + length < words.length ? `${text.slice(at, last.to)} …` : text.slice(at)
  return [...pieces, { text: rest, matched: false }].filter((piece) => piece.text !== '')
}

/** A whole short text with what was searched for marked in it. */
export function markAll({ text, words }: Passage, sought: Sought): readonly Piece[] {
  const marks = marksOf(words, sought)
  const pieces: Piece[] = []
  let at = 0
  words.forEach((word, index) => {
    if (marks[index] === null) return
    pieces.push(
      { text: text.slice(at, word.from), matched: false },
      { text: text.slice(word.from, word.to), matched: true },
    )
    at = word.to
  })
  return [...pieces, { text: text.slice(at), matched: false }].filter((piece) => piece.text !== '')
}

export const readPassage = (text: string): Passage => ({
  text,
  words: [...text.matchAll(word)].map((found) => ({
    folded: fold(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  })),
})

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/**
 * The words in the texts that may be forms of a word searched for: they begin alike. The database decides which are.
 *
 * @param stems what the database searches for: "famili" for "families"
 */
export function candidatesIn(texts: readonly string[], stems: readonly string[]): readonly string[] {
  const beginnings = stems.map((stem) => RegExp.escape(stem.slice(0, 3)))
  const beginsSo = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}'])(?:${beginnings.join('|')})[\\p{L}\\p{N}\\p{M}']*`, 'gu')
  return [...new Set(texts.flatMap((text) => fold(text).match(beginsSo) ?? []))]
}
