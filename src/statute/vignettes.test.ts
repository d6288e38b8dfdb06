import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { readCircumstances } from './facts.ts'
import vignettes from './vignettes.json' with { type: 'json' }

/** The decided cases of the reference, word for word, with what the law says of each. */

type Expected = {
  framework: string
  outcome: string
  because: string
  basis?: string
  version?: string
  kind?: string
  deadline?: { what: string; due: string }
}

const expectations = vignettes.flatMap((vignette) =>
  vignette.expected.map((expected: Expected) => ({
    vignette,
    expected,
    name: `${vignette.id}: ${vignette.narrative}`,
  })),
)

describe('what the law says of the vignettes', () => {
  test('all 25 vignettes are read, with their 46 answers', () => {
    expect(vignettes).toHaveLength(25)
    expect(expectations).toHaveLength(46)
  })

  test.each(expectations)('$name $expected.framework $expected.outcome', ({ vignette, expected }) => {
    const found = assess(readCircumstances(vignette), { all: true }).find(
      ({ framework }) => framework === expected.framework,
    )
    expect(found?.outcome).toBe(expected.outcome)
    if (expected.basis) expect(found?.basis).toBe(expected.basis)
    if (expected.version) expect(found?.version).toBe(expected.version)
    if (expected.kind) expect(found?.kind).toBe(expected.kind)
    if (expected.deadline) expect(found?.deadlines.map(({ due }) => String(due))).toContain(expected.deadline.due)
  })
})
