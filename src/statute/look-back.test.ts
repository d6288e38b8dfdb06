import { describe, expect, test } from 'vitest'
import { happenedWithin, lookBackOf, wasWithin } from './look-back.ts'

describe('the six months before (rule R3.5)', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2014-07-07', '2014-01-07'],
    ['2014-08-31', '2014-02-28'],
    ['2016-08-31', '2016-02-29'],
    ['2014-05-15', '2013-11-15'],
  ]
  test.each(cases)('before %s they begin on %s, and the day of the event is not one of them', (event, from) => {
    expect(lookBackOf({}, event)).toEqual({ from, until: event })
  })

  test('a permanent impairment that an authority identified later is looked back on from that day', () => {
    expect(lookBackOf({ impairmentIdentifiedDate: '2014-09-10' }, '2014-07-07')).toEqual({
      from: '2014-03-10',
      until: '2014-09-10',
    })
  })

  test('a death after the harm is looked back on from the death', () => {
    expect(lookBackOf({ deathDate: '2014-07-09' }, '2014-07-07').until).toBe('2014-07-09')
  })
})

const window = { from: '2014-01-07', until: '2014-07-07' }

describe('on the register, or looked after, on any day of the window', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
    ['from before, until the first day of the window', '2013-02-01', '2014-01-07', 'yes'],
    ['from before, until the day before the window', '2013-02-01', '2014-01-06', 'no'],
    ['from the last day before the event', '2014-07-06', undefined, 'yes'],
    ['only from the day of the event', '2014-07-07', undefined, 'no'],
    ['from before, and still', '2013-02-01', undefined, 'yes'],
    ['until a day of the window, since an unknown day', undefined, '2014-03-01', 'yes'],
    ['until after the event, since an unknown day', undefined, '2014-09-01', 'unknown'],
    ['nothing known', undefined, undefined, 'unknown'],
  ]
  test.each(cases)('%s', (_, first, last, answer) => {
    expect(wasWithin(window, first, last)).toBe(answer)
  })
})

describe('a decision to act within the window', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['2014-01-06', 'no'],
    ['2014-01-07', 'yes'],
    ['2014-07-06', 'yes'],
    ['2014-07-07', 'no'],
    [undefined, 'unknown'],
  ]
  test.each(cases)('on %s: %s', (day, answer) => {
    expect(happenedWithin(window, day)).toBe(answer)
  })
})
