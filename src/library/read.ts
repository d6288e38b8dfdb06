import type { Section } from '#documents'
import type { Database, Tx } from '#platform/database'
import type { CompanionName, DocumentName, PublicAnswer, PublicFinding } from './publication.ts'
import {
  answersOf,
  companionsOf,
  correctionsOf,
  findCompanion,
  findingsOf,
  findRecord,
  pdfsOf,
  recommendationsOf,
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
  /** Empty when the report is not, or no longer, on the site. */
  readonly sections: readonly (Section & { readonly number: number })[]
  readonly findings: readonly PublicFinding[]
  readonly recommendations: readonly RecommendationShown[]
  readonly corrections: readonly { readonly correctedOn: Temporal.PlainDate; readonly note: string }[]
  readonly companions: readonly CompanionName[]
  readonly pdfs: readonly { readonly document: DocumentName; readonly size: number }[]
  /** Reviews like this one, and in what they are alike. */
  readonly like: readonly { readonly slug: string; readonly title: string; readonly alike: string }[]
}

/** The record, and as much of the report as the public may read today. */
export async function readRecord(db: Database | Tx, record: Listed, like: Reading['like'] = []): Promise<Reading> {
  return {
    record,
    sections: record.onSite ? await sectionsOf(db, record.id) : [],
    findings: await findingsOf(db, record.id),
    recommendations: await readRecommendations(db, record),
    corrections: await correctionsOf(db, record.id),
    companions: record.onSite ? await companionsOf(db, record.id) : [],
    pdfs: record.onSite ? await pdfsOf(db, record.id) : [],
    like,
  }
}

export async function readRecommendations(
  db: Database | Tx,
  { id }: Pick<Listed, 'id'>,
): Promise<readonly RecommendationShown[]> {
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
