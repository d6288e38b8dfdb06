import { sealSecret } from '../src/access/authenticator.ts'
import { hashPassword } from '../src/access/password.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import {
  agencies,
  demonstrationPassword,
  demonstrationSecret,
  emailOf,
  partnership,
  people,
  type Person,
  type PersonKey,
} from './people.ts'

export async function insertPeople({ tx, keys, now }: Seeding): Promise<void> {
  const northbridge = idFor('partnership/northbridge')
  await tx.insertInto('access.demonstration').defaultValues().execute()
  await tx
    .insertInto('access.partnership')
    .values({
      id: northbridge,
      name: partnership.name,
      slug: partnership.key,
      forChildren: true,
      forAdults: true,
      decidingGroup: partnership.decidingGroup,
      urgentHelp: partnership.urgentHelp,
    })
    .execute()
  for (const key of keysOf(agencies)) {
    const agency = idFor(`agency/${key}`)
    await tx
      .insertInto('access.agency')
      .values({ id: agency, ...agencies[key] })
      .execute()
    await tx.insertInto('access.partnershipAgency').values({ partnershipId: northbridge, agencyId: agency }).execute()
  }
  // One hash for all: the password is the same, and hashing fifteen times would cost three seconds of every start.
  const passwordHash = await hashPassword(demonstrationPassword)
  for (const key of keysOf(people)) {
    const { name, role, does } = people[key]
    const person = idFor(`person/${key}`)
    await tx
      .insertInto('access.person')
      .values({
        id: person,
        name,
        does,
        email: emailOf(key),
        agencyId: agencyIdOf(key),
        passwordHash,
        totpSealed: sealSecret(keys, person, demonstrationSecret),
        totpConfirmedAt: now,
      })
      .execute()
    await tx
      .insertInto('access.roleHeld')
      .values({ id: idFor(`roleHeld/${key}`), partnershipId: northbridge, personId: person, role })
      .execute()
  }
}

function agencyIdOf(key: PersonKey): string | null {
  const person: Person = people[key]
  return person.agency ? idFor(`agency/${person.agency}`) : null
}

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[]
