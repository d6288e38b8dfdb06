import { describe, expect, test } from 'vitest'
import { faultsIn } from './consistency.ts'
import type { Framework, FrameworkId, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'

test('the frameworks carried hold together', () => {
  expect(frameworks.length).toBeGreaterThan(10)
  expect(faultsIn(frameworks)).toEqual([])
})

const named = (id: FrameworkId): Framework => {
  const found = frameworks.find((framework) => framework.id === id)
  if (!found) throw new Error(`${id} is not carried`)
  return found
}

/** What the check finds when the first version of a framework is changed. */
function problemsWith(id: FrameworkId, change: (version: Version) => Partial<Version>): readonly string[] {
  const framework = named(id)
  const [first, ...others] = framework.versions
  const changed: Framework = { ...framework, versions: [{ ...first, ...change(first) }, ...others] }
  return faultsIn(frameworks.map((each) => (each.id === id ? changed : each))).map(({ problem }) => problem)
}

describe('the check finds', () => {
  const planted: readonly (readonly [string, readonly string[], string])[] = [
    [
      'a question on which nothing turns',
      problemsWith('ENG-A-SAR', ({ criteria }) => ({
        criteria: [
          ...criteria,
          ...criteria
            .slice(0, 1)
            .map((each) => ({ ...each, id: 'A99', test: { fact: 'regulatedSetting', is: ['yes'] } }) as const),
        ],
      })),
      'nothing turns on question A99',
    ],
    [
      'a rule that can never decide',
      problemsWith('ENG-C-SCR', ({ rules }) => ({
        rules: [...rules, ...rules.slice(0, 1).map((rule) => ({ ...rule, id: 'R9' }))],
      })),
      'rule R9 can never decide',
    ],
    [
      'a rule about a question that is not asked',
      problemsWith('ENG-C-SCR', ({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, when: 'Q77' })) })),
      'a rule names Q77, which is no criterion here',
    ],
    [
      'a gap between two versions',
      problemsWith('ENG-C-SCR', () => ({ until: '2009-11-30' })),
      'a gap: it ends on 2009-11-30, ENG-C-SCR-10 begins on 2009-12-01',
    ],
    [
      'an overlap of two versions',
      problemsWith('ENG-C-SCR', () => ({ until: '2009-12-02' })),
      'an overlap: it ends on 2009-12-02, ENG-C-SCR-10 begins on 2009-12-01',
    ],
    [
      'a framework that does not take over on the day the one before it ends',
      problemsWith('ENG-A-SAR', () => ({ from: '2015-05-01' })),
      'a gap: it ends on 2015-04-01, ENG-A-SAR begins on 2015-05-01',
    ],
    [
      'a source that nobody can look up',
      problemsWith('ENG-A-SAR', ({ law }) => ({ law: law.map((source) => ({ ...source, read: ['L99'] })) })),
      'L99 ("Care Act 2014, s44") is no source',
    ],
    [
      'an id used twice',
      problemsWith('ENG-C-SCR', ({ criteria }) => ({ criteria: [...criteria, ...criteria.slice(-1)] })),
      'Q4 is there twice',
    ],
    [
      'a stage that names a time limit of another framework',
      problemsWith('ENG-C-SCR', ({ stages }) => ({ stages: stages.map((stage) => ({ ...stage, deadline: 'DL34' })) })),
      'a stage or letter names DL34, which is no time limit here',
    ],
    [
      'one id that means two things',
      problemsWith('ENG-C-SCR', ({ criteria }) => ({
        criteria: criteria.map((each) => ({ ...each, test: { fact: 'died', is: ['yes'] } }) as const),
      })),
      'question Q2 means different things in different versions',
    ],
  ]
  test.each(planted)('%s', (_, problems, expected) => {
    expect(problems).toContain(expected)
  })

  test('a framework that belongs nowhere', () => {
    const stranger: Framework = { ...named('ENG-A-SAR'), id: 'ENG-A-SCR' }
    expect(faultsIn([...frameworks, stranger])).toContainEqual({
      where: 'frameworks',
      problem: 'ENG-A-SCR is there twice',
    })
  })
})
