import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recommendationsOf } from '#actions'
import { findingsOf, reportInBrief } from '#reports'
import { kindNames, pseudonymiser, reviewOf, type OfReview } from '#reviews'
import type { Source } from './draft.ts'

/** What a review has found and recommends, with registered names replaced. */
export async function sourceOf(tx: Tx, keys: Keys, of: OfReview): Promise<Source> {
  const { kind } = await reviewOf(tx, of.review)
  const { apply } = await pseudonymiser(tx, keys, of)
  const report = await reportInBrief(tx, of.review)
  return {
    title: apply(report.title) || kindNames[kind],
    summary: apply(report.summary),
    why: apply(report.why),
    findings: (await findingsOf(tx, of.review)).map(({ title, text, why }) => ({
      title: apply(title),
      text: apply(why || text),
    })),
    recommendations: (await recommendationsOf(tx, of.review)).map(({ text, to }) => ({ text: apply(text), to })),
  }
}
