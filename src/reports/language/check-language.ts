import type { Passage } from '../check-identifiability.ts'
import { foldText, type Folded, type Word } from '../identifiability/fold-text.ts'
import { fairPhrases } from './fair-words.ts'
import { passivesIn } from './passive.ts'
import type { Phrase, Phrases } from './phrase-table.ts'
import { plainPhrases } from './plain-words.ts'
import { sentencesIn, type Place, type Sentence } from './sentences.ts'

/** A wording that is worth a second look. It never blocks: a person may keep it, and says why. */
export type WordingHit = {
  /** "blame.failed-to" */
  readonly rule: string
  readonly severity: 'warn'
  /** As it stands in the text. */
  readonly match: string
  readonly place: Place
  readonly why: string
  /** What may stand there instead. */
  readonly instead: string
}

/** Wordings that are unfair to somebody or hard to read, in the order of the text. */
export const checkLanguage = (passages: readonly Passage[]): readonly WordingHit[] =>
  passages.flatMap((passage) => {
    const folded = foldText(passage.text)
    return [
      ...wordingsIn(passage, folded, fairPhrases),
      ...wordingsIn(passage, folded, plainPhrases),
      ...sentencesIn(passage).flatMap(passiveHits),
    ].toSorted((a, b) => a.place.start - b.place.start)
  })

/** At each word the longest phrase of the table that begins there. What people are quoted as saying is theirs. */
function wordingsIn(passage: Passage, { words, text }: Folded, phrases: Phrases): readonly WordingHit[] {
  const hits: WordingHit[] = []
  for (let at = 0; at < words.length;) {
    const phrase = (phrases.get(words[at]?.text ?? '') ?? [])
      .filter((each) => isAt(words, at, each, text))
      .reduce<Phrase | undefined>((best, each) => (best && best.words.length >= each.words.length ? best : each), undefined)
    const [first, last] = [words[at], words[at + (phrase?.words.length ?? 1) - 1]]
    if (phrase && first && last) hits.push(hitOf(passage, phrase, first, last))
    at += phrase?.words.length ?? 1
  }
  return hits
} // prettier-ignore

function isAt(words: readonly Word[], at: number, phrase: Phrase, text: string): boolean {
  const here = words.slice(at, at + phrase.words.length)
  if (here.length < phrase.words.length || !here.every((word, index) => word.text === phrase.words[index])) return false
  if (here.slice(1).some(({ before }) => /[.;:!?\n]/.test(before) && !/^\.$/.test(before))) return false
  const [first, last] = [here[0], here.at(-1)]
  if (!first || !last) return false
  if (phrase.isCapital && text.slice(first.from, first.to) !== text.slice(first.from, first.to).toUpperCase()) return false // prettier-ignore
  return !phrase.notAfter.has(words[at - 1]?.text ?? '') && !phrase.notBefore.has(words[at + here.length]?.text ?? '')
}

function hitOf({ part, paragraph, text }: Passage, phrase: Phrase, first: Word, last: Word): WordingHit {
  const { rule, why, instead } = phrase
  return {
    rule,
    severity: 'warn',
    match: Array.from(text).slice(first.start, last.end).join(''),
    place: { part, paragraph, start: first.start, end: last.end },
    why,
    instead,
  }
}

const passiveHits = (sentence: Sentence): readonly WordingHit[] =>
  passivesIn(sentence).map(({ from, match }) => {
    const start = sentence.place.start + Array.from(sentence.text.slice(0, from)).length
    return {
      rule: 'plain.passive',
      severity: 'warn',
      match,
      place: { ...sentence.place, start, end: start + Array.from(match).length },
      why: 'It does not say who did it, or did not.',
      instead: 'say who: "the school wrote" and not "a letter was written"',
    }
  })
