import { createHash } from 'node:crypto'
import type { Id } from '#platform/database'

/** The same id for the same name, on every machine: tests and pages can name what the demonstration holds. */
export function idFor<K extends string>(name: `${K}/${string}`): Id<K> {
  const hex = createHash('sha256').update(`northbridge/${name}`).digest('hex')
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
