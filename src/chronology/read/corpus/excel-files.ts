import { excelFile, type SheetXml } from '../fixtures/office.ts'
import type { Difficulty } from './difficulty.ts'

type Cell = string | { readonly n: number; readonly s?: number } | { readonly xml: string } | null

const letter = (column: number): string => String.fromCodePoint(65 + column)

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
  return 'xml' in cell
    ? cell.xml.replace('<c', `<c r="${place}"`)
    : `<c r="${place}" s="${cell.s ?? 0}"><v>${cell.n}</v></c>`
}

/** Rows from `first`; what comes before and after the cells of a sheet as XML. */
function sheet(rows: readonly (readonly Cell[])[], { first = 1, before = '', after = '', hiddenRow = 0 } = {}): string {
  const lines = rows.map(
    (cells, at) =>
      `<row r="${first + at}"${first + at === hiddenRow ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${first + at}`)).join('')}</row>`,
  )
  return `${before}<sheetData>${lines.join('')}</sheetData>${after}`
}

const heading: readonly Cell[] = ['Date', 'Source', 'Event']
const call: readonly Cell[] = ['22/05/2016', 'Log', 'Call']
const callEntry = '2: 2016-05-22 | Log | Call'

/** Styles by place: 0 plain, 1 a date, 2 date and time, 3 month, 4 time, 5 a US date, 6 a year, 7 text, 8 a percentage. */
const styles = `<numFmts count="5"><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="m/d/yyyy"/><numFmt numFmtId="167" formatCode="yyyy"/></numFmts><cellXfs>${[0, 164, 165, 17, 20, 166, 167, 49, 9].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
type Options = Parameters<typeof excelFile>[1]
const book = (sheets: readonly SheetXml[], options: Options = {}): Uint8Array =>
  excelFile(sheets, { styles, ...options })

const one = (
  title: string,
  rows: readonly (readonly Cell[])[],
  rest: Partial<Difficulty>,
  options: Options = {},
): Difficulty => ({
  title,
  file: 'a.xlsx',
  bytes: book([{ name: 'Events', xml: sheet([heading, ...rows]) }], options),
  ...rest,
})
const xml = (title: string, content: string, rest: Partial<Difficulty>, options: Options = {}): Difficulty => ({
  title,
  file: 'a.xlsx',
  bytes: book([{ name: 'Events', xml: content }], options),
  ...rest,
})
const sheets = (title: string, list: readonly SheetXml[], rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.xlsx',
  bytes: book(list),
  ...rest,
})

const dates: readonly Difficulty[] = [
  one('a real date, counted from 1900', [[{ n: 42512, s: 1 }, 'Log', 'Call']], { entries: [callEntry] }),
  one(
    'a real date, counted from 1904',
    [[{ n: 41050, s: 1 }, 'Log', 'Call']],
    { entries: [callEntry] },
    { date1904: true },
  ),
  one(
    'the last days before and the first after 29 February 1900, which never was',
    [59, 60, 61].map((n) => [{ n, s: 1 }, 'Log', 'Call']),
    {
      entries: ['2: 1900-02-28 | Log | Call', '3: look "29/02/1900" | Log | Call', '4: 1900-03-01 | Log | Call'],
      attention: ['3 Date: 29/02/1900 is not a real date'],
    },
  ),
  one('a date with its time', [[{ n: 42512.4375, s: 2 }, 'Log', 'Call']], {
    entries: ['2: 2016-05-22 10:30 | Log | Call'],
  }),
  xml(
    'a time in a column of its own',
    sheet([
      ['Date', 'Time', 'Source', 'Event'],
      [{ n: 42512, s: 1 }, { n: 0.4375, s: 4 }, 'Log', 'Call'],
    ]),
    { entries: ['2: 2016-05-22 10:30 | Log | Call'] },
  ),
  one(
    'a month, a year and a year as a number',
    [
      [{ n: 42491, s: 3 }, 'Log', 'a'],
      [{ n: 42491, s: 6 }, 'Log', 'b'],
      [{ n: 2016 }, 'Log', 'c'],
    ],
    {
      entries: [
        '2: 2016-05-01..2016-05-31 | Log | a',
        '3: 2016-01-01..2016-12-31 | Log | b',
        '4: 2016-01-01..2016-12-31 | Log | c',
      ],
    },
  ),
  one('a real date shown the American way is still that day', [[{ n: 42492, s: 5 }, 'Log', 'Call']], {
    entries: ['2: 2016-05-02 | Log | Call'],
  }),
  one('a date that lost its format is asked about, with the day it may mean', [[{ n: 42512 }, 'Log', 'Call']], {
    entries: ['2: look "42512" | Log | Call'],
    attention: ['2 Date: "42512" is a number, not a date'],
  }),
  one(
    'a date as text, and one with an apostrophe before it',
    [
      ['22.05.16', 'Log', 'a'],
      [{ xml: '<c s="7" t="inlineStr"><is><t>22-may-16</t></is></c>' }, 'Log', 'b'],
    ],
    {
      entries: ['2: 2016-05-22 | Log | a', '3: 2016-05-22 | Log | b'],
    },
  ),
  one(
    'a date in the strict form of the format',
    [[{ xml: '<c t="d"><v>2016-05-22T10:30:00</v></c>' }, 'Log', 'Call']],
    { entries: ['2: 2016-05-22 10:30 | Log | Call'] },
  ),
  one('a number below any date', [[{ n: -5, s: 1 }, 'Log', 'Call']], {
    entries: ['2: look "-5" | Log | Call'],
    attention: ['2 Date: "-5" is not a date that can be read'],
  }),
]

