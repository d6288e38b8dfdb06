import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeCommand } from './command.ts'
import { tbl, tc, tr, wordFile } from '../read/fixtures/office.ts'
import { mergeFiles } from './merge-files.ts'
import type { MergedEntry } from './merge.ts'

const today = Temporal.PlainDate.from('2026-11-24')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-merge-'))
  for (const ending of ['docx', 'xlsx'])
    await copyFile(
      new URL(`../read/fixtures/libreoffice.${ending}`, import.meta.url),
      join(folder, `${ending === 'docx' ? 'Police' : 'Health'}.${ending}`),
    )
  await writeFile(
    join(folder, 'School.csv'),
    'Date;Source;Event;Action taken;Ref\n23/05/16;Log;"=HYPERLINK(""x"")";none;2\n;Log;No date here;;\n"May 2016";# ask;+44 20;"a\nb";\nTotal;;;3;\n',
  )
})
afterAll(() => rm(folder, { recursive: true }))

async function heed(line: string): Promise<{ code: number; out: string; told: string }> {
  const said: string[] = []
  const told: string[] = []
  const code = await mergeCommand(
    Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? ''),
    {
      say: (text) => void said.push(text),
      tell: (text) => void told.push(text),
      progress: () => undefined,
      fromHere: (path) => resolve(folder, path),
      today,
    },
  )
  return { code, out: said.join('\n'), told: told.join('\n') }
}

test('three agencies are merged, every row is counted once, and the file is in order', async () => {
  const { code, out } = await heed('Police.docx Health.xlsx School.csv --out all.json --json')
  const summary: unknown = JSON.parse(out)
  expect(code).toBe(0)
  expect(summary).toMatchObject({
    agencies: 3,
    rowsRead: 13,
    events: 9,
    authorNotes: 2,
    leftOut: [],
    ignoredTables: [],
  })
  const written: unknown = JSON.parse(await readFile(join(folder, 'all.json'), 'utf8'))
  expect(written).toMatchObject({
    events: expect.arrayContaining([
      {
        id: 'e1',
        agency: 'School',
        kind: 'authorNote',
        start: {
          text: 'May 2016',
          date: '2016-05-01',
          latest: '2016-05-31',
          precision: 'month',
          uncertain: false,
          time: null,
        },
        end: null,
        source: '# ask',
        text: '+44 20',
        columns: { Date: 'May 2016', Source: '# ask', Event: '+44 20', 'Action taken': 'a\nb' },
        origin: { file: 'School.csv', table: 1, row: 4 },
      },
    ]),
  })
})

/** An entry without what a file cannot keep: where it was before, and what its agency called the columns we know. */
function lasting(entry: MergedEntry): object {
  const { origin: _origin, headings, columns, ...rest } = entry
  const known = new Set(
    ['date', 'time', 'end date', 'end time', 'source', 'event', 'sequence'].flatMap((role) =>
      role in headings ? Object.entries(headings).find(([each]) => each === role)?.[1] : [],
    ),
  )
  return { ...rest, others: Object.fromEntries(Object.entries(columns).filter(([heading]) => !known.has(heading))) }
}

test.each(['docx', 'xlsx', 'csv'])(
  'a merged .%s reads back as the same events, other columns included',
  async (ending) => {
    const files = ['Police.docx', 'Health.xlsx', 'School.csv'].map((name) => ({ path: join(folder, name) }))
    expect((await heed(`Police.docx Health.xlsx School.csv --out all.${ending}`)).code).toBe(0)
    const before = await mergeFiles(files, today)
    const after = await mergeFiles([{ path: join(folder, `all.${ending}`) }], today)
    expect(after.entries.map(lasting)).toEqual(before.entries.map(lasting))
    expect(after.summary).toMatchObject({ agencies: 3, rowsRead: 13, events: 9, authorNotes: 2 })
  },
)

test('where all agencies use one heading, the merged file uses it too', async () => {
  for (const name of ['a', 'b']) await writeFile(join(folder, `${name}.csv`), 'When,What happened\n22/05/16,Call\n')
  await heed('a.csv b.csv --out same.csv')
  expect(await readFile(join(folder, 'same.csv'), 'utf8')).toBe(
    '\uFEFFWhen,Agency,Source,What happened\r\n22/05/16,a,,Call\r\n22/05/16,b,,Call\r\n',
  )
})

