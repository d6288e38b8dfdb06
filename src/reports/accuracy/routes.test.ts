import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { date } from '../../../test/support/asking.ts'
import type { Visit, Visitor } from '../../../test/support/visitor.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

const harbour = `/reviews/${idFor('review/harbour')}`

let world: World
let dilip: Visitor
let school: string
let hospital: string

const requestOf = async (agency: string): Promise<string> => {
  const { id } = await world.owner
    .selectFrom('requests.request')
    .select('id')
    .where('reviewId', '=', idFor('review/harbour'))
    .where('agencyId', '=', idFor(`agency/${agency}`))
    .executeTakeFirstOrThrow()
  return id
}

beforeAll(async () => {
  world = await openWorld()
  dilip = await world.as('dilip')
  school = await requestOf('school')
  hospital = await requestOf('hospital')
})
afterAll(() => world.close())

const send = (who: Visitor, requests: readonly string[]): Promise<Visit> =>
  who.post(`${harbour}/accuracy`, { requests, sections: ['0'], ...date('answerBy', '2026-12-18') })

/** The one check of an agency, as its author finds it. */
async function checkOf(who: Visitor, request: string): Promise<string> {
  const { html } = await who.get(`/requests/${request}/accuracy`)
  return new RegExp(`/requests/${request}/accuracy/[0-9a-f-]{36}`).exec(html)?.[0] ?? 'no check'
}

const point = { at: '1.1', wrong: 'The visit was on the 12th, not the 11th.', evidence: 'Incident log 3' }

describe('factual accuracy', () => {
  test('is asked of chosen agencies, who are told only that something waits', async () => {
    expect((await send(dilip, [school])).status).toBe(303)
    await world.runJobs()
    const mails = await world.owner
      .selectFrom('mail.message')
      .select('body')
      .where('body', 'like', `%/requests/${school}%`)
      .where('body', 'like', '%draft report%')
      .execute()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).not.toContain('Fernside')
    expect((await (await world.as('sana')).get('/')).text).toContain('Say whether part of a draft report is right')
  })

  test('shows an agency the chosen section with names replaced, and another agency nothing', async () => {
    const sana = await world.as('sana')
    const shown = await sana.get(await checkOf(sana, school))
    expect(shown.text).toMatch(/1\.1 \S+/)
    expect(shown.text).not.toMatch(/Fernside/)
    const nadia = await world.as('nadia')
    expect((await nadia.get(`/requests/${hospital}/accuracy`)).text).toContain(
      'Nothing has been sent to your agency yet',
    )
    expect((await nadia.get(await checkOf(sana, school))).status).toBe(404)
  })

  test('takes points on paragraphs that were shown, each with what shows it', async () => {
    const sana = await world.as('sana')
    const check = await checkOf(sana, school)
    expect((await sana.post(`${check}/points`, { ...point, evidence: '' })).text).toContain('Enter what shows it')
    expect((await sana.post(`${check}/points`, { ...point, at: '7.1' })).text).toContain('Select the paragraph')
    expect((await sana.post(`${check}/points`, point)).status).toBe(303)
    expect((await sana.post(`${check}/points`, { ...point, wrong: 'Said in haste.' })).status).toBe(303)
  })

  test('keeps points from everyone else until the agency sends its answer', async () => {
    expect((await dilip.get(`${harbour}/accuracy`)).text).not.toContain('not the 11th')
    const sana = await world.as('sana')
    expect((await sana.get(await checkOf(sana, school))).text).toContain('not the 11th')
  })

  test('lets a point be taken back, and the rest be sent, once', async () => {
    const sana = await world.as('sana')
    const check = await checkOf(sana, school)
    const { id } = await world.owner
      .selectFrom('reports.accuracyPoint')
      .select('id')
      .where('wrong', '=', 'Said in haste.')
      .executeTakeFirstOrThrow()
    expect((await sana.post(`${check}/taken-back`, { point: id })).status).toBe(303)
    expect((await sana.post(`${check}/answer`)).status).toBe(303)
    expect((await sana.post(`${check}/points`, point)).status).toBe(404)
    expect((await sana.post(`${check}/answer`)).status).toBe(404)
  })

  test('holds the report back until every point is answered with a reason, which the agency reads without names', async () => {
    const before = await dilip.get(`${harbour}/report`)
    expect(before.text).toContain('1 point of factual accuracy not answered yet')
    const { text, html } = await dilip.get(`${harbour}/accuracy`)
    expect(text).toContain('not the 11th')
    expect(text).not.toContain('Said in haste')
    const answer = /action="([^"]+\/accuracy\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    expect((await dilip.post(answer, { outcome: 'changed', reasons: '' })).text).toContain('Enter the reasons')
    expect(
      (await dilip.post(answer, { outcome: 'changed', reasons: 'The log about Maya Fernside says so.' })).status,
    ).toBe(303)
    expect((await dilip.post(answer, { outcome: 'changed', reasons: 'Twice.' })).status).toBe(404)
    expect((await dilip.get(`${harbour}/report`)).text).not.toContain('factual accuracy not answered yet')
    const sana = await world.as('sana')
    const read = await sana.get(await checkOf(sana, school))
    expect(read.text).toContain('The report is changed')
    expect(read.text).not.toContain('Maya')
  })

  test('is not sent by a panel member, who reads what was said', async () => {
    const joan = await world.as('joan')
    expect((await send(joan, [school])).status).toBe(404)
    expect((await joan.get(`${harbour}/accuracy`)).text).toContain('The report is changed')
  })
})
