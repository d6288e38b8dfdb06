import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, dayNumber, inWords } from './day-numbers.ts'
import { due, lastDay } from './deadlines.ts'
import type { Length, Within } from './deadlines.ts'
import { addWorkingDays, holidaysOf, isWorkingDay, nationalHolidays } from './holidays.ts'
import type { Division } from './holidays.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const workingDays = (count: number, direction: 'after' | 'before' = 'after'): Length => ({
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
  const sixMonths: Length = { count: 6, unit: 'calendar months', direction: 'after' }
  const oneMonth: Length = { count: 1, unit: 'calendar months', direction: 'after' }

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
    const week: Length = { count: 1, unit: 'weeks', direction: 'before' }
    expect(due(week, date('2016-03-29')).dueOn?.toString()).toBe('2016-03-22')
  })

  test('a year from 29 February ends on 28 February', () => {
    expect(due({ count: 1, unit: 'years', direction: 'after' }, date('2024-02-29')).dueOn?.toString()).toBe(
      '2025-02-28',
    )
  })
})

describe('limits that are no length of time', () => {
  const before31July: Within = { before: { month: 7, day: 31 } }

  test('a report due before 31 July has until 30 July after the year ends', () => {
    expect(due(before31July, date('2025-03-31')).dueOn?.toString()).toBe('2025-07-30')
    expect(due(before31July, date('2025-07-31')).dueOn?.toString()).toBe('2026-07-30')
  })

  test('what is due as soon as is feasible has no day, and says so', () => {
    expect(due({ promptly: true }, date('2025-03-31'))).toMatchObject({
      dueOn: null,
      problem: 'It is due as soon as is feasible: no day is fixed',
    })
  })

  test('where no limit was found no day is guessed', () => {
    expect(due(null, date('2025-03-31'))).toMatchObject({
      dueOn: null,
      problem: 'No time limit was found; an administrator has to set it',
    })
  })
})

describe('where the bank holidays known do not reach', () => {
  test('no day is named before 2006, and the reason is', () => {
    const answer = due(workingDays(5), date('2005-09-06'))
    expect(answer.dueOn).toBeNull()
    expect(answer.problem).toBe(
      'Bank holidays in England and Wales are known from 1 January 2006 to 31 December 2028, so working days from 6 September 2005 cannot be counted',
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
  const divisions = fc.constantFrom<Division>('england-and-wales', 'scotland', 'northern-ireland')
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

  test('there and back again ends on a working day, whatever day it began and wherever', () => {
    fc.assert(
      fc.property(divisions, days, counts, (division, day, n) => {
        const holidays = nationalHolidays[division]
        const back = addWorkingDays(addWorkingDays(day, n, holidays), -n, holidays)
        return isWorkingDay(day, holidays) ? back.equals(day) : isWorkingDay(back, holidays)
      }),
    )
  })

  test('counting by table is counting day by day, forwards and backwards', () => {
    fc.assert(
      fc.property(divisions, days, counts, fc.constantFrom(1, -1), (division, day, n, way) => {
        const holidays = nationalHolidays[division]
        let counted = day
        for (let left = n; left > 0;) {
          counted = counted.add({ days: way })
          if (isWorkingDay(counted, holidays)) left -= 1
        }
        return addWorkingDays(day, way * n, holidays).equals(counted)
      }),
    )
  })
})

describe('days as numbers', () => {
  const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map((n) => date('2000-03-01').add({ days: n }))

  test('the number of a day is how many days it is from 1 January 1970, and leads back to it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(day)).toBe(date('1970-01-01').until(day).days)
        expect(dayFrom(dayNumber(day)).equals(day)).toBe(true)
      }),
    )
  })

  test('a day is written as people write it', () => {
    expect(inWords(date('2024-03-08'))).toBe('8 March 2024')
  })
})
