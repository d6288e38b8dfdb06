import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { codeAt } from '../src/access/authenticator.ts'
import { libraryRoutes, staffRoutes } from '../src/app.ts'
import { people } from '../seeds/people.ts'
import { openWorld, type World } from './support/world.ts'

type Step = { readonly who: string; readonly method: string; readonly path: string }
type TestMap = {
  readonly password: string
  readonly authenticatorSecret: string
  readonly reset: string
  readonly people: Readonly<Record<string, { id: string; name: string; email: string; role: string }>>
  readonly agencies: Readonly<Record<string, { id: string; name: string }>>
  readonly matters: {
    readonly incidents: Readonly<Record<string, string>>
    readonly reviews: Readonly<Record<string, string>>
  }
  readonly journey: Readonly<Record<string, readonly Step[]>>
}

const map: TestMap = parse(readFileSync('docs/test-map.yaml', 'utf8'))
const steps = Object.values(map.journey).flat()
const everyone = Object.entries(map.people)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the map for those who test from outside is true', () => {
  test('names everyone of the demonstration, and no one else', () => {
    expect(everyone.map(([key]) => key).toSorted()).toEqual(Object.keys(people).toSorted())
  })

  test('everyone can sign in as it says, with password and authenticator', async () => {
    for (const [key, { email, name }] of everyone) {
      const visitor = world.stranger()
      const code = codeAt(map.authenticatorSecret, world.now())
      expect((await visitor.post('/sign-in', { email, password: map.password, code })).status, key).toBe(303)
      expect((await visitor.get('/')).text).toContain(name)
    }
  }, 60_000)

  test('everyone can sign in with one click', async () => {
    for (const [key, { id }] of everyone) {
      const visitor = world.stranger()
      expect((await visitor.post('/sign-in/demonstration', { person: id })).status, key).toBe(303)
    }
  })

  test('every address of the journey is one that Heed answers at', () => {
    const answered = new Set([...staffRoutes, ...libraryRoutes].map(({ method, path }) => `${method} ${path}`))
    expect(steps.length).toBeGreaterThan(40)
    expect(steps.map(({ method, path }) => `${method} ${path}`).filter((address) => !answered.has(address))).toEqual([])
  })

  test('whoever it names for a step is someone of the demonstration', () => {
    expect(steps.filter(({ who }) => who !== 'anyone' && !(who in map.people))).toEqual([])
  })

  test('the matters it names are there for the business manager', async () => {
    const bronwen = await world.as('bronwen')
    const pages = [
      ...Object.values(map.matters.incidents).map((id) => `/incidents/${id}`),
      ...Object.values(map.matters.reviews).map((id) => `/reviews/${id}`),
    ]
    expect(pages).toHaveLength(7)
    for (const path of pages) expect((await bronwen.get(path)).status, path).toBe(200)
  })

  test('the reset is a command of ours', () => expect(map.reset).toMatch(/heed -- demo$/))
})
