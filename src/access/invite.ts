import { randomBytes } from 'node:crypto'
import { newId, type Tx } from '#platform/database'
import { sendMail } from '#platform/mail'
import type { Cookie, Services } from '#platform/http'
import { recordEvent } from '#audit'
import { newSecret, openSecret, sealSecret, stepOf } from './authenticator.ts'
import { hashPassword, passwordFault } from './password.ts'
import type { May } from './permit.ts'
import type { Role } from './permissions.ts'
import {
  endInvitationsOf,
  endRoleHeld,
  endSessionsOf,
  findInvitation,
  findPartnershipByName,
  findPerson,
  findPersonByEmail,
  insertInvitation,
  insertPartnership,
  insertPerson,
  insertRole,
  markLeft,
  setAuthenticator,
  setPassword,
  useInvitation,
  useStep,
} from './queries.ts'
import { beginSession, hashOf } from './session.ts'

const invitationLasts = { hours: 24 * 7 }

export type NewPerson = {
  readonly name: string
  readonly email: string
  readonly agency: string | null
  readonly roles: readonly Role[]
}
export type Invited = { ok: true; person: string } | { ok: false; because: 'already here' }

/** Makes an account and sends the link by which its owner sets a password and an authenticator. No one else ever knows either. */
export async function invitePerson(
  tx: Tx,
  by: May<'administer people'>,
  services: Services,
  person: NewPerson,
  now: Temporal.Instant,
): Promise<Invited> {
  if (await findPersonByEmail(tx, person.email)) return { ok: false, because: 'already here' }
  const id = newId<'person'>()
  await insertPerson(tx, { id, name: person.name, email: person.email, agencyId: person.agency })
  for (const role of person.roles) await giveRole(tx, by, id, role)
  await recordEvent(tx, by, 'person invited', { person: id })
  await sendInvitation(tx, by, services, { id, email: person.email }, now)
  return { ok: true, person: id }
}

export async function giveRole(tx: Tx, by: May<'administer people'>, person: string, role: Role): Promise<void> {
  await insertRole(tx, {
    id: newId<'role'>(),
    partnershipId: by.partnership,
    personId: person,
    role,
    scopeId: null,
    givenBy: by.person,
  })
  await recordEvent(tx, by, 'role given', { person, role })
}

export async function endRole(
  tx: Tx,
  by: May<'administer people'>,
  held: string,
  now: Temporal.Instant,
): Promise<void> {
  const ended = await endRoleHeld(tx, held, by.person, now)
  if (ended) await recordEvent(tx, by, 'role ended', { person: ended.personId })
}

/** Someone has left: their sessions end now, their account opens no more. What they wrote stays theirs. */
export async function closeAccount(
  tx: Tx,
  by: May<'administer people'>,
  person: string,
  now: Temporal.Instant,
): Promise<void> {
  await markLeft(tx, person, by.person, now)
  await endSessionsOf(tx, person, now)
  await endInvitationsOf(tx, person, now)
  await recordEvent(tx, by, 'person left', { person })
}

/** A lost authenticator or a forgotten password: everything is set up anew, by a fresh invitation to the same address. */
export async function inviteAgain(
  tx: Tx,
  by: May<'administer people'>,
  services: Services,
  person: string,
  now: Temporal.Instant,
): Promise<void> {
  const found = await findPerson(tx, person)
  if (!found || found.leftAt) return
  await setAuthenticator(tx, person, null, null) // the person first, as when they leave: two at once wait for each other
  await endSessionsOf(tx, person, now)
  await endInvitationsOf(tx, person, now)
  await recordEvent(tx, by, 'second factor reset', { person })
  await sendInvitation(tx, by, services, found, now)
}

async function sendInvitation(
  tx: Tx,
  by: May<'administer people'>,
  services: Services,
  person: { id: string; email: string },
  now: Temporal.Instant,
): Promise<void> {
  const path = await makeInvitation(tx, { person: person.id, partnership: by.partnership, madeBy: by.person }, now)
  await sendMail(tx, {
    to: person.email,
    partnership: by.partnership,
    subject: 'Your account with Heed',
    text: `${by.partnershipName} has made an account for you.\n\nSet your password and your authenticator app here within 7 days:\n${services.config.url}${path}\n\nIf you did not expect this, tell the partnership's business manager and do not use the link.\n`,
  })
}

