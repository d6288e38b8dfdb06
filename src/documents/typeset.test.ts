import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { typeset, type PublicDocument, type Typeset } from './typeset.ts'

const review: PublicDocument = {
  title: 'A review of support at home & “self-neglect”',
  subtitle: 'Safeguarding adults review',
  board: 'Northbridge Safeguarding Partnership',
  date: Temporal.PlainDate.from('2026-03-04'),
  language: 'English',
  contents: true,
  sections: [
    {
      heading: 'What happened',
      blocks: [
        { kind: 'paragraph', text: 'Taken as it stands: #evil[x] *bold* $x^2$ `raw` <label> @name // note' },
        { kind: 'heading', text: 'The winter' },
        { kind: 'list', ordered: true, items: ['First a call', 'Then a visit'] },
        { kind: 'quote', text: 'We would have liked to be asked.', said: 'A member of the family' },
        {
          kind: 'table',
          caption: 'Who was asked',
          head: ['Agency', 'Asked'],
          rows: [['Northbridge Homes', '4 March 2025']],
        },
        { kind: 'glossary', terms: [{ term: 'Disguised compliance', meaning: 'Seeming to work with services.' }] },
      ],
    },
    { heading: 'Names with accents', blocks: [{ kind: 'paragraph', text: 'Siân, Ŵyn, Żaneta, Αλέξης → ✓' }] },
  ],
}

describe('a published document', () => {
  let pdf: Buffer
  beforeAll(async () => {
    pdf = pdfOf(await typeset(review))
  })

  test('says that it is tagged, and made to PDF/UA-1', () => {
    expect(pdf.toString('latin1')).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })
  test('has a language and its own title', () => {
    expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(pdf.toString('utf8')).toContain('A review of support at home &amp; “self-neglect”</rdf:li>')
  })
  test('is one revision, with nothing attached and nothing that runs', () => {
    const raw = pdf.toString('latin1')
    expect(raw.match(/%%EOF/g)).toHaveLength(1)
    expect(raw.match(/startxref/g)).toHaveLength(1)
    expect(raw).not.toMatch(/\/(EmbeddedFiles|JavaScript|JS|AcroForm|OpenAction|Launch|RichMedia)\b/)
  })
  test('holds no letters of this machine’s own fonts', () => {
    const fonts = [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name)
    expect(new Set(fonts)).toEqual(
      new Set(['AtkinsonHyperlegibleNext-Regular', 'AtkinsonHyperlegibleNext-Bold', 'DejaVuSans']),
    )
  })
  test('is the same to the byte when made again', async () => {
    expect(pdfOf(await typeset(review)).equals(pdf)).toBe(true)
  })
  test('tells nothing but its title, its date and the typesetter', () => {
    const raw = pdf.toString('latin1')
    expect(raw).toContain('<xmp:CreatorTool>Typst 0.14.2</xmp:CreatorTool>')
    expect(raw).toContain('<xmp:CreateDate>2026-03-04')
    expect(raw).not.toMatch(/<(dc:creator|pdf:Keywords|xmpMM:History)>/)
  })

  test.skipIf(!has('pdftotext'))('shows every word as it was written, never as markup', () => {
    const text = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout
    for (const words of [
      '#evil[x] *bold* $x^2$ `raw` <label> @name // note',
      'We would have liked to be asked.',
      'Disguised compliance',
      'Siân, Ŵyn, Żaneta, Αλέξης → ✓',
      '4 March 2026',
    ])
      expect(text).toContain(words)
  })
  test.skipIf(!has('pdfinfo'))('has the structure of the page on the web', () => {
    const structure = spawnSync('pdfinfo', ['-struct', '-'], { input: pdf, encoding: 'utf8' }).stdout
    for (const tag of [
      'H1 ',
      'H2 "What happened"',
      'H3 "The winter"',
      'TOC',
      'L (block)',
      'BlockQuote',
      'TH ',
      '/Scope /Column',
      'TD',
    ])
      expect(structure).toContain(tag)
  })
})

test('in Welsh, the language, the date and the list of contents are Welsh', async () => {
  const pdf = pdfOf(await typeset({ ...review, language: 'Welsh' }))
  expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(cy-GB\)/)
  if (!has('pdftotext')) return
  const text = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout
  expect(text).toContain('4 Mawrth 2026')
  expect(text).toContain('Cynnwys')
})

test('where the optional typesetter is not installed, the answer says so', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'heed-typeset-'))
  for (const part of ['typeset', 'typeset.ts'])
    cpSync(join(import.meta.dirname, part), join(elsewhere, 'src/documents', part), { recursive: true })
  writeFileSync(join(elsewhere, 'package.json'), '{ "type": "module" }')
  const lone: { typeset: typeof typeset } = await import(join(elsewhere, 'src/documents/typeset.ts'))
  expect(await lone.typeset(review)).toEqual({ ok: false, because: 'no typesetter on this machine' })
  rmSync(elsewhere, { recursive: true })
})

test('letters that no font of ours has are named, so that the author can write the word another way', async () => {
  const answer = await typeset({ ...review, title: 'Smile 🙂 and 中' })
  expect(answer).toEqual({ ok: false, because: 'letters missing from the fonts', letters: ['🙂', '中'] })
})

function pdfOf(answer: Typeset): Buffer {
  if (!answer.ok) throw new Error(answer.because)
  return Buffer.from(answer.pdf)
}

function has(tool: string): boolean {
  return spawnSync(tool, ['-v']).error === undefined
}
