import type { Tx } from '#platform/database'
import { requestsOf } from '#requests'

export type AgencyAsked = { readonly request: string; readonly name: string; readonly signedOff: boolean }

/** The agencies asked for a chronology of a review. Only those that signed off stand in the combined chronology. */
export async function agenciesAsked(tx: Tx, review: string): Promise<readonly AgencyAsked[]> {
  const requests = await requestsOf(tx, { review })
  return requests
    .filter(({ asks, stage }) => asks.includes('chronology') && stage !== 'withdrawn')
    .map(({ id, agencyName, stage }) => ({ request: id, name: agencyName, signedOff: stage === 'signed off' }))
}
