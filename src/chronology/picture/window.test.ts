import { describe, expect, test } from 'vitest'
import { beginOf, nextOf, type Unit, windowOf } from './window.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const whole = { first: date('2024-03-01'), last: date('2026-06-27') }

describe('the picture shows', () => {
  test.each([
    ['', '2024-03-01', '2026-06-27', 'month', ['2024', '2025', '2026']],
    ['2025', '2025-01-01', '2025-12-31', 'week', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']],
    ['2025-Q4', '2025-10-01', '2025-12-31', 'day', ['2025-10', '2025-11', '2025-12']],
    ['2024-02', '2024-02-01', '2024-02-29', 'day', []],
    ['nothing that we know', '2024-03-01', '2026-06-27', 'month', ['2024', '2025', '2026']],
    ['2025-13', '2024-03-01', '2026-06-27', 'month', ['2024', '2025', '2026']],
  ])('within “%s”', (within, first, last, unit, inside) => {
    const shown = windowOf(within, whole)
    expect([shown.first.toString(), shown.last.toString(), shown.unit]).toEqual([first, last, unit])
    expect(shown.inside.map((place) => place.within)).toEqual(inside)
  })

  test('fewer, wider bars where there are many years', () => {
    expect(windowOf('', { first: date('2010-01-01'), last: date('2026-01-01') }).unit).toBe('quarter')
    expect(windowOf('', { first: date('1950-01-01'), last: date('2026-01-01') }).unit).toBe('year')
  })
})

test.each<[Unit, string, string]>([
  ['year', '2025-01-01', '2026-01-01'],
  ['quarter', '2025-04-01', '2025-07-01'],
  ['month', '2025-05-01', '2025-06-01'],
  ['week', '2025-05-12', '2025-05-19'],
  ['day', '2025-05-14', '2025-05-15'],
])('a %s begins and ends', (unit, begins, ends) => {
  const begin = beginOf(date('2025-05-14'), unit)
  expect([begin.toString(), nextOf(begin, unit).toString()]).toEqual([begins, ends])
})
