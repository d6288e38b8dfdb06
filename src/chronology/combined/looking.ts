import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent, type What } from '#audit'
import { findPermit, type MayOneOf } from '#access'
import { requestsOf } from '#requests'
import { pseudonymiser } from '#reviews'

/** How texts are shown to someone, and whether they could ask for names. */
export type Names = {
  readonly shown: '' | 'yes'
  readonly maySee: boolean
  readonly apply: (text: string) => string
}

/** Names are replaced unless someone who may see them asks for them, which is recorded as reading names. */
export async function namesFor(
  tx: Tx,
  by: MayOneOf<'read the chronology' | 'export the chronology' | 'work on the chronology' | 'run the review'>,
  keys: Keys,
  { asked, logs }: { readonly asked: '' | 'yes'; readonly logs: What },
): Promise<Names> {
  const maySee = (await findPermit(tx, by, by.review, 'see names')) !== undefined
  if (asked === '' || !maySee) return { shown: '', maySee, apply: (await pseudonymiser(tx, keys, by)).apply }
  await recordEvent(tx, by, logs)
  return { shown: 'yes', maySee, apply: (text) => text }
}

export type AgencyAsked = { readonly request: string; readonly name: string; readonly signedOff: boolean }

/** The agencies asked for a chronology of a review. Only those that signed off stand in the combined chronology. */
export async function agenciesAsked(tx: Tx, review: string): Promise<readonly AgencyAsked[]> {
  const requests = await requestsOf(tx, { review })
  return requests
    .filter(({ asks, stage }) => asks.includes('chronology') && stage !== 'withdrawn')
    .map(({ id, agencyName, stage }) => ({ request: id, name: agencyName, signedOff: stage === 'signed off' }))
}
