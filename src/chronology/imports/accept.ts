import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { filesOf } from '#documents'
import { isOpen, markChronologyReady } from '#requests'
import {
  findImport,
  insertEntries,
  lockImports,
  markAbandoned,
  markAccepted,
  markReplaced,
  standingImport,
} from './queries.ts'
import { placeEntries } from '../combined/queries.ts'
import { askToLookThrough } from '../words/look-through.ts'
import { stageOf } from './stage.ts'

export type Accepted =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly because: 'not there' | 'not ready' | 'not open' }

/** The rows become the agency's entries, in place of those it had. Its answer can then be put forward for sign-off. */
export async function acceptImport(
  tx: Tx,
  by: May<'submit a chronology'>,
  importId: string,
  now: Temporal.Instant,
): Promise<Accepted> {
  await lockImports(tx, by.request)
  const found = await findImport(tx, by.request, importId)
  if (!found) return { ok: false, because: 'not there' }
  const file = (await filesOf(tx, [found.fileId])).get(found.fileId)
  if (stageOf(found, file?.state).stage !== 'ready to accept') return { ok: false, because: 'not ready' }

  if (!(await isOpen(tx, by.request))) return { ok: false, because: 'not open' }

  const standing = await standingImport(tx, by.request)
  if (standing) await markReplaced(tx, standing.id, now)
  await markAccepted(tx, importId, by.person, now)
  await insertEntries(tx, importId)
  await placeEntries(tx, by.request)
  if (by.review !== undefined) await askToLookThrough(tx, by.review)
  await markChronologyReady(tx, by, { entries: found.rows }, now)
  await recordEvent(tx, by, 'chronology accepted', {
    import: importId,
    entries: found.rows,
    replaced: standing?.rows ?? 0,
  })
  return { ok: true, entries: found.rows }
}

/** Gives up an import that was not accepted. */
export async function abandonImport(
  tx: Tx,
  by: May<'submit a chronology'>,
  importId: string,
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  await lockImports(tx, by.request)
  const found = await findImport(tx, by.request, importId)
  if (!found || found.acceptedAt || found.abandonedAt) return { ok: false }
  await markAbandoned(tx, [importId], by.person, now)
  await recordEvent(tx, by, 'chronology abandoned', { import: importId })
  return { ok: true }
}
