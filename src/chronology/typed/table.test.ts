import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RequestId } from '#access'
import { askFor, openReview } from '../../../test/support/asking.ts'
import type { Visit, Visitor } from '../../../test/support/visitor.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import { proposedHeadings } from '../imports/templates.ts'

let world: World
let police: RequestId
let amina: Visitor
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  const { review } = await openReview(world)
  ;[police = ''] = await askFor(world, review, ['police', 'council'], ['chronology'])
  amina = await world.as('amina')
})

const chronology = () => `/requests/${police}/chronology`
const table = () => `${chronology()}/table`

/** What a form sends for a row: its columns, and what is entered in them. */
const row = (cells: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => ({
  heading: proposedHeadings,
  ...Object.fromEntries(proposedHeadings.map((heading, at) => [`cell-${at + 1}`, cells[heading] ?? ''])),
  ...more,
})
const visit = { Date: '22.05.16', Time: '10.30am', Source: 'CAD log', Event: 'Call from neighbour about Rowan' }

const add = (cells: Readonly<Record<string, string>>, more?: Readonly<Record<string, string>>): Promise<Visit> =>
  amina.post(`${table()}/rows`, row(cells, more))

const rowsKept = async () =>
  (
    await world.owner
      .selectFrom('chronology.typedRow')
      .select(['id', 'cells', 'version', 'struckAt'])
      .where('requestId', '=', police)
      .orderBy('place')
      .execute()
  ).map((each) => ({ ...each, cells: JSON.stringify(each.cells) }))

const firstRow = async (): Promise<string> => `${table()}/rows/${(await rowsKept())[0]?.id}`

describe('an author who types a chronology', () => {
  test('adds a row, which is saved, and goes on with the next', async () => {
    expect((await amina.get(chronology())).html).toContain(`href="${table()}"`)
    const added = await add(visit)
    expect([added.status, added.location]).toEqual([303, `${table()}?added=1#cell-1`])
    const page = await (await world.as('amina')).get(table())
    expect(page.text).toContain('1 row saved')
    expect(page.text).toContain('22 May 2016, 10:30')
  })

  test('is told beside the row what to look at, and the row is kept as it is', async () => {
    await add({ ...visit, Date: '31/02/2019' })
    const page = await amina.get(table())
    expect(page.text).toContain('1 row saved, 1 to look at')
    expect(page.text).toContain('31/02/2019 is not a real date')
    expect(page.text).toContain('Call from neighbour about Rowan')
  })

  test('who adds nothing is asked for something, and nothing is kept', async () => {
    const refused = await add({})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Enter what the record says in at least one column')
    expect(await rowsKept()).toEqual([])
  })

  test('whose form comes twice has one row, and two where it came with other words', async () => {
    const form = randomUUID()
    await add(visit, { form })
    await add(visit, { form })
    expect(await rowsKept()).toHaveLength(1)
    await add({ ...visit, Event: 'Another call' }, { form })
    expect(await rowsKept()).toHaveLength(2)
  })

  test('strikes a row, which stays readable, and puts it back', async () => {
    await add(visit)
    const address = await firstRow()
    await amina.post(`${address}/striking`, { version: '1' })
    expect((await amina.get(table())).html).toContain('<del>22.05.16</del>')
    expect((await amina.post(`${address}/return`, { version: '2' })).status).toBe(303)
    expect((await rowsKept()).map(({ struckAt }) => struckAt)).toEqual([null])
  })
})

describe('rows that are pasted', () => {
  const odd = [
    '31/02/2019',
    'early 2016',
    'between 3 and 5 May 2016',
    '?22/05/2016',
    'May 2016',
    'unknown',
    '',
    'ditto',
    '2016',
    'Tuesday',
  ]
  const thirty = Array.from({ length: 30 }, (_, at) =>
    [odd[at % odd.length], '', `Log ${at + 1}`, `Event ${at + 1}`].join('\t'),
  )

  test('are all there, whatever their dates, in the table and in the file that is sent', async () => {
    const added = await amina.post(`${table()}/rows`, row({}, { rows: thirty.join('\r\n') }))
    expect(added.location).toBe(`${table()}?added=30#cell-1`)
    const page = await amina.get(table())
    for (let at = 1; at <= 30; at++) expect(page.text).toContain(`Log ${at} Event ${at} `)
    const sent = await amina.post(`${table()}/submission`)
    expect(sent.status, sent.text).toBe(303)
    await world.runJobs()
    expect((await amina.get(sent.location)).text).toContain('30 rows read')
    const drafts = await world.owner
      .selectFrom('chronology.draftRow')
      .select(['text', 'dateWritten'])
      .where('requestId', '=', police)
      .orderBy('position')
      .execute()
    expect(drafts.map(({ text }) => text)).toEqual(thirty.map((_, at) => `Event ${at + 1}`))
    expect(drafts.map(({ dateWritten }) => dateWritten ?? '')).toEqual(thirty.map((_, at) => odd[at % odd.length]))
  })

  test('come with the row that is typed beside them', async () => {
    await add(visit, { rows: thirty.slice(0, 2).join('\n') })
    expect(await rowsKept()).toHaveLength(3)
  })

  test('with a quotation mark that is not closed are given back with what is typed, and nothing is kept', async () => {
    const refused = await add(visit, { rows: '3/5/16\t\tLog\t"two' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('In row 1 a quotation mark is opened and never closed')
    expect(refused.html).toContain('value="22.05.16"')
    expect(await rowsKept()).toEqual([])
  })
})

describe('two at once', () => {
  test('who change one row are shown both texts; neither overwrites the other unseen', async () => {
    await add(visit)
    const [address, other] = [await firstRow(), await world.as('amina')]
    const opened = await other.get(address)
    expect(opened.html).toContain('name="version" value="1"')
    expect((await amina.post(address, row({ ...visit, Event: 'Call from the school' }, { version: '1' }))).status).toBe(
      303,
    )

    const refused = await other.post(address, row({ ...visit, Event: 'Call from a passer-by' }, { version: '1' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('This row was saved, by somebody else or in another window')
    expect(refused.text).toContain('Event Call from the school Call from a passer-by')
    expect((await rowsKept())[0]?.cells).toContain('Call from the school')

    expect(refused.html).toContain('name="version" value="2"')
    const both = row({ ...visit, Event: 'Calls from the school and a passer-by' }, { version: '2' })
    expect((await other.post(address, both)).status).toBe(303)
    expect((await rowsKept())[0]?.cells).toContain('Calls from the school and a passer-by')
  })

  test('of whom one strikes what the other changes: the change is asked about, and can be saved', async () => {
    await add(visit)
    const address = await firstRow()
    await amina.post(`${address}/striking`, { version: '1' })
    const refused = await amina.post(address, row({ ...visit, Time: '11:00' }, { version: '1' }))
    expect(refused.text).toContain('struck row 1')
    await amina.post(address, row({ ...visit, Time: '11:00' }, { version: '2' }))
    expect((await rowsKept()).map(({ struckAt }) => struckAt)).toEqual([null])
  })

  test('whose save comes again because its answer was lost are not asked', async () => {
    await add(visit)
    const [address, changed] = [await firstRow(), row({ ...visit, Time: '11:00' }, { version: '1' })]
    expect((await amina.post(address, changed)).status).toBe(303)
    expect((await amina.post(address, changed)).status).toBe(303)
    expect((await rowsKept())[0]?.version).toBe(2)
  })

  test('add rows in the same moment, and none is lost', async () => {
    const other = await world.as('amina')
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        (at % 2 ? amina : other).post(`${table()}/rows`, row({ ...visit, Event: `Call ${at + 1}` })),
      ),
    )
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303))
    const kept = await rowsKept()
    expect(new Set(kept.map(({ cells }) => cells)).size).toBe(12)
    expect(kept).toHaveLength(12)
  })
})

describe('a table that is sent', () => {
  const sendAndAccept = async (): Promise<void> => {
    const { location, text, status } = await amina.post(`${table()}/submission`)
    expect(status, text).toBe(303)
    await world.runJobs()
    expect((await amina.post(`${location}/acceptance`)).status).toBe(303)
  }
  const entries = () =>
    world.owner
      .selectFrom('chronology.entry as e')
      .innerJoin('chronology.import as i', 'i.id', 'e.importId')
      .select(['e.id', 'e.text'])
      .where('e.requestId', '=', police)
      .where('i.replacedAt', 'is', null)
      .orderBy('e.position')
      .execute()

  test('becomes the chronology as a file would; sent again, entries go on under their ids', async () => {
    await add(visit)
    await sendAndAccept()
    const [first] = await entries()
    await add({ ...visit, Date: '23.05.16', Event: 'Second call' })
    await sendAndAccept()
    const again = await entries()
    expect(again.map(({ text }) => text)).toEqual(['Call from neighbour about Rowan', 'Second call'])
    expect(again[0]?.id).toBe(first?.id)
  })

  test('is one chronology with what was uploaded: accepted entries are brought in first, with their own columns', async () => {
    const bytes = new TextEncoder().encode(
      'Date of contact,Record,What happened,Ward\n3/5/16,Ward notes,Seen on the ward,Elm\n',
    )
    const file = { field: 'file', name: 'police.csv', bytes }
    const uploaded = await amina.upload(`${chronology()}/imports`, {}, file)
    await world.runJobs()
    await amina.post(`${uploaded.location}/acceptance`)
    const [before] = await entries()
    expect(before?.text).toBe('Seen on the ward')

    expect((await amina.get(table())).text).toContain('1 entry that you accepted came in a file')
    await amina.post(`${table()}/entries`)
    const page = await amina.get(table())
    expect(page.text).not.toContain('came in a file')
    expect(page.text).toContain('Elm')
    const cells = {
      heading: ['Date of contact', 'Record', 'What happened'],
      'cell-1': '4/5/16',
      'cell-2': 'Ward notes',
      'cell-3': 'Went home',
    }
    await amina.post(`${table()}/rows`, cells)
    await sendAndAccept()
    const after = await entries()
    expect(after.map(({ text }) => text)).toEqual(['Seen on the ward', 'Went home'])
    expect(after[0]?.id).toBe(before?.id)
  })

  test('is refused while a row in it would be read as a title, and while it is empty', async () => {
    expect((await amina.post(`${table()}/submission`)).text).toContain('Add a row before you send the table')
    await add({ Date: 'Police involvement' })
    await add(visit)
    expect((await amina.post(`${table()}/submission`)).text).toContain(
      'Change the rows that would be read as a heading',
    )
  })

  test('cannot be changed once the answer was put forward', async () => {
    await add(visit)
    await sendAndAccept()
    expect((await amina.post(`/requests/${police}/submission`)).status).toBe(303)
    const address = await firstRow()
    const changed = row({ ...visit, Time: '11:00' }, { version: '1' })
    for (const refused of [
      await add(visit),
      await amina.post(address, changed),
      await amina.post(`${table()}/submission`),
    ])
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('The answer has been put forward')])
    expect((await rowsKept()).map(({ version }) => version)).toEqual([1])
    const page = await amina.get(table())
    expect(page.text).toContain('The table can be changed when it is sent back')
    expect(page.html).not.toContain(`action="${table()}/rows"`)
  })
})

