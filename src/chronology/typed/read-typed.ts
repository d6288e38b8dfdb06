import { writeCsv } from '#platform/files'
import { readCsv } from '../read/read-csv.ts'
import type { Account, Entry, Fault } from '../read/read-row.ts'
import { chronologyOf } from '../read/rules.ts'
import type { Cells } from './cells.ts'

/**
 * The typed rows as the file that they are sent as: the headings, and a record for each row in the order in which they
 * were added.
 */
export const fileOf = (headings: readonly string[], rows: readonly Cells[]): Uint8Array =>
  writeCsv([headings, ...rows.map((cells) => headings.map((heading) => cells.get(heading) ?? ''))])

/** A row as it is understood; `entry` is undefined where it would be read as a heading or a title and so be no entry. */
export type ReadRow = {
  readonly entry: Entry | undefined
  readonly faults: readonly Pick<Fault, 'column' | 'problem' | 'suggestion'>[]
}

/**
 * How typed rows are understood: by the readers of files, from the very bytes that will be sent, so that nothing is
 * understood otherwise once they are. Answers with one reading for each row, in order.
 */
export function readTyped(headings: readonly string[], rows: readonly Cells[], account: Account): readonly ReadRow[] {
  const { entries, faults } = chronologyOf(readCsv(fileOf(headings, rows)).tables, account)
  const entryAt = new Map(entries.map((entry) => [entry.origin.row, entry]))
  const faultsAt = Map.groupBy(faults, ({ row }) => row)
  return rows.map((_, at) => {
    // The headings are record 1.
    const entry = entryAt.get(at + 2)
    return { entry, faults: entry ? (faultsAt.get(at + 2) ?? []) : [noRow] }
  })
}

const noRow = {
  column: 'Row',
  problem: 'it would be read as a heading or a title, not as something that happened',
  suggestion: 'fill in its date, its source or what happened',
}
