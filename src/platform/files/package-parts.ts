import { xmlText } from './xml-text.ts'
import { writeZip } from './write-zip.ts'

/** A large part comes in pieces, so that it never stands in memory whole. */
export type Part = { readonly name: string; readonly xml: string | Iterable<string> }
export type Override = { readonly part: string; readonly type: string }
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An Office file of these parts, zipped the same way every time: same content, same bytes. */
export function packageOf(
  title: string,
  parts: readonly Part[],
  overrides: readonly Override[],
  main: string,
): Uint8Array {
  const all: readonly Part[] = [
    contentTypes([...overrides, { part: '/docProps/core.xml', type: coreType }]),
    relations('_rels/.rels', [
      { id: 'rId1', type: `${officeRelations}/officeDocument`, target: main },
      { id: 'rId2', type: `${packageNames}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    core(title),
    ...parts,
  ]
  return writeZip(all.map(({ name, xml }) => ({ name, text: typeof xml === 'string' ? [xml] : xml })))
}

const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'

/** Title and language, which a reader needs, and nobody's name, which no reader needs. */
function core(title: string): Part {
  return {
    name: 'docProps/core.xml',
    xml: `${xmlHead}<cp:coreProperties xmlns:cp="${packageNames}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
  }
}

function contentTypes(overrides: readonly Override[]): Part {
  const lines = overrides.map(({ part, type }) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')
  return {
    name: '[Content_Types].xml',
    xml: `${xmlHead}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines}</Types>`,
  }
}

export function relations(name: string, list: readonly Relation[]): Part {
  const lines = list
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')
  return { name, xml: `${xmlHead}<Relationships xmlns="${packageNames}/relationships">${lines}</Relationships>` }
}
