import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../seeds/ids.ts'
import {
  addressAmong,
  bookOf,
  matterRoutes,
  randomAddress,
  type Address,
  type Book,
  type MatterKind,
} from './support/addresses.ts'
import { askAll, described, isAlike, type Answered } from './support/answers.ts'
import { northbridge, openReview, recused } from './support/asking.ts'
import { changedIn, whatIsKept, type Kept } from './support/kept.ts'
import { newcomer, openSouthmere } from './support/newcomers.ts'
import type { Visitor } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

/**
 * trust.md R1, R2, R10: whoever a matter is not open to cannot tell it from one that never was. Tried at every address
 * that the table of routes has about a matter, once with what is there and once with what never was.
 */

let world: World
let book: Book
let before: Kept
const outsiders = new Map<string, Visitor>()

const incidents = [
  idFor<'incident'>('incident/harbour'),
  idFor<'incident'>('incident/orchard'),
  idFor<'incident'>('incident/willow'),
]
const reviews = [idFor('review/harbour'), idFor('review/orchard')]
const request = (name: string) => idFor<'request'>(`request/${name}`)
const requests = [request('harbour-council'), request('harbour-police')]

const names = [
  'a stranger',
  'someone who has left',
  'the administrator',
  'the auditor',
  'a practitioner',
  'an author of another agency',
  'the owner of another action',
  'a panel member of another review',
  'a business manager of another partnership',
  'a business manager of both partnerships, at work in the other',
] as const

beforeAll(async () => {
  world = await openWorld()
  const southmere = await openSouthmere(world)
  const { review } = await openReview(world)
  for (const incident of incidents) await recused(world, incident, 'lena') // so that there is a conflict to lift
  const visitors: readonly Visitor[] = [
    world.stranger(),
    await whoLeft(),
    await world.as('ada'),
    await world.as('martin'),
    await world.as('lena'),
    await world.as('nadia'),
    await world.as('kofi'),
    await signedIn('Petra Lind', [
      { role: 'panel-member', partnership: northbridge },
      { role: 'panel-member', partnership: northbridge, scope: review },
    ]),
    await signedIn('Sol Marsh', southmereRoles(southmere)),
    await whoWorksInBoth(southmere),
  ]
  for (const [at, name] of names.entries()) outsiders.set(name, visitors[at] ?? world.stranger())
  book = await bookOf(world)
  before = await kept()
}, 120_000)
afterAll(() => world.close())

type Roles = Parameters<typeof newcomer>[1]['roles']

const southmereRoles = (partnership: string): Roles => [
  { role: 'business-manager', partnership },
  { role: 'chair', partnership },
]

const signedIn = async (name: string, roles: Roles): Promise<Visitor> =>
  (await newcomer(world, { name, roles })).visitor

async function whoLeft(): Promise<Visitor> {
  const { id, visitor } = await newcomer(world, {
    name: 'Lev Ostrov',
    roles: [{ role: 'business-manager', partnership: northbridge }],
  })
  expect((await visitor.get(`/incidents/${incidents[0]}`)).status).toBe(200)
  await (await world.as('ada')).post(`/people/${id}/leaving`)
  return visitor
}

async function whoWorksInBoth(southmere: string): Promise<Visitor> {
  const visitor = await signedIn('Bo Strand', [
    { role: 'business-manager', partnership: northbridge },
    ...southmereRoles(southmere),
  ])
  expect((await visitor.get(`/incidents/${incidents[0]}`)).status).toBe(200)
  await visitor.post('/partnerships', { partnership: southmere })
  return visitor
}

/** Everything but the audit trail, in which refusals are recorded on purpose. */
const kept = () => whatIsKept(world.owner, { tables: ['audit.event', 'audit.head', 'audit.link'] })

const refusals = async (): Promise<number> =>
  (await world.owner.selectFrom('audit.event').select('id').where('what', '=', 'access refused').execute()).length

/** For each route, a matter that is there and not the outsider’s, with all the parts that its address names. */
function addressesFor(name: string): readonly Address[] {
  const matters: Readonly<Record<MatterKind, readonly string[]>> = {
    incident: incidents,
    review: reviews,
    request: requests,
    action: book.matters.action.filter((id) => name !== 'the owner of another action' || !kofis.includes(id)),
  }
  return matterRoutes.flatMap((route) => addressAmong(route, book, matters[route.kind]) ?? [])
}

const kofis: readonly string[] = [idFor('action/orchard-letters'), idFor('action/orchard-visits')]

describe('an incident, a request, a review or an action that is not theirs', () => {
  test('is tried at every address there is, with what is there', () => {
    expect(matterRoutes.length).toBeGreaterThan(150)
    const missing = matterRoutes.filter((route) => !addressesFor('').some((address) => address.route === route))
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })

  test.each(names)(
    'looks to %s as if it had never been',
    async (name) => {
      const outsider = outsiders.get(name)
      if (!outsider) throw new Error(`${name} is not here`)
      const already = await refusals()
      const there = await askAll(outsider, addressesFor(name))
      const nowhere = await askAll(
        outsider,
        addressesFor(name).map(({ route }) => randomAddress(route)),
      )
      expect(there.length).toBe(matterRoutes.length)
      expect(there.filter((answer, at) => !isAlike(answer, nowhere[at])).map(described)).toEqual([])

      const isSignedIn = !['a stranger', 'someone who has left'].includes(name)
      const right = ({ visit }: Answered) =>
        isSignedIn ? visit.status === 404 : visit.status === 303 && visit.location.startsWith('/sign-in')
      expect(there.filter((answer) => !right(answer)).map(described)).toEqual([])
      expect((await refusals()) - already).toBe(isSignedIn ? 2 * matterRoutes.length : 0)
    },
    60_000,
  )

  test('is as it was after all those forms', async () => {
    expect(before.size).toBeGreaterThan(80)
    expect(changedIn(before, await kept())).toEqual([])
  })

  test('is there: the business manager and others whom it concerns read the same pages', async () => {
    const pages = addressesFor('').filter(({ route }) => route.method === 'GET')
    const bronwen = await askAll(await world.as('bronwen'), pages)
    const nowhere = await askAll(
      await world.as('bronwen'),
      pages.map(({ route }) => randomAddress(route)),
    )
    const shown = bronwen.filter((answer, at) => answer.visit.status === 200 && !isAlike(answer, nowhere[at]))
    expect(shown.length).toBeGreaterThan(0.7 * pages.length)
  })
})
