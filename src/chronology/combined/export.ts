import type { Tx } from '#platform/database'
import type { Download } from '#platform/http'
import { mediaType } from '#documents'
import type { MergedEntry } from '../merge/merge.ts'
import { mergedTable, mergedWord, mergedWorkbook } from '../merge/merged-table.ts'
import { textsIn, understood } from './entries.ts'
import { entriesFrom, type EntryRow, type Fitting } from './queries.ts'

export type ExportKind = 'docx' | 'xlsx'

/**
 * The combined chronology as a file: one table, every column that an agency filled, names as `apply` leaves them. Where
 * an agency's author corrected how a row is understood, a column of its own says so.
 */
export async function exportChronology(
  tx: Tx,
  fitting: Fitting,
  {
    title,
    kind,
    apply,
  }: { readonly title: string; readonly kind: ExportKind; readonly apply: (text: string) => string },
): Promise<{ readonly download: Download; readonly entries: number }> {
  const rows = await entriesFrom(tx, fitting)
  const table = mergedTable(rows.map((row, at) => mergedFrom(row, at, apply)))
  const bytes = kind === 'docx' ? mergedWord(title, table) : mergedWorkbook(title, table)
  return { download: { fileName: `${title}.${kind}`, type: mediaType(kind), bytes }, entries: rows.length }
}

function mergedFrom(row: EntryRow, at: number, apply: (text: string) => string): MergedEntry {
  const columns = Array.from(textsIn(row.columns), ([heading, text]): [string, string] => [heading, apply(text)])
  const asCorrected = `${understood(row)}${row.time === null ? '' : ` ${row.time}`}`
  return {
    id: `e${at + 1}`,
    agency: row.agencyName,
    kind: row.kind,
    start: null,
    end: null,
    source: row.source,
    text: row.text,
    columns: Object.fromEntries(row.corrected ? [...columns, ['Understood as', asCorrected]] : columns),
    headings: Object.fromEntries(textsIn(row.headings)),
    sequence: row.sequence,
    origin: { file: '', table: row.inTable, row: row.inRow },
  }
}
