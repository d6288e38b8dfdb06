import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themesBy, themeOverYears, togetherIn } from './patterns.ts'
import { fewest, shown, suppress } from './suppress.ts'

const words = (counts: readonly (readonly number[])[]) => suppress(counts).cells.map((row) => row.map(shown))

describe('small numbers', () => {
  test('are not shown, and nought is', () => {
    expect(words([[0, 2, 2, 9]])).toEqual([['0', '1 or 2', '1 or 2', '9']])
  })
  test('one that could be worked out from a total hides the next smallest with it', () => {
    expect(words([[1, 5, 9]])).toEqual([['1 or 2', 'not shown', '9']])
  })
  test('no hidden count can be worked out from its row or its column', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    })
    let seen = 0
    fc.assert(
      fc.property(table, (counts) => {
        const { cells, rowTotals, columnTotals } = suppress(counts)
        const lines = [
          ...cells.map((row, index) => ({ line: row, total: rowTotals[index] })),
          ...columnTotals.map((total, column) => ({ line: cells.map((row) => row[column]!), total })),
        ]
        for (const { line, total } of lines) {
          const hidden = line.filter((cell) => cell.hidden)
          seen += hidden.length
          const others = line.filter((cell) => !cell.hidden && cell.count > 0)
          if (hidden.length === 1 && others.length > 0) expect(total?.hidden).toBe(true)
          for (const cell of line) if (cell.count > 0 && cell.count < fewest) expect(cell.hidden).toBe(true)
        }
      }),
    )
    expect(seen).toBeGreaterThan(100)
  })
})

describe('patterns', () => {
  const review = (number: number, year: number, ...themes: string[]) =>
    themes.map((theme) => ({ number, theme, year, kind: 'safeguarding adults review', nation: 'England' }))
  const rows = [
    ...review(1, 2020, 'self-neglect', 'hoarding'),
    ...review(2, 2022, 'self-neglect', 'hoarding'),
    ...review(3, 2022, 'self-neglect', 'hoarding', 'fire'),
  ]
  test('count reviews by theme and year, the commonest first, rare ones left out', () => {
    const { rows: themes, columns, table } = themesBy(rows, 'year')
    expect([themes, columns]).toEqual([
      ['hoarding', 'self-neglect'],
      ['2020', '2022'],
    ])
    expect(table.rowTotals.map(shown)).toEqual(['3', '3'])
  })
  test('years without a review are there', () => {
    expect(themeOverYears(rows, 'self-neglect')).toEqual([
      { year: 2020, count: 1 },
      { year: 2021, count: 0 },
      { year: 2022, count: 2 },
    ])
    expect(themeOverYears([], 'x')).toEqual([])
  })
  test('pair themes that stand together, in three reviews or more', () => {
    expect(togetherIn(rows)).toEqual([{ one: 'hoarding', other: 'self-neglect', count: 3 }])
  })
})
