import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv, writeWord, writeWorkbook } from '#platform/files'
import { plain, roleOf } from './read-headings.ts'
import { readFileTables } from './read-file.ts'
import { chronologyOf } from './rules.ts'
import { cleanText } from './tables.ts'

/**
 * The law of conservation (contracts/cli.md): every non-empty row below the heading is an event, an author's note or a
 * row that needs attention, and every word of it stands in the output. For any table, in every format.
 */
const headings = fc
  .constantFrom('Action taken', 'toString', '__proto__', 'Date recorded', '')
  .map((fifth) => ['Date', 'Time', 'Source', 'Event', fifth])

const usual = fc.constantFrom(
  '22/05/2016',
  '31.02.16',
  '?May 2016',
  'ditto',
  '2016',
  'Total',
  'Date',
  'Source',
  'Event',
  '# ask',
  '¬',
  'CAD log',
  'Antenatal period',
  '=1+1',
  "'=1",
  "''",
  '"',
  'a\nb',
  '[Comment: who?]',
  '[Footnote: x',
  '_x0041_',
  'toString',
  '__proto__',
  '[formula without a result]',
)
const cell = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 4, arbitrary: usual }, fc.string({ unit: 'binary', maxLength: 12 })) // prettier-ignore
const grid = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 })

type Grid = readonly (readonly string[])[]

type Headings = readonly string[]

const formats: readonly (readonly [string, (heading: Headings, rows: Grid) => Uint8Array])[] = [
  ['docx', (heading, rows) => writeWord({ title: 'x', blocks: [{ table: 'x', columns: heading.map((name) => ({ heading: name })), rows }] })], // prettier-ignore
  ['xlsx', (heading, rows) => writeWorkbook({ title: 'x', sheets: [{ name: 'x', columns: heading.map((name) => ({ heading: name })), rows }] })], // prettier-ignore
  ['csv', (heading, rows) => writeCsv([heading, ...rows])],
]

test.each(formats)('any table as .%s: every row is one entry, and every word is kept', async (ending, write) => {
  let entriesSeen = 0
  await fc.assert(
    fc.asyncProperty(headings, grid, async (heading, rows) => {
      const { tables } = await readFileTables(`a.${ending}`, write(heading, rows))
      const { entries, faults, warnings } = chronologyOf(tables, account)
      entriesSeen += entries.length

      const places = entries.map(({ origin }) => origin.row)
      expect(new Set(places).size).toBe(places.length)
      const kinds = entries.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'needsAttention').length).toBeLessThanOrEqual(faults.length)

      for (const [at, written] of rows.entries()) {
        const texts = written.map(cleanText).filter((text) => text !== '')
        const entry = entries.find(({ origin }) => origin.row === at + 2)
        if (entry) for (const text of texts) expect(wordsOf(Object.values(entry.columns))).toContain(wordsOf([text]))
        else
          expect(
            texts.length === 0 || isTitle(written, warnings) || isHeading(texts) || repeats(heading, written),
          ).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
  expect(entriesSeen).toBeGreaterThan(500)
})

const account = {
  agency: 'Police',
  agencyColumn: 'is a column like any other',
  meanings: new Map(),
  today: Temporal.PlainDate.from('2026-11-24'),
} as const

/** Text without space, which formats keep in different ways. */
const wordsOf = (texts: readonly string[]): string => texts.join('\n').replace(/\s+/g, '')

/** A title is one cell, and is named to whoever sent the file. */
const isTitle = (written: readonly string[], warnings: readonly string[]): boolean =>
  written.filter((text) => cleanText(text) !== '').length === 1 &&
  wordsOf(warnings).includes(wordsOf([cleanText(written[0] ?? '')]))

/** A heading again: at least half of it, and one of it the date. */
function isHeading(texts: readonly string[]): boolean {
  const known = texts.filter((text) => roleOf(text) !== undefined)
  return known.length > 1 && known.length * 2 >= texts.length && known.some((text) => roleOf(text) === 'date')
}

const repeats = (heading: Headings, written: readonly string[]): boolean =>
  written.every((text, at) => cleanText(text) === '' || plain(text) === plain(heading[at] ?? ''))
