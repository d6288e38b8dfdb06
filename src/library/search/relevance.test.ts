import { afterAll, beforeAll, expect, test } from 'vitest'
import { close, connect, type Database } from '#platform/database'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { gradedQueries, knownItems } from './judged.ts'
import { searchPublications } from './search.ts'

/**
 * How good the results are, over the demonstration's collection. The figures asserted are a little below what was measured:
 * a change that makes results worse turns this red, and one that makes them better should raise them.
 */
let clone: TestDatabase
let db: Database
beforeAll(async () => {
  clone = await cloneDatabase()
  db = connect({ ...clone.config('heed_library'), max: 1 })
})
afterAll(async () => {
  await close(db)
  await clone.drop()
})

const firstTen = async (words: string): Promise<readonly string[]> =>
  (await searchPublications(db, { words, filters: {}, order: 'relevance', page: 1, exactly: false })).found.map(
    ({ title }) => title,
  )

/** Discounted cumulative gain: what stands lower counts less (Järvelin and Kekäläinen 2002). */
const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

test('there are sixty judged searches or more, of reviews that are there', async () => {
  expect(gradedQueries.length + knownItems.length).toBeGreaterThanOrEqual(60)
  const titles = await db.selectFrom('library.publication').select('title').execute()
  const judged = [
    ...knownItems.map(([, title]) => title),
    ...gradedQueries.flatMap(([, grades]) => Object.keys(grades)),
  ]
  for (const each of judged)
    expect([each, titles.filter(({ title }) => title.includes(each)).length]).toEqual([each, 1])
})

test('a review that someone looks for is among the first three', async () => {
  const missed: string[] = []
  for (const [words, title] of knownItems) {
    const found = await firstTen(words)
    if (!found.slice(0, 3).some((each) => each.includes(title)))
      missed.push(`${words} → ${found.slice(0, 3).join(' | ')}`)
  }
  const share = (knownItems.length - missed.length) / knownItems.length
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(leastKnown)
})

test('the most useful reviews stand first (nDCG@10)', async () => {
  const scores: { words: string; score: number }[] = []
  for (const [words, grades] of gradedQueries) {
    const found = await firstTen(words)
    const gradeOf = (title: string) => Object.entries(grades).find(([part]) => title.includes(part))?.[1] ?? 0
    const ideal = gain(Object.values(grades).toSorted((a, b) => b - a).slice(0, 10)) // prettier-ignore
    scores.push({ words, score: gain(found.map(gradeOf)) / ideal })
  }
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
  const worst = scores.toSorted((a, b) => a.score - b.score).slice(0, 8)
  expect(mean, JSON.stringify(worst)).toBeGreaterThanOrEqual(leastGain)
})

const leastKnown = 0.97
const leastGain = 0.92
