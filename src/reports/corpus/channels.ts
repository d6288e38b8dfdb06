import { strToU8 } from 'fflate'
import { jpegWith } from './pictures.ts'
import { p, run, wordFile, x, type WordParts } from './word-file.ts'

/** A planted text by the channel in which it is to be hidden. */
export type Planted = { readonly channel: string; readonly text: string }

type Channel = (text: string, at: number) => string

/** Where in a Word file a text can be, as paragraphs of its document. */
const inBody: Readonly<Record<string, Channel>> = {
  body: (text) => p(run(`Before ${text} after.`)),
  'split runs': (text) => p(run('Before '), ...Array.from(text, (letter) => run(letter)), run(' after.')),
  table: (text) => `<w:tbl><w:tr><w:tc>${p(run('Who'))}</w:tc><w:tc>${p(run(text))}</w:tc></w:tr></w:tbl>`,
  insertion: (text) => p(run('Before '), `<w:ins w:id="1">${run(text)}</w:ins>`, run(' after.')),
  deletion: (text) => p(run('Before '), `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${x(text)}</w:delText></w:r></w:del>`, run(' after.')), // prettier-ignore
  hidden: (text) => p(run('Before '), run(text, '<w:vanish/>')),
  white: (text) => p(run('Before '), run(text, '<w:color w:val="FFFFFF"/>')),
  'text box': (text) => p(`<w:r><w:pict><v:textbox><w:txbxContent>${p(run(text))}</w:txbxContent></v:textbox></w:pict></w:r>`), // prettier-ignore
  'alternative text': (text, at) => p(`<w:r><w:drawing><wp:inline><wp:docPr id="${at}" name="" descr="${x(text)}"/></wp:inline></w:drawing></w:r>`), // prettier-ignore
  field: (text) => p(`<w:fldSimple w:instr="${x(` QUOTE ${text} `)}">${run('-')}</w:fldSimple>`),
  bookmark: (text, at) => p(`<w:bookmarkStart w:id="${at}" w:name="${x(text)}"/>`),
  control: (text) => `<w:sdt><w:sdtPr><w:tag w:val="${x(text)}"/></w:sdtPr><w:sdtContent>${p(run('-'))}</w:sdtContent></w:sdt>`, // prettier-ignore
}

/** Channels of a Word file that are parts of their own. */
const elsewhere = ['header', 'footer', 'footnote', 'endnote', 'comment', 'property', 'custom XML', 'person', 'link', 'XMP', 'drawing', 'file inside'] as const // prettier-ignore

export const wordChannels: readonly string[] = [...Object.keys(inBody), ...elsewhere]

/** Channels that hold paragraphs, so that the end of a line stays one. */
export const holdsLines = new Set(['body', 'split runs', 'table', 'insertion', 'deletion', 'hidden', 'white', 'text box', 'header', 'footer', 'footnote', 'endnote', 'comment', 'file inside', 'plain']) // prettier-ignore

export function wordReport(planted: readonly Planted[], prose: readonly string[]): Uint8Array {
  const of = (channel: string): readonly string[] => planted.filter((each) => each.channel === channel).map(({ text }) => text) // prettier-ignore
  const paragraphs = (channel: string): string => of(channel).map((text) => p(run(text))).join('') // prettier-ignore
  const notes = (channel: string, element: string): string => of(channel).map((text, at) => `<w:${element} w:id="${at + 2}">${p(run(text))}</w:${element}>`).join('') // prettier-ignore
  const parts: WordParts = {
    body: [...prose.map((text) => p(run(text))), ...planted.map(({ channel, text }, at) => inBody[channel]?.(text, at) ?? '')].join(''), // prettier-ignore
    header: paragraphs('header'),
    footer: paragraphs('footer'),
    footnotes: notes('footnote', 'footnote'),
    endnotes: notes('endnote', 'endnote'),
    comments: notes('comment', 'comment'),
    core: of('property').map((text) => `<dc:description>${x(text)}</dc:description>`).join(''),
    custom: of('custom XML').map((text) => `<item note="x">${x(text)}</item>`).join(''),
    people: of('person').map((text) => `<w15:person w15:author="${x(text)}"/>`).join(''),
    links: of('link').map((text) => `https://example.org/?q=${encodeURIComponent(text)}`),
    files: {
      ...Object.fromEntries(of('XMP').map((text, at) => [`word/media/image${at}.jpeg`, jpegWith({ xmp: x(text) })])),
      ...Object.fromEntries(of('drawing').map((text, at) => [`word/media/image${at}.svg`, strToU8(`<svg><text>${x(text)}</text></svg>`)])),
      'word/embeddings/inside.docx': wordFile({ body: paragraphs('file inside') }),
    },
  } // prettier-ignore
  return wordFile(parts)
}

/** Where in a page a text can be. */
const inPage: Readonly<Record<string, Channel>> = {
  body: (text) => `<p>Before ${x(text).replaceAll('\n', '<br>')} after.</p>`,
  'split tags': (text) => `<p>Before ${Array.from(text, (letter) => `<b>${x(letter)}</b>`).join('')} after.</p>`,
  entities: (text) => `<p>${Array.from(text, (letter) => `&#${letter.codePointAt(0)};`).join('')}</p>`,
  'comment of the page': (text) => `<!-- ${text} -->`,
  'hidden by a style': (text) => `<p>Before <span style="display:none">${x(text)}</span></p>`,
  'alternative text of the page': (text) => `<img alt="${x(text)}">`,
  'title of an element': (text) => `<p title="${x(text)}">-</p>`,
  'link of the page': (text) => `<a href="/?q=${encodeURIComponent(text)}">-</a>`,
  'attribute for programs': (text) => `<p data-about="${x(text)}">-</p>`,
  'put in': (text) => `<p>Before <ins>${x(text)}</ins></p>`,
  'taken out': (text) => `<p>Before <del>${x(text)}</del></p>`,
  meta: (text) => `<meta name="description" content="${x(text)}">`,
  script: (text) => `<script>const about = ${JSON.stringify(text)}</script>`,
  'page inside': (text) => `<iframe srcdoc="${x(`<p>${x(text)}</p>`)}"></iframe>`,
  'note of the page': (text) => `<div role="doc-footnote"><p>${x(text)}</p></div>`,
}
export const pageChannels = Object.keys(inPage)

export const pageReport = (planted: readonly Planted[], prose: readonly string[]): Uint8Array =>
  strToU8(`<!DOCTYPE html><html lang="en-GB"><title>A review</title><body>${prose.map((text) => `<p>${x(text)}</p>`).join('')}${planted.map(({ channel, text }, at) => inPage[channel]?.(text, at) ?? '').join('\n')}</body></html>`) // prettier-ignore

export const plainReport = (planted: readonly Planted[], prose: readonly string[]): Uint8Array =>
  strToU8([...prose, ...planted.map(({ text }) => `Before ${text} after.`)].join('\n\n'))
