import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPassword, demonstrationSecret, emailOf } from '../../seeds/people.ts'
import { idFor } from '../../seeds/ids.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { codeAt } from './authenticator.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rightAnswers = (at: Temporal.Instant) => ({
  email: emailOf('bronwen'),
  password: demonstrationPassword,
  code: codeAt(demonstrationSecret, at),
})

describe('signing in', () => {
  test('with password and code leads to the page that was asked for', async () => {
    const visitor = world.stranger()
    const sent = await visitor.get('/people')
    expect(sent.location).toBe('/sign-in?then=%2Fpeople')
    const signedIn = await visitor.post('/sign-in', { ...rightAnswers(world.now()), then: '/' })
    expect(signedIn).toMatchObject({ status: 303, location: '/' })
    expect((await visitor.get('/')).text).toContain('Bronwen Hughes')
  })

  test('a code works once', async () => {
    world.wait({ minutes: 2 })
    const answers = rightAnswers(world.now())
    expect((await world.stranger().post('/sign-in', answers)).status).toBe(303)
    expect((await world.stranger().post('/sign-in', answers)).text).toContain('each code works once')
  })

  test('a wrong password, a wrong code and an unknown address are answered with the same words', async () => {
    world.wait({ minutes: 2 })
    const wrong = [{ password: 'not the password at all' }, { code: '000000' }, { email: 'nobody@northbridge.example' }]
    const answers = []
    for (const each of wrong)
      answers.push(await world.stranger().post('/sign-in', { ...rightAnswers(world.now()), ...each }))
    const said = new Set(
      answers.map(({ text, status }) => `${status} ${/The e-mail address, the password.*?once/.exec(text)?.[0]}`),
    )
    expect([...said]).toEqual([
      '200 The e-mail address, the password or the code is not right. Check all three; each code works once'.replace(
        '200',
        '422',
      ),
    ])
  })

  test('after ten wrong codes the right one is refused too, until a quarter of an hour has passed', async () => {
    world.wait({ minutes: 20 })
    const graham = (code: string) =>
      world.stranger().post('/sign-in', { email: emailOf('graham'), password: demonstrationPassword, code })
    for (let tried = 0; tried < 10; tried++) await graham('000000')
    expect((await graham(codeAt(demonstrationSecret, world.now()))).text).toContain('too many wrong tries')
    world.wait({ minutes: 16 })
    expect((await graham(codeAt(demonstrationSecret, world.now()))).status).toBe(303)
  }, 60_000)

  test('never leads to an address elsewhere', async () => {
    world.wait({ minutes: 2 })
    for (const then of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      world.wait({ minutes: 2 })
      expect((await world.stranger().post('/sign-in', { ...rightAnswers(world.now()), then })).location).toBe('/')
    }
  })

  test('one click is enough in the demonstration', async () => {
    const visitor = world.stranger()
    expect((await visitor.post('/sign-in/demonstration', { person: idFor('person/charles') })).status).toBe(303)
    expect((await visitor.get('/')).text).toContain('Charles Whitlock')
  })
})

describe('a session', () => {
  test('ends when the person signs out', async () => {
    const lena = await world.as('lena')
    expect((await lena.get('/')).status).toBe(200)
    await lena.post('/sign-out')
    expect((await lena.get('/')).location).toContain('/sign-in')
  })

  test('ends after half an hour without a request', async () => {
    const lena = await world.as('lena')
    world.wait({ minutes: 29 })
    expect((await lena.get('/')).status).toBe(200)
    world.wait({ minutes: 31 })
    expect((await lena.get('/')).location).toContain('/sign-in')
  })

  test('changes nothing by a form without its token, or with another person’s', async () => {
    const ada = await world.as('ada')
    const other = await (await world.as('bronwen')).token()
    const fields = { name: 'Renamed', decidingGroup: 'Group', urgentHelp: 'Call' }
    for (const _csrf of ['', 'wrong', other])
      expect((await ada.post('/settings', { ...fields, _csrf })).status).toBe(404)
    const named = () => world.owner.selectFrom('access.partnership').select('name').executeTakeFirstOrThrow()
    expect((await named()).name).not.toBe('Renamed')
    expect((await ada.post('/settings', fields)).status).toBe(303)
    expect((await named()).name).toBe('Renamed')
  })
})

