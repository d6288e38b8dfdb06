import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { openWorld, type World } from '../../../test/support/world.ts'
import type { Visit, Visitor } from '../../../test/support/visitor.ts'
import { testConfig, testKeys } from '../../../test/support/surroundings.ts'
import { forgetDrafts } from './jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const date = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})

/** Answers every page in turn, following where each leads; the reference stands on the last. */
async function fillIn(
  visitor: Visitor,
  base: string,
  answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<string> {
  const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'safe-now': { othersSafe: 'yes' },
    about: { about: 'child' },
    where: { nation: 'England', area: 'Northbridge' },
    when: date('happenedOn', 12, 9, 2026),
    aware: date('awareOn', 14, 9, 2026),
    'person-1': { name: 'Wren Halloway', ...date('bornOn', 1, 4, 2020) },
    people: { another: 'no' },
    'what-happened': { whatHappened: 'Wren Halloway fell from a window of the third floor.' },
    died: { died: 'no' },
    harm: { seriousHarm: 'yes' },
    abuse: { abuseOrNeglect: 'suspected' },
    agencies: {},
    parallel: {},
    you: { name: 'Sam Ferrer', role: 'Nurse', organisation: 'Bridge Street Surgery', phone: '01632 960 177' },
    ...answers,
  }
  let page = 'safe-now'
  for (let step = 0; page !== 'check' && step < 25; step++) {
    const reply = await visitor.post(`${base}/${page}`, given[page] ?? {})
    if (reply.status !== 303) throw new Error(`${page} answered ${reply.status}: ${reply.text.slice(0, 600)}`)
    page = reply.location.split('/').at(-1) ?? ''
  }
  return page
}

const linkIn = async (to: string): Promise<string> => {
  const message = await world.owner
    .selectFrom('mail.message')
    .select(['body'])
    .where('toAddress', '=', to)
    .orderBy('writtenAt', 'desc')
    .executeTakeFirstOrThrow()
  return /http:\/\/heed\.test(\/\S+)/.exec(message.body)?.[1] ?? ''
}
const begin = async (visitor: Visitor): Promise<string> =>
  (await visitor.post('/notify')).location.replace('/safe-now', '')
const shape = ({ status, html }: Visit) => ({
  status,
  html: html.replaceAll(/nonce="[^"]*"|value="[^"]*"|[0-9a-f-]{36}/g, ''),
})

