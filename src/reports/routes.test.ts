import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../seeds/ids.ts'
import { answerKeyLines, answerRequirements } from '../../test/support/completeness.ts'
import type { Visit, Visitor } from '../../test/support/visitor.ts'
import { openWorld, type World } from '../../test/support/world.ts'

const harbour = `/reviews/${idFor('review/harbour')}`
const orchard = `/reviews/${idFor('review/orchard')}`

/** The address of a part of the report, found as a person finds it: by its heading on the report’s page. */
async function partCalled(visitor: Visitor, heading: string): Promise<string> {
  const { html } = await visitor.get(`${harbour}/report`)
  const link = [...html.matchAll(/href="([^"]+\/report\/sections\/[0-9a-f-]{36})"[^>]*>\s*([^<]+?)\s*</g)].find(
    ([, , text]) => text === heading,
  )
  return link?.[1] ?? 'no such part'
}

const hidden = (visit: Visit, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(visit.html)?.[1] ?? ''

async function write(visitor: Visitor, heading: string, text: string): Promise<Visit> {
  const address = await partCalled(visitor, heading)
  return visitor.post(address, { from: hidden(await visitor.get(address), 'from'), text })
}

const happened = 'Over two years appointments were missed at four services, and each service saw its own.'

/** Says of every warning why it may stand, as an approver does. */
async function answerWarnings(visitor: Visitor): Promise<void> {
  for (;;) {
    const page = await visitor.get(`${harbour}/approval`)
    const key = hidden(page, 'key')
    if (key === '') return
    await visitor.post(`${harbour}/approval/reasons`, { key, reasons: 'It names nobody of this review.' })
  }
}

async function approve(visitor: Visitor): Promise<Visit> {
  const content = hidden(await visitor.get(`${harbour}/approval`), 'content')
  return visitor.post(`${harbour}/approval`, { content })
}

const planned = { 'publishOn-day': '15', 'publishOn-month': '9', 'publishOn-year': '2026' }

describe('findings', () => {
  let world: World
  let dilip: Visitor
  beforeAll(async () => {
    world = await openWorld()
    dilip = await world.as('dilip')
  })
  afterAll(() => world.close())

  test('say how many independent voices support them', async () => {
    const { status, text } = await dilip.get(`${harbour}/findings`)
    expect(status).toBe(200)
    expect(text).toContain('Each service counted only its own missed appointments')
    expect(text).toMatch(/\d sources/)
  })
  test('cannot be added without a cause', async () => {
    const { status, text } = await dilip.post(`${harbour}/findings`, { title: 'Help came late', text: 'It came late.', why: '' })
    expect(status).toBe(422)
    expect(text).toContain('Enter why it happened')
  })
  test('that names a child is shown with the name to whoever drafts, and without it to the panel', async () => {
    const dilip = await world.as('dilip')
    const named = { title: 'Maya was not heard', text: 'Nobody asked Maya.', why: 'A form has no box for it.' }
    const { location } = await dilip.post(`${harbour}/findings`, named)
    expect((await dilip.get(location)).text).toContain('Nobody asked Maya')
    const joan = await world.as('joan')
    for (const path of [location, `${harbour}/findings`]) {
      expect((await joan.get(path)).text).toContain('Nobody asked')
      expect((await joan.get(path)).text).not.toContain('Maya')
    }
    await dilip.post(`${location}/removal`)
  })

  test('rest on no source until one is linked, and are marked so', async () => {
    const added = await dilip.post(`${harbour}/findings`, { title: 'Help came late', text: 'It came late.', why: 'A waiting list.' })
    expect(added.status).toBe(303)
    expect((await dilip.get(`${harbour}/findings`)).text).toContain('No source yet')

    const sources = await dilip.get(`${added.location}/sources?words=toast`)
    expect(sources.text).toContain('Wren learned to make toast')
    expect(sources.text).not.toContain('Maya')
    const source = /value="(contribution\/[^"]+)"/.exec(sources.html)?.[1] ?? ''
    await dilip.post(`${added.location}/sources`, { source })
    expect((await dilip.get(added.location)).text).toContain('One source Only The family')
  })
  test('are not overwritten by someone who opened them earlier: both texts are shown', async () => {
    const { html } = await dilip.get(`${harbour}/findings`)
    const address = /href="([^"]+\/findings\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const from = hidden(await dilip.get(`${address}/text`), 'from')
    const change = (why: string) => ({ from, title: 'One finding', text: 'What was so.', why })
    expect((await (await world.as('bronwen')).post(`${address}/text`, change('Bronwen’s reason'))).status).toBe(303)
    const refused = await dilip.post(`${address}/text`, change('Dilip’s reason'))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bronwen’s reason')
    expect(refused.text).toContain('Dilip’s reason')
  })
  test('lead to recommendations', async () => {
    const { html } = await dilip.get(`${harbour}/findings`)
    const address = /href="([^"]+\/findings\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const recommended = await dilip.post(`${address}/recommendation`, {
      text: 'One record of missed appointments is seen by every service.',
      agencies: idFor('agency/icb'),
      level: 'multi-agency',
      type: 'IT and records',
      means: 'share records',
      measure: 'Services that see each other’s missed appointments',
      baseline: 'None of four',
      'measuredOn-day': '1',
      'measuredOn-month': '6',
      'measuredOn-year': '2027',
    })
    expect(recommended.status).toBe(303)
    expect((await dilip.get(`${harbour}/findings`)).text).toContain('Leads to recommendation 1')
  })
  test.each(['amina', 'kofi', 'lena', 'martin', 'ada'] as const)('are not there for %s', async (key) => {
    const person = await world.as(key)
    for (const room of ['findings', 'report', 'approval', 'publication'])
      expect((await person.get(`${harbour}/${room}`)).status).toBe(404)
    expect((await person.post(`${harbour}/findings`, { title: 'a', text: 'b', why: 'c' })).status).toBe(404)
  })
}) // prettier-ignore

