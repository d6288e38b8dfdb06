import { newId, sql, type Database, type Tx } from '#platform/database'
import type { Role } from './permissions.ts'

const isRole = (text: string): text is Role => text !== 'member'

// ── Reach ────────────────────────────────────────────────────────────────────

/** The matter and the roles in which the person acting reaches it; undefined when it is not there or not theirs. */
export async function rolesOnScope(tx: Tx, scope: string) {
  const matter = await tx
    .selectFrom('access.scope')
    .select(['kind', 'partnershipId', 'incidentId', 'reviewId', 'agencyId', 'closedAt', 'sharedAt'])
    .select(sql<string[]>`access.roles_on(id)`.as('roles'))
    .where('id', '=', scope)
    .executeTakeFirst()
  return matter && { ...matter, roles: matter.roles.filter(isRole) }
}

/** Every role that a person holds in a partnership, in whatever matter; for what concerns the partnership as a whole. */
export async function partnershipRolesOf(db: Database | Tx, person: string, partnership: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('access.roleHeld')
    .select('role')
    .distinct()
    .where('personId', '=', person)
    .where('partnershipId', '=', partnership)
    .where('endedAt', 'is', null)
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role).filter(isRole)
}

export type NewScope = {
  id: string
  kind: 'incident' | 'request' | 'review' | 'action'
  partnershipId: string
  incidentId: string
  reviewId: string | null
  agencyId: string | null
}

export const insertScope = (tx: Tx, scope: NewScope) => tx.insertInto('access.scope').values(scope).execute()

export const markShared = (tx: Tx, scope: string, now: Temporal.Instant | null) =>
  tx.updateTable('access.scope').set({ sharedAt: now }).where('id', '=', scope).execute()

export const markClosed = (tx: Tx, scope: string, now: Temporal.Instant | null) =>
  tx.updateTable('access.scope').set({ closedAt: now }).where('id', '=', scope).execute()

// ── Roles ────────────────────────────────────────────────────────────────────

export const insertRole = (
  tx: Tx,
  held: {
    id: string
    partnershipId: string
    personId: string
    role: Role
    scopeId: string | null
    givenBy: string | null
  },
) =>
  tx
    .insertInto('access.roleHeld')
    .values(held)
    .onConflict((already) => already.doNothing())
    .execute()

export const endRoleHeld = (tx: Tx, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('access.roleHeld')
    .set({ endedAt: now, endedBy: by })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()

/** The people who hold a role in one matter, for example the panel of a review. */
export const holdersOf = (db: Database | Tx, scope: string) =>
  db
    .selectFrom('access.roleHeld as h')
    .innerJoin('access.person as p', 'p.id', 'h.personId')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select(['h.id', 'h.personId', 'h.role', 'p.name', 'a.name as agencyName', 'h.givenAt'])
    .where('h.scopeId', '=', scope)
    .where('h.endedAt', 'is', null)
    .orderBy('h.role')
    .orderBy('p.name')
    .execute()

/** Everyone in the partnership who holds one of these roles anywhere in it and has not left: whom a page may offer. */
export const peopleWith = (db: Database | Tx, partnership: string, wanted: readonly Role[]) =>
  db
    .selectFrom('access.person as p')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select(['p.id', 'p.name', 'p.email', 'p.agencyId', 'a.name as agencyName'])
    .where('p.leftAt', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('access.roleHeld as h')
          .select('h.id')
          .whereRef('h.personId', '=', 'p.id')
          .where('h.partnershipId', '=', partnership)
          .where('h.endedAt', 'is', null)
          .where(sql<boolean>`h.role = any(${[...wanted]})`),
      ),
    )
    .orderBy('p.name')
    .execute()

// ── People, agencies, partnerships ───────────────────────────────────────────

