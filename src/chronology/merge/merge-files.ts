import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Refusal } from '#platform/files'
import { type MergedEntry, merge } from './merge.ts'
import { parseFile } from '../read/parse-file.ts'
import type { FileRead } from '../read/read-file.ts'
import type { Fault } from '../read/read-row.ts'
import { type IgnoredTable, chronologyOf } from '../read/rules.ts'
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
  const reads = await twoAtATime(files, async (file) => {
    progress(basename(file.path))
    return accountOf(file, await readOne(file.path), today)
  })
  const entries = merge(reads.map(({ file, chronology }) => ({ file, entries: chronology.entries })))
  return { entries, summary: summaryOf(reads, entries) }
}

async function twoAtATime<T, R>(list: readonly T[], work: (each: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  const queue = list.entries()
  const worker = async (): Promise<void> => {
    for (const [at, each] of queue) done[at] = await work(each)
  }
  await Promise.all([worker(), worker()])
  return done
}

const largest = 50 * 2 ** 20

async function readOne(path: string): Promise<FileRead> {
  const name = basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refusal(`${path}: there is no such file.`)
  if (!found.isFile()) throw new Refusal(`${path}: this is not a file. Name a .docx, .docm, .xlsx, .xlsm or .csv file.`)
  if (found.size > largest) throw new Refusal(`${path}: the file is larger than 50 MB, the most that Heed takes.`)
  const answer = await parseFile(path, name)
  if (!answer.ok) throw new Refusal(`${path}: ${answer.because}`)
  return answer.read
}

type ReadFile = {
  readonly file: string
  readonly agency: string
  readonly read: FileRead
  readonly chronology: ReturnType<typeof chronologyOf>
}

function accountOf({ path, agency }: FileToMerge, read: FileRead, today: Temporal.PlainDate): ReadFile {
  const file = basename(path)
  const name = agency ?? basename(path, extname(path))
  const agencyColumn = agency === undefined ? 'decides' : 'is a column like any other'
  const chronology = chronologyOf(read.tables, { agency: name, agencyColumn, today })
  if (chronology.tablesRead === 0) throw new Refusal(`${path}: ${noTable(read)}`)
  return { file, agency: name, read, chronology }
}

const noTable = ({ tables }: FileRead): string =>
  `${tables.length === 0 ? 'No table was found' : 'No table with a heading for a date was found'}. A chronology is a table whose first row names its columns, for example Date, Time, Source, Event.`

function summaryOf(accounts: readonly ReadFile[], entries: readonly MergedEntry[]): MergeSummary {
  const agencies = accounts.flatMap(({ agency, chronology }) =>
    chronology.entries.length === 0 ? [agency] : chronology.entries.map((entry) => entry.agency),
  )
  return {
    agencies: new Set(agencies).size,
    rowsRead: entries.length,
    events: entries.filter(({ kind }) => kind === 'event').length,
    authorNotes: entries.filter(({ kind }) => kind === 'authorNote').length,
    needsAttention: accounts.flatMap(({ file, chronology }) => chronology.faults.map((fault) => ({ ...fault, file }))),
    sameEvent: sameEvents(entries.flatMap(accountFrom)),
    ignoredTables: accounts.flatMap(({ file, chronology }) =>
      chronology.ignoredTables.map((table) => ({ ...table, file })),
    ),
    leftOut: accounts.flatMap(({ file, read }) => read.leftOut.map((left) => ({ ...left, file }))),
    warnings: accounts.flatMap(warningsOf),
  }
}

function accountFrom({ id, agency, kind, start, text }: MergedEntry): readonly Account[] {
  if (kind !== 'event' || !start?.date || !start.latest) return []
  return [{ id, agency, first: start.date, last: start.latest, time: start.time, text }]
}

function warningsOf({ file, read, chronology }: ReadFile): readonly string[] {
  return [
    ...chronology.warnings,
    ...(read.trackedChanges > 0 ? [`${read.trackedChanges} tracked changes were read as accepted`] : []),
    ...(chronology.entries.length === 0 ? ['there is a heading and no rows under it'] : []),
  ].map((warning) => `${file}: ${warning}`)
}
