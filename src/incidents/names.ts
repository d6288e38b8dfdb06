import type { Database, Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sealerFor, type IncidentId } from '#access'
import { subjectsOf, type SubjectRow } from './queries.ts'
import { personIn, subjectCell, type Person } from './sealed.ts'
import type { Side } from './words.ts'

export type SubjectWithName = Person & {
  readonly id: string
  readonly kind: Side
  /** What they are called wherever names are not shown: 'Child 1'. */
  readonly label: string
  /** In whole years, when it happened; null where neither it nor the date of birth is known. */
  readonly age: number | null
  readonly ageAtDeath: number | null
}

/** 'Child 1', 'Adult 2'. */
const labelOf = ({ kind, position }: { readonly kind: Side; readonly position: number }): string =>
  `${kind === 'child' ? 'Child' : 'Adult'} ${position}`

/**
 * Whom an incident happened to, by name. The caller has asked for 'see names of the incident', or for what stands in its
 * place on a review, and records that the names were read.
 *
 * @throws NotFound when the person acting does not reach the incident
 */
export async function subjectNamesOf(
  db: Database | Tx,
  keys: Keys,
  incident: IncidentId,
): Promise<readonly SubjectWithName[]> {
  const sealer = await sealerFor(db, keys, incident)
  const rows = await subjectsOf(db, [incident])
  const named = (row: SubjectRow): SubjectWithName => ({
    ...personIn(sealer.unseal(subjectCell(row.id), row.sealed)),
    id: row.id,
    kind: row.kind,
    label: labelOf(row),
    age: row.age,
    ageAtDeath: row.ageAtDeath,
  })
  return rows.map(named)
}
