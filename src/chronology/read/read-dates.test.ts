import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './read-dates.ts'

const today = Temporal.PlainDate.from('2026-11-24')

/** "2016-05-22..2016-05-22 day" and, where they apply, "uncertain" and the time. */
function understood(text: string): string {
  const { date, latest, precision, uncertain, time } = readDate(text, today).written
  return [`${date}..${latest} ${precision}`, uncertain ? 'uncertain' : '', time ?? ''].filter(Boolean).join(' ')
}

const day = '2016-05-22..2016-05-22 day'

test.each([
  '22.05.16',
  '22-may-16',
  '22/05/16',
  '22/05/2016',
  '22.05/16',
  '22nd May 2016',
  '22 nd May 2016',
  'Sun 22 May 2016',
  'Sunday, 22 May 2016',
  'Sunday 22nd of May 2016',
  '22 May 2016 (Sunday)',
  '2016-05-22',
  '2016/05/22',
  '22 05 16',
  '22//05/16',
  '22‑05‑2016',
  '22–05–16',
  '22May2016',
  '22 MAY 16',
  "22 May '16",
  'May 22, 2016',
  'May 22nd 2016',
  '22.5.16.',
  ' 22/5/2016 ',
  'on 22 May 2016',
  '22 Mai 2016',
  '2016 May 22',
  '2016-05-22 00:00:00',
  '２２/０５/２０１６',
  'Date: 22/05/16',
])('%s is 22 May 2016', (text) => {
  expect(understood(text)).toBe(day)
  expect(readDate(text, today).doubts).toEqual([])
})

test.each([
  '?22 may 2016',
  '? 22 may 2016',
  '22 may 2016 ?',
  'probably 22 may 2016',
  'approx 22/5/16',
  'approx. 22/5/16',
  'c. 22/5/16',
  '22/05/16 (approx)',
  '~22/5/16',
  'on or about 22 May 2016',
  '(22/05/16)?',
  '22/05/16 tbc',
])('%s is 22 May 2016, uncertain', (text) => {
  expect(understood(text)).toBe(`${day} uncertain`)
})

test.each([
  ['24/11/26', '2026-11-24..2026-11-24 day'],
  ['25/11/26', '1926-11-25..1926-11-25 day'],
  ['01/01/99', '1999-01-01..1999-01-01 day'],
  ['29/02/00', '2000-02-29..2000-02-29 day'],
  ['May-98', '1998-05-01..1998-05-31 month'],
])('two digits are in the latest century that is not after today: %s', (text, expected) => {
  expect(understood(text)).toBe(expected)
})

