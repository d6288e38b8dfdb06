import type { PartName, PartsBuilder, Stretch } from './parts.ts'

/** How a stretch of a paragraph is there: as anyone reads it, put in, taken out, or not to be seen. */
export type Manner = 'shown' | 'inserted' | 'deleted' | 'hidden'

type Piece = { text: string; readonly manner: Manner }

/**
 * One paragraph, run by run, as it is written across tracked changes and hidden text. A name can be split over any of
 * these and still be read by someone: with the changes accepted, with them refused, or with everything shown.
 */
export class Runs {
  readonly #pieces: Piece[] = []

  add(text: string, manner: Manner): void {
    if (text === '') return
    const last = this.#pieces.at(-1)
    if (last?.manner === manner) last.text += text
    else this.#pieces.push({ text, manner })
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** The text as anyone reads it, with changes accepted. */
  get shown(): string {
    return textOf(this.#pieces.filter(isRead))
  }

  /** @param part where the paragraph itself stands */
  addTo(parts: PartsBuilder, part: PartName, isHeading: boolean): void {
    const own = new Map<Manner, number>()
    for (const [manner, its] of ownPart) {
      const pieces = this.#pieces.filter((piece) => piece.manner === manner)
      const paragraph = parts.add(its, textOf(pieces))
      if (paragraph === undefined) continue
      own.set(manner, paragraph)
      parts.carries(manner === 'hidden' ? 'hidden text' : 'tracked changes', its, textOf(pieces), paragraph)
    }
    const read = this.#pieces.filter(isRead)
    // A paragraph that is wholly put in still counts as one of its part, so that numbers agree with what is seen.
    if (textOf(read).trim() === '') return this.#addJoined(parts, part, undefined, own)
    const paragraph = parts.next(part)
    const stretches = stretchesOf(read, part, paragraph, own)
    parts.put({ part, paragraph, text: textOf(read), ...(stretches.some((each) => each.part !== part) ? { stretches } : {}), ...(isHeading ? { isHeading: true } : {}) }) // prettier-ignore
    this.#addJoined(parts, part, paragraph, own)
  }

  /** As it was before the changes, and with everything shown at once. */
  #addJoined(parts: PartsBuilder, part: PartName, paragraph: number | undefined, own: ReadonlyMap<Manner, number>): void {
    const before = this.#pieces.filter(({ manner }) => manner === 'shown' || manner === 'deleted')
    const readings = [...(own.has('deleted') ? [before] : []), ...(own.has('deleted') || own.has('hidden') ? [this.#pieces] : [])]
    for (const pieces of readings) {
      const stretches = stretchesOf(pieces, part, paragraph ?? 1, own)
      const at = stretches.find((each) => each.part === 'deletion' || each.part === 'hidden')
      if (at) parts.put({ part: at.part, paragraph: at.paragraph, text: textOf(pieces), stretches, again: true })
    }
  } // prettier-ignore
}

const ownPart: readonly (readonly [Manner, PartName])[] = [
  ['inserted', 'insertion'],
  ['deleted', 'deletion'],
  ['hidden', 'hidden'],
]

const isRead = ({ manner }: Piece): boolean => manner === 'shown' || manner === 'inserted'

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** Where each piece of a reading has its own place. */
function stretchesOf(pieces: readonly Piece[], part: PartName, paragraph: number, own: ReadonlyMap<Manner, number>): readonly Stretch[] {
  const stretches: Stretch[] = []
  const ats = new Map<Manner, number>()
  let start = 0
  for (const { text, manner } of pieces) {
    const length = lengthOf(text)
    const at = ats.get(manner) ?? 0
    const its = ownPart.find(([each]) => each === manner)?.[1]
    stretches.push({ start, end: start + length, part: its ?? part, paragraph: own.get(manner) ?? paragraph, at })
    ats.set(manner, at + length)
    start += length
  }
  return stretches
} // prettier-ignore

const lengthOf = (text: string): number => Array.from(text).length
