import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffRoutes } from '../src/app.ts'
import { idFor } from '../seeds/ids.ts'
import { people } from '../seeds/people.ts'
import { askAll, described, isAlike } from './support/answers.ts'
import { northbridge } from './support/asking.ts'
import { crawl } from './support/crawl.ts'
import { changedIn, whatIsKept } from './support/kept.ts'
import { newcomer, openSouthmere } from './support/newcomers.ts'
import type { Visitor } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

/** trust.md R1: what belongs to one person, or to one partnership, is not there for anyone else. */

let world: World
let sol: Visitor
let bo: Visitor

beforeAll(async () => {
  world = await openWorld()
  const partnership = await openSouthmere(world)
  const everything = (['administrator', 'auditor', 'business-manager', 'chair'] as const).map((role) => ({
    role,
    partnership,
  }))
  sol = (await newcomer(world, { name: 'Sol Marsh', roles: everything })).visitor
  const inBoth = [...everything, { role: 'business-manager' as const, partnership: northbridge }]
  bo = (await newcomer(world, { name: 'Bo Strand', roles: inBoth })).visitor
  expect((await bo.get('/incidents')).text).toContain('NB-2026') // Northbridge comes first, by its name
  await bo.post('/partnerships', { partnership })
})
afterAll(() => world.close())

const kept = () => whatIsKept(world.owner, { tables: ['audit.event', 'audit.head', 'audit.link'] })

/** Every address that begins so, with the id in place of its first parameter. */
const under = (start: string, id: string, more: Readonly<Record<string, string>> = {}) =>
  staffRoutes
    .filter(({ path }) => path.startsWith(`${start}/:`))
    .map((route) => {
      const path = route.path.slice(start.length + 1).replace(/^:[a-z]+/, id)
      return {
        route,
        path: `${start}/${path.replaceAll(/:([a-z]+)/g, (_, name: string) => more[name] ?? randomUUID())}`,
      }
    })

async function expectNothing(visitor: Visitor, start: string, id: string, more?: Readonly<Record<string, string>>) {
  const unchanged = await kept()
  const there = await askAll(visitor, under(start, id, more))
  const nowhere = await askAll(visitor, under(start, randomUUID(), more))
  expect(there.length).toBeGreaterThan(3)
  expect(there.filter(({ visit }) => visit.status !== 404).map(described)).toEqual([])
  expect(there.filter((answer, at) => !isAlike(answer, nowhere[at])).map(described)).toEqual([])
  expect(changedIn(unchanged, await kept())).toEqual([])
}

const openedBy = async (visitor: Visitor, start: string, id: string, more?: Readonly<Record<string, string>>) =>
  (
    await askAll(
      visitor,
      under(start, id, more).filter(({ route }) => route.method === 'GET'),
    )
  ).filter(({ visit }) => [200, 303].includes(visit.status)).length

test('a notification that someone has begun is nobody else’s to read, to go on with or to throw away', async () => {
  const lena = await world.as('lena')
  const { location } = await lena.post('/notify')
  const [, draft = '', page = ''] = /\/notify\/drafts\/([^/]+)\/(.+)/.exec(location) ?? []
  expect(await openedBy(lena, '/notify/drafts', draft, { page })).toBeGreaterThan(2)
  for (const who of ['bronwen', 'charles', 'ada', 'kofi'] as const)
    await expectNothing(await world.as(who), '/notify/drafts', draft, { page })
})

test('a briefing is not there for another partnership', async () => {
  const { id } = await world.owner.selectFrom('learning.briefing').select('id').executeTakeFirstOrThrow()
  expect(await openedBy(await world.as('bronwen'), '/briefings', id)).toBeGreaterThan(2)
  for (const visitor of [sol, bo]) await expectNothing(visitor, '/briefings', id)
})

test('an account is not there for another partnership’s administrator', async () => {
  const person = idFor('person/amina')
  const held = { held: idFor('roleHeld/amina') }
  expect(await openedBy(await world.as('ada'), '/people', person, held)).toBeGreaterThan(0)
  for (const visitor of [sol, bo]) await expectNothing(visitor, '/people', person, held)
})

test('nobody goes over to a partnership that they have no part in', async () => {
  expect((await sol.post('/partnerships', { partnership: northbridge })).status).toBe(404)
  expect((await sol.get('/incidents')).text).not.toContain('NB-')
})

test('no page of another partnership names a matter or a person of this one', async () => {
  const ours = [
    /NB-20\d\d/,
    /Harbour|Orchard|Willow|Lantern/,
    ...Object.values(people).map(({ name }) => new RegExp(name)),
  ]
  for (const visitor of [sol, bo]) {
    const pages = await crawl(visitor, '/')
    expect(pages.length).toBeGreaterThan(12)
    const told = pages.flatMap(({ path, visit }) =>
      ours.filter((each) => each.test(visit.text)).map((each) => `${path}: ${each}`),
    )
    expect(told).toEqual([])
  }
  const bronwens = (await crawl(await world.as('bronwen'), '/', 1)).map(({ visit }) => visit.text).join(' ')
  expect(ours.filter((each) => each.test(bronwens)).length).toBeGreaterThan(8)
}, 60_000)
