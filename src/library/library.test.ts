import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { close, connect, sql, transact, type Database } from '#platform/database'
import { publishedReviews } from '../../seeds/published-reviews.ts'
import { cloneDatabase, type TestDatabase } from '../../test/support/database.ts'
import {
  answerRequest,
  fingerprintOf,
  publish,
  reportRequests,
  searchPublications,
  showAnswer,
  withdraw,
  type Publication,
  type Search,
} from './index.ts'
import { findRecord } from './queries.ts'
import { readRecord } from './read.ts'
import { askForReport } from './requests.ts'

const northbridge = randomUUID()
const elsewhere = randomUUID()
const bronwen = { person: randomUUID(), partnership: northbridge }
const today = Temporal.PlainDate.from('2026-09-15')
const nobody = { person: null, partnership: null }

let clone: TestDatabase
let staff: Database
let reader: Database
let owner: Database

beforeAll(async () => {
  clone = await cloneDatabase('nothing')
  staff = connect({ ...clone.config('heed_staff'), max: 2 })
  reader = connect({ ...clone.config('heed_library'), max: 2 })
  owner = connect({ ...clone.owner, max: 2 })
  await put({})
  await put(publishedReviews.injuredBaby)
  await put({ ...publishedReviews.outOfSchool, title: 'Allan o’r golwg: adolygiad am Siân', language: 'Welsh' })
  await put({ title: 'Not until the year 2999', publishedOn: Temporal.PlainDate.from('2999-01-01') })
})
afterAll(async () => {
  for (const db of [staff, reader, owner]) await close(db)
  await clone.drop()
})

/** Publishes the review of Mr Alder, with some of it changed. */
async function put(changed: Partial<Publication>, by = bronwen) {
  const publication: Publication = { ...publishedReviews.selfNeglect, ...changed }
  const artefacts = { report: Buffer.from(`%PDF of ${publication.title}`), briefing: null, bulletin: null }
  const published = await transact(staff, by, (tx) =>
    publish(tx, by, publication, artefacts, fingerprintOf(publication, artefacts)),
  )
  if (!published.ok) throw new Error(published.because)
  return published
}

const search = (words: string, more: Partial<Search> = {}) =>
  searchPublications(reader, { words, filters: {}, order: 'relevance', page: 1, exactly: false, ...more })

const titles = async (words: string, more: Partial<Search> = {}) =>
  (await search(words, more)).found.map(({ title }) => title.split(':')[0])

const quote = async (words: string) =>
  (await search(words)).found[0]?.pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('')

