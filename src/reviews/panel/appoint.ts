import { newId, type Tx } from '#platform/database'
import { endRoleIn, giveRoleIn, peopleWith, type May, type Role } from '#access'
import { recordEvent } from '#audit'
import { insertMember, markLeftPanel, memberOf, membersOf, type Part } from './queries.ts'

/** The role that a part in a review gives there. The chair of a panel need not be the partnership's chair. */
const roleOf = (part: Part): Role => (part === 'lead reviewer' ? 'lead-reviewer' : 'panel-member')

/** Whom a part can be given to: those whom the partnership has made ready for it. */
export const candidatesFor = (tx: Tx, partnership: string) =>
  peopleWith(tx, partnership, ['panel-member', 'lead-reviewer', 'chair'])

export type Appointed =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'already there' | 'not offered' | 'not a lead reviewer' }

/** Gives a person a part in the review, and with it access to it. */
export async function appoint(
  tx: Tx,
  by: May<'appoint people'>,
  { person, part }: { readonly person: string; readonly part: Part },
  today: Temporal.PlainDate,
): Promise<Appointed> {
  const offered = await candidatesFor(tx, by.partnership)
  if (!offered.some(({ id }) => id === person)) return { ok: false, because: 'not offered' }
  const leads = await peopleWith(tx, by.partnership, ['lead-reviewer'])
  if (part === 'lead reviewer' && !leads.some(({ id }) => id === person))
    return { ok: false, because: 'not a lead reviewer' }
  const present = (await membersOf(tx, by.review)).filter(({ leftOn }) => !leftOn)
  if (present.some(({ personId }) => personId === person)) return { ok: false, because: 'already there' }
  await insertMember(tx, {
    id: newId<'panelMember'>(),
    reviewId: by.review,
    personId: person,
    part,
    joinedOn: today,
    addedBy: by.person,
  })
  await recordEvent(tx, by, 'person put on the panel', { person, part })
  await giveRoleIn(tx, by, by.review, person, roleOf(part))
  return { ok: true }
}

/** Ends a person's part, and their access with it, from the next request on. */
export async function endPart(
  tx: Tx,
  by: May<'appoint people'>,
  id: string,
  at: { readonly today: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<{ readonly ok: boolean }> {
  const member = await memberOf(tx, by.review, id)
  if (!member || member.leftOn) return { ok: false }
  await markLeftPanel(tx, member.id, by.person, at.today)
  await recordEvent(tx, by, 'person left the panel', { person: member.personId })
  await endRoleIn(
    tx,
    by,
    by.review,
    member.personId,
    member.part === 'lead reviewer' ? 'lead-reviewer' : 'panel-member',
    at.now,
  )
  return { ok: true }
}
