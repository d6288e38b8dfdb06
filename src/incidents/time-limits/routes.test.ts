import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../../seeds/ids.ts'
import { newcomer, openSouthmere } from '../../../test/support/newcomers.ts'
import type { Visitor } from '../../../test/support/visitor.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
let ada: Visitor
let bronwen: Visitor
/** Administers another partnership of the same installation. */
let sol: Visitor
beforeAll(async () => {
  world = await openWorld()
  ada = await world.as('ada')
  bronwen = await world.as('bronwen')
  const partnership = await openSouthmere(world)
  sol = (await newcomer(world, { name: 'Sol Marsh', roles: [{ role: 'administrator', partnership }] })).visitor
})
afterAll(() => world.close())

const willow = idFor<'incident'>('incident/willow')
const rapidReview = '/settings/time-limits/DL11'
const twenty = (reasons: string) => ({
  choice: 'own',
  count: '20',
  unit: 'working days',
  trigger: 'as the reference has it',
  reasons,
})

/** The row of the rapid review in the table of time limits. */
const rapidReviewRow = async () => {
  const { html } = await bronwen.get(`/incidents/${willow}/assessment`)
  const row = html.split('<tr').find((each) => each.includes('inish the rapid review and send it'))
  return (row ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('the law’s time limits', () => {
  test('are for the administrator and the business manager, and for nobody else', async () => {
    for (const path of ['/settings/time-limits', rapidReview, '/settings/local-holidays', '/settings/go-live']) {
      expect((await ada.get(path)).status, path).toBe(200)
      expect((await bronwen.get(path)).status, path).toBe(200)
      for (const key of ['charles', 'dilip', 'amina', 'martin'] as const)
        expect((await (await world.as(key)).get(path)).status, `${path} as ${key}`).toBe(404)
    }
  })

  test('that the law itself fixes have no page', async () => {
    expect((await ada.get('/settings/time-limits/DL08')).status).toBe(404)
    expect((await ada.post('/settings/time-limits/DL08', twenty('x'))).status).toBe(404)
  })

  test('are listed with the value of the reference', async () => {
    const { text } = await ada.get('/settings/time-limits')
    expect(text).toMatch(
      /Finish the rapid review and send it .*?Within 15 working days after the authority becoming aware/,
    )
    expect(text).toMatch(/time limits of the guidance, stage by stage After .*?no time limit was found/)
  })

  test('are not set without a reason, nor to a length that is none', async () => {
    const refused = await ada.post(rapidReview, { ...twenty(''), count: '0' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say why')
    expect(refused.text).toContain('The number must be 1 or more')
    expect(await world.owner.selectFrom('incidents.timeLimit').selectAll().execute()).toEqual([])
  })

  test('set by another partnership change no day here', async () => {
    const before = await rapidReviewRow()
    expect(before).toMatch(/\d+ \w+ 2026/)
    expect((await sol.post(rapidReview, twenty('Southmere’s own procedure.'))).status).toBe(303)
    expect(await world.owner.selectFrom('incidents.timeLimit').select('reasons').execute()).toHaveLength(1)
    expect(await rapidReviewRow()).toBe(before)
    expect((await ada.get('/settings/time-limits')).text).not.toContain('Southmere’s own procedure.')
  })

  test('set here change the day that is shown, and the day says so', async () => {
    expect(await rapidReviewRow()).toContain('2 October 2026 Finish')
    expect((await ada.post(rapidReview, twenty('The partners agreed twenty days.'))).status).toBe(303)
    const row = await rapidReviewRow()
    expect(row).toContain('9 October 2026 Finish')
    expect(row).toMatch(/The partnership’s own time limit, set on .*: The partners agreed twenty days\./)
    expect((await bronwen.get(`/incidents/${willow}/letters`)).text).toContain('The partnership’s own time limit')
  })

  test('keep what was set before, by whom and why', async () => {
    await bronwen.post(rapidReview, { choice: 'reference', reasons: 'The guidance was read: fifteen days.' })
    const { text } = await ada.get(rapidReview)
    expect(text).toMatch(/Ada Okafor The partners agreed twenty days\./)
    expect(text).toMatch(/Bronwen Hughes The guidance was read: fifteen days\./)
    expect(await rapidReviewRow()).toContain('2 October 2026 Finish')
  })

  test('are never written over: nobody but the owner of the database may', async () => {
    const { rows } = await sql<{ may: string }>`
      select distinct privilege_type as may from information_schema.role_table_grants
      where table_schema = 'incidents' and table_name in ('time_limit', 'local_holiday', 'go_live')
      and grantee in ('heed_staff', 'heed_worker') order by 1`.execute(world.owner)
    expect(rows.map(({ may }) => may)).toEqual(['INSERT', 'SELECT'])
  })

  test('can be taken away: then no day is named, and the summary says why', async () => {
    await ada.post(rapidReview, { choice: 'none', reasons: 'Under discussion with the Panel.' })
    expect(await rapidReviewRow()).toContain('No day No time limit was found; an administrator has to set it')
    await ada.post(rapidReview, { choice: 'reference', reasons: 'Settled.' })
  })
})

describe('left to the area', () => {
  test('are local holidays, which count in Scotland and are taken back with a reason', async () => {
    const day = { 'holidayOn-day': '20', 'holidayOn-month': '4', 'holidayOn-year': '2026', name: 'Spring holiday' }
    await ada.post('/settings/local-holidays', { ...day, kept: 'yes', reasons: 'Council minute.' })
    expect((await ada.get('/settings/time-limits')).text).toContain('20 April 2026, Spring holiday')
    await ada.post('/settings/local-holidays', { ...day, kept: 'no', reasons: 'Moved.' })
    expect((await ada.get('/settings/time-limits')).text).not.toContain('20 April 2026')
    expect((await ada.get('/settings/local-holidays')).text).toContain('20 April 2026, Spring holiday: no longer kept')
  })

  test('is the day of local go-live, between the two days that the law allows', async () => {
    const on = (day: number, month: number) => ({
      known: 'yes',
      'liveOn-day': String(day),
      'liveOn-month': String(month),
      'liveOn-year': '2019',
      reasons: 'Published arrangements.',
    })
    expect((await ada.post('/settings/go-live', on(30, 9))).status).toBe(422)
    expect((await ada.post('/settings/go-live', on(1, 4))).status).toBe(303)
    expect((await ada.get('/settings/time-limits')).text).toContain('1 April 2019')
  })
})
