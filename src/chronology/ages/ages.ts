import { ageOn } from '#statute'

/** Days of which one is meant: the first and the last that a text allows, or the same day twice. */
export type Between = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }

/**
 * How old someone was: in years, and in months until two. Exact where both days are known, else from the least to the
 * most that they allow: "6 to 7".
 */
export function ageAt(born: Between, at: Between): string {
  const least = ageInWords(born.last, at.first)
  const most = ageInWords(born.first, at.last)
  if (least === most) return least
  if (least === notBorn) return `at most ${most}`
  return `${least} to ${most}`
}

const notBorn = 'not born'

function ageInWords(born: Temporal.PlainDate, at: Temporal.PlainDate): string {
  if (Temporal.PlainDate.compare(at, born) < 0) return notBorn
  const years = ageOn(born, at)
  if (years >= 2) return String(years)
  const { months } = born.until(at, { largestUnit: 'month' })
  return months === 1 ? '1 month' : `${months} months`
}

/** Someone's birth, where only their age in whole years on a day is known. */
export const bornByAge = (age: number, on: Temporal.PlainDate): Between => ({
  first: on.subtract({ years: age + 1 }).add({ days: 1 }),
  last: on.subtract({ years: age }),
})

/**
 * How long before or after the incident, as one would say it: in days for a fortnight, in weeks for three months, in
 * months for two years. Whole ones that have passed: it is never said to be longer ago than it was.
 */
export function distanceTo(incident: Temporal.PlainDate, at: Between): string {
  const [first, last] = [sideOf(incident, at.first), sideOf(incident, at.last)]
  if (first.words === last.words) return first.words
  if (first.side !== last.side) return 'around the day'
  return `${first.side === 'before' ? last.amount : first.amount} to ${first.side === 'before' ? first.words : last.words}`
}

function sideOf(incident: Temporal.PlainDate, at: Temporal.PlainDate) {
  const order = Temporal.PlainDate.compare(at, incident)
  if (order === 0) return { side: 'on the day', amount: 'the day', words: 'on the day' } as const
  const side = order < 0 ? 'before' : 'after'
  const amount = order < 0 ? amountBetween(at, incident) : amountBetween(incident, at)
  return { side, amount, words: `${amount} ${side}` } as const
}

function amountBetween(earlier: Temporal.PlainDate, later: Temporal.PlainDate): string {
  const { days } = earlier.until(later, { largestUnit: 'day' })
  if (days < 14) return counted(days, 'day')
  const { years, months } = earlier.until(later, { largestUnit: 'year' })
  const inMonths = years * 12 + months
  if (inMonths < 3) return counted(Math.floor(days / 7), 'week')
  return inMonths < 24 ? counted(inMonths, 'month') : counted(years, 'year')
}

const counted = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`
