import type { Folded } from './fold-text.ts'
import type { Sought } from './patterns.ts'
import type { Span } from './spans.ts'
import { agesIn, birthdaysIn, datesIn, likeness, type WrittenAge, type WrittenDate } from './written-dates.ts'

type Dates = Sought['dates']

/** Registered days as they are written, ages and birthdays that amount to one, and any other exact day. */
export function spansOfDates({ small }: Folded, dates: Dates): readonly Span[] {
  return [
    ...datesIn(small).flatMap((written) => dateSpan(written, dates)),
    ...(dates.some(({ isBirth }) => isBirth) ? agesIn(small).flatMap((written) => ageSpan(written, dates)) : []),
    ...birthdaysIn(small).map((at) => birthdaySpan(at, dates)),
  ]
}

function dateSpan(written: WrittenDate, dates: Dates): readonly Span[] {
  const { from, to } = written
  const like = (wanted: ReturnType<typeof likeness>) => dates.find(({ date }) => likeness(written, date) === wanted)
  const day = like('the day')
  if (day)
    return [{ from, to, rule: 'date.exact', severity: 'block', register: day.entry.id, why: 'A registered date' }]
  const noYear = like('without the year')
  if (noYear)
    return [{ from, to, rule: 'date.without-year', severity: 'warn', register: noYear.entry.id, why: 'The day and month of a registered date' }] // prettier-ignore
  const month = like('the month')
  if (month)
    return [{ from, to, rule: 'date.month', severity: 'warn', register: month.entry.id, why: 'The month and year of a registered date' }] // prettier-ignore
  if (written.day === null || written.year === null || written.year < 100) return []
  return [{ from, to, rule: 'date.exact-day', severity: 'warn', register: null, once: true, why: 'An exact day: a year, or how old someone was, says as much and leads to nobody' }] // prettier-ignore
}

/** Only ages that can be computed from a registered birth and another registered day are known to be exact. */
function ageSpan(written: WrittenAge, dates: Dates): readonly Span[] {
  const { from, to } = written
  const exact = dates
    .filter(({ isBirth }) => isBirth)
    .find((birth) => dates.some((other) => !other.isBirth && isAge(written, birth.date, other.date)))
  if (!exact) return []
  return written.unit === 'month'
    ? [{ from, to, rule: 'age.months', severity: 'warn', register: exact.entry.id, why: 'The exact age in months' }]
    : [{ from, to, rule: 'age.exact', severity: 'block', register: exact.entry.id, why: `The exact age in ${written.unit}s gives away the date of birth` }] // prettier-ignore
}

function isAge({ unit, count, days }: WrittenAge, birth: Temporal.PlainDate, on: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(birth, on) > 0) return false
  const lived = birth.until(on, { largestUnit: 'day' }).days
  if (days !== null) return lived === days
  return unit === 'week' ? Math.floor(lived / 7) === count : birth.until(on, { largestUnit: 'month' }).months === count
}

function birthdaySpan({ from, to }: { from: number; to: number }, dates: Dates): Span {
  const birth = dates.find(({ isBirth }) => isBirth)
  return birth
    ? { from, to, rule: 'age.birthday', severity: 'block', register: birth.entry.id, why: 'A birthday is a date: with what happened then, it gives away the date of birth' } // prettier-ignore
    : { from, to, rule: 'age.birthday', severity: 'warn', register: null, why: 'A birthday is a date' }
}
