import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/** `heed assess` as people run it: the program itself, with files and standard input, and no server or database. */

const folder = mkdtempSync(join(tmpdir(), 'heed-assess-'))
afterAll(() => rmSync(folder, { recursive: true }))

function heed(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    'node',
    [join(import.meta.dirname, '../bin/heed.mjs'), 'assess', ...args],
    {
      input,
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    },
  )
  return { status, stdout, stderr }
}

const toddler = {
  nation: 'England',
  incidentDate: '2024-03-27',
  facts: {
    ageAtIncident: 1,
    died: 'no',
    seriousHarm: 'yes',
    abuseOrNeglect: 'suspected',
    authorityAwareDate: '2024-03-28',
  },
}
const adult = {
  nation: 'England',
  incidentDate: '2023-01-17',
  facts: { ageAtDeath: 67, died: 'yes', abuseOrNeglect: 'suspected', careAndSupportNeeds: 'yes' },
}

/** What is printed has one document and nothing else. */
const printed = (args: readonly string[], input: unknown): unknown =>
  JSON.parse(heed(['-', '--json', ...args], JSON.stringify(input)).stdout)

const anyText: unknown = expect.any(String)
const including = (expected: object): unknown => expect.arrayContaining([expect.objectContaining(expected)])

describe('heed assess', () => {
  test('reads a file and prints one JSON document, as the contract has it', () => {
    writeFileSync(join(folder, 'toddler.json'), JSON.stringify(toddler))
    const { status, stdout, stderr } = heed(['toddler.json', '--json'])
    expect([status, stderr]).toEqual([0, ''])
    const limit = { id: 'DL08', what: anyText, trigger: anyText, due: '2024-04-08', recipient: anyText }
    const criterion = { id: 'SIN2', question: anyText, answer: 'suspected', source: anyText }
    expect(JSON.parse(stdout)).toEqual({
      assessments: including({
        framework: 'ENG-C-SIN',
        version: 'ENG-C-SIN',
        outcome: 'MUST',
        basis: 'ACT',
        rule: 'N1',
        because: expect.stringMatching(/\.$/),
        criteria: including(criterion),
        open: [],
        confirm: false,
        deadlines: including(limit),
      }),
    })
    expect(stdout).not.toContain('NOT_APPLICABLE')
  })

  test('an array of incidents is answered by an array in the same order', () => {
    expect(printed([], [adult, toddler])).toEqual([
      { assessments: including({ framework: 'ENG-A-SAR', outcome: 'UNDETERMINED', open: ['A3'] }) },
      { assessments: including({ framework: 'ENG-C-SIN', outcome: 'MUST' }) },
    ])
    expect(printed([], [])).toEqual([])
  })

  test('--all also says what does not apply, and why', () => {
    expect(printed(['--all'], toddler)).toEqual({
      assessments: including({ framework: 'ENG-A-SAR', outcome: 'NOT_APPLICABLE', because: anyText }),
    })
  })

  test('--what-if says which single answer would change an outcome', () => {
    const change = { fact: 'abuseOrNeglect', answer: 'suspected', instead: ['no'], outcome: 'NOT_REQUIRED' }
    expect(printed(['--what-if'], toddler)).toMatchObject({
      whatIf: including({ framework: 'ENG-C-SIN', changes: including(change) }),
    })
  })

  test('for a person it says the same in words', () => {
    const { status, stdout } = heed(['-', '--what-if'], JSON.stringify(adult))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^England, 17 January 2023\n/)
    expect(stdout).toContain('NOT DECIDED YET: ENG-A-SAR')
    expect(stdout).toContain('Still to find out, to decide it:\n    - A3: ')
    expect(stdout).toContain('It hangs on:')
  })
})

describe('input that cannot be used ends in 2, says where and what would do, and prints no result', () => {
  const cases: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    [
      'a fact outside the vocabulary',
      ['-', '--json'],
      JSON.stringify([toddler, { ...toddler, facts: { abuseOrNeglct: 'known' } }]),
      /^\$\[1\]\.facts\.abuseOrNeglct is not a fact we know; did you mean "abuseOrNeglect"\?\n$/,
    ],
    [
      'a value outside the vocabulary',
      ['-'],
      JSON.stringify({ ...toddler, facts: { abuseOrNeglect: 'suspect' } }),
      /^\$\.facts\.abuseOrNeglect is "suspect"; did you mean "suspected"\?\n$/,
    ],
    [
      'a nation outside the vocabulary',
      ['-'],
      JSON.stringify({ ...toddler, nation: 'Walse' }),
      /^\$\.nation .*"Wales"/,
    ],
    [
      'an impossible date',
      ['-'],
      JSON.stringify({ ...toddler, incidentDate: '2023-02-29' }),
      /^\$\.incidentDate is "2023-02-29", not a real date; give a date such as/,
    ],
    [
      'a contradiction',
      ['-'],
      JSON.stringify({ ...toddler, facts: { birthDate: '2020-01-01', ageAtIncident: 1 } }),
      /^\$\.facts\.ageAtIncident is 1, but someone born on 2020-01-01 was 4 on 2024-03-27; give 4, or leave it out\n$/,
    ],
    ['no JSON', ['-'], '{"nation": England}', /^- is not JSON: .*England/],
    ['nothing at all', ['-'], '', /^- is not JSON: /],
    ['a file that is not there', ['absent.json'], '', /^absent\.json cannot be read: /],
    ['no file named', [], '', /^Name one file/],
    ['an unknown flag', ['-', '--jsn'], JSON.stringify(toddler), /--jsn.*Did you mean "--json"\?/],
  ]
  test.each(cases)('%s', (_, args, input, message) => {
    const { status, stdout, stderr } = heed(args, input)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
