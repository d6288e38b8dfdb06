import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../seeds/ids.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { routes } from './routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const harbour = `/reviews/${idFor('review/harbour')}`
const orchard = `/reviews/${idFor('review/orchard')}`
const on = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Willow, decided on as if the partners and the board had met today: a review is to answer two laws. */
const decisions = [idFor('decision/willow-child'), idFor('decision/willow-adult')]
async function decideOnWillow(): Promise<string> {
  const incidentId = idFor('incident/willow')
  const same = {
    incidentId,
    outcome: 'review' as const,
    limb: null,
    assessment: '{}',
    reasons: 'There is something to learn.',
    decidedOn: Temporal.PlainDate.from('2026-09-15'),
    recordedAt: world.now(),
    decidedBy: idFor('person/charles'),
    pastBoard: null,
  }
  const child = { framework: 'ENG-C-LCSPR', version: 'ENG-C-LCSPR', edition: 'WT2026' } as const
  const adult = { framework: 'ENG-A-SAR', version: 'ENG-A-SAR', edition: null } as const
  await world.owner
    .insertInto('incidents.decision')
    .values([
      { ...same, ...child, id: decisions[0] ?? '', about: 'child', reviewKind: 'child safeguarding practice review' },
      { ...same, ...adult, id: decisions[1] ?? '', about: 'adult', reviewKind: 'safeguarding adults review' },
    ])
    .execute()
  return incidentId
}

describe('commissioning a review', () => {
  let review = ''

  test('begins with a decision; without one there is nothing to commission', async () => {
    const bronwen = await world.as('bronwen')
    const page = await bronwen.get(`/incidents/${idFor('incident/willow')}/commission`)
    expect(page.text).toContain('There is no decision from which a review could be commissioned')
  })

  test('refuses a working title that names someone', async () => {
    const incident = await decideOnWillow()
    const bronwen = await world.as('bronwen')
    const refused = await bronwen.post(`/incidents/${incident}/commission`, {
      title: 'Rowan', decisions,
    }) // prettier-ignore
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('names someone to whom it happened')
  })

  test('opens the review, with the six months of the law from the decision', async () => {
    const bronwen = await world.as('bronwen')
    const made = await bronwen.post(`/incidents/${idFor('incident/willow')}/commission`, {
      title: 'Willow', decisions,
    }) // prettier-ignore
    review = made.location
    const page = await bronwen.get(review)
    expect(page.heading).toBe('Willow')
    expect(page.text).toContain('Getting ready')
    expect(page.text).toContain('Appoint the lead reviewer')
    expect(page.text).toMatch(/Report published.*15 March 2027/)
    expect(page.text).toContain('Safeguarding adults review, Care Act 2014')
  })

  test('begins the identity register with the child, by a name that does not point back', async () => {
    const bronwen = await world.as('bronwen')
    const page = await bronwen.get(`${review}/register`)
    expect(page.text).toContain('Rowan Ashdown')
    expect(page.text).not.toContain('shares an initial')
  })

  test('answers each decision once', async () => {
    const bronwen = await world.as('bronwen')
    const again = await bronwen.get(`/incidents/${idFor('incident/willow')}/commission`)
    expect(again.text).toContain('There is no decision from which a review could be commissioned')
  })

  test('a lead reviewer is asked for their independence, and the review shows it as missing until they sign', async () => {
    const bronwen = await world.as('bronwen')
    await bronwen.post(`${review}/panel`, { person: idFor('person/dilip'), part: 'lead reviewer' })
    await bronwen.post(`${review}/panel`, { person: idFor('person/joan'), part: 'chair of the panel' })
    expect((await bronwen.get(review)).text).toContain('Declaration missing')

    const dilip = await world.as('dilip')
    expect((await dilip.get('/')).text).toContain('Declare your independence as lead reviewer')
    const unsigned = await dilip.post(`${review}/panel/independence`, {})
    expect(unsigned.text).toContain('Confirm that you declare this')
    await dilip.post(`${review}/panel/independence`, { confirmed: 'yes' })
    expect((await bronwen.get(review)).text).not.toContain('Declaration missing')
    expect((await bronwen.get(`${review}/panel`)).text).toContain('I am independent of')
  })

  test('nobody can sign for the lead reviewer', async () => {
    const joan = await world.as('joan')
    expect((await joan.post(`${review}/panel/independence`, { confirmed: 'yes' })).status).toBe(404)
  })

  test('someone taken off the panel reads nothing more, from the next request on', async () => {
    const bronwen = await world.as('bronwen')
    const joan = await world.as('joan')
    expect((await joan.get(review)).status).toBe(200)
    const ends = /panel\/([0-9a-f-]{36})\/end/g
    const members = [...(await bronwen.get(`${review}/panel`)).html.matchAll(ends)].map(([, id]) => id)
    await bronwen.post(`${review}/panel/${members.at(-1)}/end`)
    expect((await joan.get(review)).status).toBe(404)
  })

  test('only someone who runs reviews can commission', async () => {
    const dilip = await world.as('dilip')
    expect((await dilip.get(`/incidents/${idFor('incident/willow')}/commission`)).status).toBe(404)
  })
})

