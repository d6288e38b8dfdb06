import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPermission, roleFor, type Role } from '#access'
import { idFor } from '../seeds/ids.ts'
import {
  addressAmong,
  addressFor,
  bookOf,
  matterRoutes,
  randomAddress,
  type Address,
  type Book,
  type MatterKind,
  type MatterRoute,
} from './support/addresses.ts'
import { askAll, described, isAlike } from './support/answers.ts'
import { recused } from './support/asking.ts'
import { changedIn, whatIsKept } from './support/kept.ts'
import { openWorld, type World } from './support/world.ts'

/**
 * trust.md R2: on matters of their own, people do what the matrix of roles gives them and nothing else, and reach no part
 * of another matter through one that is theirs. Tried at every address that the table of routes has about a matter.
 */

let world: World
let book: Book

const incidents = [idFor<'incident'>('incident/harbour'), idFor<'incident'>('incident/orchard')]

beforeAll(async () => {
  world = await openWorld()
  for (const incident of incidents) await recused(world, incident, 'lena') // so that there is a conflict to lift
  book = await bookOf(world)
}, 120_000)
afterAll(() => world.close())

/** Everything but the audit trail, in which refusals are recorded on purpose. */
const kept = () => whatIsKept(world.owner, { tables: ['audit.event', 'audit.head', 'audit.link'] })

const owners = ['bronwen', 'charles', 'dilip', 'joan', 'amina', 'graham', 'kofi'] as const

/** What each of these is on a matter that is theirs; said here by hand, so that the doors are not their own measure. */
const held: Readonly<Record<(typeof owners)[number], Partial<Record<MatterKind, Role>>>> = {
  bronwen: kinds('business-manager'),
  charles: kinds('chair'),
  dilip: kinds('lead-reviewer'),
  joan: kinds('panel-member'),
  amina: { request: 'agency-author' },
  graham: { request: 'agency-signatory' },
  kofi: { action: 'action-owner' },
}

function kinds(role: Role): Record<MatterKind, Role> {
  return { incident: role, request: role, review: role, action: role }
}

/** Harbour’s, and of Harbour the police’s request, which is shared; Orchard’s actions, which are under way. */
const theirs = (kind: MatterKind): readonly string[] =>
  ({
    incident: incidents,
    review: [idFor('review/harbour'), idFor('review/orchard')],
    request: [idFor('request/harbour-police'), idFor('request/willow-police')],
    action: [idFor('action/orchard-letters')],
  })[kind]

const mayOpen = (who: (typeof owners)[number], { kind, may }: MatterRoute): boolean => {
  const role = held[who][kind]
  return role !== undefined && isPermission(may) && roleFor(may, [role], false) !== undefined
}

/** Pages that the demonstration has nothing to show on, though who asks may read them. */
const notNow: Readonly<Record<string, string>> = {
  '/incidents/:incident/likeness/:other': 'nobody is alike in these two incidents',
  '/incidents/:incident/extension/:deadline': 'every time limit before the review was met in these two incidents',
  '/reviews/:review/terms/lines/:line': 'the terms are agreed, and no next draft is begun',
  '/reviews/:review/agencies/processes/:process/end': 'the first of the processes has ended',
  '/reviews/:review/publication/report.pdf': 'it is made when the report is ready',
  '/requests/:request/chronology/imports/:import/rows/:row': 'nothing is left to correct in what was accepted',
  '/requests/:request/chronology/imports/:import/changes': 'what was accepted is no longer compared',
  '/requests/:request/chronology/imports/:import/columns': 'what was accepted is not read again',
  '/reviews/:review/chronology/copies/:copy': 'a copy is for whoever asked for it, once it is made',
}

test('no page is excused that does not exist', () => {
  expect(Object.keys(notNow).filter((path) => !matterRoutes.some((route) => route.path === path))).toEqual([])
})

describe.each(owners)('on matters of their own, %s', (who) => {
  const addresses = (wanted: boolean): readonly Address[] =>
    matterRoutes
      .filter((route) => mayOpen(who, route) === wanted)
      .flatMap((route) => addressAmong(route, book, theirs(route.kind)) ?? [])

  test('opens every page that the matrix gives to their role', async () => {
    const pages = addresses(true).filter(({ route }) => route.method === 'GET' && !(route.path in notNow))
    expect(pages.length).toBeGreaterThan(3)
    const answers = await askAll(await world.as(who), pages)
    expect(answers.filter(({ visit }) => ![200, 303].includes(visit.status)).map(described)).toEqual([])
  })

  test('finds nothing at every other address', async () => {
    const visitor = await world.as(who)
    const unchanged = await kept()
    const there = await askAll(visitor, addresses(false))
    const nowhere = await askAll(
      visitor,
      addresses(false).map(({ route }) => randomAddress(route)),
    )
    expect(there.length).toBeGreaterThan(who === 'bronwen' ? 5 : 20)
    expect(there.filter(({ visit }) => visit.status !== 404).map(described)).toEqual([])
    expect(there.filter((answer, at) => !isAlike(answer, nowhere[at])).map(described)).toEqual([])
    expect(changedIn(unchanged, await kept())).toEqual([])
  })

  test('reaches no part of another matter through one that is theirs', async () => {
    const visitor = await world.as(who)
    const unchanged = await kept()
    const crossed = matterRoutes.filter((route) => route.parts.length > 0 && mayOpen(who, route)).flatMap(otherParts)
    const there = await askAll(
      visitor,
      crossed.map(({ address }) => address),
    )
    const nowhere = await askAll(
      visitor,
      crossed.map(({ random }) => random),
    )
    // The address of an action names no part of it.
    if (who !== 'kofi') expect(there.length).toBeGreaterThan(1)
    expect(there.filter((answer, at) => !isAlike(answer, nowhere[at])).map(described)).toEqual([])
    expect(changedIn(unchanged, await kept())).toEqual([])
  })
})

/** Each address of a matter of theirs with the parts of another one, and with parts that never were. */
function otherParts(route: MatterRoute): readonly { address: Address; random: Address }[] {
  const [matter = ''] = theirs(route.kind)
  return book.matters[route.kind]
    .filter((other) => other !== matter)
    .flatMap((other) => addressFor(route, book, matter, other) ?? [])
    .slice(0, 1)
    .map((address) => {
      const random = randomAddress(route)
      return { address, random: { route, path: random.path.replace(/[0-9a-f-]{36}/, matter) } }
    })
}
