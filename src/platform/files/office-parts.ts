import { posix } from 'node:path'
import { SaxesParser } from 'saxes'
import { mentions } from './mentions.ts'
import { Refusal, damaged } from './refusal.ts'
import { usualNames, type UsualNames } from './usual-names.ts'
import { type Zip, openZip } from './zip-limits.ts'

export type OfficeKind = 'docx' | 'docm' | 'xlsx' | 'xlsm'

export type Relationship = {
  readonly id: string
  /** The last word of its type: `styles`, `attachedTemplate`, `hyperlink`. */
  readonly type: string
  /** A part's name, or an address where `external`. */
  readonly target: string
  readonly external: boolean
}

/** An attribute by its usual name, `w:val`, whatever prefix the file gave its namespace. */
export type Attributes = (name: string) => string | undefined

/** What to do with the XML of a part. Elements have their usual names: `w:tbl`, `x:row`, `mc:Fallback`. */
export type PartReader = {
  readonly open?: (name: string, attributes: Attributes, all: AllAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  /** What no program shows: the text of comments and processing instructions. */
  readonly unseen?: (text: string) => void
}

/** Every attribute of an element, by its usual name, declarations of namespaces left out. */
export type AllAttributes = () => readonly (readonly [name: string, value: string])[]

export type OfficeFile = {
  readonly kind: OfficeKind
  /** The part that holds the document or the workbook. */
  readonly main: string
  readonly parts: readonly string[]
  readonly relationshipsOf: (part: string) => Promise<readonly Relationship[]>
  /** Streams a part through a reader. Nothing outside the file is ever opened. */
  readonly read: (part: string, reader: PartReader) => Promise<void>
  /** Does a part hold one of these words of ASCII, wherever it stands in it? Cheaper than reading it. */
  readonly mentions: (part: string, words: readonly string[]) => Promise<boolean>
  /** The bytes of a part that is not XML: a picture, an embedded file. */
  readonly bytesOf: (part: string) => Promise<Uint8Array>
}

/**
 * Opens a Word or Excel file within the limits of `zip-limits.ts`. Its kind is what the content says, not its name.
 *
 * @throws Refusal for anything that is not such a file, or is damaged
 */
export async function openOffice(bytes: Uint8Array): Promise<OfficeFile> {
  const zip = await openZip(bytes)
  const names = new Set(zip.names)
  if (!names.has('[Content_Types].xml')) throw new Refusal('The file is a zip, not a Word or Excel file.')
  const relationshipsOf = async (part: string): Promise<readonly Relationship[]> => {
    const rels = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
    return names.has(rels) ? readRelationships(zip, rels, posix.dirname(part)) : []
  }
  const main = (await relationshipsOf('')).find(({ type, external }) => type === 'officeDocument' && !external)?.target
  if (main === undefined || !names.has(main)) throw damaged('its main part is missing')
  return {
    kind: await kindOf(zip, main),
    main,
    parts: zip.names,
    relationshipsOf,
    read: (part, reader) => readXml(zip, part, reader),
    mentions: (part, words) => mentions(zip.inflate(part), words),
    bytesOf: async (part) => Buffer.concat(await Array.fromAsync(zip.inflate(part))),
  }
}

const kinds: ReadonlyMap<string, OfficeKind> = new Map([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
  ['application/vnd.ms-word.document.macroEnabled.main+xml', 'docm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsm'],
])

async function kindOf(zip: Zip, main: string): Promise<OfficeKind> {
  let found: string | undefined
  await readXml(zip, '[Content_Types].xml', {
    open(name, attribute) {
      if (name === 'ct:Override' && attribute('PartName')?.toLowerCase() === `/${main}`.toLowerCase())
        found = attribute('ContentType')
    },
  })
  const kind = kinds.get(found ?? '')
  if (!kind) throw new Refusal('The file is not a Word document or an Excel workbook: save it as .docx or .xlsx.')
  return kind
}

async function readRelationships(zip: Zip, rels: string, folder: string): Promise<readonly Relationship[]> {
  const list: Relationship[] = []
  await readXml(zip, rels, {
    open(name, attribute) {
      if (name !== 'rel:Relationship') return
      const external = attribute('TargetMode') === 'External'
      const target = attribute('Target') ?? ''
      list.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external
          ? target
          : posix
              .join('/', folder, target.startsWith('/') ? posix.relative(posix.join('/', folder), target) : target)
              .slice(1),
        external,
      })
    },
  })
  return list
}

/** Deeper than any document; a file of a million nested elements is made to do harm. */
const deepest = 500

/** Streams a part of a package through a reader. */
export async function readXml(zip: Zip, part: string, reader: PartReader): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const names = usualNames()
  let depth = 0
  parser.on('doctype', () => {
    throw doctypeRefused()
  })
  parser.on('error', () => {
    throw damaged(`its part ${part} is not sound XML`)
  })
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw damaged(`its part ${part} is nested too deeply`)
    names.open(tag.attributes)
    reader.open?.(
      names.of(tag.name),
      (name) => names.attribute(tag.attributes, name),
      () => allOf(tag.attributes, names),
    )
  })
  parser.on('closetag', (tag) => {
    depth--
    reader.close?.(names.of(tag.name))
    names.close()
  })
  if (reader.text) {
    parser.on('text', reader.text)
    parser.on('cdata', reader.text)
  }
  if (reader.unseen) {
    const { unseen } = reader
    parser.on('comment', unseen)
    parser.on('processinginstruction', ({ target, body }) => unseen(`${target} ${body}`))
  }
  let decoder: TextDecoder | undefined
  for await (const chunk of zip.inflate(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.write(decoder?.decode() ?? '').close()
}

export const doctypeRefused = (): Refusal =>
  new Refusal('The file declares a document type (DOCTYPE), which Word and Excel never do, so it is not opened.')

/** Office writes UTF-8; UTF-16 is allowed. ECMA-376, part 2, 6.2.5. */
function encodingOf(start: Buffer): string {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

const allOf = (
  attributes: Readonly<Record<string, string>>,
  names: UsualNames,
): readonly (readonly [string, string])[] =>
  Object.entries(attributes)
    .filter(([name]) => !/^xmlns(?::|$)/.test(name))
    .map(([name, value]) => [name.includes(':') ? names.of(name) : name, value] as const)
