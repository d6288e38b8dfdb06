import type { Entry } from '#reviews'
import { foldText, type Folded } from './identifiability/fold-text.ts'
import { spansOfDates } from './identifiability/find-dates.ts'
import { Names } from './identifiability/find-names.ts'
import { spansOfNumbers } from './identifiability/find-numbers.ts'
import { pseudonymWords, soughtIn } from './identifiability/patterns.ts'
import { placeIn, withoutOverlaps, type Span } from './identifiability/spans.ts'
import { proseParts, type Stretch } from './readable/parts.ts'

/** A stretch of what will be public: a paragraph of a section, a title, a line of a PDF. */
export type Passage = {
  /** Where it belongs: "Summary", "What happened", "PDF"; in a file, the name of its part. */
  readonly part: string
  /** Counts the paragraphs of its part from 1. */
  readonly paragraph: number
  readonly text: string
  /** What a text of a file is: "author", "word/media/image1.jpeg". */
  readonly within?: string
  /** Pieces that stand elsewhere too, and are told there. */
  readonly stretches?: readonly Stretch[]
  /** Another reading of what stands elsewhere: only what is found nowhere else is told. */
  readonly again?: true
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
  readonly place: {
    readonly part: string
    readonly paragraph: number
    readonly start: number
    readonly end: number
    readonly within?: string
  }
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
  const keys = pseudonymsOf(register)
  const told = new Told()
  for (const [index, passage] of passages.entries()) {
    const text = folded[index]
    if (!text) continue
    const isProse = !isOfFile(passage) || proseParts.has(passage.part)
    const found = [...names.spansIn(text), ...spansOfNumbers(text, sought), ...spansOfDates(text, sought.dates)]
    const spans = withoutOverlaps(found.filter(({ rule }) => isProse || !onlyInProse.has(rule)))
    for (const span of [...spans, ...pseudonymKeys(text, spans, keys)]) told.tell(span, text, passage)
  }
  return told.hits
} // prettier-ignore

/** Rules that guess from how people write; in names of styles and properties they would guess of machines. */
const onlyInProse = new Set(['name.unregistered', 'date.exact-day', 'name.beginning', 'name.sounds-like', 'name.initials-bare', 'date.month', 'place.postcode-area']) // prettier-ignore

/** Passages of a file carry the name of one of its parts; those of a report the heading of a section. */
const isOfFile = ({ part }: Passage): boolean => /^[a-z]+$/.test(part)

/** Words that stand in small letters somewhere: with a capital they are most likely the same word, not a slip of a name. */
function wordsWrittenSmall(folded: readonly Folded[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { words } of folded) for (const { isCapital, text } of words) if (!isCapital) small.add(text)
  return small
}

/** What has been told: one place is told once, and what only needs one look is told once for all its places. */
class Told {
  readonly #hits: Hit[] = []
  readonly #more = new Map<number, number>()
  readonly #once = new Map<string, number>()
  readonly #places = new Set<string>()

  get hits(): readonly Hit[] {
    return this.#hits.map((hit, at) => {
      const more = this.#more.get(at) ?? 0
      return more === 0 ? hit : { ...hit, why: `${hit.why} (and in ${more} more ${more === 1 ? 'place' : 'places'})` }
    })
  }

  tell(span: Span, text: Folded, passage: Passage): void {
    const hit = hitOf(span, text, passage)
    if (!hit) return
    const { part, paragraph, start, end, within } = hit.place
    const place = `${part}/${paragraph}/${start}/${end}/${within ?? ''}/${span.rule === 'pseudonym.key' ? 'key' : ''}`
    if (this.#places.has(place)) return
    this.#places.add(place)
    const key = span.once && `${span.rule}/${span.register}/${hit.match.toLowerCase()}`
    const before = key === undefined ? undefined : this.#once.get(key)
    if (before !== undefined) return void this.#more.set(before, (this.#more.get(before) ?? 0) + 1)
    if (key !== undefined) this.#once.set(key, this.#hits.length)
    this.#hits.push(hit)
  }
}

/** @returns undefined for what another reading of the same text tells */
function hitOf(span: Span, text: Folded, passage: Passage): Hit | undefined {
  const place = placeIn(text, span)
  const of = passage.stretches?.find(({ start, end }) => place.start >= start && place.end <= end)
  if (passage.again && of) return undefined
  const { part, paragraph, within } = passage
  const own = { part, paragraph, ...place, ...(within === undefined ? {} : { within }) }
  return {
    rule: span.rule,
    severity: span.severity,
    match: Array.from(passage.text).slice(place.start, place.end).join(''),
    register: span.register,
    place: of && (of.part !== part || of.paragraph !== paragraph) ? movedInto(of, place) : own,
    why: span.why,
  }
}

const movedInto = ({ part, paragraph, start, at }: Stretch, place: { readonly start: number; readonly end: number }) => ({
  part,
  paragraph,
  start: at + place.start - start,
  end: at + place.end - start,
}) // prettier-ignore

/** Pseudonyms long enough to be known by, folded as a text is, by the entry that they stand for. */
const pseudonymsOf = (register: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    register
      .filter(({ pseudonym }) => pseudonym.length >= 3)
      .map(({ id, pseudonym }) => [id, foldText(pseudonym).small]),
  )

/**
 * A real name beside the pseudonym that stands for it gives away not one place but every place where the pseudonym stands:
 * that is the key, and it says so apart.
 */
function pseudonymKeys(text: Folded, spans: readonly Span[], pseudonyms: ReadonlyMap<string, string>): readonly Span[] {
  return spans.flatMap((span): Span[] => {
    const pseudonym = span.severity === 'block' && span.register !== null ? pseudonyms.get(span.register) : undefined
    if (pseudonym === undefined) return []
    const near = text.small.slice(Math.max(0, span.from - nearby), span.to + nearby)
    if (!near.includes(pseudonym)) return []
    return [{ ...span, rule: 'pseudonym.key', why: 'A real name beside its pseudonym: it gives away every place where the pseudonym stands' }] // prettier-ignore
  })
}

/** Characters within which a reader puts two names together. */
const nearby = 60
