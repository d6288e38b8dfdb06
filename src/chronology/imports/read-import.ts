import { transact, type Tx } from '#platform/database'
import { job, type Job, type JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import { filesOf, pathOf } from '#documents'
import { requestOf, type RequestSummary } from '#requests'
import { showRange } from '#ui'
import { parseFile } from '../read/parse-file.ts'
import type { ChronologyRead } from '../read/read-chronology.ts'
import type { Meanings } from '../read/read-headings.ts'
import type { Account } from '../read/read-row.ts'
import {
  type ImportRow,
  forgetRows,
  importToRead,
  insertRemarks,
  insertRows,
  markHeadings,
  markRead,
  markUnreadable,
  standingImport,
  meaningsOf,
  takeOverCorrections,
} from './queries.ts'

/** Reads the rows of a file that was released, in a process of its own. Running it again reads nothing twice. */
async function readImport(context: JobContext, { import: id }: { readonly import: string }): Promise<void> {
  const found = await transact(context.db, nobody, (tx) => importToRead(tx, id))
  if (!found || isDone(found)) return
  const file = (await filesOf(context.db, [found.fileId])).get(found.fileId)
  if (file?.state !== 'released' && file?.state !== 'released without a scan') return
  const said = await transact(context.db, nobody, (tx) => meaningsOf(tx, found))
  const account = accountFor(found, said, context.today)
  const answer = await parseFile({ path: pathOf(context.config, found.fileId), fileName: file.fileName, account })
  await transact(context.db, nobody, async (tx) => {
    const again = await importToRead(tx, id)
    if (!again || isDone(again)) return
    if (!answer.ok) return refuse(tx, again, answer.because)
    await keepReading(tx, again, answer.read, context.now)
  })
}

const nobody = { person: null, partnership: null }

const isDone = ({ readAt, unreadableBecause, abandonedAt }: ImportRow): boolean =>
  readAt !== null || unreadableBecause !== null || abandonedAt !== null

const noTable =
  'No table with a heading for a date was found. A chronology is a table whose first row names its columns, for example Date, Time, Source, Event.'

const actorFor = (found: ImportRow) => ({ person: null, partnership: found.partnershipId, scope: found.requestId })

async function refuse(tx: Tx, found: ImportRow, because: string): Promise<void> {
  await markUnreadable(tx, found.id, because)
  await recordEvent(tx, actorFor(found), 'chronology not readable', { import: found.id })
}

/** The agency is the one that was asked, whatever the file says. */
export const accountFor = ({ agencyName }: ImportRow, meanings: Meanings, today: Temporal.PlainDate): Account => ({
  agency: agencyName,
  agencyColumn: 'is a column like any other',
  meanings,
  today,
})

/** Keeps the rows of a file that was read. */
export async function keepReading(
  tx: Tx,
  found: ImportRow,
  read: ChronologyRead,
  now: Temporal.Instant,
): Promise<void> {
  const { entries, faults, headings } = read
  if (read.tablesRead === 0 && !headings.unsure) return refuse(tx, found, noTable)
  const of = { importId: found.id, requestId: found.requestId }
  await forgetRows(tx, found.id)
  await insertRows(tx, of, entries, faults)
  await insertRemarks(tx, of, [...remarksOf(read), ...outsidePeriod(read, await requestOf(tx, found.requestId))])
  const standing = await standingImport(tx, found.requestId)
  if (standing) await takeOverCorrections(tx, found.id, standing.id, now)
  await markHeadings(tx, found.id, headings.taken, headings.unsure ? now : null)
  await markRead(tx, found.id, now)
  await recordEvent(tx, actorFor(found), 'chronology read from its file', {
    import: found.id,
    rows: entries.length,
    faults: faults.length,
  })
}

/** Rows outside the days that were asked for are named, and kept: what came before may be what matters. */
function outsidePeriod({ entries }: ChronologyRead, request: RequestSummary | undefined): readonly string[] {
  if (!request?.periodFrom || !request.periodTo) return []
  const [from, to] = [request.periodFrom.toString(), request.periodTo.toString()]
  const rows = entries.flatMap(({ start, origin }) =>
    start?.date && start.latest && (start.latest < from || start.date > to)
      ? [`table ${origin.table}, row ${origin.row}`]
      : [],
  )
  if (rows.length === 0) return []
  const named = rows.length > 20 ? `${rows.slice(0, 20).join('; ')}; and ${rows.length - 20} more` : rows.join('; ')
  return [
    `Outside the period that was asked for, ${showRange(request.periodFrom, request.periodTo)}, and kept: ${named}`,
  ]
}

const remarksOf = (read: ChronologyRead): readonly string[] => [
  ...read.warnings,
  ...(read.trackedChanges > 0 ? [`${read.trackedChanges} tracked changes were read as accepted`] : []),
  ...read.ignoredTables.map(({ table, why }) => `Table ${table} was not read as a chronology: ${why}`),
  ...leftOut(read),
]

/** "3 × link left out, never opened" */
function leftOut({ leftOut: list }: ChronologyRead): readonly string[] {
  const byKind = Map.groupBy(list, ({ what }) => what)
  return Array.from(
    byKind,
    ([what, found]) => `Left out, never run or opened: ${what}${found.length > 1 ? ` (${found.length})` : ''}`,
  )
}

export const jobs: readonly Job[] = [job('read the chronology', readImport)]
