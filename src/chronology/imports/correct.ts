import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { type WrittenDate, readDate } from '../read/read-dates.ts'
import { readTime } from '../read/read-times.ts'
import { type DraftRow, findImport, findRow, lockImports, settleFaults, updateUnderstood } from './queries.ts'

/** How a row is to be understood. What is written in it stays as it is. */
export type Understanding = { readonly date: string; readonly time: string; readonly source: string }

export type Corrected =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not there' }
  | {
      readonly ok: false
      readonly because: 'not understood'
      readonly errors: Partial<Record<keyof Understanding, string>>
    }

type InImport = { readonly import: string; readonly row: string }

/** Says how one row is to be understood: its date, its time, its source. */
export async function correctRow(
  tx: Tx,
  by: May<'submit a chronology'>,
  { import: importId, row: rowId }: InImport,
  as: Understanding,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Corrected> {
  const row = await rowToChange(tx, by, importId, rowId)
  if (!row) return { ok: false, because: 'not there' }
  const start = understandingOf(as, today)
  if ('errors' in start) return { ok: false, because: 'not understood', errors: start.errors }

  const kind = row.kind === 'authorNote' ? row.kind : 'event'
  await updateUnderstood(tx, row.id, { start, source: as.source, kind }, by.person, now)
  await settleFaults(tx, { draftRowId: row.id }, by.person, now)
  await recordEvent(tx, by, 'chronology row corrected', { import: importId, row: row.id })
  return { ok: true }
}

/** Says that one row, or all that are left, are as the record has them. A row without a date will stand last. */
export async function leaveAsWritten(
  tx: Tx,
  by: May<'submit a chronology'>,
  { import: importId, row }: { readonly import: string; readonly row?: string },
  now: Temporal.Instant,
): Promise<Corrected> {
  const found = row === undefined ? await importToChange(tx, by, importId) : await rowToChange(tx, by, importId, row)
  if (!found) return { ok: false, because: 'not there' }
  const settled = await settleFaults(tx, row === undefined ? { importId } : { draftRowId: row }, by.person, now)
  await recordEvent(tx, by, 'chronology row left as written', { import: importId, faults: settled })
  return { ok: true }
}

async function importToChange(tx: Tx, by: May<'submit a chronology'>, importId: string) {
  await lockImports(tx, by.request)
  const found = await findImport(tx, by.request, importId)
  return found?.readAt && !found.acceptedAt && !found.abandonedAt ? found : undefined
}

async function rowToChange(
  tx: Tx,
  by: May<'submit a chronology'>,
  importId: string,
  row: string,
): Promise<DraftRow | undefined> {
  return (await importToChange(tx, by, importId)) && findRow(tx, importId, row)
}

function understandingOf(
  { date, time, source }: Understanding,
  today: Temporal.PlainDate,
): WrittenDate | { readonly errors: Partial<Record<keyof Understanding, string>> } {
  const { written, doubts } = readDate(date, today)
  const clock = readTime(time)
  const errors = {
    ...(doubts[0] ? { date: `${sentence(doubts[0].problem)}. ${sentence(doubts[0].suggestion)}` } : {}),
    ...(clock.unreadable ? { time: 'Enter a time, like 10:30, or leave it empty' } : {}),
    ...(source === '' ? { source: 'Enter the record that this comes from' } : {}),
  }
  if (Object.keys(errors).length > 0) return { errors }
  return { ...written, time: clock.time ?? written.time, uncertain: written.uncertain || clock.uncertain }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
