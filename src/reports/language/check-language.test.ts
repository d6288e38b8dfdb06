import { describe, expect, test } from 'vitest'
import { checkLanguage } from './check-language.ts'
import { fairPhrases } from './fair-words.ts'
import { plainPhrases } from './plain-words.ts'
import { readabilityOf } from './readability.ts'

const passage = (text: string) => ({ part: 'body', paragraph: 1, text })
const rulesIn = (text: string) => checkLanguage([passage(text)]).map(({ rule, match }) => `${rule}: ${match}`)

describe('wording that is unfair to somebody is told, with what to write instead:', () => {
  test.each([
    ['The school failed to act.', 'blame.failed-to: failed to'],
    ['The school fails to act.', 'blame.failed-to: fails to'],
    ['Staff should have known.', 'hindsight.should-have-known: should have known'],
    ['It was called hard to reach.', 'engagement.hard-to-reach: hard to reach'],
    ['They were hard-to-reach.', 'engagement.hard-to-reach: hard-to-reach'],
    ['He was seen as streetwise.', 'adultifying.streetwise: streetwise'],
    ['She was called promiscuous.', 'victim-blaming.promiscuous: promiscuous'],
    ['He called her a child prostitute.', 'victim-blaming.child-prostitute: child prostitute'],
    ['The family disengaged.', 'engagement.disengaged: disengaged'],
    ['The baby DID NOT ATTEND; DNA twice.', 'engagement.did-not-attend: DNA'],
    ['She put herself at risk.', 'victim-blaming.put-herself: put herself at risk'],
    ['He committed suicide.', 'victim-blaming.committed-suicide: committed suicide'],
  ])('%s', (text, expected) => expect(rulesIn(text)).toContain(expected))
})

describe('the same words are left alone where they mean something else:', () => {
  test.each([
    'Her kidneys failed to work.',
    'The diagnosis was failure to thrive.',
    'They took a DNA sample.',
    'The dna of the place.',
    'In case it rains.',
    'It did not fail. To act is hard.',
  ])('%s', (text) => {
    expect(rulesIn(text).filter((rule) => /^(?:blame|engagement|naming)/.test(rule))).toEqual([])
  })
})

test('a passive without an actor is told, and one that says by whom is not', () => {
  expect(rulesIn('The letter was closed.')).toEqual(['plain.passive: was closed'])
  expect(rulesIn('The letter was closed by the school.')).toEqual([])
})

test('every wording has a reason and something to write instead, and the tables are as large as they say', () => {
  const all = [...fairPhrases.values(), ...plainPhrases.values()].flat()
  for (const { why, instead } of all) expect([why.length > 10, instead.length > 3]).toEqual([true, true])
  const fair = new Set([...fairPhrases.values()].flat().map(({ rule }) => rule))
  const plain = new Set([...plainPhrases.values()].flat().map(({ rule }) => rule))
  expect(fair.size).toBeGreaterThanOrEqual(140)
  expect(plain.size).toBeGreaterThanOrEqual(150)
  expect([...fairPhrases.values()].flat().length).toBeGreaterThan(500)
})

describe('readability', () => {
  test('is Flesch’s, for a text whose syllables can be counted by hand', () => {
    // 6 words, 1 sentence, 6 syllables: 206.835 − 1.015 × 6 − 84.6 × 1; 0.39 × 6 + 11.8 × 1 − 15.59
    expect(readabilityOf([passage('The cat sat on the mat.')])).toMatchObject({
      words: 6,
      sentences: 1,
      fleschReadingEase: 116.1,
      fleschKincaidGrade: -1.4,
    })
  })
  test('tells a sentence of 26 words and not one of 25', () => {
    const of = (words: number) => readabilityOf([passage(`${'go '.repeat(words - 1)}now.`)]).longSentences.length
    expect([of(25), of(26)]).toEqual([0, 1])
  })
  test('does not end a sentence at "Dr." or "Mr."', () => {
    expect(readabilityOf([passage('Dr. A. saw Mr. B. at no. 4 today.')]).sentences).toBe(1)
  })
  test('tells an abbreviation that is not said in full, once, where it first stands', () => {
    const told = (text: string) => readabilityOf([passage(text)]).undefinedAcronyms.map(({ match }) => match)
    expect(told('The MARAC met. The MARAC met again.')).toEqual(['MARAC'])
    expect(told('The local safeguarding children board (LSCB) met. The LSCB met again.')).toEqual([])
    expect(told('The LSCB (local safeguarding children board) met.')).toEqual([])
    expect(told('The NHS and the UK.')).toEqual([])
  })
})
