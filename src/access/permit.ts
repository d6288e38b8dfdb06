import type { Id, Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import { roleFor, ruleFor, type Permission, type Role } from './permissions.ts'
import { partnershipRolesOf, rolesOnScope } from './queries.ts'

export type PersonId = Id<'person'>
export type PartnershipId = Id<'partnership'>
export type AgencyId = Id<'agency'>
export type IncidentId = Id<'incident'>
export type RequestId = Id<'request'>
export type ReviewId = Id<'review'>
export type ActionId = Id<'action'>

/** A person who has proved who they are, and the partnership they work in now. */
export type SignedIn = {
  readonly person: PersonId
  readonly personName: string
  readonly agency: AgencyId | undefined
  readonly agencyName: string | undefined
  readonly partnership: PartnershipId
  readonly partnershipName: string
  /** Which session asks; a hash, not the cookie. */
  readonly tokenHash: string
  /** When they last proved it, for acts that ask again. */
  readonly provedAt: Temporal.Instant
}

/** The ids that a permission carries: only those of its own kind of matter, and what that matter belongs to. */
type Reached<P extends Permission> = (typeof import('./permissions.ts').permissions)[P]['on'] extends infer On
  ? On extends 'review'
    ? { readonly review: ReviewId; readonly incident: IncidentId }
    : On extends 'incident'
      ? { readonly incident: IncidentId }
      : On extends 'request'
        ? {
            readonly request: RequestId
            readonly incident: IncidentId
            readonly review: ReviewId | undefined
            readonly askedAgency: AgencyId
          }
        : On extends 'action'
          ? { readonly action: ActionId; readonly review: ReviewId; readonly incident: IncidentId }
          : unknown
  : never

/** Something that waits for a person: what to do, where, by when. Each module tells its own; the home page gathers them. */
export type Waiting = {
  /** What to do, as a sentence without a full stop: "Sign off your agency’s answer". */
  readonly text: string
  readonly href: string
  /** The matter, in words that name no one: a reference or a working title. */
  readonly matter: string
  readonly dueOn: Temporal.PlainDate | null
}

declare const permitted: unique symbol

/**
 * A person whom we have checked may do `P`, here and now. Only `permit` makes one; verbs ask for one, and queries take
 * their ids from it and never from the address.
 */
export type May<P extends Permission> = SignedIn &
  Reached<P> & {
    readonly role: Role | 'member'
    /** The matter's own id, or undefined for the whole partnership. For the audit trail. */
    readonly scope: string | undefined
    readonly [permitted]: (permission: P) => void
  }

/** Someone who may do one of several things. */
export type MayOneOf<P extends Permission> = P extends Permission ? May<P> : never

/**
 * Checks that the person may do `permission` on this matter (or in the partnership, without one).
 *
 * @throws NotFound also when the matter exists: a stranger must not learn that it does
 */
export async function permit<P extends Permission>(
  tx: Tx,
  who: SignedIn,
  scope: string | undefined,
  permission: P,
): Promise<May<P>> {
  const may = await findPermit(tx, who, scope, permission)
  if (!may) throw new NotFound()
  return may
}

/** As `permit`, but undefined where it is refused: for showing or leaving out a link. */
export async function findPermit<P extends Permission>(
  tx: Tx,
  who: SignedIn,
  scope: string | undefined,
  permission: P,
): Promise<May<P> | undefined> {
  const rule = ruleFor(permission)
  if (rule.on === 'partnership') {
    const role = roleFor(permission, await partnershipRolesOf(tx, who.person, who.partnership), false)
    return role && mayOf<P>({ ...who, role, scope: undefined })
  }
  if (scope === undefined) return undefined
  const matter = await rolesOnScope(tx, scope)
  if (!matter || matter.kind !== rule.on || matter.partnershipId !== who.partnership) return undefined
  const role = roleFor(permission, matter.roles, matter.closedAt !== null)
  return (
    role &&
    mayOf<P>({
      ...who,
      role,
      scope,
      [matter.kind]: scope,
      incident: matter.incidentId,
      ...(matter.reviewId ? { review: matter.reviewId } : {}),
      ...(matter.agencyId ? { askedAgency: matter.agencyId } : {}),
    })
  )
}

/** Records a refusal, so that the audit trail shows who tried what. It is committed although the request is refused. */
export const recordRefusal = (tx: Tx, who: SignedIn, permission: Permission): Promise<void> =>
  recordEvent(tx, { person: who.person, partnership: who.partnership }, 'access refused', { permission })

/** The one maker of permissions. */
const mayOf = <P extends Permission>(
  checked: SignedIn & { role: Role | 'member'; scope: string | undefined } & Readonly<Record<string, unknown>>,
): May<P> => checked as unknown as May<P>
