import type { Database, Id, Tx } from '#platform/database'
import { agenciesOf, type AgencyId, type PartnershipId, type ReviewId } from '#access'
import { takingPart } from './queries.ts'

export type AgencyTakingPart = {
  readonly id: Id<'agencyTakingPart'>
  readonly agency: AgencyId
  readonly name: string
  /** Whom to talk to there: a name or a post. */
  readonly contact: string | null
  /** What the agency had to do with what happened. */
  readonly part: string | null
  readonly joinedOn: Temporal.PlainDate
}

/** The agencies that take part in the review now, by name. */
export async function agenciesTakingPart(
  db: Database | Tx,
  review: ReviewId,
  partnership: PartnershipId,
): Promise<readonly AgencyTakingPart[]> {
  const names = new Map((await agenciesOf(db, partnership)).map(({ id, name }) => [id, name]))
  return (await takingPart(db, review))
    .filter(({ leftOn }) => !leftOn)
    .map(({ id, agencyId, contact, part, joinedOn }) => ({
      id,
      agency: agencyId,
      name: names.get(agencyId) ?? '',
      contact,
      part,
      joinedOn,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
