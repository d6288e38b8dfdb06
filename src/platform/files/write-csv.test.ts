import { expect, test } from 'vitest'
import { withFormula, withoutFormula, writeCsv } from './write-csv.ts'

test.each([
  '=1+1',
  '+44 20 7946 0000',
  '-',
  '@name',
  '|cmd',
  '%x',
  ' =1',
  '\t=1',
  "'=1",
  "''=1",
  '\uFEFF=1',
  '\u00A0=1',
])('a value that a spreadsheet would run is made text, and can be read back: %j', (value) => {
  expect(withoutFormula(value)).toBe(`'${value}`)
  expect(withFormula(withoutFormula(value))).toBe(value)
})

test.each(['Home visit', "'Tis said", "O'Brien", '', '22/05/2016', "'quoted'"])(
  'ordinary text stays as it is: %j',
  (value) => {
    expect(withoutFormula(value)).toBe(value)
    expect(withFormula(value)).toBe(value)
  },
)

test('commas, quotation marks and line breaks are quoted', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([['a,b', 'she said "no"', 'one\ntwo']]))
  expect(text).toBe('\uFEFF"a,b","she said ""no""","one\ntwo"\r\n')
})
