import { expect, test } from 'vitest'
import { daysLeft, showDate, showMonth, showRange, showShortDate, showTime } from './dates.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

test('dates are written as GOV.UK writes them', () => {
  expect(showDate(date('2026-03-04'))).toBe('4 March 2026')
  expect(showShortDate(date('2026-09-14'))).toBe('14 Sep 2026')
  expect(showMonth(date('2026-03-04'))).toBe('March 2026')
  expect(showMonth(Temporal.PlainYearMonth.from('2026-12'))).toBe('December 2026')
})

test.for([
  ['2026-03-04T15:07:59Z', '4 March 2026 at 3:07pm'],
  ['2026-03-04T15:00:00Z', '4 March 2026 at 3pm'],
  ['2026-03-04T12:00:30Z', '4 March 2026 at midday'],
  ['2026-03-04T00:00:00Z', '4 March 2026 at midnight'],
  ['2026-03-04T00:05:00Z', '4 March 2026 at 12:05am'],
  ['2026-03-04T12:05:00Z', '4 March 2026 at 12:05pm'],
  ['2026-07-01T23:30:00Z', '2 July 2026 at 12:30am'],
  ['2026-10-25T00:30:00Z', '25 October 2026 at 1:30am'],
  ['2026-10-25T01:30:00Z', '25 October 2026 at 1:30am'],
] as const)('the instant %s is %s in London', ([instant, shown]) => {
  expect(showTime(Temporal.Instant.from(instant))).toBe(shown)
})

test.for([
  ['2026-03-04', '2026-03-04', '4 March 2026'],
  ['2026-03-04', '2026-03-08', '4 to 8 March 2026'],
  ['2026-02-28', '2026-03-04', '28 February to 4 March 2026'],
  ['2025-12-30', '2026-01-02', '30 December 2025 to 2 January 2026'],
] as const)('from %s to %s is %s', ([from, to, shown]) => {
  expect(showRange(date(from), date(to))).toBe(shown)
})

test.for([
  ['2026-03-07', '3 days left'],
  ['2026-03-05', '1 day left'],
  ['2026-03-04', 'due today'],
  ['2026-03-03', '1 day late'],
  ['2026-03-02', '2 days late'],
  ['2023-03-04', '1,096 days late'],
] as const)('what is due on %s has, on 4 March 2026, %s', ([due, shown]) => {
  expect(daysLeft(date(due), date('2026-03-04'))).toBe(shown)
})
