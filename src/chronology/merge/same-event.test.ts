import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, sameEvents, whyAlike } from './same-event.ts'

const account = (id: string, agency: string, day: string, text: string, rest: Partial<Account> = {}): Account => ({
  id,
  agency,
  first: day,
  last: day,
  time: null,
  text,
  ...rest,
})

const together = (...accounts: readonly Account[]) => sameEvents(accounts).map(({ events }) => events)

describe('accounts of different agencies are proposed as one event', () => {
  test('when they share telling words, a day apart, whatever else stands around them', () => {
    const accounts = [
      account('e1', 'Police', '2016-05-22', 'Strategy meeting held at Northbridge hospital'),
      account('e2', 'Police', '2016-05-22', 'Strategy meeting at the hospital, same police meeting'),
      account('e3', 'School', '2016-05-23', 'Attended strategy meeting at hospital'),
      account('e4', 'School', '2016-05-23', 'Parents evening'),
      account('e5', 'Health', '2016-05-29', 'Strategy meeting held at Northbridge hospital'),
    ]
    expect(sameEvents(accounts)).toEqual([
      {
        events: ['e1', 'e3'],
        why: '2 agencies, at most a day apart, with the same words: strategy, meeting, hospital',
      },
    ])
  })

  test('when each names the other beside the same kind of contact, in words of its own', () => {
    expect(
      together(
        account('a', 'Northbridge Police', '2025-07-15', 'Notice sent to the council.'),
        account('b', 'Northbridge City Council', '2025-07-16', 'Police notification received. Read as a single event.'),
      ),
    ).toEqual([['a', 'b']])
  })

  test('of three agencies at once', () => {
    const text = 'Joint visit to Salter Row, kitchen bare'
    expect(
      together(...['Police', 'Council', 'Housing'].map((agency) => account(agency, agency, '2025-07-15', text))),
    ).toEqual([['Police', 'Council', 'Housing']])
  })

  test('when one of them gives only a few days', () => {
    expect(
      together(
        account('a', 'Police', '2025-07-15', 'Grandmother asks what was done about breakfast'),
        account('b', 'Council', '2025-07-13', 'Grandmother asks about breakfast', { last: '2025-07-14' }),
      ),
    ).toEqual([['b', 'a']])
  })
})

describe('accounts stay apart', () => {
  const text = 'Joint visit to Salter Row, kitchen bare'
  test.each<[string, Account, Account]>([
    ['of one agency', account('a', 'Police', '2025-07-15', text), account('b', 'Police', '2025-07-15', text)],
    ['two days apart', account('a', 'Police', '2025-07-15', text), account('b', 'Council', '2025-07-17', text)],
    [
      'that only share what everybody writes',
      account('a', 'Police', '2025-07-15', 'Mother called and said that she was at home'),
      account('b', 'Council', '2025-07-15', 'Father was at his home'),
    ],
    [
      'that are hours apart and share half of what they say',
      account('a', 'Police', '2025-07-15', 'Neighbour reports shouting, officers attend', { time: '09:00' }),
      account('b', 'Council', '2025-07-15', 'Duty worker, neighbour, shouting, letter written, case closed', {
        time: '16:00',
      }),
    ],
    [
      'of a month and a day in it',
      account('a', 'Police', '2025-07-15', text),
      account('b', 'Council', '2025-07-01', text, { last: '2025-07-31' }),
    ],
  ])('%s', (_, a, b) => {
    expect(together(a, b)).toEqual([])
  })

  test('and the same two would be one event without what keeps them apart', () => {
    expect(together(account('a', 'Police', '2025-07-15', text), account('b', 'Council', '2025-07-15', text))).toEqual([
      ['a', 'b'],
    ])
  })
})

test('why accounts were proposed can be said again later', () => {
  const text = 'Joint visit to Salter Row, kitchen bare'
  const pair = [account('a', 'Police', '2025-07-15', text), account('b', 'Council', '2025-07-15', text)]
  expect(sameEvents(pair)[0]?.why).toBe(whyAlike(pair))
})

const word = fc.constantFrom(
  ...'visit kitchen bare telephone Salter Row breakfast school notice police council'.split(' '),
)
const accounts = fc.array(
  fc.record({
    agency: fc.constantFrom('Police', 'Council', 'School'),
    day: fc.integer({ min: 1, max: 9 }),
    text: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  }),
  { maxLength: 30 },
)

test('for any accounts: no account is in two groups, and each group has one account of each agency, days together', () => {
  let groups = 0
  fc.assert(
    fc.property(accounts, (list) => {
      const all = list.map(({ agency, day, text }, at) => account(`e${at}`, agency, `2025-07-0${day}`, text))
      const found = sameEvents(all)
      groups += found.length
      const ids = found.flatMap(({ events }) => events)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { events } of found) {
        const members = events.map((id) => all.find((each) => each.id === id))
        expect(new Set(members.map((each) => each?.agency)).size).toBe(events.length)
        const days = members.map((each) => Number(each?.first.slice(-2)))
        expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(1)
      }
    }),
  )
  expect(groups).toBeGreaterThan(20)
})
