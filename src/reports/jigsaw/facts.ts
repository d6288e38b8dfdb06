import type { Passage } from '../check-identifiability.ts'
import { foldText } from '../identifiability/fold-text.ts'
import type { Place } from '../language/sentences.ts'
import { sharedFacts, type Area, type SharedFact } from './counts.ts'
import { areaFacts } from './find-areas.ts'
import { ageFacts, sexFacts } from './find-people.ts'
import { dateFacts, familyFacts } from './find-family.ts'

/** What a fact may be written as instead, and how many then share it. */
export type Milder = { readonly instead: string; readonly share: number }

/** Something that a draft says of a family, and how many of all people it leaves. */
export type Fact = {
  /** "the area", "age of the mother". Of facts about one thing, the narrowest counts. */
  readonly about: string
  /** As it first stands in the text. */
  readonly match: string
  readonly places: readonly Place[]
  /** Of the people whom the facts about other things leave: above 0, at most 1. */
  readonly share: number
  /** From the mildest change to dropping it. The last leaves everyone: its share is 1. */
  readonly milder: readonly [...Milder[], Milder]
}

/** A fact at one place of a folded text, in its characters. */
export type Spotted = Omit<Fact, 'places' | 'match'> & { readonly from: number; readonly to: number }

/**
 * The facts in a text that a reader who knows the family, the street or a newspaper would put together. They are found by
 * how such things are said; what is said in other words is not found.
 *
 * @param within where everyone knows the family to live, because the body that publishes the report is named
 */
export function factsIn(passages: readonly Passage[], within: Area): readonly Fact[] {
  const facts = new Map<string, Fact & { readonly places: Place[] }>()
  for (const { part, paragraph, text } of passages) {
    const { small, text: folded, at } = foldText(text)
    for (const { from, to, ...spot } of spotted(folded, small, within)) {
      const place = { part, paragraph, start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1 }
      const key = `${spot.about}\n${small.slice(from, to)}`
      const known = facts.get(key)
      if (known) known.places.push(place)
      else facts.set(key, { ...spot, match: Array.from(text).slice(place.start, place.end).join(''), places: [place] })
    }
  }
  return [...facts.values()]
}

const spotted = (text: string, small: string, within: Area): readonly Spotted[] => [
  ...areaFacts(text, within),
  ...ageFacts(small),
  ...sexFacts(small),
  ...familyFacts(small),
  ...dateFacts(small),
  ...(anyShared.test(small) ? sharedFacts.flatMap((fact) => sharedSpotted(small, fact)) : []),
]

/** Most paragraphs hold none of them: one look says so, where forty would take most of the time. */
const anyShared = new RegExp(sharedFacts.map(({ said }) => said.source).join('|'))

const sharedSpotted = (small: string, { name, said, share, instead }: SharedFact): readonly Spotted[] =>
  [...small.matchAll(said)].map(({ index, 0: match }) => ({
    about: name,
    from: index,
    to: index + match.length,
    share,
    milder: [{ instead: `“${instead}”, or nothing`, share: 1 }],
  }))
