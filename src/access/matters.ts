import { newId, transact, type Id, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent, type Actor } from '#audit'
import type { ActionId, AgencyId, IncidentId, PersonId, RequestId, ReviewId } from './permit.ts'
import type { Role } from './permissions.ts'
import { endRoleHeld, holdersOf, insertRole, insertScope, markClosed, markShared, rolesOnScope } from './queries.ts'
import { makeSealer, type Sealer } from './names.ts'

/** The partnership in whose name a matter is opened or given: a `May`, or the public door of a partnership. */
export type ActingFor = Actor & { readonly partnership: string }

/**
 * Opens an incident: the root of everything that follows, and what a conflict of interest is recorded against.
 * Answers with the means to seal its names: whoever notifies may write them, and cannot read them again.
 */
export async function openIncident(
  tx: Tx,
  by: ActingFor,
  keys: Keys,
  incident: IncidentId = newId<'incident'>(),
): Promise<{ incident: IncidentId; sealer: Sealer }> {
  await insertScope(tx, {
    id: incident,
    kind: 'incident',
    partnershipId: by.partnership,
    incidentId: incident,
    reviewId: null,
    agencyId: null,
  })
  return { incident, sealer: await makeSealer(tx, keys, incident) }
}

/** Opens what follows from an incident: a request to an agency, a review, an action of a review. */
export async function openMatter(
  tx: Tx,
  by: ActingFor,
  matter:
    | { kind: 'request'; id: RequestId; incident: IncidentId; review?: ReviewId | undefined; agency: AgencyId }
    | { kind: 'review'; id: ReviewId; incident: IncidentId }
    | { kind: 'action'; id: ActionId; incident: IncidentId; review: ReviewId },
): Promise<void> {
  await insertScope(tx, {
    id: matter.id,
    kind: matter.kind,
    partnershipId: by.partnership,
    incidentId: matter.incident,
    reviewId: matter.kind === 'review' ? matter.id : (matter.review ?? null),
    agencyId: matter.kind === 'request' ? matter.agency : null,
  })
}

type MatterId = IncidentId | RequestId | ReviewId | ActionId

/**
 * Does this person reach the matter now? Asked before anyone is told by e-mail that something waits there: a conflict of
 * interest ends that as well (trust R6).
 */
export const reachesMatter = (
  tx: Tx,
  { person, partnership }: { readonly person: string; readonly partnership: string },
  matter: MatterId,
): Promise<boolean> =>
  transact(tx, { person, partnership }, async (own) => ((await rolesOnScope(own, matter))?.roles.length ?? 0) > 0)

/** Shares an agency's answer with the panel. Until then agencies are kept apart (trust R3). */
export const shareWithPanel = (tx: Tx, request: RequestId, now: Temporal.Instant) => markShared(tx, request, now)
/** Takes it back, for example when it is sent back to be put right. */
export const stopSharing = (tx: Tx, request: RequestId) => markShared(tx, request, null)

/** Closes a matter: reading goes on, changes end. */
export const closeMatter = (tx: Tx, matter: MatterId, now: Temporal.Instant) => markClosed(tx, matter, now)
/** Opens it again, for example an action whose change did not hold. */
export const reopenMatter = (tx: Tx, matter: MatterId) => markClosed(tx, matter, null)

/** Gives a person a role in one matter. Giving it twice changes nothing. */
export async function giveRoleIn(
  tx: Tx,
  by: ActingFor,
  matter: MatterId,
  person: PersonId | Id<'person'>,
  role: Role,
): Promise<void> {
  await insertRole(tx, {
    id: newId<'role'>(),
    partnershipId: by.partnership,
    personId: person,
    role,
    scopeId: matter,
    givenBy: by.person,
  })
  await recordEvent(tx, { ...by, scope: matter }, 'role given', { person, role })
}

/** Ends a person's role in one matter, from the next request on. */
export async function endRoleIn(
  tx: Tx,
  by: ActingFor & { person: string },
  matter: MatterId,
  person: string,
  role: Role,
  now: Temporal.Instant,
): Promise<void> {
  for (const held of await holdersOf(tx, matter)) {
    if (held.personId !== person || held.role !== role) continue
    await endRoleHeld(tx, held.id, by.person, now)
    await recordEvent(tx, { ...by, scope: matter }, 'role ended', { person, role })
  }
}