/** Names for ids, in one query, for pages that show who did what. */
export async function namesOf(
  db: Database | Tx,
  people: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = people.filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('access.person')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const agenciesOf = (db: Database | Tx, partnership: string) =>
  db
    .selectFrom('access.agency as a')
    .innerJoin('access.partnershipAgency as pa', 'pa.agencyId', 'a.id')
    .select(['a.id', 'a.name', 'a.kind'])
    .where('pa.partnershipId', '=', partnership)
    .orderBy('a.name')
    .execute()

export const findPartnership = (db: Database | Tx, id: string) =>
  db.selectFrom('access.partnership').selectAll().where('id', '=', id).executeTakeFirst()

export const findPartnershipBySlug = (db: Database | Tx, slug: string) =>
  db.selectFrom('access.partnership').selectAll().where('slug', '=', slug).executeTakeFirst()

export const changePartnership = (
  tx: Tx,
  id: string,
  settings: { name: string; decidingGroup: string; urgentHelp: string },
) => tx.updateTable('access.partnership').set(settings).where('id', '=', id).execute()

export const peopleOf = (db: Database | Tx, partnership: string) =>
  db
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as h', 'h.personId', 'p.id')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select(['p.id', 'p.name', 'p.email', 'a.name as agencyName', 'p.totpConfirmedAt', 'p.leftAt'])
    // Only roles held in the whole partnership: an administrator learns nothing of who takes part in which review.
    .select(
      sql<
        string[]
      >`coalesce(array_agg(distinct h.role) filter (where h.ended_at is null and h.scope_id is null), '{}')`.as(
        'roles',
      ),
    )
    .where('h.partnershipId', '=', partnership)
    .groupBy(['p.id', 'a.name'])
    .orderBy('p.name')
    .execute()

export const findPerson = (db: Database | Tx, id: string) =>
  db
    .selectFrom('access.person as p')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.agencyId',
      'a.name as agencyName',
      'p.does',
      'p.passwordHash',
      'p.totpSealed',
      'p.totpConfirmedAt',
      'p.totpLastStep',
      'p.leftAt',
    ])
    .where('p.id', '=', id)
    .executeTakeFirst()

export const findPersonByEmail = (db: Database | Tx, email: string) =>
  db
    .selectFrom('access.person')
    .select(['id', 'name', 'email', 'passwordHash', 'totpSealed', 'totpConfirmedAt', 'totpLastStep', 'leftAt'])
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst()

export const insertPerson = (tx: Tx, person: { id: string; name: string; email: string; agencyId: string | null }) =>
  tx.insertInto('access.person').values(person).execute()

export const setPassword = (tx: Tx, person: string, hash: string) =>
  tx.updateTable('access.person').set({ passwordHash: hash }).where('id', '=', person).execute()

export const setAuthenticator = (tx: Tx, person: string, sealed: string | null, confirmedAt: Temporal.Instant | null) =>
  tx
    .updateTable('access.person')
    .set({ totpSealed: sealed, totpConfirmedAt: confirmedAt, totpLastStep: null })
    .where('id', '=', person)
    .execute()

/** Uses up a time step; false when that step or a later one was used already. */
export async function useStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('access.person')
    .set({ totpLastStep: step })
    .where('id', '=', person)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)]))
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

export const markLeft = (tx: Tx, person: string, by: string, now: Temporal.Instant) =>
  tx.updateTable('access.person').set({ leftAt: now, leftBy: by }).where('id', '=', person).execute()

export const partnershipsOf = (db: Database | Tx, person: string) =>
  db
    .selectFrom('access.partnership as pt')
    .innerJoin('access.roleHeld as h', 'h.partnershipId', 'pt.id')
    .select(['pt.id', 'pt.name'])
    .distinct()
    .where('h.personId', '=', person)
    .where('h.endedAt', 'is', null)
    .orderBy('pt.name')
    .execute()

// ── Sessions, invitations, attempts ──────────────────────────────────────────

export const insertSession = (
  tx: Tx,
  session: {
    tokenHash: string
    personId: string
    partnershipId: string
    madeAt: Temporal.Instant
    seenAt: Temporal.Instant
    provedAt: Temporal.Instant
  },
) => tx.insertInto('access.session').values(session).execute()

export const findSession = (db: Database | Tx, tokenHash: string) =>
  db
    .selectFrom('access.session as s')
    .innerJoin('access.person as p', 'p.id', 's.personId')
    .innerJoin('access.partnership as pt', 'pt.id', 's.partnershipId')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select([
      's.personId',
      's.partnershipId',
      's.madeAt',
      's.seenAt',
      's.provedAt',
      'p.name as personName',
      'p.agencyId',
      'a.name as agencyName',
      'pt.name as partnershipName',
    ])
    .select(
      sql<
        string[]
      >`array(select distinct h.role from access.role_held h where h.person_id = s.person_id and h.partnership_id = s.partnership_id and h.ended_at is null order by 1)`.as(
        'roles',
      ),
    )
    .where('s.tokenHash', '=', tokenHash)
    .where('s.endedAt', 'is', null)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst()

