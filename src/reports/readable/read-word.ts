import { openOffice, type Attributes, type OfficeFile } from '#platform/files'
import { addLink } from './links.ts'
import type { PartName, PartsBuilder } from './parts.ts'
import { hiddenStyles, isUnreadable, type HiddenStyles } from './hidden-styles.ts'
import { isOfMachine } from './machine-values.ts'
import { readPicture } from './read-picture.ts'
import { readEmbedded } from './read-embedded.ts'
import { Runs, type Manner } from './runs.ts'

/**
 * Reads everything in a Word document that holds text: what is shown, tracked, hidden, said about it, and carried along.
 * Texts are known by what is around them; whatever is not known is still read, as metadata, so that nothing is missed
 * because a program of tomorrow put it somewhere new.
 *
 * @param depth how many files this one stands inside
 * @throws Refusal for a file that is damaged
 */
export async function readWord(bytes: Uint8Array, parts: PartsBuilder, depth = 0): Promise<void> {
  const file = await openOffice(bytes)
  const styles = await hiddenStyles(file)
  const twice: string[] = []
  for (const name of inReadingOrder(file)) await readPart(file, name, parts, styles, twice, depth)
  addUnlessThere(parts, twice)
}

/** The document itself first, then what hangs on it, as they are named. */
const inReadingOrder = ({ main, parts }: OfficeFile): readonly string[] => [
  main,
  ...parts.filter((name) => name !== main).toSorted(),
]

async function readPart(file: OfficeFile, name: string, parts: PartsBuilder, styles: HiddenStyles, twice: string[], depth: number): Promise<void> {
  parts.add(nameKind(name), name.split('/').at(-1) ?? name, { within: 'the name of a part' })
  if (/\.rels$/i.test(name)) return readLinks(file, name, parts)
  if (/\.(?:xml|vml)$/i.test(name)) return readStory(file, name, parts, styles, twice)
  if (/(?:^|\/)vbaProject\.bin$/i.test(name)) parts.carries('macros', 'embedded', name)
  const bytes = await file.bytesOf(name)
  return /\.(?:jpe?g|png|gif|webp|tiff?|emf|wmf|svg|bmp|heic)$/i.test(name)
    ? readPicture(name, bytes, parts)
    : readEmbedded(name, bytes, parts, depth)
} // prettier-ignore

const nameKind = (name: string): PartName =>
  /\/media\/|thumbnail/i.test(name) ? 'image' : /\/embeddings\//i.test(name) ? 'embedded' : 'metadata'

/** Every address that the file points to, whether or not anything in it is shown as a link. */
const readLinks = (file: OfficeFile, name: string, parts: PartsBuilder): Promise<void> =>
  file.read(name, {
    open(element, attribute) {
      if (element !== 'rel:Relationship' || attribute('TargetMode') !== 'External') return
      const target = attribute('Target') ?? ''
      addLink(parts, target)
      if (!attribute('Type')?.endsWith('/hyperlink')) parts.carries('link to another file', 'link', target)
    },
    unseen: (text) => void parts.add('metadata', text, { within: name }),
  })

/** What a part of a Word document is, by its first element. */
const stories: Readonly<Record<string, PartName>> = {
  'w:document': 'body',
  'w:hdr': 'header',
  'w:ftr': 'footer',
  'w:footnotes': 'footnote',
  'w:endnotes': 'endnote',
  'w:comments': 'comment',
  'w:glossaryDocument': 'hidden',
}

/** One entry for each paragraph that is open: a text box stands inside one. */
type Open = { readonly runs: Runs; readonly part: PartName; isHeading: boolean; joins: boolean; inherits: boolean }

