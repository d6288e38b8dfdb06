/** A cell as a person sees it. Its place is counted in columns of the table from 0; a wide one covers `span` of them. */
export type Cell = {
  readonly column: number
  readonly span: number
  readonly text: string
  /** Comments and footnotes that hang on it, each as `[Comment: …]`. */
  readonly notes: readonly string[]
  /** The value of a merged cell that began in a row above. */
  readonly held: boolean
}

export type Row = {
  /** As a person counts in the file: rows of a Word table from 1, sheet rows as Excel numbers them, CSV records from 1. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

export type Table = {
  /** Tables of a document, or sheets of a workbook, from 1. */
  readonly table: number
  readonly name: string
  readonly hidden: boolean
  /** Sheets leave empty cells out, so that only a cell's place says which column it is in; Word keeps every cell. */
  readonly sparse: boolean
  /** Columns of a sheet that it does not show, by their letters. */
  readonly hiddenColumns: readonly string[]
  readonly rows: readonly Row[]
}

/** What a reader of any format makes of a file. */
export type Tables = {
  readonly tables: readonly Table[]
  /** Insertions, deletions and moves that were read as accepted. */
  readonly trackedChanges: number
}

/** A cell's text with what hangs on it, as it is kept and written. */
export function wholeText({ text, notes }: Pick<Cell, 'text' | 'notes'>): string {
  return [text, ...notes].filter((part) => part !== '').join('\n')
}

const trailingNote = /(?:^|\n)\[(?:Comment|Footnote|Endnote): [^\]]*\]$/

/** The other way round, for a file that was written from `wholeText`. */
export function splitNotes(whole: string): { text: string; notes: readonly string[] } {
  const found = trailingNote.exec(whole)
  if (!found) return { text: whole, notes: [] }
  const before = splitNotes(whole.slice(0, found.index))
  return { text: before.text, notes: [...before.notes, found[0].trimStart()] }
}

/** A note as it stands in a cell; a bracket that would end it early is rounded. */
export const noteText = (kind: 'Comment' | 'Footnote' | 'Endnote', text: string): string =>
  `[${kind}: ${text.replaceAll('[', '(').replaceAll(']', ')').trim()}]`

/** Text with line ends as newlines, without what XML forbids and without space around it. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\v/g, '\n')
      // oxlint-disable-next-line no-control-regex -- the characters that no file we write can carry
      .replace(/[\x00-\x08\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
      .trim()
  )
}
