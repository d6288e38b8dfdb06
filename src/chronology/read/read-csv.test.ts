import { expect, test } from 'vitest'
import { Refusal } from '#platform/files'
import { readCsv } from './read-csv.ts'

const texts = (bytes: Uint8Array): readonly (readonly string[])[] =>
  (readCsv(bytes).tables[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text))

const expected = [
  ['Date', 'Source', 'Event'],
  ['22/05/2016', 'Café log', 'Seen, at home\nwith "Nan"'],
]
const content = (delimiter: string): string =>
  `Date${delimiter}Source${delimiter}Event\r\n22/05/2016${delimiter}Café log${delimiter}"Seen, at home\r\nwith ""Nan"""\r\n`

test.each([
  ['UTF-8', Buffer.from(content(','))],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${content(',')}`)],
  ['Windows-1252', Buffer.from(content(','), 'latin1')],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${content(',')}`, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\uFEFF${content(',')}`, 'utf16le').swap16()],
  ['UTF-16 without its mark', Buffer.from(content(','), 'utf16le')],
  ['semicolons', Buffer.from(content(';'))],
  ['tabs', Buffer.from(content('\t'))],
  ['bars', Buffer.from(content('|'))],
  ["Excel's hint", Buffer.from(`sep=;\r\n${content(';')}`)],
  ['old Macintosh line ends', Buffer.from(content(',').replaceAll('\r\n', '\r'))],
])('a file is read alike in %s', (_how, bytes) => {
  expect(texts(bytes)).toEqual(expected)
})

test('records are counted from 1, empty ones too, and a quoted line break starts none', () => {
  const rows = readCsv(Buffer.from('Date,Event\n\n22/05/2016,"a\nb"\n23/05/2016,c')).tables[0]?.rows
  expect(rows?.map((row) => [row.row, row.cells.at(-1)?.text])).toEqual([
    [1, 'Event'],
    [2, ''],
    [3, 'a\nb'],
    [4, 'c'],
  ])
})

test('an apostrophe that kept a value from being a formula is taken off', () => {
  expect(texts(Buffer.from("'=1+1,'-,O'Brien,'Tis"))).toEqual([['=1+1', '-', "O'Brien", "'Tis"]])
})

test('a quotation mark that is never closed is refused, and the place named', () => {
  const bytes = Buffer.from('Date,Event\n22/05/2016,"Seen\n23/05/2016,Not seen')
  expect(() => readCsv(bytes)).toThrow(
    new Refusal('In row 2 a quotation mark is opened and never closed. Close it, or save the file again from Excel.'),
  )
})
