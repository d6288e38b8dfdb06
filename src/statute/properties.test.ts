import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCircumstances, anyTold, anyWord } from '../../test/support/circumstances.ts'
import { applyingTo } from './applying.ts'
import type { Applying } from './applying.ts'
import { assess } from './assess.ts'
import { divisionOf } from './divisions.ts'
import { readCircumstances } from './facts.ts'
import type { Circumstances, FactKey } from './facts.ts'
import type { Formula, Framework, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { isWorkingDay, nationalHolidays } from './holidays.ts'
import { knownFrom } from './known.ts'
import { settle } from './settle.ts'
import { isOpen, suppose } from './suppositions.ts'

/** What holds of every framework of every nation, whatever is known of an incident. */

const applying = (circumstances: Circumstances): readonly Applying[] =>
  applyingTo(knownFrom(circumstances)).flatMap((found) => ('why' in found ? [] : [found]))

type Presumption = { readonly unclear: string; readonly presumed: 'yes' | 'no' }

const presumptionsIn = (formula: Formula): readonly Presumption[] => {
  if (typeof formula === 'string') return []
  if ('unclear' in formula) return [formula]
  if ('not' in formula) return presumptionsIn(formula.not)
  return ('all' in formula ? formula.all : formula.any).flatMap(presumptionsIn)
}

/** What the law presumes while it is not known, by the criterion. */
const presumedIn = ({ rules }: Version): ReadonlyMap<string, 'yes' | 'no'> =>
  new Map(rules.flatMap(({ when }) => presumptionsIn(when)).map(({ unclear, presumed }) => [unclear, presumed]))

/** Answering one open question in every way: what becomes of a framework, and through which criteria. */
function* answeredNext({ ready, position }: Applying, fact: FactKey) {
  for (const then of suppose(ready, position, fact)) {
    const answered = ready.criteria.flatMap(({ criterion }, place) => {
      const [before, after] = [position.answers[place], then.position.answers[place]]
      return before === 'unknown' && after && after !== 'unknown' ? [[criterion.id, after] as const] : []
    })
    yield { answered: new Map(answered), outcome: settle(ready, then.position.answers).outcome }
  }
}

const openFacts = ({ ready, position }: Applying): readonly FactKey[] =>
  ready.facts.filter((fact) => isOpen(fact, position.known))

describe('whatever is known of an incident, nation, ages and dates held fixed', () => {
  test('answering an unknown with what it was presumed to be never turns MUST into NOT_REQUIRED, nor leaves it open', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const found of applying(circumstances).filter(({ ruling }) => ruling.outcome === 'MUST')) {
          const presumed = presumedIn(found.ready.version)
          for (const fact of openFacts(found))
            for (const { answered, outcome } of answeredNext(found, fact)) {
              const asPresumed = [...answered].some(([id, answer]) => presumed.get(id) === answer)
              const against = [...answered].some(([id, answer]) => (presumed.get(id) ?? answer) !== answer)
              if (!asPresumed || against) continue
              checked += 1
              expect([found.ready.version.id, fact, outcome]).toEqual([found.ready.version.id, fact, 'MUST'])
            }
        }
      }),
      { numRuns: 1500 },
    )
    expect(checked).toBeGreaterThan(5)
  })

  test('to know more never unsettles what is settled, save by a clear answer against a presumption', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const found of applying(circumstances).filter(({ ruling }) => ruling.outcome !== 'UNDETERMINED')) {
          const presumed = presumedIn(found.ready.version)
          for (const fact of openFacts(found))
            for (const { answered, outcome } of answeredNext(found, fact)) {
              if ([...answered].some(([id, answer]) => (presumed.get(id) ?? answer) !== answer)) continue
              checked += 1
              expect([found.ready.version.id, fact, outcome]).not.toEqual([
                found.ready.version.id,
                fact,
                'UNDETERMINED',
              ])
            }
        }
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(100)
  })

  test('what is settled without a presumption stays as it is, whatever is found out', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const found of applying(circumstances)) {
          const { outcome: settled } = found.ruling
          if (settled === 'UNDETERMINED' || presumedIn(found.ready.version).size > 0) continue
          for (const fact of openFacts(found))
            for (const { outcome } of answeredNext(found, fact)) {
              checked += 1
              expect([settled, 'NOT_APPLICABLE']).toContain(outcome)
            }
        }
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(100)
  })

  test('the order in which the facts are told does not matter', () => {
    fc.assert(
      fc.property(anyTold, fc.infiniteStream(fc.nat()), (told, order) => {
        const shuffled = Object.entries(told.facts)
          .map((entry) => ({ entry, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ entry }) => entry)
        const other = { ...told, facts: Object.fromEntries(shuffled) }
        expect(JSON.stringify(assess(readCircumstances(other), { all: true }))).toBe(
          JSON.stringify(assess(readCircumstances(told), { all: true })),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('"unknown" and saying nothing are the same', () => {
    fc.assert(
      fc.property(anyTold, anyWord, (told, { key }) => {
        fc.pre(!Object.hasOwn(told.facts, key))
        const said = readCircumstances({ ...told, facts: { ...told.facts, [key]: 'unknown' } })
        expect(assess(said)).toEqual(assess(readCircumstances(told)))
      }),
      { numRuns: 100 },
    )
  })

  test('an undetermined outcome always names the questions that are open, and a settled one none', () => {
    fc.assert(
      fc.property(anyCircumstances, (circumstances) =>
        assess(circumstances).every(
          ({ outcome, open, openFacts: facts }) =>
            (outcome === 'UNDETERMINED') === open.length > 0 && open.length > 0 === facts.length > 0,
        ),
      ),
    )
  })

  test('every outcome is explained in one sentence, with nothing left to fill in', () => {
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const { framework, because } of assess(circumstances, { all: true }))
          expect([framework, because]).toEqual([framework, expect.stringMatching(/^[A-Z][^{}]*\.$/)])
      }),
    )
  })

  test('a time limit in working days never ends on a day that is none where the duty is owed', () => {
    const byId = new Map<string, Framework>(frameworks.map((framework) => [framework.id, framework]))
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const { framework: id, deadlines, version } of assess(circumstances)) {
          const framework = byId.get(id)
          if (!framework) throw new Error(`${id} is not carried`)
          for (const { id: limit, due } of deadlines) {
            const rule = framework.versions
              .find((each) => each.id === version)
              ?.deadlines.find((each) => each.id === limit)
            const within = rule?.within ?? null
            if (!due || !within || !('unit' in within) || within.unit !== 'working days') continue
            checked += 1
            expect(isWorkingDay(due, nationalHolidays[divisionOf(framework)])).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
    expect(checked).toBeGreaterThan(20)
  })
})
