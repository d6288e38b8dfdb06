import { transact, type Tx } from '#platform/database'
import { permit, type May, type Permission } from '#access'
import { idFor } from './ids.ts'
import { agencies, partnership, people, type Person, type PersonKey } from './people.ts'

/**
 * Does something as one of the invented people, who must have the permission: the demonstration is made through the same
 * verbs as everything else.
 */
export function actAs<P extends Permission, T>(
  tx: Tx,
  key: PersonKey,
  scope: string | undefined,
  permission: P,
  work: (tx: Tx, by: May<P>) => Promise<T>,
): Promise<T> {
  const person = idFor<'person'>(`person/${key}`)
  const northbridge = idFor<'partnership'>('partnership/northbridge')
  const { name, agency }: Person = people[key]
  const signedIn = {
    person,
    personName: name,
    agency: agency && idFor<'agency'>(`agency/${agency}`),
    agencyName: agency && agencies[agency].name,
    partnership: northbridge,
    partnershipName: partnership.name,
    tokenHash: '',
    provedAt: Temporal.Instant.fromEpochMilliseconds(0),
  }
  return transact(tx, { person, partnership: northbridge }, async (inner) =>
    work(inner, await permit(inner, signedIn, scope, permission)),
  )
}
