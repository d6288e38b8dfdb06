/**
 * Where in a file a text stands. Some are read by everyone, some only by those who look: all of them are published with
 * the file. contracts/cli.md, "Places".
 */
export type PartName =
  | 'body'
  | 'header'
  | 'footer'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'insertion'
  | 'deletion'
  | 'hidden'
  | 'textbox'
  | 'alt'
  | 'metadata'
  | 'field'
  | 'link'
  | 'bookmark'
  | 'control'
  | 'image'
  | 'embedded'

/** Text as a reader reads it, in sentences: what is written plainly, kindly and in full counts only here. */
export const proseParts: ReadonlySet<string> = new Set<PartName>([
  'body', 'footnote', 'endnote', 'textbox', 'insertion', 'header', 'footer', 'comment', 'deletion', 'hidden', 'alt',
]) // prettier-ignore

/** What has no paragraphs: properties, names and addresses, each a text by itself. */
export const withoutParagraphs: ReadonlySet<string> = new Set<PartName>([
  'metadata', 'link', 'bookmark', 'control', 'image', 'field', 'alt', 'embedded',
]) // prettier-ignore

/** A stretch of the text that a reader of the file takes from elsewhere in it: tracked, deleted or hidden. */
export type Stretch = {
  /** In code points of the paragraph's text. */
  readonly start: number
  readonly end: number
  /** Where the stretch belongs, and where it begins in that paragraph. */
  readonly part: PartName
  readonly paragraph: number
  readonly at: number
}

export type Paragraph = {
  readonly part: PartName
  /** Counts the paragraphs of its part from 1, in reading order. */
  readonly paragraph: number
  readonly text: string
  /** What the text is, in the words of the file: "author", "word/media/image1.jpeg". */
  readonly within?: string
  /** Pieces of this text that have their own place. What is found wholly inside one is told there. */
  readonly stretches?: readonly Stretch[]
  /** Another reading of text that stands elsewhere too: with what was deleted, with what is hidden. Only what is found nowhere else is told. */
  readonly again?: true
  readonly isHeading?: true
}

/** Something that the file carries and no reader of a published report needs, whatever it says. */
export type Carried = {
  readonly what: 'tracked changes' | 'comments' | 'hidden text' | 'author' | 'macros' | 'embedded file' | 'place of a picture' | 'link to another file'
  readonly part: PartName
  readonly paragraph: number | null
  readonly text: string
} // prettier-ignore

/** Everything that can be read out of a file, by anybody with the time to look. */
export type ReadableParts = {
  readonly paragraphs: readonly Paragraph[]
  readonly carried: readonly Carried[]
}

type Extra = Pick<Paragraph, 'within' | 'stretches' | 'again' | 'isHeading'>

/** Collects the paragraphs of a file, counting those of each part. */
export class PartsBuilder {
  readonly #paragraphs: Paragraph[] = []
  readonly #carried: Carried[] = []
  readonly #counts = new Map<PartName, number>()
  /** Texts without a place of their own are told once: a style's name is not worth a line for every paragraph. */
  readonly #seen = new Set<string>()

  get parts(): ReadableParts {
    return { paragraphs: this.#paragraphs, carried: this.#carried }
  }

  /** @returns the number of the paragraph, or undefined where there was no text or it was there before */
  add(part: PartName, text: string, extra: Extra = {}): number | undefined {
    if (text.trim() === '') return undefined
    if (withoutParagraphs.has(part)) {
      const key = `${part}\0${text}`
      if (this.#seen.has(key)) return undefined
      this.#seen.add(key)
    }
    const paragraph = this.next(part)
    this.#paragraphs.push({ part, paragraph, text, ...extra })
    return paragraph
  }

  /** Takes the next number of a part for a paragraph that is added with it. */
  next(part: PartName): number {
    const paragraph = (this.#counts.get(part) ?? 0) + 1
    this.#counts.set(part, paragraph)
    return paragraph
  }

  put(paragraph: Paragraph): void {
    if (paragraph.text.trim() !== '') this.#paragraphs.push(paragraph)
  }

  carries(what: Carried['what'], part: PartName, text: string, paragraph: number | null = null): void {
    if (!this.#carried.some((each) => each.what === what && each.text === text))
      this.#carried.push({ what, part, paragraph, text })
  }

  /** Takes in what another file, carried by this one, holds: all of it counts as embedded. */
  addEmbedded({ paragraphs }: ReadableParts, name: string): void {
    for (const { text, within } of paragraphs)
      this.add('embedded', text, { within: within === undefined ? name : `${name}: ${within}` })
  }
}
