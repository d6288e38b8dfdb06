import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWord } from '#platform/files'
import { newId } from '#platform/database'
import { idFor } from '../seeds/ids.ts'
import { people, type PersonKey } from '../seeds/people.ts'
import { addressAmong, bookOf, matterRoutes, type Address } from './support/addresses.ts'
import { askAll } from './support/answers.ts'
import { write } from './support/asking.ts'
import { columnsHolding, textColumns } from './support/columns.ts'
import { contentsOf } from './support/contents.ts'
import { crawl } from './support/crawl.ts'
import type { Visit, Visitor } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

/**
 * trust.md R3, R8, R21: words that stand nowhere else, planted in one agency’s answer, are looked for in everything that
 * anyone else can get; and the names of those whom the incidents are about, in every page, e-mail and column.
 */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Reader = PersonKey | 'a stranger' | 'a reader of the library'
type Got = { readonly path: string; readonly contents: string; readonly text: string }

const visitorFor = async (who: Reader): Promise<Visitor> => {
  if (who === 'a stranger') return world.stranger()
  return who === 'a reader of the library' ? world.reader() : world.as(who)
}
const startOf = (who: Reader): string =>
  ({ 'a stranger': '/sign-in', 'a reader of the library': '/library' })[who as string] ?? '/'

/** Everything that someone gets by following links. */
const linkedFor = async (who: Reader): Promise<readonly Got[]> =>
  (await crawl(await visitorFor(who), startOf(who), 2)).filter(({ visit }) => visit.status !== 404).map(gotten)

/** Everything that someone gets by asking for these addresses. */
const askedBy = async (who: Reader, addresses: readonly Address[]): Promise<readonly Got[]> =>
  (await askAll(await visitorFor(who), addresses)).filter(({ visit }) => visit.status !== 404).map(gotten)

const gotten = ({ path, visit }: { path: string; visit: Visit }): Got => ({
  path,
  contents: contentsOf(visit),
  text: visit.text,
})

/** Each page about these matters. */
async function pagesAbout(matters: readonly string[]): Promise<readonly Address[]> {
  const book = await bookOf(world)
  return matterRoutes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) =>
      book.matters[route.kind]
        .filter((matter) => matters.includes(matter))
        .flatMap((matter) => addressAmong(route, book, [matter]) ?? []),
    )
}

const holding = (got: readonly Got[], words: readonly RegExp[]): readonly string[] =>
  got.flatMap(({ path, contents }) =>
    words.filter((word) => word.test(contents)).map((word) => `${word.source} on ${path}`),
  )

// ── One agency’s words ───────────────────────────────────────────────────────

const harbour = idFor<'review'>('review/harbour')
const hospital = idFor<'request'>('request/harbour-hospital')
const canaries = { entry: 'zephyrquill', action: 'marrowgate', file: 'vellumbrook', draft: 'quincethorn' }
const canaryWords = Object.values(canaries).map((word) => new RegExp(word, 'i'))

/** Everyone but the hospital’s own author and signatory. */
const others: readonly Reader[] = [
  ...Object.keys(people)
    .filter((key) => !['nadia', 'priya'].includes(key))
    .map((key) => key as PersonKey),
  'a stranger',
  'a reader of the library',
]
/** Those for whom nothing at all may look different; the rest see that something was done, and not what. */
const unaware: readonly Reader[] = [
  'amina',
  'graham',
  'hannah',
  'ivor',
  'joan',
  'oliver',
  'kofi',
  'lena',
  'a stranger',
  'a reader of the library',
]

/** Nadia sends a chronology and writes her agency’s report, through the doors. */
async function plant(): Promise<void> {
  const nadia = await world.as('nadia')
  const columns = ['Date', 'Time', 'Source', 'Event', 'Action taken'].map((heading) => ({ heading }))
  const rows = ['14/01/2026', '02/02/2026', '03/03/2026'].map((day) => [
    day,
    '',
    'Ward notes',
    `Seen, ${canaries.entry}`,
    canaries.action,
  ])
  const bytes = Uint8Array.from(writeWord({ title: 'Chronology', blocks: [{ table: 'Chronology', columns, rows }] }))
  const file = { field: 'file', name: `${canaries.file}.docx`, bytes }
  const sent = await nadia.upload(`/requests/${hospital}/chronology/imports`, {}, file)
  await world.runJobs()
  expect((await nadia.post(`${sent.location}/acceptance`)).status).toBe(303)
  await write(world, 'nadia', hospital, `What we found: ${canaries.draft}.`)
  expect((await nadia.post(`/requests/${hospital}/submission`)).status).toBe(303)
}

