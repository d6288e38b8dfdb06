import type { Tx } from '#platform/database'
import type { SignedIn, Waiting } from '#access'
import * as requests from '#requests'

type Asked = (tx: Tx, who: SignedIn, today: Temporal.PlainDate) => Promise<readonly Waiting[]>

/** Every front door that may have something waiting for someone. */
const doors: readonly Asked[] = [requests.waitingFor]

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
