import { type Headings, headingsOf, headingsSought, noHeadings, together } from './asked-headings.ts'
import { type Layout, known, layoutOf, repeats, withSecondLine } from './layout.ts'
import { readDate } from './read-dates.ts'
import { meaningOf } from './read-headings.ts'
import { type Account, type Entry, type Fault, readRow } from './read-row.ts'
import { type Row, type Table, wholeText } from './tables.ts'

/** A table that is not a chronology, and why. */
export type IgnoredTable = { readonly table: number; readonly name: string; readonly why: string }

export type Chronology = {
  readonly entries: readonly Entry[]
  readonly faults: readonly Fault[]
  /** Tables that are chronologies, with rows or without. */
  readonly tablesRead: number
  readonly ignoredTables: readonly IgnoredTable[]
  /** What a person should know about how it was read. */
  readonly warnings: readonly string[]
  readonly headings: Headings
}

/**
 * The entries in the tables of one file. Every non-empty row below the heading row of a chronology becomes exactly one
 * entry, unless it is the heading again, a title or a band: nothing is dropped because it is not understood.
 */
export function chronologyOf(tables: readonly Table[], account: Account): Chronology {
  const entries: Entry[] = []
  const faults: Fault[] = []
  const ignoredTables: IgnoredTable[] = []
  const warnings: string[] = []
  let headings = noHeadings
  let sought = noHeadings
  let before: Layout | undefined
  let tablesRead = 0
  for (const table of tables) {
    const headed = headingOf(table, account)
    const layout = headed?.layout ?? (before && continues(before, table, account.today) ? before : undefined)
    if (!layout) {
      if (table.rows.some(hasText))
        ignoredTables.push({ table: table.table, name: table.name, why: 'it has no heading for a date' })
      sought = together(sought, headingsSought(table, account.today) ?? noHeadings)
      continue
    }
    if (headed) headings = together(headings, headingsOf(layout))
    before = layout
    tablesRead++
    const below = headed ? table.rows.slice(headed.at + 1) : table.rows
    const read = readTable(table, below, layout, account)
    const above = headed ? table.rows.slice(0, headed.first).filter(hasText) : []
    entries.push(...read.entries)
    faults.push(...read.faults)
    warnings.push(
      ...hiddenIn(table),
      ...titlesIn(table, [...above, ...read.titles]),
      ...(layout.roles.source ? [] : [`${nameOf(table)} has no column for the source of information`]),
    )
  }
  // A cover with a date in it is asked about only where nothing else is a chronology.
  return { entries, faults, tablesRead, ignoredTables, warnings, headings: tablesRead === 0 ? sought : headings }
}

/** The rows of a heading are those from `first` to `at`. */
type Heading = { readonly layout: Layout; readonly first: number; readonly at: number }

function headingOf(table: Table, { meanings, today }: Pick<Account, 'meanings' | 'today'>): Heading | undefined {
  for (const [at, row] of table.rows.entries()) {
    const layout = layoutOf(row, meanings)
    if (layout && (known(layout) > 1 || hasDateUnder(layout, table.rows.slice(at + 1), today)))
      return wholeHeading(table, { layout, first: at, at })
  }
  return undefined
}

function wholeHeading(table: Table, heading: Heading): Heading {
  const next = table.rows[heading.at + 1]
  if (!next || !headingGoesOn(heading.layout, next)) return heading
  return wholeHeading(table, { ...heading, layout: withSecondLine(heading.layout, next), at: heading.at + 1 })
}

/** A table of the same shape, with dates where the one before had them, goes on from it. */
function continues(before: Layout, table: Table, today: Temporal.PlainDate): boolean {
  const shaped = table.sparse
    ? table.rows.every((row) => row.cells.every((cell) => cell.column < before.width))
    : table.rows.some((row) => row.cells.length === before.columns.length)
  return shaped && hasDateUnder(before, table.rows, today)
}

function hasDateUnder(layout: Layout, rows: readonly Row[], today: Temporal.PlainDate): boolean {
  const column = layout.roles.date?.column
  return rows.some((row) =>
    row.cells.some((cell) => cell.column === column && readDate(cell.text, today).written.date !== null),
  )
}

