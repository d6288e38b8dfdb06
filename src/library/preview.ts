import { newId } from '#platform/database'
import type { Page } from '#ui'
import { fingerprintOf, type Artefacts } from './make-documents.ts'
import type { DocumentName, Publication } from './publication.ts'
import { reportPage } from './views/report-page.ts'

/**
 * The page as the public will read it, for those who check and approve it. Until the PDFs are made it has none.
 * Its permanent address is given when it is published.
 */
export const previewPage = (publication: Publication, site: string, artefacts?: Artefacts): Page =>
  reportPage(
    {
      record: {
        ...publication,
        id: newId<'publication'>(),
        slug: 'preview',
        fingerprint: artefacts ? fingerprintOf(publication, artefacts) : 'not made yet',
        onSite: true,
      },
      summary: publication.summary,
      themes: publication.themes,
      sections: publication.sections.map((section, index) => ({ ...section, number: index + 1 })),
      recommendations: publication.recommendations.map((each) => ({ ...each, answers: [] })),
      pdfs: artefacts ? sizesOf(artefacts) : [],
    },
    site,
  )

const sizesOf = ({ report, briefing, bulletin }: Artefacts) => {
  const all: readonly (readonly [DocumentName, Uint8Array | null])[] = [
    ['report', report],
    ['briefing', briefing],
    ['bulletin', bulletin],
  ]
  return all.flatMap(([document, bytes]) => (bytes ? [{ document, size: bytes.length }] : []))
}
