import { foldedWords, formsOf, type Form } from './forms-of.ts'

/** Who or what must not be named, and what stands in place of it. The order of a register is part of its meaning. */
export type Entry = {
  readonly id: string
  readonly kind: Kind
  /** As it is known in full: "Maya Fernside", "14 March 2019", "12 Quay Street". */
  readonly value: string
  /** What else it is called: "Maya", "MF". */
  readonly aliases: readonly string[]
  readonly pseudonym: string
}

export type Kind = 'person' | 'date' | 'place' | 'organisation' | 'identifier'

/** A stretch of the text, and what would stand in place of it. */
export type Substitution = {
  readonly from: number
  readonly to: number
  readonly found: string
  readonly entry: string
  readonly replacement: string
}

export type Pseudonymiser = {
  /** The text with every registered name replaced. Applying it again changes nothing more. */
  readonly apply: (text: string) => string
  /** What would be replaced, in the order of the text, to be stepped through. */
  readonly find: (text: string) => readonly Substitution[]
}

/**
 * Replaces registered names: whole words only, so that "Ann" never touches "Anne"; possessives and plurals follow; where
 * two overlap the longer wins, then the one registered first (chronology.md, "Names").
 *
 * A pseudonym beside the words around it may spell a registered name by chance, so it is applied until nothing is found.
 * That ends, because pseudonyms themselves hold no registered name (`faultsOf`): each further match uses up words.
 */
export function makePseudonymiser(entries: readonly Entry[]): Pseudonymiser {
  const forms = entries.flatMap((entry, order) => formsOf(entry).map((form) => ({ ...form, order })))
  const formsIn = lookUpBy(forms)
  const find = (text: string): readonly Substitution[] =>
    inTextOrder(withoutOverlaps(candidatesIn(text, formsIn(text))))
  const apply = (text: string): string => {
    const found = find(text)
    return found.length === 0 ? text : apply(replaced(text, found))
  }
  return { apply, find }
}

type OrderedForm = Form & { readonly order: number }

/**
 * The forms of which a text holds the first word. A register has thousands of forms, as each date is written in a hundred
 * ways, and a text holds few of them: looking for every one would cost a page of entries a tenth of a second.
 */
function lookUpBy(forms: readonly OrderedForm[]): (text: string) => readonly OrderedForm[] {
  const always = forms.filter(({ beginsWith }) => beginsWith.length === 0)
  const byWord = Map.groupBy(
    forms.flatMap((form) => form.beginsWith.map((word) => ({ word, form }))),
    ({ word }) => word,
  )
  return (text) => {
    const found = new Set(always)
    for (const word of foldedWords(text)) for (const { form } of byWord.get(word) ?? []) found.add(form)
    return Array.from(found)
  }
}

type Candidate = Substitution & { readonly order: number }

function candidatesIn(text: string, forms: readonly OrderedForm[]): readonly Candidate[] {
  return forms.flatMap(({ pattern, entry, pseudonym, keeps, order }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [found, plural = ''] = match
      if (found === pseudonym || keeps(found)) return []
      const ending = plural.toLowerCase() === '' ? '' : pluralOf(pseudonym)
      return [
        { from: match.index, to: match.index + found.length, found, entry, replacement: pseudonym + ending, order },
      ]
    }),
  )
}

const pluralOf = (name: string): string => (/(?:s|x|z|ch|sh)$/i.test(name) ? 'es' : 's')

/** The longest first, then by the order of the register, then by place; whoever comes later and touches is left out. */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  const inOrder = candidates.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.order - b.order || a.from - b.from)
  for (const each of inOrder) if (kept.every(({ from, to }) => each.to <= from || to <= each.from)) kept.push(each)
  return kept
}

const inTextOrder = (candidates: readonly Candidate[]): readonly Substitution[] =>
  candidates
    .map(({ from, to, found, entry, replacement }) => ({ from, to, found, entry, replacement }))
    .toSorted((a, b) => a.from - b.from)

function replaced(text: string, found: readonly Substitution[]): string {
  let result = ''
  let at = 0
  for (const { from, to, replacement } of found) {
    result += text.slice(at, from) + replacement
    at = to
  }
  return result + text.slice(at)
}
