import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/database'
import { idFor } from '../../seeds/ids.ts'
import { openWorld, type World } from '../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('what waits', () => {
  test('shows the business manager what is late before what is due', async () => {
    const home = await (await world.as('bronwen')).get('/')
    expect(home.heading).toBe('Your work')
    expect(home.text).toMatch(/Late .*Chase Northbridge Hospitals NHS Trust.* Due within 7 days/)
  })

  test('shows an author the request of their own agency and no other', async () => {
    const home = await (await world.as('nadia')).get('/')
    expect(home.text).toContain('Answer for your agency')
    expect(home.html.match(/href="\/requests\//g)).toHaveLength(1)
  })

  test('shows an administrator that nothing waits, and no matter of anyone’s', async () => {
    const home = await (await world.as('ada')).get('/')
    expect(home.text).toContain('Nothing waits for you today')
    expect(home.text).not.toMatch(/NB-\d{4}|Harbour|Orchard/)
  })
})

describe('oversight', () => {
  test('shows every review with its stage and its next date in law, as a picture and as a table', async () => {
    const page = await (await world.as('charles')).get('/oversight')
    expect(page.html).toContain('<svg')
    expect(page.text).toMatch(/Harbour.*Under way.*Report published/)
    expect(page.text).toMatch(/Orchard.*Published 6 November 2025/)
    expect(page.text).toMatch(/Lantern.*Past review, 2014/)
  })

  test('is not there for those who run no partnership', async () => {
    for (const key of ['ada', 'martin', 'amina', 'dilip'] as const)
      expect((await (await world.as(key)).get('/oversight')).status).toBe(404)
  })
})

test('whoever works in two partnerships goes from one to the other, and sees there what is theirs', async () => {
  const southmere = newId<'partnership'>()
  await world.owner
    .insertInto('access.partnership')
    .values({
      id: southmere,
      name: 'Southmere Partnership',
      slug: 'southmere',
      forChildren: true,
      forAdults: false,
      decidingGroup: 'Group',
      urgentHelp: 'Call 999',
    })
    .execute()
  await world.owner
    .insertInto('access.roleHeld')
    .values({
      id: newId<'roleHeld'>(),
      partnershipId: southmere,
      personId: idFor('person/bronwen'),
      role: 'business-manager',
    })
    .execute()
  const bronwen = await world.as('bronwen')
  expect((await bronwen.get('/')).text).toContain('Go to Southmere Partnership')
  await bronwen.post('/partnerships', { partnership: southmere })
  expect((await bronwen.get('/oversight')).text).toContain('There are no reviews yet')
  expect((await bronwen.get(`/reviews/${idFor('review/harbour')}`)).status).toBe(404)
})