describe('a table is read by', () => {
  test('the authors of its agency, and nobody of another', async () => {
    await add(visit)
    const address = await firstRow()
    for (const path of [table(), address]) expect((await amina.get(path)).status).toBe(200)
    for (const who of ['hannah', 'lena', 'bronwen'] as const) {
      const other = await world.as(who)
      for (const path of [table(), address]) expect([who, (await other.get(path)).status]).toEqual([who, 404])
      expect((await other.post(address, row({ Event: 'Mine' }, { version: '1' }))).status).toBe(404)
      expect((await other.post(`${table()}/rows`, row(visit))).status).toBe(404)
    }
    expect((await rowsKept()).map(({ version }) => version)).toEqual([1])
  })

  test('no row of one agency stands in the table of another', async () => {
    await add(visit)
    const address = await firstRow()
    const { review } = await openReview(world)
    const [elsewhere] = await askFor(world, review, ['council'], ['chronology'])
    const hannah = await world.as('hannah')
    const asHers = address.replace(police, elsewhere ?? '')
    expect((await hannah.get(table().replace(police, elsewhere ?? ''))).status).toBe(200)
    expect((await hannah.get(asHers)).status).toBe(404)
    expect((await hannah.post(asHers, row({ Event: 'Mine' }, { version: '1' }))).status).toBe(404)
  })
})
