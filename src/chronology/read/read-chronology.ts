import type { LeftOut } from '#platform/files'
import { readFileTables } from './read-file.ts'
import type { Account } from './read-row.ts'
import { type Chronology, chronologyOf } from './rules.ts'

/** What a file holds as an agency's account, and what in it was left alone. */
export type ChronologyRead = Chronology & {
  /** Insertions, deletions and moves that were read as accepted. */
  readonly trackedChanges: number
  readonly leftOut: readonly LeftOut[]
  /** Tables or sheets, whether chronologies or not. */
  readonly tables: number
}

/**
 * Reads the account in a file. `parse-worker.ts` runs this in a process of its own; nothing else should call it with a
 * file that others sent.
 *
 * @throws Refusal for a file that cannot be used
 */
export async function readChronology(fileName: string, bytes: Uint8Array, account: Account): Promise<ChronologyRead> {
  const { tables, trackedChanges, leftOut } = await readFileTables(fileName, bytes)
  return { ...chronologyOf(tables, account), trackedChanges, leftOut, tables: tables.length }
}
