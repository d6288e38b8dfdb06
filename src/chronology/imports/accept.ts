import { transact, type Tx } from '#platform/database'
import { addJob, job, type Job, type JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { filesOf } from '#documents'
import { isOpen, markChronologyReady } from '#requests'
import {
  continueEntries,
  findImport,
  forgetWordsOfChanged,
  insertEntries,
  keepEarlier,
  lockImports,
  markAbandoned,
  markAccepted,
  markReplaced,
  standingImport,
} from './queries.ts'
import { placeEntries } from '../combined/queries.ts'
import { askToLookThrough } from '../words/look-through.ts'
import { changesBy } from './changes.ts'
import type { Matching } from './match-entries.ts'
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
  const matching = standing && (await changesBy(tx, importId, standing.id))
  if (standing) await markReplaced(tx, standing.id, now)
  await markAccepted(tx, importId, by.person, now)
  await takeRows(tx, importId, matching, now)
  await placeEntries(tx, by.request)
  if (by.review !== undefined) await addJob(tx, lookAgainName, { import: importId, review: by.review })
  await markChronologyReady(tx, by, { entries: found.rows }, now)
  await recordEvent(tx, by, 'chronology accepted', {
    import: importId,
    entries: found.rows,
    replaced: standing?.rows ?? 0,
    changed: matching?.changed.length ?? 0,
    removed: matching?.removed.length ?? 0,
  })
  return { ok: true, entries: found.rows }
}

/** Rows that were recognised go on under the ids that they had; what changed in them is kept; the others are new. */
async function takeRows(
  tx: Tx,
  importId: string,
  matching: Matching | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const { same = [], changed = [] } = matching ?? {}
  const continued = [...same, ...changed].map(({ standing, fresh }) => ({ entry: standing.id, row: fresh.id }))
  await keepEarlier(tx, changed.map(({ standing }) => standing.id), now) // prettier-ignore
  await continueEntries(tx, continued)
  await insertEntries(tx, importId, continued)
}

const lookAgainName = 'look through what an import changed'

/** What changed is looked through with what is new. */
async function lookAgain(
  { db }: JobContext,
  asked: { readonly import: string; readonly review: string },
): Promise<void> {
  await transact(db, { person: null, partnership: null }, async (tx) => {
    await forgetWordsOfChanged(tx, asked.import)
    await askToLookThrough(tx, asked.review)
  })
}

export const lookAgainJob: Job = job(lookAgainName, lookAgain)

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
