import type { Database, Tx } from '#platform/database'
import { recommendationsOf } from '#actions'
import { kindNames, reviewOf } from '#reviews'
import type { ReviewId } from '#access'
import type { Source } from './draft.ts'

/** What the report of a review has found and recommends, as far as it has come. */
export async function sourceOf(db: Database | Tx, id: ReviewId): Promise<Source> {
  const review = await reviewOf(db, id)
  return {
    kind: kindNames[review.kind],
    title: kindNames[review.kind],
    summary: null,
    findings: [],
    recommendations: await recommendationsOf(db, id),
  }
}
