import type { Tx } from '#platform/database'
import type { SignedIn, Waiting } from '#access'
import * as actions from '#actions'
import * as chronology from '#chronology'
import * as incidents from '#incidents'
import * as learning from '#learning'
import * as reports from '#reports'
import * as requests from '#requests'
import * as reviews from '#reviews'

type Asked = (tx: Tx, who: SignedIn, today: Temporal.PlainDate) => Promise<readonly Waiting[]>

/** Every front door that may have something waiting for someone. */
const doors: readonly Asked[] = [
  incidents.waitingFor,
  requests.waitingFor,
  reviews.waitingFor,
  chronology.waitingFor,
  actions.waitingFor,
  reports.waitingFor,
  learning.waitingFor,
]

/** What waits for this person, from every module. One after the other: they share the request's one transaction. */
export async function everythingWaitingFor(
  tx: Tx,
  who: SignedIn,
  today: Temporal.PlainDate,
): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = []
  for (const door of doors) waiting.push(...(await door(tx, who, today)))
  return waiting
}
