import { newId, type Id } from '#platform/database'
import type { Role } from '#access'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

type Newcomer = {
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly partnership: string; readonly scope?: string }[]
}

/** Someone whom the demonstration does not know, signed in by its own door. */
export async function newcomer(
  world: World,
  { name, roles }: Newcomer,
): Promise<{ id: Id<'person'>; visitor: Visitor }> {
  const id = newId<'person'>()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@southmere.example`
  await world.owner.insertInto('access.person').values({ id, name, email, does: 'Came later' }).execute()
  for (const { role, partnership, scope = null } of roles)
    await world.owner
      .insertInto('access.roleHeld')
      .values({ id: newId<'roleHeld'>(), partnershipId: partnership, personId: id, role, scopeId: scope })
      .execute()
  const visitor = world.stranger()
  const { status } = await visitor.post('/sign-in/demonstration', { person: id })
  if (status !== 303) throw new Error(`${name} could not sign in`)
  return { id, visitor }
}

/** Another partnership of the same installation. */
export async function openSouthmere(world: World): Promise<string> {
  const id = newId<'partnership'>()
  await world.owner
    .insertInto('access.partnership')
    .values({
      id,
      name: 'Southmere Safeguarding Partnership',
      slug: 'southmere',
      forChildren: true,
      forAdults: true,
      decidingGroup: 'Case Review Group',
      urgentHelp: 'Call 999.',
    })
    .execute()
  return id
}
