import { type WorkbookCell, writeCsv, writeWord, writeWorkbook } from '#platform/files'
import type { MergedEntry } from './merge.ts'
import { type Role, plain } from '../read/read-headings.ts'

/** A merged chronology as one table: the columns we know under one heading each, then every other column by its own. */
export type MergedTable = {
  readonly columns: readonly { readonly heading: string; readonly width: number; readonly role: Role | undefined }[]
  readonly rows: readonly (readonly string[])[]
}

type Known = { readonly role: Role; readonly heading: string; readonly width: number; readonly always: boolean }

/** What we call a column where agencies do not all call it the same. Widths are shares of the page. */
const knownColumns: readonly Known[] = [
  { role: 'date', heading: 'Date', width: 3, always: true },
  { role: 'time', heading: 'Time', width: 2, always: false },
  { role: 'end date', heading: 'End date', width: 3, always: false },
  { role: 'end time', heading: 'End time', width: 2, always: false },
  { role: 'agency', heading: 'Agency', width: 4, always: true },
  { role: 'source', heading: 'Source', width: 4, always: true },
  { role: 'event', heading: 'Event', width: 12, always: true },
  { role: 'sequence', heading: 'Ref', width: 2, always: false },
]

/** Nothing that stood in a row is left out; reading the table back gives the same entries. */
export function mergedTable(entries: readonly MergedEntry[]): MergedTable {
  const known = knownColumns
    .filter(({ role, always }) => always || entries.some((entry) => valueOf(entry, role) !== ''))
    .map((column) => ({ ...column, heading: sharedHeading(entries, column) }))
  const taken = new Set(known.map(({ heading }) => plain(heading)))
  const others = otherHeadings(entries, new Set(known.map(({ role }) => role)))
  return {
    columns: [
      ...known,
      ...others.map(({ heading, name }) => ({
        heading: taken.has(name) ? `${heading} (as written)` : heading,
        width: 6,
        role: undefined,
      })),
    ],
    rows: entries.map((entry) => {
      const own = ownColumns(entry, new Set(known.map(({ role }) => role)))
      return [...known.map(({ role }) => valueOf(entry, role)), ...others.map(({ name }) => own.get(name)?.text ?? '')]
    }),
  }
}

function valueOf(entry: MergedEntry, role: Role): string {
  if (role === 'agency') return entry.agency
  const heading = entry.headings[role]
  return heading !== undefined && Object.hasOwn(entry.columns, heading) ? (entry.columns[heading] ?? '') : ''
}

/** The agencies' own heading where they all use one, else ours. */
function sharedHeading(entries: readonly MergedEntry[], { role, heading }: Known): string {
  if (role === 'agency') return heading
  const used = new Set(entries.flatMap((entry) => entry.headings[role] ?? []))
  const [only] = used
  return used.size === 1 && only !== undefined ? only : heading
}

type Other = { readonly name: string; readonly heading: string; readonly text: string }

/** Columns of an entry that the known ones do not already hold, by their plain name. */
function ownColumns(entry: MergedEntry, known: ReadonlySet<Role>): ReadonlyMap<string, Other> {
  const held = new Set(Array.from(known, (role) => (role === 'agency' ? undefined : entry.headings[role])))
  return new Map(
    Object.entries(entry.columns)
      .filter(([heading]) => !held.has(heading))
      .map(([heading, text]) => [plain(heading), { name: plain(heading), heading, text }]),
  )
}

function otherHeadings(entries: readonly MergedEntry[], known: ReadonlySet<Role>): readonly Other[] {
  const found = new Map<string, Other>()
  for (const entry of entries)
    for (const other of ownColumns(entry, known).values()) if (!found.has(other.name)) found.set(other.name, other)
  return Array.from(found.values())
}

export function mergedWord(title: string, { columns, rows }: MergedTable): Uint8Array {
  return writeWord({ title, landscape: true, blocks: [{ table: title, columns, rows }] })
}

export function mergedWorkbook(title: string, table: MergedTable): Uint8Array {
  return writeWorkbook({
    title,
    sheets: [
      {
        name: 'Chronology',
        columns: table.columns.map(({ heading, width }) => ({ heading, width: width * 5 })),
        rows: withRealDates(table),
      },
    ],
  })
}

/** The rows for a workbook: what stands in a column of dates is a real one where Excel would show it just as it is written. */
export const withRealDates = ({ columns, rows }: MergedTable): readonly (readonly WorkbookCell[])[] =>
  rows.map((row) =>
    row.map((text, at) => (columns[at]?.role === 'date' || columns[at]?.role === 'end date' ? realDate(text) : text)),
  )

/** Excel counts days rightly from here on. */
const firstRight = Temporal.PlainDate.from('1900-03-01')

/** A date that Excel would show just as it is written becomes a real one; any other stays as its text. */
function realDate(text: string): WorkbookCell {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  if (day === undefined) return text
  try {
    const date = Temporal.PlainDate.from(`${year}-${month}-${day}`)
    return Temporal.PlainDate.compare(date, firstRight) < 0 ? text : date
  } catch {
    return text
  }
}

export function mergedCsv({ columns, rows }: MergedTable): Uint8Array {
  return writeCsv([columns.map(({ heading }) => heading), ...rows])
}
