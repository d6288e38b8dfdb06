import { type Column, type Layout, cellsUnder } from './layout.ts'
import { type Doubt, type WrittenDate, readDate } from './read-dates.ts'
import type { Meanings, Role } from './read-headings.ts'
import { readTime } from './read-times.ts'
import { type Cell, type Row, type Table, wholeText } from './tables.ts'

/** Whose account it is, where the file does not say; and whether an agency column in the file may say otherwise. */
export type Account = {
  readonly agency: string
  readonly agencyColumn: 'decides' | 'is a column like any other'
  readonly today: Temporal.PlainDate
  /** What its agency said that its own headings mean; none where nobody was asked. */
  readonly meanings: Meanings
}

type EntryKind = 'event' | 'authorNote' | 'needsAttention'

/** One row of an agency's account: what it says, understood as far as it can be, with its text as it came. */
export type Entry = {
  readonly kind: EntryKind
  readonly agency: string
  readonly start: WrittenDate | null
  readonly end: WrittenDate | null
  readonly source: string
  readonly text: string
  /** Every cell of the row that is not empty, by its heading. */
  readonly columns: Readonly<Record<string, string>>
  /** Which heading of `columns` is which. */
  readonly headings: Readonly<Partial<Record<Role, string>>>
  readonly sequence: number | null
  readonly origin: { readonly table: number; readonly row: number }
}

/** Something that a person must look at before the row can be relied on. */
export type Fault = {
  readonly agency: string
  readonly table: number
  readonly row: number
  readonly column: string
  readonly value: string
  readonly problem: string
  readonly suggestion: string
}

type RowToRead = {
  readonly table: Table
  readonly row: Row
  readonly layout: Layout
  readonly account: Account
  /** The last date above that was understood, as it was written. */
  readonly dateAbove: string | undefined
}

export function readRow({ table, row, layout, account, dateAbove }: RowToRead): {
  entry: Entry
  faults: readonly Fault[]
} {
  const cells = cellsUnder(layout, row, table.sparse)
  const cell = (role: Role): Cell | undefined => {
    const column = layout.roles[role]
    return column && cells.get(column)
  }
  const source = wholeText(cell('source') ?? noCell)
  const isNote = /^[#^¬~]/.test(source) && !excelError.test(source)
  const start = startOf(cell('date')?.text ?? '', cell('time')?.text ?? '', dateAbove, account.today)
  const end = isNote ? { written: null, doubts: [] } : endOf(cell, start.written, account.today)
  const doubts: readonly Doubted[] = [
    ...start.doubts,
    ...end.doubts,
    ...(isNote || source !== '' || !layout.roles.source ? [] : [noSource]),
    ...(excelError.test(source) ? [errorForSource] : []),
  ]
  const decides = account.agencyColumn === 'decides' ? cell('agency') : undefined
  const agency = decides?.text || account.agency
  return {
    entry: {
      kind: isNote ? 'authorNote' : start.written?.date ? 'event' : 'needsAttention',
      agency,
      start: start.written,
      end: end.written,
      source,
      text: wholeText(cell('event') ?? noCell),
      columns: columnsOf(cells, decides && layout.roles.agency),
      headings: layout.headings,
      sequence: sequenceOf(cell('sequence')?.text ?? ''),
      origin: { table: table.table, row: row.row },
    },
    faults: doubts.map(({ role, problem, suggestion }) => ({
      agency,
      table: table.table,
      row: row.row,
      column: layout.roles[role]?.heading ?? '',
      value: cell(role)?.text ?? '',
      problem,
      suggestion,
    })),
  }
}

const noCell = { text: '', notes: [] }

type Doubted = Doubt & { readonly role: Role }
type Moment = { readonly written: WrittenDate | null; readonly doubts: readonly Doubted[] }

const noSource: Doubted = {
  role: 'source',
  problem: 'no source of information is given',
  suggestion: 'name the record that this comes from',
}

/** What Excel shows where a formula failed. It is no source, and no mark of an author's note. */
const excelError = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

const errorForSource: Doubted = {
  role: 'source',
  problem: 'a formula in the workbook failed here',
  suggestion: 'name the record that this comes from',
}

function startOf(date: string, time: string, dateAbove: string | undefined, today: Temporal.PlainDate): Moment {
  const { written, doubts } = atTime({ date, time, dateRole: 'date', timeRole: 'time' }, today)
  if (date !== '' && !/^(["”]|'')+$|^(ditto|as above|same (day|date))$/i.test(date)) return { written, doubts }
  const problem = date === '' ? 'no date is given' : 'the date is left to the row above'
  const suggestion =
    dateAbove === undefined ? 'write the date' : `if it is the date of the row above, write ${dateAbove}`
  return {
    written: date === '' ? null : written,
    doubts: [{ role: 'date', problem, suggestion }, ...doubts.filter(({ role }) => role === 'time')],
  }
}

function endOf(cell: (role: Role) => Cell | undefined, start: WrittenDate | null, today: Temporal.PlainDate): Moment {
  const date = cell('end date')?.text ?? ''
  const time = cell('end time')?.text ?? ''
  const { written, doubts } = atTime({ date, time, dateRole: 'end date', timeRole: 'end time' }, today)
  const backwards: readonly Doubted[] =
    written?.latest && start?.date && written.latest < start.date
      ? [{ role: 'end date', problem: 'it ends before it starts', suggestion: 'check both dates against the record' }]
      : []
  return { written: date === '' ? null : written, doubts: [...doubts, ...backwards] }
}

type DateAndTime = { readonly date: string; readonly time: string; readonly dateRole: Role; readonly timeRole: Role }

/** A date, and the time of its own column where there is one, which counts before a time beside the date. */
function atTime({ date, time, dateRole, timeRole }: DateAndTime, today: Temporal.PlainDate): Moment {
  const reading = readTime(time)
  const unreadable: readonly Doubted[] = reading.unreadable
    ? [
        {
          role: timeRole,
          problem: `"${time}" is not a time of day`,
          suggestion: 'write the time as 10:30, or leave it out',
        },
      ]
    : []
  if (date === '') return { written: null, doubts: unreadable }
  const { written, doubts } = readDate(date, today)
  return {
    written: { ...written, time: reading.time ?? written.time, uncertain: written.uncertain || reading.uncertain },
    doubts: [...doubts.map((doubt) => ({ ...doubt, role: dateRole })), ...unreadable],
  }
}

function columnsOf(cells: ReadonlyMap<Column, Cell>, without: Column | undefined): Readonly<Record<string, string>> {
  const inOrder = Array.from(cells).toSorted(([a], [b]) => a.column - b.column)
  return Object.fromEntries(
    inOrder.filter(([column]) => column !== without).map(([{ heading }, cell]) => [heading, wholeText(cell)]),
  )
}

/** Only a plain number puts rows in order; "POL-17" is a name. */
function sequenceOf(text: string): number | null {
  return /^\d{1,9}(\.\d{1,3})?\.?$/.test(text) ? Number.parseFloat(text) : null
}
