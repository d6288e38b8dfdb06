import { describe, expect, test } from 'vitest'
import { formsByStart } from './concepts.ts'
import { fold } from './fold.ts'
import { candidatesIn, cutSnippet } from './snippet.ts'

const marked = (passages: readonly string[], ...words: string[]) => {
  const { passage, pieces } = cutSnippet(passages, {
    words: new Set(words),
    forms: formsByStart([]),
    different: words.length,
  })
  return { passage, text: pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('') }
}
const many = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

describe('what a search result quotes', () => {
  test('is the passage with the most different words searched for', () => {
    expect(marked(['neglect neglect neglect', 'Neglect and housing'], 'neglect', 'housing')).toEqual({
      passage: 1,
      text: '[Neglect] and [housing]',
    })
  })
  test('is the summary when nothing in it or elsewhere matches', () => {
    expect(marked(['A summary.', 'A section.'])).toEqual({ passage: 0, text: 'A summary.' })
  })
  test('is a window of about thirty words, with a sign of what is left out', () => {
    const { text } = marked([`${many(100)} neglect, ${many(100)}`], 'neglect')
    expect(text).toBe(`… ${many(100).split(' ').slice(-8).join(' ')} [neglect], ${many(25)} …`)
  })
  test('marks words with accents and apostrophes whole', () => {
    expect(marked(['Siân’s café'], "sian's", 'cafe').text).toBe('[Siân’s] [café]')
  })
  test('marks whole forms of a concept, and not its words by themselves', () => {
    const text = 'No abuse was seen; domestic violence was, and DA was written.'
    const { pieces } = cutSnippet([text], { words: new Set(), forms: formsByStart(['domestic abuse']), different: 1 })
    expect(pieces.filter(({ matched }) => matched).map((piece) => piece.text)).toEqual(['domestic', 'violence', 'DA'])
  })
  test('is nothing where there is nothing to quote', () => expect(marked([])).toEqual({ passage: 0, text: '' }))
})

test('only words that begin like one searched for are put to the database', () => {
  expect(candidatesIn(['Families and family homes', 'a famous farm'], ['famili'])).toEqual([
    'families',
    'family',
    'famous',
  ])
})

test('words are compared without accents and in small letters', () => expect(fold('ŴYN’s')).toBe("wyn's"))
