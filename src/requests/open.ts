import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import { findPermit, type May } from '#access'
import { findRequest, markOpened } from './queries.ts'

/** Notes when the agency's author first read what is asked. */
export async function noteOpened(tx: Tx, by: May<'read the request'>, now: Temporal.Instant): Promise<void> {
  const request = await findRequest(tx, by.request)
  if (!request || request.openedAt || request.withdrawnAt) return
  if (!(await findPermit(tx, by, by.request, 'answer the request'))) return
  await markOpened(tx, by.request, by.person, now)
  await recordEvent(tx, by, 'request opened')
}
