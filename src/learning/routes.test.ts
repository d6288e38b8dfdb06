import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/database'
import { announce } from '#platform/jobs'
import { idFor } from '../../seeds/ids.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { agreementOf } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const harbour = `/reviews/${idFor('review/harbour')}`
const orchard = `/briefings/${idFor('briefing/orchard')}`
const nowhere = '/briefings/00000000-0000-4000-8000-000000000000'

const nobody = { person: null, partnership: null }
const words = {
  title: 'When children do not come',
  part1: 'Two children missed eleven appointments in nine months.',
  part2: 'Each service counted only its own.',
  part3: 'A missed appointment closes itself.',
  part4: 'A grandmother rang three times.',
  part5: 'Nobody put the dates side by side.',
  part6: '- Ask who else has seen the child',
  part7: '- See the child at home after the second time',
}
const harbourBriefing = () =>
  world.owner
    .selectFrom('learning.briefing')
    .select(['id', 'sentAt'])
    .where('reviewId', '=', idFor('review/harbour'))
    .execute()

describe('a briefing being prepared', () => {
  test('is drafted when a report is published, once, and found by those who prepare it', async () => {
    for (let times = 0; times < 2; times++) {
      await transact(world.owner, nobody, (tx) => announce(tx, 'report published', { review: idFor('review/harbour') }))
      await world.runJobs()
    }
    expect(await harbourBriefing()).toHaveLength(1)
    expect((await (await world.as('dilip')).get('/')).text).toContain('Prepare the briefing')
  })

  test('is for whoever runs the review; nobody else can tell that it is there', async () => {
    const [briefing] = await harbourBriefing()
    for (const key of ['joan', 'lena', 'charles', 'amina'] as const) {
      const visitor = await world.as(key)
      expect((await visitor.get(`${harbour}/briefing`)).status).toBe(404)
      const [there, random] = [await visitor.get(`/briefings/${briefing?.id}`), await visitor.get(nowhere)]
      expect([there.status, there.text]).toEqual([404, random.text])
    }
  })

  test('says how long it takes to read, and that more than seven minutes is too long', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(`${harbour}/briefing`, { ...words, part2: 'word '.repeat(1400) })
    expect((await dilip.get(`${harbour}/briefing`)).text).toContain('Longer than 7 minutes')
    await dilip.post(`${harbour}/briefing`, words)
    expect((await dilip.get(`${harbour}/briefing`)).text).toContain('about 1 minute at 200 words a minute')
  })

  test('is not agreed with an empty part or with a name in it; what was written is kept', async () => {
    const dilip = await world.as('dilip')
    const empty = await dilip.post(`${harbour}/briefing`, { ...words, part4: '', agree: 'yes' })
    expect(empty.text).toContain('every part needs words')
    const named = await dilip.post(`${harbour}/briefing`, { ...words, part4: 'Maya made toast.', agree: 'yes' })
    expect(named.text).toContain('take out “Maya”')
    expect((await dilip.get(`${harbour}/briefing`)).html).toContain('Maya made toast.')
    expect(await agreementOf(world.owner, idFor('review/harbour'), 'briefing')).toBeUndefined()
  })

  test('once agreed, its words are changed only by opening it again', async () => {
    const dilip = await world.as('dilip')
    expect((await dilip.post(`${harbour}/briefing`, { ...words, agree: 'yes' })).location).toBe(`${harbour}/briefing`)
    expect(await agreementOf(world.owner, idFor('review/harbour'), 'briefing')).toBeDefined()
    expect((await dilip.post(`${harbour}/briefing`, words)).text).toContain('Its words are agreed')
    expect((await dilip.post(`${harbour}/briefing/reopening`)).status).toBe(303)
    expect((await dilip.post(`${harbour}/briefing`, { ...words, agree: 'yes' })).status).toBe(303)
  })
})

