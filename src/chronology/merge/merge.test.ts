import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKeys, keyOf, merge } from './merge.ts'
import { readDate } from '../read/read-dates.ts'
import type { Entry } from '../read/read-row.ts'

const today = Temporal.PlainDate.from('2026-11-24')

function entry(date: string, text: string, more: Partial<Entry> = {}): Entry {
  const start = date === '' ? null : readDate(date, today).written
  return {
    kind: start?.date ? 'event' : 'needsAttention',
    agency: 'Northbridge Police',
    start,
    end: null,
    source: 'log',
    text,
    columns: {},
    headings: {},
    sequence: null,
    origin: { table: 1, row: 2 },
    ...more,
  }
}

const inOrder = (...entries: readonly Entry[]): readonly string[] =>
  merge([{ file: 'police.docx', entries }]).map(({ text }) => text)

test('by date; on one day the wider first, then those without a time, then by time; without a date last', () => {
  expect(
    inOrder(
      entry('', 'empty'),
      entry('22/05/16 10:30', 'at half past ten'),
      entry('31.02.16', 'not real'),
      entry('22/05/16', 'second of the day'),
      entry('1/5/16', 'first of May'),
      entry('22/05/16 09:00', 'at nine'),
      entry('22/05/16', 'third of the day'),
      entry('22/05/16 - 24/05/16', 'three days'),
      entry('May 2016', 'in May'),
      entry('2016', 'in the year'),
    ),
  ).toEqual([
    'in the year',
    'in May',
    'first of May',
    'three days',
    'second of the day',
    'third of the day',
    'at nine',
    'at half past ten',
    'empty',
    'not real',
  ])
})

test('ties are settled by sequence number, then agency, then place in the file', () => {
  const day = '22/05/16'
  expect(
    inOrder(
      entry(day, 'no number, school', { agency: 'School' }),
      entry(day, 'no number, health', { agency: 'Health' }),
      entry(day, 'second', { sequence: 2 }),
      entry(day, 'first', { sequence: 1 }),
    ),
  ).toEqual(['first', 'second', 'no number, health', 'no number, school'])
})

test('entries are numbered in their order and keep where they came from', () => {
  const [first] = merge([
    { file: 'school.xlsx', entries: [entry('22/05/16', 'Call', { origin: { table: 2, row: 17 } })] },
  ])
  expect(first).toMatchObject({ id: 'e1', origin: { file: 'school.xlsx', table: 2, row: 17 } })
})

test('the order is one order: no three entries go round in a ring', () => {
  const any = fc.record({
    date: fc.constantFrom('', '22/05/16', '22/05/16 10:30', 'May 2016', '2016', '31.02.16', '1/5/16'),
    agency: fc.constantFrom('Health', 'Police'),
    sequence: fc.constantFrom(null, 1, 2),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 3, maxLength: 3 }), (list) => {
      const [a = [], b = [], c = []] = list.map(({ date, ...more }, at) => keyOf(entry(date, '', more), at))
      expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) || 0)
      if (compareKeys(a, b) < 0 && compareKeys(b, c) < 0) expect(compareKeys(a, c)).toBe(-1)
    }),
  )
})
