import type { Database, Tx } from '#platform/database'
import { makeDataKey, openDataKey, openText, sealText, type DataKey, type Keys } from '#platform/encryption'
import { NotFound } from '#platform/http'
import type { IncidentId, RequestId } from './permit.ts'
import { findDataKey, insertDataKey } from './queries.ts'

/** Which cell a sealed text belongs to: it opens nowhere else. */
export type Cell = { readonly table: string; readonly column: string; readonly row: string }

/**
 * Seals and opens the texts of one incident that must never be readable in the database, a copy of it or a backup:
 * the identity register, the pseudonym key, family contacts (house.md §12, trust R22). A request has a key of its own:
 * the agency must read whom it is about, and reaches nothing else of the incident.
 */
export type Sealer = {
  readonly seal: (cell: Cell, text: string) => string
  readonly unseal: (cell: Cell, sealed: string) => string
}

export async function makeSealer(tx: Tx, keys: Keys, matter: IncidentId | RequestId): Promise<Sealer> {
  const { key, kept } = makeDataKey(keys, matter)
  await insertDataKey(tx, matter, kept)
  return sealerWith(key, matter)
}

/** @throws NotFound when the person acting does not reach the matter: row-level security shows them no key */
export async function sealerFor(db: Database | Tx, keys: Keys, matter: IncidentId | RequestId): Promise<Sealer> {
  const kept = await findDataKey(db, matter)
  if (!kept) throw new NotFound()
  return sealerWith(openDataKey(keys, matter, kept), matter)
}

const sealerWith = (key: DataKey, incident: string): Sealer => ({
  seal: (cell, text) => sealText(key, { ...cell, incident }, text),
  unseal: (cell, sealed) => openText(key, { ...cell, incident }, sealed),
})
