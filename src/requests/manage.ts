import { newId, type Tx } from '#platform/database'
import type { Services } from '#platform/http'
import { recordEvent } from '#audit'
import { closeMatter, endRoleIn, giveRoleIn, holdersOf, type May } from '#access'
import { askableAgencies } from './askable.ts'
import { findRequest, insertExtension, lockRequest, markWithdrawn } from './queries.ts'
import { isUnfinished, stageOf } from './rules.ts'
import { reaches, tellPeople } from './tell.ts'

type Sender = Pick<Services, 'config'>

export type Extended = { readonly ok: true } | { readonly ok: false; readonly because: 'not open' | 'not later' }

/** Gives an agency more time, with reasons. The day first set is kept. */
export async function extendDue(
  tx: Tx,
  by: May<'manage the request'>,
  services: Sender,
  { dueOn, reasons }: { readonly dueOn: Temporal.PlainDate; readonly reasons: string },
  now: Temporal.Instant,
): Promise<Extended> {
  await lockRequest(tx, by.request)
  const request = await findRequest(tx, by.request)
  if (!request || !isUnfinished(request)) return { ok: false, because: 'not open' }
  if (Temporal.PlainDate.compare(dueOn, request.dueOn) <= 0) return { ok: false, because: 'not later' }
  await insertExtension(tx, {
    id: newId(),
    requestId: by.request,
    dueOn,
    reasons,
    extendedAt: now,
    extendedBy: by.person,
  })
  await recordEvent(tx, by, 'request extended', { dueOn: dueOn.toString() })
  await tellPeople(tx, services.config, { partnership: by.partnership, request: by.request, role: 'agency-author' }, [
    'Your agency has been given more time for an answer.',
    { dueOn },
  ])
  return { ok: true }
}

export type Withdrawn = { readonly ok: true } | { readonly ok: false; readonly because: 'withdrawn already' }

/** Asks no longer, with reasons. What was written stays, and nobody writes any more. */
export async function withdrawRequest(
  tx: Tx,
  by: May<'manage the request'>,
  services: Sender,
  because: string,
  now: Temporal.Instant,
): Promise<Withdrawn> {
  await lockRequest(tx, by.request)
  const request = await findRequest(tx, by.request)
  if (!request || stageOf(request) === 'withdrawn') return { ok: false, because: 'withdrawn already' }
  await markWithdrawn(tx, by.request, by.person, because, now)
  await recordEvent(tx, by, 'request withdrawn')
  await tellPeople(tx, services.config, { partnership: by.partnership, request: by.request, role: 'agency-author' }, [
    'A request to your agency was withdrawn. Nothing more is asked.',
  ])
  await closeMatter(tx, by.request, now)
  return { ok: true }
}

export const agencyRoles = ['agency-author', 'agency-signatory'] as const
export type AgencyRole = (typeof agencyRoles)[number]

export type Added =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not of the agency' | 'has a conflict' }

/** Lets another person of the agency answer, or sign. */
export async function addPerson(
  tx: Tx,
  by: May<'manage the request'>,
  services: Sender,
  { person, role }: { readonly person: string; readonly role: AgencyRole },
): Promise<Added> {
  const agency = (await askableAgencies(tx, by.partnership)).find(({ id }) => id === by.askedAgency)
  const suited = role === 'agency-author' ? agency?.authors : agency?.signatories
  if (!suited?.some(({ id }) => id === person)) return { ok: false, because: 'not of the agency' }
  await giveRoleIn(tx, by, by.request, person, role)
  const of = { partnership: by.partnership, request: by.request, role }
  if (!(await reaches(tx, { ...of, person }))) return { ok: false, because: 'has a conflict' }
  await tellPeople(tx, services.config, { ...of, only: [person] }, [
    `${by.partnershipName} asks your agency for information.`,
  ])
  return { ok: true }
}

export type Ended = { readonly ok: true } | { readonly ok: false; readonly because: 'the last one' }

/** Ends a person's part in a request. Someone must be left to answer, and someone to sign. */
export async function endPerson(
  tx: Tx,
  by: May<'manage the request'>,
  { person, role }: { readonly person: string; readonly role: AgencyRole },
  now: Temporal.Instant,
): Promise<Ended> {
  await lockRequest(tx, by.request)
  const others = (await holdersOf(tx, by.request)).filter((each) => each.role === role && each.personId !== person)
  if (others.length === 0) return { ok: false, because: 'the last one' }
  await endRoleIn(tx, by, by.request, person, role, now)
  return { ok: true }
}
