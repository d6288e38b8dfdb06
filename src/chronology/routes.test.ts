import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipSync, strFromU8 } from 'fflate'
import type { RequestId, ReviewId } from '#access'
import { writeWord } from '#platform/files'
import { idFor } from '../../seeds/ids.ts'
import { acting, askFor, northbridge, openReview } from '../../test/support/asking.ts'
import { testToday } from '../../test/support/surroundings.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { tbl, tr, wordFile } from './read/fixtures/office.ts'

let world: World
let review: ReviewId
let police: RequestId
let council: RequestId
beforeAll(async () => {
  world = await openWorld()
  review = await reviewUnderWay()
  const [first = '', second = ''] = await askFor(world, review, ['police', 'council'], ['chronology'])
  police = first
  council = second
})
afterAll(() => world.close())

/** A review that has been commissioned, of an incident of its own. */
async function reviewUnderWay(): Promise<ReviewId> {
  const { incident, review: opened } = await openReview(world)
  await world.owner
    .insertInto('reviews.review')
    .values({
      id: opened,
      incidentId: incident,
      partnershipId: northbridge,
      reference: `NB-2026-9001 R${incident.slice(0, 4)}`,
      title: 'Beacon',
      nation: 'England',
      kind: 'child safeguarding practice review',
      framework: 'ENG-C-LCSPR',
      version: 'ENG-C-LCSPR',
      edition: 'WT2018',
      decidedOn: testToday,
      commissionedOn: testToday,
      commissionedBy: acting.person,
    })
    .execute()
  return opened
}

const columns = ['Date', 'Time', 'Source', 'Event'].map((heading) => ({ heading }))

function chronology(...rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(writeWord({ title: 'Chronology', blocks: [{ table: 'Chronology', columns, rows }] }))
}

/** Sends a file as the agency's author, and lets it be scanned and read; answers with the import's address. */
async function send(
  who: 'amina' | 'hannah',
  request: RequestId,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'police.docx',
): Promise<string> {
  const author = await world.as(who)
  const sent = await author.upload(`/requests/${request}/chronology/imports`, {}, { field: 'file', name, bytes })
  expect(sent.status, sent.text).toBe(303)
  await world.runJobs()
  return sent.location
}

