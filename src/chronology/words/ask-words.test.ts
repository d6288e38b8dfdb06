import { describe, expect, test } from 'vitest'
import { makePseudonymiser } from '../../reviews/pseudonyms/apply.ts'
import { waysMasked, waysWritten } from './ask-words.ts'
import { maskedText, wordOf } from './masked-words.ts'

const wren = { id: '11111111-1111-4111-8111-111111111111', pseudonym: 'Wren' }
const school = { id: '22222222-2222-4222-8222-222222222222', pseudonym: '[the school]' }

describe('what was typed', () => {
  test.each([
    ['words, in any order', 'seen by nurse', [['seen'], ['by'], ['nurse']]],
    ['words that follow one another, in quotation marks', 'nurse "seen at home"', [['nurse'], ['seen at home']]],
    ['quotation marks as Word writes them', '“not seen”', [['not seen']]],
    ['a mark that was never closed is no mark', '"seen nurse', [['seen'], ['nurse']]],
    ['a word with an apostrophe or a hyphen is one', "mother's half-term", [["mother's"], ['half-term']]],
    ['nothing but signs', '?! ""', []],
  ])('%s', (_, typed, ways) => expect(waysWritten(typed)).toEqual(ways))
})

describe('where names are replaced', () => {
  test('a word also stands for whatever is called by it', () => {
    expect(waysMasked('wren seen', [wren, school])).toEqual([['wren', wordOf(wren.id)], ['seen']])
    expect(waysMasked('school', [wren, school])).toEqual([['school', wordOf(school.id)]])
  })

  test('also among words that follow one another', () => {
    expect(waysMasked('"Wren left the school"', [wren, school])).toEqual([
      [
        'Wren left the school',
        `${wordOf(wren.id)} left the school`,
        `Wren left ${wordOf(school.id)}`,
        `${wordOf(wren.id)} left ${wordOf(school.id)}`,
      ],
    ])
  })

  test('a text holds neither the name nor what is shown in its place', () => {
    const register = [
      { ...wren, kind: 'person' as const, value: 'Maya Fernside', aliases: ['Maya'] },
      { ...school, kind: 'organisation' as const, value: 'Riverside', aliases: [] },
    ]
    const masked = maskedText(makePseudonymiser(register), 'Maya’s aunt saw MAYA FERNSIDE at Riverside.')
    expect(masked).not.toMatch(/maya|fernside|riverside|wren|the school/i)
    expect(masked.match(new RegExp(wordOf(wren.id), 'g'))).toHaveLength(2)
    expect(masked).toContain('aunt saw')
  })
})
