/**
 * The parts of a seven-minute briefing, after the form in use since West Midlands Police took it from an FBI technique
 * (field.md D): background, why it matters, three points of learning, what to remember, what to do.
 */
export const sevenParts = [
  { heading: 'Background', help: 'What happened, in general terms. No names, exact dates or places.' },
  {
    heading: 'Why it matters',
    help: 'What it meant for the people in the review, and how often it is seen elsewhere.',
  },
  { heading: 'First learning point', help: 'What was found, and why it happened.' },
  { heading: 'Second learning point', help: 'What was found, and why it happened.' },
  { heading: 'Third learning point', help: 'What was found, and why it happened.' },
  { heading: 'Things to remember', help: 'One line each, beginning with “- ”.' },
  {
    heading: 'What to do, and questions for your team',
    help: 'What changes from now on, then two or three questions to talk about. One line each, beginning with “- ”.',
  },
] as const

/** The texts of the seven parts, in their order. */
export type SevenTexts = readonly [string, string, string, string, string, string, string]

export const sevenTexts = (of: (index: number) => string): SevenTexts => [
  of(0),
  of(1),
  of(2),
  of(3),
  of(4),
  of(5),
  of(6),
]
