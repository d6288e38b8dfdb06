import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the server', () => {
  test('refuses a flood of forms from one address, and serves pages all the same', async () => {
    const stranger = world.stranger()
    const answers = []
    for (let sent = 0; sent < 301; sent++) answers.push((await stranger.post('/choices', { back: '/' })).status)
    expect(answers.slice(0, 300).every((status) => status === 303)).toBe(true)
    expect(answers.at(-1)).toBe(429)
    expect((await stranger.get('/sign-in')).status).toBe(200)
  })

  test('answers an address that does not exist with a page, without saying why', async () => {
    const answer = await world.stranger().get('/no/such/page')
    expect(answer.status).toBe(404)
    expect(answer.heading).toBe('Page not found')
  })

  test('does not serve what lies beside the assets', async () => {
    for (const path of ['/assets/../package.json', '/assets/..%2fpackage.json', '/.git/config', '/assets/'])
      expect((await world.stranger().get(path)).status).toBeGreaterThanOrEqual(400)
  })
})