const values: readonly Difficulty[] = [
  one(
    'shared strings, plain and of several formats',
    [[{ xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }, { xml: '<c t="s"><v>2</v></c>' }]],
    { entries: [callEntry] },
    {
      strings: [
        '22/05/2016',
        'Log',
        '<r><rPr><b/></rPr><t xml:space="preserve">Ca</t></r><r><t>ll</t></r><rPh sb="0" eb="1"><t>unread</t></rPh>',
      ],
    },
  ),
  one('a string that is not there', [['22/05/2016', 'Log', { xml: '<c t="s"><v>99</v></c>' }]], { refused: /damaged/ }),
  one(
    'formulas count as their last results',
    [
      [
        { xml: '<c s="1"><f>DATE(2016,5,22)</f><v>42512</v></c>' },
        { xml: '<c t="str"><f>"Lo"&amp;"g"</f><v>Log</v></c>' },
        { xml: '<c t="str"><f t="shared" si="0"/><v>Call</v></c>' },
      ],
    ],
    { entries: [callEntry] },
  ),
  one(
    'a formula whose result was not saved is kept as it is written',
    [['22/05/2016', 'Log', { xml: '<c><f>A2&amp;"x"</f></c>' }]],
    { entries: ['2: 2016-05-22 | Log | =A2&"x"'] },
  ),
  one(
    'an error, a yes and a number',
    [
      ['22/05/2016', { xml: '<c t="e"><v>#REF!</v></c>' }, { xml: '<c t="b"><v>1</v></c>' }],
      ['22/05/2016', 'Log', { n: 0.30000000000000004 }],
    ],
    {
      entries: ['2: 2016-05-22 | #REF! | TRUE', '3: 2016-05-22 | Log | 0.3'],
      attention: ['2 Source: a formula in the workbook failed here'],
    },
  ),
  one('a percentage as it is shown', [['22/05/2016', 'Log', { n: 0.25, s: 8 }]], {
    entries: ['2: 2016-05-22 | Log | 25%'],
  }),
  one('line breaks and Excel’s own escapes', [['22/05/2016', 'Log', 'one\ntwo_x000D__x0041_']], {
    entries: ['2: 2016-05-22 | Log | one\ntwo\nA'],
  }),
  one(
    'a comment stays with its cell',
    [call],
    { entries: ['2: 2016-05-22 | Log | Call\n[Comment: Who?]'] },
    { comments: { C2: 'Who?' } },
  ),
]

