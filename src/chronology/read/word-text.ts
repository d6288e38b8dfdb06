import type { Attributes } from '#platform/files'
import { isSymbolFont, symbolOf, symbolText } from './symbols.ts'

/** The text that Word shows for a stretch of its XML: collected as elements pass, and taken at the end of a cell or note. */
export type WordText = {
  /** False where the element is inside something that Word does not show, and nobody else should look at it. */
  readonly open: (name: string, attribute: Attributes) => boolean
  readonly close: (name: string) => boolean
  readonly text: (text: string) => void
  /** What was collected since the last time, with the keys of its comments and footnotes. */
  readonly take: () => { text: string; notes: readonly string[] }
  readonly trackedChanges: () => number
  /** A table inside a cell: its rows become lines, its cells are set apart by tabs. */
  readonly startTable: () => void
  readonly endTable: () => void
  readonly startRow: () => void
  readonly startCell: () => void
  readonly endCell: () => void
}

/** Old properties kept by change tracking, and the second version of a drawing for old programs. */
const unshown: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
])

const tracked: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

export function wordText(): WordText {
  let text = ''
  let notes: string[] = []
  let changes = 0
  /** Inside how many elements that are not shown at all, or whose text is deleted or a placeholder. */
  let unshownDepth = 0
  let deletedDepth = 0
  let inText = false
  let inParagraphProperties = false
  let joinsNext = false
  /** The symbol font of the run that we are in, if it has one. */
  let symbolFont: string | undefined
  /** One entry for each content control: is it showing its placeholder? */
  const controls: boolean[] = []
  /** One entry for each field: are we in its code? */
  const fields: boolean[] = []
  /** One entry for each cell or text box: how many paragraphs it has had. */
  const paragraphs: number[] = [0]

  let inPlaceholder = 0
  const silent = (): boolean => deletedDepth > 0 || inPlaceholder > 0 || fields.includes(true)
  const add = (more: string): void => {
    if (!silent()) text += more
  }

  const leave = (): void => {
    if (paragraphs.length > 1) paragraphs.pop()
  }

  const opening: Readonly<Record<string, (attribute: Attributes) => void>> = {
    'w:p'() {
      const had = paragraphs.at(-1) ?? 0
      if (had > 0 && !joinsNext) text += '\n'
      joinsNext = false
      paragraphs[paragraphs.length - 1] = had + 1
    },
    'w:pPr'() {
      inParagraphProperties = true
    },
    'w:r'() {
      symbolFont = undefined
    },
    'w:rFonts'(attribute) {
      const font = attribute('w:ascii') ?? ''
      if (isSymbolFont(font)) symbolFont = font
    },
    'w:t'() {
      inText = true
    },
    'm:t'() {
      inText = true
    },
    'w:br': () => add('\n'),
    'w:cr': () => add('\n'),
    'w:tab'() {
      if (!inParagraphProperties) add('\t')
    },
    'w:ptab': () => add('\t'),
    'w:noBreakHyphen': () => add('\u2011'),
    'w:sym': (attribute) => add(symbolOf(attribute('w:font') ?? '', attribute('w:char') ?? '')),
    'w:del'() {
      if (inParagraphProperties) joinsNext = true
      deletedDepth++
    },
    'w:moveFrom': () => void deletedDepth++,
    'w:fldChar'(attribute) {
      const type = attribute('w:fldCharType')
      if (type === 'begin') fields.push(true)
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
      else fields.pop()
    },
    'w:sdt': () => void controls.push(false),
    'w:showingPlcHdr'(attribute) {
      if (!/^(0|false|off)$/.test(attribute('w:val') ?? '')) controls[controls.length - 1] = true
    },
    'w:sdtContent'() {
      if (controls.at(-1)) inPlaceholder++
    },
    'w:txbxContent': () => void paragraphs.push(1),
    'w:commentReference': (attribute) => void notes.push(`Comment ${attribute('w:id')}`),
    'w:footnoteReference': (attribute) => void notes.push(`Footnote ${attribute('w:id')}`),
    'w:endnoteReference': (attribute) => void notes.push(`Endnote ${attribute('w:id')}`),
  }
  const closing: Readonly<Record<string, () => void>> = {
    'w:pPr'() {
      inParagraphProperties = false
    },
    'w:t'() {
      inText = false
    },
    'm:t'() {
      inText = false
    },
    'w:del': () => void deletedDepth--,
    'w:moveFrom': () => void deletedDepth--,
    'w:sdt': () => void controls.pop(),
    'w:sdtContent'() {
      if (controls.at(-1)) inPlaceholder--
    },
    'w:txbxContent': leave,
  }

  return {
    open(name, attribute) {
      if (unshown.has(name)) unshownDepth++
      if (unshownDepth > 0) return false
      if (tracked.has(name)) changes++
      opening[name]?.(attribute)
      return true
    },
    close(name) {
      if (unshownDepth > 0) {
        if (unshown.has(name)) unshownDepth--
        return false
      }
      closing[name]?.()
      return true
    },
    text(more) {
      if (inText && unshownDepth === 0) add(symbolFont === undefined ? more : symbolText(symbolFont, more))
    },
    take() {
      const taken = { text, notes }
      text = ''
      notes = []
      joinsNext = false
      // A field that is never closed hides no more than its own cell.
      fields.length = 0
      paragraphs.splice(0, paragraphs.length, 0)
      return taken
    },
    trackedChanges: () => changes,
    startTable() {
      paragraphs.push(0)
    },
    endTable() {
      leave()
      paragraphs[paragraphs.length - 1] = 1
    },
    startRow() {
      if (text !== '') text += '\n'
      paragraphs[paragraphs.length - 1] = 0
    },
    startCell() {
      const had = paragraphs.at(-1) ?? 0
      if (had > 0) text += '\t'
      paragraphs[paragraphs.length - 1] = had + 1
      paragraphs.push(0)
    },
    endCell: leave,
  }
}
