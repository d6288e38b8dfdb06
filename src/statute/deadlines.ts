import { addWorkingDays, holidaysKeptBeside, holidaysVersion, nationalHolidays } from './holidays.ts'
import type { Holidays } from './holidays.ts'

/** How long a duty leaves: a length from the day that starts the clock, a day of the year, or no number at all. */
export type Within = Length | BeforeDay | Promptly

/** e.g. five working days after, or seven working days before. */
export type Length = {
  readonly count: number
  readonly unit: 'working days' | 'calendar days' | 'weeks' | 'calendar months' | 'years'
  readonly direction: 'after' | 'before'
  /** "A month beginning with the day": the day that starts the clock is counted in (reference, WD5). */
  readonly startCounted?: true
}

/** Before a day of the year: the next such day after the clock starts. Its last day is the day before. */
export type BeforeDay = { readonly before: { readonly month: number; readonly day: number } }

/** "As soon as is feasible": a duty with no day. */
export type Promptly = { readonly promptly: true }

/** A day, or the reason why no day can be named; and the bank holidays it was computed with, to be kept beside it. */
export type Due =
  | { readonly dueOn: Temporal.PlainDate; readonly problem: null; readonly holidays: string }
  | { readonly dueOn: null; readonly problem: string; readonly holidays: string }

/**
 * The last day on which a duty can be done in time.
 *
 * A month ends on the corresponding date, or on the last day of a shorter month (Dodds v Walker, 1981: from memory, WD5).
 *
 * @param start the day the clock starts; it is day 0, whatever the hour (WD3)
 * @throws RangeError if the bank holidays known do not reach: a missing one would make the deadline a day early
 */
export function lastDay(
  within: Exclude<Within, Promptly>,
  start: Temporal.PlainDate,
  holidays: Holidays,
): Temporal.PlainDate {
  if ('before' in within) return nextDayOfYear(within, start).subtract({ days: 1 })
  const count = within.direction === 'after' ? within.count : -within.count
  switch (within.unit) {
    case 'working days':
      return addWorkingDays(start, count, holidays)
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

/** The same, with a reason in place of a day where none can be named; never a guess. */
export function due(
  within: Within | null,
  start: Temporal.PlainDate,
  holidays: Holidays = nationalHolidays['england-and-wales'],
): Due {
  if (within === null) return noDay('No time limit was found; an administrator has to set it')
  if ('promptly' in within) return noDay('It is due as soon as is feasible: no day is fixed')
  try {
    const dueOn = lastDay(within, start, holidays)
    return { dueOn, problem: null, holidays: keptBeside(within, start, dueOn) }
  } catch (error) {
    if (error instanceof RangeError) return noDay(error.message)
    throw error
  }
}

/** Only a count of working days rests on how the bank holidays were found. */
const keptBeside = (within: Exclude<Within, Promptly>, ...days: readonly Temporal.PlainDate[]): string =>
  'unit' in within && within.unit === 'working days' ? holidaysKeptBeside(...days) : holidaysVersion

const noDay = (problem: string): Due => ({ dueOn: null, problem, holidays: holidaysVersion })

/** The day before the corresponding date; where the month has none, its last day already is the last day. */
function monthsBeginningWith(start: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const corresponding = start.add({ months: count })
  return corresponding.day === start.day ? corresponding.subtract({ days: 1 }) : corresponding
}

function nextDayOfYear({ before }: BeforeDay, start: Temporal.PlainDate): Temporal.PlainDate {
  const thisYear = start.with(before)
  return Temporal.PlainDate.compare(thisYear, start) > 0 ? thisYear : thisYear.add({ years: 1 })
}

/** "5 working days", "1 calendar month" */
export const lengthInWords = ({ count, unit }: Length) => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`
