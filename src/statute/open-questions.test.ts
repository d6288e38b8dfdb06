import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyingTo } from './applying.ts'
import type { Applying } from './applying.ts'
import type { FactKey } from './facts.ts'
import { knownFrom } from './known.ts'
import { openQuestions } from './open-questions.ts'
import { settle } from './settle.ts'
import { isOpen, suppose } from './suppositions.ts'
import type { Position } from './suppositions.ts'
import { anyCircumstances } from '../../test/support/circumstances.ts'

const undetermined = (applying: Applying): boolean => applying.ruling.outcome === 'UNDETERMINED'

/** Slowly and plainly: every set of questions, smallest first, and every combination of answers to it. */
function smallestByTrying({ ready, position }: Applying): number {
  const unknown = ready.facts.filter((fact) => isOpen(fact, position.known))
  const sets = unknown.reduce<readonly (readonly FactKey[])[]>(
    (found, fact) => [...found, ...found.map((set) => [...set, fact])],
    [[]],
  )
  const settles = (at: Position, [next, ...rest]: readonly FactKey[]): boolean =>
    settle(ready, at.answers).outcome !== 'UNDETERMINED' ||
    (next !== undefined && suppose(ready, at, next).every((then) => settles(then.position, rest)))
  return Math.min(...sets.filter((set) => settles(position, set)).map((set) => set.length))
}

describe('the questions that are open', () => {
  test('are the fewest that settle it whatever their answers, by trying every set', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const found of applyingTo(knownFrom(circumstances))) {
          if ('why' in found || !undetermined(found) || found.ready.facts.length > 7) continue
          checked += 1
          expect(openQuestions(found.ready, found.position).facts).toHaveLength(smallestByTrying(found))
        }
      }),
      { numRuns: 150 },
    )
    expect(checked).toBeGreaterThan(20)
  })

  test('settle it: answered in any way, the outcome is no longer undetermined', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, fc.nat(), (circumstances, seed) => {
        for (const found of applyingTo(knownFrom(circumstances))) {
          if ('why' in found || !undetermined(found)) continue
          const { ready, position } = found
          const then = openQuestions(ready, position).facts.reduce((at, fact) => {
            const answers = suppose(ready, at, fact)
            return answers[seed % answers.length]?.position ?? at
          }, position)
          checked += 1
          expect(settle(ready, then.answers).outcome).not.toBe('UNDETERMINED')
        }
      }),
      { numRuns: 150 },
    )
    expect(checked).toBeGreaterThan(20)
  })
})
