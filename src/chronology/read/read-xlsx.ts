import { type Attributes, type OfficeFile, Refusal, damaged } from '#platform/files'
import { type Epoch, readStyles } from './excel-numbers.ts'
import { type Cell, type Row, type Table, type Tables, cleanText, noteText, splitNotes, wholeText } from './tables.ts'

/**
 * The sheets of a workbook, hidden ones too, each as a table. Dates are shown as `dd/mm/yyyy` whatever the workbook's
 * epoch; a formula counts as its last stored result and is never worked out; merged cells hold their value in every row
 * they span; comments stay with their cell.
 */
export async function readXlsx(file: OfficeFile): Promise<Tables> {
  const book = await readWorkbook(file)
  const shown = await readStyles(file, await partOf(file, 'styles'), book.epoch)
  const strings = await readStrings(file)
  const tables: Table[] = []
  for (const sheet of book.sheets) {
    const notes = await readNotes(file, sheet.part)
    const { rows, hiddenColumns } = await readSheet(file, sheet.part, { strings, shown, notes })
    tables.push({ table: sheet.position, name: sheet.name, hidden: sheet.hidden, sparse: true, hiddenColumns, rows })
  }
  return { tables, trackedChanges: 0 }
}

type Sheet = { readonly position: number; readonly name: string; readonly hidden: boolean; readonly part: string }

async function readWorkbook(file: OfficeFile): Promise<{ sheets: readonly Sheet[]; epoch: Epoch }> {
  const parts = new Map((await file.relationshipsOf(file.main)).map((each) => [each.id, each]))
  const sheets: Sheet[] = []
  let position = 0
  let epoch: Epoch = 1900
  await file.read(file.main, {
    open(name, attribute) {
      if (name === 'x:workbookPr' && /^(1|true|on)$/.test(attribute('date1904') ?? '')) epoch = 1904
      if (name !== 'x:sheet') return
      position++
      const part = parts.get(attribute('r:id') ?? '')
      // A chart sheet has no cells, but is counted by whoever counts sheets.
      if (part?.type !== 'worksheet' || part.external) return
      sheets.push({
        position,
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part: part.target,
      })
    },
  })
  return { sheets, epoch }
}

async function partOf(file: OfficeFile, type: string): Promise<string | undefined> {
  const part = (await file.relationshipsOf(file.main)).find((each) => each.type === type && !each.external)?.target
  return part !== undefined && file.parts.includes(part) ? part : undefined
}

async function readStrings(file: OfficeFile): Promise<readonly string[]> {
  const part = await partOf(file, 'sharedStrings')
  const strings: string[] = []
  if (part === undefined) return strings
  const rich = richText()
  await file.read(part, {
    open: rich.open,
    close(name) {
      rich.close(name)
      if (name === 'x:si') strings.push(rich.take())
    },
    text: rich.text,
  })
  return strings
}

/** The text of a string of runs, without the reading aids of East Asian text. */
function richText(): {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  readonly take: () => string
} {
  let text = ''
  let inText = false
  let inPhonetic = false
  return {
    open(name) {
      if (name === 'x:t') inText = true
      if (name === 'x:rPh') inPhonetic = true
    },
    close(name) {
      if (name === 'x:t') inText = false
      if (name === 'x:rPh') inPhonetic = false
    },
    text(more) {
      if (inText && !inPhonetic) text += more
    },
    take() {
      const taken = unescaped(text)
      text = ''
      return taken
    },
  }
}

/** `_x000D_` is how Excel keeps a character that XML cannot. ECMA-376, 22.9.2.19. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

type Reading = {
  readonly strings: readonly string[]
  readonly shown: (style: string | undefined) => (value: string) => string
  readonly notes: ReadonlyMap<string, readonly string[]>
}

type BuiltCell = {
  place: string
  column: number
  type: string
  style: string | undefined
  value: string
  /** Where it has a formula: how it is written, which is empty where another cell says so. */
  formula: string | undefined
}
type SheetRead = { readonly rows: readonly Row[]; readonly hiddenColumns: readonly string[] }

type BuiltRow = { readonly row: number; readonly hidden: boolean; readonly cells: Map<number, Cell> }

