import type { Tx } from '#platform/database'
import { findPartnershipByName, insertPartnership, partnershipNames } from './queries.ts'

export type PartnershipNamed =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly names: readonly string[] }

/** The partnership that `user add` makes where no name is given. */
const usualName = 'Safeguarding Partnership'

/** For the command line: the one of this name; without a name the only one there is, or a new one where there is none. */
export async function partnershipNamed(tx: Tx, name: string | undefined): Promise<PartnershipNamed> {
  const all = await partnershipNames(tx)
  if (name === undefined && all.length > 1) return { ok: false, names: all }
  const wanted = name ?? all[0] ?? usualName
  const id = await findPartnershipByName(tx, wanted)
  if (id) return { ok: true, id }
  return name === undefined ? { ok: true, id: await insertPartnership(tx, wanted) } : { ok: false, names: all }
}
