import { zipSync, strToU8 } from 'fflate'
import type { Difficulty } from './difficulty.ts'

const names = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ') // prettier-ignore
const manifestNames = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'

/** An .ods of these tables as XML, with its manifest and other parts as given. */
function odsFile(tables: string, { manifest = '', parts = {}, styles = '' } = {}): Uint8Array {
  const all: Readonly<Record<string, string>> = {
    mimetype: mediaType,
    'META-INF/manifest.xml': `<manifest:manifest ${manifestNames}><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>${manifest}</manifest:manifest>`,
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

const td = (text: string, properties = ''): string =>
  `<table:table-cell${properties}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
const tr = (cells: readonly string[], properties = ''): string =>
  `<table:table-row${properties}>${cells.map((cell) => (cell.startsWith('<') ? cell : td(cell))).join('')}</table:table-row>`
const table = (name: string, ...rows: readonly string[]): string =>
  `<table:table table:name="${name}">${rows.join('')}</table:table>`

const heading = ['Date', 'Source', 'Event']
const call = ['22/05/2016', 'Log', 'Call']
const callEntry = '2: 2016-05-22 | Log | Call'
const date = (iso: string, shown: string): string => td(shown, ` office:value-type="date" office:date-value="${iso}"`)

const one = (title: string, rows: readonly string[], rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.ods',
  bytes: odsFile(table('Events', tr(heading), ...rows)),
  ...rest,
})

/** Spreadsheets of LibreOffice Calc. */
export const odsFiles: readonly Difficulty[] = [
  one('dates as text', [tr(call)], { entries: [callEntry] }),
  one('a real date counts as the day that is stored, however it is shown', [tr([date('2016-05-22', '05/22/16'), 'Log', 'Call']), tr([date('2016-05-22T10:30:00', '22 May'), 'Log', 'Visit'])], {
    entries: [callEntry, '3: 2016-05-22 10:30 | Log | Visit'],
  }),
  one('lines, spaces and tabs in a cell', [tr(['22/05/2016', 'Log', '<table:table-cell><text:p>one<text:line-break/>two<text:s text:c="2"/>three</text:p><text:p>four</text:p></table:table-cell>'])], {
    entries: ['2: 2016-05-22 | Log | one\ntwo  three\nfour'],
  }),
  one('text cut by formatting, and a comment', [tr(['22/05/2016', 'Log', '<table:table-cell><office:annotation><text:p>Who?</text:p></office:annotation><text:p>Ca<text:span>ll</text:span></text:p></table:table-cell>'])], {
    entries: ['2: 2016-05-22 | Log | Call\n[Comment: Who?]'],
  }),
  one('a date merged down over two rows', [tr([td('22/05/2016', ' table:number-rows-spanned="2"'), 'Log', 'Call']), tr(['<table:covered-table-cell/>', 'Log', 'Visit'])], {
    entries: [callEntry, '3: 2016-05-22 | Log | Visit'],
  }),
  one('empty rows and cells that are repeated', [tr([td('', ' table:number-columns-repeated="1024"')], ' table:number-rows-repeated="40"'), tr(call), tr([td('')], ' table:number-rows-repeated="1048000"')], {
    entries: ['42: 2016-05-22 | Log | Call'],
  }),
  one('a row that is repeated is several rows', [tr(call, ' table:number-rows-repeated="2"')], { entries: [callEntry, '3: 2016-05-22 | Log | Call'] }),
  one('a row said to be repeated without end', [tr(call, ' table:number-rows-repeated="900000000"')], { refused: /more often than a chronology needs/ }),
  one('a row that is filtered away', [tr(call, ' table:visibility="filter"')], { entries: [callEntry], warnings: ['Sheet "Events": hidden rows were read: 2'] }),
  {
    title: 'a cover and a hidden sheet',
    file: 'a.ods',
    bytes: odsFile(
      table('Cover', tr(['Police'])) + table('Events', tr(heading), tr(call)).replace('<table:table ', '<table:table table:style-name="ta1" '),
      { styles: '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>' },
    ),
    entries: ['2/2: 2016-05-22 | Log | Call'],
    ignored: [1],
    warnings: ['Sheet "Events" is hidden, and was read'],
  },
  { title: 'macros are left out', file: 'a.ods', bytes: odsFile(table('Events', tr(heading), tr(call)), { parts: { 'Basic/Standard/Module1.xml': '<x/>' } }), entries: [callEntry], leftOut: ['macros'] },
  { title: 'locked with a password', file: 'a.ods', bytes: odsFile('', { manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>' }), refused: /locked with a password/ },
  { title: 'a text document called .ods', file: 'a.ods', bytes: zipSync({ 'word/document.xml': strToU8('<x/>') }), refused: /not a spreadsheet/ },
] // prettier-ignore
