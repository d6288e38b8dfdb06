import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { testToday } from '../../../test/support/surroundings.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import { merge, type MergedEntry } from '../merge/merge.ts'
import { readFileTables } from '../read/read-file.ts'
import { chronologyOf } from '../read/rules.ts'
import { writeCopy } from './write-copy.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  // What the demonstration has asked for is made first.
  await world.runJobs()
})
afterAll(() => world.close())

const review = idFor<'review'>('review/harbour')
const table = `/reviews/${review}/chronology`
const copies = `${table}/copies`

type Asked = Readonly<Record<string, string>>

/** Asks for a copy, lets it be made, and answers with its address. */
async function made(who: 'dilip' | 'bronwen', asked: Asked): Promise<string> {
  const visitor = await world.as(who)
  const before = await addressesFor(who)
  const sent = await visitor.post(copies, asked)
  expect(sent.status, sent.text).toBe(303)
  await world.runJobs()
  return (await addressesFor(who)).find((address) => !before.includes(address)) ?? ''
}

const addressesFor = async (who: 'dilip' | 'bronwen'): Promise<readonly string[]> =>
  Array.from(
    (await (await world.as(who)).get(copies)).html.matchAll(new RegExp(`href="(${copies}/[0-9a-f-]{36})"`, 'g')),
    ([, address = '']) => address,
  )

const download = async (who: 'dilip' | 'bronwen', asked: Asked): Promise<Uint8Array> =>
  (await (await world.as(who)).get(await made(who, asked))).bytes

/** Everything that can be read in a file, packed or not. */
const wordsIn = (bytes: Uint8Array): string =>
  bytes[0] === 0x50
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

describe('a copy of the chronology', () => {
  test.each(['docx', 'xlsx', 'csv'])('as .%s is read back as the same events, in the same order', async (format) => {
    const exported = await download('dilip', { format, names: 'yes' })
    const read = await readFileTables(`copy.${format}`, exported)
    const account = { agency: 'Nobody', agencyColumn: 'decides' as const, meanings: new Map(), today: testToday }
    const { entries, tablesRead } = chronologyOf(read.tables, account)
    expect(tablesRead).toBe(1)
    const stored = await world.owner
      .selectFrom('chronology.place as p')
      .innerJoin('chronology.entry as e', 'e.id', 'p.entryId')
      .innerJoin('access.scope as s', 's.id', 'p.requestId')
      .select(['e.agencyName', 'e.kind', 'e.date', 'e.latest', 'e.uncertain', 'e.time', 'e.source', 'e.text'])
      .where('p.reviewId', '=', review)
      .where('s.sharedAt', 'is not', null)
      .orderBy('p.orderKey')
      .execute()
    const back = merge([{ file: 'copy', entries }]).map(({ agency, kind, start, source, text }) => ({
      agencyName: agency,
      kind,
      date: start?.date ?? null,
      latest: start?.latest ?? null,
      uncertain: start?.uncertain ?? false,
      time: start?.time ?? null,
      source,
      text,
    }))
    expect(back.length).toBeGreaterThan(5)
    expect(back).toEqual(
      stored.map((row) => ({ ...row, date: row.date?.toString() ?? null, latest: row.latest?.toString() ?? null })),
    )
  })

  test('says who made it, when, what it was narrowed to, and where each entry stood', async () => {
    const text = strFromU8(await download('dilip', { format: 'csv', kind: 'authorNote' }))
    expect(text).toContain('Exported by Dilip Rao on')
    expect(text).toContain('Narrowed to kind: authorNote')
    expect(text).toMatch(/From file,From table,From row/)
    expect(text).toMatch(/Chronology police\.docx,1,6/)
    expect(text.trim().split('\r\n')).toHaveLength(3)
  })

  test.each(['docx', 'xlsx', 'csv', 'json'])(
    'as .%s never holds names and what stands in their place together',
    async (format) => {
      const masked = wordsIn(await download('dilip', { format }))
      expect(masked).toContain('Wren')
      expect(masked).not.toMatch(/Maya|Theo|Fernside|Brindle/)
      const named = wordsIn(await download('dilip', { format, names: 'yes' }))
      expect(named).toContain('Maya')
      expect(named).not.toMatch(/Wren|\[family name\]/)
    },
  )

  test('as PDF is a PDF, or says that this machine makes none', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(copies, { format: 'pdf' })
    await world.runJobs()
    const page = await dilip.get(copies)
    const address = new RegExp(`href="(${copies}/[0-9a-f-]{36})" download>Download<span[^>]*> the PDF`).exec(
      page.html,
    )?.[1]
    if (address === undefined) expect(page.text).toContain('A PDF cannot be made on this machine')
    else expect(strFromU8((await dilip.get(address)).bytes.slice(0, 5))).toBe('%PDF-')
  })

  test('is waited for on a page that survives being opened again', async () => {
    const dilip = await world.as('dilip')
    await dilip.post(copies, { format: 'json' })
    expect((await dilip.get(copies)).text).toMatch(/0 of \d+ entries/)
    expect((await dilip.get(copies)).text).toMatch(/0 of \d+ entries/)
    await world.runJobs()
    expect((await dilip.get(copies)).text).not.toMatch(/0 of \d+ entries/)
  })

  test('is recorded, with names and without', async () => {
    const address = await made('bronwen', { format: 'json', names: 'yes' })
    await (await world.as('bronwen')).get(address)
    const events = await world.owner.selectFrom('audit.event').select('what').where('scopeId', '=', review).execute()
    const whats = new Set(events.map(({ what }) => what))
    for (const what of [
      'copy of the combined chronology asked for',
      'combined chronology exported',
      'combined chronology with names exported',
    ])
      expect(whats).toContain(what)
  })
})

