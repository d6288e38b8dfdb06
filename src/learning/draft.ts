import type { Briefing, Bulletin } from './sections.ts'
import { sevenTexts } from './seven-parts.ts'

/** What a briefing is drafted from: what was found and what is recommended, as the report says it. */
export type Source = {
  /** What it is about, in words that name no one. */
  readonly title: string
  /** What happened, in general terms; empty where the report has no summary yet. */
  readonly summary: string
  /** Why the review was held; empty where the report does not say yet. */
  readonly why: string
  readonly findings: readonly { readonly title: string; readonly text: string }[]
  readonly recommendations: readonly { readonly text: string; readonly to: readonly string[] }[]
}

/**
 * A first draft for a person to change. A part that cannot be drawn from the report is left empty, and an empty part
 * cannot be agreed.
 */
export const draftBriefing = (source: Source): Briefing => ({
  title: source.title,
  parts: sevenTexts((index) => parts[index]?.(source) ?? ''),
})

const parts: readonly ((source: Source) => string)[] = [
  ({ summary }) => summary,
  ({ why }) => firstParagraph(why),
  (source) => learningPoint(source, 0),
  (source) => learningPoint(source, 1),
  (source) => learningPoint(source, 2),
  ({ findings }) => list(findings.map(({ title }) => title)),
  ({ recommendations }) =>
    paragraphs([list(recommendations.map(({ text }) => text)), 'Talk about in your team:', list(questions)]),
]

/** The first finding, the second, and all others together. */
function learningPoint({ findings }: Source, index: number): string {
  const own = index < 2 ? findings.slice(index, index + 1) : findings.slice(2)
  return paragraphs(own.flatMap(({ title, text }) => [title, firstParagraph(text)]))
}

const questions = [
  'Where could this have happened with us?',
  'What makes the right thing hard to do here, and who can change that?',
  'What one thing will we do differently, and by when?',
] as const

export const draftBulletin = ({ title, summary, findings, recommendations }: Source): Bulletin => ({
  title,
  whatHappened: summary,
  whatWeLearned: paragraphs(findings.flatMap((finding) => [finding.title, firstParagraph(finding.text)])),
  whatMustChange: list(recommendations.map(({ text, to }) => (to.length > 0 ? `${text} (${to.join(', ')})` : text))),
})

const firstParagraph = (text: string): string => text.trim().split(/\n\s*\n/)[0] ?? ''
const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')
