import type { Passage } from '../check-identifiability.ts'

export type Place = { readonly part: string; readonly paragraph: number; readonly start: number; readonly end: number }

/** One sentence of a text, with its words and its place in code points. */
export type Sentence = { readonly text: string; readonly words: readonly string[]; readonly place: Place }

const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** After these a full stop ends no sentence. */
const abbreviation = /(?:\b(?:mr|mrs|ms|dr|prof|st|no|nos|para|paras|p|pp|s|ss|reg|regs|art|cf|approx|dept|vs|etc|i\.e|e\.g|eg|ie)|\b[A-Z])\.\s*$/i // prettier-ignore

/** The sentences of a paragraph, in order. */
export function sentencesIn({ part, paragraph, text }: Passage): readonly Sentence[] {
  const sentences: Sentence[] = []
  let open = ''
  let at = 0
  for (const { segment } of splitter.segment(text)) {
    open += segment
    if (abbreviation.test(open) && at + open.length < text.length) continue
    addSentence(open)
    at += open.length
    open = ''
  }
  if (open !== '') addSentence(open)
  return sentences

  function addSentence(written: string): void {
    const trimmed = written.trim()
    const words = wordsIn(trimmed)
    if (words.length === 0) return
    const start = lengthOf(text.slice(0, at + written.indexOf(trimmed)))
    sentences.push({ text: trimmed, words, place: { part, paragraph, start, end: start + lengthOf(trimmed) } })
  }
}

/** Words as a person counts them: "twenty-five" is one, "child's" is one, a number is one. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu) ?? []

const lengthOf = (text: string): number => {
  let length = 0
  for (const _character of text) length++
  return length
}