describe('a past review', () => {
  test('is entered with what is known of it', async () => {
    const bronwen = await world.as('bronwen')
    const entered = await bronwen.post('/past-reviews/new', {
      kind: 'serious case review', board: 'Northbridge LSCB', year: '2011', title: 'Child Q', ...on('publishedOn', '2012-05-01'),
    }) // prettier-ignore
    const page = await bronwen.get(entered.location)
    expect(page.text).toContain('Past review, 2011')
    expect(page.text).toContain('1 May 2012')
  })

  test('of a kind that was not held in that year is refused', async () => {
    const bronwen = await world.as('bronwen')
    const refused = await bronwen.post('/past-reviews/new', {
      kind: 'child safeguarding practice review', board: 'Northbridge LSCB', year: '2011', title: 'Child Q',
    }) // prettier-ignore
    expect(refused.text).toContain('No review of this kind was held in that year')
  })
})

describe('whoever has no part in a review', () => {
  const rooms = routes
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/reviews/:review'))
    .map(({ path }) => path)
  const address = (path: string, review: string) => path.replace(':review', review).replaceAll(/:[a-z]+/g, randomUUID())
  /** The page without what differs from request to request: tokens and addresses. */
  const bare = (html: string) =>
    html
      .replaceAll(/[0-9a-f-]{36}/g, 'id')
      .replaceAll(/name="_csrf" value="[^"]*"/g, '')
      .replaceAll(/nonce="[^"]*"/g, '')

  test('cannot tell that it exists: every room answers an agency’s author as it answers to a random id', async () => {
    const amina = await world.as('amina')
    expect(rooms.length).toBeGreaterThan(20)
    for (const path of rooms) {
      const real = await amina.get(address(path, idFor('review/harbour')))
      const random = await amina.get(address(path, randomUUID()))
      expect([real.status, random.status], path).toEqual([404, 404])
      expect(bare(real.html), path).toBe(bare(random.html))
    }
  })

  test('is not listed it', async () => {
    const amina = await world.as('amina')
    expect((await amina.get('/reviews')).status).toBe(404)
    const joan = await world.as('joan')
    expect((await joan.get('/reviews')).text).toContain('Harbour')
    expect((await joan.get('/reviews')).text).not.toContain('Lantern')
  })

  test('cannot change it', async () => {
    const hannah = await world.as('hannah')
    expect((await hannah.post(`${harbour}/meetings/new`, { title: 'A' })).status).toBe(404)
    expect((await hannah.post(`${harbour}/register`, { kind: 'person', value: 'A' })).status).toBe(404)
  })
})

