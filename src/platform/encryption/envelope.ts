import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** A key of one incident, in memory only. Every name of that incident is sealed with it. */
export type DataKey = { readonly bytes: Buffer }

/** How a data key is kept in the database: sealed by the key-encryption key that `keyName` names. */
export type WrappedDataKey = { readonly keyName: string; readonly wrapped: string }

/** Where a sealed text belongs. It is authenticated: a text moved to another place does not open. */
export type Place = { readonly table: string; readonly column: string; readonly row: string; readonly incident: string }

const nonceLength = 12
const tagLength = 16

export function makeDataKey(keys: Keys, incident: string): { key: DataKey; kept: WrappedDataKey } {
  const bytes = randomBytes(32)
  return {
    key: { bytes },
    kept: { keyName: keys.current, wrapped: seal(wrappingKey(keys, keys.current), bytes, incident) },
  }
}

/** @throws Error when the key file lacks the key, or the wrapped key was altered or belongs to another incident */
export const openDataKey = (keys: Keys, incident: string, kept: WrappedDataKey): DataKey => ({
  bytes: open(wrappingKey(keys, kept.keyName), kept.wrapped, incident),
})

/** Seals a text with AES-256-GCM; nonce, ciphertext and tag as base64url. */
export const sealText = (key: DataKey, place: Place, text: string): string =>
  seal(key.bytes, Buffer.from(text, 'utf8'), placeName(place))

/** @throws Error when the text was altered, or was sealed for another place */
export const openText = (key: DataKey, place: Place, sealed: string): string =>
  open(key.bytes, sealed, placeName(place)).toString('utf8')

const placeName = (place: Place): string => [place.table, place.column, place.row, place.incident].join('|')

function wrappingKey(keys: Keys, name: string): Buffer {
  const key = keys.wrapping[name]
  if (!key) throw new Error(`The key file does not hold "${name}", which this database needs`)
  return Buffer.from(key, 'base64')
}

function seal(key: Buffer, plain: Buffer, belongsTo: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

function open(key: Buffer, sealed: string, belongsTo: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(belongsTo, 'utf8'))
    .setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
}
