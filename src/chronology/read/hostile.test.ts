import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/files'
import { excelFile, tbl, tc, tr, wordFile } from './fixtures/office.ts'
import { readFileTables } from './read-file.ts'
import { chronologyOf } from './rules.ts'

/** trust.md R64, in short: whatever a file holds, it is read or refused, and nothing else happens. */
async function readOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { tables } = await readFileTables(name, bytes)
    for (const { rows } of tables) for (const { row } of rows) expect(row).toBeGreaterThan(0)
    chronologyOf(tables, {
      agency: 'x',
      agencyColumn: 'decides',
      meanings: new Map(),
      today: Temporal.PlainDate.from('2026-11-24'),
    })
  } catch (cause) {
    expect(cause).toBeInstanceOf(Refusal)
  }
}

const word = wordFile(
  tbl(
    tr(['Date', 'Source', 'Event']),
    tr([tc('22/05/16', '<w:vMerge w:val="restart"/>'), 'CAD', tc('Call', '<w:gridSpan w:val="2"/>')]),
    tr([tc('', '<w:vMerge/>'), 'CAD', 'Call']),
  ),
)
const excel = excelFile(
  [
    {
      name: 'Events',
      xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>42512</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A5"/></mergeCells>',
    },
  ],
  { strings: ['Event'] },
)

test.each([
  ['a.docx', word],
  ['a.xlsx', excel],
])('a %s with some bytes changed', async (name, bytes) => {
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of list) changed[at] = byte
      await readOrRefused(name, changed)
    }),
    { numRuns: 150 },
  )
})

const pieces = fc.constantFrom(
  '<w:tc>',
  '</w:tc>',
  '<w:tr>',
  '</w:tr>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:sdtContent>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="-9"/>',
  '<w:gridSpan w:val="999999999"/>',
  '<w:txbxContent>',
  '</w:txbxContent>',
  '<mc:Fallback>',
  '<w:del>',
  '<w:p/>',
  '<w:t>x</w:t>',
  '<c r="ZZZZ99"/>',
  '<c r="A1" t="s"><v>-1</v></c>',
  '<c t="n"><v>1e308</v></c>',
  '<row r="-5"/>',
  '<mergeCell ref="A1:"/>',
  '<mergeCell ref="B9:A1"/>',
  '<v>NaN</v>',
  '&#x0;',
  '&lol;',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -->',
  '<?x?>',
  '\u0000',
)

test.each([
  ['a.docx', word, 'word/document.xml'],
  ['a.xlsx', excel, 'xl/worksheets/sheet1.xml'],
] as const)('a %s with XML put in or cut out', async (name, bytes, part) => {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const edits = fc.array(fc.record({ at: fc.nat(xml.length), cut: fc.nat(20), put: pieces }), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const changed = list.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), xml)
      await readOrRefused(name, zipSync({ ...parts, [part]: strToU8(changed) }, { level: 0 }))
    }),
    { numRuns: 300 },
  )
})

test('a CSV of anything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.string({ minLength: 1 }).map((text) => strToU8(text)),
      ),
      (bytes) => readOrRefused('a.csv', bytes),
    ),
    { numRuns: 500 },
  )
})
