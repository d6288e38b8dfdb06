import type { Database, Id, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { contributionRows } from './queries.ts'

/** Something the family or practitioners told the review, in words that a finding may cite. */
export type Contribution = {
  readonly id: Id<'contribution'>
  readonly from: 'the family' | 'practitioners'
  /** How the review speaks of who said it: "Mother", "school staff". */
  readonly saidBy: string
  readonly saidOn: Temporal.PlainDate
  readonly words: string
  readonly keyLine: Id<'keyLine'> | null
  /** Where it can be read: its place on the page of contributions. */
  readonly href: string
}

/** What the family and practitioners told the review, the newest first: sources for findings. */
export async function contributionsOf(db: Database | Tx, review: ReviewId): Promise<readonly Contribution[]> {
  return (await contributionRows(db, review)).map((row) => ({
    id: row.id,
    from: row.contactId === null ? 'practitioners' : 'the family',
    saidBy: row.saidBy,
    saidOn: row.saidOn,
    words: row.words,
    keyLine: row.keyLineId,
    href: `/reviews/${review}/contributions#${row.id}`,
  }))
}
