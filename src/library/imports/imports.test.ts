import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import { importFiles } from './import-records.ts'
import { readRecord } from './read-record.ts'
import { sectionsFrom } from './sections.ts'
import { dayFrom, kindFrom, yearsFrom } from './words-given.ts'

const helpers = {
  readReport: async () => ({ ok: false, because: 'No report is read in this test.' }) as const,
  identifiersIn: (text: string) => (text.includes('943 476 5919') ? ['A valid NHS number'] : []),
  today: Temporal.PlainDate.from('2026-09-15'),
}

describe('a record that was imported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-import-'))
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const path = join(folder, 'records.jsonl')
    const record = { identifier: 'cspr-2019-k7q4mz', title: 'The heronry review', published: '2019-05-14', nation: 'England', kind: 'cspr', abstract: 'About a heronry. 943 476 5919.' } // prettier-ignore
    writeFileSync(path, JSON.stringify(record))
    const by = { person: null, partnership: idFor('partnership/northbridge') }
    const imported = await importFiles(world.owner, by, [{ path, name: 'records.jsonl' }], helpers)
    expect(imported.problems).toEqual([])
    expect(imported.added).toHaveLength(1)
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true })
  })

  const seenByThePublic = async () => {
    const pages = ['/library?words=heronry', '/library/cspr-2019-k7q4mz', '/library/feed.atom', '/library/search.csv']
    const replies = await Promise.all(pages.map((page) => world.reader().get(page)))
    return replies.filter(({ text }) => text.includes('The heronry review')).length
  }

  test('is flagged where it holds an identifier, which is not repeated', async () => {
    const { rows } = await sql<{ flags: string[] }>`select flags from library.provenance where file_name = 'records.jsonl'`.execute(world.owner) // prettier-ignore
    expect(rows).toEqual([{ flags: ['Identifier: A valid NHS number stands in the abstract.'] }])
  })

  test('is not for the public until two different people have released it', async () => {
    expect(await seenByThePublic()).toBe(0)
    const one = idFor('person/bronwen')
    const release = (first: string, second: string) =>
      sql`update library.publication set first_released_by = ${first}, first_released_at = now(), second_released_by = ${second},
        released_at = now() where identifier = 'cspr-2019-k7q4mz'`.execute(world.owner)
    await expect(release(one, one)).rejects.toThrow('violates check constraint')
    expect(await seenByThePublic()).toBe(0)
    // The control: the same looking finds it once it is released.
    await release(one, idFor('person/charles'))
    await sql`select library.make_searchable(array(select id from library.publication where identifier = 'cspr-2019-k7q4mz'))`.execute(world.owner) // prettier-ignore
    expect(await seenByThePublic()).toBeGreaterThanOrEqual(2)
  })
})

describe('a record as it is written', () => {
  test('needs nothing but a title', () => {
    expect(readRecord({ title: 'A review' })).toMatchObject({ ok: true, given: { title: 'A review', nation: null } })
  })

  test.each([
    [{ title: 7 }, 'title'],
    [{ title: 'A', published: '31/02/2019' }, 'published'],
    [{ title: 'A', themes: 'neglect' }, 'themes'],
    [{ title: 'A', themes: ['neglect', 3] }, 'themes[1]'],
    [{ title: 'A', recommendations: [{ addressedTo: [] }] }, 'recommendations[0]'],
    [{ title: 'A', url: 'javascript:alert(1)' }, 'url'],
    [{ title: 'A', colour: 'red' }, 'colour'],
    [{ title: 'A', text: 'a\0b' }, 'text'],
    [{ title: 'A', incidentYear: 'long ago' }, 'incidentYear'],
  ])('is refused with the name of the field: %j', (value, field) => {
    const read = readRecord(value)
    expect(read).toMatchObject({ ok: false, faults: [{ field }] })
  })

  test('never breaks the reader, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof readRecord(value).ok === 'boolean'))
  })
})

test.each([
  ['2019-05-14', '2019-05-14', undefined],
  ['14/05/2019', '2019-05-14', undefined],
  ['Tuesday, 14th May 2019', '2019-05-14', undefined],
  ['May 2019', null, 'Published: only “May 2019” is told, without the day.'],
  ['2019', null, 'Published: only “2019” is told, without the day.'],
])('the day of publication “%s” is %s', (text, day, flag) => {
  const read = dayFrom(text)
  expect({ day: read?.value?.toString() ?? null, flag: read?.flag }).toEqual({ day, flag })
})

test.each(['31/02/2019', 'soon', '14/5/19'])('“%s” is no day', (text) => expect(dayFrom(text)).toBeUndefined())

test.each([
  ['SCR', 'serious case review'],
  ['Safeguarding Adult Review', 'safeguarding adults review'],
  ['Child Practice Reviews', 'child practice review'],
  ['inspection', 'kind not known'],
])('the kind “%s” is a %s', (text, kind) => expect(kindFrom(text).value).toBe(kind))

test('years of what happened are one or a stretch, and never backwards', () => {
  expect(yearsFrom('2014/15')).toEqual({ from: 2014, to: 2015 })
  expect(yearsFrom('2016')).toEqual({ from: 2016, to: 2016 })
  expect(yearsFrom('2016-2014')).toBeUndefined()
})

test('a text comes apart at its headings and loses no word', () => {
  expect(sectionsFrom('Before.\n\n# One\nFirst.\n\nSecond.\n## Two\n\nThird.')).toEqual([
    { heading: '', blocks: [{ kind: 'paragraph', text: 'Before.' }] },
    { heading: 'One', blocks: [{ kind: 'paragraph', text: 'First.' }, { kind: 'paragraph', text: 'Second.' }] },
    { heading: 'Two', blocks: [{ kind: 'paragraph', text: 'Third.' }] },
  ]) // prettier-ignore
})
