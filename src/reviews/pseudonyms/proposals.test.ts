import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from './apply.ts'
import { isOneSlipFrom, proposalsIn } from './proposals.ts'

const entry = (id: string, value: string, pseudonym: string, aliases: readonly string[] = []): Entry => ({
  id,
  kind: 'person',
  value,
  aliases,
  pseudonym,
})
const register = [
  entry('1', 'Maya Fernside', 'Wren', ['Maya']),
  entry('2', 'Carol Brindle', '[grandmother]'),
  entry('3', 'Robert Hale', 'Alder'),
]
const proposed = (text: string, left: readonly string[] = []) =>
  proposalsIn([text], register, new Set(left)).map(({ word, why, of }) => [word, why, of?.id])

describe('a name that the register would leave standing is proposed', () => {
  test.each<[string, string, readonly (readonly [string, string, string | undefined])[]]>([
    ['one slip', 'Spoke to Mrs Brindel about it.', [['Brindel', 'misspelling', '2']]],
    ['neighbours exchanged', 'Spoke to Ms Ferniside again.', [['Ferniside', 'misspelling', '1']]],
    ['a short form', 'The uncle, Bob, came.', [['Bob', 'short form', '3']]],
    [
      'initials',
      'Seen with MF. C.B. rang.',
      [
        ['C.B', 'initials', '2'],
        ['MF', 'initials', '1'],
      ],
    ],
    ['nobody’s', 'The designated lead tells Miss Okoro of it.', [['Okoro', 'unregistered', undefined]]],
  ])('%s', (_, text, expected) => {
    expect(proposed(text)).toEqual(expected)
  })

  test('and not what is replaced already, what begins a sentence, a day, a pseudonym or what was left', () => {
    expect(proposed('Maya came. Shoes were wet. It was on Monday with Wren in the Police car.')).toEqual([])
    expect(proposed('The lead tells Miss Okoro.', ['okoro'])).toEqual([])
  })

  test('with the words around it, and in how many texts it stands', () => {
    const [first] = proposalsIn(['We told Miss Okoro that day.', 'Also by Miss Okoro.'], register, new Set())
    expect(first).toMatchObject({ word: 'Okoro', texts: 2, before: 'We told Miss ', after: ' that day.' })
  })
})

test.each([
  ['brindel', 'brindle', true],
  ['brindl', 'brindle', true],
  ['brindles', 'brindle', true],
  ['brandle', 'brindle', true],
  ['brindle', 'brindle', false],
  ['bramble', 'brindle', false],
])('%s is one slip from %s: %s', (a, b, expected) => {
  expect(isOneSlipFrom(a, b)).toBe(expected)
  expect(isOneSlipFrom(b, a)).toBe(expected)
})

const name = fc.stringMatching(/^[A-Z][a-z]{5,8}$/)
test('for any registered name, a letter left out inside a sentence is proposed as its misspelling', () => {
  let checked = 0
  fc.assert(
    fc.property(name, fc.nat(4), (value, at) => {
      const slip = value.slice(0, at + 1) + value.slice(at + 2)
      fc.pre(slip !== value && slip.length >= 5)
      const found = proposalsIn([`we spoke with ${slip} today`], [entry('1', value, '[someone]')], new Set())
      if (found.length === 0) return // an ordinary word
      checked++
      expect(found[0]).toMatchObject({ word: slip, why: 'misspelling' })
    }),
  )
  expect(checked).toBeGreaterThan(50)
})
