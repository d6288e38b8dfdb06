import { asId } from '#platform/database'
import { decideOnAccounts } from '../src/chronology/accounts/decide.ts'
import { proposeSameEvents } from '../src/chronology/accounts/propose.ts'
import { proposedIn } from '../src/chronology/accounts/queries.ts'
import { entriesOfReview } from '#chronology'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import { actAs } from './signed-in.ts'

const harbour = idFor<'review'>('review/harbour')

/**
 * What the panel has made of Harbour’s chronologies so far: accounts of one event put together, and others that wait for
 * a decision. Everyone and everything here is invented.
 */
export async function seedChronologyRooms(seeding: Seeding): Promise<void> {
  const { tx, now } = seeding
  await proposeSameEvents(tx, harbour, now)
  await onTheStairs(seeding)
}

/** The panel relies on what was filmed, not on what was told over the telephone a day later. */
async function onTheStairs({ tx, now }: Seeding): Promise<void> {
  const filmed = (await entriesOfReview(tx, harbour)).find(({ source }) => source === 'Body-worn video')
  const event = (await proposedIn(tx, harbour)).find(({ entries }) => entries.includes(filmed?.id ?? ''))
  if (!filmed || !event || asId(event.id) === undefined) throw new Error('The talk on the stairs is not told twice')
  const reasons = 'The video was made at the time. The school wrote down a telephone call a day later.'
  const decided = await actAs(tx, 'dilip', harbour, 'work on the chronology', (inner, by) =>
    decideOnAccounts(inner, by, event.id, { decision: 'one event', reliedOn: filmed.id, reasons }, now),
  )
  if (!decided.ok) throw new Error(`The talk on the stairs was not decided on: ${decided.because}`)
}
