import { transact, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { Cookie, Services } from '#platform/http'
import { openSecret, stepOf } from './authenticator.ts'
import { isPassword, TooBusy } from './password.ts'
import {
  demonstrationPeople,
  failuresSince,
  findPersonByEmail,
  insertAttempt,
  partnershipsOf,
  useStep,
} from './queries.ts'
import { beginSession } from './session.ts'

/** Wrong guesses allowed for one account and from one address before more are refused for a while (trust R14). */
const limits = { ofPerson: 10, ofAddress: 50, within: { minutes: 15 } }

export type SignedInNow =
  | { readonly ok: true; readonly cookie: Cookie }
  | { readonly ok: false; readonly because: 'not known' | 'too many tries' | 'too busy' | 'no partnership' }

/**
 * Password and code together, answered together: a wrong password, a wrong code and an unknown address look the same
 * and take the same time. Both factors count against the limit.
 */
export async function signIn(
  services: Services,
  given: Factors & { email: string },
  address: string,
  now: Temporal.Instant,
): Promise<SignedInNow> {
  const found = await inOwn(services, (tx) => findPersonByEmail(tx, given.email.trim()))
  const checked = await checkFactors(services, found, given, address, now)
  if (!checked.ok) return checked
  return inOwn(services, (tx) => begin(tx, services, checked.person, now))
}

export type Factors = { readonly password: string; readonly code: string }

type Checked =
  | { readonly ok: true; readonly person: string }
  | { readonly ok: false; readonly because: 'not known' | 'too many tries' | 'too busy' }

/** Are these this person's password and code? Guesses are counted and, after some, refused for a while. */
export async function checkFactors(
  services: Services,
  found: Known | undefined,
  given: Factors,
  address: string,
  now: Temporal.Instant,
): Promise<Checked> {
  const since = now.subtract(limits.within)
  const failures = await inOwn(services, (tx) => failuresSince(tx, found?.id ?? null, address, since))
  if (failures.ofPerson >= limits.ofPerson || failures.ofAddress >= limits.ofAddress)
    return { ok: false, because: 'too many tries' }

  const passwordRight = await checkPassword(given.password, found?.leftAt ? null : (found?.passwordHash ?? null))
  if (passwordRight === 'too busy') return { ok: false, because: 'too busy' }
  return inOwn(services, async (tx) => {
    const codeRight = found !== undefined && passwordRight && (await checkCode(tx, services, found, given.code, now))
    const attempt = { personId: found?.id ?? null, address, at: now, succeeded: codeRight }
    await insertAttempt(tx, { ...attempt, factor: passwordRight ? 'code' : 'password' })
    if (codeRight) return { ok: true, person: found.id }
    if (found) await recordRefused(tx, found.id)
    return { ok: false, because: 'not known' }
  })
}

/** One click, for the invented people of a demonstration and only there. */
export const signInToDemonstration = (
  services: Services,
  person: string,
  now: Temporal.Instant,
): Promise<SignedInNow> =>
  inOwn(services, async (tx) => {
    if (!services.config.demonstration) return { ok: false, because: 'not known' }
    const people = await demonstrationPeople(tx)
    if (!people.some(({ id }) => id === person)) return { ok: false, because: 'not known' }
    return begin(tx, services, person, now)
  })

async function checkPassword(password: string, kept: string | null): Promise<boolean | 'too busy'> {
  try {
    return await isPassword(password, kept)
  } catch (error) {
    if (error instanceof TooBusy) return 'too busy'
    throw error
  }
}

/** As much of an account as its factors are checked against. */
type Known = Pick<
  NonNullable<Awaited<ReturnType<typeof findPersonByEmail>>>,
  'id' | 'passwordHash' | 'totpSealed' | 'totpConfirmedAt' | 'leftAt'
>

/** A code is right once: the time step it belongs to is used up. */
async function checkCode(
  tx: Tx,
  services: Services,
  person: Known,
  code: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!person.totpSealed || !person.totpConfirmedAt) return false
  const step = stepOf(openSecret(services.keys, person.id, person.totpSealed), code, now)
  return step !== undefined && useStep(tx, person.id, step)
}

async function begin(tx: Tx, services: Services, person: string, now: Temporal.Instant): Promise<SignedInNow> {
  const [partnership] = await partnershipsOf(tx, person)
  if (!partnership) return { ok: false, because: 'no partnership' }
  const cookie = await beginSession(tx, services.config.url, person, partnership.id, now)
  await recordEvent(tx, { person, partnership: partnership.id }, 'signed in')
  return { ok: true, cookie }
}

async function recordRefused(tx: Tx, person: string): Promise<void> {
  for (const partnership of await partnershipsOf(tx, person))
    await recordEvent(tx, { person, partnership: partnership.id }, 'sign-in refused')
}

const inOwn = <T>(services: Services, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transact(services.db, { person: null, partnership: null }, work)
