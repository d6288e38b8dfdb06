import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Refusal } from '#platform/files'
import { type MergedEntry, merge } from './merge.ts'
import { type Reader, startReader } from '../read/parse-file.ts'
import type { ChronologyRead } from '../read/read-chronology.ts'
import type { Fault } from '../read/read-row.ts'
import type { IgnoredTable } from '../read/rules.ts'
import { type Account, type SameEvent, sameEvents } from './same-event.ts'

/** A file to merge. With an agency's name, that is whose account it is, whatever the file says. */
export type FileToMerge = { readonly path: string; readonly agency?: string }

/** The summary of contracts/cli.md, `heed chronology merge`, and three lists that only add to it. */
export type MergeSummary = {
  readonly agencies: number
  readonly rowsRead: number
  readonly events: number
  readonly authorNotes: number
  readonly needsAttention: readonly (Fault & { readonly file: string })[]
  readonly sameEvent: readonly SameEvent[]
  readonly ignoredTables: readonly (IgnoredTable & { readonly file: string })[]
  readonly leftOut: readonly { readonly file: string; readonly what: string; readonly where: string }[]
  readonly warnings: readonly string[]
}

export type Merged = { readonly summary: MergeSummary; readonly entries: readonly MergedEntry[] }

/**
 * Combines chronologies into one. Each file is read in a process of its own, two at a time; one that cannot be used
 * refuses the whole.
 *
 * @param progress is told the name of each file as it is begun
 * @throws Refusal naming the file, what is wrong with it and what would be accepted
 */
export async function mergeFiles(
  files: readonly FileToMerge[],
  today: Temporal.PlainDate,
  progress: (name: string) => void = () => undefined,
): Promise<Merged> {
  const reads = await twoAtATime(files, async (file, reader) => {
    progress(basename(file.path))
    return accountIn(file, reader, today)
  })
  const entries = merge(reads.map(({ file, read }) => ({ file, entries: read.entries })))
  return { entries, summary: summaryOf(reads, entries) }
}

/** Two readers, each taking the next file as it is ready. */
async function twoAtATime<R>(
  files: readonly FileToMerge[],
  work: (file: FileToMerge, reader: Reader) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = []
  const queue = files.entries()
  const readers = files.slice(0, 2).map(() => startReader(files.map(({ path }) => path)))
  try {
    await Promise.all(
      readers.map(async (reader) => {
        for (const [at, file] of queue) done[at] = await work(file, reader)
      }),
    )
    return done
  } finally {
    for (const reader of readers) reader.end()
  }
}

const largest = 50 * 2 ** 20

type AccountRead = { readonly file: string; readonly agency: string; readonly read: ChronologyRead }

async function accountIn(
  { path, agency }: FileToMerge,
  reader: Reader,
  today: Temporal.PlainDate,
): Promise<AccountRead> {
  await usable(path)
  const file = basename(path)
  const name = agency ?? basename(path, extname(path))
  const agencyColumn = agency === undefined ? 'decides' : 'is a column like any other'
  const answer = await reader.read({
    path,
    fileName: file,
    account: { agency: name, agencyColumn, meanings: new Map(), today },
  })
  if (!answer.ok) throw new Refusal(`${path}: ${answer.because}`)
  if (answer.read.tablesRead === 0) throw new Refusal(`${path}: ${noTable(answer.read)}`)
  return { file, agency: name, read: answer.read }
}

async function usable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refusal(`${path}: there is no such file.`)
  if (!found.isFile()) throw new Refusal(`${path}: this is not a file. Name a .docx, .docm, .xlsx, .xlsm or .csv file.`)
  if (found.size > largest) throw new Refusal(`${path}: the file is larger than 50 MB, the most that Heed takes.`)
}

const noTable = ({ tables }: ChronologyRead): string =>
  `${tables === 0 ? 'No table was found' : 'No table with a heading for a date was found'}. A chronology is a table whose first row names its columns, for example Date, Time, Source, Event.`

function summaryOf(accounts: readonly AccountRead[], entries: readonly MergedEntry[]): MergeSummary {
  const agencies = accounts.flatMap(({ agency, read }) =>
    read.entries.length === 0 ? [agency] : read.entries.map((entry) => entry.agency),
  )
  return {
    agencies: new Set(agencies).size,
    rowsRead: entries.length,
    events: entries.filter(({ kind }) => kind === 'event').length,
    authorNotes: entries.filter(({ kind }) => kind === 'authorNote').length,
    needsAttention: accounts.flatMap(({ file, read }) => read.faults.map((fault) => ({ ...fault, file }))),
    sameEvent: sameEvents(entries.flatMap(accountFrom)),
    ignoredTables: accounts.flatMap(({ file, read }) => read.ignoredTables.map((table) => ({ ...table, file }))),
    leftOut: accounts.flatMap(({ file, read }) => read.leftOut.map((left) => ({ ...left, file }))),
    warnings: accounts.flatMap(warningsOf),
  }
}

function accountFrom({ id, agency, kind, start, text }: MergedEntry): readonly Account[] {
  if (kind !== 'event' || !start?.date || !start.latest) return []
  return [{ id, agency, first: start.date, last: start.latest, time: start.time, text }]
}

function warningsOf({ file, read }: AccountRead): readonly string[] {
  return [
    ...read.warnings,
    ...(read.trackedChanges > 0 ? [`${read.trackedChanges} tracked changes were read as accepted`] : []),
    ...(read.entries.length === 0 ? ['there is a heading and no rows under it'] : []),
  ].map((warning) => `${file}: ${warning}`)
}
