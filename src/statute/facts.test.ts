import { describe, expect, test } from 'vitest'
import { readCircumstances, UnusableFacts } from './facts.ts'
import { ageOn } from './known.ts'

const incident = (facts: unknown) => ({ nation: 'England', incidentDate: '2024-03-27', facts })

function refusal(input: unknown): UnusableFacts {
  try {
    readCircumstances(input)
  } catch (error) {
    if (error instanceof UnusableFacts) return error
    throw error
  }
  throw new Error('It was accepted')
}

describe('circumstances that cannot be used', () => {
  test('a fact outside the vocabulary is named, with the nearest one', () => {
    expect(refusal(incident({ abuseOrNeglct: 'known' }))).toMatchObject({
      path: '$.facts.abuseOrNeglct',
      nearest: 'abuseOrNeglect',
    })
  })

  test('a value outside the vocabulary is named, with the nearest one', () => {
    const { message, nearest } = refusal(incident({ abuseOrNeglect: 'suspect' }))
    expect(nearest).toBe('suspected')
    expect(message).toBe('$.facts.abuseOrNeglect is "suspect"; did you mean "suspected"?')
  })

  test('a value like no other lists what is accepted', () => {
    expect(refusal(incident({ died: 7 })).message).toBe('$.facts.died is 7; give one of yes, no, unknown')
  })

  test('a day that does not exist is refused', () => {
    expect(refusal(incident({ birthDate: '2023-02-29' })).path).toBe('$.facts.birthDate')
    expect(refusal({ nation: 'England', incidentDate: '27/03/2024', facts: {} }).path).toBe('$.incidentDate')
  })

  test('an age is a whole number of years', () => {
    expect(refusal(incident({ ageAtIncident: '3' })).path).toBe('$.facts.ageAtIncident')
    expect(refusal(incident({ ageAtIncident: 2.5 })).path).toBe('$.facts.ageAtIncident')
  })

  test('local arrangements started between June 2018 and September 2019', () => {
    expect(refusal(incident({ arrangementsStart: '2019-09-30' })).path).toBe('$.facts.arrangementsStart')
  })

  test('nation, day and facts cannot be left out', () => {
    expect(refusal({ nation: 'England', incidentDate: '2024-03-27' }).path).toBe('$.facts')
    expect(refusal({ nation: 'Englnd', incidentDate: '2024-03-27', facts: {} }).nearest).toBe('England')
    expect(refusal(null).path).toBe('$')
  })

  test('names from the language itself are no facts', () => {
    expect(refusal(incident(JSON.parse('{"__proto__": "yes"}'))).path).toBe('$.facts.__proto__')
    expect(refusal(incident({ toString: 'yes' })).path).toBe('$.facts.toString')
  })
})

describe('ages', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['2006-06-10', '2024-06-09', 17],
    ['2006-06-10', '2024-06-10', 18],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2024-07-01', '2024-06-03', -1],
  ]
  test.each(cases)('born on %s, on %s: %i', (born, day, age) => {
    expect(ageOn(Temporal.PlainDate.from(born), Temporal.PlainDate.from(day))).toBe(age)
  })
})
