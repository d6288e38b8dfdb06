import type { Tx } from '#platform/database'
import { closeMatter, type May } from '#access'
import { recordEvent } from '#audit'
import { setApproved, setClosed, setPublished } from './queries.ts'

/** The report was approved by those who must. Said by reports/, which records the approvals themselves. */
export async function markReportApproved(
  tx: Tx,
  by: May<'approve the report'> | May<'publish the report'>,
  on: Temporal.PlainDate,
): Promise<void> {
  await setApproved(tx, by.review, by.person, on)
  await recordEvent(tx, by, 'review’s report approved')
}

/** The report was published. Said by reports/, in the transaction that publishes. */
export async function markPublished(tx: Tx, by: May<'publish the report'>, on: Temporal.PlainDate): Promise<void> {
  await setPublished(tx, by.review, by.person, on)
  await recordEvent(tx, by, 'review’s report marked as published')
}

/** Nothing more is to be done: reading goes on, changes end. */
export async function markClosed(
  tx: Tx,
  by: May<'appoint people'>,
  on: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  await setClosed(tx, by.review, by.person, on)
  await recordEvent(tx, by, 'review closed')
  await closeMatter(tx, by.review, now)
}
