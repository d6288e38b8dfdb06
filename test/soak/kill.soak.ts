import { expect, test } from 'vitest'
import { killCycles, type Killed } from '../support/kill-cycles.ts'

const ways: readonly Killed[] = ['the application', 'the server', 'both']

// trust.md R51: 200 cycles.
test('two hundred kills lose nothing that was said to be saved', async () => {
  const kills = Array.from({ length: 200 }, (_, cycle) => ways[cycle % ways.length] ?? 'both')
  const toll = await killCycles(kills)
  console.log(toll)
  expect(toll.lost).toEqual([])
  expect(toll.orphans).toBe(0)
  expect(toll.slowestMs).toBeLessThan(10_000)
})
