import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/database'
import { addJob } from '#platform/jobs'
import { idFor } from '../seeds/ids.ts'
import { emailOf, type PersonKey } from '../seeds/people.ts'
import {
  addressAmong,
  bookOf,
  matterRoutes,
  randomAddress,
  type Address,
  type MatterKind,
} from './support/addresses.ts'
import { askAll, described, isAlike } from './support/answers.ts'
import { date, northbridge } from './support/asking.ts'
import { crawl } from './support/crawl.ts'
import { changedIn, whatIsKept } from './support/kept.ts'
import { newcomer } from './support/newcomers.ts'
import type { Visitor } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

/**
 * trust.md R6: a conflict of interest beats every other right at the next request, in open sessions, lists, e-mail and
 * work that was waiting to be done. Lifting one takes a second person.
 */

let world: World
let bronwen: Visitor
let mabel: string
let secondManager: Visitor
beforeAll(async () => {
  world = await openWorld()
  bronwen = await world.as('bronwen')
  const roles = [{ role: 'business-manager', partnership: northbridge }] as const
  const came = await newcomer(world, { name: 'Mabel Reed', roles })
  mabel = came.id
  secondManager = came.visitor
})
afterAll(() => world.close())

type Matter = 'harbour' | 'orchard'

const incident = (matter: Matter | 'willow') => idFor(`incident/${matter}`)

/** Who is recused from what, and a matter that stays open to them. */
const conflicts = [
  { who: 'charles', from: ['harbour', 'orchard'], stays: incident('willow') },
  { who: 'dilip', from: ['harbour'], stays: incident('orchard') },
] as const satisfies readonly { who: PersonKey; from: readonly Matter[]; stays: string }[]

const recuse = (who: PersonKey, matter: Matter) =>
  bronwen.post(`/incidents/${incident(matter)}/conflicts`, {
    person: idFor(`person/${who}`),
    reasons: 'Knew the family for years',
  })

/** Where a conflict is lifted. */
async function liftOf(who: PersonKey, matter: Matter): Promise<string> {
  const { id } = await world.owner
    .selectFrom('access.recusal')
    .select('id')
    .where('incidentId', '=', incident(matter))
    .where('personId', '=', idFor(`person/${who}`))
    .executeTakeFirstOrThrow()
  return `/incidents/${incident(matter)}/conflicts/${id}/lift`
}

/** Every address about the matters, with what is there. */
async function addressesOf(from: readonly Matter[]): Promise<readonly Address[]> {
  const ours = from.map((matter) => incident(matter))
  const scopes = await world.owner
    .selectFrom('access.scope')
    .select(['id', 'kind'])
    .where('incidentId', 'in', ours)
    .orderBy('id')
    .execute()
  const of = (kind: MatterKind) => scopes.filter((scope) => scope.kind === kind).map(({ id }) => id)
  const book = await bookOf(world)
  return matterRoutes.flatMap((route) => addressAmong(route, book, of(route.kind)) ?? [])
}

/** Everything by which a page could tell of the matters: references, titles, ids and their beginnings in the audit trail. */
async function signsOf(from: readonly Matter[]): Promise<readonly string[]> {
  const ours = from.map((matter) => incident(matter))
  const scopes = await world.owner.selectFrom('access.scope').select('id').where('incidentId', 'in', ours).execute()
  const references = await world.owner
    .selectFrom('incidents.incident')
    .select('reference')
    .where('id', 'in', ours)
    .execute()
  return [...references.map(({ reference }) => reference), ...scopes.map(({ id }) => id.slice(0, 8))]
}

async function pagesWith(signs: readonly string[], visitor: Visitor): Promise<readonly string[]> {
  const pages = await crawl(visitor, '/')
  return pages.flatMap(({ path, visit }) =>
    signs.filter((sign) => visit.html.includes(sign)).map((sign) => `${sign} on ${path}`),
  )
}

const kept = () => whatIsKept(world.owner, { tables: ['audit.event', 'audit.head', 'audit.link'] })

