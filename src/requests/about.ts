import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sealerFor, type RequestId } from '#access'
import { findAbout } from './queries.ts'

/** Which cell holds whom a request is about. */
export const cellOf = (request: RequestId) => ({ table: 'requests.request', column: 'about_sealed', row: request })

/** Whom a request is about, for those who may know: its agency and the business manager. */
export async function aboutOf(tx: Tx, keys: Keys, request: RequestId): Promise<string> {
  const kept = await findAbout(tx, request)
  if (!kept) return ''
  return (await sealerFor(tx, keys, request)).unseal(cellOf(request), kept.aboutSealed)
}
