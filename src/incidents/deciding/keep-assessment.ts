import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { standingOn, type IncidentFile } from '../file.ts'
import { assessmentsOf, circumstancesOf, isReopened } from '../law.ts'
import { insertAssessment, type NewAssessment } from '../queries.ts'
import type { Side } from '../words.ts'

type Keeping = Pick<NewAssessment, 'occasion'> & Partial<Pick<NewAssessment, 'newInformation' | 'reopens'>>

/**
 * Keeps what the law comes to on a day, with the answers and the days it was computed from (reference, R0.4). It is read
 * again whenever somebody asks what was known when something was recommended or decided.
 */
export const keepAssessment = (
  tx: Tx,
  by: { readonly incident: string; readonly person: string },
  file: IncidentFile,
  side: Side,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  { occasion, newInformation = null, reopens = null }: Keeping,
) =>
  insertAssessment(tx, {
    id: newId<'assessment'>(),
    incidentId: by.incident,
    about: side,
    occasion,
    circumstances: JSON.stringify(circumstancesOf(file, side, day) ?? null),
    results: JSON.stringify(assessmentsOf(file, side, day)),
    newInformation,
    reopens,
    keptAt: now,
    keptBy: by.person,
  })

export type Reopened =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'nothing decided' | 'already open' }

/** New information re-opens the assessment: what was decided and what it was decided on stay as they are. */
export async function reopen(
  tx: Tx,
  by: May<'work on the incident'>,
  file: IncidentFile,
  side: Side,
  newInformation: string,
  now: Temporal.Instant,
): Promise<Reopened> {
  const standing = standingOn(file, side)
  if (!standing || standing.pastBoard !== null) return { ok: false, because: 'nothing decided' }
  if (isReopened(file, side)) return { ok: false, because: 'already open' }
  await keepAssessment(tx, by, file, side, standing.decidedOn, now, {
    occasion: 'new information',
    newInformation,
    reopens: standing.id,
  })
  await recordEvent(tx, by, 'assessment re-opened')
  return { ok: true }
}
