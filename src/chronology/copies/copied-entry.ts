import type { EntryRow } from '../combined/queries.ts'
import { textsIn, understood } from '../combined/entries.ts'
import type { MergedEntry } from '../merge/merge.ts'
import type { WrittenDate } from '../read/read-dates.ts'

/**
 * An entry as a copy has it: everything that stood in its row, where that was, and names as `apply` leaves them. The date
 * is as it was written, so that reading it back understands the same; where its author corrected it, or a name in it is
 * replaced, it is as it is understood, and what was written has a column of its own.
 */
export function copiedEntry(
  row: EntryRow,
  { id, fileName, apply }: { readonly id: string; readonly fileName: string; readonly apply: (text: string) => string },
): MergedEntry {
  const headings = textsIn(row.headings)
  const dateHeading = headings.get('date')
  const written = apply(row.dateWritten ?? '')
  const isOtherwise = row.date !== null && (row.corrected || written !== (row.dateWritten ?? ''))
  const cells = Array.from(textsIn(row.columns), ([heading, text]): [string, string] =>
    isOtherwise && heading === dateHeading ? [heading, inWords(row)] : [apply(heading), apply(text)],
  )
  return {
    id,
    agency: apply(row.agencyName),
    kind: row.kind,
    start: row.dateWritten === null ? null : startOf(row, isOtherwise ? inWords(row) : written),
    end: row.endWritten === null ? null : endOf(row, apply(row.endWritten)),
    source: apply(row.source),
    text: apply(row.text),
    columns: Object.fromEntries([
      ...cells,
      ...(isOtherwise ? [['Date as written', written] as const] : []),
      ['From file', apply(fileName)],
      ['From table', String(row.inTable)],
      ['From row', String(row.inRow)],
    ]),
    headings: Object.fromEntries(Array.from(headings, ([role, heading]) => [role, apply(heading)])),
    sequence: row.sequence,
    origin: { file: apply(fileName), table: row.inTable, row: row.inRow },
  }
}

/** In words that are read back as the same: "?May 2016", "3 to 5 May 2016", "22 May 2016 10:30". */
const inWords = (row: EntryRow): string =>
  `${row.uncertain ? '?' : ''}${understood(row)}${row.time === null ? '' : ` ${row.time}`}`

const endOf = (row: EntryRow, text: string): WrittenDate => ({
  text,
  date: row.endDate?.toString() ?? null,
  latest: row.endLatest?.toString() ?? null,
  precision: row.endPrecision,
  uncertain: row.endUncertain,
  time: row.endTime,
})

const startOf = ({ date, latest, precision, uncertain, time }: EntryRow, text: string): WrittenDate => ({
  text,
  date: date?.toString() ?? null,
  latest: latest?.toString() ?? null,
  precision,
  uncertain,
  time,
})
