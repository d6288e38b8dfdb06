import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import { openText, sealText, type DataKey, type Keys } from '#platform/encryption'

/** Authenticator-app codes: RFC 6238, SHA-1, six digits, thirty seconds, as every authenticator app has them. */
const stepSeconds = 30

const totpFor = (base32: string, email: string): TOTP =>
  new TOTP({
    issuer: 'Heed',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(base32),
  })

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The time step whose code this is, one step before or after now allowed; undefined when it is none of them. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totpFor(secret, '').validate({ token: digits, window: 1, timestamp: now.epochMilliseconds })
  return delta === null ? undefined : Math.floor(now.epochMilliseconds / 1000 / stepSeconds) + delta
}

/** The code at a moment, for the demonstration and the tests. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  totpFor(secret, '').generate({ timestamp: now.epochMilliseconds })

/** The picture that an authenticator app scans, as an SVG text. */
export const qrPicture = (secret: string, email: string): Promise<string> =>
  QRCode.toString(totpFor(secret, email).toString(), { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })

export const sealSecret = (keys: Keys, person: string, secret: string): string =>
  sealText(accountKey(keys), placeOf(person), secret)
export const openSecret = (keys: Keys, person: string, sealed: string): string =>
  openText(accountKey(keys), placeOf(person), sealed)

const placeOf = (person: string) => ({ table: 'access.person', column: 'totp_sealed', row: person, incident: 'none' })

/** Accounts belong to no incident: their secrets are sealed with a key derived from the key file. */
const accountKey = (keys: Keys): DataKey => ({
  bytes: createHash('sha256').update(`accounts\n${keys.derivation}`).digest(),
})
