import type { Publication } from '#library'
import type { Finding } from './findings.ts'
import { blocksFrom } from './marks.ts'

type Told = Pick<Publication, 'summary' | 'recommendations'> & {
  readonly why: string
  readonly findings: readonly Finding[]
}

/**
 * The seven-minute briefing and the learning bulletin, drawn from what the report says: the same words, fewer of them.
 * A report without findings has neither.
 */
export const companionsOf = (told: Told): Pick<Publication, 'briefing' | 'bulletin'> =>
  told.findings.length === 0
    ? { briefing: null, bulletin: null }
    : { briefing: briefingOf(told), bulletin: bulletinOf(told) }

const briefingOf = ({ summary, why, findings, recommendations }: Told): Publication['briefing'] =>
  [
    { heading: 'What happened', blocks: blocksFrom(summary) },
    { heading: 'Why it matters', blocks: blocksFrom(why).slice(0, 1) },
    { heading: 'What we found', blocks: [listOf(findings.map(({ title }) => title))] },
    { heading: 'Why it happened', blocks: [listOf(findings.map((finding) => firstSentence(finding.why)))] },
    { heading: 'What has to change', blocks: [listOf(recommendations.map(({ text }) => text))] },
    {
      heading: 'Ask in your team',
      blocks: [listOf(findings.map(({ title }) => `Could this happen here: ${lowerFirst(title)}?`))],
    },
    {
      heading: 'Agree one thing',
      blocks: blocksFrom('Agree one thing that your team will do differently, and the day on which you will look at it again.'),
    },
  ].filter(({ blocks }) => blocks.some((block) => block.kind !== 'list' || block.items.length > 0)) // prettier-ignore

const bulletinOf = ({ summary, findings, recommendations }: Told): Publication['bulletin'] => [
  { heading: 'What happened', blocks: blocksFrom(summary) },
  {
    heading: 'What we learned',
    blocks: findings.flatMap(({ title, why }) => [{ kind: 'heading' as const, text: title }, ...blocksFrom(why)]),
  },
  ...(recommendations.length > 0
    ? [{ heading: 'What has to change', blocks: [listOf(recommendations.map(({ text }) => text))] }]
    : []),
]

const listOf = (items: readonly string[]) => ({ kind: 'list' as const, ordered: false, items })

const firstSentence = (text: string): string => /^[\s\S]*?[.!?](?=\s|$)/.exec(text.trim())?.[0] ?? text

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/[.?!]+$/, '')