test.each([
  ['May 2016', '2016-05-01..2016-05-31 month'],
  ['05/2016', '2016-05-01..2016-05-31 month'],
  ['2016-05', '2016-05-01..2016-05-31 month'],
  ['Sept 2016', '2016-09-01..2016-09-30 month'],
  ['Chwefror 2016', '2016-02-01..2016-02-29 month'],
  ['? May 2016', '2016-05-01..2016-05-31 month uncertain'],
  ['2015', '2015-01-01..2015-12-31 year'],
  ['c. 2015', '2015-01-01..2015-12-31 year uncertain'],
  ['c2015', '2015-01-01..2015-12-31 year uncertain'],
  ['circa 2015', '2015-01-01..2015-12-31 year uncertain'],
  ['early 2016', '2016-01-01..2016-04-30 range uncertain'],
  ['mid 2016', '2016-05-01..2016-08-31 range uncertain'],
  ['mid-2016', '2016-05-01..2016-08-31 range uncertain'],
  ['late 2016', '2016-09-01..2016-12-31 range uncertain'],
  ['early May 2016', '2016-05-01..2016-05-10 range uncertain'],
  ['mid May 2016', '2016-05-11..2016-05-20 range uncertain'],
  ['late May 2016', '2016-05-21..2016-05-31 range uncertain'],
  ['end of February 2017', '2017-02-21..2017-02-28 range uncertain'],
  ['spring 2016', '2016-03-01..2016-05-31 range uncertain'],
  ['Summer of 2016', '2016-06-01..2016-08-31 range uncertain'],
  ['autumn 2016', '2016-09-01..2016-11-30 range uncertain'],
  ['winter 2016', '2016-12-01..2017-02-28 range uncertain'],
  ['winter 2015/16', '2015-12-01..2016-02-29 range uncertain'],
  ['between 3 and 5 May 2016', '2016-05-03..2016-05-05 range'],
  ['3-5 May 2016', '2016-05-03..2016-05-05 range'],
  ['3rd – 5th May 2016', '2016-05-03..2016-05-05 range'],
  ['3/5/16 - 5/5/16', '2016-05-03..2016-05-05 range'],
  ['3/5/16-5/5/16', '2016-05-03..2016-05-05 range'],
  ['3-5-16 - 5-5-16', '2016-05-03..2016-05-05 range'],
  ['3/5/16 to 5/5/16', '2016-05-03..2016-05-05 range'],
  ['from 3/5/16 to 5/5/16', '2016-05-03..2016-05-05 range'],
  ['3/5 - 5/5/16', '2016-05-03..2016-05-05 range'],
  ['3 May 2016 to 5 May', '2016-05-03..2016-05-05 range'],
  ['Tues 3 May - Thurs 5 May 2016', '2016-05-03..2016-05-05 range'],
  ['between 2016-05-03 and 2016-05-05', '2016-05-03..2016-05-05 range'],
  ['2016-05-03 - 2016-05-05', '2016-05-03..2016-05-05 range'],
  ['28 December - 3 January 2017', '2016-12-28..2017-01-03 range'],
  ['May - June 2016', '2016-05-01..2016-06-30 range'],
  ['May 2016 to early 2017', '2016-05-01..2017-04-30 range uncertain'],
  ['2015 - 2016', '2015-01-01..2016-12-31 range'],
  ['2015/16', '2015-01-01..2016-12-31 range uncertain'],
  ['w/c 23/05/16', '2016-05-23..2016-05-29 range'],
  ['week ending 29 May 2016', '2016-05-23..2016-05-29 range'],
  ['the 1990s', '1990-01-01..1999-12-31 range uncertain'],
  ['01/01/0100', '0100-01-01..0100-01-01 day'],
])('%s is %s', (text, expected) => {
  expect(understood(text)).toBe(expected)
})

test.each([
  ['22/05/16 10.30am', '10:30'],
  ['22/05/16 1030 hrs', '10:30'],
  ['22/05/16 1030hrs', '10:30'],
  ['22/05/16 noon', '12:00'],
  ['22/05/16 at 10:30', '10:30'],
  ['22/05/16, 10:30pm', '22:30'],
  ['22/05/16\n10.30', '10:30'],
  ['22.05.16 10.30', '10:30'],
  ['22/05/16 1030', '10:30'],
  ['22/05/16 10pm', '22:00'],
  ['22/05/16 10 p.m.', '22:00'],
  ['22/05/16 12am', '00:00'],
  ['22/05/16 midnight', '00:00'],
  ['22/05/16 10:30 - 11:15', '10:30'],
  ['22/05/16 - 10:30', '10:30'],
  ['22/05/16 @ 10:30', '10:30'],
  ['22 May 2016 10:30:45', '10:30'],
  ['2016-05-22T10:30:00', '10:30'],
  ['2016-05-22T10:30:00Z', '10:30'],
  ['10:30 22/05/16', '10:30'],
  ['10.30am on 22 May 2016', '10:30'],
  ['22/05/16 (10:30)', '10:30'],
])('%s has the time %s', (text, time) => {
  expect(understood(text)).toBe(`${day} ${time}`)
})

test.each(['22/05/16 am', '22/05/16 pm', '22/05/16 early evening', '22/05/16 overnight'])(
  '%s is a day without a time',
  (text) => {
    expect(understood(text)).toBe(day)
  },
)

test('a time that cannot be leaves the date standing', () => {
  const { written, doubts } = readDate('22/05/16 25:70', today)
  expect(written).toMatchObject({ date: '2016-05-22', time: null })
  expect(doubts).toEqual([
    { problem: '"25:70" is not a time of day', suggestion: 'write the time as 10:30, or leave it out' },
  ])
})

