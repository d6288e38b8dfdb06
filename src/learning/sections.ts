import type { Block, Section } from '#documents'
import { sevenParts, type SevenTexts } from './seven-parts.ts'

/** A briefing in its words. */
export type Briefing = { readonly title: string; readonly parts: SevenTexts }

/** A learning bulletin of one page. */
export type Bulletin = {
  readonly title: string
  readonly whatHappened: string
  readonly whatWeLearned: string
  readonly whatMustChange: string
}

export const briefingSections = ({ parts }: Briefing): readonly Section[] =>
  sevenParts.map((part, index) => {
    const text = parts[index] ?? ''
    const point = part.isPoint ? pointIn(text) : undefined
    return point
      ? { heading: `${index + 1}. ${point.heading}`, blocks: blocksOf(point.rest) }
      : { heading: `${index + 1}. ${part.heading}`, blocks: blocksOf(text) }
  })

/** A learning point that begins with a short line of its own has that line for its heading. */
function pointIn(text: string): { readonly heading: string; readonly rest: string } | undefined {
  const [first = '', ...others] = text.trim().split(/\n\s*\n/)
  if (others.length === 0 || first.includes('\n') || first.length > longestHeading) return undefined
  return { heading: first.replace(/\.$/, ''), rest: others.join('\n\n') }
}

const longestHeading = 90

export const bulletinSections = ({ whatHappened, whatWeLearned, whatMustChange }: Bulletin): readonly Section[] => [
  { heading: 'What happened', blocks: blocksOf(whatHappened) },
  { heading: 'What we learned', blocks: blocksOf(whatWeLearned) },
  { heading: 'What must change', blocks: blocksOf(whatMustChange) },
]

/** All its words, for checks: that it names no one, and how long it takes to read. */
export const textOf = ({ title, parts }: Briefing): string => [title, ...parts].join('\n\n')
export const textOfBulletin = (bulletin: Bulletin): string =>
  [bulletin.title, bulletin.whatHappened, bulletin.whatWeLearned, bulletin.whatMustChange].join('\n\n')

/** Paragraphs are parted by an empty line; lines that begin with "- " are a list. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    const lines = paragraph.split('\n').map((line) => line.trim())
    const words = lines.filter((line) => line !== '' && !isItem(line)).join(' ')
    const items = lines.filter(isItem).map((line) => line.slice(2).trim())
    if (words) blocks.push({ kind: 'paragraph', text: words })
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items })
  }
  return blocks
}

const isItem = (line: string): boolean => /^[-•*] /.test(line)