describe('a copy is for whoever asked for it', () => {
  test('and for nobody else', async () => {
    const address = await made('dilip', { format: 'csv' })
    expect((await (await world.as('dilip')).get(address)).status).toBe(200)
    expect((await (await world.as('bronwen')).get(address)).status).toBe(404)
    expect((await (await world.as('joan')).get(address)).status).toBe(404)
    expect((await (await world.as('joan')).post(copies, { format: 'csv' })).status).toBe(404)
  })

  test('and is not made, nor kept open, once they have a conflict of interest', async () => {
    const dilip = await world.as('dilip')
    const address = await made('dilip', { format: 'csv' })
    await dilip.post(copies, { format: 'csv' })
    const incident = idFor<'incident'>('incident/harbour')
    const recused = await (
      await world.as('charles')
    ).post(`/incidents/${incident}/conflicts`, {
      person: idFor('person/dilip'),
      reasons: 'Knows the family',
    })
    expect(recused.status, recused.text).toBe(303)
    expect((await dilip.get(address)).status).toBe(404)
    await world.runJobs()
    const [latest] = await world.owner
      .selectFrom('chronology.copy')
      .select(['failedBecause', 'content'])
      .orderBy('askedAt', 'desc')
      .orderBy('failedBecause')
      .limit(1)
      .execute()
    expect(latest?.failedBecause).toContain('may no longer')
    expect(latest?.content).toBeNull()
  })
})

test('a formula in a record is text in every copy', async () => {
  const entry: MergedEntry = {
    id: 'e1',
    agency: 'Police',
    kind: 'event',
    start: null,
    end: null,
    source: '=cmd|calc',
    text: '=HYPERLINK("http://example.test","x")',
    columns: { Event: '=HYPERLINK("http://example.test","x")', Source: '=cmd|calc' },
    headings: { event: 'Event', source: 'Source' },
    sequence: null,
    origin: { file: 'a.docx', table: 1, row: 2 },
  }
  const about = { title: 'Chronology', partnership: 'Northbridge', on: testToday, lines: [] }
  const csv = await writeCopy('csv', about, [entry])
  const xlsx = await writeCopy('xlsx', about, [entry])
  if (!csv.ok || !xlsx.ok) throw new Error('Both can be written')
  expect(strFromU8(csv.content)).toContain(`"'=HYPERLINK(""http`)
  expect(wordsIn(xlsx.content)).toContain('=HYPERLINK')
  expect(wordsIn(xlsx.content)).not.toContain('<f>')
})