test.each([
  ['before 22/5/16', 'only one side', 'first and the last day'],
  ['by 22/5/16', 'only one side', 'between'],
  ['after 22/5/16', 'only one side', 'between'],
  ['on or before 22/5/16', 'only one side', 'between'],
  ['since May 2016', 'only one side', 'between'],
  ['22/5/16 onwards', 'only one side', 'between'],
  ['22/05/16 and 24/05/16', 'two dates in one cell', 'split the row in two: one for 22/05/2016, one for 24/05/2016'],
  ['22/05/16 & 24/05/16', 'two dates in one cell', 'split the row'],
  ['22/05/16, 24/05/16', 'two dates in one cell', 'split the row'],
  ['22/05/16\n24/05/16', 'two dates in one cell', 'split the row'],
  ['22/05/16 24/05/16', 'two dates in one cell', 'split the row'],
  ['22 and 24 May 2016', 'two dates in one cell', 'one for 22/05/2016, one for 24/05/2016'],
  ['22/05/16 or 24/05/16', 'alternatives', 'between 22/05/2016 and 24/05/2016'],
  ['31.02.16', '31/02/2016 is not a real date', 'February 2016 had 29 days'],
  ['29/02/2015', '29/02/2015 is not a real date', 'February 2015 had 28 days'],
  ['00/05/2016', '00/05/2016 is not a real date', 'May 2016'],
  ['5/22/16', 'there is no month 22', 'if the record means 22 May 2016, write 22/05/2016'],
  ['22/13/16', 'there is no month 13', '22/05/2016'],
  ['13/2016', 'there is no month 13', ''],
  ['22 May', 'no year', 'add the year'],
  ['22/05', 'no year', 'add the year'],
  ['Monday', 'not a date', ''],
  ['22 Febuary 2016', 'not a date', 'if it means "22 february 2016", write that'],
  ['5/5/16 - 3/5/16', '03/05/2016 is before 05/05/2016', 'earlier day first'],
  ['2011/12', 'no year', ''],
  ['unknown', 'no date is given', 'between'],
  ['n/k', 'no date is given', ''],
  ['?', 'no date is given', ''],
  ['ditto', 'not a date', ''],
  ['22/05/1', 'not a date', ''],
  ['22052016', 'not a date', ''],
  ['Total', 'not a date', ''],
])('%s needs attention', (text, problem, suggestion) => {
  const { written, doubts } = readDate(text, today)
  expect(written).toEqual({ text, date: null, latest: null, precision: null, uncertain: false, time: null })
  expect(doubts[0]?.problem).toContain(problem)
  expect(doubts[0]?.suggestion).toContain(suggestion)
})

test('a weekday that contradicts the date makes it uncertain, with a note', () => {
  const { written, doubts } = readDate('Mon 22 May 2016', today)
  expect(written).toMatchObject({ date: '2016-05-22', precision: 'day', uncertain: true })
  expect(doubts[0]?.problem).toBe('22 May 2016 was a Sunday, not a Monday')
})

test('a date that has not happened stands, and is pointed out', () => {
  const { written, doubts } = readDate('22/05/2061', today)
  expect(written.date).toBe('2061-05-22')
  expect(doubts[0]?.problem).toBe('22/05/2061 has not happened yet')
})

test('any text is read in a moment, without failing, and first is never after last', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('0123456789 /.-?,;:abcdmayonTZ&\n')), maxLength: 60 })
  fc.assert(
    fc.property(fc.oneof(letters, fc.string()), (text) => {
      const { written, doubts } = readDate(text, today)
      expect(written.text).toBe(text)
      if (written.date === null || written.latest === null) expect(doubts.length).toBeGreaterThan(0)
      else expect(written.date <= written.latest).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  '22' + '-'.repeat(110) + 'x',
  '22' + ' .'.repeat(55),
  '1'.repeat(119),
  '- '.repeat(59),
  '3 and '.repeat(19),
  'x'.repeat(1_000_000),
])('no text makes it think for long', (text) => {
  const start = performance.now()
  expect(readDate(text, today).written.date).toBeNull()
  expect(performance.now() - start).toBeLessThan(100)
})

test('every day of forty years is understood however it is written', () => {
  for (let each = Temporal.PlainDate.from('1985-01-01'); each.year < 2025; each = each.add({ days: 1 })) {
    const [d, m, y] = [String(each.day), String(each.month), String(each.year)]
    for (const text of [`${d}/${m}/${y}`, `${d.padStart(2, '0')}.${m.padStart(2, '0')}.${y}`, each.toString()])
      expect(readDate(text, today).written).toMatchObject({
        date: each.toString(),
        latest: each.toString(),
        precision: 'day',
      })
  }
})
