import { expect, test } from 'vitest'
import { formatOf, showNumber } from './excel-numbers.ts'
import { excelFile } from './fixtures/office.ts'
import { readFileTables } from './read-file.ts'
import { type Table, wholeText } from './tables.ts'

const texts = (table: Table | undefined): readonly (readonly [number, ...string[]])[] =>
  (table?.rows ?? []).map((row) => [row.row, ...row.cells.map(wholeText)] as const)

const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="17"/><xf numFmtId="22"/></cellXfs>`

test('shared, rich, inline and formula text is read, with what XML cannot carry put back', async () => {
  const file = excelFile(
    [
      {
        name: 'Events',
        xml: '<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t xml:space="preserve">in line</t></is></c><c r="E3" t="str"><f>CONCAT(A1)</f><v>result</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3" t="b"><v>1</v></c></row></sheetData>',
      },
    ],
    { strings: ['Home_x000D_\nvisit', '<r><t>Sea</t></r><r><rPr><strike/></rPr><t>n</t></r><rPh><t>x</t></rPh>'] },
  )
  const { tables } = await readFileTables('a.xlsx', file)
  expect(texts(tables[0])).toEqual([[3, 'Home\nvisit', 'Sean', 'in line', 'result', '#REF!', 'TRUE']])
})

test.each([
  [false, '42512.4375'],
  [true, '41050.4375'],
])('a date is the same day in a workbook counted from 1904: %s', async (date1904, serial) => {
  const cells = `<c r="A1" s="1"><v>${Math.floor(Number(serial))}</v></c><c r="B1" s="2"><v>0.4375</v></c><c r="C1" s="3"><v>${serial}</v></c><c r="D1" s="4"><v>${serial}</v></c><c r="E1"><v>2016</v></c>`
  const file = excelFile([{ name: 'Events', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }], {
    styles,
    date1904,
  })
  const { tables } = await readFileTables('a.xlsx', file)
  expect(texts(tables[0])).toEqual([[1, '22/05/2016', '10:30', 'May 2016', '22/05/2016 10:30', '2016']])
})

test('merged cells hold their value downwards and span sideways', async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>22/05/2016</t></is></c><c r="C1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D1:XFD1048576"/></mergeCells>'
  const { tables } = await readFileTables('a.xlsx', excelFile([{ name: 'Events', xml }]))
  expect(
    tables[0]?.rows.map((row) => row.cells.map(({ column, span, text, held }) => [column, span, text, held])),
  ).toEqual([
    [
      [0, 2, '22/05/2016', false],
      [2, 1, '1', false],
    ],
    [
      [0, 2, '22/05/2016', true],
      [2, 1, '2', false],
    ],
  ])
})

test('hidden sheets and rows are read, and said to be hidden; places that are not named follow on', async () => {
  const visible =
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="9" hidden="1"><c r="C9"><v>3</v></c></row></sheetData>'
  const { tables } = await readFileTables(
    'a.xlsx',
    excelFile([
      { name: 'Events', xml: visible },
      { name: 'Old', state: 'veryHidden', xml: '<sheetData/>' },
    ]),
  )
  expect(tables.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Events', false],
    ['Old', true],
  ])
  expect(tables[0]?.rows.map(({ row, hidden, cells }) => [row, hidden, cells.map((cell) => cell.column)])).toEqual([
    [1, false, [0, 1]],
    [9, true, [2]],
  ])
})

test('comments stay with their cell', async () => {
  const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
  const { tables } = await readFileTables(
    'a.xlsx',
    excelFile([{ name: 'Events', xml }], { comments: { A1: 'checked?' } }),
  )
  expect(texts(tables[0])).toEqual([[1, '1\n[Comment: checked?]']])
})

test.each([
  ['dd/mm/yyyy', 'date'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
  ['d-mmm', 'date'],
  ['mmm-yy', 'month'],
  ['yyyy', 'year'],
  ['h:mm AM/PM', 'time'],
  ['[h]:mm:ss', 'time'],
  ['dd/mm/yy hh:mm', 'date and time'],
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0;[Red]-#,##0', 'number'],
  ['"day "0', 'number'],
  ['@', 'number'],
])('the format %s shows a %s', (code, format) => {
  expect(formatOf(code)).toBe(format)
})

test("Excel's day that never was, and days before it", () => {
  const show = showNumber('date', 1900)
  expect([show('1'), show('59'), show('61')]).toEqual(['01/01/1900', '28/02/1900', '01/03/1900'])
})
