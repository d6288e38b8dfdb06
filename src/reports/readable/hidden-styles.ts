import type { Attributes, OfficeFile } from '#platform/files'

/** Ids of the styles whose text nobody sees. */
export type HiddenStyles = ReadonlySet<string>

/** A style hides its text itself or by the style that it is based on. */
export async function hiddenStyles(file: OfficeFile): Promise<HiddenStyles> {
  const part = file.parts.find((name) => /(?:^|\/)styles\.xml$/i.test(name))
  if (part === undefined) return new Set()
  const hidden = new Set<string>()
  const basedOn = new Map<string, string>()
  let id = ''
  const elements: string[] = []
  await file.read(part, {
    open(element, attribute) {
      if (element === 'w:style') id = attribute('w:styleId') ?? ''
      if (element === 'w:basedOn') basedOn.set(id, attribute('w:val') ?? '')
      // What a table style does to its first row it does on a ground of its own.
      if (elements.at(-1) === 'w:rPr' && !elements.includes('w:tblStylePr') && elements.includes('w:style') && isUnreadable(element, attribute)) hidden.add(id)
      elements.push(element)
    },
    close: () => void elements.pop(),
  })
  return new Set([...hidden, ...[...basedOn.keys()].filter((style) => isBasedOn(style, basedOn, hidden))])
} // prettier-ignore

function isBasedOn(style: string, basedOn: ReadonlyMap<string, string>, hidden: ReadonlySet<string>): boolean {
  let at: string | undefined = style
  // A chain longer than this is a ring.
  for (let steps = 0; at !== undefined && steps < 50; steps++) {
    if (hidden.has(at)) return true
    at = basedOn.get(at)
  }
  return false
}

/** A property of a run that keeps its text from being read: hidden, white, or smaller than anyone can see. */
export function isUnreadable(element: string, attribute: Attributes): boolean {
  const value = attribute('w:val') ?? ''
  switch (element) {
    case 'w:vanish':
    case 'w:specVanish':
    case 'w:webHidden':
      return !/^(?:0|false|off)$/i.test(value)
    case 'w:color':
      return isWhite(value) || /^(?:background1|bg1)$/.test(attribute('w:themeColor') ?? '')
    case 'w:sz':
      // Half points: at most two points.
      return /^\d+$/.test(value) && Number(value) <= 4
    default:
      return false
  }
}

/** White, or so near that nobody sees the difference on paper. */
const isWhite = (colour: string): boolean =>
  /^[0-9a-f]{6}$/i.test(colour) && [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) >= 0xf0)
