import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** `heed chronology merge` through the program itself, sentence by sentence of contracts/cli.md. Everything is invented. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-merge-command-'))
  writeFileSync(
    join(folder, 'Police.csv'),
    'Date,Time,Source,Event,Grade\n22/05/16,10.30am,CAD log,Neighbour reports shouting at the flat,A\n31.02.16,,CAD log,Second call,\n?May 2016,,# ask the sergeant,Was there a third call?,\n,,,,\nTotal,,,3,\n',
  )
  writeFileSync(
    join(folder, 'Health.csv'),
    'When;What happened;Record;Agency\n22/05/2016;Health visitor hears of shouting at the flat from the neighbour;HV1 diary;Community Health\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the program as `npm run heed` does: it stands in the project, and the person stands in the folder. */
function heed(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/heed.mjs', 'chronology', 'merge', ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, stdout, stderr }
}

const eventsIn = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe('two agencies merged', () => {
  test('the summary is one JSON document on stdout, and every row is counted once', () => {
    const { status, stdout } = heed('Police.csv', 'Health.csv', '--out', 'all.json', '--json')
    expect(status).toBe(0)
    const summary: unknown = JSON.parse(stdout)
    expect(summary).toMatchObject({
      agencies: 2,
      rowsRead: 5,
      events: 2,
      authorNotes: 1,
      leftOut: [],
      ignoredTables: [],
    })
    expect(summary).toMatchObject({
      needsAttention: [
        { agency: 'Police', file: 'Police.csv', table: 1, row: 3, column: 'Date', value: '31.02.16' },
        { row: 6, column: 'Date', value: 'Total' },
        { row: 6, column: 'Source', value: '' },
      ],
      sameEvent: [{ events: ['e2', 'e3'] }],
    })
  })

  test('the file holds every entry in order, with its origin and every cell', () => {
    expect(eventsIn('all.json')).toEqual({
      events: [
        expect.objectContaining({ id: 'e1', kind: 'authorNote', source: '# ask the sergeant' }),
        expect.objectContaining({
          id: 'e2',
          agency: 'Community Health',
          kind: 'event',
          origin: { file: 'Health.csv', table: 1, row: 2 },
        }),
        {
          id: 'e3',
          agency: 'Police',
          kind: 'event',
          start: {
            text: '22/05/16',
            date: '2016-05-22',
            latest: '2016-05-22',
            precision: 'day',
            uncertain: false,
            time: '10:30',
          },
          end: null,
          source: 'CAD log',
          text: 'Neighbour reports shouting at the flat',
          columns: {
            Date: '22/05/16',
            Time: '10.30am',
            Source: 'CAD log',
            Event: 'Neighbour reports shouting at the flat',
            Grade: 'A',
          },
          origin: { file: 'Police.csv', table: 1, row: 2 },
        },
        expect.objectContaining({
          kind: 'needsAttention',
          start: expect.objectContaining({ text: '31.02.16', date: null }),
        }),
        expect.objectContaining({
          kind: 'needsAttention',
          start: expect.objectContaining({ text: 'Total', date: null }),
        }),
      ],
    })
  })

  test.each(['docx', 'xlsx', 'csv'])('a merged .%s reads back as the same rows', (ending) => {
    expect(heed('Police.csv', 'Health.csv', '--out', `all.${ending}`).status).toBe(0)
    const { stdout } = heed(`all.${ending}`, '--out', `again-${ending}.json`, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ agencies: 2, rowsRead: 5, events: 2, authorNotes: 1 })
    expect(JSON.stringify(eventsIn(`again-${ending}.json`))).toContain('"Grade":"A"')
  })
})

test('--agency counts before the file’s name and before a column in it', () => {
  const { stdout } = heed('Police.csv', '--agency', 'North Health=Health.csv', '--out', 'named.json', '--json')
  expect(JSON.parse(stdout)).toMatchObject({ agencies: 2 })
  expect(JSON.stringify(eventsIn('named.json'))).toContain('"agency":"North Health"')
})

test.each<readonly [string, readonly string[], RegExp]>([
  ['a file that is not there', ['absent.docx', '--out', 'no.json'], /absent\.docx: there is no such file/],
  [
    'an ending that is not offered',
    ['Police.csv', '--out', 'no.pdf'],
    /not offered\. Use \.json, \.docx, \.xlsx or \.csv/,
  ],
  ['an input named as the output', ['Police.csv', '--out', 'Police.csv'], /one of the files to merge/],
  ['a PDF', ['plan.pdf', '--out', 'no.json'], /A PDF keeps no rows or columns/],
  ['an old Word file', ['old.doc', '--out', 'no.json'], /save it as \.docx/],
])('%s is refused with what to do, and nothing is written', (_, args, why) => {
  writeFileSync(join(folder, 'plan.pdf'), '%PDF-1.7\n%%EOF')
  writeFileSync(join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const before = readFileSync(join(folder, 'Police.csv'), 'utf8')
  const { status, stdout, stderr } = heed(...args)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(why)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(existsSync(join(folder, 'no.json')) || existsSync(join(folder, 'no.pdf'))).toBe(false)
  expect(readFileSync(join(folder, 'Police.csv'), 'utf8')).toBe(before)
})
