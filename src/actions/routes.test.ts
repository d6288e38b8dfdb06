import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/database'
import { addJob } from '#platform/jobs'
import { idFor } from '../../seeds/ids.ts'
import { actAs } from '../../seeds/signed-in.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { markRecommendationsFinal } from './recommend.ts'
import { recommendationsOf } from './recommendations.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const harbour = `/reviews/${idFor('review/harbour')}/recommendations`
const orchard = `/reviews/${idFor('review/orchard')}/recommendations`
const visits = `/actions/${idFor('action/orchard-visits')}`
const letters = `/actions/${idFor('action/orchard-letters')}`
const meetings = `/actions/${idFor('action/orchard-meetings')}`
const nowhere = '/actions/00000000-0000-4000-8000-000000000000'

const recommendation = {
  text: 'A child who misses two appointments is seen at home within five working days.',
  agencies: idFor('agency/hospital'),
  level: 'single agency',
  type: 'policy',
  means: 'write it down',
  measure: 'Children seen at home within five days',
  baseline: '1 in 10',
  'measuredOn-day': '1',
  'measuredOn-month': '6',
  'measuredOn-year': '2027',
}
const onDay = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

const addToHarbour = async (fields = {}) => {
  const bronwen = await world.as('bronwen')
  return bronwen.post(`${harbour}/new`, { ...recommendation, ...fields })
}
const recommendationsInHarbour = () =>
  transact(world.owner, { person: null, partnership: null }, (tx) => recommendationsOf(tx, idFor('review/harbour')))
const makeFinal = () =>
  transact(world.owner, { person: null, partnership: null }, (tx) =>
    actAs(tx, 'bronwen', idFor('review/harbour'), 'make actions', (inner, by) =>
      markRecommendationsFinal(inner, by, world.now()),
    ),
  )

