import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secrets that live outside the database. Losing the file loses the identity registers: keep a copy, apart from the backups. */
export type Keys = {
  /** The name of the key that wraps new data keys. */
  readonly current: string
  /** Key-encryption keys by name, 32 bytes each, base64. Old ones stay so that what they wrapped can be opened. */
  readonly wrapping: Readonly<Record<string, string>>
  /** For signatures and passwords that can be derived: sessions' form tokens, database roles. Base64. */
  readonly derivation: string
}

/**
 * Reads the key file, or makes it on the first start (readable by its owner only).
 *
 * @throws Error when the file can be read by others, or does not hold what it must
 */
export function keysFrom(file: string): Keys {
  if (!existsSync(file)) writeKeys(file)
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`The key file ${file} can be read by others. Make it private: chmod 600 ${file}`)
  return checkKeys(file, JSON.parse(readFileSync(file, 'utf8')))
}

/** The password of a database role, derived so that every process with the key file can connect and no password is stored. */
export const rolePassword = (keys: Keys, role: string): string => signWith(keys, 'database role', role)

/** A keyed hash, for tokens that must be checked and not stored. `purpose` keeps one use from standing in for another. */
export const signWith = (keys: Keys, purpose: string, text: string): string =>
  createHmac('sha256', Buffer.from(keys.derivation, 'base64')).update(`${purpose}\n${text}`).digest('base64url')

function writeKeys(file: string): void {
  const name = `key-${randomBytes(4).toString('hex')}`
  const keys: Keys = {
    current: name,
    wrapping: { [name]: randomBytes(32).toString('base64') },
    derivation: randomBytes(32).toString('base64'),
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(keys, null, 2) + '\n', { mode: 0o600, flag: 'wx' })
}

function checkKeys(file: string, content: unknown): Keys {
  if (!isKeys(content))
    throw new Error(`The key file ${file} does not hold the keys "current", "wrapping" and "derivation"`)
  if (!content.wrapping[content.current])
    throw new Error(`The key file ${file} names "${content.current}" as current and does not hold it`)
  return content
}

const isKeys = (content: unknown): content is Keys =>
  typeof content === 'object' &&
  content !== null &&
  'current' in content &&
  typeof content.current === 'string' &&
  'wrapping' in content &&
  typeof content.wrapping === 'object' &&
  content.wrapping !== null &&
  Object.values(content.wrapping).every((key) => typeof key === 'string' && Buffer.from(key, 'base64').length === 32) &&
  'derivation' in content &&
  typeof content.derivation === 'string'