export const markSeen = (tx: Tx, tokenHash: string, now: Temporal.Instant) =>
  tx.updateTable('access.session').set({ seenAt: now }).where('tokenHash', '=', tokenHash).execute()

export const markProved = (tx: Tx, tokenHash: string, now: Temporal.Instant) =>
  tx.updateTable('access.session').set({ provedAt: now }).where('tokenHash', '=', tokenHash).execute()

export const switchPartnership = (tx: Tx, tokenHash: string, partnership: string) =>
  tx.updateTable('access.session').set({ partnershipId: partnership }).where('tokenHash', '=', tokenHash).execute()

export const endSession = (tx: Tx, tokenHash: string, now: Temporal.Instant) =>
  tx.updateTable('access.session').set({ endedAt: now }).where('tokenHash', '=', tokenHash).execute()

export const endSessionsOf = (tx: Tx, person: string, now: Temporal.Instant) =>
  tx
    .updateTable('access.session')
    .set({ endedAt: now })
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .execute()

export const insertInvitation = (
  tx: Tx,
  invitation: {
    tokenHash: string
    personId: string
    partnershipId: string
    madeBy: string | null
    expiresAt: Temporal.Instant
  },
) => tx.insertInto('access.invitation').values(invitation).execute()

export const findInvitation = (db: Database | Tx, tokenHash: string, now: Temporal.Instant) =>
  db
    .selectFrom('access.invitation as i')
    .innerJoin('access.person as p', 'p.id', 'i.personId')
    .select(['i.personId', 'i.partnershipId', 'p.name', 'p.email', 'p.totpSealed', 'p.passwordHash'])
    .where('i.tokenHash', '=', tokenHash)
    .where('i.usedAt', 'is', null)
    .where('i.expiresAt', '>', now)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst()

export const useInvitation = (tx: Tx, tokenHash: string, now: Temporal.Instant) =>
  tx
    .updateTable('access.invitation')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()

export const endInvitationsOf = (tx: Tx, person: string, now: Temporal.Instant) =>
  tx
    .updateTable('access.invitation')
    .set({ usedAt: now })
    .where('personId', '=', person)
    .where('usedAt', 'is', null)
    .execute()

export const insertAttempt = (
  tx: Tx,
  attempt: {
    personId: string | null
    address: string
    at: Temporal.Instant
    factor: 'password' | 'code'
    succeeded: boolean
  },
) => tx.insertInto('access.signInAttempt').values(attempt).execute()

