import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { findPartnership, type PersonId } from '#access'
import { recommendationsOf } from '#actions'
import type { Block, Section } from '#documents'
import type { Publication } from '#library'
import { pseudonymiser, registerFor, type Entry, type OfReview, type Review } from '#reviews'
import { unresolvedPoints } from './accuracy/queries.ts'
import { completenessOf, lackingIn, type Completeness } from './completeness/completeness.ts'
import type { Passage } from './check-identifiability.ts'
import { companionsOf } from './companions.ts'
import { partsOf, type Part } from './draft.ts'
import { findingsOf, termOf, type Finding } from './findings.ts'
import { blocksFrom } from './marks.ts'
import { notPublishingRow } from './queries.ts'
import { standardParts } from './parts.ts'
import { sourcesOf, supportOf, type Source } from './sources.ts'

/** All that the public would be given, but for the days of it. */
export type Content = Omit<Publication, 'publishedOn' | 'onSiteUntil'>

export type Drafted = {
  readonly content: Content
  /** Of the content: what is approved is this and nothing else. */
  readonly hash: string
  readonly register: readonly Entry[]
  readonly registerVersion: string
  /** What the report still needs before anyone can approve it. */
  readonly missing: readonly string[]
  readonly completeness: Completeness
  /** Whose text stands in it now. They do not approve it. */
  readonly authors: ReadonlySet<PersonId>
}

/** The report as it stands, every registered name replaced by its pseudonym. */
export async function draftedContent(tx: Tx, keys: Keys, by: OfReview, review: Review): Promise<Drafted> {
  const parts = await partsOf(tx, review.id)
  const findings = await findingsOf(tx, review.id)
  const instead = await notPublishingRow(tx, review.id)
  const { apply } = await pseudonymiser(tx, keys, by)
  const register = await registerFor(tx, keys, by)
  const written = await contentOf(tx, review, parts, findings, instead?.improvements)
  const content = pseudonymised(written, apply)
  const completeness = await completenessOf(tx, review, { parts, findings })
  return {
    content,
    hash: hashOf(content),
    register: register.entries,
    registerVersion: register.version,
    completeness,
    missing: instead
      ? []
      : [
          ...missingIn(review, parts, findings),
          // A review of the past is published as it was written, under the law of its time.
          ...(review.past === null ? lackingIn(completeness) : []),
          ...(await pointsOpen(tx, review.id)),
        ],
    authors: new Set(
      [...parts.map(({ writtenBy }) => writtenBy), ...findings.map(({ changedBy }) => changedBy)].filter(
        (author) => author !== null,
      ),
    ),
  }
}

/** An agency that said something is wrong is owed an answer before the report is approved. */
async function pointsOpen(tx: Tx, review: Review['id']): Promise<readonly string[]> {
  const open = await unresolvedPoints(tx, review)
  return open === 0 ? [] : [`${open === 1 ? '1 point' : `${open} points`} of factual accuracy not answered yet`]
}

async function contentOf(
  tx: Tx,
  review: Review,
  parts: readonly Part[],
  findings: readonly Finding[],
  improvements: string | undefined,
): Promise<Content> {
  const text = (key: string): string => parts.find((part) => part.key === key)?.text.trim() ?? ''
  const recommendations = (await recommendationsOf(tx, review.id)).map((each) => ({
    number: each.number,
    text: each.text,
    addressedTo: each.to,
  }))
  const about = {
    partnership: review.past?.board ?? (await findPartnership(tx, review.partnership))?.name ?? '',
    nation: review.nation,
    kind: review.kind,
    language: 'English',
    title: text('title'),
    summary: text('summary'),
    themes: [...new Set(findings.flatMap(({ themes }) => themes))].map(termOf),
    recommendations,
  } as const
  if (improvements !== undefined)
    return { ...about, sections: [{ heading: 'What has to improve', blocks: blocksFrom(improvements) }], briefing: null, bulletin: null } // prettier-ignore
  const sections = sectionsOf(parts, findings, findings.length > 0 ? await sourcesOf(tx, review.id) : [])
  return { ...about, sections, ...companionsOf({ ...about, why: text('why'), findings }) }
}

/** The parts with something in them; the findings stand in theirs by themselves. */
function sectionsOf(parts: readonly Part[], findings: readonly Finding[], sources: readonly Source[]): readonly Section[] { // prettier-ignore
  return parts
    .filter(({ key }) => key !== 'title' && key !== 'summary')
    .map(({ key, heading, text }) => ({
      heading,
      blocks: [...blocksFrom(text), ...(key === 'findings' ? findings.flatMap((each) => findingBlocks(each, sources)) : [])],
    }))
    .filter(({ blocks }) => blocks.length > 0)
} // prettier-ignore

