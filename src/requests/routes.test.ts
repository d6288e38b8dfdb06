import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId, sql, transact } from '#platform/database'
import { giveRoleIn, type IncidentId, type RequestId, type ReviewId } from '#access'
import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'
import {
  acting,
  askFor,
  chosen,
  date,
  openReview,
  questionsOf,
  recused,
  signedOff,
  wanted,
  write,
} from '../../test/support/asking.ts'
import { openWorld, type World } from '../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const textFor = async (who: PersonKey, path: string) => (await (await world.as(who)).get(path)).text
const statusFor = async (who: PersonKey, path: string) => (await (await world.as(who)).get(path)).status

let incident: IncidentId
let review: ReviewId
beforeEach(async () => {
  ;({ incident, review } = await openReview(world))
})

describe('a business manager asks agencies', () => {
  test('for a rapid review, under the Children Act, by the tenth working day', async () => {
    const bronwen = await world.as('bronwen')
    const form = await bronwen.get(`/incidents/${incident}/requests/new`)
    expect(form.text).toContain('section 16H of the Children Act 2004')
    expect(form.html).toContain('value="22"') // ten working days after 8 September 2026
    const sent = await bronwen.post(`/incidents/${incident}/requests`, {
      ...chosen(['police', 'council']),
      about: 'Rowan Example',
      further: 'Who attended on 7 September?',
      ...date('dueOn', '2026-09-22'),
    })
    expect(sent.location).toBe(`/incidents/${incident}/requests`)
    const list = await bronwen.get(sent.location)
    expect(list.text).toContain('2 asked, 0 signed off.')
    expect(list.text).toContain('Northbridge Police Asked 22 September 2026 7 days left Short return')
  })

  test('for a chronology and a report on each key line of enquiry', async () => {
    const [police = ''] = await askFor(world, review, ['police'], ['chronology', 'report'])
    const page = await textFor('amina', `/requests/${police}`)
    expect(page).toContain('Chronology and agency report')
    expect(page).toContain('1 January 2025 to 7 September 2026')
    expect(page).toContain('Analysis: Was the bruise seen?')
    expect(page).toContain('Rowan Example, born 1 May 2024')
  })

  test('and each author is told that something waits, and nothing of the matter', async () => {
    await askFor(world, review, ['police'])
    const told = await world.owner
      .selectFrom('mail.message')
      .select(['subject', 'body'])
      .where('toAddress', '=', 'amina.yusuf@northbridge.example')
      .orderBy('writtenAt', 'desc')
      .executeTakeFirstOrThrow()
    expect(told.body).toContain('asks your agency for information')
    expect(told.body).not.toMatch(/Rowan|NB-2026|child|review/i)
  })

  test('not twice for the same', async () => {
    await askFor(world, review, ['police'])
    const bronwen = await world.as('bronwen')
    const again = await bronwen.post(`/reviews/${review}/requests`, wanted(['council', 'police']))
    expect(again.status).toBe(422)
    expect(again.text).toContain('Northbridge Police has been asked for this already')
    expect((await bronwen.get(`/reviews/${review}/requests`)).text).toContain('1 asked, 0 signed off.')
  })

  test('with an error for each agency whose people are not chosen', async () => {
    const bronwen = await world.as('bronwen')
    const sent = await bronwen.post(`/reviews/${review}/requests`, {
      ...wanted([]),
      agencies: [idFor('agency/police')],
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Select who writes the answer of Northbridge Police')
    expect(sent.html).toContain('Was the bruise seen?')
  })

  test('but nobody with a conflict of interest', async () => {
    await recused(world, incident, 'amina')
    const bronwen = await world.as('bronwen')
    const sent = await bronwen.post(`/reviews/${review}/requests`, wanted(['police']))
    expect(sent.text).toContain('This person has a conflict of interest and cannot be asked')
    expect((await bronwen.get(`/reviews/${review}/requests`)).text).toContain('No agency has been asked yet')
  })

  test('whom it is about is nowhere in the database in clear', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const kept = await world.owner
      .selectFrom('requests.request')
      .select('aboutSealed')
      .where('id', '=', police)
      .executeTakeFirstOrThrow()
    expect(kept.aboutSealed).not.toContain('Rowan')
  })
})

describe('an author', () => {
  test('opens the request, which the business manager can see', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    expect(await textFor('bronwen', `/requests/${police}`)).not.toContain('Opened by')
    await textFor('amina', `/requests/${police}`)
    expect(await textFor('bronwen', `/requests/${police}`)).toContain('Opened by Amina Yusuf')
  })

  test('finds it among the work that waits, until it is put forward', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    expect((await (await world.as('amina')).get('/')).html).toContain(`/requests/${police}`)
    const amina = await write(world, 'amina', police, 'Written.')
    await amina.post(`/requests/${police}/submission`)
    expect((await amina.get('/')).html).not.toContain(`/requests/${police}`)
    expect((await (await world.as('graham')).get('/')).html).toContain(`/requests/${police}/sign-off`)
  })

  test('saves part by part, and goes on to the next', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const [first, second] = await questionsOf(world, police)
    const amina = await world.as('amina')
    const saved = await amina.post(`/requests/${police}/questions/${first?.id}`, {
      text: 'Response officers and the child abuse unit.',
      version: '0',
      onwards: 'next',
    })
    expect(saved.location).toBe(`/requests/${police}/questions/${second?.id}`)
    expect((await amina.get(`/requests/${police}/questions/${first?.id}`)).text).toContain('the child abuse unit')
  })

  test('cannot put an answer forward with a part unwritten, and is told which', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const refused = await (await world.as('amina')).post(`/requests/${police}/submission`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write “Good practice”')
  })

  test('cannot put an answer forward before the chronology is there', async () => {
    const [police = ''] = await askFor(world, review, ['police'], ['chronology'])
    const refused = await (await world.as('amina')).post(`/requests/${police}/submission`)
    expect(refused.text).toContain('Add the chronology and accept its entries')
  })

  test('cannot change what waits for sign-off', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const amina = await write(world, 'amina', police, 'As it was.')
    await amina.post(`/requests/${police}/submission`)
    await write(world, 'amina', police, 'Changed afterwards.', '1')
    expect(await textFor('graham', `/requests/${police}/sign-off`)).toContain('As it was.')
  })

  test('who is asked by mistake can be replaced', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const bronwen = await world.as('bronwen')
    const amina = `agency-author ${idFor('person/amina')}`
    const last = await bronwen.post(`/requests/${police}/people/end`, { person: amina })
    expect(last.text).toContain('Add someone else first')
    expect(await statusFor('amina', `/requests/${police}`)).toBe(200)
  })
})

