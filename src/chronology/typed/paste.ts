import { layoutOf } from '../read/layout.ts'
import { recordsIn } from '../read/read-csv.ts'
import { type Meanings, meaningOf, plain } from '../read/read-headings.ts'
import { type Cells, cellsFrom } from './cells.ts'

/** Rows that were pasted, under the headings of the table; `headings` has those that the table must have for them. */
export type Pasted = {
  readonly headings: readonly string[]
  readonly rows: readonly Cells[]
  /** Was the first line taken as the names of the columns? */
  readonly headed: boolean
}

/**
 * Reads rows as Excel and Word put them on the clipboard: cells apart by tabs; or else as a CSV. A first line that names
 * columns says which is which; otherwise cells stand under the table's headings in their order. Cells that no heading is
 * over get a column of their own. Every line that is not empty becomes a row.
 *
 * @throws Refusal where a quotation mark is opened and never closed
 */
export function readPaste(text: string, headings: readonly string[], meanings: Meanings): Pasted {
  const records = recordsIn(text).filter((record) => record.some((cell) => cell.trim() !== ''))
  const [first = [], ...rest] = records
  const headed = namesColumns(first, meanings)
  const under = headed ? columnsFor(first, headings, meanings) : headings
  const widest = Math.max(0, ...records.map((record) => record.length))
  const wide = widened(under, widest, headings)
  const rows = (headed ? rest : records).map((record) => cellsFrom(record.map((cell, at) => [wide[at] ?? '', cell])))
  const used = wide.filter((heading) => rows.some((cells) => cells.has(heading)))
  return { headings: [...headings, ...used.filter((heading) => !headings.includes(heading))], rows, headed }
}

/** A date among them and something besides, as at the top of a file. */
function namesColumns(record: readonly string[], meanings: Meanings): boolean {
  const cells = record.map((text, column) => ({ column, span: 1, text: text.trim(), notes: [], held: false }))
  const layout = layoutOf({ row: 1, hidden: false, cells }, meanings)
  return layout !== undefined && layout.columns.filter(({ role }) => role !== undefined).length > 1
}

/** For each heading from elsewhere the column it goes to: of the same name, of the same meaning, or a new one. Each once. */
export function columnsFor(
  pasted: readonly string[],
  headings: readonly string[],
  meanings: Meanings,
): readonly string[] {
  const taken = new Set<string>()
  const take = (heading: string | undefined): string | undefined => {
    if (heading !== undefined) taken.add(heading)
    return heading
  }
  const free = (fits: (heading: string) => boolean): string | undefined =>
    take(headings.find((each) => !taken.has(each) && fits(each)))
  const byName = pasted.map((name) => free((each) => plain(each) === plain(name)))
  return pasted.map((name, at) => {
    const role = meaningOf(name, meanings)
    const byMeaning = byName[at] ?? free((each) => role !== undefined && meaningOf(each, meanings) === role)
    return byMeaning ?? take(newHeading(name, [...headings, ...taken])) ?? name
  })
}

/** Columns for cells that no heading is over, called as in a file: "Column 7". */
function widened(under: readonly string[], width: number, headings: readonly string[]): readonly string[] {
  if (under.length >= width) return under
  const next = newHeading(`Column ${under.length + 1}`, [...headings, ...under])
  return widened([...under, next], width, headings)
}

/** No heading in a file that we read is longer. */
const longestHeading = 200

/** The name of a column beside those that are there, none of which is called so. */
export function newHeading(name: string, there: readonly string[]): string {
  const tidy =
    name
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestHeading - 10) || `Column ${there.length + 1}`
  const isThere = (heading: string): boolean => there.some((each) => plain(each) === plain(heading))
  const numbered = [tidy, ...Array.from({ length: there.length + 1 }, (_, at) => `${tidy} (${at + 2})`)]
  return numbered.find((each) => !isThere(each)) ?? tidy
}