describe('searching the library', () => {
  test('finds a review by words of its sections, and says which section it quotes', async () => {
    const { found } = await search('radios')
    expect(found.map(({ quoted }) => quoted)).toEqual([{ place: 'section', number: 2, heading: 'Who Mr Alder was' }])
  })
  test('finds other forms of a word, and marks them', async () => {
    expect(await quote('radio')).toContain('first with [radios] and')
    expect(await quote('housings')).toContain('[housing]')
  })
  test('finds words with accents by words without, and the reverse', async () => {
    expect(await titles('Sian')).toEqual(['Allan o’r golwg'])
    expect(await titles('rádios')).toEqual(['Self-neglect and a home in disrepair'])
  })
  test('finds a phrase, and leaves out what is not wanted', async () => {
    expect(await titles('"missed four appointments"')).toEqual(['Self-neglect and a home in disrepair'])
    expect(await titles('review -exploitation')).not.toContain('Allan o’r golwg')
  })
  test('lists by what was asked: kind, year, partnership', async () => {
    expect(await titles('', { filters: { kind: 'serious case review' } })).toEqual(['Serious case review'])
    expect(await titles('', { filters: { year: '2026' } })).toEqual(['Allan o’r golwg'])
    expect(await titles('', { filters: { board: 'Northbridge Safeguarding Children Board' } })).toEqual([
      'Serious case review',
    ])
  })
  test('without words lists the newest first, and never what is still to come', async () => {
    expect(await titles('')).toEqual(['Allan o’r golwg', 'Self-neglect and a home in disrepair', 'Serious case review'])
  })
  test('puts reviews with the words in their title before those with them only in the text', async () => {
    await put({
      title: 'Winter pressures',
      summary: 'A plan.',
      themes: [],
      publishedOn: Temporal.PlainDate.from('2018-01-01'),
    })
    expect(await titles('winter')).toEqual(['Winter pressures', 'Self-neglect and a home in disrepair'])
  })
  test.each([
    ['neglct', 'neglect'],
    ['exploitaton', 'exploitation'],
  ])('searches, where nothing is found for %s, for %s, and says so', async (typed, meant) => {
    expect(await search(typed)).toMatchObject({ corrected: meant })
    expect(await titles(typed)).toEqual(await titles(meant))
    expect((await search(typed, { exactly: true })).found).toEqual([])
  })
  test('finds the field’s other ways of saying it, marks them, and says so', async () => {
    await put({ title: 'Violence at home', summary: 'A review about domestic violence.', themes: [] })
    expect(await titles('DA')).toEqual(['Violence at home'])
    expect(await quote('DA')).toBe('A review about [domestic] [violence].')
    expect((await search('DA')).also).toMatchObject([{ typed: 'DA' }])
    expect(await titles('"domestic abuse"')).toEqual([])
  })
  test('finds some of the words where no review has all, and says so', async () => {
    expect(await search('radios volcano zebra')).toMatchObject({ loosened: true })
    expect(await titles('radios volcano zebra')).toContain('Self-neglect and a home in disrepair')
    expect((await search('volcano zebra')).total).toBe(0)
  })
  test('finds any of alternatives', async () => {
    const [both, radios, exploitation] = [
      await search('radios or exploitation'),
      await search('radios'),
      await search('exploitation'),
    ]
    expect(exploitation.total).toBeGreaterThan(0)
    expect(both.total).toBe(radios.total + exploitation.total)
  })
  test('counts what the results may be narrowed by', async () => {
    const { facets, total } = await search('review')
    const kinds = facets.filter(({ name }) => name === 'kind')
    expect(kinds.length).toBeGreaterThan(1)
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    for (const { name, value, count } of facets)
      expect((await search('review', { filters: { [name]: value } })).total).toBe(count)
  })
  test('puts the newest first when asked to', async () => {
    const days = (await search('review', { order: 'date' })).found.map(({ publishedOn }) => publishedOn.toString())
    expect(days.length).toBeGreaterThan(2)
    expect(days).toEqual(days.toSorted().toReversed())
  })
  test.each(['the of and', '!!! & | <->', '"', '-', 'a:*b', '\u0027; drop table library.publication'])(
    'does not fall over at %s',
    async (words) => {
      expect((await search(words)).total).toBe(0)
    },
  )
  test('gives ten to a page, the same on every reading', async () => {
    for (let number = 1; number <= 11; number++)
      await put({ title: `Thematic paper ${number}`, kind: 'thematic review' })
    const [first, second] = [
      await search('', { filters: { kind: 'thematic review' } }),
      await search('', { filters: { kind: 'thematic review' }, page: 2 }),
    ]
    expect([first.found.length, first.total, second.found.length]).toEqual([10, 11, 1])
    expect(await search('', { filters: { kind: 'thematic review' } })).toEqual(first)
  })
})

describe('a report whose time on the site is over', () => {
  const baby = () => search('injuries in a baby')

  test('is still listed, with its record', async () => {
    expect((await baby()).found).toMatchObject([{ onSite: false, quoted: { place: 'summary' } }])
  })
  test('is found by its record, and not by the words of its text', async () => {
    expect(await titles('curiosity')).toEqual(['Serious case review'])
    expect(await titles('cruise')).toEqual([])
  })
  test('has no text and no PDF that the public’s role could read', async () => {
    const id = (await baby()).found[0]?.publication
    for (const table of ['section', 'pdf']) {
      const query = sql`select from ${sql.table(`library.${table}`)} where publication_id = ${id}`
      expect((await query.execute(reader)).rows).toEqual([])
      expect((await query.execute(owner)).rows).not.toEqual([])
    }
  })
  test('can be asked for; the partnership sees who asked, and others do not', async () => {
    const [found] = (await baby()).found
    if (!found) throw new Error('not found')
    const asked = { name: 'Sam Reader', email: 'sam@example.org', organisation: '', purpose: 'Training' }
    await transact(reader, nobody, (tx) => askForReport(tx, found.publication, asked))

    const seen = await transact(staff, bronwen, (tx) => reportRequests(tx, northbridge))
    expect(seen).toMatchObject([{ ...asked, answeredOn: null }])
    expect(
      await transact(staff, { person: null, partnership: elsewhere }, (tx) => reportRequests(tx, northbridge)),
    ).toEqual([])

    const given = { sent: true, answer: 'Sent by email.' }
    const at = { today: Temporal.Now.plainDateISO(), site: 'http://heed.test' }
    const answer = () => transact(staff, bronwen, (tx) => answerRequest(tx, bronwen, seen[0]?.id ?? '', given, at))
    expect(await answer()).toEqual({ ok: true })
    expect(await answer()).toMatchObject({ ok: false })
  })
  test('is asked for only when it has left the site', async () => {
    const [found] = (await search('radios')).found
    if (!found) throw new Error('not found')
    const asked = { name: 'Sam Reader', email: 'sam@example.org', organisation: '', purpose: 'Training' }
    await expect(transact(reader, nobody, (tx) => askForReport(tx, found.publication, asked))).rejects.toThrow(
      /row-level security/,
    )
  })
})

