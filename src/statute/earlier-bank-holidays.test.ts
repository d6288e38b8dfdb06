import { describe, expect, test } from 'vitest'
import published from './bank-holidays.json' with { type: 'json' }
import { due } from './deadlines.ts'
import { bankHolidaysByRule, earlierBankHolidays } from './earlier-bank-holidays.ts'
import { holidaysVersion, nationalHolidays } from './holidays.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
/** Years without a day that was proclaimed or moved. */
const ordinaryYears = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2021, 2024, 2025, 2027, 2028]
const years = divisions.flatMap((division) => ordinaryYears.map((year) => [division, year] as const))

describe('the rules for years before the published list', () => {
  test.each(years)('give the published days of %s in %i', (division, year) => {
    const listed = published[division].events.map(({ date: day }) => day).filter((day) => day.startsWith(`${year}-`))
    expect(listed.length).toBeGreaterThan(7)
    expect(bankHolidaysByRule(division, year).map(String).toSorted()).toEqual(listed.toSorted())
  })

  test('the royal wedding of 29 April 2011 was a day more', () => {
    expect(earlierBankHolidays('england-and-wales').map(String)).toContain('2011-04-29')
  })

  test('St Andrew’s Day counts in Scotland from 2007', () => {
    const days = earlierBankHolidays('scotland').map(String)
    expect(days.filter((day) => day.includes('-11-') || day.includes('-12-0'))).toEqual([
      '2007-11-30',
      '2008-12-01',
      '2009-11-30',
      '2010-11-30',
      '2011-11-30',
    ])
  })

  test('a day computed by rule says so', () => {
    const within = { count: 1, unit: 'working days', direction: 'after' } as const
    const found = due(within, date('2010-09-06'), nationalHolidays.scotland)
    expect(String(found.dueOn)).toBe('2010-09-07')
    expect(found.holidays).toBe(`${holidaysVersion}; those of 2006 to 2011 computed by rule`)
    expect(due(within, date('2014-09-08'), nationalHolidays.scotland).holidays).toBe(holidaysVersion)
  })

  test('before 2006 no day is named', () => {
    const within = { count: 1, unit: 'working days', direction: 'after' } as const
    expect(due(within, date('2005-09-06')).problem).toMatch(/known from 1 January 2006/)
  })
})
