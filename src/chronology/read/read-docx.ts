import type { Attributes, OfficeFile } from '#platform/files'
import { type Cell, type Row, type Table, type Tables, cleanText, noteText, splitNotes } from './tables.ts'
import { type WordText, wordText } from './word-text.ts'

/**
 * The top-level tables of a Word document, as Word shows them with tracked changes accepted. Merged cells hold their
 * value in every row they span; a table inside a cell is part of that cell's text; comments and footnotes stay with
 * their cell.
 */
export async function readDocx(file: OfficeFile): Promise<Tables> {
  const shown = wordText()
  const builder = tableBuilder(shown)
  await file.read(file.main, {
    open(name, attribute) {
      if (shown.open(name, attribute)) builder.open(name, attribute)
    },
    close(name) {
      if (shown.close(name)) builder.close(name)
    },
    text: shown.text,
  })
  const notes = await notesOf(file)
  return {
    tables: builder.tables.map((rows, at) => tableOf(rows, at + 1, notes)),
    trackedChanges: shown.trackedChanges(),
  }
}

type BuiltCell = {
  column: number
  span: number
  text: string
  notes: readonly string[]
  merge: 'none' | 'starts' | 'goes on'
  joinsLeft: boolean
}
type BuiltRow = { row: number; hidden: boolean; deleted: boolean; cells: BuiltCell[]; nextColumn: number }

/** Follows tables, rows and cells; the text in them is `shown`'s business. */
function tableBuilder(shown: WordText): {
  readonly tables: readonly BuiltRow[][]
  readonly open: (name: string, attribute: Attributes) => void
  readonly close: (name: string) => void
} {
  const tables: BuiltRow[][] = []
  let depth = 0
  let row: BuiltRow | undefined
  let cell: BuiltCell | undefined
  let inRowProperties = false

  const opening: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'w:tbl'() {
      depth++
      if (depth === 1) tables.push([])
      else shown.startTable()
    },
    'w:tr'() {
      if (depth > 1) return shown.startRow()
      const rows = tables.at(-1)
      row = { row: (rows?.length ?? 0) + 1, hidden: false, deleted: false, cells: [], nextColumn: 0 }
      rows?.push(row)
    },
    'w:tc'() {
      if (depth > 1 || !row) return shown.startCell()
      cell = { column: row.nextColumn, span: 1, text: '', notes: [], merge: 'none', joinsLeft: false }
      shown.take()
    },
    'w:trPr'() {
      inRowProperties = depth === 1
    },
    'w:gridBefore'(attribute) {
      if (row && inRowProperties) row.nextColumn += countFrom(attribute('w:val'))
    },
    'w:hidden'() {
      if (row && inRowProperties) row.hidden = true
    },
    'w:del'() {
      if (row && inRowProperties) row.deleted = true
    },
    'w:gridSpan'(attribute) {
      if (cell && depth === 1) cell.span = Math.max(1, countFrom(attribute('w:val')))
    },
    'w:vMerge'(attribute) {
      if (cell && depth === 1) cell.merge = attribute('w:val') === 'restart' ? 'starts' : 'goes on'
    },
    'w:hMerge'(attribute) {
      if (cell && depth === 1) cell.joinsLeft = attribute('w:val') !== 'restart'
    },
  }
  const closing: Readonly<Record<string, () => void>> = {
    'w:tbl'() {
      depth--
      if (depth > 0) shown.endTable()
    },
    'w:trPr'() {
      inRowProperties = false
    },
    'w:tc'() {
      if (depth > 1) return shown.endCell()
      if (row && cell) closeCell(row, { ...cell, ...shown.take() })
      cell = undefined
    },
    'w:tr'() {
      if (depth === 1) row = undefined
    },
  }
  return {
    tables,
    open: (name, attribute) => opening[name]?.(attribute),
    close: (name) => closing[name]?.(),
  }
}

function closeCell(row: BuiltRow, cell: BuiltCell): void {
  const left = row.cells.at(-1)
  row.nextColumn += cell.span
  if (cell.joinsLeft && left) left.span += cell.span
  else row.cells.push(cell)
}

/** Word itself stops at 63 columns. */
const countFrom = (text: string | undefined): number => Math.min(Number.parseInt(text ?? '', 10) || 0, 63)

function tableOf(rows: readonly BuiltRow[], table: number, notes: ReadonlyMap<string, string>): Table {
  const above = new Map<number, Cell>()
  return {
    table,
    name: '',
    hidden: false,
    sparse: false,
    hiddenColumns: [],
    rows: rows.filter((row) => !row.deleted).map((row) => rowOf(row, above, notes)),
  }
}

function rowOf({ row, hidden, cells }: BuiltRow, above: Map<number, Cell>, notes: ReadonlyMap<string, string>): Row {
  return {
    row,
    hidden,
    cells: cells.map((built) => {
      const cell = cellOf(built, above.get(built.column), notes)
      above.set(built.column, cell)
      return cell
    }),
  }
}

function cellOf(built: BuiltCell, above: Cell | undefined, notes: ReadonlyMap<string, string>): Cell {
  const { column, span } = built
  if (built.merge === 'goes on' && above) return { ...above, column, span, held: true }
  const { text, notes: written } = splitNotes(cleanText(built.text))
  const hanging = built.notes.flatMap((id) => notes.get(id) ?? [])
  return { column, span, text, notes: [...written, ...hanging], held: false }
}

const noteParts = [
  { type: 'comments', element: 'w:comment', kind: 'Comment' },
  { type: 'footnotes', element: 'w:footnote', kind: 'Footnote' },
  { type: 'endnotes', element: 'w:endnote', kind: 'Endnote' },
] as const

/** Comments, footnotes and endnotes by the key that `word-text.ts` gives their references. */
async function notesOf(file: OfficeFile): Promise<ReadonlyMap<string, string>> {
  const related = await file.relationshipsOf(file.main)
  const notes = new Map<string, string>()
  for (const { type, element, kind } of noteParts) {
    const part = related.find((each) => each.type === type && !each.external)?.target
    if (part === undefined || !file.parts.includes(part)) continue
    const shown = wordText()
    let id = ''
    await file.read(part, {
      open(name, attribute) {
        shown.open(name, attribute)
        if (name !== element) return
        id = attribute('w:id') ?? ''
        shown.take()
      },
      close(name) {
        shown.close(name)
        if (name === element) notes.set(`${kind} ${id}`, noteText(kind, cleanText(shown.take().text)))
      },
      text: shown.text,
    })
  }
  return notes
}
