import { officeRelations, packageOf, relations, xmlHead } from './package-parts.ts'
import { xmlText } from './xml-text.ts'

/** A Word document is a title and these, in order. A line break inside any text is a line break in Word. */
type WordBlock =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly paragraph: string }
  | { readonly list: readonly string[]; readonly numbered?: boolean }
  | WordTable

type WordTable = {
  /** What the table holds, read out by screen readers. */
  readonly table: string
  /** `width` is a share: 3 is three times as wide as 1. */
  readonly columns: readonly { readonly heading: string; readonly width?: number }[]
  readonly rows: readonly (readonly string[])[]
}

type WordDocument = {
  readonly title: string
  readonly blocks: readonly WordBlock[]
  readonly landscape?: boolean
}

const mostRows = 100_000
const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A .docx from structured data: real headings, header rows that repeat, British English, and fixed metadata. It holds no
 * author, dates, revision numbers, comments, tracked changes or fields, because the model has no way to say them.
 *
 * @throws RangeError above 100,000 table rows, or where a row does not have one cell for each column
 */
export function writeWord(document: WordDocument): Uint8Array {
  return packageOf(
    document.title,
    [
      { name: 'word/document.xml', xml: documentXml(document) },
      { name: 'word/styles.xml', xml: stylesXml() },
      { name: 'word/numbering.xml', xml: numberingXml(document.blocks) },
      { name: 'word/settings.xml', xml: settingsXml },
      relations('word/_rels/document.xml.rels', [
        { id: 'rId1', type: `${officeRelations}/styles`, target: 'styles.xml' },
        { id: 'rId2', type: `${officeRelations}/numbering`, target: 'numbering.xml' },
        { id: 'rId3', type: `${officeRelations}/settings`, target: 'settings.xml' },
      ]),
    ],
    [
      { part: '/word/document.xml', type: `${wordType}.document.main+xml` },
      { part: '/word/styles.xml', type: `${wordType}.styles+xml` },
      { part: '/word/numbering.xml', type: `${wordType}.numbering+xml` },
      { part: '/word/settings.xml', type: `${wordType}.settings+xml` },
    ],
    'word/document.xml',
  )
}

function* documentXml({ title, blocks, landscape = false }: WordDocument): Generator<string> {
  const page = landscape ? { width: 16838, height: 11906 } : { width: 11906, height: 16838 }
  const size = `<w:pgSz w:w="${page.width}" w:h="${page.height}"${landscape ? ' w:orient="landscape"' : ''}/>`
  const margins = `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>`
  yield `${xmlHead}<w:document xmlns:w="${wordNames}"><w:body>${paragraph(title, 'Title')}`
  for (const [place, block] of blocks.entries()) yield* blockXml(block, place, page.width - 2 * margin)
  yield `<w:sectPr>${size}${margins}</w:sectPr></w:body></w:document>`
}

/** Twentieths of a point: 2 cm. */
const margin = 1134

function blockXml(block: WordBlock, place: number, width: number): Iterable<string> {
  if ('heading' in block) return [paragraph(block.heading, `Heading${block.level}`)]
  if ('paragraph' in block) return [paragraph(block.paragraph)]
  if ('list' in block) return block.list.map((line) => listItem(line, place))
  return tableXml(block, width)
}

function paragraph(text: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs(text)}</w:p>`
}

function listItem(text: string, place: number): string {
  return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${place + 1}"/></w:numPr></w:pPr>${runs(text)}</w:p>`
}

/** Line breaks and tabs are elements in Word; a newline left in `w:t` would be shown as a space. */
function runs(text: string): string {
  if (text === '') return ''
  const content = xmlText(text)
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => breaks.get(piece) ?? `<w:t xml:space="preserve">${piece}</w:t>`)
    .join('')
  return `<w:r>${content}</w:r>`
}

const breaks: ReadonlyMap<string, string> = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
])

function* tableXml({ table, columns, rows }: WordTable, width: number): Generator<string> {
  if (rows.length > mostRows) throw new RangeError(`a table of ${rows.length} rows: the most is ${mostRows}`)
  const shares = columns.reduce((sum, column) => sum + (column.width ?? 1), 0)
  const widths = columns.map((column) => Math.floor((width * (column.width ?? 1)) / shares))
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(table)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ heading }, at) => cell(paragraph(heading, 'TableHeading'), widths[at])).join('')}</w:tr>`
  yield `<w:tbl>${properties}${grid}${head}`
  for (const row of rows) yield tableRow(row, widths)
  // Word joins two tables that touch, so a paragraph follows each.
  yield '</w:tbl><w:p/>'
}

function tableRow(row: readonly string[], widths: readonly number[]): string {
  if (row.length !== widths.length) throw new RangeError(`a row of ${row.length} cells under ${widths.length} headings`)
  return `<w:tr>${row.map((text, at) => cell(paragraph(text), widths[at])).join('')}</w:tr>`
}

const cell = (content: string, width = 0): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`

/** One list definition for each list, so that each numbered list starts again at 1. */
function numberingXml(blocks: readonly WordBlock[]): string {
  const lists = blocks.flatMap((block, place) => ('list' in block ? [{ id: place + 1, block }] : []))
  const kinds = lists.map(({ id, block }) => abstractList(id, block.numbered === true)).join('')
  const instances = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')
  return `${xmlHead}<w:numbering xmlns:w="${wordNames}">${kinds}${instances}</w:numbering>`
}

function abstractList(id: number, numbered: boolean): string {
  const [format, mark] = numbered ? ['decimal', '%1.'] : ['bullet', '•']
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>`
}

const settingsXml = `${xmlHead}<w:settings xmlns:w="${wordNames}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>`

function stylesXml(): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  return `${xmlHead}<w:styles xmlns:w="${wordNames}">${defaults}${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    heading('Title', 'Title', 40),
    heading('Heading1', 'heading 1', 32, 0),
    heading('Heading2', 'heading 2', 28, 1),
    heading('Heading3', 'heading 3', 24, 2),
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:contextualSpacing/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="TableHeading"><w:name w:val="Table Heading"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr></w:style>`,
  ].join('')}</w:styles>`
}

function heading(id: string, name: string, size: number, outline?: number): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>${level}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="505A5F"/>`