describe('sending a briefing', () => {
  const sending = async () => `/briefings/${(await harbourBriefing())[0]?.id}/sending`

  test('is the business manager’s, and not the lead reviewer’s', async () => {
    expect((await (await world.as('dilip')).get(await sending())).status).toBe(404)
    expect((await (await world.as('bronwen')).get(await sending())).status).toBe(200)
  })

  test('to nobody is refused', async () => {
    const bronwen = await world.as('bronwen')
    expect((await bronwen.post(await sending())).text).toContain('Select an agency with practitioners, or a person')
  })

  test('tells practitioners that it is ready, not what it says; everyone of the partnership can read it then', async () => {
    const bronwen = await world.as('bronwen')
    const sent = await bronwen.post(await sending(), { agencies: idFor('agency/hospital') })
    expect(sent.location).toMatch(/\/reach$/)
    const mail = await world.owner
      .selectFrom('mail.message')
      .select(['toAddress', 'subject', 'body'])
      .where('subject', '=', 'A new briefing is ready')
      .execute()
    expect(mail.map(({ toAddress }) => toAddress)).toEqual(['lena.novak@northbridge.example'])
    expect(mail[0]?.body).not.toMatch(/children|Harbour|NB-/)
    const [briefing] = await harbourBriefing()
    expect((await (await world.as('amina')).get(`/briefings/${briefing?.id}`)).heading).toBe(
      'When children do not come',
    )
    expect((await (await world.as('lena')).get('/')).text).toContain('Read a briefing with your team')
    expect((await bronwen.post(`${harbour}/briefing/reopening`)).status).toBe(404)
  })

  test('nobody is told twice', async () => {
    const bronwen = await world.as('bronwen')
    await bronwen.post(await sending(), { agencies: idFor('agency/hospital'), people: idFor('person/lena') })
    const mail = await world.owner
      .selectFrom('mail.message')
      .select('id')
      .where('subject', '=', 'A new briefing is ready')
      .execute()
    expect(mail).toHaveLength(1)
  })

  test('someone recused from the review cannot send its briefing', async () => {
    const charles = await world.as('charles')
    await charles.post(`/incidents/${idFor('incident/harbour')}/conflicts`, {
      person: idFor('person/bronwen'),
      reasons: 'Was the manager of early help in the period of the review',
    })
    // What was sent is for the whole partnership, and stays so; what is prepared is out of reach.
    const bronwen = await world.as('bronwen')
    expect((await bronwen.get(`${harbour}/briefing`)).status).toBe(404)
    expect((await bronwen.post(await sending(), { agencies: idFor('agency/hospital') })).status).toBe(422)
  })
})

describe('using a briefing', () => {
  const use = {
    agency: idFor('agency/police'),
    team: 'Neighbourhood team, east',
    'usedOn-day': '14',
    'usedOn-month': '9',
    'usedOn-year': '2026',
    people: '8',
    change: 'After a second welfare check we call a meeting.',
  }

  test('is recorded by a team: when, how many, and what it will change', async () => {
    const amina = await world.as('amina')
    expect((await amina.post(`${orchard}/use`, { ...use, people: '0' })).text).toContain('must be 1 or more')
    expect((await amina.post(`${orchard}/use`, use)).location).toBe(orchard)
    expect((await amina.get(orchard)).text).toContain('3 teams have done so')
  })

  test('shows the business manager whom it has reached, and whom not', async () => {
    const reach = await (await world.as('bronwen')).get(`${orchard}/reach`)
    expect(reach.text).toContain('After a second welfare check we call a meeting.')
    expect(reach.text).toMatch(/Not reached yet .*Northbridge Homes: not sent to anyone there/)
    expect(reach.text).not.toContain('Northbridge Police: not sent')
    expect((await (await world.as('amina')).get(`${orchard}/reach`)).status).toBe(404)
  })
})

describe('a learning bulletin', () => {
  test('is drafted, changed and agreed like a briefing', async () => {
    const bulletin = `/reviews/${idFor('review/orchard')}/bulletin`
    const dilip = await world.as('dilip')
    await dilip.post(`${bulletin}/draft`)
    expect((await dilip.get(bulletin)).html).toContain('Any service may call a self-neglect meeting')
    const text = { title: 'Self-neglect', whatHappened: 'A man died.', whatWeLearned: 'Ask.', whatMustChange: '- Meet' }
    expect((await dilip.post(bulletin, { ...text, whatHappened: 'Mr Pell died.', agree: 'yes' })).text).toContain(
      'take out “Pell”',
    )
    expect((await dilip.post(bulletin, { ...text, agree: 'yes' })).location).toBe(bulletin)
    expect((await dilip.get(bulletin)).text).toContain('Agreed by Dilip Rao')
  })
})
