import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Contact, gapsIn, tooVague } from './gaps.ts'
import { oneSidedIn, type Told, unansweredIn } from './unanswered.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const contact = (id: string, request: string, first: string, last = first): Contact => ({
  id,
  request,
  first: day(first),
  last: day(last),
})

describe('a gap', () => {
  test('is longer than the threshold, per agency and overall', () => {
    const contacts = [
      contact('a', 'police', '2025-01-01'),
      contact('b', 'council', '2025-03-01'),
      contact('c', 'police', '2025-06-01'),
      contact('d', 'council', '2025-06-02'),
    ]
    expect(
      gapsIn(contacts, 90).map(({ request, entry, nextEntry, days }) => [request, entry, nextEntry, days]),
    ).toEqual([
      [undefined, 'b', 'c', 92],
      ['police', 'a', 'c', 151],
      ['council', 'b', 'd', 93],
    ])
  })

  test.each([
    [91, '2025-04-01', 0],
    [90, '2025-04-01', 0],
    [89, '2025-04-01', 2],
  ])('of ninety days, asked for longer than %i', (threshold, second, gaps) => {
    const contacts = [contact('a', 'police', '2025-01-01'), contact('b', 'police', second)]
    expect(gapsIn(contacts, threshold)).toHaveLength(gaps)
  })

  test('is the shortest that it can have been, where dates are vague', () => {
    const contacts = [
      contact('a', 'police', '2025-01-01', '2025-01-31'),
      contact('b', 'police', '2025-05-01', '2025-05-31'),
    ]
    expect(gapsIn(contacts, 60)[0]).toMatchObject({ from: day('2025-01-31'), to: day('2025-05-01'), days: 90 })
  })

  test('is not ended by a contact whose date is vaguer than the threshold, which is counted instead', () => {
    const contacts = [
      contact('a', 'police', '2025-01-01'),
      contact('b', 'police', '2025-01-01', '2025-12-31'),
      contact('c', 'police', '2025-12-01'),
    ]
    expect(gapsIn(contacts, 90)[0]).toMatchObject({ entry: 'a', nextEntry: 'c' })
    expect(tooVague(contacts, 90)).toBe(1)
  })
})

const dated = fc.record({
  request: fc.constantFrom('police', 'council', 'school'),
  at: fc.integer({ min: 0, max: 2_000 }),
  wide: fc.integer({ min: 0, max: 60 }),
})

test('for any contacts: no contact lies in a gap, and every pair of neighbours further apart is one', () => {
  let found = 0
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 40 }), fc.integer({ min: 60, max: 400 }), (list, threshold) => {
      const contacts = list.map(({ request, at, wide }, n) => {
        const first = day('2020-01-01').add({ days: at })
        return { id: `e${n}`, request, first, last: first.add({ days: wide }) }
      })
      const gaps = gapsIn(contacts, threshold)
      found += gaps.length
      for (const { request, from, to, days } of gaps) {
        expect(days).toBeGreaterThan(threshold)
        const within = contacts.filter(
          (each) =>
            (request === undefined || each.request === request) &&
            Temporal.PlainDate.compare(each.last, from) > 0 &&
            Temporal.PlainDate.compare(each.first, to) < 0,
        )
        expect(within).toEqual([])
      }
    }),
  )
  expect(found).toBeGreaterThan(50)
})

const parties = [
  { id: 'police', name: 'Northbridge Police' },
  { id: 'council', name: 'Northbridge City Council' },
]
const told = (id: string, request: string, first: string, text: string): Told => ({
  ...contact(id, request, first),
  text,
})

describe('a referral without a recorded answer', () => {
  const referral = told('r', 'school', '2025-03-01', 'Adults shout at the gate. Referral to the police by form.')
  test('is one after which its agency recorded nothing for two weeks', () => {
    expect(unansweredIn([referral], [referral], parties)).toEqual([
      { kind: 'referral', request: 'police', entry: 'r', from: day('2025-03-01') },
    ])
  })
  test('is none where the agency recorded something in that time', () => {
    expect(unansweredIn([referral], [referral, contact('p', 'police', '2025-03-15')], parties)).toEqual([])
    expect(unansweredIn([referral], [referral, contact('p', 'police', '2025-03-16')], parties)).toHaveLength(1)
  })
  test.each([
    'Referral received from the police.',
    'The police acknowledge the notice.',
    'Referral to the optician.',
    'The police attended.',
  ])('is not told from “%s”', (text) => {
    expect(unansweredIn([told('r', 'school', '2025-03-01', text)], [], parties)).toEqual([])
  })
})

describe('a contact that one agency alone recorded', () => {
  const call = told('c', 'school', '2025-03-10', 'Telephone call with the duty team about Theo.')
  test('names an agency that has nothing on that day or beside it', () => {
    expect(oneSidedIn([call], [call, contact('x', 'council', '2025-03-12')], parties)).toMatchObject([
      { kind: 'one-sided', request: 'council', entry: 'c' },
    ])
    expect(oneSidedIn([call], [call, contact('x', 'council', '2025-03-11')], parties)).toEqual([])
  })
  test('is not a talk within the agency', () => {
    expect(oneSidedIn([told('c', 'council', '2025-03-10', 'Call to the duty team.')], [], parties)).toEqual([])
  })
})
