import { englandAndWales, holidaysVersion } from './holidays.ts'
import type { Division, Holidays } from './holidays.ts'

/** How long a duty leaves, e.g. five working days after, or seven working days before. */
export type Within = {
  readonly count: number
  readonly unit: 'working days' | 'calendar days' | 'weeks' | 'calendar months' | 'years'
  readonly direction: 'after' | 'before'
  /** "A month beginning with the day": the day that starts the clock is counted in (reference, WD5). */
  readonly startCounted?: true
}

/** A day, or the reason why no day can be named; and the bank holidays it was computed with, to be kept beside it. */
export type Due =
  | { readonly dueOn: Temporal.PlainDate; readonly problem: null; readonly holidays: string }
  | { readonly dueOn: null; readonly problem: string; readonly holidays: string }

/**
 * The last day on which a duty can be done in time.
 *
 * A day is a working day unless it is a Saturday, a Sunday or a bank holiday where the duty is owed (reference, WD1).
 * A month ends on the corresponding date, or on the last day of a shorter month (Dodds v Walker, 1981: from memory, WD5).
 *
 * @param start the day the clock starts; it is day 0, whatever the hour (WD3)
 * @throws RangeError if the bank holidays known do not reach: a missing one would make the deadline a day early
 */
export function lastDay(within: Within, start: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  const count = within.direction === 'after' ? within.count : -within.count
  switch (within.unit) {
    case 'working days':
      return countWorkingDays(start, count, holidays)
    case 'calendar days':
      return start.add({ days: count })
    case 'weeks':
      return start.add({ weeks: count })
    case 'calendar months':
      return within.startCounted ? monthsBeginningWith(start, count) : start.add({ months: count })
    case 'years':
      return start.add({ years: count })
  }
}

/** The same, with a reason in place of a day where the bank holidays known do not reach. */
export function due(within: Within, start: Temporal.PlainDate, holidays: Holidays = englandAndWales): Due {
  try {
    return { dueOn: lastDay(within, start, holidays), problem: null, holidays: holidaysVersion }
  } catch (error) {
    if (error instanceof RangeError) return { dueOn: null, problem: error.message, holidays: holidaysVersion }
    throw error
  }
}

/** @throws RangeError on a weekday that the bank holidays known do not cover */
export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  if (day.dayOfWeek > 5) return false
  if (Temporal.PlainDate.compare(day, holidays.from) < 0 || Temporal.PlainDate.compare(day, holidays.to) > 0)
    throw new RangeError(outOfReach(day, holidays))
  return !holidays.days.has(day.toString())
}

function countWorkingDays(start: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate {
  const step = { days: Math.sign(count) }
  let day = start
  for (let left = Math.abs(count); left > 0;) {
    day = day.add(step)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** The day before the corresponding date; where the month has none, its last day already is the last day. */
function monthsBeginningWith(start: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const corresponding = start.add({ months: count })
  return corresponding.day === start.day ? corresponding.subtract({ days: 1 }) : corresponding
}

const divisionNames: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

const outOfReach = (day: Temporal.PlainDate, { division, from, to }: Holidays) =>
  `Bank holidays in ${divisionNames[division]} are known from ${inWords(from)} to ${inWords(to)}, so working days near ${inWords(day)} cannot be counted`

/** A day as people write it: 28 March 2024. */
export const inWords = (day: Temporal.PlainDate) => british.format(day)

const british = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
