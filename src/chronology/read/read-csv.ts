import { csvRecords, withFormula } from '#platform/files'
import { recognised } from './read-headings.ts'
import { type Row, type Tables, cleanText, splitNotes } from './tables.ts'

/**
 * A CSV as one table, however it was saved: UTF-8 with or without its mark, Windows-1252, UTF-16; set apart by commas,
 * semicolons, tabs or bars; quoted line breaks kept.
 *
 * @throws Refusal where a quotation mark is opened and never closed: everything after it would be one cell
 */
export function readCsv(bytes: Uint8Array): Tables {
  const records = csvRecords(bytes, recognised)
  const table = { table: 1, name: '', hidden: false, sparse: true, hiddenColumns: [], rows: records.map(rowOf) }
  return { tables: [table], trackedChanges: 0 }
}

/**
 * Rows as they come from a clipboard: cells apart by tabs, as Excel and Word put them there, or else as in a CSV.
 *
 * @throws Refusal where a quotation mark is opened and never closed
 */
export function recordsIn(text: string): readonly (readonly string[])[] {
  // Excel's own first line, which says what stands between cells.
  const said = text.includes('\t') ? `sep=\t\n${text}` : text
  return csvRecords(new TextEncoder().encode(said), recognised)
}

function rowOf(record: readonly string[], at: number): Row {
  return {
    row: at + 1,
    hidden: false,
    cells: record.map((value, column) => ({
      column,
      span: 1,
      ...splitNotes(cleanText(withFormula(value))),
      held: false,
    })),
  }
}
