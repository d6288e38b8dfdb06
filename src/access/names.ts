import type { Database, Tx } from '#platform/database'
import { makeDataKey, openDataKey, openText, sealText, type DataKey, type Keys } from '#platform/encryption'
import { NotFound } from '#platform/http'
import type { IncidentId } from './permit.ts'
import { findDataKey, insertDataKey } from './queries.ts'

/** Which cell a sealed text belongs to: it opens nowhere else. */
export type Cell = { readonly table: string; readonly column: string; readonly row: string }

/**
 * Seals and opens the texts of one incident that must never be readable in the database, a copy of it or a backup:
 * the identity register, the pseudonym key, family contacts (house.md §12, trust R22).
 */
export type Sealer = {
  readonly seal: (cell: Cell, text: string) => string
  readonly unseal: (cell: Cell, sealed: string) => string
}

export async function makeSealer(tx: Tx, keys: Keys, incident: IncidentId): Promise<Sealer> {
  const { key, kept } = makeDataKey(keys, incident)
  await insertDataKey(tx, incident, kept)
  return sealerWith(key, incident)
}

/** @throws NotFound when the person acting does not reach the incident: row-level security shows them no key */
export async function sealerFor(db: Database | Tx, keys: Keys, incident: IncidentId): Promise<Sealer> {
  const kept = await findDataKey(db, incident)
  if (!kept) throw new NotFound()
  return sealerWith(openDataKey(keys, incident, kept), incident)
}

const sealerWith = (key: DataKey, incident: IncidentId): Sealer => ({
  seal: (cell, text) => sealText(key, { ...cell, incident }, text),
  unseal: (cell, sealed) => openText(key, { ...cell, incident }, sealed),
})
