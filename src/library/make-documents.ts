import { createHash } from 'node:crypto'
import { typeset, type Language, type PublicDocument, type Section, type Typeset } from '#documents'
import { kindInWords } from './kinds.ts'
import type { CompanionName, Publication } from './publication.ts'

/** The PDFs of a publication, byte for byte as the public will get them. */
export type Artefacts = {
  readonly report: Uint8Array
  readonly briefing: Uint8Array | null
  readonly bulletin: Uint8Array | null
}

export type Made = { readonly ok: true; readonly artefacts: Artefacts } | Exclude<Typeset, { ok: true }>

/**
 * Makes the PDFs of a publication, to be checked and approved before `publish` is given these same bytes.
 * Takes a second or more for a long report: call it from a job, never inside a transaction.
 */
export async function makeArtefacts(publication: Publication): Promise<Made> {
  const report = await typeset(reportDocument(publication))
  if (!report.ok) return report
  const briefing = await typesetIfAny(companionDocument(publication, 'briefing'))
  if (briefing && !briefing.ok) return briefing
  const bulletin = await typesetIfAny(companionDocument(publication, 'bulletin'))
  if (bulletin && !bulletin.ok) return bulletin
  return {
    ok: true,
    artefacts: { report: report.pdf, briefing: briefing?.pdf ?? null, bulletin: bulletin?.pdf ?? null },
  }
}

const typesetIfAny = (document: PublicDocument | null): Promise<Typeset> | null => document && typeset(document)

/**
 * One hash over everything that the public is given: every word, every date and the bytes of the PDFs, where there are any.
 * Whoever approves approves this; `publish` refuses anything else (trust D2).
 */
export function fingerprintOf(publication: Publication, artefacts: Artefacts | null): string {
  const hash = createHash('sha256').update(canonical(publication))
  if (artefacts === null) return hash.digest('hex')
  for (const pdf of [artefacts.report, artefacts.briefing, artefacts.bulletin])
    hash.update(`\n${pdf?.length ?? 'none'}\n`).update(pdf ?? '')
  return hash.digest('hex')
}

/** The same for the same content, in whatever order its fields were written. */
function canonical(publication: Publication): string {
  return JSON.stringify(publication, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** The report as it is typeset: its recommendations are the last section. */
export const reportDocument = (publication: Publication): PublicDocument => ({
  ...about(publication),
  subtitle: kindInWords(publication.kind),
  contents: true,
  sections: [
    ...publication.sections,
    ...catalogued(publication),
    ...(publication.recommendations.length > 0 ? [recommendationsSection(publication)] : []),
  ],
})

/** Where a record tells what the report's own sections do not, the PDF has it too. */
function catalogued({ catalogue = {} }: Publication): readonly Section[] {
  const { background = '', findings = [], learning = '' } = catalogue
  const paragraphs = (text: string) => text.split(/\n+/).map((each) => ({ kind: 'paragraph', text: each }) as const)
  const sections: readonly Section[] = [
    { heading: 'Background', blocks: background === '' ? [] : paragraphs(background) },
    {
      heading: 'Findings',
      blocks: findings.flatMap(({ number, title, text }) => [
        { kind: 'heading' as const, text: `Finding ${number}: ${title}` },
        ...paragraphs(text),
      ]),
    },
    { heading: 'What was learned', blocks: learning === '' ? [] : paragraphs(learning) },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

/** The briefing or the bulletin as it is typeset, or null when the publication has none. */
export function companionDocument(publication: Publication, name: CompanionName): PublicDocument | null {
  const sections = publication[name]
  return (
    sections && {
      ...about(publication),
      subtitle: companionNames[publication.language][name],
      contents: false,
      sections,
    }
  )
}

const about = ({ title, partnership, publishedOn, language }: Publication) => ({
  title,
  board: partnership,
  date: publishedOn,
  language,
})

export const companionNames: Readonly<Record<Language, Readonly<Record<CompanionName, string>>>> = {
  English: { briefing: 'Seven-minute briefing', bulletin: 'Learning bulletin' },
  Welsh: { briefing: 'Sesiwn friffio saith munud', bulletin: 'Bwletin dysgu' },
}

const recommendationsSection = ({ recommendations, language }: Publication): Section => ({
  heading: language === 'Welsh' ? 'Argymhellion' : 'Recommendations',
  blocks: recommendations.flatMap(({ number, text, addressedTo }) => [
    { kind: 'heading', text: `${language === 'Welsh' ? 'Argymhelliad' : 'Recommendation'} ${number}` },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: `${language === 'Welsh' ? 'I' : 'To'}: ${addressedTo.join(', ')}` },
  ]),
})
