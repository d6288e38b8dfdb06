import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { transact, type Tx } from '#platform/database'
import { signWith, type Keys } from '#platform/encryption'
import type { Cookie, Exchange } from '#platform/http'
import type { SignedIn } from './permit.ts'
import { findSession, insertSession, markSeen } from './queries.ts'

/** A session ends after 30 minutes without a request, and after 12 hours whatever happens (trust R16). */
const idle = { minutes: 30 }
const longest = { hours: 12 }

export type Session = SignedIn & { readonly csrf: string; readonly roles: readonly string[] }

/** `__Host-` binds the cookie to this host; browsers accept it over TLS only. */
export const sessionCookie = (url: string): string => (url.startsWith('https:') ? '__Host-heed' : 'heed')

/** The session that the request's cookie names, if it has not ended, idled or outlived its day. */
export async function sessionOf(exchange: Exchange): Promise<Session | undefined> {
  const token = exchange.cookies[sessionCookie(exchange.services.config.url)]
  if (!token) return undefined
  const tokenHash = hashOf(token)
  return transact(exchange.services.db, { person: null, partnership: null }, async (tx) => {
    const found = await findSession(tx, tokenHash)
    if (!found || isOver(found, exchange.now)) return undefined
    // Once a minute is exact enough for half an hour, and spares a write on most requests.
    if (exchange.now.since(found.seenAt).total('seconds') > 60) await markSeen(tx, tokenHash, exchange.now)
    return {
      tokenHash,
      csrf: csrfFor(exchange.services.keys, tokenHash),
      person: found.personId,
      personName: found.personName,
      agency: found.agencyId ?? undefined,
      agencyName: found.agencyName ?? undefined,
      partnership: found.partnershipId,
      partnershipName: found.partnershipName,
      provedAt: found.provedAt,
      roles: found.roles,
    }
  })
}

const isOver = (session: { seenAt: Temporal.Instant; madeAt: Temporal.Instant }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(session.seenAt.add(idle), now) < 0 ||
  Temporal.Instant.compare(session.madeAt.add(longest), now) < 0

/** Begins a session and returns its cookie. The database keeps only a hash: who reads it cannot sign in with it. */
export async function beginSession(
  tx: Tx,
  url: string,
  person: string,
  partnership: string,
  now: Temporal.Instant,
): Promise<Cookie> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenHash: hashOf(token),
    personId: person,
    partnershipId: partnership,
    madeAt: now,
    seenAt: now,
    provedAt: now,
  })
  return { name: sessionCookie(url), value: token, forSeconds: 'session' }
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const csrfFor = (keys: Keys, tokenHash: string): string => signWith(keys, 'form token', tokenHash)

/** Was this form's token made for this session? */
export function isCsrfToken(keys: Keys, session: Session, token: string): boolean {
  const right = Buffer.from(csrfFor(keys, session.tokenHash))
  const given = Buffer.from(token)
  return right.length === given.length && timingSafeEqual(right, given)
}