describe('two authors who write at the same time', () => {
  test('neither overwrite nor lose a word', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    await alsoWrites(police, 'nadia')
    const [part] = await questionsOf(world, police)
    const path = `/requests/${police}/questions/${part?.id}`
    const amina = await world.as('amina')
    const nadia = await world.as('nadia')
    await amina.post(path, { text: 'Amina wrote this.', version: '0' })
    const refused = await nadia.post(path, { text: 'Nadia wrote that.', version: '0' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Saved by Amina Yusuf')
    expect(refused.text).toContain('Amina wrote this.')
    expect(refused.text).toContain('Nadia wrote that.')
    const version = /name="version" value="(\d+)"/.exec(refused.html)?.[1] ?? ''
    await nadia.post(path, { text: 'Amina wrote this. Nadia wrote that.', version })
    expect((await amina.get(path)).text).toContain('Amina wrote this. Nadia wrote that.')
    const kept = await world.owner
      .selectFrom('requests.wording')
      .select('text')
      .where('requestId', '=', police)
      .orderBy('version')
      .execute()
    expect(kept.map(({ text }) => text)).toEqual(['Amina wrote this.', 'Amina wrote this. Nadia wrote that.'])
  })

  test('are told so even when one goes on within ten minutes', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    await alsoWrites(police, 'nadia')
    const [part] = await questionsOf(world, police)
    const path = `/requests/${police}/questions/${part?.id}`
    const amina = await world.as('amina')
    await amina.post(path, { text: 'First.', version: '0' })
    await amina.post(path, { text: 'First and second.', version: '1' })
    const refused = await (await world.as('nadia')).post(path, { text: 'Mine.', version: '1' })
    expect(refused.text).toContain('First and second.')
    const kept = await world.owner
      .selectFrom('requests.wording')
      .select(['version', 'text'])
      .where('requestId', '=', police)
      .execute()
    expect(kept).toEqual([{ version: 2, text: 'First and second.' }])
  })

  const alsoWrites = (request: RequestId, who: PersonKey) =>
    transact(world.owner, acting, (tx) => giveRoleIn(tx, acting, request, idFor(`person/${who}`), 'agency-author'))
})

