import type { Entry } from '#reviews'
import { checkIdentifiability, type Hit, type Passage } from './check-identifiability.ts'
import { checkJigsaw, aboutPeople, fewest } from './jigsaw/check-jigsaw.ts'
import { unitedKingdom } from './jigsaw/counts.ts'
import { checkLanguage, type WordingHit } from './language/check-language.ts'
import { readabilityOf, type Readability } from './language/readability.ts'
import { proseParts, withoutParagraphs, type Carried, type ReadableParts } from './readable/parts.ts'

/** Where something stands in a file. Null where its part has no paragraphs: a property, a link, the name of a picture. */
export type FilePlace = {
  readonly part: string
  readonly paragraph: number | null
  readonly start: number | null
  readonly end: number | null
  /** What the text is, in the words of the file: "docProps/core.xml, dc:creator". */
  readonly within?: string
}

export type FileHit = Omit<Hit, 'place'> & { readonly place: FilePlace }

/** What stands in the way of publishing a report that was written elsewhere, and what would make it plainer and fairer. */
export type ReportCheck = {
  readonly identifiability: readonly FileHit[]
  readonly language: readonly WordingHit[]
  readonly readability: Readability
  /** Nothing blocks. Two people still have to read it. */
  readonly publishable: boolean
}

/**
 * Is this report safe and plain enough to publish? contracts/cli.md, `heed report check`.
 *
 * @param register empty where there is none: then only what needs no register is checked
 */
export function checkReport(register: readonly Entry[], { paragraphs, carried }: ReadableParts): ReportCheck {
  const found = checkIdentifiability(register, paragraphs).map((hit) => ({ ...hit, place: placeOf(hit) }))
  const read = paragraphs.filter(({ part, again }) => again === undefined && prose.has(part))
  const combined = register.length === 0 ? [] : combinationHits(read)
  const identifiability = [...found, ...carriedHits(carried, found), ...combined]
  return {
    identifiability,
    language: checkLanguage(paragraphs.filter(({ part, again }) => again === undefined && proseParts.has(part) && !withoutParagraphs.has(part))),
    readability: readabilityOf(read),
    publishable: identifiability.every(({ severity }) => severity !== 'block'),
  }
} // prettier-ignore

/** Each fact of a combination that singles a family out, of the fewest that would have to be said more mildly. */
function combinationHits(read: readonly Passage[]): readonly FileHit[] {
  const { facts, edits, people, peopleAfter } = checkJigsaw(read, unitedKingdom)
  return edits.flatMap(({ fact: { match, places }, to }): FileHit[] => {
    const [place] = places
    const others = facts.length === 2 ? '1 other fact' : `${facts.length - 1} other facts`
    const so =
      edits.length === 1
        ? 'so that'
        : `so that, with the other ${edits.length - 1 === 1 ? 'change' : `${edits.length - 1} changes`},`
    const why = `Together with ${others} it singles a family out: by an estimate from published counts all that is said fits ${aboutPeople(people)}, and fewer than ${fewest} is too few. Instead: ${to.instead}, ${so} it fits ${aboutPeople(peopleAfter)}`
    return place ? [{ rule: 'jigsaw.combination', severity: 'warn', match, register: null, place, why }] : []
  })
}

/** What a reader of the published report reads in sentences. */
const prose = new Set(['body', 'footnote', 'endnote', 'textbox'])

function placeOf({ place: { part, paragraph, start, end, within } }: Hit): FilePlace {
  const about = within === undefined ? {} : { within }
  return withoutParagraphs.has(part)
    ? { part, paragraph: null, start: null, end: null, ...about }
    : { part, paragraph, start, end, ...about }
}

const reasons: Readonly<Record<Carried['what'], readonly [rule: string, why: string]>> = {
  'tracked changes': ['hidden.tracked-change', 'A tracked change: whoever opens the file can read it. Accept or refuse it before publishing'],
  comments: ['hidden.comment', 'A comment: whoever opens the file can read it. Take it out before publishing'],
  'hidden text': ['hidden.text', 'Text that is hidden, white or too small to see: whoever selects it can read it'],
  author: ['metadata.author', 'The name of someone who wrote or changed the file'],
  macros: ['hidden.macros', 'A program inside the file. It was not run, and it may hold words'],
  'embedded file': ['hidden.embedded-file', 'Another file inside this one: whoever opens the report can open that too'],
  'place of a picture': ['image.place', 'The picture says where it was taken, to a few metres'],
  'link to another file': ['hidden.outside-file', 'The file points to another one, whose address may say who wrote it'],
} // prettier-ignore

/** What the file carries is told even where it holds nothing registered; where it does, that is told already. */
function carriedHits(carried: readonly Carried[], found: readonly FileHit[]): readonly FileHit[] {
  return carried
    .filter((each) => !isTold(each, found))
    .map(({ what, part, paragraph, text }): FileHit => {
      const [rule, why] = reasons[what]
      const end = paragraph === null ? null : Array.from(text).length
      return { rule, severity: 'warn', match: text, register: null, place: { part, paragraph, start: paragraph === null ? null : 0, end }, why } // prettier-ignore
    })
}

/** A comment with a name in it is told by the name; an author who is registered by the author. */
const isTold = ({ part, paragraph, text }: Carried, found: readonly FileHit[]): boolean =>
  found.some(
    ({ severity, place, match }) =>
      severity === 'block' &&
      place.part === part &&
      (paragraph === null ? text.includes(match) : place.paragraph === paragraph),
  )
