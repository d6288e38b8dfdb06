import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { IncidentId, SignedIn } from './permit.ts'
import { insertRecusal, liftRecusalRow } from './queries.ts'

type Recuser = SignedIn & { readonly incident: IncidentId; readonly scope: string | undefined }

/**
 * Records a conflict of interest: from the next request on the person reaches nothing of the incident, its requests, its
 * reviews or its actions, whatever roles they hold. People may recuse themselves, and others may be recused.
 */
export async function recuse(
  tx: Tx,
  by: Recuser,
  person: string,
  reasons: string,
  now: Temporal.Instant,
): Promise<void> {
  const id = newId<'recusal'>()
  await recordEvent(tx, { ...by, scope: by.incident }, 'person recused', { person, recusal: id })
  await insertRecusal(tx, {
    id,
    incidentId: by.incident,
    personId: person,
    reasons,
    recordedAt: now,
    recordedBy: by.person,
  })
}

export type Lifted = { ok: true } | { ok: false; because: 'takes a second person' }

/** Lifts a conflict, with reasons. Neither the person concerned nor whoever recorded it may lift it. */
export async function liftRecusal(
  tx: Tx,
  by: Recuser,
  recusal: string,
  because: string,
  now: Temporal.Instant,
): Promise<Lifted> {
  const lifted = await liftRecusalRow(tx, recusal, by.incident, by.person, because, now)
  if (!lifted) return { ok: false, because: 'takes a second person' }
  await recordEvent(tx, { ...by, scope: by.incident }, 'recusal lifted', { person: lifted.personId, recusal })
  return { ok: true }
}
