import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { reviewsOf } from '#reviews'
import { standings } from './queries.ts'

/** What waits of factual accuracy: for authors, parts of a draft to check; for whoever drafts, points to answer. */
export async function accuracyWaiting(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = []
  for (const { review, request, check, answerBy, answered, unresolved } of await standings(tx)) {
    if (!answered && (await findPermit(tx, who, request, 'answer the request')))
      waiting.push({
        text: 'Say whether part of a draft report is right',
        href: `/requests/${request}/accuracy/${check}`,
        matter: 'Draft report',
        dueOn: answerBy,
      })
    if (answered && unresolved > 0 && (await findPermit(tx, who, review, 'draft the report')))
      waiting.push({
        text: 'Answer an agency on the draft’s facts',
        href: `/reviews/${review}/accuracy`,
        matter: (await reviewsOf(tx, [review]))[0]?.reference ?? '',
        dueOn: null,
      })
  }
  return waiting
}
