/** What one bar of the picture stands for. */
export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day'

/** The stretch of time that a picture shows, and how it is divided. */
export type Window = {
  /** In the address: '', '2025', '2025-Q2' or '2025-06'. */
  readonly within: string
  /** "All", "2025", "April to June 2025", "June 2025" */
  readonly called: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  readonly unit: Unit
  /** What it is a part of, and what it is divided into, each with its address and name. */
  readonly above: readonly Place[]
  readonly inside: readonly Place[]
}

export type Place = { readonly within: string; readonly called: string }

type Span = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }

/** The window that was asked for; all there is where nothing, or nothing that we know, was asked. */
export function windowOf(within: string, whole: Span): Window {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(within) ?? []
  if (year === undefined) return wholeWindow(whole)
  if (quarter !== undefined) return quarterWindow(Number(year), Number(quarter))
  if (month !== undefined) return monthWindow(Number(year), Number(month))
  return yearWindow(Number(year))
}

const all: Place = { within: '', called: 'All years' }

function wholeWindow({ first, last }: Span): Window {
  const years = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at)
  const unit = years.length > 30 ? 'year' : years.length > 6 ? 'quarter' : 'month'
  return { within: '', called: 'All years', first, last, unit, above: [], inside: years.map(yearPlace) }
}

function yearWindow(year: number): Window {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const inside = [1, 2, 3, 4].map((quarter) => quarterPlace(year, quarter))
  return { ...yearPlace(year), first, last: first.with({ month: 12, day: 31 }), unit: 'week', above: [all], inside }
}

function quarterWindow(year: number, quarter: number): Window {
  const first = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 })
  const inside = [0, 1, 2].map((months) => monthPlace(first.add({ months })))
  const last = first.add({ months: 3 }).subtract({ days: 1 })
  return { ...quarterPlace(year, quarter), first, last, unit: 'day', above: [all, yearPlace(year)], inside }
}

function monthWindow(year: number, month: number): Window {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const above = [all, yearPlace(year), quarterPlace(year, Math.ceil(month / 3))]
  return { ...monthPlace(first), first, last, unit: 'day', above, inside: [] }
}

const yearPlace = (year: number): Place => ({ within: String(year).padStart(4, '0'), called: String(year) })

const quarterNames = ['January to March', 'April to June', 'July to September', 'October to December']

const quarterPlace = (year: number, quarter: number): Place => ({
  within: `${String(year).padStart(4, '0')}-Q${quarter}`,
  called: `${quarterNames[quarter - 1] ?? ''} ${year}`,
})

const monthPlace = (first: Temporal.PlainDate): Place => ({
  within: first.toString().slice(0, 7),
  called: first.toLocaleString('en-GB', { month: 'long', year: 'numeric' }),
})

/** The first day of the unit in which a day lies. Weeks begin on Monday. */
export function beginOf(date: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
  switch (unit) {
    case 'year':
      return date.with({ month: 1, day: 1 })
    case 'quarter':
      return date.with({ month: date.month - ((date.month - 1) % 3), day: 1 })
    case 'month':
      return date.with({ day: 1 })
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 })
    case 'day':
      return date
  }
}

export function nextOf(begin: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
  return unit === 'quarter' ? begin.add({ months: 3 }) : begin.add({ [`${unit}s`]: 1 })
}