/** What everyone but the hospital’s people gets once it is written; for the names further down as well. */
const after = new Map<Reader, readonly Got[]>()

describe('what one agency writes before it is signed off', () => {
  const before = new Map<Reader, readonly Got[]>()
  let about: readonly Address[]
  beforeAll(async () => {
    for (const who of unaware) before.set(who, await linkedFor(who))
    await plant()
    about = await pagesAbout([idFor('incident/harbour'), harbour, hospital])
    expect(about.length).toBeGreaterThan(70)
    for (const who of others)
      after.set(who, [
        ...(await linkedFor(who)),
        ...(await askedBy(who, who === 'a reader of the library' ? [] : about)),
      ])
  }, 300_000)

  test('is read by its author and its signatory', async () => {
    for (const who of ['nadia', 'priya'] as const) {
      const got = holding(await askedBy(who, about), canaryWords)
      expect(canaryWords.filter((word) => !got.some((each) => each.startsWith(word.source)))).toEqual([])
    }
  })

  test('is in nothing that anyone else can get', () => {
    expect([...after.values()].flat().length).toBeGreaterThan(500)
    const leaks = [...after].flatMap(([who, got]) => holding(got, canaryWords).map((leak) => `${who}: ${leak}`))
    expect(leaks).toEqual([])
  })

  test('changes nothing that other agencies, the panel and the public see: no count, no date, no order', () => {
    for (const who of unaware) {
      const texts = new Map(after.get(who)?.map(({ path, text }) => [path, text]))
      expect(before.get(who)?.length).toBeGreaterThan(2)
      // A published PDF is made when someone first asks for it: whoever asks next is answered otherwise.
      const pages = before.get(who)?.filter(({ path }) => !path.endsWith('.pdf'))
      const different = pages?.filter(({ path, text }) => texts.get(path) !== text)
      expect([who, different?.map(({ path }) => path)]).toEqual([who, []])
    }
  })

  test('cannot be searched for in the library', async () => {
    const found = async (words: string) => (await world.reader().get(`/library?words=${words}`)).text
    expect(await found('children')).toMatch(/\d+ reviews? found/)
    for (const word of Object.values(canaries)) expect(await found(word)).not.toMatch(/\d+ reviews? found/)
  })

  test('is in no e-mail and not in the audit trail', async () => {
    const columns = (await columnsHolding(world.owner, Object.values(canaries))).map(
      ({ column }) => column.split('.')[0],
    )
    expect(new Set(columns)).toEqual(new Set(['chronology', 'documents', 'requests']))
  })

  test('is read by the lead reviewer and the panel once it is signed off, and still by no other agency', async () => {
    const priya = await world.as('priya')
    const signed = { signedAs: 'Chief Nurse', statement: 'agreed' }
    expect((await priya.post(`/requests/${hospital}/sign-off`, signed)).status).toBe(303)
    for (const who of ['dilip', 'joan'] as const) {
      const got = holding(await askedBy(who, about), canaryWords)
      for (const word of [canaries.entry, canaries.draft]) expect(got.join()).toContain(word)
    }
    for (const who of [
      'amina',
      'hannah',
      'ivor',
      'kofi',
      'lena',
      'ada',
      'martin',
      'a stranger',
      'a reader of the library',
    ] as const)
      expect([who, holding(await askedBy(who, about), canaryWords)]).toEqual([who, []])
  }, 60_000)
})

// ── The names of those whom it is about ──────────────────────────────────────

/** Everyone whom the incidents of the demonstration are about, and their families; each name in full and in its parts. */
const real = [
  'Rowan Ashdown',
  'Maya Fernside',
  'Theo Fernside',
  'Edwin Pell',
  'Leanne Fernside',
  'Carol Brindle',
  'Miriam Pell',
]
const parts = [...new Set(real.flatMap((name) => name.split(' ')))]
const nameWords = parts.map((part) => new RegExp(`\\b${part}\\b`, 'i'))

