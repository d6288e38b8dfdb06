import { expect, test } from 'vitest'
import { para, tbl, tc, tr, wordFile } from './fixtures/office.ts'
import { readFileTables } from './read-file.ts'
import { wholeText } from './tables.ts'

/** The texts of the first table, row by row. */
async function texts(body: string, notes = {}): Promise<string[][]> {
  const { tables } = await readFileTables('police.docx', wordFile(body, notes))
  return (tables[0]?.rows ?? []).map((row) => row.cells.map(wholeText))
}

const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`

test('paragraphs and line breaks are lines; tabs and hard hyphens are kept', async () => {
  const cell = tc(
    `${para('one')}${run(`${t('two')}<w:br/>${t('three')}<w:tab/>${t('four')}<w:noBreakHyphen/>${t('five')}`)}<w:p/>`,
  )
  expect(await texts(tbl(tr([cell])))).toEqual([['one\ntwo\nthree\tfour\u2011five']])
})

test('text split over runs, links and spelling marks is one text', async () => {
  const split = `<w:p><w:r>${t('Home ')}</w:r><w:proofErr w:type="spellStart"/><w:hyperlink><w:r>${t('vis')}</w:r></w:hyperlink><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:strike/></w:rPr>${t('it &amp; &lt;b&gt;')}</w:r></w:p>`
  expect(await texts(tbl(tr([tc(split)])))).toEqual([['Home visit & <b>']])
})

test('tracked changes are read as accepted, and counted', async () => {
  const cell = tc(
    `<w:p><w:r>${t('Seen ')}</w:r><w:del w:id="1"><w:r><w:delText>Monday</w:delText></w:r></w:del><w:ins w:id="2"><w:r>${t('Tuesday')}</w:r></w:ins><w:moveFrom><w:r>${t(' gone')}</w:r></w:moveFrom><w:moveTo><w:r>${t(' moved')}</w:r></w:moveTo></w:p>`,
  )
  const deleted = tr(['deleted row'], '<w:del w:id="9" w:author="A. Writer"/>')
  const { tables, trackedChanges } = await readFileTables('a.docx', wordFile(tbl(deleted, tr([cell]))))
  expect(tables[0]?.rows.map((row) => [row.row, row.cells[0]?.text])).toEqual([[2, 'Seen Tuesday moved']])
  expect(trackedChanges).toBe(5)
})

test('a paragraph whose mark was deleted runs on into the next', async () => {
  const cell = tc(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r>${t('Home ')}</w:r></w:p>${para('visit')}`)
  expect(await texts(tbl(tr([cell])))).toEqual([['Home visit']])
})

test('properties as they were before a tracked change are not read', async () => {
  const cell = tc('22/05/2016', '<w:tcPrChange w:id="1"><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>')
  expect(await texts(tbl(tr(['above']), tr([cell])))).toEqual([['above'], ['22/05/2016']])
})

test('content controls are read round a row, a cell and a run, without placeholders', async () => {
  const date = `<w:sdt><w:sdtPr><w:date w:fullDate="2016-05-22T00:00:00Z"/></w:sdtPr><w:sdtContent><w:r>${t('22 May 2016')}</w:r></w:sdtContent></w:sdt>`
  const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>${t('Click to enter text')}</w:r></w:sdtContent></w:sdt>`
  const cell = `<w:sdt><w:sdtContent>${tc('Police')}</w:sdtContent></w:sdt>`
  const row = `<w:sdt><w:sdtContent>${tr([tc(`<w:p>${date}</w:p>`), cell, tc(`<w:p>${empty}</w:p>`)])}</w:sdtContent></w:sdt>`
  expect(await texts(tbl(row))).toEqual([['22 May 2016', 'Police', '']])
})

test('a cell merged downwards holds its value in every row; wide cells and gaps keep their places', async () => {
  const { tables } = await readFileTables(
    'a.docx',
    wordFile(
      tbl(
        tr([tc('22/05/2016', '<w:vMerge w:val="restart"/>'), 'one']),
        tr([tc('', '<w:vMerge/>'), 'two']),
        tr([tc('wide', '<w:gridSpan w:val="2"/>'), 'after']),
        tr(['only second'], '<w:gridBefore w:val="1"/>'),
      ),
    ),
  )
  expect(
    tables[0]?.rows.map((row) => row.cells.map(({ column, span, text, held }) => [column, span, text, held])),
  ).toEqual([
    [
      [0, 1, '22/05/2016', false],
      [1, 1, 'one', false],
    ],
    [
      [0, 1, '22/05/2016', true],
      [1, 1, 'two', false],
    ],
    [
      [0, 2, 'wide', false],
      [2, 1, 'after', false],
    ],
    [[1, 1, 'only second', false]],
  ])
})

test('a table inside a cell becomes part of its text, and the next table is still the second', async () => {
  const nested = tc(`${para('Calls:')}${tbl(tr(['10:30', 'mother']), tr(['11:00', 'school']))}${para('End.')}`)
  const { tables } = await readFileTables('a.docx', wordFile(tbl(tr([nested])) + tbl(tr(['second']))))
  expect(tables.map(({ table, rows }) => [table, rows[0]?.cells[0]?.text])).toEqual([
    [1, 'Calls:\n10:30\tmother\n11:00\tschool\n\nEnd.'],
    [2, 'second'],
  ])
})

test('of two versions of a drawing one is read', async () => {
  const box = (text: string): string => `<w:pict><w:txbxContent>${para(text)}</w:txbxContent></w:pict>`
  const cell = tc(
    `<w:p><w:r>${t('Plan')}</w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('new')}</mc:Choice><mc:Fallback>${box('old')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  )
  expect(await texts(tbl(tr([cell])))).toEqual([['Plan\nnew']])
})

test('a field counts as its result, not its code', async () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const nested = `${char('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${char('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${char('separate')}<w:r>${t('hidden')}</w:r>${char('end')}${char('separate')}<w:r>${t('22/05/2016')}</w:r>${char('end')}`
  const simple = `<w:fldSimple w:instr=" DATE "><w:r>${t(' or 23/05/2016')}</w:r></w:fldSimple>`
  expect(await texts(tbl(tr([tc(`<w:p>${nested}${simple}</w:p>`)])))).toEqual([['22/05/2016 or 23/05/2016']])
})

test('comments and footnotes stay with their cell', async () => {
  const cell = tc(
    `<w:p><w:commentRangeStart w:id="0"/><w:r>${t('Seen')}</w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  )
  expect(await texts(tbl(tr([cell, 'next'])), { comments: { 0: 'by whom?' }, footnotes: { 2: 'See [1]' } })).toEqual([
    ['Seen\n[Comment: by whom?]\n[Footnote: See (1)]', 'next'],
  ])
})

test('a prefix other than w, and the strict form, are the same to us', async () => {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
  const parts = unzipSync(wordFile(tbl(tr(['22/05/2016', tc('', '<w:vMerge w:val="restart"/>')]))))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll('w:', 'ns0:')
    .replaceAll('xmlns:w=', 'xmlns:ns0=')
    .replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
  const { tables } = await readFileTables('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
  expect(tables[0]?.rows[0]?.cells.map((cell) => cell.text)).toEqual(['22/05/2016', ''])
})
