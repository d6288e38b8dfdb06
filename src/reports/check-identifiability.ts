import type { Entry } from '#reviews'
import { foldText, type Folded, type Word } from './identifiability/fold-text.ts'
import { spansOfDates } from './identifiability/find-dates.ts'
import { Names } from './identifiability/find-names.ts'
import { spansOfNumbers } from './identifiability/find-numbers.ts'
import { pseudonymWords, soughtIn } from './identifiability/patterns.ts'
import { placeIn, withoutOverlaps, type Span } from './identifiability/spans.ts'

/** A stretch of what will be public: a paragraph of a section, a title, a line of a PDF. */
export type Passage = {
  /** Where it belongs: "Summary", "What happened", "PDF". */
  readonly part: string
  /** Counts the paragraphs of its part from 1. */
  readonly paragraph: number
  readonly text: string
}

/** Something in a text that leads to a person, or may. */
export type Hit = {
  readonly rule: string
  /** What blocks cannot be published. What warns may, when one of those who approve says why. */
  readonly severity: 'block' | 'warn'
  /** As it stands in the text. */
  readonly match: string
  /** Id of the entry of the identity register; null where nobody registered it. */
  readonly register: string | null
  readonly place: { readonly part: string; readonly paragraph: number; readonly start: number; readonly end: number }
  /** In words that hold nothing of the register. */
  readonly why: string
}

/**
 * Finds what must not be public: everything registered, in any form in which a person would know it again, and what leads
 * to a person by itself. What is registered is found by construction and not by guessing (trust D6); guesses only warn.
 */
export function checkIdentifiability(register: readonly Entry[], passages: readonly Passage[]): readonly Hit[] {
  const folded = passages.map(({ text }) => foldText(text))
  const sought = soughtIn(register)
  const names = new Names(sought, pseudonymWords(register), wordsWrittenSmall(folded))
  const told = new Map<string, { hit: Hit; more: number }>()
  const hits: Hit[] = []
  for (const [index, passage] of passages.entries()) {
    const text = folded[index]
    if (!text) continue
    const spans = withoutOverlaps([...names.spansIn(text), ...spansOfNumbers(text, sought), ...spansOfDates(text, sought.dates)])
    for (const span of [...spans, ...pseudonymKeys(text, spans, register)]) {
      const hit = hitOf(span, text, passage)
      const key = span.once && `${span.rule}/${span.register}/${hit.match.toLowerCase()}`
      const before = key ? told.get(key) : undefined
      if (before) before.more++
      else hits.push(hit)
      if (key && !before) told.set(key, { hit, more: 0 })
    }
  }
  return hits.map((hit) => withCount(hit, told))
} // prettier-ignore

/** Words that stand in small letters somewhere: with a capital they are most likely the same word, not a slip of a name. */
const wordsWrittenSmall = (folded: readonly Folded[]): ReadonlySet<string> =>
  new Set(folded.flatMap(({ words }) => words.filter(({ isCapital }) => !isCapital).map(({ text }: Word) => text)))

function hitOf(span: Span, text: Folded, { part, paragraph, text: original }: Passage): Hit {
  const place = placeIn(text, span)
  return {
    rule: span.rule,
    severity: span.severity,
    match: Array.from(original).slice(place.start, place.end).join(''),
    register: span.register,
    place: { part, paragraph, ...place },
    why: span.why,
  }
}

function withCount(hit: Hit, told: ReadonlyMap<string, { hit: Hit; more: number }>): Hit {
  const of = [...told.values()].find((each) => each.hit === hit)
  return of && of.more > 0
    ? { ...hit, why: `${hit.why} (and in ${of.more} more ${of.more === 1 ? 'place' : 'places'})` }
    : hit
}

/**
 * A real name beside the pseudonym that stands for it gives away not one place but every place where the pseudonym stands:
 * that is the key, and it says so apart.
 */
function pseudonymKeys(text: Folded, spans: readonly Span[], register: readonly Entry[]): readonly Span[] {
  return spans.flatMap((span): Span[] => {
    const entry = span.severity === 'block' && register.find(({ id }) => id === span.register)
    if (!entry || entry.pseudonym.length < 3) return []
    const near = text.small.slice(Math.max(0, span.from - nearby), span.to + nearby)
    const pseudonym = foldText(entry.pseudonym).small
    if (!near.includes(pseudonym)) return []
    return [{ ...span, rule: 'pseudonym.key', why: 'A real name beside its pseudonym: it gives away every place where the pseudonym stands' }] // prettier-ignore
  })
}

/** Characters within which a reader puts two names together. */
const nearby = 60