describe.each(conflicts)('when $who is recused from $from', ({ who, from, stays }) => {
  let visitor: Visitor
  let addresses: readonly Address[]
  beforeAll(async () => {
    visitor = await world.as(who)
    addresses = await addressesOf(from)
  })

  test('they reached it before', async () => {
    const pages = addresses.filter(({ route }) => route.method === 'GET')
    const open = (await askAll(visitor, pages)).filter(({ visit }) => visit.status === 200)
    expect(open.length).toBeGreaterThan(25)
    expect((await pagesWith(await signsOf(from), visitor)).length).toBeGreaterThan(10)
  })

  test('no list, count or page tells of it any more, in the session that is open', async () => {
    for (const matter of from) expect((await recuse(who, matter)).status).toBe(303)
    expect(await pagesWith(await signsOf(from), visitor)).toEqual([])
    expect((await visitor.get(`/incidents/${stays}`)).status).toBe(200)
  })

  test('every address about it is as if it had never been', async () => {
    const unchanged = await kept()
    const there = await askAll(visitor, addresses)
    const nowhere = await askAll(
      visitor,
      addresses.map(({ route }) => randomAddress(route)),
    )
    expect(there.length).toBeGreaterThan(150)
    expect(there.filter(({ visit }) => visit.status !== 404).map(described)).toEqual([])
    expect(there.filter((answer, at) => !isAlike(answer, nowhere[at])).map(described)).toEqual([])
    expect(changedIn(unchanged, await kept())).toEqual([])
  })

  test('neither they nor whoever recorded it may lift it; someone else may, with reasons', async () => {
    for (const matter of from) {
      const lift = await liftOf(who, matter)
      expect((await visitor.post(lift, { because: 'It was a mistake' })).status).toBe(404)
      const alone = await bronwen.post(lift, { because: 'It was a mistake' })
      expect([alone.status, alone.text]).toEqual([422, expect.stringContaining('It takes a second person')])
      expect((await secondManager.post(lift)).status).toBe(422)
      expect((await visitor.get(`/incidents/${incident(matter)}`)).status).toBe(404)

      expect((await secondManager.post(lift, { because: 'They had met once, at a conference' })).status).toBe(303)
      expect((await visitor.get(`/incidents/${incident(matter)}`)).status).toBe(200)
    }
  })
})

describe('whoever is recused', () => {
  /** The messages to someone that name one of these addresses. */
  const told = async (who: PersonKey, about: string): Promise<number> =>
    (
      await world.owner
        .selectFrom('mail.message')
        .select('id')
        .where('toAddress', '=', emailOf(who))
        .where('body', 'like', `%${about}%`)
        .execute()
    ).length

  const review = idFor('review/harbour')

  test('is not told of a meeting, of a declaration of interest, of a report to approve', async () => {
    const call = () =>
      bronwen.post(`/reviews/${review}/meetings/new`, {
        title: 'Panel meeting 3',
        ...date('heldOn', '2026-10-06'),
        beginsAt: '10am',
        place: 'A video call',
        agenda: 'The draft',
      })
    expect((await call()).status).toBe(303)
    const before = { dilip: await told('dilip', review), charles: await told('charles', review) }
    expect(before.dilip).toBeGreaterThan(0)
    for (const who of ['dilip', 'charles'] as const) await recuse(who, 'harbour')

    const joans = await told('joan', review)
    expect((await call()).status).toBe(303)
    expect(await told('joan', review)).toBe(joans + 1)
    const bronwens = await told('bronwen', review)
    const declared = { holds: 'an interest', interest: 'Sat on a board with a witness' }
    expect((await (await world.as('joan')).post(`/reviews/${review}/panel/interest`, declared)).status).toBe(303)
    expect(await told('bronwen', review)).toBe(bronwens + 1)
    expect({ dilip: await told('dilip', review), charles: await told('charles', review) }).toEqual(before)
  })

  test('hears nothing from work that was waiting when the conflict was recorded', async () => {
    const letters = idFor('action/orchard-letters')
    const meetings = idFor('action/orchard-meetings')
    await transact(world.owner, { person: null, partnership: null }, async (tx) => {
      for (const action of [letters, meetings]) await addJob(tx, 'tell the action owner', { action })
    })
    await recuse('kofi', 'orchard')
    await world.runJobs()
    expect([await told('kofi', letters), await told('hannah', meetings)]).toEqual([0, 1])
  })

  test('is not reminded, until someone else lifts the conflict', async () => {
    await recuse('hannah', 'harbour')
    const council = idFor('request/harbour-council')
    const hospital = idFor('request/harbour-hospital')
    const letters = idFor('action/orchard-letters')
    const before = { hannah: await told('hannah', council), nadia: await told('nadia', hospital) }
    for (let week = 0; week < 4; week++) await aWeekLater()
    expect(await told('nadia', hospital)).toBe(before.nadia + 4)
    expect([await told('hannah', council), await told('kofi', letters)]).toEqual([before.hannah, 0])

    await secondManager.post('/sign-in/demonstration', { person: mabel }) // her session is long over
    for (const [who, matter] of [
      ['hannah', 'harbour'],
      ['kofi', 'orchard'],
    ] as const)
      await secondManager.post(await liftOf(who, matter), { because: 'It was someone of the same name' })
    await aWeekLater()
    expect([await told('hannah', council), await told('kofi', letters)]).toEqual([before.hannah + 1, 1])
  })

  async function aWeekLater(): Promise<void> {
    world.wait({ days: 7 })
    await transact(world.owner, { person: null, partnership: null }, async (tx) => {
      for (const name of ['remind_agencies', 'remind_action_owners']) await addJob(tx, name, {})
    })
    await world.runJobs()
  }

  test('by their own declaration is so from their next request on', async () => {
    const oliver = await world.as('oliver')
    expect((await oliver.get(`/reviews/${review}`)).status).toBe(200)
    await oliver.post(`/reviews/${review}/panel/interest`, { holds: 'a conflict', interest: 'A cousin of the father' })
    expect((await oliver.get(`/reviews/${review}`)).status).toBe(404)
    expect((await oliver.get('/')).text).not.toContain('Harbour')
  })
})
