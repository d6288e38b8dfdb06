import { newId, transact } from '#platform/database'
import { giveRoleIn, openIncident, openMatter, recuse, type IncidentId, type RequestId, type ReviewId } from '#access'
import { idFor } from '../../seeds/ids.ts'
import type { AgencyKey, PersonKey } from '../../seeds/people.ts'
import { testKeys } from './surroundings.ts'
import type { World } from './world.ts'

/** What tests of asking and answering begin with: a review of their own, and agencies asked for it. */

export const northbridge = idFor<'partnership'>('partnership/northbridge')
export const acting = { person: idFor('person/bronwen'), partnership: northbridge }

/** An incident about a child, and a review of it with a lead reviewer and a panel member. */
export async function openReview(world: World): Promise<{ incident: IncidentId; review: ReviewId }> {
  const incident = newId<'incident'>()
  const review = newId<'review'>()
  await transact(world.owner, acting, async (tx) => {
    await openIncident(tx, acting, testKeys, incident)
    await tx
      .insertInto('incidents.incident')
      .values({
        id: incident,
        partnershipId: northbridge,
        reference: referenceOf(incident),
        about: 'child',
        nation: 'England',
        area: 'Northbridge',
        happenedOn: Temporal.PlainDate.from('2026-09-07'),
        awareOn: Temporal.PlainDate.from('2026-09-08'),
        madeAt: world.now(),
      })
      .execute()
    await openMatter(tx, acting, { kind: 'review', id: review, incident })
    await giveRoleIn(tx, acting, review, idFor('person/dilip'), 'lead-reviewer')
    await giveRoleIn(tx, acting, review, idFor('person/joan'), 'panel-member')
  })
  return { incident, review }
}

/** The three boxes of a date. */
export const date = (name: string, day: string) => {
  const { year, month, day: of } = Temporal.PlainDate.from(day)
  return { [`${name}-day`]: String(of), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

const people: Readonly<Record<string, { author: PersonKey; signatory: PersonKey }>> = {
  police: { author: 'amina', signatory: 'graham' },
  council: { author: 'hannah', signatory: 'ivor' },
  hospital: { author: 'nadia', signatory: 'priya' },
}

/** Agencies with their one author and one signatory, as the form sends them. */
export const chosen = (agencies: readonly AgencyKey[]) => ({
  agencies: agencies.map((key) => idFor(`agency/${key}`)),
  ...Object.fromEntries(
    agencies.flatMap((key) => [
      [`author-${idFor(`agency/${key}`)}`, idFor(`person/${people[key]?.author ?? ''}`)],
      [`signatory-${idFor(`agency/${key}`)}`, idFor(`person/${people[key]?.signatory ?? ''}`)],
    ]),
  ),
})

/** The form as a business manager sends it, for an agency report on one key line. */
export const wanted = (agencies: readonly AgencyKey[], asks: readonly string[] = ['report'], dueOn = '2026-10-30') => ({
  ...chosen(agencies),
  asks,
  about: 'Rowan Example, born 1 May 2024',
  keyLines: 'Was the bruise seen?',
  ...(asks.includes('chronology') ? { ...date('periodFrom', '2025-01-01'), ...date('periodTo', '2026-09-07') } : {}),
  ...date('dueOn', dueOn),
})

/** Asks these agencies, as a business manager does; answers with their requests, in order. */
export async function askFor(
  world: World,
  review: ReviewId,
  agencies: readonly AgencyKey[],
  asks?: readonly string[],
  dueOn?: string,
): Promise<readonly RequestId[]> {
  const bronwen = await world.as('bronwen')
  const sent = await bronwen.post(`/reviews/${review}/requests`, wanted(agencies, asks, dueOn))
  if (sent.status !== 303) throw new Error(`The agencies were not asked: ${sent.text}`)
  const rows = await world.owner
    .selectFrom('requests.request')
    .select(['id', 'agencyId'])
    .where('reviewId', '=', review)
    .execute()
  return agencies.map((key) => rows.find(({ agencyId }) => agencyId === idFor(`agency/${key}`))?.id ?? '')
}

/** The questions of a request, in order. */
export const questionsOf = async (world: World, request: RequestId) =>
  (
    await world.owner
      .selectFrom('requests.question')
      .select(['id', 'title'])
      .where('requestId', '=', request)
      .orderBy('position')
      .execute()
  ).map(({ id, title }) => ({ id, title }))

/** Writes the same on every part. */
export async function write(world: World, who: PersonKey, request: RequestId, text: string, version = '0') {
  const author = await world.as(who)
  for (const { id } of await questionsOf(world, request))
    await author.post(`/requests/${request}/questions/${id}`, { text, version, onwards: 'back' })
  return author
}

/** The police answer and sign off. */
export async function signedOff(world: World, review: ReviewId, text = 'Officers called twice.'): Promise<RequestId> {
  const [request = ''] = await askFor(world, review, ['police'])
  const amina = await write(world, 'amina', request, text)
  await amina.post(`/requests/${request}/submission`)
  const graham = await world.as('graham')
  const signed = await graham.post(`/requests/${request}/sign-off`, {
    signedAs: 'Detective Chief Superintendent',
    statement: 'agreed',
  })
  if (signed.status !== 303) throw new Error(`The answer was not signed off: ${signed.text}`)
  return request
}

/** Records a conflict of interest of someone in the incident. */
export const recused = (world: World, incident: IncidentId, who: PersonKey) =>
  transact(world.owner, acting, (tx) =>
    recuse(
      tx,
      {
        ...acting,
        personName: 'Bronwen Hughes',
        agency: undefined,
        agencyName: undefined,
        partnershipName: 'Northbridge Safeguarding Partnership',
        tokenHash: '',
        provedAt: world.now(),
        incident,
        scope: incident,
      },
      idFor(`person/${who}`),
      'Knows the family',
      world.now(),
    ),
  )

/** A reference that no other test has. */
const referenceOf = (incident: string): string => `NB-2026-${parseInt(incident.slice(0, 7), 16)}`