/** Makes an invitation and answers with its path. The database keeps only a hash: who reads it cannot use it. */
async function makeInvitation(
  tx: Tx,
  of: { readonly person: string; readonly partnership: string; readonly madeBy: string | null },
  now: Temporal.Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertInvitation(tx, {
    tokenHash: hashOf(token),
    personId: of.person,
    partnershipId: of.partnership,
    madeBy: of.madeBy,
    expiresAt: now.add(invitationLasts),
  })
  return `/invitations/${token}`
}

/**
 * The first account of an installation, made by whoever runs it: an account with one role, in the partnership of that
 * name (made when there is none). Answers with the path of its invitation, or undefined when the address has an account.
 */
export async function inviteFromCommandLine(
  tx: Tx,
  given: { email: string; name: string; role: Role; partnership: string; now: Temporal.Instant },
): Promise<string | undefined> {
  if (await findPersonByEmail(tx, given.email)) return undefined
  const partnershipId =
    (await findPartnershipByName(tx, given.partnership)) ?? (await insertPartnership(tx, given.partnership))
  const person = newId<'person'>()
  await insertPerson(tx, { id: person, name: given.name, email: given.email, agencyId: null })
  await insertRole(tx, {
    id: newId<'role'>(),
    partnershipId,
    personId: person,
    role: given.role,
    scopeId: null,
    givenBy: null,
  })
  await recordEvent(tx, { person: null, partnership: partnershipId }, 'person invited', { person })
  return makeInvitation(tx, { person, partnership: partnershipId, madeBy: null }, given.now)
}

export type Invitation = {
  readonly token: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly partnership: string
  readonly secret: string
}

/** The invitation behind a link, with the authenticator's secret to show (made at the first look, the same at the next). */
export async function openInvitation(
  tx: Tx,
  services: Services,
  token: string,
  now: Temporal.Instant,
): Promise<Invitation | undefined> {
  const found = await findInvitation(tx, hashOf(token), now)
  if (!found) return undefined
  const secret = found.totpSealed ? openSecret(services.keys, found.personId, found.totpSealed) : newSecret()
  if (!found.totpSealed)
    await setAuthenticator(tx, found.personId, sealSecret(services.keys, found.personId, secret), null)
  return {
    token,
    person: found.personId,
    name: found.name,
    email: found.email,
    partnership: found.partnershipId,
    secret,
  }
}

export type Accepted = { ok: true; cookie: Cookie } | { ok: false; fault: { field: 'password' | 'code'; text: string } }

/** The invited person sets password and authenticator, and is signed in. The link works once. */
export async function acceptInvitation(
  tx: Tx,
  services: Services,
  invitation: Invitation,
  given: { password: string; code: string },
  now: Temporal.Instant,
): Promise<Accepted> {
  const fault = passwordFault(given.password, invitation)
  if (fault) return { ok: false, fault: { field: 'password', text: fault } }
  const step = stepOf(invitation.secret, given.code, now)
  if (step === undefined)
    return {
      ok: false,
      fault: {
        field: 'code',
        text: 'The code is not the one your authenticator app shows now. Enter the 6 digits it shows',
      },
    }
  if (!(await useInvitation(tx, hashOf(invitation.token), now)))
    return { ok: false, fault: { field: 'code', text: 'This invitation was used already' } }

  await setPassword(tx, invitation.person, await hashPassword(given.password))
  await setAuthenticator(tx, invitation.person, sealSecret(services.keys, invitation.person, invitation.secret), now)
  await useStep(tx, invitation.person, step)
  await recordEvent(tx, { person: invitation.person, partnership: invitation.partnership }, 'invitation accepted')
  return {
    ok: true,
    cookie: await beginSession(tx, services.config.url, invitation.person, invitation.partnership, now),
  }
}
