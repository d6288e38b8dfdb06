import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { Refusal } from '#platform/files'
import type { PartName, PartsBuilder } from './parts.ts'
import { hiddenSelectors, isHiddenBy, isUnseenStyle } from './html-styles.ts'
import { addLink } from './links.ts'
import { readPicture } from './read-picture.ts'
import { Runs, type Manner } from './runs.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Reads everything in a page that holds text: what is shown, hidden, said in comments and attributes, and carried in its
 * head.
 *
 * @throws Refusal for a page that declares a document type of its own, or entities
 */
export function readHtml(source: string, parts: PartsBuilder): void {
  if (/<!ENTITY|<!ELEMENT|<!ATTLIST|<!DOCTYPE[^>]*\[/i.test(source))
    throw new Refusal('The page declares a document type of its own (DTD) or entities, which no report needs. Save it as a plain web page.') // prettier-ignore
  const page = parse(source)
  if (depthOf(page) > deepest) throw new Refusal('The page is nested too deeply to be a report.')
  const reader = new HtmlReader(parts, hiddenSelectors(stylesIn(page)))
  reader.readAll(page, { part: 'body', manner: 'shown' })
  reader.endParagraph()
}

/** Deeper than any report; a page of a hundred thousand nested elements is made to do harm. */
const deepest = 500

/** Texts of a drawing, all of which are part of the picture. */
export function readSvg(source: string, parts: PartsBuilder, name: string): void {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(source)) throw new Refusal('A drawing in the file declares entities, which no drawing needs.') // prettier-ignore
  const drawing = parseFragment(source)
  if (depthOf(drawing) > deepest) throw new Refusal('A drawing in the file is nested too deeply.')
  readDrawing(drawing, parts, name)
}

