import type { Database, Id, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { linesOf, termsOf } from './queries.ts'

/** A question the review sets out to answer. Findings, chronologies and contributions cite it by id. */
export type KeyLine = { readonly id: Id<'keyLine'>; readonly number: number; readonly question: string }

export type Terms = Awaited<ReturnType<typeof termsOf>>[number] & { readonly lines: readonly KeyLine[] }

/** Every version of the terms of reference with its key lines, the newest first. */
export async function allTermsOf(db: Database | Tx, review: ReviewId): Promise<readonly Terms[]> {
  const lines = await linesOf(db, review)
  return (await termsOf(db, review)).map((terms) => ({
    ...terms,
    lines: lines
      .filter(({ termsId }) => termsId === terms.id)
      .map(({ id, question }, index) => ({ id, number: index + 1, question })),
  }))
}

/** The terms in force: the last that were agreed; before any were, the draft. */
export const inForce = (all: readonly Terms[]): Terms | undefined => all.find(({ agreedOn }) => agreedOn) ?? all[0]

/** The key lines of enquiry in force, in order. */
export const keyLinesOf = async (db: Database | Tx, review: ReviewId): Promise<readonly KeyLine[]> =>
  inForce(await allTermsOf(db, review))?.lines ?? []