describe('publishing', () => {
  test('refuses a word that was not approved', async () => {
    const artefacts = { report: Buffer.from('%PDF'), briefing: null, bulletin: null }
    const approved = fingerprintOf(publishedReviews.selfNeglect, artefacts)
    const changed = { ...publishedReviews.selfNeglect, summary: 'Something else.' }
    expect(await transact(staff, bronwen, (tx) => publish(tx, bronwen, changed, artefacts, approved))).toEqual({
      ok: false,
      because: 'not what was approved',
    })
  })
  test('refuses to let a review leave the site before the law allows it', async () => {
    await expect(
      put({ ...publishedReviews.outOfSchool, onSiteUntil: Temporal.PlainDate.from('2026-12-31') }),
    ).rejects.toThrow('too soon')
  })
  test('gives an address without a name, a reference or a place', async () => {
    expect((await put({ title: 'Rowan Ashdown of Mill Lane' })).slug).toMatch(/^sar-2025-[b-df-hj-np-tv-z2-9]{6}$/)
  })
  test('cannot be done in the name of another partnership', async () => {
    await expect(
      transact(staff, { person: null, partnership: elsewhere }, async (tx) => {
        const artefacts = { report: Buffer.from('%PDF'), briefing: null, bulletin: null }
        return publish(
          tx,
          bronwen,
          publishedReviews.selfNeglect,
          artefacts,
          fingerprintOf(publishedReviews.selfNeglect, artefacts),
        )
      }),
    ).rejects.toThrow(/row-level security/)
  })
})

test('answers stand beside their recommendation, oldest first; only from those it was addressed to', async () => {
  const { publication, slug } = await put({ title: 'With answers' })
  const answer = {
    organisation: 'Northbridge Homes',
    position: 'accepted',
    text: 'We will.',
    answeredOn: today,
  } as const
  const show = (changed: object, by = bronwen) =>
    transact(staff, by, (tx) => showAnswer(tx, by, publication, 1, { ...answer, ...changed }))

  expect(await show({ position: 'done', text: 'We did.', answeredOn: today.add({ months: 6 }) })).toEqual({ ok: true })
  expect(await show({})).toEqual({ ok: true })
  expect(await show({ organisation: 'A passer-by' })).toEqual({ ok: false, because: 'not addressed to them' })
  expect(await show({}, { person: randomUUID(), partnership: elsewhere })).toEqual({
    ok: false,
    because: 'no such recommendation',
  })

  const record = await findRecord(reader, slug)
  const reading = record && (await readRecord(reader, record))
  expect(reading?.recommendations[0]?.answers.map(({ text }) => text)).toEqual(['We will.', 'We did.'])
})

describe('a publication that was withdrawn', () => {
  test('is gone from the page, the list, the search and the words that may have been meant', async () => {
    const { publication, slug } = await put({ title: 'A zeppelin over Northbridge', summary: 'Zeppelins.', themes: [] })
    expect(await titles('zeppelin')).toHaveLength(1)
    expect((await search('zepelin')).corrected).toBe('zeppelin')

    const strange = { person: null, partnership: elsewhere }
    expect(await transact(staff, strange, (tx) => withdraw(tx, strange, publication, 'Not mine', today))).toMatchObject(
      { ok: false },
    )
    expect(
      await transact(staff, bronwen, (tx) => withdraw(tx, bronwen, publication, 'A name was in it', today)),
    ).toEqual({ ok: true })

    expect(await findRecord(reader, slug)).toBeUndefined()
    expect(await titles('zeppelin')).toEqual([])
    expect((await search('zepelin')).corrected).toBeNull()
    const { rows } = await sql`select from library.section where publication_id = ${publication}`.execute(reader)
    expect(rows).toEqual([])
  })
})

describe('the role of the public site', () => {
  test.each(['access.person', 'audit.event', 'mail.message'])(
    'has no way to %s, which the owner can read',
    async (table) => {
      const query = sql`select from ${sql.table(table)}`
      await expect(query.execute(reader)).rejects.toThrow(/permission denied for schema/)
      await expect(query.execute(owner)).resolves.toBeDefined()
    },
  )
  test.each([
    ['read who asked for reports', sql`select from library.report_request`],
    ['read the search index', sql`select from library.body`],
    ['read what was imported from where', sql`select from library.provenance`],
    ['read findings in the index', sql`select from library.said`],
    ['read the words people may have meant', sql`select from library.word`],
    ['change a publication', sql`update library.publication set title = 'x'`],
    ['withdraw a publication', sql`update library.publication set withdrawn_on = now()`],
    ['publish', sql`insert into library.report (publication_id, summary) values (gen_random_uuid(), '')`],
    ['answer a recommendation', sql`delete from library.answer`],
    ['index', sql`select library.make_searchable(array[gen_random_uuid()])`],
  ])('may not %s', async (_what, query) => {
    await expect(query.execute(reader)).rejects.toThrow(/permission denied/)
  })
})
