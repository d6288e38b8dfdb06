import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sealerFor, type IncidentId, type ReviewId, type Sealer } from '#access'
import { recordEvent, type Actor } from '#audit'
import { makePseudonymiser, type Entry, type Pseudonymiser } from './apply.ts'
import { identitiesOf, type SealedEntry } from './queries.ts'

/** Who reads, of which review: a `May` on a review is one, and so is a job with `person: null`. */
export type OfReview = Actor & { readonly review: ReviewId; readonly incident: IncidentId }

export type Register = {
  readonly entries: readonly Entry[]
  /** Changes whenever an entry does: what was checked against one version was not checked against the next (trust D2). */
  readonly version: string
}

/** The identity register with its names. Reading it is recorded as reading names. */
export async function registerFor(tx: Tx, keys: Keys, by: OfReview): Promise<Register> {
  const register = await openRegister(tx, keys, by)
  await recordEvent(tx, by, 'identity register read', { entries: register.entries.length })
  return register
}

/** What stands in the register, by what is shown in its place. It names no one. */
export type StandIn = Pick<Entry, 'id' | 'kind' | 'pseudonym'>

/** The pseudonymiser of a review. It holds names, so making one is recorded; what it answers holds none. */
export async function pseudonymiser(
  tx: Tx,
  keys: Keys,
  by: OfReview,
): Promise<Pseudonymiser & { readonly version: string; readonly standIns: readonly StandIn[] }> {
  const { entries, version } = await openRegister(tx, keys, by)
  await recordEvent(tx, by, 'names replaced by pseudonyms', { entries: entries.length })
  const standIns = entries.map(({ id, kind, pseudonym }) => ({ id, kind, pseudonym }))
  return { ...makePseudonymiser(entries), version, standIns }
}

/** The register without a record of its own, for verbs that record what they do with it. */
export async function openRegister(tx: Tx, keys: Keys, { review, incident }: OfReview): Promise<Register> {
  const rows = await identitiesOf(tx, review)
  if (rows.length === 0) return { entries: [], version: versionOf([]) }
  const sealer = await sealerFor(tx, keys, incident)
  const entries = rows.map((row) => entryFrom(sealer, row))
  return { entries, version: versionOf(rows) }
}

type Row = Awaited<ReturnType<typeof identitiesOf>>[number]

const cell = (row: string, column: string) => ({ table: 'reviews.identity', column, row })

const entryFrom = (sealer: Sealer, row: Row): Entry => ({
  id: row.id,
  kind: row.kind,
  value: sealer.unseal(cell(row.id, 'value'), row.valueSealed),
  aliases: linesIn(sealer.unseal(cell(row.id, 'aliases'), row.aliasesSealed)),
  pseudonym: sealer.unseal(cell(row.id, 'pseudonym'), row.pseudonymSealed),
})

/** An entry as the database keeps it: nothing of it can be read without the incident's key. */
export const sealedEntry = (sealer: Sealer, entry: Entry): SealedEntry => ({
  kind: entry.kind,
  valueSealed: sealer.seal(cell(entry.id, 'value'), entry.value),
  aliasesSealed: sealer.seal(cell(entry.id, 'aliases'), entry.aliases.join('\n')),
  pseudonymSealed: sealer.seal(cell(entry.id, 'pseudonym'), entry.pseudonym),
})

/** Aliases are written one a line. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Of the sealed rows: sealing uses a fresh nonce, so any change shows, and the version tells nothing of a name. */
const versionOf = (rows: readonly Row[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        rows.map(({ id, valueSealed, aliasesSealed, pseudonymSealed }) => [
          id,
          valueSealed,
          aliasesSealed,
          pseudonymSealed,
        ]),
      ),
    )
    .digest('hex')
    .slice(0, 16)
