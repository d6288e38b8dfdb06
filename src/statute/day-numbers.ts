/**
 * Days as whole numbers, counted from 1 January 1970, so that a table can be read at a day in constant time. A day is a
 * Temporal.PlainDate everywhere else. The calendar repeats every 400 years of 146,097 days; a year is taken to begin in
 * March here, so that the leap day comes last (H. Hinnant, "chrono-compatible low-level date algorithms").
 */

const daysBefore1970 = 719_468

export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  const fromMarch = month > 2 ? month - 3 : month + 9
  const marchYear = month > 2 ? year : year - 1
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  return cycle * 146_097 + yearOfCycle * 365 + leapDays + dayOfYear - daysBefore1970
}

export function dayFrom(number: number): Temporal.PlainDate {
  const days = number + daysBefore1970
  const cycle = Math.floor(days / 146_097)
  const dayOfCycle = days - cycle * 146_097
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1)
  return new Temporal.PlainDate(year, month, dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as people write it: 28 March 2024. */
export const inWords = ({ day, month, year }: Temporal.PlainDate): string => `${day} ${months[month - 1]} ${year}`