/** Failed attempts since `since`, for the person and from the address; and the person's failures since the last success. */
export async function failuresSince(
  db: Database | Tx,
  person: string | null,
  address: string,
  since: Temporal.Instant,
) {
  const count = (eb: ReturnType<typeof failures>) =>
    eb.select((of) => of.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const failures = () => db.selectFrom('access.signInAttempt').where('succeeded', '=', false).where('at', '>', since)
  const ofPerson = person === null ? { n: 0 } : await count(failures().where('personId', '=', person))
  const ofAddress = await count(failures().where('address', '=', address))
  return { ofPerson: Number(ofPerson.n), ofAddress: Number(ofAddress.n) }
}

// ── Conflicts of interest ────────────────────────────────────────────────────

export const insertRecusal = (
  tx: Tx,
  recusal: {
    id: string
    incidentId: string
    personId: string
    reasons: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('access.recusal').values(recusal).execute()

export const recusalsOf = (db: Database | Tx, incident: string) =>
  db
    .selectFrom('access.recusal as r')
    .innerJoin('access.person as p', 'p.id', 'r.personId')
    .innerJoin('access.person as b', 'b.id', 'r.recordedBy')
    .select([
      'r.id',
      'r.personId',
      'p.name',
      'r.reasons',
      'r.recordedAt',
      'r.recordedBy',
      'b.name as recordedByName',
      'r.liftedAt',
      'r.liftedBecause',
    ])
    .where('r.incidentId', '=', incident)
    .orderBy('r.recordedAt')
    .execute()

/** The incidents of which this person may now learn nothing. */
export const recusedFrom = async (db: Database | Tx, person: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('access.recusal')
      .select('incidentId')
      .where('personId', '=', person)
      .where('liftedAt', 'is', null)
      .execute()
  ).map(({ incidentId }) => incidentId)

export const liftRecusalRow = (
  tx: Tx,
  id: string,
  incident: string,
  by: string,
  because: string,
  now: Temporal.Instant,
) =>
  tx
    .updateTable('access.recusal')
    .set({ liftedAt: now, liftedBy: by, liftedBecause: because })
    .where('id', '=', id)
    .where('incidentId', '=', incident)
    .where('liftedAt', 'is', null)
    .where('recordedBy', '<>', by)
    .where('personId', '<>', by)
    .returning('personId')
    .executeTakeFirst()

// ── Keys of incidents ────────────────────────────────────────────────────────

export const insertDataKey = (tx: Tx, incident: string, kept: { keyName: string; wrapped: string }) =>
  tx
    .insertInto('access.dataKey')
    .values({ incidentId: incident, ...kept })
    .execute()

export const findDataKey = (db: Database | Tx, incident: string) =>
  db.selectFrom('access.dataKey').select(['keyName', 'wrapped']).where('incidentId', '=', incident).executeTakeFirst()

// ── The demonstration ────────────────────────────────────────────────────────

/** The people of a demonstration, with what they do; empty when this database is not one. */
export const demonstrationPeople = (db: Database | Tx) =>
  db
    .selectFrom('access.person as p')
    .leftJoin('access.agency as a', 'a.id', 'p.agencyId')
    .select(['p.id', 'p.name', 'p.does', 'a.name as agencyName'])
    .where('p.does', 'is not', null)
    .where('p.leftAt', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('access.demonstration').select('onlyOne')))
    // The people of a review in the order of its life: whoever runs it first.
    .orderBy(
      sql`array_position(array['business-manager', 'chair', 'lead-reviewer', 'panel-member', 'agency-author', 'agency-signatory', 'action-owner', 'practitioner', 'auditor', 'administrator'], (select min(h.role) from access.role_held h where h.person_id = p.id and h.scope_id is null))`,
    )
    .orderBy('p.name')
    .execute()

export const isDemonstration = async (db: Database | Tx): Promise<boolean> =>
  (await db.selectFrom('access.demonstration').select('onlyOne').executeTakeFirst()) !== undefined

/** No partnership yet: nothing has been put into this database. */
export const isEmpty = async (db: Database | Tx): Promise<boolean> =>
  (await db.selectFrom('access.partnership').select('id').limit(1).executeTakeFirst()) === undefined

export const rolesHeldBy = (db: Database | Tx, person: string, partnership: string) =>
  db
    .selectFrom('access.roleHeld')
    .select(['id', 'role', 'givenAt'])
    .where('personId', '=', person)
    .where('partnershipId', '=', partnership)
    .where('scopeId', 'is', null)
    .where('endedAt', 'is', null)
    .orderBy('role')
    .execute()

/** Everyone who reaches an incident or something that follows from it: whose conflicts of interest matter. */
export async function peopleReaching(tx: Tx, incident: string, partnership: string) {
  const { rows } = await sql<{ personId: string; name: string; agencyName: string | null; roles: string[] }>`
    select p.id as person_id, p.name, a.name as agency_name, array_agg(distinct h.role order by h.role) as roles
    from access.role_held h
    join access.person p on p.id = h.person_id and p.left_at is null
    left join access.agency a on a.id = p.agency_id
    left join access.scope s on s.id = h.scope_id
    where h.partnership_id = ${partnership} and h.ended_at is null
      and (s.incident_id = ${incident} or (h.scope_id is null and h.role in ('business-manager', 'chair')))
    group by p.id, a.name
    order by p.name`.execute(tx)
  return rows
}

export const findPartnershipByName = async (db: Database | Tx, name: string): Promise<string | undefined> =>
  (await db.selectFrom('access.partnership').select('id').where('name', '=', name).executeTakeFirst())?.id

export const partnershipNames = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('access.partnership').select('name').orderBy('name').execute()).map(({ name }) => name)

/** A partnership with settings to be put right by its administrator; its address for notifying is made from its name. */
export async function insertPartnership(tx: Tx, name: string): Promise<string> {
  const id = newId<'partnership'>()
  const slug =
    name
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'partnership'
  await tx
    .insertInto('access.partnership')
    .values({
      id,
      name,
      slug,
      forChildren: true,
      forAdults: true,
      decidingGroup: 'Case Review Group',
      urgentHelp:
        'If anyone is in immediate danger, call 999. If a child or an adult may be at risk now, call the council. Do not wait for this form.',
    })
    .execute()
  return id
}
