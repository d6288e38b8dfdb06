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
  test('is told that the request arrived, and is given the report by a link that ends', async () => {
    await world.runJobs()
    const messages = () =>
      world.owner
        .selectFrom('mail.message')
        .select(['subject', 'body'])
        .where('toAddress', '=', 'sam@example.org')
        .orderBy('writtenAt')
        .execute()
    expect((await messages()).map(({ subject }) => subject)).toEqual(['Your request for a report has arrived'])

    const bronwen = await world.as('bronwen')
    const request = /name="request" value="([^"]+)"/.exec((await bronwen.get('/report-requests')).html)?.[1] ?? ''
    await bronwen.post('/report-requests', { request, sent: 'yes', answer: 'Here it is, with our good wishes.' })
    const link = /\/library\/sent\/[\w-]+/.exec((await messages()).at(-1)?.body ?? '')?.[0] ?? ''
    const opened = await get(link)
    expect(opened.text).toContain('Here it is, with our good wishes.')
    expect(opened.headers['cache-control']).toBe('no-store')
    expect((await get(`${link}/report.pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await get(`${link}x`)).status).toBe(404)
    expect((await bronwen.get('/report-requests')).text).toContain('1 request answered so far, 1 with the report')

    await world.owner
      .updateTable('library.reportRequest')
      .set({ linkUntil: Temporal.Now.instant().subtract({ hours: 1 }) })
      .execute()
    expect((await get(link)).status).toBe(404)
    expect((await get(`${link}/report.pdf`)).status).toBe(404)
  })
  test('cannot ask for a report that can be read', async () => {
    const slug = (await addressOf('radios')).split('/').at(-1)
    expect((await get(`/library/requests/${slug}`)).status).toBe(404)
  })
  test('tells the partnership what is wrong on a page', async () => {
    const slug = (await addressOf('radios')).split('/').at(-1) ?? ''
    const reader = world.reader()
    expect((await reader.post(`/library/feedback?page=${slug}`, { text: '' })).status).toBe(422)
    const sent = await reader.post(`/library/feedback?page=${slug}`, {
      text: 'The second table has no year.',
      email: '',
    })
    expect((await reader.get(sent.location)).text).toContain('Thank you')

    const bronwen = await world.as('bronwen')
    const page = await bronwen.get('/report-requests')
    expect(page.text).toContain('The second table has no year.')
    await bronwen.post('/report-requests/feedback', {
      feedback: /name="feedback" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
    })
    expect((await bronwen.get('/report-requests')).text).not.toContain('The second table has no year.')
  })
  test('gets a PDF that nobody has asked for before, a minute later', async () => {
    const address = await addressOf('hoarding fire three services at the door')
    const first = await get(`${address}/report.pdf`)
    expect(first.text).toContain('The PDF is being made')
    await world.runJobs()
    expect((await get(`${address}/report.pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
  test('searches findings and recommendations themselves', async () => {
    const { text, html } = await get('/library/findings?words=frightened+strangulation+or+choking&which=recommendation')
    expect(text).toContain('Nothing found')
    const found = await get('/library/findings?words=strangulation&which=recommendation')
    expect(found.text).toContain('Any mention of strangulation makes a case high risk')
    expect(found.text).toMatch(/Aldmere Police: done, 17 February 2021/)
    const address = /href="(\/library\/dhr-2020-\w{6}\/recommendations\/1)"/.exec(found.html)?.[1] ?? ''
    expect((await get(address)).text).toContain('In the risk model since February.')
    expect(html).not.toContain('<script')
  })
  test('sees whether a draft recommendation was made before, and what came of it', async () => {
    const draft = 'Bruising in babies who do not yet crawl should always be seen by a paediatrician within the day.'
    const { text } = await world.reader().post('/library/said-before', { draft })
    expect(text).toMatch(/like it were made before|One like it was made before/)
    expect(text).toContain('Every bruise on a baby who is not yet mobile is examined by a paediatrician the same day')
    expect(text).toContain('Aldmere Hospitals NHS Trust: done')
    const other = await world
      .reader()
      .post('/library/said-before', { draft: 'Volcanoes near the zoo are to be painted violet every leap year.' })
    expect(other.text).toContain('Nothing like it was found')
    expect((await world.reader().post('/library/said-before', { draft: '' })).status).toBe(422)
  })
  test('sees reviews like one, and in what they are alike', async () => {
    const { text } = await get(await addressOf('hoarding fire three services at the door'))
    expect(text).toMatch(/Reviews like this one .*Both about [^.]*(executive capacity|self-neglect)/)
  })
  test('finds by year and by board, with the briefing beside its review', async () => {
    expect((await get('/library/years')).text).toMatch(/2023 \(\d+ reviews\)/)
    const year = await get('/library/years/2023')
    expect(year.text).toContain('Seven-minute briefing')
    expect((await get('/library/years/1823')).status).toBe(404)
    expect((await get('/library/boards')).text).toContain('Northern Ireland')
    expect((await get('/library/board?name=Glenfarran+Adult+Protection+Committee')).text).toContain('Mr Sinclair')
  })
  test('sees patterns with small numbers hidden, and takes the figures away', async () => {
    const { text } = await get('/library/patterns')
    expect(text).toContain('1 or 2')
    const csv = await get('/library/patterns.csv?by=nation')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.html).toContain('1 or 2')
    expect(csv.html).not.toMatch(/,[12](,|\r)/)
  })
  test('takes a search away as a file and follows it as a feed', async () => {
    const csv = await get('/library/reviews.csv?words=hoarding')
    expect(csv.html).toContain('Margaret: hoarding')
    const feed = await get('/library/feed.atom?words=hoarding')
    expect(feed.html).toContain('<title>Published reviews: hoarding</title>')
    expect(feed.html.split('<entry>').length).toBeLessThan(10)
  })
  test('is shown a page that has no script and may be kept for less than five minutes', async () => {
    const { headers, html } = await get(await addressOf('radios'))
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(Number(/max-age=(\d+)/.exec(String(headers['cache-control']))?.[1])).toBeLessThan(300)
    expect(
      await world.reader().get(await addressOf('radios'), { 'if-none-match': String(headers['etag']) }),
    ).toMatchObject({ status: 304 })
  })
  test('finds the facts of a record for machines', async () => {
    const { html } = await get(await addressOf('hoarding fire three services at the door'))
    const facts: unknown = JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1] ?? '')
    expect(facts).toMatchObject({
      '@type': 'Report',
      datePublished: '2023-01-19',
      spatialCoverage: 'England',
      temporalCoverage: '2020/2021',
    })
    expect(html).toContain('<meta name="DC.publisher" content="Aldmere Safeguarding Adults Board">')
    expect((await get('/library/sitemap.xml')).html).toMatch(/<loc>http:\/\/heed\.test\/library\/sar-2023-\w{6}<\/loc>/)
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
    const days = [...html.matchAll(/<published>(.+?)<\/published>/g)].map(([, day]) => day ?? '')
    expect(days.length).toBe(50)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(days.every((day) => day.endsWith('T00:00:00Z'))).toBe(true)
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
