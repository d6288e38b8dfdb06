import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { pseudonymiser, type OfReview } from '#reviews'

export type NamesFound = {
  /** Each once, as it stands in the text. */
  readonly names: readonly string[]
  /** Of the identity register that the text was checked against. */
  readonly registerVersion: string
}

/** Which registered names a text holds. One that holds any is neither agreed nor sent. */
export async function namesIn(tx: Tx, keys: Keys, of: OfReview, text: string): Promise<NamesFound> {
  const { find, version } = await pseudonymiser(tx, keys, of)
  return { names: [...new Set(find(text).map(({ found }) => found))], registerVersion: version }
}

/** Ties an agreement to the words that were agreed. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')
