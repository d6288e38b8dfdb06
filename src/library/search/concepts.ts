import { fold } from './fold.ts'
import { synonyms } from './synonyms.ts'

/** One way of writing a concept: its words, folded, and whether it is an abbreviation. */
export type Form = { readonly concept: string; readonly words: readonly string[]; readonly capitals: string | null }

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}&]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** A word as it is compared here: small letters, no accents, no "’s" and no plural "s". */
function plain(word: string): string {
  const folded = fold(word).replace(/'s?$|'(?=s$)/, '')
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded
}

const isAbbreviation = (form: string): boolean => /^[\p{Lu}\p{N}&.]{2,}$/u.test(form) || /^[A-Z]\w*[A-Z]\w*$/.test(form)

const forms: readonly Form[] = synonyms.groups.flatMap((group) =>
  group.map((form) => ({
    concept: group[0],
    words: (form.match(wordPattern) ?? []).map(plain),
    capitals: isAbbreviation(form) ? form : null,
  })),
)

/** All forms by their first word, the longest first, so that "looked after child" is found before "looked after". */
const byFirstWord: ReadonlyMap<string, readonly Form[]> = new Map(
  [...Map.groupBy(forms, ({ words }) => words[0] ?? '')].map(([first, its]) => [
    first,
    its.toSorted((a, b) => b.words.length - a.words.length),
  ]),
)

export type Token = { readonly written: string; readonly plain: string }

const tokenOf = (written: string): Token => ({ written, plain: plain(written) })

export const tokensOf = (text: string): readonly Token[] => (text.match(wordPattern) ?? []).map(tokenOf)

/** The longest form that begins at this place, if any. In a search, people type abbreviations in small letters. */
export const formAt = (tokens: readonly Token[], at: number, typed: boolean): Form | undefined =>
  formsAt(tokens, at, typed)[0]

/** Every form that begins at this place, the longest first: "child neglect" is about a child as well. */
const formsAt = (tokens: readonly Token[], at: number, typed: boolean): readonly Form[] =>
  (byFirstWord.get(tokens[at]?.plain ?? '') ?? []).filter(
    ({ words, capitals }) =>
      words.every((word, index) => tokens[at + index]?.plain === word) &&
      (capitals === null || typed || sameCapitals(tokens[at]?.written, capitals)),
  )

/** "DA" and "DHRs" are, "da" is not. */
const sameCapitals = (written: string | undefined, capitals: string): boolean =>
  written !== undefined && (written === capitals || written.replace(/s$/, '') === capitals.replace(/S$/, ''))

/** A report has thousands of words, and few begin as a form does: only those are looked at closely. */
const beginnings = new Set(forms.map(({ words }) => (words[0] ?? '').slice(0, 3)))
const longestForm = Math.max(...forms.map(({ words }) => words.length))

/** The concepts that a text speaks of, in whatever words; sorted, each once. */
export function conceptsIn(text: string): readonly string[] {
  const words = text.match(wordPattern) ?? []
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (!beginnings.has(word.slice(0, 3).toLowerCase()) || !byFirstWord.has(plain(word))) continue
    for (const { concept } of formsAt(words.slice(at, at + longestForm).map(tokenOf), 0, false)) found.add(concept)
  }
  return [...found].toSorted()
}

/** Every way of writing a concept, its name first. */
export const formsOf = (concept: string): readonly string[] => synonyms.groups.find(([name]) => name === concept) ?? []

/** Forms of some concepts by the first two letters of their first word: a cheap question before a dear one. */
export type FormsByStart = ReadonlyMap<string, readonly Form[]>

export function formsByStart(concepts: readonly string[]): FormsByStart {
  const wanted = forms.filter(({ concept }) => concepts.includes(concept))
  return Map.groupBy(
    wanted.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => (words[0] ?? '').slice(0, 2),
  )
}

/** The longest of those forms that begins at this word. */
export const formStartingAt = (
  starts: FormsByStart,
  words: readonly { readonly folded: string }[],
  at: number,
): Form | undefined =>
  starts
    .get((words[at]?.folded ?? '').slice(0, 2))
    ?.find((form) => form.words.every((word, index) => plain(words[at + index]?.folded ?? '') === word))
