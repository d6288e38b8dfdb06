import { describe, expect, test } from 'vitest'
import { powersFor, powersNamed } from './powers.ts'

const names = (...asked: Parameters<typeof powersFor>) => powersFor(...asked).map(({ id }) => id)
const day = (text: string) => Temporal.PlainDate.from(text)

describe('an agency in England is asked', () => {
  test.each([
    ['about a child, under the Children Act', 'child', '2026-09-15', ['CA2004-s16H']],
    ['about an adult, under the Care Act', 'adult', '2026-09-15', ['CareAct2014-s45']],
    ['about a child and an adult, under both', 'both', '2026-09-15', ['CA2004-s16H', 'CareAct2014-s45']],
    ['about a child before 29 June 2018, under neither', 'child', '2018-06-28', []],
    ['about an adult before 1 April 2015, under neither', 'adult', '2015-03-31', []],
  ] as const)('%s', (_, about, on, expected) => {
    expect(names(about, 'England', day(on))).toEqual(expected)
  })
})

test('an agency in Wales is asked under no English power', () => {
  expect(names('both', 'Wales', day('2026-09-15'))).toEqual([])
})

test('a request finds the powers it was made under by name', () => {
  expect(powersNamed(['CareAct2014-s45', 'no longer carried']).map(({ name }) => name)).toEqual([
    'section 45 of the Care Act 2014',
  ])
})