test('an agency is what --agency says, whether its file is listed too or not', async () => {
  const { out } = await heed(
    'Police.docx --agency "Northbridge Police=Police.docx" --agency "Riverside=School.csv" --out named.json --json',
  )
  expect(JSON.parse(out)).toMatchObject({ agencies: 2, rowsRead: 9 })
  const names = new Set(
    Array.from(
      (await readFile(join(folder, 'named.json'), 'utf8')).matchAll(/"agency": "([^"]+)"/g),
      ([, name]) => name,
    ),
  )
  expect(names).toEqual(new Set(['Northbridge Police', 'Riverside']))
})

test('no text becomes a formula', async () => {
  await heed('School.csv --out school.csv')
  expect(await readFile(join(folder, 'school.csv'), 'utf8')).toContain(`"'=HYPERLINK(""x"")"`)
  await heed('School.csv --out school.xlsx')
  const { unzipSync, strFromU8 } = await import('fflate')
  const parts = unzipSync(await readFile(join(folder, 'school.xlsx')))
  expect(
    Object.values(parts)
      .map((part) => strFromU8(part))
      .join(''),
  ).not.toMatch(/<f[ >]|hyperlink|definedName|ddeLink/)
})

test('a heading and no rows is a result of no events, with a warning', async () => {
  await writeFile(join(folder, 'empty.csv'), 'Date,Source,Event\n')
  const { code, out, told } = await heed('empty.csv --out none.json --json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ rowsRead: 0, events: 0 })
  expect(told).toContain('empty.csv: there is a heading and no rows under it')
})

test('a table that is not a chronology is named', async () => {
  await writeFile(
    join(folder, 'key.docx'),
    wordFile(tbl(tr(['PPN', 'Notice'])) + tbl(tr(['Date', 'Event']), tr([tc('22/05/16'), 'Call']))),
  )
  const { out } = await heed('key.docx --out key.json --json')
  expect(JSON.parse(out)).toMatchObject({ rowsRead: 1, ignoredTables: [{ file: 'key.docx', table: 1 }] })
})

test.each([
  ['Police.docx', /--out FILE/],
  ['Police.docx --out all.pdf', /--out all\.pdf: this ending is not offered\. Use \.json, \.docx, \.xlsx or \.csv/],
  ['Police.docx --out Police.docx', /one of the files to merge/],
  ['Police.docx --out nowhere/all.json', /there is no folder/],
  ['--out all.json', /at least one file/],
  ['absent.docx --out no.json', /absent\.docx: there is no such file/],
  ['Police.docx fake.docx --out no.json', /fake\.docx: The file is named \.docx, but its content is PDF/],
  ['plain.docx --out no.json', /No table was found.*Date, Time, Source, Event/],
  ['quote.csv --out no.json', /quote\.csv: In row 2 a quotation mark/],
  ['Police.docx --agency Police.docx --out no.json', /an equals sign and the file/],
  ['Police.docx --jsn --out no.json', /no flag --jsn\. Did you mean --json\?/],
  ['notes.odt --out no.json', /Save it as \.docx/],
])('%s is refused and nothing is written', async (line, why) => {
  await writeFile(join(folder, 'fake.docx'), '%PDF-1.7\n%%EOF')
  await writeFile(join(folder, 'notes.odt'), 'x')
  await writeFile(join(folder, 'plain.docx'), wordFile('<w:p/>'))
  await writeFile(join(folder, 'quote.csv'), 'Date,Event\n22/05/16,"Call\n')
  const { code, out, told } = await heed(line)
  expect([code, out]).toEqual([2, ''])
  expect(told).toMatch(why)
  expect(existsSync(join(folder, 'no.json'))).toBe(false)
})

test('for a person, the summary is sentences', async () => {
  const { out } = await heed('Police.docx --out all.json')
  expect(out).toContain('5 rows read from 1 agency: 4 events, 1 author notes, 0 without a date that can be read.')
  expect(out).toContain('Police.docx, table 1, row 7, Date of event: "31.02.17": 31/02/2017 is not a real date.')
})