describe('a signatory', () => {
  test('reads the whole answer and signs it off in their name and role', async () => {
    const police = await signedOff(world, review)
    const page = await textFor('bronwen', `/requests/${police}`)
    expect(page).toContain('Signed off by Graham Bell')
    expect(page).toContain('As Detective Chief Superintendent')
    expect(page).toContain('Officers called twice.')
  })

  test('must confirm the statement', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const amina = await write(world, 'amina', police, 'Written.')
    await amina.post(`/requests/${police}/submission`)
    const refused = await (await world.as('graham')).post(`/requests/${police}/sign-off`, { signedAs: 'Chief' })
    expect(refused.text).toContain('Confirm the statement to sign off the answer')
  })

  test('sends it back with reasons, which stay in the agency', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const amina = await write(world, 'amina', police, 'Thin.')
    await amina.post(`/requests/${police}/submission`)
    await (await world.as('graham')).post(`/requests/${police}/correction`, { because: 'Say who made the decision' })
    expect((await amina.get(`/requests/${police}`)).text).toContain('Say who made the decision')
    expect(await textFor('bronwen', `/requests/${police}`)).not.toContain('Say who made the decision')
    expect((await amina.get('/')).text).toContain('Put right the answer that was sent back')
  })

  test('loses access at the next request when a conflict is recorded', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const amina = await write(world, 'amina', police, 'Written.')
    await amina.post(`/requests/${police}/submission`)
    const graham = await world.as('graham')
    expect((await graham.get(`/requests/${police}/sign-off`)).status).toBe(200)
    await recused(world, incident, 'graham')
    expect((await graham.get(`/requests/${police}/sign-off`)).status).toBe(404)
    const signed = await graham.post(`/requests/${police}/sign-off`, { signedAs: 'Chief', statement: 'agreed' })
    expect(signed.status).toBe(404)
    expect((await graham.get('/')).html).not.toContain(police)
  })

  test('does not sign what they put forward themselves', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    await write(world, 'amina', police, 'Written.')
    await transact(world.owner, acting, (tx) => giveRoleIn(tx, acting, police, idFor('person/graham'), 'agency-author'))
    const graham = await world.as('graham')
    await graham.post(`/requests/${police}/submission`)
    const refused = await graham.post(`/requests/${police}/sign-off`, { signedAs: 'Chief', statement: 'agreed' })
    expect(refused.text).toContain('someone else must sign it off')
  })
})

describe('before it is signed off, an answer is its agency’s alone', () => {
  const canary = 'zanzibar-canary'

  test('the business manager, the chair, the lead reviewer and the panel cannot read it', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const amina = await write(world, 'amina', police, `Draft ${canary}`)
    await amina.post(`/requests/${police}/submission`)
    const pages = [`/requests/${police}`, `/requests/${police}/letter`, `/reviews/${review}/requests`, '/requests', '/']
    for (const who of ['bronwen', 'charles', 'dilip', 'joan'] as const)
      for (const path of pages) expect(await textFor(who, path), `${who} ${path}`).not.toContain(canary)
    // the author does, or this would prove nothing
    expect(await textFor('amina', `/requests/${police}`)).toContain(canary)
  })

  test('not even the database shows it to them', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    await write(world, 'amina', police, `Draft ${canary}`)
    const seen = (who: PersonKey) =>
      transact(world.owner, { person: idFor(`person/${who}`), partnership: acting.partnership }, async (tx) => {
        await sql`set local role heed_staff`.execute(tx)
        const rows = await tx.selectFrom('requests.wording').select('text').where('requestId', '=', police).execute()
        return rows.length
      })
    expect(await seen('bronwen')).toBe(0)
    expect(await seen('dilip')).toBe(0)
    expect(await seen('hannah')).toBe(0)
    expect(await seen('amina')).toBeGreaterThan(0)
    expect(await seen('graham')).toBeGreaterThan(0)
  })

  test('once signed off it is open to the panel and the reviewer', async () => {
    const police = await signedOff(world, review, `Signed ${canary}`)
    for (const who of ['bronwen', 'charles', 'dilip', 'joan'] as const)
      expect(await textFor(who, `/requests/${police}`), who).toContain(canary)
    expect(await textFor('joan', `/reviews/${review}/requests`)).toContain('Northbridge Police')
  })

  test('whom it is about is for the agency and the business manager', async () => {
    const police = await signedOff(world, review)
    expect(await textFor('bronwen', `/requests/${police}`)).toContain('Rowan Example')
    for (const who of ['dilip', 'joan', 'charles'] as const)
      for (const path of [`/requests/${police}`, `/requests/${police}/letter`])
        expect(await textFor(who, path), who).not.toContain('Rowan Example')
  })
})

