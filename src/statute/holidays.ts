import published from './bank-holidays.json' with { type: 'json' }
import { dayFrom, dayNumber, inWords } from './day-numbers.ts'
import { earlierBankHolidays, firstYearByRule, lastYearByRule } from './earlier-bank-holidays.ts'

/** The part of the UK whose body owes the duty; its bank holidays count, wherever the child or adult is (reference, WD2). */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

/**
 * The working days of one division, for the years in which its bank holidays are known. A day is a working day unless it
 * is a Saturday, a Sunday or a bank holiday there (reference, WD1). Both tables are made once, so that counting any number
 * of working days from any day is two look-ups.
 */
export type Holidays = {
  readonly division: Division
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Every working day in order, as day numbers. */
  readonly workingDays: readonly number[]
  /** How many working days come before a day: the first entry is for `from`, the last for the day after `to`. */
  readonly before: readonly number[]
}

/**
 * Where the days come from; keep it beside every date computed from them, because a bank holiday can be proclaimed late
 * (19 September 2022, 8 May 2023, 15 June 2026) and open deadlines then have to be computed again.
 */
export const holidaysVersion = 'GOV.UK bank holidays as of 25 February 2026 (alphagov/frontend 609b0436)'

/** What is kept beside a date: which list it was computed with, and whether part of it had to be computed by rule. */
export const holidaysKeptBeside = (...days: readonly Temporal.PlainDate[]): string =>
  days.some(({ year }) => year <= lastYearByRule)
    ? `${holidaysVersion}; those of ${firstYearByRule} to ${lastYearByRule} computed by rule`
    : holidaysVersion

/** The working days of a division; a council or board may keep days besides the bank holidays (Scotland, WD7). */
export function holidaysOf(division: Division, localDays: readonly Temporal.PlainDate[] = []): Holidays {
  const listed = published[division].events.map(({ date }) => Temporal.PlainDate.from(date))
  const from = Temporal.PlainDate.from({ year: firstYearByRule, month: 1, day: 1 })
  const to = Temporal.PlainDate.from({ year: listed.at(-1)?.year ?? lastYearByRule, month: 12, day: 31 })
  const free = new Set([...earlierBankHolidays(division), ...listed, ...localDays].map(dayNumber))
  const workingDays: number[] = []
  const before = [0]
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    if (isWeekday(day) && !free.has(day)) workingDays.push(day)
    before.push(workingDays.length)
  }
  return { division, from, to, workingDays, before }
}

/** @throws RangeError on a day for which the bank holidays are not known */
export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  const place = dayNumber(day) - dayNumber(holidays.from)
  const [until, after] = [holidays.before[place], holidays.before[place + 1]]
  if (until === undefined || after === undefined) throw new RangeError(outOfReach(day, holidays))
  return after > until
}

/**
 * The n-th working day after a day, or before it where n is negative; the day itself is day 0 whatever it is (WD3, WD4).
 *
 * @throws RangeError if the bank holidays known do not reach: a missing one would make the answer a day wrong
 */
export function addWorkingDays(start: Temporal.PlainDate, n: number, holidays: Holidays): Temporal.PlainDate {
  if (n === 0) return start
  const place = dayNumber(start) - dayNumber(holidays.from)
  const known = holidays.before[n > 0 ? place + 1 : place]
  const found = known === undefined ? undefined : holidays.workingDays[n > 0 ? known + n - 1 : known + n]
  if (found === undefined) throw new RangeError(outOfReach(start, holidays))
  return dayFrom(found)
}

const divisionNames: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

const outOfReach = (day: Temporal.PlainDate, { division, from, to }: Holidays) =>
  `Bank holidays in ${divisionNames[division]} are known from ${inWords(from)} to ${inWords(to)}, so working days from ${inWords(day)} cannot be counted`

/** Day 0, 1 January 1970, was a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5

/** The bank holidays of each division, without local days. */
export const nationalHolidays: Readonly<Record<Division, Holidays>> = {
  'england-and-wales': holidaysOf('england-and-wales'),
  scotland: holidaysOf('scotland'),
  'northern-ireland': holidaysOf('northern-ireland'),
}
