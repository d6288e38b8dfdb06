import { officeRelations, packageOf, relations, xmlHead } from './package-parts.ts'
import { legalText, xmlText } from './xml-text.ts'

/** Dates are real dates and numbers real numbers; every string is text, whatever it starts with. */
export type WorkbookCell = string | number | Temporal.PlainDate | null

type WorkbookSheet = {
  /** At most 31 characters, without \ / ? * [ ] : */
  readonly name: string
  /** `width` counts characters, as Excel does. */
  readonly columns: readonly { readonly heading: string; readonly width?: number }[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}

type Workbook = { readonly title: string; readonly sheets: readonly WorkbookSheet[] }

/** Excel's own limits. support.microsoft.com, "Excel specifications and limits". */
const mostCharactersInACell = 32_767
const mostRows = 1_048_575

const names = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An .xlsx from structured data: the header row frozen, text typed as text, and no formula, link, defined name or hidden
 * sheet, because the model has no way to say them. Every row and cell names its place, which some readers insist on.
 *
 * @throws RangeError for more than Excel holds: 1,048,575 rows under the header, 32,767 characters in a cell
 */
export function writeWorkbook({ title, sheets }: Workbook): Uint8Array {
  const files = sheets.map((sheet, at) => ({ sheet, file: `sheet${at + 1}.xml`, id: `rId${at + 1}` }))
  return packageOf(
    title,
    [
      { name: 'xl/workbook.xml', xml: workbookXml(files.map(({ sheet, id }) => ({ name: sheet.name, id }))) },
      { name: 'xl/styles.xml', xml: stylesXml },
      ...files.map(({ sheet, file }) => ({ name: `xl/worksheets/${file}`, xml: sheetXml(sheet) })),
      relations('xl/_rels/workbook.xml.rels', [
        ...files.map(({ file, id }) => ({ id, type: `${officeRelations}/worksheet`, target: `worksheets/${file}` })),
        { id: `rId${sheets.length + 1}`, type: `${officeRelations}/styles`, target: 'styles.xml' },
      ]),
    ],
    [
      { part: '/xl/workbook.xml', type: `${type}.sheet.main+xml` },
      { part: '/xl/styles.xml', type: `${type}.styles+xml` },
      ...files.map(({ file }) => ({ part: `/xl/worksheets/${file}`, type: `${type}.worksheet+xml` })),
    ],
    'xl/workbook.xml',
  )
}

function workbookXml(sheets: readonly { name: string; id: string }[]): string {
  const list = sheets
    .map(({ name, id }, at) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${at + 1}" r:id="${id}"/>`)
    .join('')
  return `${xmlHead}<workbook xmlns="${names}" xmlns:r="${officeRelations}"><sheets>${list}</sheets></workbook>`
}

function sheetName(name: string): string {
  return legalText(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
}

function* sheetXml({ columns, rows }: WorkbookSheet): Generator<string> {
  if (rows.length > mostRows) throw new RangeError(`a sheet of ${rows.length} rows: the most is ${mostRows}`)
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width ?? 20}" customWidth="1"/>`)
    .join('')
  const head = rowXml(
    1,
    columns.map(({ heading }, at) => textCell(reference(at, 1), heading, style.heading)),
  )
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield `${xmlHead}<worksheet xmlns="${names}">${view}<cols>${widths}</cols><sheetData>${head}`
  for (const [at, row] of rows.entries())
    yield rowXml(
      at + 2,
      row.map((value, column) => cellXml(reference(column, at + 2), value)),
    )
  yield '</sheetData></worksheet>'
}

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

function cellXml(place: string, value: WorkbookCell): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') return textCell(place, value, style.text)
  if (typeof value === 'number') return `<c r="${place}" s="${style.number}"><v>${value}</v></c>`
  return `<c r="${place}" s="${style.date}"><v>${serialOf(value)}</v></c>`
}

function textCell(place: string, text: string, look: number): string {
  const legal = legalText(text)
  if (legal.length > mostCharactersInACell) throw new RangeError(`cell ${place} has ${legal.length} characters`)
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal(legal))}</t></is></c>`
}

/** Excel reads `_x0041_` inside text as "A"; a text that really says so has its first underscore escaped. ECMA-376, 22.9.2.19. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** A for 0, Z for 25, AA for 26. */
function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

const reference = (column: number, row: number): string => `${columnLetters(column)}${row}`

const beforeDayOne = Temporal.PlainDate.from('1899-12-30')

/** Days since 1899-12-30, right for every day from 1 March 1900; earlier days Excel itself counts wrongly. */
function serialOf(date: Temporal.PlainDate): number {
  return beforeDayOne.until(date, { largestUnit: 'day' }).days
}

/** Places in `cellXfs` below. */
const style = { number: 0, heading: 1, text: 2, date: 3 } as const

const stylesXml = `${xmlHead}<styleSheet xmlns="${names}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
