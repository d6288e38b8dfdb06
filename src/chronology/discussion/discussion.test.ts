import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import { codesFor, termOf } from './codes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chronology = `/reviews/${idFor('review/harbour')}/chronology`
const police = `/requests/${idFor('request/harbour-police')}/chronology/questions`

const entryOn = async (source: string): Promise<string> => {
  const { id } = await world.owner
    .selectFrom('chronology.entry')
    .select('id')
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${chronology}/entries/${id}`
}

test('codes fit the review: a child’s has the Panel’s themes, an adult’s the domains with what lies in them', () => {
  const child = codesFor({ kind: 'child safeguarding practice review' })
  expect(child.map(({ code }) => code)).toContain('P5')
  const adult = codesFor({ kind: 'safeguarding adults review' })
  expect(adult).toContainEqual({ code: 'D2.02', term: 'Working between agencies: Information sharing' })
  expect(termOf('D2.02')).toBe('Information sharing')
})

describe('an entry', () => {
  test('is commented on; whoever wrote it takes it back, and nobody else does', async () => {
    const entry = await entryOn('Incident log 3')
    const joan = await world.as('joan')
    expect((await joan.post(`${entry}/comment`, {})).text).toContain('Enter your comment')
    await joan.post(`${entry}/comment`, { text: 'What did Maya see that morning?' })
    const oliver = await world.as('oliver')
    const page = await oliver.get(entry)
    expect(page.text).toContain('What did Wren see that morning?')
    const withdrawal = /action="([^"]*\/withdrawal)"/.exec((await joan.get(entry)).html)?.[1] ?? ''
    expect(page.html).not.toContain('/withdrawal')
    expect((await oliver.post(withdrawal)).status).toBe(404)
    expect((await joan.post(withdrawal)).location).toBe(entry)
    expect((await joan.get(entry)).text).not.toContain('that morning?')
  })

  test('has many codes, of concern and of good practice, each once, by which the table is narrowed', async () => {
    const entry = await entryOn('Incident log 3')
    const joan = await world.as('joan')
    expect((await joan.post(`${entry}/codes`, {})).text).toContain('Select what it shows')
    for (const [code, shows] of [
      ['P4', 'concern'],
      ['P5', 'good practice'],
    ] as const)
      expect((await joan.post(`${entry}/codes`, { code, shows })).status).toBe(303)
    expect((await joan.post(`${entry}/codes`, { code: 'P4', shows: 'neither' })).text).toContain(
      'The entry has this code',
    )
    const narrowed = await joan.get(`${chronology}?code=P4`)
    expect(narrowed.text).toContain('Ambulance control asks')
    expect(narrowed.text).not.toContain('A neighbour telephones')
    expect((await joan.get(`${chronology}?shows=good+practice`)).text).toContain('sits on the stairs')
    const removal = /action="([^"]*\/removal)"/.exec((await joan.get(`${entry}/codes`)).html)?.[1] ?? ''
    expect((await joan.post(removal)).status).toBe(303)
    expect((await joan.get(`${entry}/codes`)).text).not.toContain('Responding to changing risk and need A concern')
  })

  test('of an agency that has not signed off is not there to be commented on', async () => {
    const draft = await world.owner.selectFrom('chronology.draftRow').select('id').limit(1).executeTakeFirstOrThrow()
    expect((await (await world.as('joan')).get(`${chronology}/entries/${draft.id}/comment`)).status).toBe(404)
  })
})

describe('a question to an agency', () => {
  const sentTo = async (address: string) =>
    world.owner.selectFrom('mail.message').select(['subject', 'body']).where('toAddress', '=', address).execute()

  test('about an entry goes to its author, who is told that something waits and no more', async () => {
    const dilip = await world.as('dilip')
    const entry = await entryOn('Vulnerability notice 1')
    const address = `${chronology}/questions/new`
    const id = entry.split('/').at(-1) ?? ''
    expect((await dilip.get(`${address}?entry=${id}`)).heading).toBe('Ask Northbridge Police')
    expect((await dilip.post(address, { entry: id, text: '' })).text).toContain('Enter your question')
    const before = (await sentTo('amina.yusuf@northbridge.example')).length
    const { location } = await dilip.post(address, { entry: id, text: 'Who read the notice about Wren?' })
    const mails = (await sentTo('amina.yusuf@northbridge.example')).slice(before)
    expect(mails).toHaveLength(1)
    expect(JSON.stringify(mails)).toContain('Something waits')
    expect(JSON.stringify(mails)).not.toMatch(/notice about|Wren|Harbour/)
    expect((await dilip.get(location)).text).toContain('Waits for the agency')
    expect((await (await world.as('amina')).get('/')).text).toContain('Answer 2 questions about your chronology')
  })

  test('is answered beside the agency’s own entry; the panel reads the answer without names', async () => {
    const amina = await world.as('amina')
    const list = await amina.get(police)
    const own = /href="([^"]*\/questions\/[0-9a-f-]{36})">Who read the notice/.exec(list.html)?.[1] ?? ''
    expect((await amina.get(own)).text).toContain('A notice for Maya and Theo is sent to the council')
    expect((await amina.post(own, {})).text).toContain('Enter your answer')
    expect((await amina.post(own, { text: 'The clerk read it, and saw Theo’s name.' })).location).toBe(police)
    const thread = `${chronology}/questions/${own.split('/').at(-1)}`
    const joan = await world.as('joan')
    expect((await joan.get(thread)).text).toContain('The clerk read it, and saw Robin’s name.')
    const dilip = await world.as('dilip')
    expect((await dilip.get('/')).text).toContain('Read what an agency answered')
    await dilip.post(thread, { text: 'When?' })
    expect((await amina.get('/')).text).toContain('Answer 2 questions')
    expect((await dilip.post(`${thread}/closing`)).status).toBe(303)
    expect((await amina.post(own, { text: 'On the Monday.' })).status).toBe(404)
    expect((await joan.post(thread, { text: 'And why?' })).status).toBe(404)
  })

  test('about a silence begins from words that quote no other agency', async () => {
    const dilip = await world.as('dilip')
    const silences = await dilip.get(`${chronology}/silences`)
    const href =
      /Referrals with no recorded answer[\s\S]*?href="([^"]*questions\/new\?[^"]*)"/.exec(silences.html)?.[1] ?? ''
    const page = await dilip.get(href.replaceAll('&amp;', '&'))
    expect(page.text).toContain('Did you receive a referral on or about')
    expect(page.html).not.toMatch(/shout at each other|Riverside/)
  })

  test('is there for its own agency only, with that agency’s entries only', async () => {
    for (const who of ['hannah', 'nadia', 'sana'] as const) {
      const visitor = await world.as(who)
      expect((await visitor.get(police)).status).toBe(404)
    }
    const own = `/requests/${idFor('request/harbour-school')}/chronology/questions`
    const sana = await world.as('sana')
    const theirs = /questions\/([0-9a-f-]{36})"/.exec((await (await world.as('amina')).get(police)).html)?.[1] ?? ''
    expect(theirs).not.toBe('')
    expect((await sana.get(own)).text).toContain('Nothing has been asked')
    expect((await sana.get(`${own}/${theirs}`)).status).toBe(404)
    expect((await sana.post(`${own}/${theirs}`, { text: 'An answer' })).status).toBe(404)
  })
})
