import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sealerFor, type May } from '#access'
import { recordEvent } from '#audit'
import { insertLeft, leftRows, markAskedAgain } from './queries.ts'

/** A word that was proposed as a name, and that someone decided to leave as it is. */
export type LeftWord = { readonly id: string; readonly word: string }

const cell = (row: string) => ({ table: 'reviews.name_left', column: 'word', row })

/** The words that are left as they are, the latest first. */
export async function leftWords(tx: Tx, keys: Keys, by: May<'keep the register'>): Promise<readonly LeftWord[]> {
  const rows = await leftRows(tx, by.review)
  if (rows.length === 0) return []
  const sealer = await sealerFor(tx, keys, by.incident)
  return rows.map(({ id, wordSealed }) => ({ id, word: sealer.unseal(cell(id), wordSealed) }))
}

/** Decides that a word is no name, or may stay: it is not proposed again. */
export async function leaveWord(
  tx: Tx,
  keys: Keys,
  by: May<'keep the register'>,
  word: string,
  now: Temporal.Instant,
): Promise<void> {
  const id = newId<'nameLeft'>()
  const sealer = await sealerFor(tx, keys, by.incident)
  const wordSealed = sealer.seal(cell(id), word)
  await insertLeft(tx, { id, reviewId: by.review, wordSealed, leftAt: now, leftBy: by.person })
  await recordEvent(tx, by, 'word left as it is', { left: id })
}

/** Takes that decision back: the word is proposed again. */
export async function askAgainAbout(
  tx: Tx,
  by: May<'keep the register'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id) || !(await markAskedAgain(tx, by.review, id, by.person, now))) return false
  await recordEvent(tx, by, 'word to be asked about again', { left: id })
  return true
}
