import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { close, connect, sql, type Database } from '#platform/database'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { compareKeys, keyOf } from '../merge/merge.ts'

let clone: TestDatabase
let db: Database
beforeAll(async () => {
  clone = await cloneDatabase('nothing')
  db = connect({ ...clone.owner, max: 1 })
})
afterAll(async () => {
  await close(db)
  await clone.drop()
})

type Placed = {
  readonly date: string | null
  readonly latest: string | null
  readonly time: string | null
  readonly sequence: number | null
  readonly agency: string
}

const request = '00000000-0000-4000-8000-000000000000'

/** The places of entries in the order in which the database puts them. */
async function inOrder(entries: readonly Placed[]): Promise<readonly number[]> {
  const { rows } = await sql<{ place: number }>`
    select place from jsonb_to_recordset(${JSON.stringify(entries.map((entry, place) => ({ ...entry, place })))}::jsonb)
      as e (date date, latest date, time text, sequence double precision, agency text, place integer)
    order by chronology.order_key(date, latest, time, sequence, agency, ${request}::uuid, place, ${request}::uuid) collate "C"`.execute(
    db,
  )
  return rows.map(({ place }) => place)
}

/** The same as `heed chronology merge` has it. */
const merged = (entries: readonly Placed[]): readonly number[] =>
  entries
    .map((entry, place) => {
      const start = { ...entry, text: '', precision: null, uncertain: false }
      return { place, key: keyOf({ ...entry, start }, place) }
    })
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ place }) => place)

const sure = { latest: '2016-05-22', date: '2016-05-22', time: null, sequence: null, agency: 'Police' }

test('a month stands before a day in it, a day before its hours, and what has no date last', async () => {
  const entries: readonly Placed[] = [
    { ...sure, date: null, latest: null },
    { ...sure, time: '10:30' },
    { ...sure, time: '09:15' },
    sure,
    { ...sure, date: '2016-05-01', latest: '2016-05-31' },
    { ...sure, date: '2016-05-01', latest: '2016-05-01' },
  ]
  expect(await inOrder(entries)).toEqual([4, 5, 3, 2, 1, 0])
})

test('on one day without times, sequence numbers are followed, and numbers are numbers', async () => {
  const numbered = [10, 9, 1.5, -2].map((sequence) => ({ ...sure, sequence }))
  expect(await inOrder([...numbered, sure])).toEqual([3, 2, 1, 0, 4])
})

test('an agency whose name begins with another’s stands after it', async () => {
  expect(await inOrder([{ ...sure, agency: 'Police North' }, sure])).toEqual([1, 0])
})

const days = ['2015-12-31', '2016-05-01', '2016-05-22', '2016-05-31']
const placed: fc.Arbitrary<Placed> = fc
  .record({
    first: fc.constantFrom(...days),
    last: fc.constantFrom(...days),
    dated: fc.boolean(),
    time: fc.constantFrom(null, '00:00', '09:15', '23:59'),
    sequence: fc.option(fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(1.5, 1e9))),
    agency: fc.constantFrom('Police', 'Police North', 'Öl Trust', 'council'),
  })
  .map(({ first, last, dated, ...rest }) => {
    const [date, latest] = first < last ? [first, last] : [last, first]
    return dated ? { date, latest, ...rest } : { date: null, latest: null, ...rest, time: null }
  })

test('the database puts any entries in the order in which the command merges them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(placed, { minLength: 2, maxLength: 30 }), async (entries) => {
      expect(await inOrder(entries)).toEqual(merged(entries))
    }),
    { numRuns: 60 },
  )
})