describe('terms of reference', () => {
  const lineIds = (html: string, of: 'line' | 'draft-line') =>
    [...html.matchAll(new RegExp(`id="${of}-([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id)

  test('that were agreed cannot be changed', async () => {
    const dilip = await world.as('dilip')
    const line = idFor('keyLine/harbour-1')
    expect((await dilip.post(`${harbour}/terms/lines/${line}`, { question: 'Another?', place: '1' })).status).toBe(404)
    expect((await dilip.post(`${harbour}/terms/lines`, { question: 'Another?' })).status).toBe(404)
  })

  test('get a new version, whose key lines keep their ids; the version before stays in force', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(`${harbour}/terms/draft`, {
      ...on('periodFrom', '2024-06-01'), ...on('periodTo', '2026-04-01'), scope: 'As before, and the move.', methodology: 'HYB',
    }) // prettier-ignore
    const page = await dilip.get(`${harbour}/terms`)
    expect(lineIds(page.html, 'draft-line')).toEqual(lineIds(page.html, 'line'))
    expect(page.text).toContain('The version below stays in force until this one is agreed')
  })

  test('are put in order, added to, and agreed', async () => {
    const dilip = await world.as('dilip')
    const second = idFor('keyLine/harbour-2')
    await dilip.post(`${harbour}/terms/lines/${second}`, { question: 'What was shared, and when?', place: '1' })
    await dilip.post(`${harbour}/terms/lines`, { question: 'What did the school see?' })
    await dilip.post(`${harbour}/terms/agreement`, on('on', '2026-09-15'))
    const page = await dilip.get(`${harbour}/terms`)
    expect(lineIds(page.html, 'line')[0]).toBe(second)
    expect(page.text).toContain('What did the school see?')
    expect(page.text).toContain('Version 1, agreed')
  })

  test('have a period that does not run backwards', async () => {
    const dilip = await world.as('dilip')
    const refused = await dilip.post(`${harbour}/terms/draft`, {
      ...on('periodFrom', '2026-06-01'), ...on('periodTo', '2026-04-01'), scope: 'Backwards', methodology: 'HYB',
    }) // prettier-ignore
    expect(refused.text).toContain('The last day of the period must be the same as or after its first day')
  })
})

describe('the timetable', () => {
  test('an extension needs a later day and keeps the day before', async () => {
    const bronwen = await world.as('bronwen')
    const reasons = {
      deadline: 'DL12',
      reasons: 'The trial has been moved.',
      decidedBy: 'The partners',
      ...on('decidedOn', '2026-09-14'),
    }
    const earlier = await bronwen.post(`${harbour}/timetable/extension`, { ...reasons, ...on('dueOn', '2026-10-01') })
    expect(earlier.text).toContain('The new day must be after the day that holds now')
    await bronwen.post(`${harbour}/timetable/extension`, { ...reasons, ...on('dueOn', '2027-06-30') })
    const page = await bronwen.get(`${harbour}/timetable`)
    expect(page.text).toContain('The trial has been moved.')
    expect(page.text).toContain('30 June 2027')
    expect(page.text).toMatch(/Was due \d+ November 2026/)
  })

  test('the day of publication gives the day by which the report is sent', async () => {
    const bronwen = await world.as('bronwen')
    await bronwen.post(`${harbour}/timetable/publication`, on('on', '2027-05-28'))
    // Seven working days before, over the spring bank holidays of 3 May and none between.
    expect((await bronwen.get(`${harbour}/timetable`)).text).toContain('19 May 2027')
  })
})

describe('a panel meeting', () => {
  const meeting = `${harbour}/meetings/${idFor('meeting/harbour-2')}`

  test('is called, and its members are told no more than that', async () => {
    const bronwen = await world.as('bronwen')
    const called = await bronwen.post(`${harbour}/meetings/new`, {
      title: 'Panel meeting 4: the draft', ...on('heldOn', '2026-11-02'), beginsAt: '2pm', place: 'Video call', agenda: 'The draft', papers: '',
    }) // prettier-ignore
    expect((await bronwen.get(called.location)).text).toContain('2 November 2026, 2pm')
    const sent = await world.owner.selectFrom('mail.message').selectAll().execute()
    const told = JSON.stringify(sent.filter(({ subject }) => subject === 'A panel meeting has been called'))
    expect(told).toContain('dilip.rao@')
    expect(told).not.toContain('the draft')
    expect(told).not.toContain('Harbour')
  })

  test('what a member was to do is done by that member or by those who run the review', async () => {
    const joan = await world.as('joan')
    const task = `${meeting}/tasks/${idFor('meetingTask/harbour-2-1')}/done`
    expect((await joan.post(task)).status).toBe(404)
    const oliver = await world.as('oliver')
    expect((await oliver.get('/')).text).toContain('asked of you')
    await oliver.post(task)
    expect((await oliver.get(meeting)).text).toContain('Done 15 September 2026')
  })

  test('its minutes stand once they are agreed', async () => {
    const bronwen = await world.as('bronwen')
    const early = await bronwen.post(`${meeting}/agreement`, on('on', '2026-01-01'))
    expect(early.text).toContain('must be the same as or after')
    await bronwen.post(`${meeting}/agreement`, on('on', '2026-09-15'))
    expect((await bronwen.post(`${meeting}/decisions`, { decision: 'Too late' })).status).toBe(404)
    expect((await bronwen.get(`${meeting}/print`)).text).not.toContain('Record a decision')
  })

  test('of another review is not found here', async () => {
    const bronwen = await world.as('bronwen')
    expect((await bronwen.get(`${orchard}/meetings/${idFor('meeting/harbour-2')}`)).status).toBe(404)
  })
})

describe('the family', () => {
  test('is known by name to those who speak with them, and to no panel member', async () => {
    const dilip = await world.as('dilip')
    expect((await dilip.get(`${harbour}/family`)).text).toContain('Carol Brindle')
    const joan = await world.as('joan')
    expect((await joan.get(`${harbour}/family`)).status).toBe(404)
    expect((await joan.get(`${harbour}/register`)).status).toBe(404)
  })

  test('is heard by the panel, with pseudonyms for the names in what they said', async () => {
    const joan = await world.as('joan')
    const heard = await joan.get(`${harbour}/contributions`)
    expect(heard.text).toContain('Wren learned to make toast')
    expect(heard.text).not.toContain('Maya')
    const dilip = await world.as('dilip')
    expect((await dilip.get(`${harbour}/contributions`)).text).toContain('Maya learned to make toast')
  })

  test('is offered a part, and what they say becomes a source', async () => {
    const dilip = await world.as('dilip')
    const grandmother = `${harbour}/family/${idFor('familyContact/harbour-grandmother')}`
    await dilip.post(`${grandmother}/offers/new`, {
      ...on('offeredOn', '2026-09-14'),
      offer: 'To read the draft',
      answer: 'Yes',
    })
    await dilip.post(`${grandmother}/contributions/new`, {
      saidBy: 'Grandmother', ...on('saidOn', '2026-09-14'), words: 'They still ask for each other.', keyLine: idFor('keyLine/harbour-4'),
    }) // prettier-ignore
    expect((await dilip.get(`${harbour}/family`)).text).toContain('To read the draft')
    expect((await dilip.get(`${harbour}/contributions`)).text).toContain('They still ask for each other.')
  })
})

describe('names in the database', () => {
  /** Every row of every table of the reviews, as a dump would show it. */
  async function dump(): Promise<string> {
    const { rows: tables } = await sql<{
      name: string
    }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'reviews'`.execute(
      world.owner,
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(world.owner)
      texts.push(...rows.map(({ row }) => row))
    }
    return texts.join('\n')
  }

  test('cannot be read of the register and the family', async () => {
    const text = await dump()
    for (const name of [
      'Carol Brindle',
      'Leanne',
      'Fernside',
      'Salter Row',
      '01632 960 117',
      'Kingsway',
      'for the birds they feed',
    ])
      expect(text, name).not.toContain(name)
    expect(text, 'the dump shows what is not sealed, so it would show these').toContain('Grandmother')
  })
})

describe('the identity register', () => {
  test('refuses a pseudonym that holds a name', async () => {
    const dilip = await world.as('dilip')
    const refused = await dilip.post(`${harbour}/register`, {
      kind: 'person',
      value: 'Dean Fernside',
      pseudonym: 'Maya’s uncle',
    })
    expect(refused.text).toContain('The pseudonym holds a name that is in the register')
  })

  test('warns of a pseudonym that points back', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(`${harbour}/register`, { kind: 'person', value: 'Petra Holm', pseudonym: 'Poppy' })
    expect((await dilip.get(`${harbour}/register`)).text).toContain('shares an initial with the real name')
  })

  test('offers a pseudonym, changes and strikes an entry', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(`${harbour}/register`, {
      kind: 'person',
      value: 'Quentin Jarrow',
      aliases: 'Quent',
      pseudonym: '',
    })
    const page = await dilip.get(`${harbour}/register`)
    const entry = [...page.html.matchAll(/register\/([0-9a-f-]{36})/g)].at(-1)?.[1] ?? ''
    await dilip.post(`${harbour}/register/${entry}`, { kind: 'person', value: 'Quentin Farrow', pseudonym: 'Sorrel' })
    expect((await dilip.get(`${harbour}/register`)).text).toContain('Quentin Farrow')
    await dilip.post(`${harbour}/register/${entry}/striking`)
    expect((await dilip.get(`${harbour}/register`)).text).not.toContain('Quentin Farrow')
  })
})

