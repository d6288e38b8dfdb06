import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/files'
import { jpegWith, pngWith } from '../corpus/pictures.ts'
import { p, run, wordFile, type WordParts } from '../corpus/word-file.ts'
import { readReport } from './read-report.ts'

const wordParts = async (parts: WordParts) => (await readReport('report.docx', wordFile(parts))).paragraphs
const textsOf = async (name: string, source: string | Uint8Array) =>
  (await readReport(name, typeof source === 'string' ? strToU8(source) : source)).paragraphs.map(
    ({ part, text }) => `${part}: ${text}`,
  )
const wordTexts = async (parts: WordParts) => (await wordParts(parts)).map(({ part, text }) => `${part}: ${text}`)

const drawing = (inside: string) => `<w:r><w:drawing><wp:inline>${inside}</wp:inline></w:drawing></w:r>`

describe('a Word document gives up what it holds:', () => {
  test.each<[string, WordParts, string]>([
    ['what is shown', { body: p(run('Quince')) }, 'body: Quince'],
    ['a name in three runs', { body: p(run('Qu'), run('in', '<w:b/>'), run('ce')) }, 'body: Quince'],
    ['a cell of a table', { body: `<w:tbl><w:tr><w:tc>${p(run('Quince'))}</w:tc></w:tr></w:tbl>` }, 'body: Quince'],
    ['a header', { body: p(), header: p(run('Quince')) }, 'header: Quince'],
    ['a footer', { body: p(), footer: p(run('Quince')) }, 'footer: Quince'],
    ['a footnote', { body: p(), footnotes: `<w:footnote w:id="2">${p(run('Quince'))}</w:footnote>` }, 'footnote: Quince'],
    ['an endnote', { body: p(), endnotes: `<w:endnote w:id="2">${p(run('Quince'))}</w:endnote>` }, 'endnote: Quince'],
    ['a comment', { body: p(), comments: `<w:comment w:id="1">${p(run('Quince'))}</w:comment>` }, 'comment: Quince'],
    ['who commented', { body: p(), comments: `<w:comment w:id="1" w:author="Quince">${p(run('x'))}</w:comment>` }, 'metadata: Quince'],
    ['what was put in', { body: p(run('A '), `<w:ins w:author="a">${run('Quince')}</w:ins>`) }, 'insertion: Quince'],
    ['what was taken out', { body: p('<w:del><w:r><w:delText>Quince</w:delText></w:r></w:del>') }, 'deletion: Quince'],
    ['hidden text', { body: p(run('Quince', '<w:vanish/>')) }, 'hidden: Quince'],
    ['white text', { body: p(run('Quince', '<w:color w:val="FFFFFF"/>')) }, 'hidden: Quince'],
    ['text of one point', { body: p(run('Quince', '<w:sz w:val="2"/>')) }, 'hidden: Quince'],
    ['text hidden by its style', { body: p(run('Quince', '<w:rStyle w:val="H"/>')), styles: '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' }, 'hidden: Quince'],
    ['a text box', { body: p(`<w:r><w:pict><v:textbox><w:txbxContent>${p(run('Quince'))}</w:txbxContent></v:textbox></w:pict></w:r>`) }, 'textbox: Quince'],
    ['alternative text', { body: p(drawing('<wp:docPr id="1" name="Picture 1" descr="Quince"/>')) }, 'alt: Quince'],
    ['the name of a picture', { body: p(drawing('<pic:cNvPr id="1" name="quince.jpg"/>')) }, 'image: quince.jpg'],
    ['the code of a field', { body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>AUTHOR Quince</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>') }, 'field: AUTHOR Quince'],
    ['a link', { body: p(), links: ['https://example.org/Quince%20Lane'] }, 'link: https://example.org/Quince Lane'],
    ['a bookmark', { body: p('<w:bookmarkStart w:id="1" w:name="Quince"/>') }, 'bookmark: Quince'],
    ['a content control', { body: `<w:sdt><w:sdtPr><w:tag w:val="Quince"/></w:sdtPr><w:sdtContent>${p(run('x'))}</w:sdtContent></w:sdt>` }, 'control: Quince'],
    ['the author', { body: p(), core: '<dc:creator>Quince</dc:creator>' }, 'metadata: Quince'],
    ['custom XML', { body: p(), custom: '<child name="x">Quince</child>' }, 'metadata: Quince'],
    ['an attribute of custom XML', { body: p(), custom: '<child name="Quince"/>' }, 'metadata: Quince'],
    ['a comment of the XML', { body: `${p()}<!-- Quince -->` }, 'metadata:  Quince '],
    ['the name of a style', { body: p(), styles: '<w:style w:styleId="q"><w:name w:val="Quince"/></w:style>' }, 'metadata: Quince'],
    ['who is known to have worked on it', { body: p(), people: '<w15:person w15:author="Quince"/>' }, 'metadata: Quince'],
    ['EXIF', { body: p(), files: { 'word/media/image1.jpeg': jpegWith({ artist: 'Quince' }) } }, 'image: Quince'],
    ['XMP', { body: p(), files: { 'word/media/image1.jpeg': jpegWith({ xmp: 'Quince' }) } }, 'image: Quince'],
    ['the text of a PNG', { body: p(), files: { 'word/media/image1.png': pngWith('Ann Quince') } }, 'image: Ann Quince'],
    ['the text of a drawing', { body: p(), files: { 'word/media/image1.svg': strToU8('<svg><text>Quince</text></svg>') } }, 'image: Quince'],
    ['a Word file inside', { body: p(), files: { 'word/embeddings/a.docx': wordFile({ body: p(run('Quince')) }) } }, 'embedded: Quince'],
    ['an old object inside', { body: p(), files: { 'word/embeddings/a.bin': Buffer.from('\u0001\u0000Quince\u0000', 'utf16le') } }, 'embedded: Quince'],
  ])('%s', async (_what, parts, expected) => expect(await wordTexts(parts)).toContain(expected)) // prettier-ignore

  test('white text on a dark cell is read by everyone', async () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1D70B8"/></w:tcPr>${p(run('Quince', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`
    expect(await wordTexts({ body: cell })).toContain('body: Quince')
  })

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Quin')}</w:p>${p(run('ce'))}`
    expect(await wordTexts({ body })).toContain('body: Quince')
  })

  test('paragraphs of a part are counted in reading order', async () => {
    const found = await wordParts({
      body: p(run('One')) + p() + `<w:tbl><w:tr><w:tc>${p(run('Two'))}</w:tc></w:tr></w:tbl>`,
    })
    expect(found.filter(({ part }) => part === 'body').map(({ paragraph, text }) => [paragraph, text])).toEqual([[1, 'One'], [2, 'Two']]) // prettier-ignore
  })

  test('where a picture was taken is told', async () => {
    const file = wordFile({ body: p(), files: { 'word/media/a.jpeg': jpegWith({ artist: 'A', position: true }) } })
    expect((await readReport('a.docx', file)).carried.map(({ what }) => what)).toContain('place of a picture')
  })
})