const textFor = async (who: Parameters<World['as']>[0], path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text
const statusFor = async (who: Parameters<World['as']>[0], path: string): Promise<number> =>
  (await (await world.as(who)).get(path)).status

const good = ['22.05.16', '10.30am', 'CAD log', 'Call from neighbour about Rowan']
const notReal = ['31/02/2019', '', 'CAD log', 'Second call']

describe('an author sends a chronology', () => {
  test('and is told which rows to look at, and why', async () => {
    const address = await send('amina', police, chronology(good, notReal))
    const page = await textFor('amina', address)
    expect(page).toContain('2 rows read, 1 to correct')
    expect(page).toContain('Table 1, row 3 Date: 31/02/2019 is not a real date')
    expect(page).toContain('Not virus-scanned')
    expect(page).toContain('1 January 2025 to 7 September 2026, and kept: table 1, row 2')
  })

  test('that is not what it says, and is told so', async () => {
    const amina = await world.as('amina')
    const file = { field: 'file', name: 'police.docx', bytes: Uint8Array.from(Buffer.from('%PDF-1.7\n%%EOF')) }
    const sent = await amina.upload(`/requests/${police}/chronology/imports`, {}, file)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('The file is named .docx, but its content is PDF')
    const none = await amina.upload(
      `/requests/${police}/chronology/imports`,
      {},
      { field: 'file', name: '', bytes: new Uint8Array() },
    )
    expect(none.text).toContain('Select a file')
  })

  test('without a table of dates, and is told what one looks like', async () => {
    const address = await send('amina', police, Uint8Array.from(wordFile(tbl(tr(['PPN', 'Notice'])))))
    expect(await textFor('amina', address)).toContain('No table with a heading for a date was found')
  })

  test('with a template for it, in Word and Excel, that can be read back', async () => {
    const amina = await world.as('amina')
    const word = await amina.get(`/requests/${police}/chronology/template/word`)
    expect(strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Action taken')
    const excel = await amina.get(`/requests/${police}/chronology/template/excel`)
    expect(excel.headers['content-type']).toContain('spreadsheetml')
    const address = await send('amina', police, Uint8Array.from(excel.bytes), 'template.xlsx')
    expect(await textFor('amina', address)).toContain('There is a heading and no rows under it')
  })
})

describe('rows to look at', () => {
  test('are corrected one at a time, keeping what is written, and then accepted', async () => {
    const amina = await world.as('amina')
    const address = await send('amina', police, chronology(good, notReal))
    const row = /href="([^"]+\/rows\/[^"]+)"/.exec((await amina.get(address)).html)?.[1] ?? ''
    expect((await amina.get(row)).text).toContain('Suggestion: February 2019 had 28 days')

    const withoutSource = await amina.post(row, { date: '28/02/2019', time: '', source: '' })
    expect(withoutSource.status).toBe(422)
    expect(withoutSource.text).toContain('Enter the record that this comes from')
    const stillWrong = await amina.post(row, { date: '30/02/2019', time: 'teatime', source: 'CAD log' })
    expect(stillWrong.text).toContain('30/02/2019 is not a real date')
    expect(stillWrong.text).toContain('Enter a time, like 10:30, or leave it empty')

    expect((await amina.post(row, { date: '28/02/2019', time: '9am', source: 'CAD log' })).location).toBe(address)
    const ready = (await amina.get(address)).text
    expect(ready).toContain('2 rows read.')
    expect(ready).toMatch(/How the rows are understood.*22 May 2016.*28 Feb 2019 Written: 31\/02\/2019/)
    expect((await amina.post(`${address}/acceptance`)).location).toBe(`/requests/${police}/chronology`)
    const accepted = await amina.get(`/requests/${police}/chronology`)
    expect(accepted.text).toContain('2 entries accepted')
    expect(accepted.text).toContain('28 Feb 2019 Written: 31/02/2019')
    expect(await textFor('amina', `/requests/${police}`)).toContain('2 entries accepted')
  })

  test('may be left as the record has them; a row without a date then stands last', async () => {
    const hannah = await world.as('hannah')
    const address = await send(
      'hannah',
      council,
      chronology(notReal, ['', '', '', 'No date and no source'], good),
      'council.docx',
    )
    expect((await hannah.post(`${address}/acceptance`)).status).toBe(422)
    await hannah.post(`${address}/remaining`)
    await hannah.post(`${address}/acceptance`)
    const page = await hannah.get(`/requests/${council}/chronology`)
    expect(page.text).toMatch(/22 May 2016.*No date understood.*No date understood/)
  })

  test('another file replaces the entries only after saying how many change', async () => {
    const amina = await world.as('amina')
    const address = await send('amina', police, chronology(good, ['1/6/16', '', 'CAD log', 'Third call']))
    expect((await amina.get(address)).text).toContain(
      'Accepting replaces the 2 entries your agency has now: 1 stay the same, 0 change, 1 go, 1 are new.',
    )
    expect(await textFor('amina', `/requests/${police}/chronology`)).toContain('28 Feb 2019')
    await amina.post(`${address}/acceptance`)
    const after = await textFor('amina', `/requests/${police}/chronology`)
    expect(after).toContain('2 entries accepted')
    expect(after).not.toContain('28 Feb 2019')
    expect((await amina.post(`${address}/acceptance`)).status).toBe(422)
  })
})

describe('an agency sends its chronology again', () => {
  const visit = ['3/6/16', '', 'Diary', 'Home visit by the duty worker, the baby is asleep']
  const mended = ['3/6/16', '', 'Diary', 'Home visit by the duty worker, the baby is awake']
  const entries = () =>
    world.owner
      .selectFrom('chronology.entry as e')
      .innerJoin('chronology.import as i', 'i.id', 'e.importId')
      .select(['e.id', 'e.text', 'e.dateWritten', 'e.corrected'])
      .where('e.requestId', '=', council)
      .where('i.acceptedAt', 'is not', null)
      .where('i.replacedAt', 'is', null)
      .orderBy('e.position')
      .execute()

  test('and sees, before it is accepted, what stays, changes, goes and is new', async () => {
    const hannah = await world.as('hannah')
    const first = await send('hannah', council, chronology(good, notReal, visit), 'council.docx')
    await hannah.post(`${first}/remaining`)
    await hannah.post(`${first}/acceptance`)
    const before = await entries()
    expect(before.map(({ text }) => text)).toEqual([good[3], notReal[3], visit[3]])

    const address = await send('hannah', council, chronology(mended, notReal, ['4/6/16', '', 'Diary', 'New']), 'c.docx')
    const page = await hannah.get(address)
    expect(page.text).toContain('1 stay the same, 1 change, 1 go, 1 are new')
    const changes = await textFor('hannah', `${address}/changes`)
    expect(changes).toMatch(/Goes 22\.05\.16.*Call from neighbour.*Changes 3\/6\/16 Event Before: .*asleep Now: .*awake.*New 4\/6\/16/) // prettier-ignore
    expect(await statusFor('amina', `${address}/changes`)).toBe(404)

    await hannah.post(`${address}/acceptance`)
    const after = await entries()
    expect(after.map(({ text }) => text)).toEqual([mended[3], notReal[3], 'New'])
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual([before[2]?.id, before[1]?.id])
    expect(before.map(({ id }) => id)).not.toContain(after[2]?.id)
  })

  test('what an entry said before is kept', async () => {
    const earlier = await world.owner.selectFrom('chronology.earlierEntry').select(['entryId', 'text']).execute()
    expect(earlier).toContainEqual({ entryId: (await entries())[0]?.id, text: visit[3] })
  })

  test('and is not asked again about a row that it settled and did not touch', async () => {
    const page = await textFor('hannah', await send('hannah', council, chronology(mended, notReal), 'd.docx'))
    expect(page).toContain('2 rows read.')
    expect(page).not.toContain('to correct')
  })
})

describe('columns that we do not know', () => {
  const strange = Uint8Array.from(
    writeWord({
      title: 'Chronology',
      blocks: [
        {
          table: 'Chronology',
          columns: ['Noted', 'Which file', 'Story'].map((heading) => ({ heading })),
          rows: [['22/05/2016', 'Blue folder', 'Call from neighbour']],
        },
      ],
    }),
  )

  test('are asked about once, and remembered for the agency', async () => {
    const hannah = await world.as('hannah')
    const address = await send('hannah', council, strange, 'strange.docx')
    expect((await hannah.get(address)).text).toContain('We are not sure what every column of this file is')
    expect((await hannah.get(`${address}/columns`)).text).toContain('“Which file”')

    const twice = await hannah.post(`${address}/columns`, { 'heading-1': 'date', 'heading-2': 'event', 'heading-3': 'event' }) // prettier-ignore
    expect(twice.status).toBe(422)
    expect(twice.text).toContain('Another column is this already')
    const none = await hannah.post(`${address}/columns`, { 'heading-1': 'own', 'heading-2': 'source', 'heading-3': 'event' }) // prettier-ignore
    expect(none.text).toContain('Select which column is the date')

    await hannah.post(`${address}/columns`, { 'heading-1': 'date', 'heading-2': 'source', 'heading-3': 'event' })
    await world.runJobs()
    const read = (await hannah.get(address)).text
    expect(read).toContain('1 row read.')
    expect(read).toMatch(/22 May 2016 Blue folder Call from neighbour/)

    const again = await textFor('hannah', await send('hannah', council, strange, 'again.docx'))
    expect(again).toContain('1 row read.')
  })

  test('can be said to be something else, until the rows are accepted', async () => {
    const hannah = await world.as('hannah')
    const address = await send('hannah', council, strange, 'strange.docx')
    expect((await hannah.get(address)).text).toContain('What each column was taken for')
    await hannah.post(`${address}/columns`, { 'heading-1': 'date', 'heading-2': 'own', 'heading-3': 'event' })
    await world.runJobs()
    expect((await hannah.get(address)).text).toMatch(/Which file Blue folder/)
    await hannah.post(`${address}/abandonment`)
    expect(await statusFor('hannah', `${address}/columns`)).toBe(404)
  })

  test('are another agency’s to name for itself', async () => {
    const address = await send('amina', police, strange, 'strange.docx')
    expect(await textFor('amina', address)).toContain('We are not sure')
    expect(await statusFor('hannah', `${address}/columns`)).toBe(404)
    await (await world.as('amina')).post(`${address}/abandonment`)
  })
})

describe('agencies are kept apart', () => {
  test('no other agency, and nobody outside it before sign-off, sees a word', async () => {
    expect(await statusFor('hannah', `/requests/${police}/chronology`)).toBe(404)
    expect(await statusFor('joan', `/requests/${police}/chronology`)).toBe(404)
    expect(await textFor('bronwen', `/requests/${police}/chronology`)).not.toContain('CAD log')
    expect(await textFor('dilip', `/reviews/${review}/chronology`)).toContain(
      'No agency’s chronology has been signed off yet',
    )
    expect(await statusFor('amina', `/reviews/${review}/chronology`)).toBe(404)
    expect(await statusFor('graham', `/requests/${police}/chronology`)).toBe(200)
  })

  test('an import of one request is not found under another', async () => {
    const address = await send('amina', police, chronology(good))
    const id = address.split('/').at(-1)
    expect(await statusFor('hannah', `/requests/${council}/chronology/imports/${id}`)).toBe(404)
    const amina = await world.as('amina')
    expect((await amina.post(`${address}/abandonment`)).location).toBe(`/requests/${police}/chronology`)
    expect((await amina.get(address)).text).toContain('It was given up')
  })
})

describe('once an agency has signed off', () => {
  beforeAll(async () => {
    await (await world.as('amina')).post(`/requests/${police}/submission`)
    const graham = await world.as('graham')
    const signed = await graham.post(`/requests/${police}/sign-off`, {
      signedAs: 'Superintendent',
      statement: 'agreed',
    })
    expect(signed.status, signed.text).toBe(303)
  })

  test('its entries stand in the combined chronology, in order, with those that are missing named', async () => {
    expect(await textFor('dilip', `/reviews/${review}/chronology`)).toContain(
      'Not signed off yet, and so not shown here: Northbridge City Council',
    )
    const page = await textFor('joan', `/reviews/${review}/chronology`)
    expect(page).toMatch(/22 May 2016[^.]* 10:30[^.]* Northbridge Police CAD log Call from neighbour.*1 Jun 2016/)
    expect(page).toContain('2 entries.')
  })

  test('whoever follows a citation comes to the page with the entry', async () => {
    const dilip = await world.as('dilip')
    const id = / id="([0-9a-f-]{36})"/.exec((await dilip.get(`/reviews/${review}/chronology`)).html)?.[1] ?? ''
    expect((await dilip.get(`/reviews/${review}/chronology?entry=${id}`)).html).toContain(`id="${id}"`)
  })

  test('it can be narrowed to one agency', async () => {
    expect(await textFor('dilip', `/reviews/${review}/chronology?agency=${police}`)).toContain('2 entries.')
    expect(await textFor('dilip', `/reviews/${review}/chronology?agency=${council}`)).toContain('2 entries.')
  })

  test('it can no longer change', async () => {
    const amina = await world.as('amina')
    expect((await amina.get(`/requests/${police}/chronology`)).text).not.toContain('Send the file')
    const file = { field: 'file', name: 'police.docx', bytes: chronology(good) }
    const sent = await amina.upload(`/requests/${police}/chronology/imports`, {}, file)
    expect(sent.text).toContain('It must be sent back before the chronology can change')
  })

  test('names in the register are replaced unless someone who may see them asks', async () => {
    expect(await textFor('dilip', `/reviews/${review}/chronology`)).toContain('Show names')
    expect(await textFor('dilip', `/reviews/${review}/chronology?names=yes`)).toContain(
      'Names are shown as agencies wrote them',
    )
    expect(await textFor('joan', `/reviews/${review}/chronology?names=yes`)).not.toContain('Names are shown')
  })
})

describe('in the demonstration', () => {
  const harbour = idFor<'review'>('review/harbour')

  test('the entries of the police and the school stand in Harbour’s chronology, and nobody is named', async () => {
    const page = await textFor('joan', `/reviews/${harbour}/chronology`)
    expect(page).toContain('16 entries.')
    expect(page).toContain('sits on the stairs with')
    expect(page).not.toMatch(/Maya|Theo|Fernside/)
    expect(await textFor('dilip', `/reviews/${harbour}/chronology?names=yes`)).toContain('sits on the stairs with Maya')
  })

  test('the council’s author has rows to look at', async () => {
    const page = await textFor('hannah', `/requests/${idFor('request/harbour-council')}/chronology`)
    expect(page).toContain('3 rows to look at')
  })
})
