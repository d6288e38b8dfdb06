import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkCommand } from './check-command.ts'
import { p, run, wordFile } from './corpus/word-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'heed-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const header = 'id,kind,value,aliases,pseudonym'
const register = `${header}
p1,person,Maya Fernside,,Teasel
d1,date,2019-03-14,birth,[date of birth]
`

/** Runs the command on files by their name and content. */
async function heed(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const said: string[] = []
  const told: string[] = []
  const code = await checkCommand(args, {
    say: (text) => void said.push(text),
    tell: (text) => void told.push(text),
    progress: () => undefined,
    fromHere: (path) => join(folder, path),
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}

test('a name in a Word file is told with its place, and the report is not publishable', async () => {
  const file = wordFile({ body: p(run('Teasel was seen.')) + p(run('It was Maya’s room.')) })
  const { code, said } = await heed({ 'a.docx': file, 'r.csv': register }, 'a.docx', '--register', 'r.csv', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({
    identifiability: [
      {
        rule: 'name.first-name',
        severity: 'block',
        match: 'Maya',
        register: 'p1',
        place: { part: 'body', paragraph: 2, start: 7, end: 11 },
      },
    ],
    publishable: false,
  })
})

test('a report that names nobody is publishable, and its wording and readability are told', async () => {
  const source = 'The school failed to act. The LSCB wrote a letter.'
  const { code, said } = await heed({ 'a.md': source, 'r.csv': register }, 'a.md', '--register', 'r.csv', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({
    identifiability: [],
    language: [
      {
        rule: 'blame.failed-to',
        severity: 'warn',
        match: 'failed to',
        place: { part: 'body', paragraph: 1, start: 11, end: 20 },
      },
    ],
    readability: { words: 10, sentences: 2, undefinedAcronyms: [{ match: 'LSCB' }] },
    publishable: true,
  })
})

test('a combination that singles a family out is warned of where it is changed with least, and does not block', async () => {
  const source = 'A boy aged seven, the youngest of six, lived in the village of Ashcombe. In March 2018 he was hurt.'
  const { said } = await heed({ 'a.md': source, 'r.csv': register }, 'a.md', '--register', 'r.csv', '--json')
  const { identifiability, publishable } = JSON.parse(said)
  const place = { part: 'body', paragraph: 1, start: 48, end: 71 }
  const combined = {
    rule: 'jigsaw.combination',
    severity: 'warn',
    match: 'the village of Ashcombe',
    register: null,
    place,
  }
  expect(identifiability).toContainEqual(expect.objectContaining(combined))
  expect(publishable).toBe(true)
})

test('the name of the file counts', async () => {
  const { said } = await heed({ 'maya-fernside.txt': 'Text.', 'r.csv': register }, 'maya-fernside.txt', '--register', 'r.csv', '--json') // prettier-ignore
  expect(JSON.parse(said)).toMatchObject({
    identifiability: [{ match: 'maya-fernside.txt', place: { part: 'metadata', paragraph: null } }],
    publishable: false,
  })
})

test('a name half of which was taken out is found, and told where it was', async () => {
  const file = wordFile({ body: p(run('They told Ma'), '<w:del><w:r><w:delText>ya</w:delText></w:r></w:del>', run(' nothing.')) }) // prettier-ignore
  const { said } = await heed({ 'a.docx': file, 'r.csv': register }, 'a.docx', '--register', 'r.csv', '--json')
  expect(JSON.parse(said)).toMatchObject({ identifiability: [{ severity: 'block', match: 'Maya', place: { part: 'deletion' } }] }) // prettier-ignore
})

test('without a register nothing is looked for by name, and a person is told so', async () => {
  const { code, said } = await heed({ 'a.txt': 'Maya Fernside. NHS number 943 476 5919.' }, 'a.txt')
  expect(code).toBe(0)
  expect(said).toContain('must not be published: 1 thing')
  expect(said).toContain('No register was given')
})

describe('a register that cannot be used is refused with its line:', () => {
  test.each([
    ['no column', 'id,kind,value,aliases\n', /line 1: there is no column "pseudonym"/],
    ['a column twice', `${header},kind\n`, /line 1: the column "kind" is there twice/],
    ['an unknown kind', `${header}\np1,dog,Rex,,\n`, /line 2: "dog" is not a kind/],
    ['an id twice', `${header}\np1,person,A B,,\n\np1,person,C D,,\n`, /line 4: the id "p1" is there already, in line 2/],
    ['a day that is none', `${header}\nd1,date,2019-02-30,,\n`, /line 2: "2019-02-30" is not a day/],
    ['a date as it is spoken', `${header}\nd1,date,14 March 2019,,\n`, /line 2: .*YYYY-MM-DD/],
    ['a quotation mark that stays open', `${header}\np1,person,"A B,,\n`, /line 2: a quotation mark/],
    ['no value', `${header}\np1,person,,,\n`, /line 2: there is no value/],
  ])('%s', async (_what, csv, because) => {
    const { code, said, told } = await heed({ 'a.txt': 'Text.', 'bad.csv': csv }, 'a.txt', '--register', 'bad.csv')
    expect([code, said]).toEqual([2, ''])
    expect(told).toMatch(because)
  }) // prettier-ignore
})

test.each([
  ['in UTF-16', Buffer.from(`\uFEFF${register}`, 'utf16le')],
  ['in another order, with more columns', 'Value,note,pseudonym,aliases,kind,id\r\n"Fernside, Maya",x,Teasel,,person,p1\r\n'], // prettier-ignore
])('a register %s is read', async (_how, csv) => {
  const { said } = await heed({ 'a.txt': 'Maya came.', 'r2.csv': csv }, 'a.txt', '--register', 'r2.csv', '--json')
  expect(JSON.parse(said)).toMatchObject({ identifiability: [{ register: 'p1' }] })
})

test.each([
  [[], /Name one report/],
  [['missing.docx'], /no such file/],
  [['a.txt', '--registre', 'r.csv'], /Did you mean --register/],
])('what the command cannot use is refused: %j', async (args, because) => {
  const { code, told } = await heed({ 'a.txt': 'Text.' }, ...args)
  expect(code).toBe(2)
  expect(told).toMatch(because)
})
