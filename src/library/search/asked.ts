import { formAt, formsOf, tokensOf } from './concepts.ts'

/**
 * What was typed into the box, understood: every clause must be met. A clause is met by any of its alternatives, or, when
 * it is `without`, by none of them.
 */
export type Clause = { readonly alternatives: readonly [Term, ...Term[]]; readonly without: boolean }

export type Term =
  | { readonly kind: 'word'; readonly text: string }
  /** In quotation marks: these words, one after another, and nothing that means the same. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** Written in a way that the table of synonyms knows; all its other ways are searched for as well. */
  | { readonly kind: 'concept'; readonly text: string; readonly concept: string }

const longest = 200
const mostTerms = 16

/**
 * Reads the one box: words, "phrases", `or` between alternatives, a minus before what is not wanted. There is no wrong way
 * to type: marks without meaning are passed over.
 */
export function understand(typed: string): readonly Clause[] {
  const clauses: Clause[] = []
  let joining = false
  for (const part of partsOf(typed.slice(0, longest))) {
    const last = clauses.at(-1)
    if (part === 'or') {
      joining = last !== undefined
      continue
    }
    if (joining && last && !last.without && !part.without)
      clauses[clauses.length - 1] = { ...last, alternatives: [...last.alternatives, part.term] }
    else clauses.push({ alternatives: [part.term], without: part.without })
    joining = false
  }
  return clauses.slice(0, mostTerms)
}

type Part = { readonly term: Term; readonly without: boolean } | 'or'

/** Words stand together until something else than a word comes, so that those which make one concept are seen together. */
function* partsOf(typed: string): Generator<Part> {
  let stretch: string[] = []
  const ended = (): readonly Part[] => {
    const terms = termsOf(stretch.join(' '))
    stretch = []
    return terms.map((term) => ({ term, without: false }))
  }
  for (const [written, minus, quoted] of typed.matchAll(pieces)) {
    if (quoted !== undefined) {
      yield* ended()
      if (tokensOf(quoted).length > 0) yield { term: { kind: 'phrase', text: quoted.trim() }, without: minus !== '' }
    } else if (/^(or|\|)$/i.test(written)) {
      yield* ended()
      yield 'or'
    } else if (written.startsWith('-')) {
      yield* ended()
      for (const term of termsOf(written)) yield { term, without: true }
    } else stretch.push(written)
  }
  yield* ended()
}

/** A phrase in quotation marks, with or without a minus; or anything up to the next space or mark. */
const pieces = /(-?)["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu

/** The words of a stretch; those which together are a form of a concept stay together. */
function termsOf(text: string): readonly Term[] {
  const tokens = tokensOf(text).filter(({ plain }) => plain !== 'or')
  const terms: Term[] = []
  for (let at = 0; at < tokens.length;) {
    const form = formAt(tokens, at, true)
    const written = tokens.slice(at, at + (form?.words.length ?? 1)).map((token) => token.written)
    terms.push(
      form
        ? { kind: 'concept', text: written.join(' '), concept: form.concept }
        : { kind: 'word', text: written.join(' ') },
    )
    at += written.length
  }
  return terms
}

/** Other ways of writing what was typed, that are searched for as well, for the page to say. */
export function alsoSearched(
  clauses: readonly Clause[],
): readonly { readonly typed: string; readonly also: readonly string[] }[] {
  const concepts = clauses.flatMap(({ alternatives }) => alternatives.filter((term) => term.kind === 'concept'))
  return concepts.map(({ text, concept }) => ({
    typed: text,
    also: formsOf(concept).filter((form) => form.toLowerCase() !== text.toLowerCase()),
  }))
}

/** The same search with some words put right, as it would be typed. */
export function typedAgain(clauses: readonly Clause[], putRight: (word: string) => string): string {
  const written = (term: Term): string => (term.kind === 'phrase' ? `"${term.text}"` : putRight(term.text))
  return clauses
    .map(({ alternatives, without }) => (without ? '-' : '') + alternatives.map(written).join(' or '))
    .join(' ')
}
