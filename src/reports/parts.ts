import type { ReviewKind } from '#statute'

/** A part that every report has, and what it is for. */
export type StandardPart = {
  readonly key: string
  readonly heading: string
  readonly hint: string
  /** Without it the report is not ready. */
  readonly needed?: true
}

const adult = (kind: ReviewKind): boolean => /adult/.test(kind)

/** The parts that a report begins with, in the order in which they are read. */
export const standardParts = (kind: ReviewKind): readonly StandardPart[] => [
  {
    key: 'title',
    heading: 'Title',
    hint: 'What the public will call this review. It names no person, place or service',
    needed: true,
  },
  {
    key: 'summary',
    heading: 'Summary',
    hint: 'Two paragraphs: what happened, and what was learned. It stands first, in search results and in the briefing',
    needed: true,
  },
  { key: 'why', heading: 'Why this review was held', hint: 'The law, the decision and who took part', needed: true },
  { key: 'how', heading: 'How we worked', hint: 'Methodology, agencies, practitioners, and how the family took part' },
  {
    key: 'person',
    heading: adult(kind) ? 'About the person' : 'About the child and the family',
    hint: 'Who they were to those who knew them, without what would identify them',
  },
  {
    key: 'happened',
    heading: 'What happened',
    hint: 'In general terms, without days and places: only what the findings need',
    needed: true,
  },
  { key: 'family', heading: 'What the family told us', hint: 'In their words where they agreed to it' },
  {
    key: 'findings',
    heading: 'What we found, and why',
    hint: 'A few words before the findings. The findings themselves follow by themselves',
  },
  { key: 'changed', heading: 'What has changed since', hint: 'What agencies did before the report was finished' },
]

export const hintOf = (kind: ReviewKind, key: string): string =>
  standardParts(kind).find((part) => part.key === key)?.hint ?? 'A section of your own'