describe('a page gives up what it holds:', () => {
  test.each([
    ['what is shown', '<p>Qu<b>in</b>ce &amp; co</p>', 'body: Quince & co'],
    ['letters as entities', '<p>&#81;uinc&#x65;</p>', 'body: Quince'],
    ['a comment', '<!-- Quince -->', 'comment:  Quince '],
    ['hidden text', '<p hidden>Quince</p>', 'hidden: Quince'],
    ['text not shown by its style', '<p style="display: none">Quince</p>', 'hidden: Quince'],
    ['text not shown by a class', '<style>.q{visibility:hidden}</style><p class="q">Quince</p>', 'hidden: Quince'],
    ['white text', '<p style="color:#fff">Quince</p>', 'hidden: Quince'],
    ['a hidden field', '<input type="hidden" value="Quince">', 'hidden: Quince'],
    ['alternative text', '<img alt="Quince" src="a.png">', 'alt: Quince'],
    ['a link', '<a href="/q?name=Ann+Quince">x</a>', 'link: /q?name=Ann Quince'],
    ['the title', '<title>Quince</title>', 'metadata: Quince'],
    ['the author', '<meta name="author" content="Quince">', 'metadata: Quince'],
    ['a script', '<script>let x = "Quince"</script>', 'metadata: let x = "Quince"'],
    ['an attribute for programs', '<p data-child="Quince">x</p>', 'metadata: Quince'],
    ['what was put in', '<p>A <ins>Quince</ins></p>', 'insertion: Quince'],
    ['what was taken out', '<p>A <del>Quince</del></p>', 'deletion: Quince'],
    ['a template', '<template><p>Quince</p></template>', 'hidden: Quince'],
    ['a page inside the page', '<iframe srcdoc="&lt;p&gt;Quince&lt;/p&gt;"></iframe>', 'embedded: Quince'],
    ['a drawing', '<svg><text>Quince</text></svg>', 'image: Quince'],
    ['a picture inside the page', `<img src="data:image/png;base64,${Buffer.from(pngWith('Quince')).toString('base64')}">`, 'image: Author Quince'],
  ])('%s', async (what, source, expected) => {
    const texts = await textsOf('report.html', source)
    if (what === 'a picture inside the page') expect(texts.join('\n')).toContain('Quince')
    else expect(texts).toContain(expected)
  }) // prettier-ignore

  test('in UTF-16', async () => {
    expect(await textsOf('report.html', Buffer.from('\uFEFF<p>Quince</p>', 'utf16le'))).toContain('body: Quince')
  })
})

