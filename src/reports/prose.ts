import type { Block } from '#documents'
import type { Passage } from './check-identifiability.ts'
import { paragraphsOf, textsOf, type Content } from './content.ts'

/** A paragraph that the public reads, and whether it is written in sentences of the review's own. */
export type Prose = Passage & {
  /** Names what follows, or is a cell of a table: it is not a sentence. */
  readonly isHeading?: true
  /** What somebody said. It is theirs. */
  readonly isQuoted?: true
}

type Piece = Pick<Prose, 'text' | 'isHeading' | 'isQuoted'>

/**
 * What is written in this report and read as text. Its paragraphs count as in `passagesOf`. The briefing and the bulletin
 * repeat it and are left out.
 */
export const proseOf = ({ title, summary, sections, recommendations }: Content): readonly Prose[] => [
  ...placed('Title', [{ text: title, isHeading: true }]),
  ...paragraphsOf('Summary', summary.split(/\n+/)),
  ...sections.flatMap(({ heading, blocks }) => placed(heading, [{ text: heading, isHeading: true }, ...blocks.flatMap(piecesOf)])),
  ...placed('Recommendations', recommendations.flatMap(({ text, addressedTo }) => [{ text }, ...addressedTo.map((to): Piece => ({ text: to, isHeading: true }))])),
] // prettier-ignore

const placed = (part: string, pieces: readonly Piece[]): readonly Prose[] =>
  pieces.map((piece, index) => ({ part, paragraph: index + 1, ...piece }))

function piecesOf(block: Block): readonly Piece[] {
  const texts = textsOf(block)
  switch (block.kind) {
    case 'heading':
    case 'table':
      return texts.map((text) => ({ text, isHeading: true }))
    case 'quote':
      return texts.map((text) => ({ text, isQuoted: true }))
    case 'paragraph':
    case 'list':
    case 'glossary':
      return texts.map((text) => ({ text }))
  }
}