async function readStory(file: OfficeFile, name: string, parts: PartsBuilder, styles: HiddenStyles, twice: string[]): Promise<void> {
  const elements: string[] = []
  const open: Open[] = []
  const boxes: PartName[] = []
  const shades: boolean[] = []
  const fields: { code: string; inCode: boolean }[] = []
  const depth = { inserted: 0, deleted: 0, fallback: 0 }
  let story: PartName | undefined
  let kept: Runs | undefined
  let hiddenRun = false

  const manner = (): Manner => (hiddenRun || open.at(-1)?.inherits === true ? 'hidden' : depth.deleted > 0 ? 'deleted' : depth.inserted > 0 ? 'inserted' : 'shown')
  const write = (text: string): void => {
    const field = fields.at(-1)
    if (field?.inCode) field.code += text
    else open.at(-1)?.runs.add(text, manner())
  }
  const endField = (): void => {
    const field = fields.pop()
    if (field) parts.add('field', field.code.trim())
  }

  const opening: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'w:p'() {
      open.push({ runs: kept ?? new Runs(), part: boxes.at(-1) ?? story ?? 'metadata', isHeading: false, joins: false, inherits: false })
      kept = undefined
    },
    'w:pStyle'(attribute) {
      const at = open.at(-1)
      const style = attribute('w:val') ?? ''
      if (!at) return
      at.isHeading = /^(?:heading|title|subtitle|toc)/i.test(style)
      at.inherits = styles.has(style)
    },
    'w:r': () => void (hiddenRun = false),
    'w:rStyle': (attribute) => void (hiddenRun ||= styles.has(attribute('w:val') ?? '')),
    'w:tc': () => void shades.push(false),
    'w:txbxContent': () => void boxes.push('textbox'),
    'w:ins': () => void depth.inserted++,
    'w:moveTo': () => void depth.inserted++,
    'w:del'() {
      depth.deleted++
      const at = open.at(-1)
      if (at && elements.at(-2) === 'w:rPr' && elements.at(-3) === 'w:pPr') at.joins = true
    },
    'w:moveFrom': () => void depth.deleted++,
    'mc:Fallback': () => void depth.fallback++,
    'w:tab'() {
      if (elements.at(-2) === 'w:r') write('\t')
    },
    'w:ptab': () => write('\t'),
    'w:br': () => write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('\u2011'),
    'w:softHyphen': () => write('\u00ad'),
    'w:sym': (attribute) => write(symbolOf(attribute('w:char') ?? '')),
    'w:fldChar'(attribute) {
      const type = attribute('w:fldCharType')
      if (type === 'begin') fields.push({ code: '', inCode: true })
      else if (type === 'end') endField()
      const field = fields.at(-1)
      if (type === 'separate' && field) field.inCode = false
    },
    'w:shd'(attribute) {
      const fill = attribute('w:fill') ?? 'auto'
      if (shades.length > 0 && !/^(?:auto|ffffff)$/i.test(fill)) shades[shades.length - 1] = true
    },
  }
  const closing: Readonly<Record<string, () => void>> = {
    'w:p'() {
      const at = open.pop()
      if (!at) return
      if (at.joins) kept = at.runs
      else if (depth.fallback > 0) twice.push(at.runs.shown)
      else at.runs.addTo(parts, at.part, at.isHeading)
    },
    'w:r': () => void (hiddenRun = false),
    'w:tc': () => void shades.pop(),
    'w:txbxContent': () => void boxes.pop(),
    'w:ins': () => void depth.inserted--,
    'w:moveTo': () => void depth.inserted--,
    'w:del': () => void depth.deleted--,
    'w:moveFrom': () => void depth.deleted--,
    'mc:Fallback': () => void depth.fallback--,
  }

  await file.read(name, {
    open(element, attribute, all) {
      if (elements.length === 0) story = stories[element]
      elements.push(element)
      opening[element]?.(attribute)
      if (elements.at(-2) === 'w:rPr' && elements.at(-3) === 'w:r' && !shades.includes(true)) hiddenRun ||= isUnreadable(element, attribute)
      for (const [attributeName, value] of all()) addAttribute(parts, { element, name: attributeName, value, where: name })
    },
    close(element) {
      elements.pop()
      closing[element]?.()
    },
    text(text) {
      const element = elements.at(-1) ?? ''
      const field = fields.at(-1)
      if (element === 'w:instrText' || element === 'w:delInstrText') {
        if (field) field.code += text
        else parts.add('field', text)
      } else if (isRunText(element) && open.length > 0) write(text)
      else if (text.trim() !== '') addOther(parts, { element, text: text.trim(), where: name })
    },
    unseen: (text) => void parts.add('metadata', text, { within: `${name}, a comment of the file` }),
  })
  if (kept) kept.addTo(parts, story ?? 'body', false)
} // prettier-ignore

const isRunText = (element: string): boolean =>
  element === 'w:t' || element === 'w:delText' || element === 'a:t' || element.endsWith(':t')

/** Symbol fonts keep their letters 0xF000 above the plain ones. */
function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return ''
  return String.fromCodePoint(value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value)
}

type Attribute = {
  readonly element: string
  readonly name: string
  readonly value: string
  readonly where: string
}

/** Attributes that hold words of people, by element and name. */
function placeOf({ element, name }: Attribute): PartName {
  const short = name.replace(/^(?:other:)?(?:\w+:)?/, '')
  if (element === 'w:fldSimple') return 'field'
  if (/^w:(?:bookmarkStart|bookmarkEnd)$/.test(element)) return 'bookmark'
  if (element === 'w:hyperlink') return short === 'anchor' ? 'bookmark' : short === 'tooltip' ? 'alt' : 'link'
  if (/^w:(?:alias|tag|listItem|dropDownList|comboBox|date|ffData|helpText|statusText|default)$/.test(element)) return 'control'
  if (/^w:tbl(?:Caption|Description)$/.test(element)) return 'alt'
  if (element.endsWith(':cNvPr') && short === 'name') return 'image'
  if (/^(?:descr|title|alt)$/.test(short)) return 'alt'
  if (element === 'wp:docPr') return 'alt'
  if (element === 'v:textpath') return 'textbox'
  if (element === 'v:imagedata') return 'image'
  if (/^(?:href|target|src)$/i.test(short)) return 'link'
  return 'metadata'
} // prettier-ignore

function addAttribute(parts: PartsBuilder, attribute: Attribute): void {
  const { element, name, value, where } = attribute
  if (isOfMachine(element, name, value)) return
  const place = placeOf(attribute)
  if (name.endsWith(':author')) parts.carries('author', 'metadata', value)
  if (place === 'link') addLink(parts, value)
  else parts.add(place, value, { within: `${where}, ${element.replace(/^other:/, '')}` })
} // prettier-ignore

const people = /(?:^|:)(?:creator|lastModifiedBy|Manager|Company)$/

function addOther(parts: PartsBuilder, { element, text, where }: { readonly element: string; readonly text: string; readonly where: string }): void {
  if (people.test(element)) parts.carries('author', 'metadata', text)
  if (isOfMachine(element, '', text)) return
  parts.add(/^other:(?:c|dgm):|^a:/.test(element) ? 'textbox' : 'metadata', text, { within: `${where}, ${element.replace(/^other:/, '')}` })
} // prettier-ignore

/** The second version of a drawing, for old programs, says the same again; anything else that it says is hidden. */
function addUnlessThere(parts: PartsBuilder, texts: readonly string[]): void {
  const there = new Set(parts.parts.paragraphs.map(({ text }) => text))
  for (const text of texts) if (!there.has(text)) parts.add('hidden', text)
}