describe('a Markdown text gives up what it holds:', () => {
  test.each([
    ['front matter', '---\nauthor: Quince\n---\nText', 'metadata: author: Quince'],
    ['a heading', '# Quince', 'body: Quince'],
    ['a footnote', 'Text[^1].\n\n[^1]: Quince.', 'footnote: Quince.'],
    ['an address that is defined and not used', '[q]: http://example.org/quince', 'link: http://example.org/quince'],
    ['a comment', 'Text <!-- Quince -->', 'comment:  Quince '],
    ['alternative text', '![Quince](a.png)', 'alt: Quince'],
  ])('%s', async (_what, source, expected) => expect(await textsOf('report.md', source)).toContain(expected))
})

test('in plain text an empty line ends a paragraph', async () => {
  expect(await textsOf('report.txt', 'One\nline.\r\n\r\nTwo.')).toEqual(['body: One\nline.', 'body: Two.', 'metadata: report.txt']) // prettier-ignore
})

describe('what cannot be used is refused:', () => {
  test.each([
    ['a page with entities', 'a.html', '<!DOCTYPE html [<!ENTITY a "Quince">]><p>&a;</p>', /entities/],
    ['a page nested too deeply', 'a.html', '<div>'.repeat(100_000), /nested/],
    ['a PDF called a text', 'a.txt', '%PDF-1.7', /not the text/],
    ['a kind that no report is read from', 'a.odt', 'x', /\.docx, \.html, \.md or \.txt/],
    ['an empty file', 'a.txt', '', /empty/],
    ['a text called a Word file', 'a.docx', 'Quince', /named \.docx/],
  ])('%s', async (_what, name, source, because) => {
    await expect(readReport(name, strToU8(source))).rejects.toThrow(because)
  })

  test('a Word file whose XML declares a document type', async () => {
    const file = wordFile({
      body: p(),
      files: { 'customXml/item9.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') },
    })
    await expect(readReport('a.docx', file)).rejects.toThrow(Refusal)
  })
})

test('whatever a page holds, it is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const answer = await readReport('a.html', strToU8(`<p>${text}`)).catch((cause: unknown) => cause)
      if (answer instanceof Error) expect(answer).toBeInstanceOf(Refusal)
    }),
    { numRuns: 200 },
  )
})
