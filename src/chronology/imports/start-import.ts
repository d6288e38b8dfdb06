import type { Config } from '#platform/config'
import { newId, type Id, type Tx } from '#platform/database'
import type { FileKind } from '#platform/files'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { discardUpload, keepFile, scan, type KeptUpload } from '#documents'
import { isOpen, requestOf } from '#requests'
import { importsFor, insertImport, lockImports, markAbandoned } from './queries.ts'

export type Started =
  | { readonly ok: true; readonly import: Id<'import'> }
  | { readonly ok: false; readonly because: string }

const notAsked = 'Your agency has not been asked for a chronology'
const notOpen = 'The answer has been put forward. It must be sent back before the chronology can change'

const chronologyKinds: readonly FileKind[] = ['docx', 'docm', 'xlsx', 'xlsm', 'ods', 'csv']

/**
 * Takes in a file with an agency's chronology, and asks for it to be scanned and then read. An earlier file that was
 * not accepted makes way; one that was accepted stands until this one is accepted.
 */
export async function startImport(
  tx: Tx,
  by: May<'submit a chronology'>,
  config: Config,
  upload: KeptUpload,
  now: Temporal.Instant,
): Promise<Started> {
  const request = await requestOf(tx, by.request)
  if (!request?.asks.includes('chronology') || !(await isOpen(tx, by.request))) {
    await discardUpload(config, upload)
    return { ok: false, because: request?.asks.includes('chronology') ? notOpen : notAsked }
  }
  const kept = await keepFile(tx, by, config, upload, { kinds: chronologyKinds, now })
  if (!kept.ok) return kept

  await lockImports(tx, by.request)
  const waiting = (await importsFor(tx, by.request)).filter(
    ({ acceptedAt, abandonedAt }) => !acceptedAt && !abandonedAt,
  )
  if (waiting.length > 0)
    await markAbandoned(
      tx,
      waiting.map(({ id }) => id),
      by.person,
      now,
    )
  const id = newId<'import'>()
  await insertImport(tx, {
    id,
    requestId: by.request,
    reviewId: request.review,
    partnershipId: by.partnership,
    agencyId: request.agency,
    agencyName: request.agencyName,
    fileId: kept.file,
    receivedAt: now,
    receivedBy: by.person,
  })
  await recordEvent(tx, by, 'chronology received', { import: id, kind: kept.kind })
  await scan(tx, kept.file, { next: 'read the chronology', payload: { import: id } })
  return { ok: true, import: id }
}
