import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { due, isWorkingDay, lastDay } from './deadlines.ts'
import type { Within } from './deadlines.ts'
import { holidaysOf } from './holidays.ts'
import type { Division } from './holidays.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const workingDays = (count: number, direction: 'after' | 'before' = 'after'): Within => ({
  count,
  unit: 'working days',
  direction,
})

describe('working days, in the words of the reference (section 8)', () => {
  const cases: readonly (readonly [string, number, Division, string, string])[] = [
    ['2025-12-18', 5, 'england-and-wales', '2025-12-29', 'Christmas Day and Boxing Day do not count'],
    ['2025-12-18', 15, 'england-and-wales', '2026-01-13', "nor does New Year's Day"],
    ['2024-03-28', 5, 'england-and-wales', '2024-04-08', 'Good Friday and Easter Monday do not count'],
    ['2024-03-28', 15, 'england-and-wales', '2024-04-22', 'a rapid review over Easter'],
    ['2022-09-16', 5, 'england-and-wales', '2022-09-26', 'the state funeral'],
    ['2023-05-05', 5, 'england-and-wales', '2023-05-15', 'the coronation'],
    ['2020-05-07', 5, 'england-and-wales', '2020-05-15', 'the early May holiday moved to Friday for VE Day'],
    ['2024-08-23', 5, 'england-and-wales', '2024-09-02', 'the August holiday of England and Wales'],
    ['2024-08-23', 5, 'scotland', '2024-08-30', 'Scotland had its own at the start of the month'],
    ['2026-06-12', 5, 'england-and-wales', '2026-06-19', 'the World Cup day is Scottish'],
    ['2026-06-12', 5, 'scotland', '2026-06-22', 'the World Cup day'],
    ['2026-03-16', 5, 'northern-ireland', '2026-03-24', "St Patrick's Day"],
    ['2024-07-11', 5, 'northern-ireland', '2024-07-19', 'the Twelfth of July'],
  ]
  test.each(cases)('%s and %i working days in %s is %s: %s', (start, count, division, expected) => {
    expect(lastDay(workingDays(count), date(start), holidaysOf(division)).toString()).toBe(expected)
  })

  test('a report published on 10 April 2026 is sent by 30 March, seven working days before, over Easter', () => {
    expect(due(workingDays(7, 'before'), date('2026-04-10')).dueOn?.toString()).toBe('2026-03-30')
  })

  test('a clock that starts on a Saturday counts Monday as day 1', () => {
    expect(due(workingDays(5), date('2024-09-14')).dueOn?.toString()).toBe('2024-09-20')
  })

  test('a council may keep a day of its own', () => {
    const glasgow = holidaysOf('scotland', [date('2024-09-30')])
    expect(lastDay(workingDays(1), date('2024-09-27'), glasgow).toString()).toBe('2024-10-01')
  })
})

describe('months, weeks and years', () => {
  const sixMonths: Within = { count: 6, unit: 'calendar months', direction: 'after' }
  const oneMonth: Within = { count: 1, unit: 'calendar months', direction: 'after' }

  test('a month ends on the corresponding date', () => {
    expect(due(oneMonth, date('2014-05-10')).dueOn?.toString()).toBe('2014-06-10')
  })

  test('where there is no corresponding date, a month ends on the last day of the month', () => {
    expect(due(sixMonths, date('2024-08-31')).dueOn?.toString()).toBe('2025-02-28')
    expect(due(oneMonth, date('2024-01-30')).dueOn?.toString()).toBe('2024-02-29')
  })

  test('a month beginning with a day ends the day before the corresponding date', () => {
    expect(due({ ...oneMonth, startCounted: true }, date('2023-06-15')).dueOn?.toString()).toBe('2023-07-14')
    expect(due({ ...oneMonth, startCounted: true }, date('2023-01-31')).dueOn?.toString()).toBe('2023-02-28')
  })

  test('one week before publication is seven calendar days', () => {
    const week: Within = { count: 1, unit: 'weeks', direction: 'before' }
    expect(due(week, date('2016-03-29')).dueOn?.toString()).toBe('2016-03-22')
  })

  test('a year from 29 February ends on 28 February', () => {
    expect(due({ count: 1, unit: 'years', direction: 'after' }, date('2024-02-29')).dueOn?.toString()).toBe(
      '2025-02-28',
    )
  })
})

describe('where the bank holidays known do not reach', () => {
  test('no day is named before 2012, and the reason is', () => {
    const answer = due(workingDays(5), date('2010-09-06'))
    expect(answer.dueOn).toBeNull()
    expect(answer.problem).toBe(
      'Bank holidays in England and Wales are known from 1 January 2012 to 31 December 2028, so working days near 7 September 2010 cannot be counted',
    )
  })

  test('a clock that would run into 2029 has no last day', () => {
    expect(() => lastDay(workingDays(15), date('2028-12-20'), holidaysOf('england-and-wales'))).toThrow(RangeError)
  })

  test('months need no bank holidays', () => {
    expect(due({ count: 6, unit: 'calendar months', direction: 'after' }, date('2009-01-12')).dueOn?.toString()).toBe(
      '2009-07-12',
    )
  })
})

describe('whatever the day', () => {
  const england = holidaysOf('england-and-wales')
  const days = fc.integer({ min: 0, max: 5800 }).map((n) => date('2012-02-01').add({ days: n }))
  const counts = fc.integer({ min: 1, max: 20 })

  test('a deadline in working days falls on a working day', () => {
    fc.assert(fc.property(days, counts, (day, n) => isWorkingDay(lastDay(workingDays(n), day, england), england)))
  })

  test('one more working day is always a later day', () => {
    fc.assert(
      fc.property(
        days,
        counts,
        (day, n) =>
          Temporal.PlainDate.compare(lastDay(workingDays(n), day, england), lastDay(workingDays(n + 1), day, england)) <
          0,
      ),
    )
  })

  test('counting back from a deadline leads to the start, when the start is a working day', () => {
    fc.assert(
      fc.property(days, counts, (day, n) => {
        fc.pre(isWorkingDay(day, england))
        const there = lastDay(workingDays(n), day, england)
        return lastDay(workingDays(n, 'before'), there, england).equals(day)
      }),
    )
  })

  test('a later start never gives an earlier deadline', () => {
    fc.assert(
      fc.property(
        days,
        counts,
        (day, n) =>
          Temporal.PlainDate.compare(
            lastDay(workingDays(n), day, england),
            lastDay(workingDays(n), day.add({ days: 1 }), england),
          ) <= 0,
      ),
    )
  })
})