describe('recommendations', () => {
  test('are added, changed and taken out while the report is a draft; numbers have no gap', async () => {
    expect((await addToHarbour()).location).toBe(harbour)
    await addToHarbour({ text: 'Nurseries tell health visitors when a child is hungry.', level: 'multi-agency' })
    const [first, second] = await recommendationsInHarbour()
    expect([first?.number, second?.number]).toEqual([1, 2])

    const dilip = await world.as('dilip')
    const changed = await dilip.post(`${harbour}/${first?.id}/change`, {
      ...recommendation,
      means: 'make it the default',
    })
    expect(changed.location).toBe(`${harbour}/${first?.id}`)
    const { text } = await dilip.get(changed.location)
    expect(text).toContain('it takes effort not to do it')
    expect(text).toContain('Now: 1 in 10')
    expect((await recommendationsInHarbour())[0]?.strength).toBe('strong')
    await dilip.post(`${harbour}/${first?.id}/removal`)
    expect((await recommendationsInHarbour()).map(({ number, text }) => [number, text])).toEqual([
      [1, 'Nurseries tell health visitors when a child is hungry.'],
    ])
  })

  test.each([
    ['means', 'Select by what means it will come about'],
    ['measure', 'Enter how you will know that it worked'],
    ['baseline', 'Enter where that stands now'],
    ['measuredOn-day', 'The day on which it will be measured again'],
  ])('need their %s', async (field, asked) => {
    const refused = await addToHarbour({ [field]: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(asked)
  })

  test('that are addressed to nobody are refused', async () => {
    const refused = await addToHarbour({ agencies: [] })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Select the agencies that must answer, or enter a body outside the partnership')
    expect((await addToHarbour({ agencies: [], elsewhere: 'Department for Education' })).status).toBe(303)
  })

  test('are read by the panel, which cannot add any', async () => {
    const joan = await world.as('joan')
    expect((await joan.get(harbour)).heading).toBe('Recommendations')
    expect((await joan.get(harbour)).text).not.toContain('Add a recommendation')
    expect((await joan.post(`${harbour}/new`, recommendation)).status).toBe(404)
  })

  test('once final, are no longer changed, and may be answered', async () => {
    const bronwen = await world.as('bronwen')
    const [first] = await recommendationsInHarbour()
    const answer = {
      organisation: first?.to[0] ?? '',
      position: 'accepted',
      decidedBy: 'Chief nurse',
      ...onDay('answeredOn', '2026-09-14'),
      publicText: 'We will do it.',
    }
    expect((await bronwen.post(`${harbour}/${first?.id}/answers/new`, answer)).status).toBe(404)
    await makeFinal()
    expect((await addToHarbour()).text).toContain('they can no longer be changed')
    expect((await bronwen.post(`${harbour}/${first?.id}/removal`)).status).toBe(404)

    const named = await bronwen.post(`${harbour}/${first?.id}/answers/new`, { ...answer, publicText: 'Maya is seen.' })
    expect(named.text).toContain('The public must not read “Maya”')
    const silent = await bronwen.post(`${harbour}/${first?.id}/answers/new`, { ...answer, position: 'not accepted' })
    expect(silent.text).toContain('Enter the reasons why it is not accepted in full')
    expect((await bronwen.post(`${harbour}/${first?.id}/answers/new`, answer)).status).toBe(303)
    expect((await bronwen.get(`${harbour}/${first?.id}`)).text).toContain('We will do it.')
  })
})

describe('what the public reads', () => {
  test('is shown when the business manager says so, once', async () => {
    const address = `${orchard}/${idFor('recommendation/orchard-1')}`
    const bronwen = await world.as('bronwen')
    await bronwen.post(`${address}/answers/new`, {
      organisation: 'Northbridge City Council',
      position: 'accepted',
      decidedBy: 'Director',
      ...onDay('answeredOn', '2026-09-01'),
      publicText: 'One number for every service.',
    })
    expect((await bronwen.get(address)).text).toContain('The public has not been shown all of this')
    for (let times = 0; times < 2; times++) await bronwen.post(`${address}/public-answers`)
    expect((await bronwen.get(address)).text).not.toContain('The public has not been shown all of this')
    const answers = await world.owner
      .selectFrom('library.answer')
      .select(['number', 'position', 'organisation'])
      .where('text', '=', 'One number for every service.')
      .execute()
    // Its action is begun, and so it stands higher than what was answered.
    expect(answers).toEqual([{ number: 1, position: 'under way', organisation: 'Northbridge City Council' }])
  })
})

describe('an action', () => {
  test('is given to an owner, who is told that something waits and not what', async () => {
    const bronwen = await world.as('bronwen')
    const [first] = await recommendationsInHarbour()
    const made = await bronwen.post(`${harbour}/${first?.id}/actions/new`, {
      what: 'Two clinics try it from October.',
      measure: 'Share of children seen within a week: 1 in 10 now, 9 in 10 by May.',
      owner: idFor('person/kofi'),
      ...onDay('dueOn', '2027-05-31'),
    })
    expect(made.location).toBe(`${harbour}/${first?.id}`)
    await world.runJobs()
    const letter = await world.owner
      .selectFrom('mail.message')
      .select(['subject', 'body'])
      .where('toAddress', '=', 'kofi.asante@northbridge.example')
      .execute()
    expect(letter.map(({ subject }) => subject)).toEqual(['An action is waiting for you'])
    expect(letter[0]?.body).not.toMatch(/clinic|Harbour|NB-/)
  })

  test('its owner reaches it, and neither the other actions nor the review', async () => {
    const kofi = await world.as('kofi')
    expect((await kofi.get(letters)).text).toContain('The electronic record asks who has seen the person')
    expect((await kofi.get(letters)).text).toContain('Nobody is discharged for missed appointments')
    expect((await kofi.get(meetings)).status).toBe(404)
    expect((await kofi.get(orchard)).status).toBe(404)
    expect((await kofi.get('/actions')).status).toBe(404)
    expect((await kofi.get('/')).text).toContain('Go on with your action')
  })

  test('a stranger cannot tell that it exists', async () => {
    for (const key of ['lena', 'amina', 'ada', 'martin', 'graham'] as const) {
      const visitor = await world.as(key)
      const [there, random] = [await visitor.get(letters), await visitor.get(nowhere)]
      expect([there.status, there.text]).toEqual([404, random.text])
    }
  })

  test('progress and evidence are noted by its owner alone', async () => {
    const kofi = await world.as('kofi')
    const note = { ...onDay('happenedOn', '2026-09-10'), note: 'It is in the September release.' }
    expect((await kofi.post(`${letters}/progress`, note)).location).toBe(letters)
    expect((await (await world.as('bronwen')).post(`${letters}/progress`, note)).status).toBe(404)
    expect((await kofi.get(letters)).text).toContain('It is in the September release.')

    const wrong = await kofi.post(`${letters}/evidence`, { shows: 'Screenshot', link: 'javascript:alert(1)' })
    expect(wrong.text).toContain('must be a web address')
  })

  test('is not closed without evidence', async () => {
    const kofi = await world.as('kofi')
    const asking = { whatChanged: 'No letter goes out without a visit.' }
    expect((await kofi.post(`${letters}/closure-request`, asking)).text).toContain('Give evidence first')
    await kofi.post(`${letters}/evidence`, { shows: 'No letters without a visit in August.', link: '' })
    expect((await kofi.post(`${letters}/closure-request`, asking)).location).toBe(letters)
    expect((await kofi.post(`${letters}/closure-request`, asking)).text).toContain('asked already')
  })

  test('is closed by a second person: never by its owner or by whoever asked', async () => {
    const close = { decision: 'close', because: 'It holds.' }
    const kofi = await world.as('kofi')
    expect((await kofi.post(`${letters}/closure`, close)).status).toBe(404)

    // Even someone who may close any other: the rule is about this action, not about the role.
    await ownedByBronwen(letters.slice('/actions/'.length))
    const bronwen = await world.as('bronwen')
    const refused = await bronwen.post(`${letters}/closure`, close)
    expect(refused.text).toContain('It takes a second person')
    expect((await bronwen.get(letters)).text).not.toContain('Close it or send it back')

    const charles = await world.as('charles')
    expect((await charles.get('/')).text).toContain('Close an action, or send it back')
    expect((await charles.post(`${letters}/closure`, close)).location).toBe(letters)
    expect((await charles.get(letters)).text).toContain('Closed by Charles Whitlock')
    expect((await charles.post(`${letters}/closure`, close)).status).toBe(404)
  })

  test('the database refuses the owner too', async () => {
    await expect(
      world.owner
        .updateTable('actions.closure')
        .set({ closedAt: world.now(), closedBy: idFor('person/hannah'), closedBecause: 'Myself' })
        .where('actionId', '=', idFor('action/orchard-meetings'))
        .execute(),
    ).rejects.toThrow('closure')
  })

  test('that was sent back goes on, and says why', async () => {
    const bronwen = await world.as('bronwen')
    await bronwen.post(`${meetings}/closure`, { decision: 'send back', because: 'Count another half-year.' })
    const hannah = await world.as('hannah')
    expect((await hannah.get(meetings)).text).toContain('Count another half-year.')
    expect((await hannah.get(meetings)).text).toContain('Note progress')
  })

  test('that is closed can be opened again, with reasons, and then answered for', async () => {
    const bronwen = await world.as('bronwen')
    const kofi = await world.as('kofi')
    const note = { ...onDay('happenedOn', '2026-09-10'), note: 'Begun again.' }
    expect((await kofi.post(`${visits}/progress`, note)).status).toBe(404)
    await bronwen.post(`${visits}/reopening`, { because: 'Visits stopped in August.' })
    expect((await bronwen.get(visits)).text).toContain('Opened again by Bronwen Hughes')
    expect((await kofi.post(`${visits}/progress`, note)).location).toBe(visits)
  })

  test('more time needs reasons and a later day; the day first set is kept', async () => {
    const bronwen = await world.as('bronwen')
    expect((await bronwen.post(`${visits}/extension`, onDay('dueOn', '2027-01-31'))).status).toBe(422)
    const reasons = 'Winter rounds'
    expect((await bronwen.post(`${visits}/extension`, { ...onDay('dueOn', '2020-01-31'), reasons })).text).toContain(
      'must be after the date it is due now',
    )
    await bronwen.post(`${visits}/extension`, { ...onDay('dueOn', '2027-01-31'), reasons })
    expect((await bronwen.get(visits)).text).toMatch(/31 January 2027 .* First set for 6 April 2026/)
  })

  test('given to someone else, its first owner no longer reaches it', async () => {
    const bronwen = await world.as('bronwen')
    expect((await bronwen.post(`${visits}/owner`, { owner: idFor('person/hannah') })).location).toBe(visits)
    expect((await (await world.as('kofi')).get(visits)).status).toBe(404)
    expect((await (await world.as('hannah')).get(visits)).status).toBe(200)
  })
})

describe('the partnership’s actions', () => {
  test('are listed for those who oversee them, by agency', async () => {
    const charles = await world.as('charles')
    expect((await charles.get('/actions')).text).toContain('Kofi Asante')
    const council = await charles.get(`/actions?agency=${idFor('agency/council')}`)
    expect(council.text).toContain('Hannah Clarke')
    expect(council.text).not.toContain('Kofi Asante')
  })

  test('are not for auditors, who see no case', async () => {
    expect((await (await world.as('martin')).get('/actions')).status).toBe(404)
  })
})

describe('reminders', () => {
  const reminders = () =>
    world.owner
      .selectFrom('mail.message')
      .select(['toAddress', 'body'])
      .where('subject', '=', 'An action is late')
      .execute()
  const everyMorning = async () => {
    await transact(world.owner, { person: null, partnership: null }, (tx) => addJob(tx, 'remind_action_owners', {}))
    await world.runJobs()
  }

  test('a late action is mentioned once a week, however often the job runs', async () => {
    await world.owner
      .updateTable('actions.action')
      .set({ dueOn: Temporal.PlainDate.from('2026-09-01') })
      .where('id', '=', idFor('action/orchard-meetings'))
      .execute()
    await everyMorning()
    await everyMorning()
    expect((await reminders()).map(({ toAddress }) => toAddress)).toEqual(['hannah.clarke@northbridge.example'])
    expect((await reminders())[0]?.body).not.toMatch(/Orchard|meeting/)
    world.wait({ days: 7 })
    await everyMorning()
    expect(await reminders()).toHaveLength(2)
  })

  test('whoever is recused reaches no action of the incident, and hears nothing more of it', async () => {
    const bronwen = await world.as('bronwen')
    await bronwen.post(`/incidents/${idFor('incident/orchard')}/conflicts`, {
      person: idFor('person/hannah'),
      reasons: 'His niece',
    })
    expect((await (await world.as('hannah')).get(meetings)).status).toBe(404)
    world.wait({ days: 7 })
    await everyMorning()
    expect(await reminders()).toHaveLength(2)
  })
})

const ownedByBronwen = (action: string) =>
  world.owner
    .updateTable('actions.ownership')
    .set({ personId: idFor('person/bronwen') })
    .where('actionId', '=', action)
    .execute()