describe('the draft of a report', () => {
  let world: World
  let dilip: Visitor
  beforeAll(async () => {
    world = await openWorld()
    dilip = await world.as('dilip')
  })
  afterAll(() => world.close())

  test('tells its writer which names readers will not see, and shows others the pseudonym', async () => {
    const address = await partCalled(dilip, 'About the child and the family')
    expect((await dilip.get(address)).text).toContain('“Maya” will read “Wren”')
    const { text } = await (await world.as('joan')).get(address)
    expect(text).toContain('Wren likes drawing birds')
    expect(text).not.toContain('Maya')
  })
  test('loses nothing when two people save: both texts are shown', async () => {
    const address = await partCalled(dilip, 'What happened')
    const from = hidden(await dilip.get(address), 'from')
    await (await world.as('bronwen')).post(address, { from, text: 'What Bronwen wrote.' })
    const refused = await dilip.post(address, { from, text: 'What Dilip wrote.' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bronwen Hughes saved “What happened” after you opened it')
    expect(refused.text).toContain('What Bronwen wrote.')
    expect(refused.text).toContain('What Dilip wrote.')
    expect((await dilip.get(address)).text).toContain('What Bronwen wrote.')
  })
  test('keeps every save as a version; saves of one person within ten minutes are one', async () => {
    const address = await partCalled(dilip, 'What has changed since')
    const versions = async () => (await dilip.get(`${address}/versions`)).html.match(/heed-timeline__item"/g)?.length ?? 0
    await write(dilip, 'What has changed since', 'First words.')
    world.wait({ minutes: 5 })
    await write(dilip, 'What has changed since', 'Better words.')
    expect(await versions()).toBe(1)
    world.wait({ minutes: 11 })
    await write(dilip, 'What has changed since', 'The best words.')
    expect(await versions()).toBe(2)
    await write(await world.as('bronwen'), 'What has changed since', 'Other words.')
    expect(await versions()).toBe(3)
  })
  test('is not ready while the law’s contents are empty', async () => {
    await write(dilip, 'What happened', '')
    expect((await dilip.get(`${harbour}/report`)).text).toContain('“What happened” is empty')
    expect((await dilip.post(`${harbour}/report/ready`)).location).toBe(`${harbour}/report`)
  })
}) // prettier-ignore

describe('a report on its way to the public', () => {
  let world: World
  let dilip: Visitor
  let charles: Visitor
  let joan: Visitor
  let bronwen: Visitor
  beforeAll(async () => {
    world = await openWorld()
    dilip = await world.as('dilip')
    charles = await world.as('charles')
    joan = await world.as('joan')
    bronwen = await world.as('bronwen')
  })
  afterAll(() => world.close())

  test('is not ready before it says where it does what the law requires, and answers its key lines', async () => {
    await write(dilip, 'What happened', happened)
    expect((await dilip.post(`${harbour}/report/ready`)).location).toBe(`${harbour}/report`)
    await answerRequirements(dilip, harbour)
    expect((await dilip.post(`${harbour}/report/ready`)).location).toBe(`${harbour}/report`)
    await answerKeyLines(dilip, harbour, 'The records of that time no longer exist.')
    expect((await dilip.get(`${harbour}/report`)).text).toContain('The report is ready: ask for approval')
  })

  const inLibrary = async () => (await world.reader().get('/library?words=siblings')).text.includes('Looking after each other')

  test.each([
    ['an accent', 'Máya was hungry.'],
    ['letters spaced out', 'M a y a was hungry.'],
    ['a slip of the keyboard', 'The Fernsdie family moved.'],
    ['a Cyrillic letter', 'M\u0430ya was hungry.'],
    ['a hashtag', 'People wrote #JusticeForMaya.'],
    ['the street, shortened', 'They lived on Quay Terr then.'],
  ])('is not ready while it holds a child’s name or place behind %s', async (_how, sentence) => {
    await write(dilip, 'What happened', `${happened} ${sentence}`)
    const { text } = await dilip.get(`${harbour}/report`)
    expect(text).toContain('must be written otherwise')
    expect((await dilip.post(`${harbour}/report/ready`)).location).toBe(`${harbour}/report`)
    expect(await inLibrary()).toBe(false)
  })

  test('with the pseudonym in its place it is ready', async () => {
    await write(dilip, 'What happened', `${happened} Wren was hungry.`)
    expect((await dilip.get(`${harbour}/report`)).text).toContain('Nothing in it leads to anyone who is registered')
    expect((await dilip.post(`${harbour}/report/ready`)).location).toBe(`${harbour}/approval`)
    expect((await charles.get('/')).text).toContain('Read the report and approve it')
  })
  test('tells approvers by an e-mail that says nothing of it', async () => {
    const messages = await world.owner.selectFrom('mail.message').select(['toAddress', 'subject', 'body']).where('subject', '=', 'A report waits for your approval').execute()
    expect(messages.map(({ toAddress }) => toAddress).toSorted()).toEqual(['charles.whitlock@northbridge.example', 'joan.mbeki@northbridge.example', 'oliver.trent@northbridge.example'])
    expect(JSON.stringify(messages)).not.toMatch(/Harbour|Wren|Maya|sibling/)
  })
  test('cannot be approved by someone who wrote part of it', async () => {
    world.wait({ minutes: 1 })
    await write(bronwen, 'What has changed since', 'Much has changed.')
    await dilip.post(`${harbour}/report/ready`)
    const { status, text } = await approve(bronwen)
    expect(status).toBe(422)
    expect(text).toMatch(/You wrote part of this report|has changed since you opened it/)
    expect((await bronwen.get(`${harbour}/approval`)).text).toContain('You wrote part of this report')
    // Nobody’s part but Dilip’s from here on.
    world.wait({ minutes: 1 })
    await write(dilip, 'What has changed since', 'Services say that much has changed.')
    await dilip.post(`${harbour}/report/ready`)
  })
  test('is approved only when every warning of the check has a reason', async () => {
    const page = await charles.get(`${harbour}/approval`)
    if (hidden(page, 'key') !== '') expect(page.text).toContain('Say of each warning of the check why it may stand')
    await answerWarnings(charles)
    expect((await approve(charles)).status).toBe(303)
  })
  test('cannot be approved twice by one person', async () => {
    const again = await charles.get(`${harbour}/approval`)
    expect(again.text).toContain('You have approved this text. Someone else has to approve it too')
    const content = await contentHash()
    expect((await charles.post(`${harbour}/approval`, { content })).status).toBe(422)
    expect((await bronwen.post(`${harbour}/publication`, planned)).text).toContain('Two people who did not write it have to approve the report first')
  })
  test('a letter changed after an approval voids it', async () => {
    await write(dilip, 'What happened', `${happened} Wren was hungry!`)
    const { text } = await charles.get(`${harbour}/approval`)
    expect(text).toContain('One earlier approval does not hold')
    expect(text).toContain('Nobody yet; 2 people are needed')
  })
  test('can be sent back with reasons, and comes again', async () => {
    world.wait({ minutes: 1 })
    await dilip.post(`${harbour}/report/ready`)
    await joan.post(`${harbour}/approval/sent-back`, { reasons: 'Say what the school saw.' })
    expect((await dilip.get(`${harbour}/report`)).text).toContain('Say what the school saw.')
    expect((await dilip.get('/')).text).toContain('Put right the report that was sent back')
    world.wait({ minutes: 1 })
    await dilip.post(`${harbour}/report/ready`)
    await answerWarnings(joan)
    expect((await approve(charles)).location).toBe(`${harbour}/approval`)
    expect((await approve(joan)).location).toBe(`${harbour}/publication`)
  })
  test('is made by a job, checked as bytes, and not public by that', async () => {
    expect((await bronwen.post(`${harbour}/publication`, planned)).status).toBe(303)
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('Being made')
    await world.runJobs()
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('Made and checked for 15 September 2026')
    expect(await inLibrary()).toBe(false)
  })
  test('is published only once the Panel and the Secretary of State were told', async () => {
    expect((await bronwen.post(`${harbour}/publication/public`)).text).toContain('Record first that everyone was told')
    for (const recipient of ['Child Safeguarding Practice Review Panel', 'Secretary of State'])
      await bronwen.post(`${harbour}/publication/told`, { recipient, 'sentOn-day': '1', 'sentOn-month': '9', 'sentOn-year': '2026' })
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('1 September 2026')
    expect((await dilip.post(`${harbour}/publication/public`)).status).toBe(404)
    expect((await bronwen.post(`${harbour}/publication/public`)).status).toBe(303)
  })
  test('is then what the public finds, with pseudonyms, findings, briefing and bulletin', async () => {
    expect(await inLibrary()).toBe(true)
    const { html } = await world.reader().get('/library?words=siblings')
    const address = /href="(\/library\/cspr-2026-\w{6})/.exec(html)?.[1] ?? ''
    const { text } = await world.reader().get(address)
    expect(text).toContain('Wren likes drawing birds')
    expect(text).toContain('Finding 1: Each service counted only its own missed appointments')
    expect(text).not.toMatch(/Maya|Theo|Fernside/)
    expect((await world.reader().get(`${address}/briefing`)).status).toBe(200)
    expect((await world.reader().get(`${address}/report.pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
  test('is not changed once it is public', async () => {
    const { status, text } = await write(dilip, 'What happened', 'Something else.')
    expect(status).toBe(422)
    expect(text).toContain('A published report is not changed')
    expect(text).toContain('Something else.')
  })
  test('shows every reader what was put right, unless the words name someone', async () => {
    const { html } = await world.reader().get('/library?words=siblings')
    const address = /href="(\/library\/cspr-2026-\w{6})/.exec(html)?.[1] ?? ''
    const corrections = `${harbour}/publication/corrections`
    expect((await charles.post(corrections, { note: '' })).status).toBe(422)
    const named = await charles.post(corrections, { note: 'In part 2, Maya Fernside was six and not seven.' })
    expect(named.status).toBe(422)
    expect(named.text).toContain('The words name someone')
    expect((await world.reader().get(address)).text).not.toContain('Corrected after publication')

    await charles.post(corrections, { note: 'In part 2, the conference was in spring and not in autumn.' })
    expect((await world.reader().get(address)).text).toContain('the conference was in spring and not in autumn.')
  })
  test('is gone the moment it is withdrawn', async () => {
    const { html } = await world.reader().get('/library?words=siblings')
    const address = /href="(\/library\/cspr-2026-\w{6})/.exec(html)?.[1] ?? ''
    expect((await charles.post(`${harbour}/publication/withdrawal`, { because: '' })).status).toBe(422)
    await charles.post(`${harbour}/publication/withdrawal`, { because: 'A relative recognised the family.' })
    const stone = await world.reader().get(address)
    expect(stone.status).toBe(410)
    expect(stone.text).toContain('This review was withdrawn')
    expect(stone.text).not.toContain('Looking after each other')
    expect(stone.text).not.toContain('A relative recognised')
    expect(await inLibrary()).toBe(false)
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('A relative recognised the family.')
  })

  async function contentHash(): Promise<string> {
    const rows = await world.owner.selectFrom('reports.approval').select('contentHash').where('reviewId', '=', idFor('review/harbour')).orderBy('approvedAt', 'desc').execute()
    return rows[0]?.contentHash ?? ''
  }
}) // prettier-ignore

describe('a report approved before someone was registered', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  test('has to be approved again', async () => {
    const dilip = await world.as('dilip')
    await write(dilip, 'What happened', happened)
    await answerRequirements(dilip, harbour)
    await answerKeyLines(dilip, harbour, 'The records of that time no longer exist.')
    await dilip.post(`${harbour}/report/ready`)
    for (const key of ['charles', 'joan'] as const) {
      const person = await world.as(key)
      await answerWarnings(person)
      await approve(person)
    }
    const bronwen = await world.as('bronwen')
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('Two people have approved the report')
    await bronwen.post(`${harbour}/register`, { kind: 'person', value: 'Denise Holloway', aliases: '', pseudonym: 'Ms Larch' })
    expect((await bronwen.get(`${harbour}/publication`)).text).toContain('The report is not approved yet')
  })
}) // prettier-ignore

describe('a decision not to publish', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  test('puts what has to improve in the place of the report', async () => {
    const bronwen = await world.as('bronwen')
    const decided = { reasons: 'A sibling would be recognised.', improvements: 'Services share what they close.' }
    expect((await bronwen.post(`${harbour}/publication/instead`, { ...decided, reasons: '' })).status).toBe(422)
    expect((await bronwen.post(`${harbour}/publication/instead`, decided)).status).toBe(303)
    const { text } = await bronwen.get(`${harbour}/publication/preview`)
    expect(text).toContain('Services share what they close.')
    expect(text).not.toContain('Wren likes drawing birds')
  })
})

describe('reports of the past', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  test('show how they were published', async () => {
    expect((await (await world.as('bronwen')).get(`${orchard}/publication`)).text).toContain('Published on 6 November 2025')
    const lantern = await (await world.as('bronwen')).get(`/reviews/${idFor('review/lantern')}/publication`)
    expect(lantern.text).toContain('Published on 12 June 2014')
  })
  test('are asked for by the public, and answered by the business manager', async () => {
    const reader = world.reader()
    const { html } = await reader.get('/library?words=injuries in a baby')
    const slug = /href="\/library\/(scr-2014-\w{6})/.exec(html)?.[1] ?? ''
    await reader.post(`/library/requests/${slug}`, { name: 'Sam Reader', email: 'sam@example.org', purpose: 'A dissertation' })

    const bronwen = await world.as('bronwen')
    expect((await bronwen.get('/')).text).toContain('Answer a request for a report')
    const page = await bronwen.get('/report-requests')
    expect(page.text).toContain('Sam Reader')
    const request = hidden(page, 'request')
    expect((await bronwen.post('/report-requests', { request })).status).toBe(422)
    await bronwen.post('/report-requests', { request, sent: 'yes', answer: 'Sent by e-mail.' })
    expect((await bronwen.get('/report-requests')).text).toContain('Nobody waits for an answer')
    expect((await (await world.as('dilip')).get('/report-requests')).status).toBe(404)
  })
}) // prettier-ignore
