import type { Tx } from '#platform/database'
import type { What } from './phrases.ts'
import { insertEvent } from './queries.ts'

/** Who did it, for which partnership, about which matter. A `May` is one; the service itself has `person: null`. */
export type Actor = {
  readonly person: string | null
  readonly partnership: string
  readonly role?: string
  readonly scope?: string | undefined
  readonly incident?: string | undefined
}

/**
 * Records what was done or read, in the transaction that does or reads it: if it cannot be recorded, it does not happen
 * (trust D3, R23).
 *
 * @param detail ids and counts; never a name, never a word of a case
 */
export const recordEvent = (
  tx: Tx,
  by: Actor,
  what: What,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> => insertEvent(tx, by, what, detail)