describe('someone signed in notifies an incident', () => {
  test('page by page, checks the answers, and is given a reference and nothing else', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    expect((await lena.get(`${base}/safe-now`)).text).toContain('call 999')
    expect(await fillIn(lena, base)).toBe('check')
    const check = await lena.get(`${base}/check`)
    expect(check.text).toContain('Wren Halloway')
    const sent = await lena.get((await lena.post(`${base}/check`)).location)
    expect(sent.text).toMatch(/Your reference NB-2026-00\d\d/)
    expect(sent.text).not.toMatch(/Wren|window/)
  })

  test('and cannot read it again, nor send it twice', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    await fillIn(lena, base)
    await lena.post(`${base}/check`)
    expect((await lena.get(`${base}/what-happened`)).location).toBe(`${base}/sent`)
    expect((await lena.post(`${base}/check`)).location).toBe(`${base}/sent`)
    const [row] = await world.owner
      .selectFrom('incidents.draft')
      .select(['answersSealed', 'reference'])
      .where('id', '=', base.split('/').at(-1) ?? '')
      .execute()
    const incident = await world.owner
      .selectFrom('incidents.incident')
      .select('id')
      .where('reference', '=', row?.reference ?? '')
      .executeTakeFirstOrThrow()
    expect(row?.answersSealed).toBeNull()
    expect(shape(await lena.get(`/incidents/${incident.id}`))).toEqual(
      shape(await lena.get('/incidents/00000000-0000-4000-8000-000000000000')),
    )
  })

  test('is told what to do now when others are not safe, before going on', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    const reply = await lena.post(`${base}/safe-now`, { othersSafe: 'no' })
    expect(reply.location).toBe(`${base}/act-now`)
    expect((await lena.get(reply.location)).heading).toBe('Act now, before you go on')
  })

  test('is shown what is wrong with an answer, and nothing of it is kept', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    const wrong = await lena.post(`${base}/when`, date('happenedOn', 31, 2, 2026))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('The date it happened must be a real date')
    expect((await lena.get(`${base}/when`)).html).not.toContain('value="31"')
  })

  test('names at least one child and one adult where it is about both', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    await lena.post(`${base}/about`, { about: 'both' })
    await lena.post(`${base}/person-1`, { kind: 'child', name: 'Wren Halloway' })
    const refused = await lena.post(`${base}/people`, { another: 'no' })
    expect(refused.text).toContain('Add at least one adult')
    await lena.post(`${base}/person-2`, { kind: 'adult', name: 'Tom Halloway' })
    expect((await lena.post(`${base}/people`, { another: 'no' })).location).not.toContain('people')
  })

  test('takes a person off again after being asked', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    await lena.post(`${base}/about`, { about: 'child' })
    for (const [page, name] of [
      ['person-1', 'Wren Halloway'],
      ['person-2', 'Jay Halloway'],
    ] as const)
      await lena.post(`${base}/${page}`, { name })
    expect((await lena.get(`${base}/person-2/remove`)).heading).toContain('Jay Halloway')
    await lena.post(`${base}/person-2/remove`)
    expect((await lena.get(`${base}/people`)).text).not.toContain('Jay')
  })

  test('leaves a notification and comes back to where they were; nobody else can open it', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    await lena.post(`${base}/safe-now`, { othersSafe: 'yes' })
    await lena.post(`${base}/about`, { about: 'adult' })
    expect((await lena.get('/notify')).html).toContain(base)
    expect((await lena.get(base)).location).toBe(`${base}/where`)
    expect((await lena.get('/')).text).toContain('Finish your notification')
    for (const key of ['bronwen', 'charles', 'ada'] as const) {
      const other = await world.as(key)
      expect((await other.get(`${base}/about`)).status).toBe(404)
      expect((await other.get('/notify')).html).not.toContain(base)
    }
    await lena.post(`${base}/delete`)
    expect((await lena.get(`${base}/about`)).status).toBe(404)
  })

  test('and a notification that is left for seven days is gone', async () => {
    const lena = await world.as('lena')
    const base = await begin(lena)
    const forgetAfter = (hours: number) =>
      forgetDrafts({
        db: world.owner,
        config: testConfig(world.dataFolder),
        keys: testKeys,
        now: world.now().add({ hours }),
        today: Temporal.PlainDate.from('2026-09-22'),
      })
    await forgetAfter(7 * 24 - 1)
    expect((await lena.get(`${base}/safe-now`)).status).toBe(200)
    await forgetAfter(7 * 24 + 1)
    expect((await lena.get(`${base}/safe-now`)).status).toBe(404)
  })
})

describe('someone without an account', () => {
  const email = 'sam.ferrer@surgery.example'
  const enter = async (): Promise<Visitor> => {
    const visitor = world.stranger()
    await visitor.post('/notify/northbridge', { email })
    await visitor.post(await linkIn(email))
    return visitor
  }

  test('notifies with the partnership’s link and a confirmed address', async () => {
    const visitor = world.stranger()
    expect((await visitor.post('/notify/northbridge', { email })).heading).toBe('Check your e-mail')
    const link = await linkIn(email)
    expect((await visitor.get(link)).heading).toBe('Your e-mail address is confirmed')
    const { location } = await visitor.post(link)
    expect((await visitor.get(location)).location).toBe('/notify/northbridge/notification/safe-now')
    await fillIn(visitor, '/notify/northbridge/notification')
    const sent = await visitor.get((await visitor.post('/notify/northbridge/notification/check')).location)
    expect(sent.text).toMatch(/Your reference NB-2026-\d{4}/)
    expect(sent.text).not.toContain('Wren')
  })

  test('is told the same as a person with an account, and as one who asks too often', async () => {
    const known = await world.stranger().post('/notify/northbridge', { email: 'lena.novak@northbridge.example' })
    const unknown = await world.stranger().post('/notify/northbridge', { email: 'nobody@surgery.example' })
    expect(shape(known)).toEqual(shape(unknown))
    for (let asked = 0; asked < 5; asked++)
      expect(shape(await world.stranger().post('/notify/northbridge', { email: 'nobody@surgery.example' }))).toEqual(
        shape(unknown),
      )
    const { n } = await world.owner
      .selectFrom('mail.message')
      .select((of) => of.fn.countAll<number>().as('n'))
      .where('toAddress', '=', 'nobody@surgery.example')
      .executeTakeFirstOrThrow()
    expect(n).toBe(3)
  })

  test('comes back to what they left, on another device, with a new link; the old device is shut out', async () => {
    const first = await enter()
    await first.post('/notify/northbridge/notification/where', { nation: 'Wales', area: 'Southbridge' })
    const second = await enter()
    expect((await second.get('/notify/northbridge/notification/where')).html).toContain('Southbridge')
    expect((await first.get('/notify/northbridge/notification/where')).location).toBe('/notify/northbridge')
  })

  test.each([
    '/notify/northbridge/notification',
    '/notify/northbridge/notification/check',
    '/notify/northbridge/notification/what-happened',
  ])('without a confirmed address is sent back to the beginning from %s', async (path) => {
    expect((await world.stranger().get(path)).location).toBe('/notify/northbridge')
  })

  test('cannot use a link that was made up, nor one of yesterday', async () => {
    expect((await world.stranger().get('/notify/northbridge/confirm/made-up')).heading).toBe(
      'This link no longer works',
    )
    await world.stranger().post('/notify/northbridge', { email: 'late@surgery.example' })
    const link = await linkIn('late@surgery.example')
    world.wait({ hours: 25 })
    expect((await world.stranger().post(link)).heading).toBe('This link no longer works')
    world.wait({ hours: -25 })
  })

  test('finds nothing at a partnership that does not exist', async () => {
    expect((await world.stranger().get('/notify/nowhere')).status).toBe(404)
  })
})

