import type { Section } from '#documents'
import type { Database, Tx } from '#platform/database'
import type { CompanionName, DocumentName, PublicAnswer } from './publication.ts'
import {
  answersOf,
  findCompanion,
  findRecord,
  pdfsOf,
  recommendationsOf,
  reportOf,
  sectionsOf,
  type Listed,
} from './queries.ts'

/** A recommendation as the public sees it today: what was recommended, and what has been answered since. */
export type RecommendationShown = {
  readonly number: number
  readonly text: string
  readonly addressedTo: readonly string[]
  readonly answers: readonly PublicAnswer[]
}

export type Reading = {
  readonly record: Listed
  readonly summary: string
  readonly themes: readonly string[]
  readonly sections: readonly (Section & { readonly number: number })[]
  readonly recommendations: readonly RecommendationShown[]
  readonly pdfs: readonly { readonly document: DocumentName; readonly size: number }[]
}

/** The whole of a report that is on the site. */
export async function readReport(db: Database | Tx, record: Listed): Promise<Reading> {
  const { summary, themes } = await reportOf(db, record.id)
  return {
    record,
    summary,
    themes,
    sections: await sectionsOf(db, record.id),
    recommendations: await readRecommendations(db, record),
    pdfs: await pdfsOf(db, record.id),
  }
}

async function readRecommendations(db: Database | Tx, { id }: Listed): Promise<readonly RecommendationShown[]> {
  const answers = Map.groupBy(await answersOf(db, id), ({ number }) => number)
  const recommendations = await recommendationsOf(db, id)
  return recommendations.map((each) => ({ ...each, answers: answers.get(each.number) ?? [] }))
}

export type CompanionReading = {
  readonly record: Listed
  readonly name: CompanionName
  readonly sections: readonly Section[]
}

/** The briefing or the bulletin of a report that is on the site; undefined when there is none. */
export async function readCompanion(
  db: Database | Tx,
  slug: string,
  name: CompanionName,
): Promise<CompanionReading | undefined> {
  const record = await findRecord(db, slug)
  const companion = record?.onSite ? await findCompanion(db, record.id, name) : undefined
  return record && companion && { record, name, sections: companion.sections }
}
