import { createHash } from 'node:crypto'
import type { Prose } from '../prose.ts'
import { checkLanguage, type WordingHit } from './check-language.ts'
import { readabilityOf, type Readability } from './readability.ts'
import { sentencesIn, type Place } from './sentences.ts'

/** What a wording does to a reader: the first is about fairness, the others about being understood. */
export type RemarkKind = 'fair' | 'word' | 'passive' | 'long' | 'abbreviation'

/** One wording of a report that is worth a second look, with the sentence around it. It never blocks. */
export type Remark = {
  /** Names the rule, the wording and its paragraph, and holds none of them: another text has another key. */
  readonly key: string
  readonly kind: RemarkKind
  /** As it stands in the text. */
  readonly match: string
  /** The rest of its sentence. */
  readonly before: string
  readonly after: string
  readonly place: Place
  /** How many times it stands in this paragraph, and in others that say the very same. */
  readonly times: number
  readonly why: string
  /** What may stand there instead. */
  readonly instead: string
}

/** All that is worth a second look, in the order of the text. An abbreviation is remarked on where it first stands. */
export function remarksIn(prose: readonly Prose[]): readonly Remark[] {
  const own = prose.filter(({ isQuoted }) => !isQuoted)
  const found = [...checkLanguage(own).map(wordingFound), ...readingFound(readabilityOf(own))]
  const passages = new Map(own.map((passage) => [placeKey(passage), passage]))
  const order = new Map([...passages.keys()].map((key, index) => [key, index]))
  const remarks = found.flatMap((each) => {
    const passage = passages.get(placeKey(each.place))
    return passage ? [remarkOf(each, passage)] : []
  })
  return [...Map.groupBy(remarks, ({ key, place }) => `${key} ${place.part}`).values()]
    .flatMap(([first, ...more]) => (first ? [{ ...first, times: more.length + 1 }] : []))
    .toSorted((a, b) => orderOf(a, order) - orderOf(b, order) || a.place.start - b.place.start)
}

const placeKey = ({ part, paragraph }: Pick<Place, 'part' | 'paragraph'>): string => `${part}\n${paragraph}`
const orderOf = ({ place }: Remark, order: ReadonlyMap<string, number>): number => order.get(placeKey(place)) ?? 0

type Found = Pick<Remark, 'kind' | 'match' | 'place' | 'why' | 'instead'> & { readonly rule: string }

const wordingFound = ({ rule, match, place, why, instead }: WordingHit): Found => ({ rule, kind: kindOf(rule), match, place, why, instead }) // prettier-ignore

function kindOf(rule: string): RemarkKind {
  if (rule === 'plain.passive') return 'passive'
  return /^(?:jargon|plain)\./.test(rule) ? 'word' : 'fair'
}

const readingFound = ({ longSentences, undefinedAcronyms }: Readability): readonly Found[] => [
  ...longSentences.map(({ match, words, place }): Found => ({
    rule: 'reading.long-sentence',
    kind: 'long',
    match,
    place,
    why: `${words} words in one sentence. After 25 many readers have lost its beginning.`,
    instead: 'two or three sentences, each saying one thing',
  })),
  ...undefinedAcronyms.map(({ match, usually, place }): Found => ({
    rule: 'reading.abbreviation',
    kind: 'abbreviation',
    match,
    place,
    why: 'It is not said in full where it first stands.',
    instead: usually === null ? 'the words in full, or a plain description of what it does' : usually,
  })),
]

function remarkOf({ rule, ...found }: Found, passage: Prose): Remark {
  const { start, end } = found.place
  const sentence = sentencesIn(passage).find(({ place }) => place.start <= start && end <= place.end)
  const letters = Array.from(passage.text)
  const rest = (from: number, to: number): string => letters.slice(from, to).join('')
  return {
    ...found,
    key: createHash('sha256').update(`${rule}\n${found.match.toLowerCase()}\n${passage.text}`).digest('hex').slice(0, 32),
    times: 1,
    before: rest(sentence?.place.start ?? start, start),
    after: rest(end, sentence?.place.end ?? end),
  }
} // prettier-ignore
