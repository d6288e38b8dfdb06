import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { checkText } from '#reports'
import { registerFor, type OfReview } from '#reviews'

export type Checked = {
  /** What would lead to a person, each once, as it stands in the text. */
  readonly found: readonly string[]
  /** Of the identity register that the text was checked against. */
  readonly registerVersion: string
}

/** The check that reports must pass before they are published. A text in which it finds anything is neither agreed nor sent. */
export async function checkNames(tx: Tx, keys: Keys, of: OfReview, text: string): Promise<Checked> {
  const { entries, version } = await registerFor(tx, keys, of)
  const passages = text
    .split(/\n{2,}/)
    .map((paragraph, index) => ({ part: 'Text', paragraph: index + 1, text: paragraph }))
  const blocking = checkText(entries, passages).filter(({ severity }) => severity === 'block')
  return { found: [...new Set(blocking.map(({ match }) => match))], registerVersion: version }
}

/** Ties an agreement to the words that were agreed. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')
