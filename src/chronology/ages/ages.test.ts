import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageAt, type Between, bornByAge, distanceTo } from './ages.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const on = (text: string): Between => ({ first: date(text), last: date(text) })
const between = (first: string, last: string): Between => ({ first: date(first), last: date(last) })

describe('how old someone was', () => {
  const born = on('2019-02-16')
  test.each([
    ['the day before a birthday', on('2026-02-15'), '6'],
    ['on a birthday', on('2026-02-16'), '7'],
    ['as a baby, in months', on('2019-07-20'), '5 months'],
    ['on the day of birth', on('2019-02-16'), '0 months'],
    ['just before two', on('2021-02-15'), '23 months'],
    ['before birth', on('2019-02-15'), 'not born'],
    ['in a month with the birthday in it', between('2026-02-01', '2026-02-28'), '6 to 7'],
    ['in a month without it', between('2026-03-01', '2026-03-31'), '7'],
    ['in the month of birth', between('2019-02-01', '2019-02-28'), 'at most 0 months'],
    ['in a year with the second birthday', between('2021-01-01', '2021-12-31'), '22 months to 2'],
  ])('%s', (_, at, age) => expect(ageAt(born, at)).toBe(age))

  test('where only an age is known, from the least to the most that it allows', () => {
    const known = bornByAge(7, date('2026-06-27'))
    expect(known).toEqual(between('2018-06-28', '2019-06-27'))
    expect(ageAt(known, on('2026-06-27'))).toBe('7')
    expect(ageAt(known, on('2026-01-01'))).toBe('6 to 7')
  })

  test('no day within the range is left out of what is said', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => date('2015-01-01').add({ days }))
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first = a, middle = a, last = a] = [a, b, c].toSorted((x, y) => Temporal.PlainDate.compare(x, y))
        const said = ageAt(born, { first, last })
        const [least, most = least] = said.replace('at most ', 'not born to ').split(' to ').map(monthsOf)
        const exact = monthsOf(ageAt(born, { first: middle, last: middle }))
        expect(exact).toBeGreaterThanOrEqual(least ?? Number.NaN)
        expect(exact).toBeLessThanOrEqual(most ?? Number.NaN)
      }),
    )
  })
})

const monthsOf = (age: string): number =>
  age === 'not born' ? -1 : /month/.test(age) ? Number.parseInt(age, 10) : Number.parseInt(age, 10) * 12

describe('how long before or after the incident', () => {
  const incident = date('2026-06-27')
  test.each([
    ['the day itself', on('2026-06-27'), 'on the day'],
    ['the day before', on('2026-06-26'), '1 day before'],
    ['three weeks', on('2026-06-06'), '3 weeks before'],
    ['weeks until three months', on('2026-03-28'), '13 weeks before'],
    ['months', on('2025-11-27'), '7 months before'],
    ['not yet eight months', on('2025-10-28'), '7 months before'],
    ['years', on('2024-05-01'), '2 years before'],
    ['after', on('2026-07-01'), '4 days after'],
    ['a month that is known by its name only', between('2025-11-01', '2025-11-30'), '6 months to 7 months before'],
    ['days on both sides', between('2026-06-01', '2026-06-30'), 'around the day'],
    ['a range after', between('2026-07-01', '2026-07-10'), '4 days to 13 days after'],
  ])('%s', (_, at, words) => expect(distanceTo(incident, at)).toBe(words))
})
