import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { standingImport } from '../imports/queries.ts'
import { meaningsFor } from './account.ts'
import { type Cells, cellsFrom, sayTheSame } from './cells.ts'
import { columnsFor } from './paste.ts'
import { cellsOfEntries, findTable, lockTable, rowsOf, updateTable } from './queries.ts'
import { addRows, tableToWrite } from './write-rows.ts'

/**
 * How many accepted entries came in a file that the table does not hold. Sent as it is, the table would take their place;
 * so they are brought in first.
 */
export async function entriesElsewhere(tx: Tx, request: string): Promise<number> {
  const standing = await standingImport(tx, request)
  if (!standing) return 0
  const table = await findTable(tx, request)
  return table?.holds.includes(standing.id) ? 0 : standing.rows
}

/**
 * Brings the accepted entries into the table, word for word and with their own columns; those that say what a row of it
 * says already are there. So what was uploaded and what is typed go on as one chronology.
 */
export async function bringInEntries(
  tx: Tx,
  by: May<'submit a chronology'>,
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  const table = await tableToWrite(tx, by, now)
  const standing = table && (await standingImport(tx, by.request))
  if (!table || !standing) return { ok: false }
  const before = await rowsOf(tx, by.request)
  const accepted = await cellsOfEntries(tx, standing.id)
  // Where nothing is typed yet the columns are the agency's own, so that its entries are recognised word for word.
  const headings = before.length === 0 ? [] : table.headings
  const names = [...new Set(accepted.flatMap((cells) => Array.from(cells.keys())))]
  const columns = columnsFor(names, headings, await meaningsFor(tx, by))
  if (before.length === 0) await updateTable(tx, by.request, { ...table, headings: columns })
  const columnOf = new Map(names.map((name, at) => [name, columns[at] ?? name]))
  const rows = accepted.map((cells) =>
    cellsFrom(Array.from(cells, ([name, text]) => [columnOf.get(name) ?? name, text])),
  )
  const missing = rowsNotAmong(before.map(({ cells }) => cells), rows) // prettier-ignore
  await addRows(tx, by, { form: newId(), rows: missing }, now)
  await holdImport(tx, by.request, standing.id)
  await recordEvent(tx, by, 'accepted entries brought into a typed chronology', {
    import: standing.id,
    rows: missing.length,
  })
  return { ok: true }
}

/** The rows for which there is none that says the same; of two alike, one may be there and the other missing. */
function rowsNotAmong(there: readonly Cells[], rows: readonly Cells[]): readonly Cells[] {
  const left = [...there]
  return rows.filter((cells) => {
    const at = left.findIndex((each) => sayTheSame(each, cells))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Notes that the table holds what an import says. */
export async function holdImport(tx: Tx, request: string, importId: string): Promise<void> {
  const table = await lockTable(tx, request)
  if (table) await updateTable(tx, request, { ...table, holds: [...table.holds, importId] })
}
