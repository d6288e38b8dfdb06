import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { insertCoded, insertComment, removeCoded, withdrawComment, type Shows } from './queries.ts'

type Working = May<'work on the chronology'>

/** Says something of an entry to the panel. */
export async function comment(tx: Tx, by: Working, entry: string, text: string, now: Temporal.Instant): Promise<void> {
  await insertComment(tx, { reviewId: by.review, entryId: entry, text, writtenAt: now, writtenBy: by.person })
  await recordEvent(tx, by, 'entry commented on', { entry })
}

/** Takes one's own comment back. Answers with the entry it was about. */
export async function takeCommentBack(
  tx: Tx,
  by: Working,
  id: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const withdrawn = await withdrawComment(tx, by.review, id, by.person, now)
  if (withdrawn) await recordEvent(tx, by, 'comment taken back', { comment: id })
  return withdrawn?.entryId
}

/** Gives an entry a code. Answers false where it has it already. */
export async function codeEntry(
  tx: Tx,
  by: Working,
  entry: string,
  { code, shows }: { readonly code: string; readonly shows: Shows },
  now: Temporal.Instant,
): Promise<boolean> {
  const given = await insertCoded(tx, {
    reviewId: by.review,
    entryId: entry,
    code,
    shows,
    codedAt: now,
    codedBy: by.person,
  })
  if (given) await recordEvent(tx, by, 'entry coded', { entry, code, shows })
  return given
}

export async function takeCodeOff(
  tx: Tx,
  by: Working,
  { entry, coded }: { readonly entry: string; readonly coded: string },
  now: Temporal.Instant,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(coded)) return false
  const removed = await removeCoded(tx, by.review, entry, coded, by.person, now)
  if (removed) await recordEvent(tx, by, 'code taken off an entry', { entry, code: removed.code })
  return removed !== undefined
}