function readTable(
  table: Table,
  rows: readonly Row[],
  heading: Layout,
  account: Account,
): Pick<Chronology, 'entries' | 'faults'> & { readonly titles: readonly Row[] } {
  const entries: Entry[] = []
  const faults: Fault[] = []
  const titles: Row[] = []
  let layout = heading
  let dateAbove: string | undefined
  for (const [at, row] of rows.entries()) {
    const again = repeats(layout, row) ? layout : headsAgain(layout, rows, at, account.today)
    if (again) layout = again
    const goesOn = headingGoesOn(layout, row)
    if (goesOn) layout = withSecondLine(layout, row)
    if (again || goesOn) continue
    if (!isDataRow(layout, row, table.sparse, account.today)) {
      if (hasText(row)) titles.push(row)
      continue
    }
    const read = readRow({ table, row, layout, account, dateAbove })
    entries.push(read.entry)
    faults.push(...read.faults)
    if (read.entry.start?.date) dateAbove = read.entry.start.text
  }
  return { entries, faults, titles }
}

/**
 * A second heading row with other columns changes how the rows below it are read. Most of it must be headings that we
 * know, none of it a date or a long text, and dates must stand under it: a row that only mentions "the date" is a row.
 */
function headsAgain(layout: Layout, rows: readonly Row[], at: number, today: Temporal.PlainDate): Layout | undefined {
  const row = rows[at]
  const again = row && layoutOf(row, layout.meanings)
  if (!again || known(again) < 2 || hasDateUnder(layout, [row], today)) return undefined
  const named = row.cells.filter((cell) => wholeText(cell) !== '')
  const heads =
    known(again) * 2 >= named.length &&
    named.every(({ text }) => text.length <= 60 && readDate(text, today).written.date === null) &&
    hasDateUnder(again, rows.slice(at + 1), today)
  return heads ? again : undefined
}

/** The second line of a heading whose "Date" is merged downwards. */
function headingGoesOn(layout: Layout, row: Row): boolean {
  return row.cells.some(
    (cell) =>
      cell.held && cell.column === layout.roles.date?.column && meaningOf(cell.text, layout.meanings) === 'date',
  )
}

const hasText = (row: Row): boolean => row.cells.some((cell) => !cell.held && wholeText(cell) !== '')

/** Not empty, not a band across the table, not a title or a year on its own. */
function isDataRow(layout: Layout, row: Row, sparse: boolean, today: Temporal.PlainDate): boolean {
  if (!hasText(row)) return false
  const filled = row.cells.filter((cell) => wholeText(cell) !== '')
  const [only] = filled
  if (filled.length > 1 || !only || total.test(only.text)) return true
  const start = layout.columns[0]?.column ?? 0
  const band = sparse ? only.column <= start && only.column + only.span >= layout.width : row.cells.length === 1
  const first = only.column === start || only.column === layout.roles.date?.column
  return !((band && layout.columns.length > 1) || (first && isTitle(only.text, today)))
}

const total = /^\W*(grand |sub-?)?totals?\b/i

/** A year, or words that are not a date, a total or an answer such as "not known". */
function isTitle(text: string, today: Temporal.PlainDate): boolean {
  if (/^\d{4}$/.test(text)) return true
  const inDoubt = /^\W*(unknown|undated|not |no |n\/|tbc|ditto|as above|same )|[.?!]$|\n/i
  return text.length <= 100 && /\p{L}/u.test(text) && !inDoubt.test(text) && readDate(text, today).written.date === null
}

/** Titles and bands are no entries, and their words are not lost: whoever sent the file is told which they were. */
function titlesIn(table: Table, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const list = rows.map(({ row, cells }) => `row ${row}, "${cells.map(wholeText).filter(Boolean).join(' ')}"`)
  return [`${nameOf(table)}: titles were not read as entries: ${list.join('; ')}`]
}

const nameOf = (table: Table): string => (table.name === '' ? `Table ${table.table}` : `Sheet "${table.name}"`)

function hiddenIn(table: Table): readonly string[] {
  const rows = table.rows.filter((row) => row.hidden && hasText(row)).map(({ row }) => row)
  return [
    ...(table.hidden ? [`${nameOf(table)} is hidden, and was read`] : []),
    ...(table.hiddenColumns.length > 0
      ? [`${nameOf(table)}: hidden columns were read: ${table.hiddenColumns.join(', ')}`]
      : []),
    ...(rows.length > 0 ? [`${nameOf(table)}: hidden rows were read: ${rows.join(', ')}`] : []),
  ]
}
