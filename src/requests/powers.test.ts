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

describe('an agency outside England is asked', () => {
  test.each([
    ['in Wales, about a child, an adult or both, under one power', 'both', 'Wales', '2016-04-06', ['SSWBA2014-s137']],
    ['in Wales, about an adult', 'adult', 'Wales', '2026-09-15', ['SSWBA2014-s137']],
    ['in Wales, before there were these boards, under none', 'both', 'Wales', '2016-04-05', []],
    ['in Scotland, about an adult', 'adult', 'Scotland', '2026-09-15', ['ASPA2007-s45']],
    ['in Scotland, before the committees of adults, under none', 'adult', 'Scotland', '2008-10-28', []],
    ['in Scotland, about a child, under none: its committee has no statute', 'child', 'Scotland', '2026-09-15', []],
    ['in Northern Ireland, about a child', 'child', 'NorthernIreland', '2012-09-17', ['SBNIA2011-s11']],
    ['in Northern Ireland, before its board, under none', 'child', 'NorthernIreland', '2012-09-16', []],
    ['in Northern Ireland, about an adult, under none', 'adult', 'NorthernIreland', '2026-09-15', []],
  ] as const)('%s', (_, about, nation, on, expected) => {
    expect(names(about, nation, day(on))).toEqual(expected)
  })

  test('under powers whose words are to be checked first, as those of England need not be', () => {
    const toCheck = (nation: 'England' | 'Wales') =>
      powersFor('both', nation, day('2026-09-15')).map(({ confirm }) => confirm)
    expect(toCheck('Wales')).toEqual([true])
    expect(toCheck('England')).toEqual([false, false])
  })
})

test('a request finds the powers it was made under by name', () => {
  expect(powersNamed(['CareAct2014-s45', 'no longer carried']).map(({ name }) => name)).toEqual([
    'section 45 of the Care Act 2014',
  ])
})
