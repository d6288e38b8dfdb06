/** What is written of a date: some of day, month and year, or a part of the year in words. Nothing is checked yet. */
export type Piece = {
  readonly day?: number
  readonly month?: number
  readonly year?: Year
  readonly weekday?: number
  /** Part of the month or year. */
  readonly part?: 'early' | 'mid' | 'late'
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter'
  /** A week that begins, or ends, on the day. */
  readonly week?: 'begins' | 'ends'
  /** A span of years, `2015/16` or `the 1990s`: the last of them. */
  readonly untilYear?: number
}

/** As written: two digits are not yet of a century. */
export type Year = { readonly digits: 2 | 4; readonly value: number }

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** Short and Welsh names. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'ionawr', 'ion'],
  ['feb', 'chwefror', 'chwef'],
  ['mar', 'mawrth'],
  ['apr', 'ebrill', 'ebr'],
  ['mai'],
  ['jun', 'mehefin', 'meh'],
  ['jul', 'gorffennaf', 'gorff'],
  ['aug', 'awst'],
  ['sep', 'sept', 'medi'],
  ['oct', 'hydref', 'hyd'],
  ['nov', 'tachwedd', 'tach'],
  ['dec', 'rhagfyr', 'rhag'],
]

const monthNumbers = new Map(
  months.flatMap((name, at) => [name, ...(monthNames[at] ?? [])].map((each): [string, number] => [each, at + 1])),
)
const monthWord = `(${Array.from(monthNumbers.keys())
  .toSorted((a, b) => b.length - a.length)
  .join('|')})\\.?`

const weekdays = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:s|nesday)?',
  'thu(?:rs?(?:day)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
] as const
const weekdayWord = new RegExp(
  `^(?:${weekdays.map((name) => `(${name})`).join('|')})[.,]?(?= |\\d|$)|[, ]+(?:${weekdays.map((name) => `(${name})`).join('|')})[.,]?$`,
)

/** Between the numbers of a date, mistyped or not: `22.05/16`, `22//05/16`, `22 05 16`. */
const sep = String.raw`[\s./\\,_-]+`
/** Between a day or part and its month: less, or "of". */
const gap = String.raw`[\s./\\,_-]*(?:of\s*)?`
const ordinal = '(?:\\s?(?:st|nd|rd|th))?'
const year = "'?(\\d{4}|\\d{2})"

type Form = readonly [RegExp, (groups: readonly string[]) => Piece]

const form = (pattern: string, make: (groups: readonly string[]) => Piece): Form => [new RegExp(`^${pattern}$`), make]

/** Every way of writing one date or part of one, most particular first. Day before month always. */
const forms: readonly Form[] = [
  form(`(\\d{1,2})${sep}(\\d{1,2})${sep}${year}`, ([d, m, y]) => ({ day: int(d), month: int(m), year: yearOf(y) })),
  form(`(\\d{4})${sep}(\\d{1,2})${sep}(\\d{1,2})`, ([y, m, d]) => ({ day: int(d), month: int(m), year: yearOf(y) })),
  form(`(\\d{1,2})${ordinal}${gap}${monthWord}(?:${sep})?${year}`, ([d, m, y]) => ({
    day: int(d),
    month: named(m),
    year: yearOf(y),
  })),
  form(`${monthWord}${sep}(\\d{1,2})${ordinal}${sep}${year}`, ([m, d, y]) => ({
    day: int(d),
    month: named(m),
    year: yearOf(y),
  })),
  form(`(\\d{4})${sep}${monthWord}${sep}(\\d{1,2})${ordinal}`, ([y, m, d]) => ({
    day: int(d),
    month: named(m),
    year: yearOf(y),
  })),
  form(`${monthWord}${gap}(\\d{4})`, ([m, y]) => ({ month: named(m), year: yearOf(y) })),
  form(`${monthWord}\\s?['/-](\\d{2})`, ([m, y]) => ({ month: named(m), year: yearOf(y) })),
  form('(\\d{1,2})\\s?[./-]\\s?(\\d{4})', ([m, y]) => ({ month: int(m), year: yearOf(y) })),
  form('(\\d{4})\\s?[/-]\\s?(\\d{2})', ([y, m]) => yearsOrMonth(int(y), int(m))),
  form('(\\d{4})', ([y]) => ({ year: yearOf(y) })),
  form("(\\d{3}0)'?s", ([y]) => ({ year: yearOf(y), untilYear: int(y) + 9 })),
  form('(spring|summer|autumn|winter)(?: of)?,? (\\d{4})(?:[/-]\\d{2,4})?', ([s, y]) => ({
    ...season(s),
    year: yearOf(y),
  })),
  form(`(\\d{1,2})${ordinal}${gap}${monthWord}`, ([d, m]) => ({ day: int(d), month: named(m) })),
  form('(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})', ([d, m]) => ({ day: int(d), month: int(m) })),
  form(`(\\d{1,2})${ordinal}`, ([d]) => ({ day: int(d) })),
  form(monthWord, ([m]) => ({ month: named(m) })),
]

