import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkContent } from './check-content.ts'
import { leftOutOf } from './left-out.ts'
import { openOffice } from './office-parts.ts'
import { writeWorkbook } from './write-workbook.ts'
import { writeWord } from './write-word.ts'

const docx = writeWord({ title: 'Chronology', blocks: [{ paragraph: 'Home visit' }] })
const xlsx = writeWorkbook({
  title: 'Chronology',
  sheets: [{ name: 'Events', columns: [{ heading: 'Date' }], rows: [] }],
})

/** A Word file of our own with parts added or replaced. */
function wordWith(parts: Record<string, string | Uint8Array>, types = docxType): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
      ),
      '_rels/.rels': strToU8(relationships('officeDocument', 'word/document.xml')),
      'word/document.xml': strToU8(document('')),
      ...Object.fromEntries(bytes),
    },
    { level: 1 },
  )
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const docmType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const document = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const relationships = (type: string, target: string, mode = ''): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`

const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const checked = await checkContent(name, bytes)
  return checked.ok ? `taken as ${checked.kind}` : checked.because
}

test.each([
  ['police.docx', docx, 'docx'],
  ['POLICE.DOCX', docx, 'docx'],
  ['police.docm', docx, 'docx'],
  ['police.docm', wordWith({ 'word/vbaProject.bin': 'x' }, docmType), 'docm'],
  ['health.xlsx', xlsx, 'xlsx'],
  ['health.csv', strToU8('Date,Event\n22/05/2016,Visit'), 'csv'],
  ['bmi.csv', strToU8('BMI,Date\n22,22/05/2016'), 'csv'],
  ['welsh.csv', Buffer.from('\uFEFFDyddiad;Digwyddiad', 'utf16le'), 'csv'],
  ['old.csv', Buffer.from('Date,Caf\xe9', 'latin1'), 'csv'],
  ['note.txt', strToU8('Seen at home.'), 'txt'],
  ['report.pdf', strToU8('%PDF-1.7\n…\n%%EOF'), 'pdf'],
])('%s is taken', async (name, bytes, kind) => {
  expect(await checkContent(name, bytes)).toEqual({ ok: true, kind })
})

test.each([
  ['report.doc', docx, /save it as \.docx/],
  ['report.html', strToU8('<p>'), /does not take files ending \.html/],
  ['report', docx, /does not take files ending in nothing/],
  ['report.docx', xlsx, /\.xlsx file named \.docx/],
  ['report.docx', wordWith({}, docmType), /\.docm file named \.docx/],
  ['report.docx', strToU8('%PDF-1.7\n%%EOF'), /content is PDF/],
  ['report.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /before 2007/],
  [
    'report.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    /locked with a password/,
  ],
  ['report.docx', new Uint8Array(), /empty/],
  ['report.docx', docx.subarray(0, docx.length - 30), /damaged/],
  ['report.docx', zipSync({ 'readme.txt': strToU8('x') }), /a zip, not a Word/],
  ['report.pdf', strToU8('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF'), /locked with a password/],
  ['report.pdf', strToU8('MZ program'), /content is EXE/],
  ['photo.png', Buffer.from('ffd8ffe0', 'hex'), /named \.png/],
  ['list.csv', docx, /zip or Office/],
  ['list.csv', strToU8('<html><script>'), /named \.csv/],
  ['list.csv', strToU8('{\\rtf1 hello}'), /named \.csv/],
  ['list.csv', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), /named \.csv/],
])('%s is refused, and says why', async (name, bytes, why) => {
  expect(await refusal(name, bytes)).toMatch(why)
})

test.each(['utf8', 'utf16le'] as const)('a DOCTYPE in %s is refused before it is read', async (encoding) => {
  const part = Buffer.from(
    `\uFEFF<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document('')}`,
    encoding,
  )
  expect(await refusal('report.docx', wordWith({ 'word/document.xml': part }))).toMatch(/DOCTYPE/)
})

/** The zip with every place that says one size saying another. */
function claiming(zip: Uint8Array, size: number, claimed: number): Buffer {
  const lying = Buffer.from(zip)
  const written = Buffer.alloc(4)
  written.writeUInt32LE(size)
  for (let at = lying.indexOf(written); at !== -1; at = lying.indexOf(written, at + 1)) lying.writeUInt32LE(claimed, at)
  return lying
}

test('a bomb is refused before it is unpacked', async () => {
  const parts = [1, 2, 3].map((part): [string, Uint8Array] => [`word/media/${part}.bin`, new Uint8Array(1_000_003)])
  const bomb = claiming(wordWith(Object.fromEntries(parts)), 1_000_003, 100_000_000)
  const start = performance.now()
  expect(await refusal('report.docx', bomb)).toMatch(/more than 256 MB/)
  expect(performance.now() - start).toBeLessThan(200)
})

test('a file that shrinks more than a hundredfold is refused where it is large', async () => {
  expect(await refusal('report.docx', wordWith({ 'word/media/1.bin': new Uint8Array(100 * 2 ** 20) }))).toMatch(
    /100 times/,
  )
})

test('a part larger than it says is refused', async () => {
  const lying = claiming(wordWith({ 'word/media/1.bin': new Uint8Array(5_000_000) }), 5_000_000, 50)
  expect(await refusal('report.docx', lying)).toMatch(/damaged/)
})

test.each([
  ['a part named to leave its folder', { '../../etc/cron.d/x': 'x' }],
  ['a part at an absolute place', { '/etc/passwd': 'x' }],
  ['a part that is there twice', { 'word/Document.xml': 'x' }],
])('%s is refused', async (_what, parts) => {
  expect(await refusal('report.docx', wordWith(parts))).toMatch(/damaged/)
})

test('a file of more than 5,000 parts is refused', async () => {
  const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, part) => [`word/${part}.xml`, '<a/>']))
  expect(await refusal('report.docx', wordWith(parts))).toMatch(/5,000 parts/)
})

test('a part changed after it was saved is refused', async () => {
  const changed = Buffer.from(zipSync({ 'a.xml': strToU8('<a>22</a>') }, { level: 0 }))
  changed.write('23', changed.indexOf('22'))
  expect(await refusal('report.docx', changed)).toMatch(/not what it was/)
})

test('macros, links, templates, objects and DDE are named, and nothing is fetched', async () => {
  const field =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\\\x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  const file = await openOffice(
    wordWith({
      'word/document.xml': document(field),
      'word/vbaProject.bin': 'x',
      'word/embeddings/oleObject1.bin': 'x',
      'word/activeX/activeX1.xml': '<a/>',
      'word/settings.xml': '<a/>',
      'word/_rels/settings.xml.rels': relationships(
        'attachedTemplate',
        'https://evil.example/t.dotm',
        ' TargetMode="External"',
      ),
    }),
  )
  expect(await leftOutOf(file)).toEqual([
    { what: 'macros', where: 'word/vbaProject.bin' },
    { what: 'embedded object', where: 'word/embeddings/oleObject1.bin' },
    { what: 'ActiveX control', where: 'word/activeX/activeX1.xml' },
    { what: 'attached template', where: 'https://evil.example/t.dotm' },
    { what: 'DDE field', where: 'word/document.xml' },
  ])
})
