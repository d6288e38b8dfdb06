import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { readCircumstances } from './facts.ts'
import { frameworks } from './frameworks/all.ts'
import vignettes from './vignettes.json' with { type: 'json' }

/** The English vignettes of the reference, with what the law says of each. Frameworks not carried yet are passed over. */

type Expected = {
  framework: string
  outcome: string
  because: string
  basis?: string
  deadline?: { what: string; due: string }
}

const carried = new Set<string>(frameworks.map(({ id }) => id))
const expectations = vignettes.flatMap((vignette) =>
  vignette.expected
    .filter(({ framework }) => carried.has(framework))
    .map((expected: Expected) => ({ vignette, expected, name: `${vignette.id}: ${vignette.narrative}` })),
)

describe('what the law says of the vignettes', () => {
  test('all 17 vignettes are read, and all but three of their 36 answers are of frameworks carried', () => {
    expect(vignettes).toHaveLength(17)
    expect(vignettes.flatMap(({ expected }) => expected)).toHaveLength(36)
    expect(expectations).toHaveLength(33)
  })

  test.each(expectations)('$name $expected.framework $expected.outcome', ({ vignette, expected }) => {
    const found = assess(readCircumstances(vignette), { all: true }).find(
      ({ framework }) => framework === expected.framework,
    )
    expect(found?.outcome).toBe(expected.outcome)
    if (expected.basis) expect(found?.basis).toBe(expected.basis)
    if (expected.deadline) expect(found?.deadlines.map(({ due }) => String(due))).toContain(expected.deadline.due)
  })
})
