import type { Tx } from '#platform/database'
import type { May } from '#access'
import { replaceKeyLines } from './queries.ts'

/**
 * A review hands down its key lines of enquiry, so that agencies are asked about each. What was asked before stays as it
 * was asked.
 */
export const handDownKeyLines = async (tx: Tx, by: May<'run the review'>, lines: readonly string[]): Promise<void> => {
  await replaceKeyLines(tx, by.review, lines)
}
