import type { About } from '#incidents'

/** What is asked of an agency: a short return, a chronology, a report. */
const asks = ['return', 'chronology', 'report'] as const
export type Ask = (typeof asks)[number]

export const isAsk = (text: string): text is Ask => asks.some((ask) => ask === text)

/** How pages call what is asked: "a chronology". */
export const askNames: Readonly<Record<Ask, string>> = {
  return: 'Short return',
  chronology: 'Chronology',
  report: 'Agency report',
}

/** A question to an agency, answered in free text. */
export type NewQuestion = { readonly part: 'return' | 'report'; readonly title: string; readonly help: string }

type Words = { readonly title: string; readonly help: string }

/**
 * The questions put to an agency: the standard ones of each part that is asked, and those written for this matter.
 *
 * A return serves a rapid review or the scoping of an adult's case: facts readily available, immediate safety, early
 * learning (reference RR4, RR7 and RR8; the list of contents is from memory of the Panel's guidance).
 */
export function questionsFor(
  asked: readonly Ask[],
  about: About,
  further: { readonly questions: readonly string[]; readonly keyLines: readonly string[] },
): readonly NewQuestion[] {
  const inReturn = [...returnQuestions(about), ...further.questions.map((title) => ({ title, help: '' }))]
  return [
    ...(asked.includes('return') ? inReturn.map((words) => ({ part: 'return' as const, ...words })) : []),
    ...(asked.includes('report')
      ? reportSections(further.keyLines).map((words) => ({ part: 'report' as const, ...words }))
      : []),
  ]
}

const returnQuestions = (about: About): readonly Words[] => [
  {
    title: 'Your agency’s involvement',
    help: 'Who in your agency knew the people concerned, since when, why, and when was the last contact? Give only what is readily available.',
  },
  {
    title: 'Immediate safety',
    help: 'Is anyone at risk now, such as brothers, sisters or others in the household? What has been done to keep them safe, and what still has to be?',
  },
  about === 'adult'
    ? {
        title: 'The person’s life, wishes and voice',
        help: 'What is known of their daily life, what mattered to them, what they asked for and what they said? Include identity, culture, disability and any advocate.',
      }
    : {
        title: 'The child’s lived experience',
        help: 'What was daily life like for the child? What did they say or show, and who listened? Include identity, culture, disability and family.',
      },
  {
    title: 'Early learning',
    help: 'What went well, what could have been done differently, and what has your agency changed already?',
  },
  {
    title: 'Other processes',
    help: 'Is there an inquest, a criminal investigation, a health or care investigation, a complaint or a disciplinary process? Give the contact for each.',
  },
]

const reportSections = (keyLines: readonly string[]): readonly Words[] => [
  {
    title: 'Your agency’s role',
    help: 'Which services were involved, in what way, and what records and conversations is this report based on?',
  },
  {
    title: 'Summary of the chronology',
    help: 'The story of your agency’s contact in a page: the events that mattered and the turning points.',
  },
  ...(keyLines.length === 0 ? ['What happened and why'] : keyLines).map((line) => ({
    title: `Analysis: ${line}`,
    help: 'Why did things happen as they did? Look at how work was organised, supervised and resourced, not only at what individuals did.',
  })),
  { title: 'Good practice', help: 'What helped, and what made it possible?' },
  { title: 'Learning', help: 'What does this case show about how your agency works, beyond this case?' },
  { title: 'What has changed', help: 'What has your agency done since, and how do you know that it works?' },
  {
    title: 'Recommendations for your agency',
    help: 'What will your agency do, who will do it and by when? Write “None” if nothing further is needed.',
  },
]