const parts: readonly (readonly [RegExp, NonNullable<Piece['part']>])[] = [
  [/^(?:early|(?:beginning|start) of)[ -](?:in )?(?:the )?/, 'early'],
  [/^(?:mid|middle of)[ -](?:in )?(?:the )?/, 'mid'],
  [/^(?:late|end of)[ -](?:in )?(?:the )?/, 'late'],
]

/** Reads one date or part of one; undefined for anything else. */
export function pieceOf(text: string): Piece | undefined {
  const week = /^(?:w\/?(c|b|e)|week (commencing|beginning|of|ending))\b[ .:]*/.exec(text)
  if (week) {
    const piece = pieceOf(text.slice(week[0].length))
    return piece?.day === undefined
      ? undefined
      : { ...piece, week: week[1] === 'e' || week[2] === 'ending' ? 'ends' : 'begins' }
  }
  for (const [pattern, part] of parts) {
    const found = pattern.exec(text)
    if (!found) continue
    const piece = pieceOf(text.slice(found[0].length))
    return piece && piece.day === undefined && piece.season === undefined && piece.part === undefined
      ? { ...piece, part }
      : undefined
  }
  const weekday = weekdayWord.exec(text)
  if (weekday) {
    const number = (weekday.slice(1).findIndex((name) => name !== undefined) % 7) + 1
    const piece = plainPiece(text.replace(weekday[0], '').replace(/^[\s,.]*(?:the )?|[\s,]*$/g, ''))
    return piece?.day === undefined ? undefined : { ...piece, weekday: number }
  }
  return plainPiece(text)
}

function plainPiece(text: string): Piece | undefined {
  for (const [pattern, make] of forms) {
    const found = pattern.exec(text)
    if (found) return make(found.slice(1))
  }
  return undefined
}

/** `2015/16` is a span of years; `2015-05` is a month; `2011/12` could be either and so is neither. */
function yearsOrMonth(start: number, number: number): Piece {
  const follows = number === (start + 1) % 100
  if (follows && number > 12) return { year: { digits: 4, value: start }, untilYear: start + 1 }
  return follows ? { month: number } : { year: { digits: 4, value: start }, month: number }
}

const int = (text: string | undefined): number => Number.parseInt(text ?? '', 10)
const named = (name: string | undefined): number => monthNumbers.get(name ?? '') ?? 0

function yearOf(text: string | undefined): Year {
  return { digits: text?.length === 4 ? 4 : 2, value: int(text) }
}

function season(name: string | undefined): Piece {
  return name === 'spring' || name === 'summer' || name === 'autumn' || name === 'winter' ? { season: name } : {}
}

/** Two ends of a range, each given what only the other says: in "3-5 May 2016" the 3 is of May 2016 too. */
export function complete(from: Piece | undefined, to: Piece | undefined): { from: Piece; to: Piece } | undefined {
  if (!from || !to) return undefined
  const start = filled(from, to)
  const end = filled(to, from)
  if (!isWhole(start) || !isWhole(end) || !end.year) return undefined
  const yearBefore = { ...end.year, value: end.year.value - 1 }
  return { from: turnsTheYear(from, start, end) ? { ...start, year: yearBefore } : start, to: end }
}

/** Is there enough to look up on a calendar? A day needs its month, and everything its year. */
export function isWhole({ day, month, year, season }: Piece): boolean {
  return (
    year !== undefined && (day === undefined || month !== undefined) && !(season !== undefined && day !== undefined)
  )
}

function filled(piece: Piece, other: Piece): Piece {
  const month = piece.month ?? (piece.day === undefined ? undefined : other.month)
  const year = piece.year ?? (month === undefined && piece.day === undefined ? undefined : other.year)
  return { ...piece, ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) }
}

/** "28 December to 3 January 2017" began in 2016. */
function turnsTheYear(from: Piece, start: Piece, end: Piece): boolean {
  return from.year === undefined && from.month !== undefined && (start.month ?? 0) > (end.month ?? 12)
}

/** The text with a mistyped month put right, where there is just one likely: "22 Febuary 2016". */
export function nearestMonth(text: string): string | undefined {
  const word = /\p{L}{4,}/u.exec(text)?.[0]
  if (word === undefined || monthNumbers.has(word)) return undefined
  const meant = months.filter((month) => month.startsWith(word.slice(0, 1)) && distance(word, month) <= 2)
  return meant.length === 1 ? text.replace(word, meant[0] ?? '') : undefined
}

/** Letters to change, add, drop or swap. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change, swap))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