const findingBlocks = (finding: Finding, sources: readonly Source[]): readonly Block[] => {
  const support = supportOf(finding, sources)
  return [
    { kind: 'heading', text: `Finding ${finding.number}: ${finding.title}` },
    ...blocksFrom(finding.text),
    ...causeOf(finding),
    ...(support.inWords === '' ? [] : [{ kind: 'paragraph' as const, text: `This rests on ${support.inWords}.` }]),
  ]
}

/** The cause in the finding's own paragraphs: headings of a report have one level below its sections. */
function causeOf({ why }: Finding): readonly Block[] {
  const [first, ...rest] = blocksFrom(why)
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', text: `Why it happened: ${first.text}` }, ...rest]
    : [{ kind: 'paragraph', text: 'Why it happened:' }, ...blocksFrom(why)]
}

function missingIn(review: Review, parts: readonly Part[], findings: readonly Finding[]): readonly string[] {
  const empty = standardParts(review.kind)
    .filter(({ needed }) => needed)
    .filter(({ key }) => !parts.some((part) => part.key === key && part.text.trim() !== ''))
    .filter(({ key }) => review.past === null || key === 'title' || key === 'summary')
    .map(({ heading }) => `“${heading}” is empty`)
  const hasSection = parts.some(({ key, text }) => key !== 'title' && key !== 'summary' && text.trim() !== '')
  return [
    ...empty,
    ...(review.past !== null && !hasSection ? ['No section has any text'] : []),
    ...(review.past === null && findings.length === 0 ? ['There is no finding'] : []),
  ]
}

/** Names of public bodies stay as they are: a recommendation to nobody is none. */
const pseudonymised = (content: Content, apply: (text: string) => string): Content => ({
  ...content,
  title: apply(content.title),
  summary: apply(content.summary),
  sections: content.sections.map((section) => sectionWith(section, apply)),
  recommendations: content.recommendations.map((each) => ({ ...each, text: apply(each.text) })),
  briefing: content.briefing?.map((section) => sectionWith(section, apply)) ?? null,
  bulletin: content.bulletin?.map((section) => sectionWith(section, apply)) ?? null,
})

const sectionWith = ({ heading, blocks }: Section, apply: (text: string) => string): Section => ({
  heading: apply(heading),
  blocks: blocks.map((block) => blockWith(block, apply)),
})

function blockWith(block: Block, apply: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: apply(block.text) }
    case 'list':
      return { ...block, items: block.items.map(apply) }
    case 'quote':
      return { ...block, text: apply(block.text), said: apply(block.said) }
    case 'table':
      return { ...block, caption: apply(block.caption), head: block.head.map(apply), rows: block.rows.map((row) => row.map(apply)) } // prettier-ignore
    case 'glossary':
      return { ...block, terms: block.terms.map(({ term, meaning }) => ({ term: apply(term), meaning: apply(meaning) })) } // prettier-ignore
  }
}

/** The same for the same content: its fields are always written in the same order, by `contentOf`. */
const hashOf = (content: Content): string => createHash('sha256').update(canonical(content)).digest('hex')

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** Every word that the public would read, by its place. */
export const passagesOf = (content: Content): readonly Passage[] => [
  ...paragraphsOf('Title', [content.title]),
  ...paragraphsOf('Summary', content.summary.split(/\n+/)),
  ...paragraphsOf('Themes', content.themes),
  ...paragraphsOf('Published by', [content.partnership]),
  ...content.sections.flatMap((section) => sectionPassages(section.heading, section)),
  ...paragraphsOf('Recommendations', content.recommendations.flatMap(({ text, addressedTo }) => [text, ...addressedTo])),
  ...(content.briefing ?? []).flatMap((section) => sectionPassages(`Briefing: ${section.heading}`, section)),
  ...(content.bulletin ?? []).flatMap((section) => sectionPassages(`Bulletin: ${section.heading}`, section)),
] // prettier-ignore

export const paragraphsOf = (part: string, texts: readonly string[]): readonly Passage[] =>
  texts.map((text, index) => ({ part, paragraph: index + 1, text }))

export const sectionPassages = (part: string, { heading, blocks }: Section): readonly Passage[] =>
  paragraphsOf(part, [heading, ...blocks.flatMap(textsOf)])

/** What stands in a block, text by text. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'quote':
      return [block.text, block.said]
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()]
    case 'glossary':
      return block.terms.flatMap(({ term, meaning }) => [term, meaning])
  }
}
