import { recordEvent, type Actor } from '#audit'
import type { Tx } from '#platform/database'
import type { PublicAnswer } from './publication.ts'
import { addressees, insertAnswer, ownPublication, type PublicationId } from './queries.ts'

export type Shown =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'no such recommendation' | 'not addressed to them' }

/** Shows the public what an organisation says to a recommendation. It stands beside the answers before it, and changes none. */
export async function showAnswer(
  tx: Tx,
  by: Actor,
  publication: PublicationId,
  recommendation: number,
  answer: PublicAnswer,
): Promise<Shown> {
  const own = await ownPublication(tx, publication, by.partnership)
  const found = own && (await addressees(tx, publication, recommendation))
  if (!found) return { ok: false, because: 'no such recommendation' }
  if (!found.addressedTo.includes(answer.organisation)) return { ok: false, because: 'not addressed to them' }

  await insertAnswer(tx, publication, recommendation, answer)
  await recordEvent(tx, by, 'public answer shown', { publication, recommendation })
  return { ok: true }
}
