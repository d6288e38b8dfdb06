import { type Attributes, type OpenDocument, Refusal } from '#platform/files'
import { type Cell, type Row, type Table, type Tables, cleanText, noteText, splitNotes } from './tables.ts'

/** More cells than this are no chronology: a row or cell may say that it is repeated a million times. */
const mostCells = 5_000_000

type BuiltCell = { column: number; span: number; rows: number; repeated: number; value: string | undefined }
type BuiltRow = { row: number; repeated: number; hidden: boolean; cells: Cell[]; nextColumn: number }

/**
 * The sheets of an OpenDocument spreadsheet, hidden ones too. A date counts as the day that is stored, whatever the sheet
 * shows; other cells count as they are shown; merged cells hold their value in every row they span. OpenDocument 1.3, part 3, 9.
 */
export async function readOds(file: OpenDocument): Promise<Tables> {
  const tables: Table[] = []
  const hiddenStyles = new Set<string>()
  let rows: Row[] = []
  let held: { readonly cell: Cell; readonly until: number }[] = []
  let row: BuiltRow | undefined
  let cell: BuiltCell | undefined
  let nextRow = 1
  let name = ''
  let hiddenSheet = false
  let styleName = ''
  let text = ''
  let note: string | undefined
  let paragraphs = 0
  let cells = 0

  const add = (more: string): void => {
    if (note === undefined) text += more
    else note += more
  }
  const opening: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'style:style': (attribute) => void (styleName = attribute('style:name') ?? ''),
    'style:table-properties'(attribute) {
      if (attribute('table:display') === 'false') hiddenStyles.add(styleName)
    },
    'table:table'(attribute) {
      rows = []
      held = []
      nextRow = 1
      name = attribute('table:name') ?? ''
      hiddenSheet = hiddenStyles.has(attribute('table:style-name') ?? '')
    },
    'table:table-row'(attribute) {
      const visible = attribute('table:visibility') ?? 'visible'
      row = { row: nextRow, repeated: countOf(attribute('table:number-rows-repeated')), hidden: visible !== 'visible', cells: [], nextColumn: 0 } // prettier-ignore
    },
    'table:table-cell': (attribute) => void (cell = begun(attribute, row?.nextColumn ?? 0)),
    'table:covered-table-cell': (attribute) => void (cell = begun(attribute, row?.nextColumn ?? 0)),
    'office:annotation'() {
      note = ''
      paragraphs = 0
    },
    'text:p'() {
      if (paragraphs++ > 0) add('\n')
    },
    'text:line-break': () => add('\n'),
    'text:tab': () => add('\t'),
    'text:s': (attribute) => add(' '.repeat(Math.min(countOf(attribute('text:c')), 1000))),
  }
  let noteOfCell = ''
  const closing: Readonly<Record<string, () => void>> = {
    'office:annotation'() {
      noteOfCell = note ?? ''
      note = undefined
      paragraphs = 0
    },
    'table:table-cell': () => endCell(),
    'table:covered-table-cell': () => endCell(),
    'table:table-row'() {
      if (!row) return
      const holds = held.filter(({ until }) => until >= nextRow).map((each) => each.cell)
      const places = new Set(row.cells.map(({ column }) => column))
      const all = [...row.cells, ...holds.filter(({ column }) => !places.has(column))].toSorted(
        (a, b) => a.column - b.column,
      )
      if (all.length > 0)
        for (let at = 0; at < row.repeated; at++) {
          cells += all.length
          if (cells > mostCells) throw new Refusal('The sheet repeats its rows more often than a chronology needs.')
          rows.push({ row: nextRow + at, hidden: row.hidden, cells: all })
        }
      nextRow += row.repeated
      row = undefined
    },
    'table:table': () =>
      void tables.push({ table: tables.length + 1, name, hidden: hiddenSheet, sparse: true, hiddenColumns: [], rows }),
  }
  function endCell(): void {
    if (!row || !cell) return
    const { column, span, rows: tall, repeated, value } = cell
    const { text: bare, notes } = splitNotes(cleanText(value ?? text))
    const hanging = noteOfCell === '' ? [] : [noteText('Comment', cleanText(noteOfCell))]
    if (bare !== '' || notes.length + hanging.length > 0)
      for (let at = 0; at < repeated; at++) {
        if (++cells > mostCells) throw new Refusal('The sheet repeats its cells more often than a chronology needs.')
        const made = { column: column + at, span, text: bare, notes: [...notes, ...hanging], held: false }
        row.cells.push(made)
        if (tall > 1) held.push({ cell: { ...made, held: true }, until: row.row + tall - 1 })
      }
    row.nextColumn = column + repeated
    cell = undefined
    text = ''
    noteOfCell = ''
    paragraphs = 0
  }
  let inText = 0
  await file.readContent({
    open(element, attribute) {
      if (element === 'text:p') inText++
      opening[element]?.(attribute)
    },
    close(element) {
      if (element === 'text:p') inText--
      closing[element]?.()
    },
    text(more) {
      if (inText > 0 && (cell || note !== undefined)) add(more)
    },
  })
  return { tables, trackedChanges: 0 }
}

const begun = (attribute: Attributes, column: number): BuiltCell => ({
  column,
  span: countOf(attribute('table:number-columns-spanned')),
  rows: countOf(attribute('table:number-rows-spanned')),
  repeated: countOf(attribute('table:number-columns-repeated')),
  value: valueOf(attribute),
})

/** A stored day or time in our own words; undefined where the cell counts as it is shown. */
function valueOf(attribute: Attributes): string | undefined {
  const type = attribute('office:value-type')
  if (type === 'date') {
    const [, year, month, day, time] =
      /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(attribute('office:date-value') ?? '') ?? []
    return year === undefined
      ? undefined
      : `${day}/${month}/${year}${time === undefined || time === '00:00' ? '' : ` ${time}`}`
  }
  const [, hours, minutes] = type === 'time' ? (/^PT(\d+)H(\d+)M/.exec(attribute('office:time-value') ?? '') ?? []) : []
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`
}

const countOf = (written: string | undefined): number => Math.max(1, Number.parseInt(written ?? '1', 10) || 1)
