/** Usual prefixes, for the namespaces as Office saves them and as "Strict Open XML" names them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 'tc'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
])

type Attributes = Readonly<Record<string, string>>

/** The names of elements and attributes under the prefixes that everybody knows, whatever prefixes a file gave them. */
export type UsualNames = {
  /** An element begins: the namespaces that it declares hold until it ends. */
  readonly open: (attributes: Attributes) => void
  readonly close: () => void
  /** `w:tbl` for `ns0:tbl`; `other:…` in a namespace that we do not read. */
  readonly of: (name: string) => string
  /** An attribute of an element by its usual name. Without a prefix, an attribute is in no namespace. */
  readonly attribute: (attributes: Attributes, usual: string) => string | undefined
}

/** The namespaces that hold at one place; names are worked out once. Namespaces in XML 1.0, section 6. */
type Scope = {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

/**
 * Follows the namespaces of a part as its elements begin and end. Nearly every part declares all of them on its first
 * element, so that a name is looked up once and then known, which is twice as fast as a parser that resolves each.
 */
export function usualNames(): UsualNames {
  const scopes: Scope[] = [{ prefixes: new Map(), names: new Map() }]
  const current = (): Scope => scopes.at(-1) ?? { prefixes: new Map(), names: new Map() }
  const of = (name: string): string => {
    const { prefixes: declared, names } = current()
    const known = names.get(name)
    if (known !== undefined) return known
    const usual = usualIn(declared, name)
    names.set(name, usual)
    return usual
  }
  return {
    open(attributes) {
      scopes.push(scopeWithin(current(), attributes))
    },
    close() {
      scopes.pop()
    },
    of,
    attribute(attributes, usual) {
      if (!usual.includes(':')) return attributes[usual]
      for (const name in attributes) if (name.includes(':') && of(name) === usual) return attributes[name]
      return undefined
    },
  }
}

function scopeWithin(outer: Scope, attributes: Attributes): Scope {
  let own: Map<string, string> | undefined
  for (const name in attributes)
    if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) {
      own ??= new Map(outer.prefixes)
      own.set(name.slice('xmlns:'.length), attributes[name] ?? '')
    }
  return own ? { prefixes: own, names: new Map() } : outer
}

function usualIn(declared: ReadonlyMap<string, string>, name: string): string {
  const at = name.indexOf(':')
  const uri = declared.get(at === -1 ? '' : name.slice(0, at)) ?? ''
  const prefix = prefixes.get(uri)
  return prefix === undefined ? `other:${name}` : `${prefix}:${name.slice(at + 1)}`
}
