import { newId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import { findPartnership, openIncident, type IncidentId, type May } from '#access'
import { versionInForce, type ReviewKind } from '#statute'
import { insertDecision, insertIncident } from './queries.ts'
import { makeReference } from './reference.ts'
import type { DecidingFramework, Side } from './words.ts'

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
  | { readonly ok: true; readonly incident: IncidentId; readonly reference: string }
  /** That kind of review was not held in England on that day. */
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
  const framework = frameworkOf(past.kind)
  const version = versionInForce(framework, past.decidedOn)
  if (!version) return { ok: false, because: 'no such review then' }

  const { incident } = await openIncident(tx, by, keys, past.incident ?? newId<'incident'>())
  const reference = await makeReference(tx, partnership, past.decidedOn.year)
  await insertIncident(tx, {
    id: incident,
    partnershipId: by.partnership,
    reference,
    about: sideOf(past.kind),
    nation: 'England',
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
    about: sideOf(past.kind),
    outcome: 'review',
    framework,
    version: version.id,
    edition: version.edition ?? null,
    reviewKind: past.kind,
    limb: null,
    assessment: '{}',
    reasons: 'Entered as a past review; the board’s reasons are in its own records.',
    decidedOn: past.decidedOn,
    recordedAt: now,
    decidedBy: null,
    pastBoard: past.board,
  })
  await recordEvent(tx, { ...by, scope: incident, incident }, 'past incident entered')
  return { ok: true, incident, reference }
}

const frameworks: Readonly<Record<ReviewKind, { readonly framework: DecidingFramework; readonly side: Side }>> = {
  'serious case review': { framework: 'ENG-C-SCR', side: 'child' },
  'child safeguarding practice review': { framework: 'ENG-C-LCSPR', side: 'child' },
  'national child safeguarding practice review': { framework: 'ENG-C-NCSPR', side: 'child' },
  'adult serious case review': { framework: 'ENG-A-SCR', side: 'adult' },
  'safeguarding adults review': { framework: 'ENG-A-SAR', side: 'adult' },
  'local practice learning review': { framework: 'LOCAL', side: 'child' },
}

const frameworkOf = (kind: ReviewKind) => frameworks[kind].framework
const sideOf = (kind: ReviewKind) => frameworks[kind].side
