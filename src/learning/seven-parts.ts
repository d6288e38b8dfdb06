type Part = {
  readonly heading: string
  readonly help: string
  /** A learning point may have its own first line for a heading. */
  readonly isPoint: boolean
}

const pointHelp = 'The point in one line, which becomes its heading. Then an empty line, and why it happened.'

/**
 * The parts of a seven-minute briefing, as partnerships use them (field.md D): background, why it matters, three points of
 * learning, what to remember, what to do.
 */
export const sevenParts = [
  { heading: 'Background', help: 'What happened, in general terms. No names, exact dates or places.', isPoint: false },
  {
    heading: 'Why it matters',
    help: 'What it meant for the people in the review, and how often it is seen elsewhere.',
    isPoint: false,
  },
  { heading: 'First learning point', help: pointHelp, isPoint: true },
  { heading: 'Second learning point', help: pointHelp, isPoint: true },
  { heading: 'Third learning point', help: pointHelp, isPoint: true },
  { heading: 'Things to remember', help: 'One line each, beginning with “- ”.', isPoint: false },
  {
    heading: 'What to do, and questions for your team',
    help: 'What changes from now on, then two or three questions to talk about. One line each, beginning with “- ”.',
    isPoint: false,
  },
] as const satisfies readonly Part[]

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