describe('agencies are kept apart', () => {
  test('one cannot see, count or infer another’s answer, on any page', async () => {
    const [police = '', council = ''] = await askFor(world, review, ['police', 'council'])
    await write(world, 'hannah', council, 'Council mongoose')
    const [part] = await questionsOf(world, council)
    const amina = await world.as('amina')
    const closed = [
      `/requests/${council}`,
      `/requests/${council}/letter`,
      `/requests/${council}/sign-off`,
      `/requests/${council}/questions/${part?.id}`,
      `/requests/${police}/questions/${part?.id}`,
      `/reviews/${review}/requests`,
      `/incidents/${incident}/requests`,
      '/requests',
    ]
    const missing = await amina.get(`/requests/${newId()}`)
    for (const path of closed) {
      const refused = await amina.get(path)
      expect([refused.status, refused.heading], path).toEqual([404, missing.heading])
    }
    for (const path of ['/', `/requests/${police}`, `/requests/${police}/letter`]) {
      const { html } = await amina.get(path)
      expect(html, path).not.toMatch(/mongoose|Hannah|City Council/)
      expect(html, path).not.toContain(council)
    }
    const before = (await amina.get(`/requests/${police}`)).text
    await (await world.as('hannah')).post(`/requests/${council}/submission`)
    expect((await amina.get(`/requests/${police}`)).text).toBe(before)
    // her own agency's are not, or this would prove nothing
    expect(await textFor('hannah', `/requests/${council}`)).toContain('City Council')
  })

  test('one cannot write into another’s answer', async () => {
    const [, council = ''] = await askFor(world, review, ['police', 'council'])
    const [part] = await questionsOf(world, council)
    const amina = await world.as('amina')
    const sent = await amina.post(`/requests/${council}/questions/${part?.id}`, { text: 'Intruder', version: '0' })
    expect(sent.status).toBe(404)
    expect(await textFor('hannah', `/requests/${council}/questions/${part?.id}`)).not.toContain('Intruder')
  })

  test('administrators, auditors and practitioners find nothing here', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    for (const who of ['ada', 'martin', 'lena', 'kofi'] as const)
      for (const path of [`/requests/${police}`, `/requests/${police}/people`, `/reviews/${review}/requests/new`])
        expect(await statusFor(who, path), `${who} ${path}`).toBe(404)
  })
})

describe('the business manager', () => {
  test('gives more time with reasons; the first date stays', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const bronwen = await world.as('bronwen')
    await bronwen.post(`/requests/${police}/extension`, { ...date('dueOn', '2026-11-13'), reasons: 'Records in store' })
    const page = await bronwen.get(`/requests/${police}`)
    expect(page.text).toContain('13 November 2026')
    expect(page.text).toContain('First due 30 October 2026')
    expect(page.text).toContain('Records in store')
  })

  test('cannot make the due date earlier', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    const refused = await (
      await world.as('bronwen')
    ).post(`/requests/${police}/extension`, { ...date('dueOn', '2026-10-29'), reasons: 'Sooner' })
    expect(refused.text).toContain('must be the same as or after 31 October 2026')
  })

  test('sends a signed answer back, and the panel no longer sees it', async () => {
    const police = await signedOff(world, review, 'Signed too early')
    await (await world.as('bronwen')).post(`/requests/${police}/return`, { because: 'Names a neighbour' })
    expect(await statusFor('joan', `/requests/${police}`)).toBe(404)
    expect(await textFor('bronwen', `/requests/${police}`)).not.toContain('Signed too early')
    const amina = await world.as('amina')
    expect((await amina.get(`/requests/${police}`)).text).toContain('Names a neighbour')
    const [part] = await questionsOf(world, police)
    await amina.post(`/requests/${police}/questions/${part?.id}`, { text: 'Put right', version: '1' })
    await amina.post(`/requests/${police}/submission`)
    await (await world.as('graham')).post(`/requests/${police}/sign-off`, { signedAs: 'Chief', statement: 'agreed' })
    expect(await textFor('joan', `/requests/${police}`)).toContain('Put right')
  })

  test('withdraws a request with reasons, and nobody writes any more', async () => {
    const [police = ''] = await askFor(world, review, ['police'])
    await (await world.as('bronwen')).post(`/requests/${police}/withdrawal`, { because: 'Asked the wrong force' })
    const [part] = await questionsOf(world, police)
    const amina = await world.as('amina')
    expect((await amina.get(`/requests/${police}`)).text).toContain('Asked the wrong force')
    expect((await amina.post(`/requests/${police}/questions/${part?.id}`, { text: 'Late', version: '0' })).status).toBe(
      404,
    )
    expect((await amina.get('/')).html).not.toContain(police)
  })

  test('sees which agencies are late, on a page and among the work that waits', async () => {
    const later = await openWorld()
    try {
      const first = world
      world = later
      try {
        const { review: theirs } = await openReview(world)
        await askFor(world, theirs, ['police', 'council'])
        later.wait({ days: 60 })
        expect((await (await later.as('bronwen')).get('/')).text).toContain('Chase Northbridge Police')
        const list = await (await later.as('bronwen')).get('/requests')
        expect(list.text).toContain('Northbridge City Council')
        expect(list.text).toContain('days late')
      } finally {
        world = first
      }
    } finally {
      await later.close()
    }
  })
})