describe('the names of those whom an incident is about', () => {
  test('are on pages of those who may see them', async () => {
    const bronwens = holding(after.get('bronwen') ?? [], nameWords)
    expect(nameWords.filter((word) => !bronwens.some((each) => each.startsWith(word.source)))).toEqual([])
    expect(holding(after.get('hannah') ?? [], nameWords).length).toBeGreaterThan(2)
  })

  test('are on no page of anyone else; an agency’s people see whom they were asked about, there only', async () => {
    const without: readonly Reader[] = [
      'ada',
      'joan',
      'oliver',
      'kofi',
      'lena',
      'martin',
      'a stranger',
      'a reader of the library',
    ]
    for (const who of without) {
      expect(after.get(who)?.length).toBeGreaterThan(2)
      expect([who, holding(after.get(who) ?? [], nameWords)]).toEqual([who, []])
    }
    const orchard = await pagesAbout([idFor('incident/orchard'), idFor('review/orchard')])
    expect(holding(await askedBy('joan', orchard), nameWords)).toEqual([])
    const harbour = await pagesAbout([idFor('incident/harbour'), idFor('review/harbour')])
    expect(harbour.length).toBeGreaterThan(20)
    expect(holding(await askedBy('joan', harbour), nameWords)).toEqual([])
    for (const who of ['amina', 'graham', 'hannah', 'ivor', 'nadia', 'priya'] as const) {
      const elsewhere = (after.get(who) ?? (await linkedFor(who))).filter(({ path }) => !path.startsWith('/requests/'))
      expect(elsewhere.length).toBeGreaterThan(3)
      expect([who, holding(elsewhere, nameWords)]).toEqual([who, []])
    }
  }, 60_000)

  /**
   * Where names may stand in plain text, and why. What agencies and families said must be searchable, and relies on
   * row-level security and the encryption of the disk (house.md section 12); everything else names no one.
   */
  const mayHoldNames = new Map([
    ['chronology.draft_row', ['text', 'columns', 'headings', 'source']], // what an agency’s record says
    ['chronology.entry', ['text', 'columns', 'headings', 'source']],
    ['chronology.earlier_entry', ['text', 'columns', 'headings', 'source']], // what it said before it was mended
    ['chronology.import', ['headings']], // what an agency calls its columns
    ['chronology.words', ['as_written']], // the same record’s words, to be searched by who may read it
    ['chronology.heading', ['name']],
    ['chronology.typed_table', ['headings']],
    ['chronology.typed_row', ['cells']], // an agency’s record, typed in the browser
    ['chronology.fault', ['value']], // what stands in a cell, to be looked at
    ['requests.wording', ['text']], // what an agency writes
    ['reviews.contribution', ['words']], // what the family and practitioners said
    ['reports.accuracy_point', ['wrong', 'evidence']], // what an agency says of a draft
    ['reports.part_version', ['text']], // a draft, which cannot be published while it names anyone
  ])

  test('stand in no column but those of what agencies, families and drafts say', async () => {
    expect((await textColumns(world.owner)).length).toBeGreaterThan(250)
    const found = (await columnsHolding(world.owner, parts)).filter(({ column }) => !mayHold(column))
    expect(found).toEqual([])
  })

  test('would be found if they did: in a text, in a list, in JSON', async () => {
    const { owner } = world
    const message = { toAddress: 'lena@northbridge.example', subject: 'Hello', body: 'About Maya (Fernside).' }
    await owner
      .insertInto('mail.message')
      .values({ id: newId<'message'>(), ...message })
      .execute()
    await owner
      .updateTable('requests.keyLines')
      .set({ lines: ['What did Rowan see?'] })
      .execute()
    await owner
      .insertInto('audit.event')
      .values({
        partnershipId: idFor('partnership/northbridge'),
        what: 'planted',
        detail: JSON.stringify({ who: 'EDWIN' }),
      })
      .execute()
    expect((await columnsHolding(owner, parts)).filter(({ column }) => !mayHold(column))).toEqual([
      { column: 'audit.event."detail"', word: 'Edwin' },
      { column: 'mail.message."body"', word: 'Maya' },
      { column: 'mail.message."body"', word: 'Fernside' },
      { column: 'requests.key_lines."lines"', word: 'Rowan' },
    ])
  })

  function mayHold(column: string): boolean {
    const [schema = '', table = '', name = ''] = column.split('.')
    return mayHoldNames.get(`${schema}.${table}`)?.includes(name.replaceAll('"', '')) ?? false
  }
})
