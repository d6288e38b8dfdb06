import { dateForms } from './date-forms.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Entry } from './apply.ts'

/** One way an entry may be written, ready to be looked for. */
export type Form = {
  readonly entry: string
  readonly pseudonym: string
  /** Its first group is a plural ending, if there is one. */
  readonly pattern: RegExp
  /** A text without any of these words, folded, does not hold it; empty where no word tells. */
  readonly beginsWith: readonly string[]
  /** A word that only happens to be spelt like the name. */
  readonly keeps: (found: string) => boolean
}

/** Every way in which an entry is looked for: its value, its aliases, and the ways in which a date is written. */
export function formsOf(entry: Entry): readonly Form[] {
  const written = [entry.value, ...entry.aliases].map((text) => text.trim()).filter((text) => text !== '')
  const all = entry.kind === 'date' ? written.flatMap((text) => [text, ...dateForms(text)]) : written
  return [...new Set(all)].map((text) => formOf(entry, text))
}

const formOf = (entry: Entry, text: string): Form => ({
  entry: entry.id,
  pseudonym: entry.pseudonym,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])${flexible(text)}${plural(entry, text)}(?![\\p{L}\\p{N}\\p{M}])`,
    isShort(text) ? 'gu' : 'giu',
  ),
  beginsWith: firstWords(text),
  keeps: (found) => found === found.toLowerCase() && isOrdinaryWord(found),
})

/** The words of a text, folded so that two which a pattern takes for the same are the same: by case and composition. */
export const foldedWords = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().toUpperCase().match(word) ?? []

const word = /[\p{L}\p{N}\p{M}]+/gu

/** The word with which it begins, as itself and, where it is the only one, in its plurals. */
function firstWords(text: string): readonly string[] {
  const [first, ...others] = foldedWords(text)
  if (first === undefined) return []
  return others.length > 0 ? [first] : [first, `${first}S`, `${first}ES`]
}

/** Names of one or two letters ("Jo", "Al") are looked for as they are written: in lower case they are other words. */
const isShort = (text: string): boolean => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 3

/** People and organisations have plurals: "the Fernsides". A date or an address has none. */
const plural = ({ kind }: Entry, text: string): string => {
  if (kind !== 'person' && kind !== 'organisation') return ''
  return /(?:s|x|z|ch|sh)$/i.test(text) ? '(es)?' : '(s)?'
}

/** Spaces may be a line break, hyphens a space; apostrophes are straight or curly; accents may be composed or not. */
const flexible = (text: string): string =>
  Array.from(text.normalize('NFC'))
    .map((character) => {
      if (/\s/u.test(character) || isHyphen(character)) return '[\\s\\u00a0‐‑–-]+'
      if (isApostrophe(character)) return "['’‘ʼ]"
      const apart = character.normalize('NFD')
      const safe = escaped(character)
      return apart === character ? safe : `(?:${safe}|${escaped(apart)})`
    })
    .join('')
    .replaceAll(/(?:\[\\s\\u00a0‐‑–-\]\+){2,}/gu, '[\\s\\u00a0‐‑–-]+')

const isHyphen = (character: string): boolean => '-‐‑–'.includes(character)
const isApostrophe = (character: string): boolean => "'’‘ʼ".includes(character)
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
