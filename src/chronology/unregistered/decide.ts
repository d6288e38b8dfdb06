import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { May } from '#access'
import { changeEntry, enterIdentity, leaveWord, type Entry, type Kept } from '#reviews'

/** Does with a word what was decided: one more alias, a new entry of the register, or nothing, always. */
export async function decideOnWord(
  tx: Tx,
  keys: Keys,
  by: May<'keep the register'>,
  {
    word,
    decision,
    register,
  }: { readonly word: string; readonly decision: string; readonly register: readonly Entry[] },
  now: Temporal.Instant,
): Promise<Kept> {
  if (decision === 'leave') {
    await leaveWord(tx, keys, by, word, now)
    return { ok: true }
  }
  if (decision === 'person' || decision === 'place' || decision === 'organisation')
    return enterIdentity(tx, keys, by, { kind: decision, value: word, aliases: [], pseudonym: null }, now)
  const entry = register.find(({ id }) => id === decision)
  if (!entry) return { ok: false, fault: { field: 'value', text: 'Select what it is' } }
  return changeEntry(tx, keys, by, entry.id, { ...entry, aliases: [...entry.aliases, word] }, now)
}