describe('a conflict of interest', () => {
  test('that leaves someone in is told to those who decide, and to nobody else', async () => {
    const oliver = await world.as('oliver')
    await oliver.post(`${harbour}/panel/interest`, {
      holds: 'an interest',
      interest: 'My sister teaches at the school.',
    })
    const charles = await world.as('charles')
    expect((await charles.get(`${harbour}/panel`)).text).toContain('My sister teaches at the school.')
    const joan = await world.as('joan')
    expect((await joan.get(`${harbour}/panel`)).text).not.toContain('My sister teaches at the school.')
    const sent = JSON.stringify(await world.owner.selectFrom('mail.message').selectAll().execute())
    expect(sent).toContain('A declaration of interest waits for you')
    expect(sent).not.toContain('sister teaches')
  })

  test('ends all access with the next request, in sessions that are open', async () => {
    const joan = await world.as('joan')
    expect((await joan.get(harbour)).status).toBe(200)
    const declared = await joan.post(`${harbour}/panel/interest`, {
      holds: 'a conflict',
      interest: 'I treated the mother in 2022.',
    })
    expect(declared.location).toBe('/')
    for (const room of ['', '/panel', '/contributions', '/meetings'])
      expect((await joan.get(`${harbour}${room}`)).status).toBe(404)
    expect((await joan.get('/reviews')).text).not.toContain('Harbour')
    const oliver = await world.as('oliver')
    expect((await oliver.get(harbour)).status).toBe(200)
  })
})

describe('a closed review', () => {
  test('can be read and no longer changed', async () => {
    const bronwen = await world.as('bronwen')
    expect((await bronwen.post(`${orchard}/closing`, {})).text).toContain('Confirm that nothing more is to be done')
    await bronwen.post(`${orchard}/closing`, { sure: 'yes' })
    const page = await bronwen.get(orchard)
    expect(page.text).toContain('Closed')
    expect((await bronwen.get(`${orchard}/terms`)).text).not.toContain('Draft a new version')
    expect((await bronwen.post(`${orchard}/agencies`, { agency: idFor('agency/icb') })).status).toBe(404)
  })
})
