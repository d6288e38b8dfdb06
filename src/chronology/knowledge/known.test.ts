import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import { knownOn, neighbouringDays, type Recorded } from './known.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const entry = (
  id: string,
  request: string,
  first: string,
  rest: { last?: string; recordedOn?: string } = {},
): Recorded => ({
  id,
  request,
  first: day(first),
  last: day(rest.last ?? first),
  recordedOn: rest.recordedOn === undefined ? undefined : day(rest.recordedOn),
})

describe('on a day, an agency', () => {
  const entries = [
    entry('old', 'police', '2025-01-01'),
    entry('vague', 'police', '2025-02-01', { last: '2025-02-28' }),
    entry('late', 'police', '2025-01-15', { recordedOn: '2025-03-01' }),
    entry('theirs', 'council', '2025-01-20'),
    entry('after', 'council', '2025-04-01'),
  ]
  const on = (iso: string, together: readonly (readonly string[])[] = []) =>
    knownOn(entries, day(iso), ['police', 'council'], together)

  test('had on record what had happened by then, and perhaps what may have', () => {
    expect(on('2025-02-10').get('police')).toEqual({ onRecord: ['old'], perhaps: ['vague'], othersHad: ['theirs'] })
  })
  test('had on record what it says was recorded by then, whenever it happened', () => {
    expect(on('2025-02-28').get('police')?.onRecord).toEqual(['vague', 'old'])
    expect(on('2025-03-01').get('police')?.onRecord).toEqual(['late', 'vague', 'old'])
  })
  test('had what others had, once its own account of the same event stood on record', () => {
    const together = [['theirs', 'late']]
    expect(on('2025-02-28', together).get('police')?.othersHad).toEqual(['theirs'])
    expect(on('2025-03-01', together).get('police')?.othersHad).toEqual([])
  })
  test('can be stepped from to the days on which something was recorded', () => {
    expect(neighbouringDays(entries, day('2025-01-20'))).toEqual({
      before: day('2025-01-01'),
      after: day('2025-02-28'),
    })
    expect(neighbouringDays(entries, day('2024-01-01')).before).toBeUndefined()
  })
})

const dated = fc.record({
  request: fc.constantFrom('police', 'council', 'school'),
  at: fc.integer({ min: 0, max: 300 }),
  wide: fc.integer({ min: 0, max: 40 }),
})

test('for any entries and days: nothing of the future is known, and nobody forgets', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 30 }), fc.nat(300), fc.nat(60), (list, at, more) => {
      const start = day('2025-01-01')
      const entries = list.map(({ request, at: first, wide }, n) =>
        entry(`e${n}`, request, start.add({ days: first }).toString(), {
          last: start.add({ days: first + wide }).toString(),
        }),
      )
      const [then, later] = [start.add({ days: at }), start.add({ days: at + more })]
      for (const request of ['police', 'council', 'school']) {
        const known = knownOn(entries, then, [request], []).get(request)
        const laterKnown = knownOn(entries, later, [request], []).get(request)
        for (const id of [...(known?.onRecord ?? []), ...(known?.othersHad ?? [])]) {
          const found = entries.find((each) => each.id === id)
          expect(Temporal.PlainDate.compare(found?.last ?? later, then)).toBeLessThanOrEqual(0)
          seen++
        }
        for (const id of known?.onRecord ?? []) expect(laterKnown?.onRecord).toContain(id)
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

describe('in the demonstration', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const known = `/reviews/${idFor('review/harbour')}/chronology/known`

  test('the day is chosen, stepped through, and refused where it is none', async () => {
    const joan = await world.as('joan')
    const page = await joan.get(known)
    expect(page.text).toContain('On its own record: 9')
    expect(page.text).toContain('No agency said when its entries were recorded')
    const before = /href="([^"]*)">The record before/.exec(page.html)?.[1] ?? ''
    expect((await joan.get(before.replaceAll('&amp;', '&'))).text).toContain('At the end of')
    const wrong = await joan.get(`${known}?on=31/02/2026`)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Enter a date, like 22 May 2016')
    expect(page.html + wrong.html).not.toMatch(/Maya|Theo/)
  })

  test('the school had not what the police were told on the stairs until it was telephoned', async () => {
    const joan = await world.as('joan')
    const { date } = await world.owner
      .selectFrom('chronology.entry')
      .select('date')
      .where('source', '=', 'Body-worn video')
      .executeTakeFirstOrThrow()
    const columnOf = async (on: Temporal.PlainDate | undefined) =>
      /Riverside Academy Trust On its own record[\s\S]*?What this assumes/.exec(
        (await joan.get(`${known}?on=${on?.toString() ?? ''}`)).text,
      )?.[0] ?? ''
    expect(await columnOf(date ?? undefined)).toMatch(/Others had, and it did not.*sits on the stairs with Wren/)
    expect(await columnOf(date?.add({ days: 1 }))).not.toMatch(/Others had, and it did not.*sits on the stairs/)
  })
})
