/** A piece of text, and whether it is a word that was searched for. */
export type Piece = { readonly text: string; readonly matched: boolean }

/** What a search result quotes of a report: the window with most of the words searched for. */
export type Snippet = { readonly passage: number; readonly pieces: readonly Piece[] }

const length = 34
const lead = 8

/**
 * Cuts a window of about thirty words out of the passages, around the words searched for.
 *
 * Cut here and not by PostgreSQL's ts_headline, which takes 7 ms for each report where this takes a quarter (stack.md,
 * section 6). What counts as the same word is still the database's decision: `matched` holds folded words.
 */
export function cutSnippet(passages: readonly Passage[], matched: ReadonlySet<string>): Snippet {
  let best: Window = { passage: 0, start: 0, different: 0 }
  passages.forEach(({ words }, passage) => {
    const window = bestWindow(passage, words, matched)
    if (window.different > best.different) best = window
  })
  const passage = passages[best.passage]
  return { passage: best.passage, pieces: passage ? piecesOf(passage, best.start, matched) : [] }
}

/** A text and where its words are. */
export type Passage = { readonly text: string; readonly words: readonly Token[] }

type Token = { readonly folded: string; readonly from: number; readonly to: number }
type Window = {
  readonly passage: number
  readonly start: number
  /** How many different words searched for are in it. */
  readonly different: number
}

/** Every window worth looking at begins a few words before a match. */
function bestWindow(passage: number, words: readonly Token[], matched: ReadonlySet<string>): Window {
  let best: Window = { passage, start: 0, different: 0 }
  words.forEach((word, index) => {
    if (!matched.has(word.folded)) return
    const start = Math.max(0, index - lead)
    const inside = words.slice(start, start + length).map(({ folded }) => folded)
    const different = new Set(inside.filter((each) => matched.has(each))).size
    if (different > best.different) best = { passage, start, different }
  })
  return best
}

function piecesOf({ text, words }: Passage, start: number, matched: ReadonlySet<string>): readonly Piece[] {
  const inside = words.slice(start, start + length)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return []

  const pieces: Piece[] = start > 0 ? [{ text: '… ', matched: false }] : []
  let at = first.from
  for (const word of inside.filter(({ folded }) => matched.has(folded))) {
    pieces.push(
      { text: text.slice(at, word.from), matched: false },
      { text: text.slice(word.from, word.to), matched: true },
    )
    at = word.to
  }
  const rest = start + length < words.length ? `${text.slice(at, last.to)} …` : text.slice(at)
  return [...pieces, { text: rest, matched: false }].filter((piece) => piece.text !== '')
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

/** Without accents and in small letters, as the database compares words. Most words have neither, so that is asked first. */
export const fold = (text: string): string =>
  isPlain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()

const isPlain = /^[\w']*$/

/**
 * The words in the passages that may be forms of a word searched for: they begin alike. The database decides which are.
 *
 * @param stems what the database searches for: "famili" for "families"
 */
export function candidatesIn(passages: readonly Passage[], stems: readonly string[]): readonly string[] {
  const beginnings = stems.map((stem) => stem.slice(0, 3))
  const different = new Set(passages.flatMap(({ words }) => words.map(({ folded }) => folded)))
  return [...different].filter((each) => beginnings.some((beginning) => each.startsWith(beginning)))
}
