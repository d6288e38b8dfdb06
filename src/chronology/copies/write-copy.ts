import { writeCsv, writeWord, writeWorkbook } from '#platform/files'
import { typeset } from '#documents'
import type { MergedEntry } from '../merge/merge.ts'
import { mergedTable, withRealDates, type MergedTable } from '../merge/merged-table.ts'
import type { Format } from './queries.ts'

/** What a copy says of itself: whose it is, when and by whom it was made, what was left out. */
export type About = {
  readonly title: string
  readonly partnership: string
  readonly on: Temporal.PlainDate
  /** "Exported by Dilip Rao on 4 March 2026 at 3:07pm", "Agency: Northbridge Police", "Names are replaced by pseudonyms" */
  readonly lines: readonly string[]
}

export type Written =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly because: string }

/** More than this many rows are no longer a document that a person reads, and take the typesetter over a minute. */
const mostInPdf = 2_000

/** The entries as a file. Every text is text: nothing in it is run as a formula, and reading it back gives the entries. */
export async function writeCopy(format: Format, about: About, entries: readonly MergedEntry[]): Promise<Written> {
  switch (format) {
    case 'docx':
      return { ok: true, content: word(about, mergedTable(entries)) }
    case 'xlsx':
      return { ok: true, content: workbook(about, mergedTable(entries)) }
    case 'csv':
      return { ok: true, content: csv(about, mergedTable(entries)) }
    case 'json':
      return { ok: true, content: json(about, entries) }
    case 'pdf':
      return pdf(about, mergedTable(entries))
  }
}

const word = ({ title, lines }: About, { columns, rows }: MergedTable): Uint8Array =>
  writeWord({
    title,
    landscape: true,
    blocks: [...lines.map((paragraph) => ({ paragraph })), { table: title, columns, rows }],
  })

/** What it says of itself stands on a sheet of its own, so that the first is the chronology and nothing else. */
const workbook = ({ title, lines }: About, table: MergedTable): Uint8Array =>
  writeWorkbook({
    title,
    sheets: [
      {
        name: 'Chronology',
        columns: table.columns.map(({ heading, width }) => ({ heading, width: width * 5 })),
        rows: withRealDates(table),
      },
      { name: 'About this copy', columns: [{ heading: title, width: 80 }], rows: lines.map((line) => [line]) },
    ],
  })

/** The first line is a title, as people write one above a table; the heading comes after it. */
const csv = ({ title, lines }: About, { columns, rows }: MergedTable): Uint8Array =>
  writeCsv([
    [[title, ...lines].join('. '), ...columns.slice(1).map(() => '')],
    columns.map(({ heading }) => heading),
    ...rows,
  ])

const json = (about: About, entries: readonly MergedEntry[]): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ about: { title: about.title, made: about.on.toString(), notes: about.lines }, entries }, null, 2),
  )

async function pdf({ title, partnership, on, lines }: About, { columns, rows }: MergedTable): Promise<Written> {
  if (rows.length > mostInPdf)
    return {
      ok: false,
      because: `A PDF holds up to ${mostInPdf.toLocaleString('en-GB')} entries. Narrow the table, or take Word or Excel.`,
    }
  const made = await typeset({
    title,
    subtitle: 'Combined chronology',
    board: partnership,
    date: on,
    language: 'English',
    contents: false,
    sections: [
      { heading: 'About this copy', blocks: [{ kind: 'list', ordered: false, items: lines }] },
      {
        heading: 'Entries',
        blocks: [{ kind: 'table', caption: title, head: columns.map(({ heading }) => heading), rows }],
      },
    ],
  })
  if (made.ok) return { ok: true, content: made.pdf }
  return made.because === 'no typesetter on this machine'
    ? { ok: false, because: 'A PDF cannot be made on this machine. Take Word or Excel.' }
    : { ok: false, because: `A PDF cannot show these letters: ${made.letters.join(' ')}. Take Word or Excel.` }
}
