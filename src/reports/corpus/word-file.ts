import { strToU8, zipSync } from 'fflate'

/** Parts of a Word file by what is wanted in them; everything else is as Word would have it. */
export type WordParts = {
  /** Paragraphs and tables of the document, as XML. */
  readonly body: string
  readonly header?: string
  readonly footer?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly styles?: string
  readonly core?: string
  readonly custom?: string
  readonly people?: string
  readonly settings?: string
  readonly links?: readonly string[]
  /** Files that are not XML, by their full name. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')

const part = (element: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${element} ${names}>${inside}</w:${element}>` // prettier-ignore

/** Escaped for XML. */
export const x = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${x(text)}</w:t></w:r>`

export const p = (...inside: readonly string[]): string => `<w:p>${inside.join('')}</w:p>`

/** A real .docx, as bytes. */
export function wordFile(parts: WordParts): Uint8Array {
  const stories = [
    ['header', 'header1', 'hdr', parts.header],
    ['footer', 'footer1', 'ftr', parts.footer],
    ['footnotes', 'footnotes', 'footnotes', parts.footnotes],
    ['endnotes', 'endnotes', 'endnotes', parts.endnotes],
    ['comments', 'comments', 'comments', parts.comments],
    ['styles', 'styles', 'styles', parts.styles],
    ['settings', 'settings', 'settings', parts.settings],
  ] as const
  const written = stories.flatMap(([type, file, element, inside]) => (inside === undefined ? [] : [{ type, file, xml: part(element, inside) }])) // prettier-ignore
  const relations = [
    ...written.map(({ type, file }, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${file}.xml"/>`),
    ...(parts.links ?? []).map((link, at) => `<Relationship Id="rIdL${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${x(link)}" TargetMode="External"/>`),
  ] // prettier-ignore
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(part('document', `<w:body>${parts.body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(written.map(({ file, xml }) => [`word/${file}.xml`, strToU8(xml)])),
    ...parts.files,
  }
  if (parts.core !== undefined)
    files['docProps/core.xml'] = strToU8(`<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`) // prettier-ignore
  if (parts.custom !== undefined)
    files['customXml/item1.xml'] = strToU8(`<?xml version="1.0"?><data xmlns="urn:example">${parts.custom}</data>`)
  if (parts.people !== undefined)
    files['word/people.xml'] = strToU8(`<?xml version="1.0"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${parts.people}</w15:people>`) // prettier-ignore
  return zipSync(files)
}
