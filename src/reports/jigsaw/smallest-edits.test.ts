import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from './facts.ts'
import { afterEdits, shareLeft, smallestEdits } from './smallest-edits.ts'

const oneFact = fc
  .record({
    about: fc.constantFrom('the area', 'age', 'family', 'date'),
    share: fc.constantFrom(0.001, 0.01, 0.05, 0.2, 0.5),
    number: fc.nat(1000),
  })
  .map(({ about, share, number }): Fact => ({
    about,
    match: `${about} ${number}`,
    places: [],
    share,
    milder: [
      { instead: 'milder', share: Math.sqrt(share) },
      { instead: 'nothing', share: 1 },
    ],
  }))
const manyFacts = fc.array(oneFact, { maxLength: 8 })
const wantedShare = fc.constantFrom(1e-6, 0.0001, 0.001, 0.03, 0.3, 1)

/** Every way in which facts can be left out, the fewest first: the rule that the quick way has to agree with. */
function fewestLeftOut(facts: readonly Fact[], wanted: number): number {
  const sets = Array.from({ length: 2 ** facts.length }, (_, set) =>
    facts.filter((_fact, place) => !(set & (1 << place))),
  )
  const enough = sets.filter((kept) => shareLeft(kept) >= wanted * (1 - 1e-9))
  return facts.length - Math.max(...enough.map((kept) => kept.length))
}

describe('the smallest set of edits', () => {
  test('reaches what is wanted', () => {
    fc.assert(
      fc.property(manyFacts, wantedShare, (facts, wanted) => {
        const after = afterEdits(facts, smallestEdits(facts, wanted))
        expect(shareLeft(after)).toBeGreaterThanOrEqual(wanted * (1 - 1e-6))
      }),
    )
  })
  test('is as small as any that reaches it', () => {
    let changed = 0
    fc.assert(
      fc.property(manyFacts, wantedShare, (facts, wanted) => {
        const { length } = smallestEdits(facts, wanted)
        changed += length
        expect(length).toBe(fewestLeftOut(facts, wanted))
      }),
    )
    expect(changed).toBeGreaterThan(50)
  })
  test('is made milder only as far as it has to be', () => {
    const fact = (about: string, share: number): Fact => ({
      about,
      match: about,
      places: [],
      share,
      milder: [{ instead: 'a band', share: 0.1 }, { instead: 'nothing', share: 1 }],
    }) // prettier-ignore
    const edits = smallestEdits([fact('age', 0.001), fact('family', 0.5)], 0.04)
    expect(edits.map(({ fact: { about }, to }) => [about, to.instead])).toEqual([['age', 'a band']])
  })
})

test('a further fact never leaves more people than there were', () => {
  fc.assert(
    fc.property(manyFacts, oneFact, (facts, further) => {
      expect(shareLeft([...facts, further])).toBeLessThanOrEqual(shareLeft(facts))
    }),
  )
})
