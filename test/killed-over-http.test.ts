import { afterAll, beforeAll, expect, test } from 'vitest'
import { killDatabase, newPlace, startHeed, type Running } from './support/running.ts'
import { author, missing, notifier, saveOn, type Acknowledged } from './support/savers.ts'

/**
 * trust.md R51: what Heed said is saved is there after it, its database or both are killed while people are saving.
 * Through the whole of it, over HTTP; src/platform/database/kill.test.ts does the same for the database alone, faster.
 */

const place = newPlace()
let heed: Running
let savers: Parameters<typeof saveOn>[1]
afterAll(() => place.remove())
beforeAll(async () => {
  heed = await startHeed(place)
  return () => heed.stop()
})
beforeAll(async () => {
  savers = await Promise.all([
    notifier(heed.url, 'lena'),
    notifier(heed.url, 'kofi'),
    author(heed.url, 'hannah', 'willow-council'),
    author(heed.url, 'nadia', 'harbour-hospital'),
  ])
})

/** Everything acknowledged so far, over all the kills. */
const acknowledged: Acknowledged[] = []

type Killed = 'Heed' | 'the database' | 'both'
const kills: readonly Killed[] = ['Heed', 'the database', 'both', 'the database']

test.each(kills)('killing %s loses nothing that was said to be saved', async (killed) => {
  const saving = saveOn(heed.url, savers)
  await saving.more(25)
  const began = performance.now()
  if (killed !== 'Heed') expect(killDatabase(place)).toBeGreaterThan(5)
  if (killed === 'the database') await saving.more(10)
  else {
    await heed.kill()
    heed = await startHeed(place)
  }
  expect(performance.now() - began).toBeLessThan(10_000)

  acknowledged.push(...(await saving.stop()))
  expect(await missing(heed.url, acknowledged)).toEqual([])
})

test('that was more than a few saves, and a save that never was would be missed', async () => {
  expect(acknowledged.length).toBeGreaterThan(100)
  const never = acknowledged.slice(0, 1).map((each) => ({ ...each, isIn: (html: string) => html.includes('Ward 0') }))
  expect(await missing(heed.url, never)).toHaveLength(1)
})
