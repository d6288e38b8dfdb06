import { expect, test } from 'vitest'
import { killCycles } from '../../../test/support/kill-cycles.ts'

// trust.md R51. The long form is test/soak/kill.soak.ts.
test(
  'whatever was said to be saved is there after the application, the server or both are killed',
  { timeout: 90_000 },
  async () => {
    const toll = await killCycles(['the application', 'the server', 'both', 'the application', 'the server', 'both'])
    expect(toll.lost).toEqual([])
    expect(toll.orphans).toBe(0)
    expect(toll.acknowledged).toBeGreaterThan(100)
    expect(toll.slowestMs).toBeLessThan(10_000)
  },
)
