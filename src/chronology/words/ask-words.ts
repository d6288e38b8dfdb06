import type { Tx } from '#platform/database'
import { wordOf } from './masked-words.ts'
import { headlines, type Ways } from './queries.ts'

/** What stands in the register for something, and what is shown in its place. Never the name. */
export type Registered = { readonly id: string; readonly pseudonym: string }

/** One thing that is looked for: a word, or several that were typed in quotation marks and must follow one another. */
type Term = readonly string[]

/** Every word that was typed must be there, wherever; words in quotation marks must follow one another. */
const termsIn = (typed: string): readonly Term[] =>
  (typed.match(/["“”][^"“”]*["“”]|[^\s"“”]+/gu) ?? []).map(wordsIn).filter((words) => words.length > 0)

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu) ?? []

/** What to look for in texts as they were written. */
export const waysWritten = (typed: string): readonly Ways[] => termsIn(typed).map((words) => [words.join(' ')])

/**
 * What to look for in texts of which names are replaced: words also stand for whatever is shown by them, so that "Wren"
 * finds the entries about whoever is called Wren here. What the register hides is nowhere to be found.
 */
export const waysMasked = (typed: string, register: readonly Registered[]): readonly Ways[] =>
  termsIn(typed).map((words) => [words.join(' '), ...standIns(words, register)])

function standIns(words: Term, register: readonly Registered[]): Ways {
  const [only, ...others] = words
  if (only !== undefined && others.length === 0 && saysNothing.has(only.toLowerCase())) return []
  if (only !== undefined && others.length === 0)
    return register
      .filter(({ pseudonym }) => foldedWords(pseudonym).includes(only.toLowerCase()))
      .map(({ id }) => wordOf(id))
  const replacedByAll = register.reduce<Term>(replacing, words)
  const each = [...register.map((one) => replacing(words, one)), replacedByAll]
  return each.filter((way) => way.length !== words.length || way.join() !== words.join()).map((way) => way.join(' '))
}

/** “[the school]” is not looked for by its article. */
const saysNothing = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to'])

/** Words with the whole of a pseudonym replaced by the word that stands for it in masked texts. */
function replacing(words: Term, { id, pseudonym }: Registered): Term {
  const wanted = foldedWords(pseudonym)
  const at = words.findIndex((_, from) => wanted.every((word, next) => words[from + next]?.toLowerCase() === word))
  if (at === -1 || wanted.length === 0) return words
  return replacing([...words.slice(0, at), wordOf(id), ...words.slice(at + wanted.length)], { id, pseudonym })
}

const foldedWords = (text: string): readonly string[] => wordsIn(text).map((word) => word.toLowerCase())

/** Marks that PostgreSQL puts around what was found: they stand in no text that people write. */
const [opening, closing] = ['\u0002', '\u0003']

/** A text in pieces, those that were looked for marked. */
export type Pieces = readonly { readonly text: string; readonly found: boolean }[]

/** Texts with what a question found in them marked, as the search itself understands words: "attended" finds "attends". */
export const marked = async (tx: Tx, texts: readonly string[], question: string): Promise<readonly Pieces[]> =>
  (await headlines(tx, texts.map(unmarked), question, { opening, closing })).map(piecesOf)

const unmarked = (text: string): string => text.replaceAll(opening, '').replaceAll(closing, '')

const piecesOf = (text: string): Pieces =>
  text
    .split(opening)
    .flatMap((part, at) => {
      const [found = '', rest = ''] = at === 0 ? ['', part] : part.split(closing)
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ]
    })
    .filter(({ text: piece }) => piece !== '')
