import { Refusal } from '#platform/files'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { hidingOf, type Drawn } from './hidden-in-pdf.ts'

/** The text of a PDF as a person sees it on the page, with its headings, and what was left out because nobody sees it. */
export type PdfText = {
  readonly pages: number
  /** Pages on which there are pictures and no text: they were scanned. */
  readonly withoutText: number
  readonly paragraphs: readonly { readonly text: string; readonly isHeading: boolean }[]
  /** Pieces of text under boxes that were drawn over them. */
  readonly covered: number
  /** Pieces of text that are not painted at all, such as those a machine read from a picture. */
  readonly invisible: number
}

const mostPages = 5000

/** Runs in `pdf-worker.ts`, a process of its own: nothing else should call it with a file that others sent. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await opened(bytes)
  if (pdf.numPages > mostPages) throw new Refusal(`The file has ${pdf.numPages} pages; at most ${mostPages} are read.`)
  const { OPS } = await getResolvedPDFJS()
  const lines: Line[] = []
  let [withoutText, covered, invisible] = [0, 0, 0]
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [drawn(item)] : []))
    const { fnArray, argsArray } = await page.getOperatorList()
    const hiding = hidingOf(OPS, fnArray, argsArray)
    const seen = items.filter((item) => hiding(item) === 'seen')
    covered += items.filter((item) => hiding(item) === 'covered').length
    invisible += items.filter((item) => hiding(item) === 'invisible').length
    if (!seen.some(({ text }) => text.trim() !== '')) withoutText++
    lines.push(...linesOf(seen))
    page.cleanup()
  }
  return { pages: pdf.numPages, withoutText, covered, invisible, paragraphs: paragraphsOf(lines) }
}

async function opened(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes)
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : ''
    throw new Refusal(
      name === 'PasswordException'
        ? 'The PDF is locked with a password. Save it without one.'
        : 'The PDF is damaged and cannot be opened. Ask for it again, or save it again as PDF.',
    )
  }
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number; readonly hasEOL: boolean } // prettier-ignore

const drawn = ({ str, transform, width, height, hasEOL }: Item): Drawn => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height,
  endsLine: hasEOL,
})

/** One line of a page; `height` is that of its letters, in points. */
type Line = { readonly text: string; readonly y: number; readonly height: number; readonly startsPage: boolean }

function linesOf(items: readonly Drawn[]): readonly Line[] {
  const lines: Line[] = []
  let pieces: Drawn[] = []
  const end = (): void => {
    const text = pieces.map((piece) => piece.text).join('').replaceAll(/\s+/g, ' ').trim() // prettier-ignore
    const tallest = Math.max(0, ...pieces.filter((piece) => piece.text.trim() !== '').map(({ height }) => height))
    if (text !== '') lines.push({ text, y: pieces[0]?.y ?? 0, height: tallest, startsPage: lines.length === 0 })
    pieces = []
  }
  for (const item of items) {
    const before = pieces.at(-1)
    if (before && Math.abs(before.y - item.y) > Math.max(before.height, item.height) / 2) end()
    pieces.push(item)
    if (item.endsLine) end()
  }
  end()
  return lines
}

/** A line in letters clearly larger than most of the text is a heading; a gap, or a full stop before a new page, ends a paragraph. */
function paragraphsOf(lines: readonly Line[]): PdfText['paragraphs'] {
  const usual = usualHeight(lines)
  const paragraphs: { text: string; isHeading: boolean }[] = []
  let before: Line | undefined
  for (const line of lines) {
    const isHeading = line.height > usual * 1.15 && line.text.length < 200
    const last = paragraphs.at(-1)
    const goesOn = before !== undefined && last?.isHeading === isHeading && continues(before, line, usual)
    if (goesOn && last) last.text = joined(last.text, line.text)
    else paragraphs.push({ text: line.text, isHeading })
    before = line
  }
  return paragraphs.filter(({ text }) => !/^(?:page )?\d{1,4}(?: of \d{1,4})?$/i.test(text))
}

function continues(before: Line, line: Line, usual: number): boolean {
  if (line.startsPage) return !/[.!?:]$/.test(before.text) && Math.abs(line.height - before.height) < 0.5
  if (/^(?:[•▪◦–-]|\(?[a-z0-9]{1,3}[.)]) /i.test(line.text)) return false
  return Math.abs(line.height - before.height) < 0.5 && before.y - line.y < Math.max(usual, line.height) * 1.7
}

/** A word that a hyphen parts at the end of a line is one word only where both halves are small letters. */
const joined = (text: string, next: string): string =>
  /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? `${text}${next}` : `${text} ${next}`

/** The height of the letters that most of the text has. */
function usualHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [12, 0])[0]
}
