import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { Assessment } from './assess.ts'
import type { Answered, Case } from './cases/case.ts'
import { cases } from './cases/all.ts'
import { readCircumstances } from './facts.ts'

/** Our own decided cases, nation by nation, in the field's sentences. */

const byCase = cases.flatMap((told) =>
  told.expected.map(
    (expected) =>
      [
        `${told.nation}, ${told.on}, ${told.tests.join(' ')}: ${told.says}`,
        expected.framework,
        told,
        expected,
      ] as const,
  ),
)

describe('what the law says of our own cases', () => {
  test('there are at least 120, and each says something of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    const told = cases.map(({ nation, on, facts }) => JSON.stringify([nation, on, facts]))
    expect(told.length - new Set(told).size).toBe(0)
  })

  test.each(byCase)('%s %s', (_, __, told, expected) => {
    expect(said(told, expected)).toEqual(looked(expected))
  })
})

/** What the case looks at, as it is expected. */
const looked = (expected: Answered): Partial<Record<keyof Answered, unknown>> => ({
  ...expected,
  ...(expected.because ? { because: true } : {}),
})

/** The same, as the law says it. */
function said({ nation, on, facts }: Case, expected: Answered): Partial<Record<keyof Answered, unknown>> {
  const circumstances = readCircumstances({ nation, incidentDate: on, facts })
  const found = assess(circumstances, { all: true }).find(({ framework }) => framework === expected.framework)
  if (!found) throw new Error(`${expected.framework} is not carried`)
  const { due, because, ...plain } = expected
  return {
    ...Object.fromEntries(keysOf(plain).map((key) => [key, found[key]])),
    ...(because ? { because: because.test(found.because) } : {}),
    ...(due ? { due: [due[0], dayOf(found, due[0])] } : {}),
  }
}

const dayOf = ({ deadlines }: Assessment, id: string): string | null | undefined => {
  const deadline = deadlines.find((each) => each.id === id)
  return deadline && (deadline.due?.toString() ?? null)
}

type Plain = Omit<Answered, 'due' | 'because'>
function keysOf(plain: Plain): readonly (keyof Plain)[] {
  const isKey = (key: string): key is keyof Plain => Object.hasOwn(plain, key)
  return Object.keys(plain).filter(isKey)
}
