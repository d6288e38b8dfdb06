import type { Folded } from './fold-text.ts'
import type { Dates, SoughtDate } from './sought-dates.ts'
import type { Span } from './spans.ts'
import { agesIn, birthdaysIn, datesIn, likeness, type WrittenAge, type WrittenDate } from './written-dates.ts'

/** Registered days as they are written, ages and birthdays that amount to one, and any other exact day. */
export const spansOfDates = ({ small }: Folded, dates: Dates): readonly Span[] => [
  ...datesIn(small).flatMap((written) => dateSpan(written, dates)),
  ...(dates.birth ? agesIn(small).flatMap((written) => ageSpan(written, dates)) : []),
  ...birthdaysIn(small).map((at) => birthdaySpan(at, dates)),
]

function dateSpan(written: WrittenDate, dates: Dates): readonly Span[] {
  const { from, to } = written
  const near = candidatesFor(written, dates)
  const like = (wanted: ReturnType<typeof likeness>) => near.find(({ date }) => likeness(written, date) === wanted)
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

/** The few registered days that a written one can mean. */
function candidatesFor({ day, month, year, swaps }: WrittenDate, { byDay, byMonth }: Dates): readonly SoughtDate[] {
  if (day === null) return [byMonth.get(`${year}-${month}`)].filter((each) => each !== undefined)
  return [...(byDay.get(`${month}-${day}`) ?? []), ...((swaps && byDay.get(`${day}-${month}`)) || [])]
}

/** Only ages that can be computed from a registered birth and another registered day are known to be exact. */
function ageSpan({ from, to, unit, count, days }: WrittenAge, { ages }: Dates): readonly Span[] {
  const exact = days === null ? ages[unit].get(count) : ages.day.get(days)
  if (!exact) return []
  return unit === 'month'
    ? [{ from, to, rule: 'age.months', severity: 'warn', register: exact.id, why: 'The exact age in months' }]
    : [{ from, to, rule: 'age.exact', severity: 'block', register: exact.id, why: `The exact age in ${unit}s gives away the date of birth` }] // prettier-ignore
}

function birthdaySpan({ from, to }: { from: number; to: number }, { birth }: Dates): Span {
  return birth
    ? { from, to, rule: 'age.birthday', severity: 'block', register: birth.entry.id, why: 'A birthday is a date: with what happened then, it gives away the date of birth' } // prettier-ignore
    : { from, to, rule: 'age.birthday', severity: 'warn', register: null, why: 'A birthday is a date' }
}
