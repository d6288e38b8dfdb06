import { asId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { MayOneOf } from '#access'
import { entryFrom, type ChronologyEntry } from '../combined/entries.ts'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { findEntry } from '../combined/queries.ts'

/**
 * An entry of the combined chronology, as its agency wrote it.
 *
 * @throws NotFound where it is not of this review, or its agency has not signed it off
 */
export async function entryOf(
  tx: Tx,
  by: MayOneOf<'work on the chronology' | 'run the review'>,
  entry: string,
): Promise<ChronologyEntry> {
  const id = asId<'entry'>(entry)
  const signedOff = (await agenciesAsked(tx, by.review)).filter((agency) => agency.signedOff)
  const requests = signedOff.map(({ request }) => request)
  const found = id && (await findEntry(tx, by.review, requests, id))
  if (!found) throw new NotFound()
  return entryFrom(found)
}