function readDrawing(parent: Parent, parts: PartsBuilder, name: string): void {
  // Words of one drawn line are often placed one by one.
  const together = parent.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  parts.add('image', together.trim(), { within: name })
  for (const child of parent.childNodes) {
    if (child.nodeName === '#comment' && 'data' in child) parts.add('image', child.data, { within: name })
    if (!('tagName' in child)) continue
    for (const { value } of child.attrs) if (/\p{L}{3}/u.test(value) && !/^[#\d\s.,MmLlHhVvCcSsQqTtAaZz-]+$/.test(value)) parts.add('image', value, { within: name }) // prettier-ignore
    if (child.tagName === 'text') parts.add('image', textIn(child), { within: name })
    readDrawing(child, parts, name)
  }
}

type Place = { readonly part: PartName; readonly manner: Manner }

class HtmlReader {
  readonly #parts: PartsBuilder
  readonly #hidden: ReturnType<typeof hiddenSelectors>
  #runs = new Runs()
  #part: PartName = 'body'
  #isHeading = false

  constructor(parts: PartsBuilder, hidden: ReturnType<typeof hiddenSelectors>) {
    this.#parts = parts
    this.#hidden = hidden
  }

  readAll(parent: Parent, place: Place): void {
    for (const child of parent.childNodes) this.#read(child, place)
  }

  endParagraph(): void {
    if (!this.#runs.isEmpty) this.#runs.addTo(this.#parts, this.#part, this.#isHeading)
    this.#runs = new Runs()
    this.#isHeading = false
  }

  #read(node: Node, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) return this.#text(node.value, place)
    if (node.nodeName === '#comment' && 'data' in node) return this.#comment(node.data)
    if (node.nodeName === '#documentType' && 'publicId' in node)
      return void this.#parts.add('metadata', `${node.publicId} ${node.systemId}`)
    if ('tagName' in node) this.#element(node, place)
  }

  #text(value: string, { part, manner }: Place): void {
    // Spaces run together on a page, and a line's end is one of them.
    const text = value.replaceAll(/[ \t\n\r\f]+/g, ' ')
    if (this.#runs.isEmpty && text === ' ') return
    this.#part = part
    this.#runs.add(this.#runs.isEmpty ? text.trimStart() : text, manner)
  }

  #comment(text: string): void {
    const paragraph = this.#parts.add('comment', text)
    if (paragraph !== undefined) this.#parts.carries('comments', 'comment', text.trim(), paragraph)
  }

  #element(element: Element, place: Place): void {
    const { tagName } = element
    for (const { name, value } of element.attrs) this.#attribute(element, name, value)
    if (tagName === 'svg') return readDrawing(element, this.#parts, 'a drawing in the page')
    if (quiet.has(tagName)) return void this.#parts.add('metadata', textIn(element).trim(), { within: tagName })
    if (tagName === 'br') return this.#runs.add('\n', place.manner)
    const inner = placeInside(element, place, this.#hidden)
    const isBlock = blocks.has(tagName)
    if (isBlock) this.endParagraph()
    if (/^h[1-6]$/.test(tagName)) this.#isHeading = true
    if (isTemplate(element)) this.readAll(element.content, { part: 'hidden', manner: 'shown' })
    this.readAll(element, inner)
    if (isBlock) this.endParagraph()
  } // prettier-ignore

  #attribute(element: Element, name: string, value: string): void {
    if (value.trim() === '' || plain.has(name)) return
    if (name === 'srcdoc') return this.#srcdoc(value)
    if (/^data:/i.test(value.trim())) return readDataUrl(value, this.#parts)
    const place = placeOfAttribute(element, name)
    if (place === 'link') {
      addLink(this.#parts, value)
      if (name === 'src' || name === 'srcset') this.#parts.add('image', value.split(/[\\/]/).at(-1) ?? '', { within: 'the name of a file' })
      return
    }
    if (element.tagName === 'meta' && metaName(element) === 'author') this.#parts.carries('author', 'metadata', value)
    if (element.tagName === 'input' && isHiddenInput(element) && name === 'value') this.#parts.add('hidden', value)
    else this.#parts.add(place, value, { within: `${element.tagName} ${name}` })
  } // prettier-ignore

  #srcdoc(value: string): void {
    this.#parts.carries('embedded file', 'embedded', 'a page inside the page')
    for (const text of textIn(parse(value)).split('\n')) this.#parts.add('embedded', text.trim())
  }
}

const isTemplate = (element: Element): element is DefaultTreeAdapterTypes.Template => element.tagName === 'template'

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol option optgroup p pre search section select summary table tbody td tfoot th thead tr ul
  title textarea button label template noscript`.split(/\s+/),
)

/** Elements whose text is for programs. */
const quiet = new Set(['title', 'script', 'style', 'noembed', 'noframes', 'xmp'])

/** Attributes that hold no words. */
const plain = new Set(['colspan', 'rowspan', 'width', 'height', 'type', 'rel', 'charset', 'scope', 'role', 'lang', 'dir', 'tabindex', 'viewbox', 'method', 'enctype', 'media', 'start', 'size', 'maxlength', 'aria-hidden']) // prettier-ignore

function placeInside(element: Element, place: Place, hidden: ReturnType<typeof hiddenSelectors>): Place {
  const part = partOf(element) ?? place.part
  if (isUnseen(element, hidden)) return { part, manner: 'hidden' }
  if (place.manner === 'hidden') return { part, manner: 'hidden' }
  if (element.tagName === 'ins') return { part, manner: 'inserted' }
  if (element.tagName === 'del') return { part, manner: 'deleted' }
  return { part, manner: place.manner }
}

function partOf(element: Element): PartName | undefined {
  const { tagName } = element
  if (tagName === 'header') return 'header'
  if (tagName === 'footer') return 'footer'
  const role = attributeOf(element, 'role') ?? ''
  const called = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  if (role.startsWith('doc-endnote') || /(?:^| )endnotes?(?:$|[ -])/.test(called)) return 'endnote'
  if (role.startsWith('doc-footnote') || /(?:^| )footnotes?(?:$|[ -:])/.test(called)) return 'footnote'
  return undefined
}

function isUnseen(element: Element, hidden: ReturnType<typeof hiddenSelectors>): boolean {
  if (element.attrs.some(({ name }) => name === 'hidden')) return true
  if (element.tagName === 'noscript') return true
  if (element.tagName === 'font' && /^(?:#?fff(?:fff)?|white)$/i.test(attributeOf(element, 'color') ?? '')) return true
  return isUnseenStyle(attributeOf(element, 'style') ?? '') || isHiddenBy(hidden, element.tagName, attributeOf(element, 'class'), attributeOf(element, 'id')) // prettier-ignore
}

function placeOfAttribute({ tagName }: Element, name: string): PartName {
  if (/^(?:href|src|srcset|action|formaction|cite|data|poster|background|longdesc|ping|manifest|xlink:href)$/.test(name)) return 'link' // prettier-ignore
  if (/^(?:alt|title|summary|aria-\w+|label|abbr)$/.test(name)) return 'alt'
  if (name === 'id' || (name === 'name' && tagName === 'a')) return 'bookmark'
  if (/^(?:input|select|option|textarea|button|form|fieldset|output)$/.test(tagName)) return 'control'
  return 'metadata'
}

const metaName = (element: Element): string => (attributeOf(element, 'name') ?? '').toLowerCase()
const isHiddenInput = (element: Element): boolean => attributeOf(element, 'type')?.toLowerCase() === 'hidden'

const attributeOf = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value

/** A picture, or a page, written into an address. */
function readDataUrl(url: string, parts: PartsBuilder): void {
  const [, kind = '', base64, data = ''] = /^\s*data:([^;,]*)(?:;[^,;]*)*?(;base64)?,([\s\S]*)$/i.exec(url) ?? []
  const bytes = base64 === undefined ? new TextEncoder().encode(decodedUrl(data)) : Buffer.from(data, 'base64')
  const ending = /svg/i.test(kind) ? '.svg' : `.${kind.split('/').at(-1) ?? 'bin'}`
  readPicture(`a picture in the page${ending}`, bytes, parts)
}

function decodedUrl(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The text inside, a child at a time. Iterates: a page may be nested as deeply as it likes before it is refused. */
function textIn(parent: Parent): string {
  let text = ''
  const left: Node[] = parent.childNodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    if ('value' in node) text += node.value
    if ('childNodes' in node) left.push(...node.childNodes.toReversed())
    if ('tagName' in node && blocks.has(node.tagName)) text += '\n'
  }
  return text
}

function stylesIn(page: Parent): string {
  let styles = ''
  const left: Parent[] = [page]
  for (let parent = left.pop(); parent; parent = left.pop())
    for (const child of parent.childNodes) {
      if ('tagName' in child && child.tagName === 'style') styles += textIn(child)
      if ('childNodes' in child) left.push(child)
    }
  return styles
}

function depthOf(page: Parent): number {
  let most = 0
  const left: [Parent, number][] = [[page, 0]]
  for (let at = left.pop(); at; at = left.pop()) {
    const [parent, depth] = at
    most = Math.max(most, depth)
    for (const child of parent.childNodes) if ('childNodes' in child) left.push([child, depth + 1])
  }
  return most
}
