import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { p, run, wordFile } from '../src/reports/corpus/word-file.ts'
import { pdfOf, show } from './support/pdf-files.ts'

/** `heed library import | search | export` as people run them: the program itself, with a database of its own. */

const folder = mkdtempSync(join(tmpdir(), 'heed-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @param database which of this file's databases */
function heed(database: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [join(import.meta.dirname, '../bin/heed.mjs'), 'library', ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: {
      ...process.env,
      INIT_CWD: folder,
      DATABASE_URL: '',
      HEED_DATA: join(folder, database),
      HEED_KEYS: join(folder, 'keys.json'),
    },
  })
  return { status, stdout, stderr }
} // prettier-ignore

const file = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, 'given'), { recursive: true })
  writeFileSync(join(folder, 'given', name), content)
}

const jsonl = (...lines: readonly unknown[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

/** All invented. */
const ash = {
  identifier: 'ANY-2019-1',
  title: 'Child Ash: neglect and absence from school',
  board: 'Anyborough Safeguarding Children Partnership',
  published: '2019-05-14',
  incidentYear: 2017,
  nation: 'England',
  kind: 'serious case review',
  abstract: 'A child was neglected over two winters.',
  text: '# Background\n\nNobody asked about the heronry by the canal.\n\n# Learning\n\nSee the child.',
  themes: ['neglect'],
  recommendations: ['Ask every child what a day at home is like.'],
  url: 'https://anyborough.example/ash',
}

beforeAll(() => {
  file(
    'records.jsonl',
    jsonl(
      ash,
      '{"title": ',
      { board: 'Nobody' },
      { title: 'Only a title' },
      { ...ash, identifier: 'x', nation: 'Mars' },
    ),
  )
  file(
    'list.csv',
    'Name of review,Date published,Colour\nAdult Birch,14/05/2020,red\n,15/05/2020,blue\nAdult Cedar,May 2018,\n',
  )
  file('damaged.pdf', '%PDF-1.4\nthis is no such thing')
  file('scan.pdf', pdfOf(Array.from({ length: 500 }, () => '0.5 g 50 50 400 600 re f')))
  file(
    'report.pdf',
    pdfOf([
      [
        show('The review of Adult Dale', 72, 760, 22),
        show('Published 3 March 2021 by Anyborough Safeguarding Adults Board', 72, 730),
        show('This safeguarding adults review asks how services worked together.', 72, 700),
        show('Her name was Hester Coldwell in this line.', 72, 670),
        '0 0 0 rg 60 664 400 18 re f',
        '3 Tr',
        show('Words that nobody sees', 72, 640),
        '0 Tr 0 0 1 rg 60 590 300 30 re f 1 1 1 rg',
        show('A banner that everybody sees', 72, 600),
        '0 g',
        show('Recommendations', 72, 540, 22),
        show('The board should ask each agency how it listens.', 72, 510),
      ].join('\n'),
    ]),
  )
})

type Answer = {
  readonly added: number
  readonly known: number
  readonly problems: readonly { readonly file: string; readonly line?: number; readonly field?: string; readonly problem: string }[]
  readonly records: readonly { readonly title: string; readonly file: string; readonly flags: readonly string[]; readonly board: string; readonly published: string | null; readonly kind: string; readonly recommendations: number }[]
} // prettier-ignore

const answerIn = (stdout: string): Answer => JSON.parse(stdout)

describe('a folder of reviews from elsewhere', () => {
  let first: Answer
  beforeAll(() => {
    const { status, stdout, stderr } = heed('one', ['import', 'given', '--json'])
    expect({ status, stderr }).toMatchObject({ status: 0 })
    first = answerIn(stdout)
  }, 120_000)

  test('everything that can be read goes in', () => {
    expect(first.records.map(({ title }) => title).toSorted()).toEqual([
      'Adult Birch',
      'Adult Cedar',
      'Child Ash: neglect and absence from school',
      'Only a title',
      'The review of Adult Dale',
    ])
  })

  test.each([
    ['records.jsonl', 2, undefined, 'not JSON'],
    ['records.jsonl', 3, 'title', 'needs a title'],
    ['records.jsonl', 5, 'nation', 'Mars'],
    ['list.csv', undefined, undefined, '“board”, “nation”, “kind”, “url”'],
    ['list.csv', undefined, undefined, '“Colour”'],
    ['list.csv', 3, 'title', 'no title'],
    ['damaged.pdf', undefined, undefined, 'damaged'],
    ['scan.pdf', undefined, undefined, 'All 500 pages are pictures'],
  ])('what cannot is named: %s, line %s, field %s', (name, line, field, words) => {
    const found = first.problems.filter(
      (each) => each.file === `given/${name}` && each.line === line && each.field === field,
    )
    expect(found.map(({ problem }) => problem).join(' ')).toContain(words)
  })

  test('a month is not taken for a day, and that is told', () => {
    const cedar = first.records.find(({ title }) => title === 'Adult Cedar')
    expect(cedar).toMatchObject({ published: null, flags: ['Published: only “May 2018” is told, without the day.'] })
  })

  test('a report tells its board, date, kind and recommendations, for checking', () => {
    const dale = first.records.find(({ file: from }) => from === 'given/report.pdf')
    expect(dale).toMatchObject({
      board: 'Anyborough Safeguarding Adults Board',
      published: '2021-03-03',
      kind: 'safeguarding adults review',
      recommendations: 1,
    })
    expect(dale?.flags.join(' ')).toMatch(/1 pieces of text under boxes.*1 pieces of text that are not painted/)
  })

  test('text under a black box, and text that is not painted, is not in the library; a banner is', () => {
    const { status } = heed('one', ['export', '--out', 'one.jsonl'])
    expect(status).toBe(0)
    const exported = readFileSync(join(folder, 'one.jsonl'), 'utf8')
    expect(exported).toContain('A banner that everybody sees')
    expect(exported).not.toMatch(/Hester|Coldwell|nobody sees/)
  }, 60_000)

  test('the same input again adds nothing', () => {
    const again = answerIn(heed('one', ['import', 'given', '--json']).stdout)
    expect(again).toMatchObject({ added: 0, known: 5 })
    expect(again.problems).toHaveLength(first.problems.length)
  }, 60_000)

  test('unreleased records are found by their text, with where it stands', () => {
    const { stdout } = heed('one', ['search', 'heronry', '--json', '--limit', '3'])
    expect(JSON.parse(stdout)).toMatchObject({
      total: 1,
      results: [
        {
          identifier: 'ANY-2019-1',
          title: ash.title,
          board: ash.board,
          published: '2019-05-14',
          snippet: expect.stringContaining('heronry'),
        },
      ],
    })
    expect(JSON.parse(heed('one', ['search', 'helicopter', '--json']).stdout)).toMatchObject({ total: 0, results: [] })
  }, 60_000)

  test('an export goes into an empty library and comes out the same', () => {
    expect(heed('one', ['export', '--out', 'one.jsonl']).status).toBe(0)
    const taken = heed('two', ['import', 'one.jsonl', '--json'])
    expect(answerIn(taken.stdout)).toMatchObject({ added: 5, problems: [] })
    expect(heed('two', ['export', '--out', 'two.jsonl']).status).toBe(0)
    const exported = readFileSync(join(folder, 'one.jsonl'), 'utf8')
    expect(exported.split('\n')).toHaveLength(6)
    expect(readFileSync(join(folder, 'two.jsonl'), 'utf8')).toBe(exported)
  }, 120_000)

  test('a withdrawal elsewhere takes the record away here', () => {
    file('withdrawn.jsonl', jsonl({ ...ash, withdrawn: { on: '2026-01-05', note: 'At the board’s request.' } }))
    expect(JSON.parse(heed('two', ['import', 'given/withdrawn.jsonl', '--json']).stdout)).toMatchObject({
      withdrawn: 1,
    })
    expect(JSON.parse(heed('two', ['search', 'heronry', '--json']).stdout)).toMatchObject({ total: 0 })
    heed('two', ['export', '--out', 'after.jsonl'])
    const line = readFileSync(join(folder, 'after.jsonl'), 'utf8').split('\n').find((each) => each.includes('ANY-2019-1')) // prettier-ignore
    expect(JSON.parse(line ?? '')).toEqual({
      identifier: 'ANY-2019-1',
      title: 'Withdrawn',
      withdrawn: { on: '2026-01-05', note: 'At the board’s request.' },
    })
  }, 120_000)
})

test('Word and web pages are read with their headings, without what they hide', () => {
  mkdirSync(join(folder, 'reports'))
  writeFileSync(
    join(folder, 'reports/elm.html'),
    '<h1>Child Elm: a review</h1><p style="display:none">Hester Coldwell</p><h2>Recommendations</h2><ul><li>Agencies should agree who calls the school.</li></ul>',
  )
  writeFileSync(
    join(folder, 'reports/fir.docx'),
    wordFile({ body: p(run('Adult Fir: a review')) + p(run('It was slow.')) }),
  )
  const { records, problems } = answerIn(heed('three', ['import', 'reports', '--json']).stdout)
  expect(problems).toEqual([])
  expect(records).toMatchObject([
    {
      title: 'Child Elm: a review',
      recommendations: 1,
      flags: [expect.anything(), 'Hidden: hidden text (1) left out.'],
    },
    { title: 'Adult Fir: a review' },
  ])
  heed('three', ['export', '--out', 'three.jsonl'])
  const exported = readFileSync(join(folder, 'three.jsonl'), 'utf8')
  expect(exported).toContain('It was slow.')
  expect(exported).toContain('"heading":"Child Elm: a review"')
  expect(exported).not.toContain('Coldwell')
}, 60_000)

test.each([
  [['import'], 'Name the files or folders'],
  [['import', 'nowhere'], 'no such file'],
  [['search', 'neglect', '--limit', 'many'], '--limit'],
  [['export', '--out', 'x.csv'], '.jsonl'],
])(
  'heed library %j cannot be used, and says what would be',
  (args, words) => {
    const { status, stderr } = heed('one', args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).not.toContain('at file:')
  },
  60_000,
)
