import type { Tx } from '#platform/database'
import { peopleWith, type SignedIn } from '#access'

/** Whoever holds the role of an action owner anywhere in the partnership. */
export const possibleOwners = async (tx: Tx, by: SignedIn) =>
  (await peopleWith(tx, by.partnership, ['action-owner'])).map(({ id, name, agencyName }) => ({
    value: id,
    text: agencyName ? `${name}, ${agencyName}` : name,
  }))
