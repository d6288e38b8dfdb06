/** A row of an agency's account as far as it tells one from another: as it stands, or as it was just read. */
export type Row = {
  readonly id: string
  /** Every cell by its heading. */
  readonly columns: ReadonlyMap<string, string>
  /** As it is understood: first and last day, time, source. */
  readonly understood: string
  /** As it is written. */
  readonly date: string
  readonly source: string
  readonly text: string
  readonly sequence: number | null
}

export type Pair = { readonly standing: Row; readonly fresh: Row }

/** How an account that was sent again differs from the one that stands. Every row of both is in one of these, once. */
export type Matching = {
  readonly same: readonly Pair[]
  readonly changed: readonly Pair[]
  readonly added: readonly Row[]
  readonly removed: readonly Row[]
}

/**
 * Which rows of an account that was sent again are rows that stand already. Surest first: rows that say the same in every
 * cell and are understood alike; then, of what is left, the same date and event; the same event and source on another
 * date; the same reference; and last rows of one date, or of one source, most of whose words are the same, the likeliest
 * pair first. Equal rows pair in the order of their files. What pairs with nothing was added, or removed.
 */
export function matchEntries(standing: readonly Row[], fresh: readonly Row[]): Matching {
  const left = { standing: new Set(standing), fresh: new Set(fresh) }
  const same = pairsBy(left, everything)
  const changed = [
    ...pairsBy(left, ({ date, text }) => (text === '' ? undefined : join(date, text))),
    ...pairsBy(left, ({ source, text }) => (tells(text) ? join(source, text) : undefined)),
    ...pairsBy(left, ({ sequence, date }) => (sequence === null ? undefined : join(String(sequence), date))),
    ...pairsByWords(left, ({ date }) => date, half),
    ...pairsByWords(left, ({ source, text }) => (tells(text) ? source : ''), most),
  ]
  return { same, changed, added: Array.from(left.fresh), removed: Array.from(left.standing) }
}

type Left = { readonly standing: Set<Row>; readonly fresh: Set<Row> }

const join = (...parts: readonly string[]): string => parts.join('\u001F')

const everything = ({ columns, understood }: Row): string =>
  join(understood, ...Array.from(columns, ([heading, text]) => join(heading, text)).toSorted())

/** Is there enough in a text that two rows with it are one? "Telephone call" stands in many. */
const tells = (text: string): boolean => wordsOf(text).size >= 4

/** Pairs rows that share a key, the first with the first. A row without a key pairs with none. */
function pairsBy(left: Left, keyOf: (row: Row) => string | undefined): readonly Pair[] {
  const waiting = Map.groupBy(left.standing, keyOf)
  const pairs = Array.from(left.fresh).flatMap((fresh): readonly Pair[] => {
    const key = keyOf(fresh)
    const standing = key === undefined ? undefined : waiting.get(key)?.shift()
    return standing ? [{ standing, fresh }] : []
  })
  return taken(left, pairs)
}

function taken(left: Left, pairs: readonly Pair[]): readonly Pair[] {
  for (const { standing, fresh } of pairs) {
    left.standing.delete(standing)
    left.fresh.delete(fresh)
  }
  return pairs
}

/** Shares of their words that two rows must have in common: with the date the same, and with the source alone. */
const half = 0.5
const most = 0.7

/** With more rows than this of one date or source, each with each is too much work; they count as added and removed. */
const mostCompared = 400

/** Pairs rows that share a key and enough words, the likeliest pair first. */
function pairsByWords(left: Left, keyOf: (row: Row) => string, least: number): readonly Pair[] {
  const waiting = Map.groupBy(left.standing, keyOf)
  const likely = Array.from(Map.groupBy(left.fresh, keyOf)).flatMap(([key, fresh]) => {
    const standing = key === '' ? [] : (waiting.get(key) ?? [])
    return standing.length * fresh.length > mostCompared ** 2 ? [] : likePairs(standing, fresh, least)
  })
  const used = new Set<Row>()
  const pairs = likely
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ pair }) => {
      if (used.has(pair.standing) || used.has(pair.fresh)) return false
      used.add(pair.standing).add(pair.fresh)
      return true
    })
  return taken(
    left,
    pairs.map(({ pair }) => pair),
  )
}

type Likely = { readonly pair: Pair; readonly likeness: number }

function likePairs(standing: readonly Row[], fresh: readonly Row[], least: number): readonly Likely[] {
  const words = new Map([...standing, ...fresh].map((row) => [row, wordsOf(row.text)]))
  return standing.flatMap((one) =>
    fresh.flatMap((other) => {
      const likeness = likenessOf(words.get(one) ?? new Set(), words.get(other) ?? new Set())
      return likeness >= least ? [{ pair: { standing: one, fresh: other }, likeness }] : []
    }),
  )
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** Dice's measure: twice the words in common, of all their words. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  return (2 * one.intersection(other).size) / (one.size + other.size)
}
