import type { AgeBand, KindOfReview, Position, Publication } from '#library'
import type { Nation } from '#statute'

/** An invented review, as short as it can be told; `publicationOf` lays it out as a report. */
export type Invented = {
  readonly board: string
  readonly nation: Nation
  readonly kind: KindOfReview
  readonly title: string
  readonly published: string
  readonly incident: readonly [from: number, to: number]
  readonly age: AgeBand
  readonly model?: string
  readonly under: string
  /** The last day on the site; always there when not said. */
  readonly until?: string
  readonly abstract: string
  /** Who the person was. */
  readonly person: string
  readonly happened: string
  readonly learning: string
  readonly findings: readonly { readonly title: string; readonly text: string; readonly themes?: readonly string[] }[]
  readonly recommendations: readonly Recommended[]
  readonly themes: readonly string[]
  readonly keywords?: readonly string[]
  readonly briefing?: true
  readonly bulletin?: true
}

export type Recommended = {
  readonly text: string
  readonly to: readonly string[]
  /** What was answered in public: who, what, and how many months after publication. */
  readonly answers?: readonly (readonly [by: string, position: Position, text: string, months: number])[]
}

const licence = 'Invented for the demonstration of Heed: no such person, place or event exists. Free to copy.'

/** The review as a report of the form that boards publish. */
export function publicationOf(invented: Invented): Publication {
  const { board, nation, kind, title, abstract, themes } = invented
  return {
    nation,
    kind,
    title,
    themes,
    partnership: board,
    language: 'English',
    summary: abstract,
    publishedOn: Temporal.PlainDate.from(invented.published),
    onSiteUntil: invented.until === undefined ? null : Temporal.PlainDate.from(invented.until),
    sections: [
      section('About this review', [
        `This review was held under ${invented.under}. It asks how services can work better; it does not decide who is to blame.`,
        'Everyone and everything in it is invented, for a demonstration.',
      ]),
      section('What happened', invented.happened.split('\n')),
    ],
    recommendations: invented.recommendations.map(({ text, to }, index) => ({
      number: index + 1,
      text,
      addressedTo: to,
    })),
    briefing: invented.briefing ? briefingOf(invented) : null,
    bulletin: invented.bulletin
      ? [section('What happened', [abstract]), section('What to do differently', [invented.learning])]
      : null,
    catalogue: {
      licence,
      framework: invented.under,
      incident: { from: invented.incident[0], to: invented.incident[1] },
      ageBand: invented.age,
      ...(invented.model !== undefined && { model: invented.model }),
      background: invented.person,
      learning: invented.learning,
      keywords: invented.keywords ?? [],
      findings: invented.findings.map((finding, index) => ({
        number: index + 1,
        title: finding.title,
        text: finding.text,
        themes: finding.themes ?? [],
      })),
    },
  }
}

const section = (heading: string, paragraphs: readonly string[]) => ({
  heading,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
})

const briefingOf = ({ abstract, person, learning, findings, recommendations }: Invented) => [
  section('What happened', [abstract]),
  section('Who it happened to', [person]),
  section('Why it matters', [learning]),
  section(
    'What we found',
    findings.map(({ title, text }) => `${title}. ${text}`),
  ),
  section(
    'What should change',
    recommendations.map(({ text }) => text),
  ),
  section(
    'Things to remember',
    findings.map(({ title }) => title),
  ),
  section('Talk about in your team', [
    'Where could this happen here?',
    'What one thing will we do differently, and by when?',
  ]),
]
