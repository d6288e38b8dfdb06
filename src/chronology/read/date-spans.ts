import { type Piece, type Year, months } from './date-pieces.ts'
import type { Doubt, Precision } from './read-dates.ts'

/** First and last day that a written date allows. */
export type Span = {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  readonly precision: Precision
  readonly uncertain: boolean
  readonly doubts: readonly Doubt[]
}

/** Works out the days, or says why there are none. The piece has a year. */
export function spanOf(piece: Piece, today: Temporal.PlainDate): Span | Doubt {
  const year = fullYear(piece, today)
  if (year > today.year + 100)
    return { problem: `${year} is not a year of this century`, suggestion: 'check the year against the record' }
  if (piece.season) return seasonOf(piece.season, year)
  if (piece.month !== undefined && (piece.month < 1 || piece.month > 12)) return noSuchMonth(piece, year)
  if (piece.day !== undefined) return dayOf(piece, year)
  if (piece.month !== undefined) return monthOf(piece, year)
  return yearSpan(piece, year)
}

const day = (year: number, month: number, date: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'constrain' })

const monthEnd = (year: number, month: number): Temporal.PlainDate => day(year, month, 31)

/** Two digits are in the latest century that does not put the date after today. */
function fullYear(piece: Piece, today: Temporal.PlainDate): number {
  const written: Year = piece.year ?? { digits: 4, value: today.year }
  if (written.digits === 4) return written.value
  const year = Math.floor(today.year / 100) * 100 + written.value
  const month = Math.min(Math.max(piece.month ?? 1, 1), 12)
  const first = day(year, month, Math.max(piece.day ?? 1, 1))
  return Temporal.PlainDate.compare(first, today) > 0 ? year - 100 : year
}

function dayOf(piece: Piece, year: number): Span | Doubt {
  const month = piece.month ?? 0
  const written = piece.day ?? 0
  const date = day(year, month, Math.max(written, 1))
  if (written < 1 || written > date.daysInMonth) return noSuchDay(written, month, year, date.daysInMonth)
  const contradicted = piece.weekday !== undefined && piece.weekday !== date.dayOfWeek
  const span: Span = {
    first: piece.week === 'ends' ? date.subtract({ days: 6 }) : date,
    last: piece.week === 'begins' ? date.add({ days: 6 }) : date,
    precision: piece.week ? 'range' : 'day',
    uncertain: contradicted,
    doubts: contradicted ? [wrongWeekday(date, piece.weekday ?? 1)] : [],
  }
  return span
}

function monthOf({ month = 1, part }: Piece, year: number): Span {
  const last = monthEnd(year, month)
  if (!part) return { first: day(year, month, 1), last, precision: 'month', uncertain: false, doubts: [] }
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, last.day] }[part]
  return range(day(year, month, from ?? 1), day(year, month, to ?? 31))
}

function yearSpan({ part, untilYear }: Piece, year: number): Span {
  if (untilYear !== undefined) return range(day(year, 1, 1), day(untilYear, 12, 31))
  if (!part) return { first: day(year, 1, 1), last: day(year, 12, 31), precision: 'year', uncertain: false, doubts: [] }
  const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[part]
  return range(day(year, from ?? 1, 1), monthEnd(year, to ?? 12))
}

/** Winter 2016 runs into 2017. */
function seasonOf(season: NonNullable<Piece['season']>, year: number): Span {
  const start = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season]
  const first = day(year, start, 1)
  const last = first.add({ months: 2 })
  return range(first, monthEnd(last.year, last.month))
}

const range = (first: Temporal.PlainDate, last: Temporal.PlainDate): Span => ({
  first,
  last,
  precision: 'range',
  uncertain: true,
  doubts: [],
})

function noSuchMonth({ day: written, month = 0 }: Piece, year: number): Doubt {
  const problem = `there is no month ${month}`
  if (written === undefined || written < 1 || written > 12 || month > 31 || month < 1)
    return { problem, suggestion: 'write day, month and year, for example 22/05/2016' }
  const swapped = Temporal.PlainDate.from({ year, month: written, day: month })
  return { problem, suggestion: `if the record means ${inWords(swapped)}, write ${dayShown(swapped)}` }
}

function noSuchDay(written: number, month: number, year: number, days: number): Doubt {
  const name = `${monthName(month)} ${yearShown(year)}`
  return {
    problem: `${two(written)}/${two(month)}/${yearShown(year)} is not a real date`,
    suggestion: `${name} had ${days} days: check the record, or write "${name}" if the day is not known`,
  }
}

function wrongWeekday(date: Temporal.PlainDate, written: number): Doubt {
  const [was, said] = [weekdayName(date.dayOfWeek), weekdayName(written)]
  return {
    problem: `${inWords(date)} was a ${was}, not a ${said}`,
    suggestion: 'check the day and the date against the record',
  }
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const weekdayName = (number: number): string => weekdayNames[number - 1] ?? ''
const two = (number: number): string => String(number).padStart(2, '0')
const yearShown = (year: number): string => String(year).padStart(4, '0')

function monthName(month: number): string {
  const name = months[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** 22/05/2016 */
export const dayShown = (date: Temporal.PlainDate): string =>
  `${two(date.day)}/${two(date.month)}/${yearShown(date.year)}`

/** 22 May 2016 */
const inWords = (date: Temporal.PlainDate): string => `${date.day} ${monthName(date.month)} ${yearShown(date.year)}`