const places: readonly Difficulty[] = [
  xml(
    'a chronology that begins in the middle of a sheet',
    sheet(
      [
        [null, null, ...heading],
        [null, null, ...call],
      ],
      { first: 5 },
    ),
    { entries: ['6: 2016-05-22 | Log | Call'] },
  ),
  xml(
    'empty rows and columns between',
    sheet([['Date', null, 'Source', 'Event'], [], ['22/05/2016', null, 'Log', 'Call']]),
    { entries: ['3: 2016-05-22 | Log | Call'] },
  ),
  xml(
    'cells and rows that do not say where they are',
    '<sheetData><row><c t="inlineStr"><is><t>Date</t></is></c><c t="inlineStr"><is><t>Event</t></is></c></row><row><c t="inlineStr"><is><t>22/05/2016</t></is></c><c t="inlineStr"><is><t>Call</t></is></c></row></sheetData>',
    {
      entries: ['2: 2016-05-22 |  | Call'],
      warnings: ['Sheet "Events" has no column for the source of information'],
    },
  ),
  xml(
    'a title merged over the table',
    sheet([['Police chronology'], heading, call], { after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }),
    {
      warnings: ['Sheet "Events": titles were not read as entries: row 1, "Police chronology"'],
      entries: ['3: 2016-05-22 | Log | Call'],
    },
  ),
  xml(
    'a date merged down over three rows',
    sheet([heading, call, [null, 'Log', 'Visit'], [null, 'Log', 'Plan']], {
      after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
    }),
    { entries: [callEntry, '3: 2016-05-22 | Log | Visit', '4: 2016-05-22 | Log | Plan'] },
  ),
  xml(
    'a merged heading of two lines',
    sheet([['Date', 'Contact', null], [null, 'Source', 'Event'], call], {
      after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
    }),
    { entries: ['3: 2016-05-22 | Log | Call'] },
  ),
  xml(
    'an event merged over columns keeps what hides behind it',
    sheet(
      [
        ['Date', 'Source', 'Event', 'Action'],
        ['22/05/2016', 'Log', 'Call', 'behind'],
      ],
      { after: '<mergeCells><mergeCell ref="C2:D2"/></mergeCells>' },
    ),
    { entries: ['2: 2016-05-22 | Log | Call | Action=behind'] },
  ),
  xml('a hidden row is read, and said to be hidden', sheet([heading, call], { hiddenRow: 2 }), {
    entries: [callEntry],
    warnings: ['Sheet "Events": hidden rows were read: 2'],
  }),
  xml(
    'a hidden column is read, and said to be hidden',
    sheet([heading, call], { before: '<cols><col min="3" max="3" width="9" hidden="1"/></cols>' }),
    { entries: [callEntry], warnings: ['Sheet "Events": hidden columns were read: C'] },
  ),
  xml('a year between rows, and a total', sheet([heading, [{ n: 2016 }], call, ['Total', null, { n: 1 }]]), {
    warnings: ['Sheet "Events": titles were not read as entries: row 2, "2016"'],
    entries: ['3: 2016-05-22 | Log | Call', '4: look "Total" |  | 1'],
    attention: ['4 Date: "total" is not a date that can be read', '4 Source: no source of information is given'],
  }),
]

const workbooks: readonly Difficulty[] = [
  sheets(
    'a cover, a chronology and a hidden sheet that goes on from it',
    [
      { name: 'Cover', xml: sheet([['Police'], ['Prepared for the panel']]) },
      { name: 'Events', xml: sheet([heading, call]) },
      { name: 'More', state: 'hidden', xml: sheet([['23/05/2016', 'Log', 'Visit']]) },
    ],
    {
      entries: ['2/2: 2016-05-22 | Log | Call', '3/1: 2016-05-23 | Log | Visit'],
      ignored: [1],
      warnings: ['Sheet "More" is hidden, and was read'],
    },
  ),
  sheets('a very hidden sheet', [{ name: 'Events', state: 'veryHidden', xml: sheet([heading, call]) }], {
    entries: [callEntry],
    warnings: ['Sheet "Events" is hidden, and was read'],
  }),
  sheets(
    'a sheet for each year',
    [
      { name: '2015', xml: sheet([heading, ['22/05/2015', 'Log', 'Call']]) },
      { name: '2016', xml: sheet([heading, call]) },
    ],
    { entries: ['2: 2015-05-22 | Log | Call', '2/2: 2016-05-22 | Log | Call'] },
  ),
  sheets('an empty workbook', [{ name: 'Sheet1', xml: '<sheetData/>' }], { entries: [] }),
  xml('a sheet that goes further than Excel', '<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>', {
    refused: /further than Excel goes/,
  }),
]

export const excelFiles: readonly Difficulty[] = [...dates, ...values, ...places, ...workbooks]
