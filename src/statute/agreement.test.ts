import { describe, expect, test } from 'vitest'
import { readTold } from './agreement.ts'
import { UnusableFacts } from './facts.ts'
import type { Facts } from './facts.ts'

const today = Temporal.PlainDate.from('2026-03-02')

/** "facts.died: is …; give …", or undefined where nothing contradicts. */
function refusal(facts: Facts, incidentDate = '2024-06-10'): string | undefined {
  try {
    readTold({ nation: 'England', incidentDate, facts }, today)
    return undefined
  } catch (error) {
    if (error instanceof UnusableFacts) return error.message
    throw error
  }
}

describe('facts that contradict one another are refused by name, with what would agree', () => {
  const cases: readonly (readonly [string, Facts, string])[] = [
    [
      'a death before the birth',
      { birthDate: '2024-06-20', deathDate: '2024-06-12' },
      '$.facts.deathDate is 2024-06-12, before the birth on 2024-06-20; give a day from 2024-06-20 on',
    ],
    [
      'a death before what led to it',
      { deathDate: '2024-06-09' },
      '$.facts.deathDate is 2024-06-09, before the incident on 2024-06-10 that led to it; give a day from 2024-06-10 on; the incident is the death or harm itself, and not the day it was found out',
    ],
    [
      'awareness before the event',
      { authorityAwareDate: '2024-06-01' },
      '$.facts.authorityAwareDate is 2024-06-01, before the incident on 2024-06-10; give a day from 2024-06-10 on',
    ],
    [
      'a birth years after',
      { birthDate: '2026-01-01' },
      '$.facts.birthDate is 2026-01-01, more than 42 weeks after the incident on 2024-06-10; give an earlier day; an unborn child counts from conception',
    ],
    [
      'an age other than the dates say',
      { birthDate: '2010-06-11', ageAtIncident: 14 },
      '$.facts.ageAtIncident is 14, but someone born on 2010-06-11 was 13 on 2024-06-10; give 13, or leave it out',
    ],
    [
      'an age at death other than the dates say',
      { birthDate: '2010-06-11', deathDate: '2024-06-11', ageAtDeath: 13 },
      '$.facts.ageAtDeath is 13, but someone born on 2010-06-11 was 14 on 2024-06-11; give 14, or leave it out',
    ],
    [
      'someone who grew younger',
      { ageAtIncident: 30, ageAtDeath: 29 },
      '$.facts.ageAtDeath is 29, but the person was 30 on 2024-06-10; give 30 or more',
    ],
    [
      'an age that the time between does not allow',
      { ageAtIncident: 15, deathDate: '2024-08-10', ageAtDeath: 17 },
      '$.facts.ageAtDeath is 17, but the person was 15 on 2024-06-10 and died on 2024-08-10; give 15 or 16',
    ],
    [
      'a day of death of someone who has not died',
      { died: 'no', deathDate: '2024-06-12' },
      '$.facts.died is "no", but deathDate says that the person died; give "yes", or leave out deathDate',
    ],
    [
      'a suicide of someone who has not died',
      { died: 'no', suspectedSuicide: 'yes' },
      '$.facts.died is "no", but suspectedSuicide says that the person died; give "yes", or leave out suspectedSuicide',
    ],
    [
      'a time on the register that ended before it began',
      { onRegisterFrom: '2024-02-01', onRegisterUntil: '2024-01-01' },
      '$.facts.onRegisterUntil is 2024-01-01, before it began on 2024-02-01; give a day from 2024-02-01 on',
    ],
    [
      'a death in the future',
      { deathDate: '2026-03-03' },
      '$.facts.deathDate is 2026-03-03, which is in the future; give a day no later than 2026-03-02',
    ],
  ]
  test.each(cases)('%s', (_, facts, message) => {
    expect(refusal(facts)).toBe(message)
  })

  test('an incident in the future', () => {
    expect(refusal({}, '2026-03-03')).toBe(
      '$.incidentDate is 2026-03-03, which is in the future; give a day no later than 2026-03-02',
    )
    expect(refusal({}, '2026-03-02')).toBeUndefined()
  })
})

describe('facts that agree are taken', () => {
  const cases: readonly (readonly [string, Facts])[] = [
    [
      'harm at 17 and death at 18',
      { birthDate: '2006-06-11', deathDate: '2024-06-11', ageAtIncident: 17, ageAtDeath: 18 },
    ],
    ['a birthday between harm and death', { ageAtIncident: 15, deathDate: '2024-08-10', ageAtDeath: 16 }],
    ['a child who died on the day of birth', { birthDate: '2024-06-10', deathDate: '2024-06-10', ageAtIncident: 0 }],
    ['an unborn child', { birthDate: '2024-11-01', ageAtIncident: 0 }],
    ['a decision that is still to come', { decisionDate: '2026-04-01' }],
    ['the birthday itself', { birthDate: '2006-06-10', ageAtIncident: 18 }],
  ]
  test.each(cases)('%s', (_, facts) => {
    expect(refusal(facts)).toBeUndefined()
  })
})
