import { asId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { agenciesAsked } from './agencies-asked.ts'
import { findEntry, type FoundEntry } from './queries.ts'

/** An entry of the combined chronology, and the requests beside whose entries it stands. */
export type EntryToShow = { readonly found: FoundEntry; readonly requests: readonly string[] }

/** @throws NotFound where the entry is not of this review, or its agency has not signed it off */
export async function entryOf(tx: Tx, review: string, entry: string): Promise<EntryToShow> {
  const id = asId<'entry'>(entry)
  const agencies = await agenciesAsked(tx, review)
  const requests = agencies.filter(({ signedOff }) => signedOff).map(({ request }) => request)
  const found = id && (await findEntry(tx, review, requests, id))
  if (!found) throw new NotFound()
  return { found, requests }
}