describe('what is written down', () => {
  test('holds no name, date of birth or word of what happened in clear, in any table of incidents, nor in any e-mail', async () => {
    const everything = await dump()
    expect(everything.length).toBeGreaterThan(5_000)
    expect(everything.includes('NB-2026-')).toBe(true)
    const secrets = [
      'Wren',
      'Halloway',
      '2020-04-01',
      'window',
      'Rowan',
      'Ashdown',
      'Fernside',
      'Pell',
      'emergency department',
      '960 110',
    ]
    expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
    const mail = await world.owner.selectFrom('mail.message').select(['subject', 'body']).execute()
    expect(mail.length).toBeGreaterThan(5)
    for (const { subject, body } of mail) expect(subject + body).not.toMatch(/Wren|Halloway|window|child|harm/i)
  })

  test('would show a name that was not sealed', async () => {
    await world.owner
      .updateTable('incidents.incident')
      .set({ area: 'Halloway Street' })
      .where('reference', '=', 'NB-2026-0014')
      .execute()
    expect((await dump()).includes('Halloway')).toBe(true)
    await world.owner
      .updateTable('incidents.incident')
      .set({ area: 'Northbridge' })
      .where('reference', '=', 'NB-2026-0014')
      .execute()
  })

  test('the audit trail says that it was notified, and how many people it is about', async () => {
    const { rows } = await sql<{
      detail: unknown
    }>`select detail from audit.event where what = 'incident notified'`.execute(world.owner)
    expect(rows.length).toBeGreaterThan(3)
    expect(JSON.stringify(rows)).not.toContain('Wren')
  })

  test('references follow one another without a gap, also when two people notify at once', async () => {
    const both = await Promise.all(
      (['lena', 'kofi'] as const).map(async (key) => {
        const visitor = await world.as(key)
        const base = await begin(visitor)
        await fillIn(visitor, base)
        return { visitor, base }
      }),
    )
    await Promise.all(both.map(({ visitor, base }) => visitor.post(`${base}/check`)))
    const rows = await world.owner
      .selectFrom('incidents.incident')
      .select('reference')
      .where('reference', 'like', 'NB-2026-%')
      .orderBy('reference')
      .execute()
    const numbers = rows.map(({ reference }) => Number(reference.slice(-4)))
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  })
})

/** Every row of every table of incidents, as the owner of the database sees it. */
async function dump(): Promise<string> {
  const { rows: tables } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = 'incidents'`.execute(world.owner)
  expect(tables.length).toBeGreaterThan(10)
  let text = ''
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from incidents.${sql.raw(name)} t`.execute(
      world.owner,
    )
    text += rows.map(({ row }) => row).join('\n')
  }
  return text
}