describe('pages for administrators', () => {
  test('are not there for anyone else, exactly as a page that does not exist', async () => {
    const bronwen = await world.as('bronwen')
    const refused = await bronwen.get('/people')
    const missing = await bronwen.get('/people/no-such-page/at/all')
    expect([refused.status, refused.heading]).toEqual([404, missing.heading])
  })

  test('invite a person, who sets their own password and authenticator', async () => {
    const ada = await world.as('ada')
    const invited = await ada.post('/people/new', {
      name: 'Iris Holt',
      email: 'iris.holt@northbridge.example',
      agency: '',
      roles: ['lead-reviewer'],
    })
    expect(invited.status).toBe(303)
    const outbox = await ada.get('/outbox')
    const link = /\/invitations\/[\w-]+/.exec(outbox.html)?.[0] ?? ''
    const iris = world.stranger()
    const page = await iris.get(link)
    expect(page.text).toContain('iris.holt@northbridge.example')
    const secret = (/Key: ([A-Z2-7 ]+)/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    expect((await iris.post(link, { password: 'short', code: codeAt(secret, world.now()) })).text).toContain(
      '12 characters or more',
    )
    expect(
      (await iris.post(link, { password: 'four sober wooden chairs', code: codeAt(secret, world.now()) })).status,
    ).toBe(303)
    expect((await iris.get('/')).text).toContain('Iris Holt')
    expect((await world.stranger().get(link)).text).toContain('no longer works')
  })

  test('close an account, which ends its open session at the next request', async () => {
    const kofi = await world.as('kofi')
    expect((await kofi.get('/')).status).toBe(200)
    const ada = await world.as('ada')
    await ada.post(`/people/${idFor('person/kofi')}/leaving`)
    expect((await kofi.get('/')).location).toContain('/sign-in')
  })
})

describe('every page', () => {
  test('carries the policy that lets nothing load from elsewhere, with a nonce of its own', async () => {
    const [first, second] = [await world.stranger().get('/sign-in'), await world.stranger().get('/sign-in')]
    const policy = String(first.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toBe(second.headers['content-security-policy'])
    expect(first.headers['cache-control']).toBe('no-store')
  })
})

describe('what cannot be undone asks again who is doing it', () => {
  const approval = `/reviews/${idFor('review/harbour')}/approval/sent-back`
  const form = { reasons: 'The second finding\nneeds its sources' }
  const provedAgain = () =>
    world.owner.selectFrom('audit.event').select('id').where('what', '=', 'identity proved again').execute()

  test('but not of someone who has just signed in', async () => {
    const charles = await world.as('charles')
    expect((await charles.post(approval, form)).heading).not.toBe('Confirm that it is you')
  })

  test('of someone who signed in eleven minutes ago, and keeps what they entered', async () => {
    const charles = await world.as('charles')
    world.wait({ minutes: 11 })
    const asked = await charles.post(approval, form)
    expect(asked.heading).toBe('Confirm that it is you')
    expect(asked.html).toContain('value="The second finding\nneeds its sources"')
    expect(await provedAgain()).toHaveLength(0)
  })

  test('is content with password and code, once for ten minutes', async () => {
    const charles = await world.as('charles')
    world.wait({ minutes: 11 })
    const proof = { proofPassword: demonstrationPassword, proofCode: codeAt(demonstrationSecret, world.now()) }
    const refused = await charles.post(approval, { ...form, ...proof, proofCode: '000000' })
    expect(refused).toMatchObject({ status: 422, heading: 'Confirm that it is you' })
    expect((await charles.post(approval, { ...form, ...proof })).heading).not.toBe('Confirm that it is you')
    expect(await provedAgain()).toHaveLength(1)
    world.wait({ minutes: 9 })
    expect((await charles.post(approval, form)).heading).not.toBe('Confirm that it is you')
    world.wait({ minutes: 2 })
    expect((await charles.post(approval, form)).heading).toBe('Confirm that it is you')
  })

  test('asks for no password of someone who may not do it at all', async () => {
    const ada = await world.as('ada')
    world.wait({ minutes: 11 })
    expect((await ada.post(approval, form)).status).toBe(404)
  })

  test('and is content with one click of the invented people of a demonstration, and only of them', async () => {
    const charles = await world.as('charles')
    world.wait({ minutes: 11 })
    expect((await charles.post(approval, { ...form, proofConfirmed: 'yes' })).heading).not.toBe(
      'Confirm that it is you',
    )
    await world.owner.updateTable('access.person').set({ does: null }).where('id', '=', idFor('person/joan')).execute()
    const joan = await world.as('joan')
    world.wait({ minutes: 11 })
    expect((await joan.post(approval, { ...form, proofConfirmed: 'yes' })).heading).toBe('Confirm that it is you')
  })
})
