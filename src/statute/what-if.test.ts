import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCircumstances, anyWord } from '../../test/support/circumstances.ts'
import { assess } from './assess.ts'
import { isWordKey, readCircumstances } from './facts.ts'
import type { Facts } from './facts.ts'
import type { FrameworkId } from './framework.ts'
import { consequences } from './known.ts'
import { whatIf } from './what-if.ts'

/** "abuseOrNeglect suspected, instead no: MAY" */
const hinges = (framework: FrameworkId, incidentDate: string, facts: Facts): readonly string[] =>
  whatIf(readCircumstances({ nation: 'England', incidentDate, facts }))
    .filter((each) => each.framework === framework)
    .flatMap(({ changes }) =>
      changes.map(
        ({ fact, answer, instead, outcome }) => `${fact} ${answer}, instead ${instead.join(' or ')}: ${outcome}`,
      ),
    )

describe('what a decision hangs on', () => {
  test('serious harm with abuse suspected hangs on each limb, and on a clear "no" to concern', () => {
    expect(
      hinges('ENG-C-SCR', '2014-05-10', {
        ageAtIncident: 2,
        died: 'no',
        seriousHarm: 'yes',
        abuseOrNeglect: 'suspected',
        detention: 'none',
      }),
    ).toEqual([
      'birthDate 2, instead 18 or over: NOT_APPLICABLE',
      'abuseOrNeglect suspected, instead no: MAY',
      'seriousHarm yes, instead no: MAY',
      'interAgencyConcern unknown, instead no: MAY',
    ])
  })

  test('what would settle an open case is one answer, found out', () => {
    expect(
      hinges('ENG-A-SAR', '2023-01-17', {
        ageAtDeath: 67,
        died: 'yes',
        abuseOrNeglect: 'suspected',
        careAndSupportNeeds: 'yes',
      }).filter((each) => each.startsWith('interAgencyConcern')),
    ).toEqual(['interAgencyConcern unknown, instead yes: MUST', 'interAgencyConcern unknown, instead no: MAY'])
  })

  test('detention by any name is one change', () => {
    const [change] = hinges('ENG-C-SCR', '2014-05-10', {
      ageAtIncident: 16,
      died: 'yes',
      abuseOrNeglect: 'no',
      detention: 'none',
    }).filter((each) => each.startsWith('detention'))
    expect(change).toBe(
      'detention none, instead police or remand or sentenced or YOI or STC or SCH or MHA1983 or DoL16-17: MUST',
    )
  })

  test('is true: told the other answer, the law says what was foretold', () => {
    let checked = 0
    fc.assert(
      fc.property(anyCircumstances, (circumstances) => {
        for (const { framework, changes } of whatIf(circumstances))
          for (const { fact, instead, outcome } of changes) {
            if (!isWordKey(fact) || fact.startsWith('nation') || foretoldElsewhere.includes(fact)) continue
            for (const word of instead) {
              const told = readCircumstances({ ...circumstances, facts: { ...circumstances.facts, [fact]: word } })
              const found = assess(told, { all: true }).find((each) => each.framework === framework)
              expect([framework, fact, word, found?.outcome]).toEqual([framework, fact, word, outcome])
              checked += 1
            }
          }
      }),
      { numRuns: 150 },
    )
    expect(checked).toBeGreaterThan(20)
  })

  test('hides nothing: whatever answer is changed, an outcome changes only where that was foretold', () => {
    let changed = 0
    fc.assert(
      fc.property(anyCircumstances, anyWord, (circumstances, { key, word }) => {
        fc.pre(word !== 'unknown' && !foretoldElsewhere.includes(key))
        const told = readCircumstances({ ...circumstances, facts: { ...circumstances.facts, [key]: word } })
        const then = assess(told, { all: true })
        for (const { framework, outcome, changes } of whatIf(circumstances)) {
          const after = then.find((each) => each.framework === framework)?.outcome
          if (after === outcome) continue
          changed += 1
          const foretold = changes.some(({ fact, instead }) => fact === key && instead.includes(word))
          const through = isWordKey(key) ? consequences[key] : undefined
          expect([framework, key, word, foretold || changes.some(({ fact }) => fact === through)]).toEqual([
            framework,
            key,
            word,
            true,
          ])
        }
      }),
      { numRuns: 300 },
    )
    expect(changed).toBeGreaterThan(0)
  })
})

/** What follows from other facts (a suspected suicide is a death, a lasting impairment is serious harm) or chooses the day. */
const foretoldElsewhere: readonly string[] = ['died', 'seriousHarm']