async function readSheet(file: OfficeFile, part: string, reading: Reading): Promise<SheetRead> {
  const rows: BuiltRow[] = []
  const merges: Range[] = []
  const inline = richText()
  let row: BuiltRow | undefined
  let cell: BuiltCell | undefined
  let nextColumn = 0
  let inValue = false
  let inFormula = false
  const hidden: { readonly from: number; readonly to: number }[] = []

  const opening: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'x:row'(attribute) {
      const written = attribute('r') ?? ''
      const number = /^[1-9]\d{0,6}$/.test(written) ? Number(written) : (rows.at(-1)?.row ?? 0) + 1
      row = { row: number, hidden: isOn(attribute('hidden')), cells: new Map() }
      rows.push(row)
      nextColumn = 0
    },
    'x:c'(attribute) {
      const place = attribute('r') ?? `${letters(nextColumn)}${row?.row ?? 0}`
      const column = placeOf(place)?.column ?? nextColumn
      nextColumn = column + 1
      cell = {
        place,
        column,
        type: attribute('t') ?? 'n',
        style: attribute('s'),
        value: '',
        formula: undefined,
      }
    },
    'x:f'() {
      inFormula = true
      if (cell) cell.formula = ''
    },
    'x:col'(attribute) {
      if (isOn(attribute('hidden')))
        hidden.push({ from: Number(attribute('min')) - 1, to: Number(attribute('max')) - 1 })
    },
    'x:v'() {
      inValue = true
    },
    'x:mergeCell'(attribute) {
      const range = rangeOf(attribute('ref') ?? '')
      if (range) merges.push(range)
    },
  }
  await file.read(part, {
    open(name, attribute) {
      opening[name]?.(attribute)
      inline.open(name)
    },
    close(name) {
      inline.close(name)
      if (name === 'x:v') inValue = false
      if (name === 'x:f') inFormula = false
      if (name !== 'x:c' || !row || !cell) return
      const text = cleanText(cell.type === 'inlineStr' ? inline.take() : valueOf(cell, reading))
      const { text: bare, notes } = splitNotes(text)
      const hanging = reading.notes.get(cell.place) ?? []
      row.cells.set(cell.column, {
        column: cell.column,
        span: 1,
        text: bare,
        notes: [...notes, ...hanging],
        held: false,
      })
      cell = undefined
    },
    text(more) {
      if (inValue && cell) cell.value += more
      if (inFormula && cell?.formula !== undefined) cell.formula += more
      inline.text(more)
    },
  })
  hold(rows, merges)
  return {
    rows: rows.map(({ cells, ...each }) => ({ ...each, cells: inOrder(cells) })),
    hiddenColumns: filledColumns(rows)
      .filter((column) => hidden.some(({ from, to }) => column >= from && column <= to))
      .map(letters),
  }
}

function filledColumns(rows: readonly BuiltRow[]): readonly number[] {
  const columns = rows.flatMap(({ cells }) =>
    inOrder(cells).flatMap((cell) => (wholeText(cell) === '' ? [] : [cell.column])),
  )
  return Array.from(new Set(columns)).toSorted((a, b) => a - b)
}

function valueOf({ place, type, style, value, formula }: BuiltCell, { strings, shown }: Reading): string {
  // A formula is never worked out. One whose result was not saved is all that there is to read.
  if (value === '' && formula !== undefined && type !== 'str')
    return formula === '' ? '[formula without a result]' : `=${formula}`
  if (type === 's') {
    const string = strings[Number(value)]
    if (string === undefined) throw damaged(`the text of its cell ${place} is missing`)
    return string
  }
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoShown(value)
  if (type === 'n') return value === '' ? '' : shown(style)(value)
  // `str`, the result of a formula, and `e`, an error such as #REF!, are what they say.
  return unescaped(value)
}

/** A date as the strict form of the format writes it: `2016-05-22T10:30:00`. */
function isoShown(value: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value) ?? []
  if (year === undefined) return value
  return `${day}/${month}/${year}${time === undefined || time === '00:00' ? '' : ` ${time}`}`
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

function inOrder(cells: ReadonlyMap<number, Cell>): readonly Cell[] {
  return Array.from(cells.values()).toSorted((a, b) => a.column - b.column)
}

type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Gives every row of a merged range the value of its first cell. Rows that the sheet does not have stay absent. */
function hold(rows: readonly BuiltRow[], merges: readonly Range[]): void {
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  for (const { top, left, bottom, right } of merges) {
    const first = byNumber.get(top)?.cells.get(left)
    if (!first) continue
    const span = right - left + 1
    byNumber.get(top)?.cells.set(left, { ...first, span })
    if (bottom === top) continue
    for (const row of rows) if (row.row > top && row.row <= bottom) row.cells.set(left, { ...first, span, held: true })
  }
}

function rangeOf(ref: string): Range | undefined {
  const [from, to] = ref.split(':').map(placeOf)
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined
}

/** Excel's last column is XFD. */
const mostColumns = 16_384

function placeOf(place: string): { column: number; row: number } | undefined {
  const [, name, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(place) ?? []
  if (name === undefined) return undefined
  const column =
    Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
  if (column >= mostColumns) throw new Refusal(`The sheet has a cell at ${place}, which is further than Excel goes.`)
  return { column, row: Number(row) }
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** Comments on a sheet, by the place of their cell. */
async function readNotes(file: OfficeFile, sheet: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const notes = new Map<string, readonly string[]>()
  const part = (await file.relationshipsOf(sheet)).find(
    ({ type, external }) => type === 'comments' && !external,
  )?.target
  if (part === undefined || !file.parts.includes(part)) return notes
  const rich = richText()
  let place = ''
  await file.read(part, {
    open(name, attribute) {
      if (name === 'x:comment') {
        place = attribute('ref') ?? ''
        rich.take()
      }
      rich.open(name)
    },
    close(name) {
      rich.close(name)
      if (name === 'x:comment') notes.set(place, [noteText('Comment', cleanText(withoutAdvice(rich.take())))])
    },
    text: rich.text,
  })
  return notes
}

/** A threaded comment is kept twice; the older copy begins with advice to buy a newer Excel. */
function withoutAdvice(text: string): string {
  return text.startsWith('[Threaded comment]') ? (text.split(/\n\s*Comment:\s*/)[1] ?? text) : text
}
