import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { killDatabase, newPlace, startHeed } from '../support/running.ts'
import { author, missing, notifier, saveOn, type Acknowledged } from '../support/savers.ts'

const place = newPlace()
afterAll(() => place.remove())

// trust.md R51. The short form is test/killed-over-http.test.ts.
test('sixty kills while people save over HTTP lose nothing that was said to be saved', async () => {
  let heed = await startHeed(place)
  try {
    const savers = await Promise.all([
      notifier(heed.url, 'lena'),
      notifier(heed.url, 'kofi'),
      author(heed.url, 'hannah', 'willow-council'),
      author(heed.url, 'nadia', 'harbour-hospital'),
    ])
    const acknowledged: Acknowledged[] = []
    for (let kill = 0; kill < 60; kill++) {
      const saving = saveOn(heed.url, savers)
      await saving.more(20)
      await sleep((kill * 37) % 150) // at ever another moment
      if (kill % 3 !== 0) killDatabase(place)
      if (kill % 3 === 1) await saving.more(10)
      else {
        await heed.kill()
        heed = await startHeed(place)
      }
      const saved = await saving.stop()
      expect(await missing(heed.url, saved), `after kill ${kill + 1}`).toEqual([])
      acknowledged.push(...saved)
    }
    expect(await missing(heed.url, acknowledged)).toEqual([])
    console.log(`${acknowledged.length} acknowledged, none lost`)
    expect(acknowledged.length).toBeGreaterThan(60 * 20)
  } finally {
    await heed.stop()
  }
})
