import { newId } from '#platform/database'
import type { Page } from '#ui'
import { fingerprintOf, type Artefacts } from './make-documents.ts'
import type { DocumentName, Publication } from './publication.ts'
import type { Listed } from './queries.ts'
import { recordPage } from './views/record-page.ts'

/**
 * The page as the public will read it, for those who check and approve it. Until the PDFs are made it has none.
 * Its permanent address is given when it is published.
 */
export const previewPage = (publication: Publication, site: string, artefacts?: Artefacts): Page =>
  recordPage(
    {
      record: recordOf(publication, artefacts ? fingerprintOf(publication, artefacts) : 'not made yet'),
      sections: publication.sections.map((section, index) => ({ ...section, number: index + 1 })),
      findings: publication.catalogue?.findings ?? [],
      recommendations: publication.recommendations.map((each) => ({ ...each, answers: [] })),
      corrections: [],
      companions: (['briefing', 'bulletin'] as const).filter((name) => publication[name] !== null),
      pdfs: artefacts ? sizesOf(artefacts) : [],
      like: [],
    },
    site,
  )

const recordOf = ({ catalogue = {}, ...publication }: Publication, fingerprint: string): Listed => ({
  ...publication,
  fingerprint,
  id: newId<'publication'>(),
  slug: 'preview',
  identifier: 'preview',
  number: 0,
  framework: catalogue.framework ?? null,
  frameworkVersion: catalogue.frameworkVersion ?? null,
  incidentFrom: catalogue.incident?.from ?? null,
  incidentTo: catalogue.incident?.to ?? null,
  ageBand: catalogue.ageBand ?? null,
  model: catalogue.model ?? null,
  licence: catalogue.licence ?? '',
  permission: null,
  mayRepublish: true,
  link: null,
  background: catalogue.background ?? '',
  learning: catalogue.learning ?? '',
  keywords: catalogue.keywords ?? [],
  onSite: true,
})

const sizesOf = ({ report, briefing, bulletin }: Artefacts) => {
  const all: readonly (readonly [DocumentName, Uint8Array | null])[] = [
    ['report', report],
    ['briefing', briefing],
    ['bulletin', bulletin],
  ]
  return all.flatMap(([document, bytes]) => (bytes ? [{ document, size: bytes.length }] : []))
}
