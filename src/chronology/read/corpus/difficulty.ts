import { type Chronology, chronologyOf } from '../rules.ts'
import { readFileTables } from '../read-file.ts'
import { tbl, tr, wordFile } from '../fixtures/office.ts'

/**
 * A small file with one difficulty in it, and what a person would read there, stated by hand. Everything in these files
 * is invented.
 */
export type Difficulty = {
  readonly title: string
  readonly file: string
  readonly bytes: Uint8Array
  /** Each entry as `shown` writes it. */
  readonly entries?: readonly string[]
  /** What a person must look at: `row Column: problem`. */
  readonly attention?: readonly string[]
  readonly ignored?: readonly number[]
  readonly warnings?: readonly string[]
  readonly leftOut?: readonly string[]
  readonly refused?: RegExp
}

export type Found = Required<Pick<Difficulty, 'entries' | 'attention' | 'ignored' | 'warnings' | 'leftOut'>>

const today = Temporal.PlainDate.from('2026-11-24')

/** What is found in a file, in the words of a `Difficulty`. */
export async function foundIn({ file, bytes }: Difficulty): Promise<Found> {
  const { tables, leftOut, trackedChanges } = await readFileTables(file, bytes)
  const read = chronologyOf(tables, { agency: 'Police', agencyColumn: 'decides', meanings: new Map(), today })
  return {
    entries: read.entries.map(shown),
    attention: read.faults.map((fault) => `${fault.row} ${fault.column}: ${fault.problem}`),
    ignored: read.ignoredTables.map(({ table }) => table),
    warnings: [...read.warnings, ...(trackedChanges > 0 ? [`${trackedChanges} tracked changes`] : [])],
    leftOut: leftOut.map(({ what }) => what),
  }
}

/**
 * `2: 2016-05-22 10:30 | CAD log | Call`, with the table where it is not the first, the agency where the file says it,
 * `?` for uncertain, `note` or `look` for what is not an event, and the other columns at the end.
 */
function shown(entry: Chronology['entries'][number]): string {
  const { kind, agency, start, end, source, text, columns, headings, origin } = entry
  const place = `${origin.table === 1 ? '' : `${origin.table}/`}${origin.row}:`
  const known = new Set(
    ['date', 'time', 'end date', 'end time', 'source', 'event', 'agency'].map((role) => textOf(headings, role)),
  )
  const others = Object.entries(columns).flatMap(([heading, cell]) =>
    known.has(heading) ? [] : [`${heading}=${cell}`],
  )
  const when = [kinds[kind], days(start), start?.time, end && `until ${days(end)}`, end?.time].filter(Boolean).join(' ')
  return [`${place} ${when}`, ...(agency === 'Police' ? [] : [agency]), source, text, ...others].join(' | ')
}

const kinds = { event: '', authorNote: 'note', needsAttention: 'look' } as const

function days(date: Chronology['entries'][number]['start']): string {
  if (!date) return 'undated'
  if (date.date === null) return `"${date.text}"`
  return `${date.uncertain ? '?' : ''}${date.date}${date.date === date.latest ? '' : `..${date.latest}`}`
}

const textOf = (texts: Readonly<Record<string, string>>, name: string): string | undefined => texts[name]

export const heading = ['Date', 'Source', 'Event'] as const

/** A Word file of one table under the usual heading, unless the rows bring their own. */
export const word = (...rows: readonly (string | readonly string[])[]): Uint8Array =>
  wordFile(tbl(tr(heading), ...rows.map((row) => (typeof row === 'string' ? row : tr(row)))))

export const csv = (text: string): Uint8Array => new TextEncoder().encode(text)
