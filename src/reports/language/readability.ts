import { syllable } from 'syllable'
import type { Passage } from '../check-identifiability.ts'
import { acronymsIn, type Acronym } from './acronyms.ts'
import { sentencesIn, type Place, type Sentence } from './sentences.ts'

export type Readability = {
  readonly words: number
  readonly sentences: number
  /** 0 to 100 and beyond; 60 and more is plain English (Flesch 1948). Null where there is no text. */
  readonly fleschReadingEase: number | null
  /** Years of school in the United States that a reader needs (Kincaid 1975). Null where there is no text. */
  readonly fleschKincaidGrade: number | null
  readonly longSentences: readonly LongSentence[]
  readonly undefinedAcronyms: readonly Acronym[]
}

export type LongSentence = { readonly match: string; readonly words: number; readonly place: Place }

/** GOV.UK: sentences of more than 25 words are hard to follow (Content design: writing for GOV.UK). */
const mostWords = 25

/** How easily a report is read. Headings say what follows and are not counted as sentences. */
export function readabilityOf(passages: readonly (Passage & { readonly isHeading?: true })[]): Readability {
  const sentences = passages.filter((passage) => !passage.isHeading).flatMap(sentencesIn)
  const words = sentences.reduce((sum, each) => sum + each.words.length, 0)
  const syllables = sentences.reduce((sum, each) => sum + syllablesOf(each), 0)
  const perSentence = words / sentences.length
  const perWord = syllables / words
  return {
    words,
    sentences: sentences.length,
    fleschReadingEase: words === 0 ? null : rounded(206.835 - 1.015 * perSentence - 84.6 * perWord),
    fleschKincaidGrade: words === 0 ? null : rounded(0.39 * perSentence + 11.8 * perWord - 15.59),
    longSentences: sentences.filter((each) => each.words.length > mostWords).map(({ text, words: its, place }) => ({ match: text, words: its.length, place })),
    undefinedAcronyms: acronymsIn(passages),
  }
} // prettier-ignore

const syllablesOf = ({ words }: Sentence): number => words.reduce((sum, word) => sum + countOf(word), 0)

const counted = new Map<string, number>()

/** A number is said as one word or two, however many figures it has. */
function countOf(word: string): number {
  const known = counted.get(word)
  if (known !== undefined) return known
  const count = Math.max(1, /\d/.test(word) ? 1 : syllable(word))
  if (counted.size < 50_000) counted.set(word, count)
  return count
}

const rounded = (figure: number): number => Math.round(figure * 10) / 10
