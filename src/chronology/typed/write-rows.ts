import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { isOpen, requestOf } from '#requests'
import { proposedHeadings } from '../imports/templates.ts'
import { type Cells, sayTheSame } from './cells.ts'
import {
  findTypedRow,
  insertTable,
  insertTypedRows,
  lockTable,
  markStruck,
  rowsOf,
  updateTable,
  updateTypedRow,
  type TypedRow,
  type TypedTable,
} from './queries.ts'

type Author = May<'submit a chronology'>

export type Written =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not there' | 'not open' }
  /** Somebody saved the row since it was opened: what it says now. */
  | { readonly ok: false; readonly because: 'changed meanwhile'; readonly now: TypedRow }

/** The table of a request that may be written in, locked, and begun where nobody has; undefined where it may not. */
export async function tableToWrite(tx: Tx, by: Author, now: Temporal.Instant): Promise<TypedTable | undefined> {
  const request = await requestOf(tx, by.request)
  if (!request?.asks.includes('chronology') || !(await isOpen(tx, by.request))) return undefined
  const begun = { requestId: by.request, begunAt: now, begunBy: by.person }
  const locked = await lockTable(tx, by.request)
  if (locked) return locked
  await insertTable(tx, begun, proposedHeadings)
  return lockTable(tx, by.request)
}

/** Rows that one form adds. A form is sent again where an answer was lost on its way: `form` tells that it was. */
export type Added = { readonly form: string; readonly rows: readonly Cells[] }

/**
 * Adds rows at the end of the table. What the same form added already is not added twice; where a form comes again with
 * other words, those are rows of their own.
 */
export async function addRows(
  tx: Tx,
  by: Author,
  { form, rows }: Added,
  now: Temporal.Instant,
): Promise<{ readonly ok: true; readonly added: number } | { readonly ok: false; readonly because: 'not open' }> {
  const table = await tableToWrite(tx, by, now)
  if (!table) return { ok: false, because: 'not open' }
  const before = (await rowsOf(tx, by.request)).filter(({ addedIn }) => addedIn === form)
  const isThere = (cells: Cells, at: number): boolean =>
    before.some(({ addedAs, cells: kept }) => addedAs === at + 1 && sayTheSame(kept, cells))
  const fresh = rows.flatMap((cells, at) => (isThere(cells, at) ? [] : [{ cells, addedAs: at + 1 }]))
  await haveHeadings(tx, by.request, table, fresh.map(({ cells }) => cells)) // prettier-ignore
  await insertTypedRows(tx, { requestId: by.request, addedIn: form, writtenAt: now, writtenBy: by.person }, fresh)
  if (fresh.length > 0) await recordEvent(tx, by, 'rows typed into a chronology', { rows: fresh.length })
  return { ok: true, added: fresh.length }
}

/** Every cell has a column in the table; one that has none is given it, after the others. */
async function haveHeadings(tx: Tx, request: string, table: TypedTable, rows: readonly Cells[]): Promise<void> {
  const headings = new Set([...table.headings, ...rows.flatMap((cells) => Array.from(cells.keys()))])
  if (headings.size > table.headings.length) await updateTable(tx, request, { ...table, headings: [...headings] })
}

/** Which row, and the version of it that the person had before their eyes. */
export type Opened = { readonly row: string; readonly version: number }

/** Saves what a row says, unless somebody saved it since it was opened. A row that was struck stands again. */
export async function saveRow(
  tx: Tx,
  by: Author,
  opened: Opened,
  cells: Cells,
  now: Temporal.Instant,
): Promise<Written> {
  const found = await rowToWrite(tx, by, opened, now)
  if (!found.ok && found.because === 'changed meanwhile' && isSaid(found.now, cells)) return { ok: true }
  if (!found.ok) return found
  if (isSaid(found.row, cells)) return { ok: true }
  await haveHeadings(tx, by.request, found.table, [cells])
  await updateTypedRow(tx, opened.row, { cells, version: opened.version + 1, writtenAt: now, writtenBy: by.person })
  await recordEvent(tx, by, 'row of a typed chronology changed', { row: opened.row })
  return { ok: true }
}

/** Is there nothing to save? So it is, too, where a form comes again whose answer was lost. */
const isSaid = ({ struckAt, cells: kept }: TypedRow, cells: Cells): boolean =>
  struckAt === null && sayTheSame(kept, cells)

/** Strikes a row. It is kept, shown as struck, and can be put back. */
export const strikeRow = (tx: Tx, by: Author, opened: Opened, now: Temporal.Instant): Promise<Written> =>
  strike(tx, by, opened, 'struck', now)

/** Has a row that was struck stand again. */
export const putBackRow = (tx: Tx, by: Author, opened: Opened, now: Temporal.Instant): Promise<Written> =>
  strike(tx, by, opened, 'put back', now)

async function strike(
  tx: Tx,
  by: Author,
  opened: Opened,
  what: 'struck' | 'put back',
  now: Temporal.Instant,
): Promise<Written> {
  const found = await rowToWrite(tx, by, opened, now)
  if (!found.ok) return found
  await markStruck(tx, opened.row, opened.version + 1, what === 'struck' ? now : null, by.person)
  await recordEvent(tx, by, `row of a typed chronology ${what}`, { row: opened.row })
  return { ok: true }
}

type ToWrite =
  | { readonly ok: true; readonly table: TypedTable; readonly row: TypedRow }
  | Exclude<Written, { readonly ok: true }>

async function rowToWrite(tx: Tx, by: Author, { row: id, version }: Opened, now: Temporal.Instant): Promise<ToWrite> {
  const table = await tableToWrite(tx, by, now)
  if (!table) return { ok: false, because: 'not open' }
  const row = await findTypedRow(tx, by.request, id)
  if (!row) return { ok: false, because: 'not there' }
  return row.version === version ? { ok: true, table, row } : { ok: false, because: 'changed meanwhile', now: row }
}
