import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { SilenceFound } from './find.ts'
import { insertExplained, markNotExplained } from './queries.ts'

/** Says why a silence is none, or needs no more asking. Answers false where someone has just done so. */
export async function explainSilence(
  tx: Tx,
  by: May<'work on the chronology'>,
  { silence }: SilenceFound,
  reasons: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const inserted = await insertExplained(tx, {
    reviewId: by.review,
    kind: silence.kind,
    requestId: silence.request ?? null,
    entryId: silence.entry,
    nextEntryId: silence.kind === 'gap' ? silence.nextEntry : null,
    reasons,
    explainedAt: now,
    explainedBy: by.person,
  })
  if (inserted) await recordEvent(tx, by, 'silence explained', { kind: silence.kind, entry: silence.entry })
  return inserted
}

/** Takes an explanation back; it stays on record. */
export async function takeBackExplanation(
  tx: Tx,
  by: May<'work on the chronology'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id) || !(await markNotExplained(tx, by.review, id, by.person, now))) return false
  await recordEvent(tx, by, 'explanation of a silence taken back', { explanation: id })
  return true
}
