import { newId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import { findPartnership, openIncident, type IncidentId, type May } from '#access'
import { whereHeldOn, type FrameworkId, type Nation, type ReviewKind } from '#statute'
import { insertDecision, insertIncident } from './queries.ts'
import { makeReference } from './reference.ts'
import { decidingFrameworks, type DecidingFramework } from './words.ts'

export type PastIncident = {
  readonly incident?: IncidentId
  /** The board that decided, by the name it had then. */
  readonly board: string
  readonly kind: ReviewKind
  readonly area: string
  /** The day of the decision, or the first day of the year where only the year is known. */
  readonly decidedOn: Temporal.PlainDate
}

export type OpenedPast =
  | { readonly ok: true; readonly incident: IncidentId; readonly reference: string; readonly nation: Nation }
  /** That kind of review was not held on that day in any of the four nations. */
  | { readonly ok: false; readonly because: 'no such review then' }

/** Opens the incident behind a review that was decided on before Heed was used, with the decision as far as it is known. */
export async function openPastIncident(
  tx: Tx,
  by: May<'enter a past review'>,
  keys: Keys,
  past: PastIncident,
  now: Temporal.Instant,
): Promise<OpenedPast> {
  const partnership = await findPartnership(tx, by.partnership)
  if (!partnership) throw new NotFound()
  const held = whereHeldOn(past.kind, past.decidedOn)
  if (!held || !isDeciding(held.framework)) return { ok: false, because: 'no such review then' }
  const { framework, version, nation } = held
  const about = held.subject === 'adult' ? 'adult' : 'child'

  const { incident } = await openIncident(tx, by, keys, past.incident ?? newId<'incident'>())
  const reference = await makeReference(tx, partnership, past.decidedOn.year)
  await insertIncident(tx, {
    id: incident,
    partnershipId: by.partnership,
    reference,
    about,
    nation,
    area: past.area,
    happenedOn: null,
    awareOn: null,
    madeAt: now,
    madeBy: by.person,
    pastBoard: past.board,
  })
  await insertDecision(tx, {
    id: newId<'decision'>(),
    incidentId: incident,
    about,
    outcome: 'review',
    framework,
    version: version.id,
    edition: version.edition ?? null,
    reviewKind: past.kind,
    limb: null,
    computed: null,
    decidesFor: null,
    departure: null,
    assessment: '{}',
    reasons: 'Entered as a past review; the board’s reasons are in its own records.',
    decidedOn: past.decidedOn,
    recordedAt: now,
    decidedBy: null,
    pastBoard: past.board,
  })
  await recordEvent(tx, { ...by, scope: incident, incident }, 'past incident entered')
  return { ok: true, incident, reference, nation }
}

const isDeciding = (framework: FrameworkId): framework is DecidingFramework =>
  decidingFrameworks.some((each) => each === framework)
