import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { findPermit, type SignedIn } from '#access'
import { pseudonymiser, type OfReview } from './register.ts'

/**
 * How a text that someone typed is shown to this person: as it stands to whoever may see names, so that they can put it
 * right, and with the register's pseudonyms to everyone else. Every room that shows typed text asks here.
 */
export async function asShownTo(tx: Tx, keys: Keys, by: SignedIn & OfReview): Promise<(text: string) => string> {
  if (await findPermit(tx, by, by.review, 'see names')) return (text) => text
  return (await pseudonymiser(tx, keys, by)).apply
}
