import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { readCircumstances } from './facts.ts'
import type { FrameworkId } from './framework.ts'
import { settableDeadlines } from './settings.ts'
import type { Settings } from './settings.ts'

const harmed = {
  ageAtIncident: 2,
  died: 'no',
  seriousHarm: 'yes',
  abuseOrNeglect: 'suspected',
  interAgencyConcern: 'yes',
}

/** "DL11 2024-04-22", or the problem in place of the day. */
const limits = (framework: FrameworkId, settings: Settings, told: object): readonly string[] =>
  assess(readCircumstances(told), { settings })
    .filter((each) => each.framework === framework)
    .flatMap(({ deadlines }) => deadlines.map(({ id, due, problem }) => `${id} ${due?.toString() ?? problem}`))

const toddler = {
  nation: 'England',
  incidentDate: '2024-03-27',
  facts: { ...harmed, authorityAwareDate: '2024-03-28', decisionDate: '2024-05-01' },
}

describe('what an installation may set', () => {
  test('a limit that was not verified: its length, or what starts its clock', () => {
    expect(limits('ENG-C-LCSPR', {}, toddler)).toEqual(['DL12 2024-11-01'])
    const nineMonths = { within: { count: 9, unit: 'calendar months', direction: 'after' } } as const
    expect(limits('ENG-C-LCSPR', { deadlines: { DL12: nineMonths } }, toddler)).toEqual(['DL12 2025-02-01'])
    expect(limits('ENG-C-RR', {}, toddler)).toEqual(['DL11 2024-04-22'])
    expect(limits('ENG-C-RR', { deadlines: { DL11: { trigger: 'decision' } } }, toddler)).toEqual(['DL11 2024-05-23'])
  })

  test('that there is no limit: then no day is named, and the assessment still answers', () => {
    expect(limits('ENG-C-LCSPR', { deadlines: { DL12: { within: null } } }, toddler)).toEqual([
      'DL12 No time limit was found; an administrator has to set it',
    ])
  })

  test('not a limit that is verified, nor one that is none', () => {
    const set = (id: string) => () => limits('ENG-C-SIN', { deadlines: { [id]: { within: null } } }, toddler)
    expect(set('DL08')).toThrow(/^settings\.deadlines\.DL08 is no time limit that can be set/)
    expect(set('DL99')).toThrow(/^settings\.deadlines\.DL99 is no time limit that can be set/)
  })

  test('the days that a Scottish council keeps besides the bank holidays, which change no English day', () => {
    const localHolidays = [Temporal.PlainDate.from('2024-04-15')]
    expect(limits('ENG-C-RR', { localHolidays }, toddler)).toEqual(['DL11 2024-04-22'])
  })

  test('every limit that can be set says what it is of and what it is now', () => {
    expect(settableDeadlines.length).toBeGreaterThan(10)
    expect(settableDeadlines.find(({ id }) => id === 'DL14')).toMatchObject({
      version: 'ENG-C-LCSPR',
      within: { count: 1, unit: 'years' },
    })
  })
})
