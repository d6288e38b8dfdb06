import type { Layout } from './layout.ts'
import { readDate } from './read-dates.ts'
import type { Role } from './read-headings.ts'
import { type Row, type Table, wholeText } from './tables.ts'

/** A heading of a file and what its column was taken for; `own` is a column under its own name. */
export type HeadingTaken = { readonly heading: string; readonly meaning: Role | 'own' }

/** The headings of a file, and whether a person should say what they mean before its rows are relied on. */
export type Headings = { readonly taken: readonly HeadingTaken[]; readonly unsure: boolean }

export const noHeadings: Headings = { taken: [], unsure: false }

/** Headings of several tables as one list: each once. One that is in doubt in any table is in doubt. */
export const together = (a: Headings, b: Headings): Headings => ({
  taken: [...a.taken, ...b.taken.filter(({ heading }) => !a.taken.some((each) => each.heading === heading))],
  unsure: a.unsure || b.unsure,
})

/**
 * What the columns of a table were taken for. We are unsure where no heading names the event or the source while there
 * are columns whose headings we do not know and nobody told us: one of those may be it.
 */
export function headingsOf({ columns, roles, meanings }: Layout): Headings {
  const taken = columns.map((column): HeadingTaken => ({
    heading: column.heading,
    meaning: column.role ?? (roles.event === column ? 'event' : 'own'),
  }))
  const unknown = columns.filter(
    ({ role, name, heading }) => role === undefined && !meanings.has(name) && !/^Column \d+$/.test(heading),
  )
  const named = (wanted: Role): boolean => columns.some(({ role }) => role === wanted)
  return { taken, unsure: unknown.length > 0 && (!named('event') || !named('source')) }
}

/**
 * Headings of a table that has none for a date and yet has dates: a row of short words above rows of which one column
 * holds dates in at least half. Undefined where there is no such row.
 */
export function headingsSought({ rows }: Table, today: Temporal.PlainDate): Headings | undefined {
  const filled = rows.filter(({ cells }) => cells.some((cell) => wholeText(cell) !== ''))
  for (const [at, row] of filled.slice(0, 10).entries()) {
    const dated = couldHead(row, today) ? datedColumn(row, filled.slice(at + 1, at + 21), today) : undefined
    if (dated !== undefined) return { taken: named(row, dated), unsure: true }
  }
  return undefined
}

function couldHead(row: Row, today: Temporal.PlainDate): boolean {
  const texts = row.cells.map(({ text }) => text).filter((text) => text !== '')
  return texts.length > 1 && texts.every((text) => text.length <= 60 && !isDate(text, today))
}

function datedColumn(heading: Row, below: readonly Row[], today: Temporal.PlainDate): number | undefined {
  const dates = (column: number): number =>
    below.filter(({ cells }) => cells.some((cell) => cell.column === column && isDate(cell.text, today))).length
  return heading.cells
    .map(({ column }) => column)
    .find((column) => below.length > 0 && dates(column) * 2 >= below.length)
}

const isDate = (text: string, today: Temporal.PlainDate): boolean => readDate(text, today).written.date !== null

const named = (row: Row, dated: number): readonly HeadingTaken[] =>
  row.cells
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => ({ heading: text.replace(/\s+/g, ' '), meaning: column === dated ? 'date' : 'own' }))
