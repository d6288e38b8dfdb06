import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#platform/database'
import { addJob } from '#platform/jobs'
import { openWorld, type World } from '../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const get = (path: string) => world.reader().get(path)

/** The address of a published review, found as a reader finds it. */
async function addressOf(words: string): Promise<string> {
  const { html } = await get(`/library?words=${encodeURIComponent(words)}`)
  return /href="(\/library\/[a-z]+-\d{4}-\w{6})"/.exec(html)?.[1] ?? 'not found'
}

describe('a reader of the public library', () => {
  test('finds a review, and the words in it', async () => {
    const { status, text, html } = await get('/library?words=radios')
    expect(status).toBe(200)
    expect(text).toContain('1 review found')
    expect(html).toContain('<mark>radios</mark>')
    expect(html).toMatch(/href="\/library\/sar-2025-\w{6}(#section-2)?"/)
  })
  test('is helped when nothing is found', async () => {
    const { text } = await get('/library?words=explotation')
    expect(text).toMatch(/No review has “explotation”\. Searched for exploitation instead/)
  })
  test('cannot put markup of their own into a page', async () => {
    const { html } = await get(`/library?words=${encodeURIComponent('"><script>alert(1)</script>')}&kind=<i>`)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<i>')
  })
  test('gets a page for an address that was edited by hand', async () => {
    expect((await get('/library?page=0&year=banana&kind=x&board=%00')).status).toBe(200)
    expect((await get('/library?page=99999')).text).toContain('No reviews found')
  })
  test('reads the whole report, its recommendations and what was answered', async () => {
    const { status, heading, text, html } = await get(await addressOf('radios'))
    expect(status).toBe(200)
    expect(heading).toContain('Self-neglect and a home in disrepair')
    expect(text).toContain('A refusal was taken as a decision')
    expect(text).toMatch(/Northbridge City Council No public answer yet Northbridge Homes Accepted ?, 19 December 2025/)
    for (const [, anchor] of html.matchAll(/href="#([\w-]+)"/g)) expect(html).toContain(`id="${anchor}"`)
  })
  test('reads the briefing and the bulletin', async () => {
    const address = await addressOf('radios')
    expect((await get(`${address}/briefing`)).text).toContain('Put the parts together')
    expect((await get(`${address}/bulletin`)).text).toContain('For housing officers')
  })
  test.each(['report', 'briefing', 'bulletin'])('gets the %s as a PDF, to be kept by caches', async (name) => {
    const { status, headers, bytes } = await get(`${await addressOf('radios')}/${name}.pdf`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['cache-control']).toContain('public')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
  test('need not fetch again what has not changed', async () => {
    const path = `${await addressOf('radios')}/report.pdf`
    const etag = String((await get(path)).headers['etag'])
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(await world.reader().get(path, { 'if-none-match': etag })).toMatchObject({ status: 304, html: '' })
  })
  test('asks for a report that is no longer on the site', async () => {
    const reader = world.reader()
    const address = await addressOf('injuries in a baby')
    const slug = address.split('/').at(-1)
    expect((await reader.get(address)).text).toContain(
      'published this review in 2014. The report is no longer on this site',
    )

    const wrong = await reader.post(`/library/requests/${slug}`, { name: 'Sam Reader', email: 'sam', purpose: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Enter an email address in the correct format')
    expect(wrong.html).toContain('value="Sam Reader"')

    const sent = await reader.post(`/library/requests/${slug}`, {
      name: 'Sam Reader',
      email: 'sam@example.org',
      purpose: 'Training',
    })
    expect(sent).toMatchObject({ status: 303, location: `/library/requests/${slug}/sent` })
    expect((await reader.get(sent.location)).text).toContain(
      'Northbridge Safeguarding Children Board will answer you by email',
    )
  })
  test('cannot ask for a report that can be read', async () => {
    const slug = (await addressOf('radios')).split('/').at(-1)
    expect((await get(`/library/requests/${slug}`)).status).toBe(404)
  })
  test.each([
    '/library/sar-2025-zzzzzz',
    '/library/nothing',
    '/library/sar-2025-zzzzzz/report.pdf',
    '/library/sar-2025-zzzzzz/briefing',
  ])('is told that %s is not there', async (path) => expect((await get(path)).status).toBe(404))
  test('cannot read the PDF of a report that has left the site', async () => {
    expect((await get(`${await addressOf('injuries in a baby')}/report.pdf`)).status).toBe(404)
  })
  test('is set no cookie, and needs none', async () => {
    for (const path of ['/library', '/library/about', '/library/feed.atom']) {
      expect((await get(path)).headers['set-cookie']).toBeUndefined()
    }
  })
})

describe('the feed', () => {
  test('holds the reviews, newest first, by days alone', async () => {
    const { status, headers, html } = await get('/library/feed.atom')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/atom+xml')
    expect([...html.matchAll(/<published>(.+?)<\/published>/g)].map(([, day]) => day)).toEqual([
      '2026-03-12T00:00:00Z',
      '2025-11-06T00:00:00Z',
      '2014-06-12T00:00:00Z',
    ])
    expect(html).toMatch(/<id>http:\/\/heed\.test\/library\/cspr-2026-\w{6}<\/id>/)
  })
})

test('whoever asked for a report is forgotten six months after the answer', async () => {
  const { owner } = world
  const [request] = await owner.selectFrom('library.reportRequest').select('id').execute()
  expect(request).toBeDefined()
  await owner
    .updateTable('library.reportRequest')
    .set({ answeredOn: Temporal.PlainDate.from('2026-03-01'), answeredBy: request?.id, sent: true, answer: 'Sent' })
    .execute()
  await transact(owner, { person: null, partnership: null }, (tx) => addJob(tx, 'forget_report_requests', {}))
  await world.runJobs()
  expect(await owner.selectFrom('library.reportRequest').select('id').execute()).toEqual([])
})
