import { type Meanings, type Role, mayHeadDates, meaningOf, plain } from './read-headings.ts'
import { type Cell, type Row, wholeText } from './tables.ts'

export type Column = {
  /** As it stands in the file, on one line; one of a kind in its table. */
  readonly heading: string
  /** The heading as `plain` has it, to compare with. */
  readonly name: string
  readonly role: Role | undefined
  readonly column: number
  readonly span: number
}

/** The columns of a table, as its heading row gives them. */
export type Layout = {
  readonly columns: readonly Column[]
  /** Where the last column ends in the table's grid. */
  readonly width: number
  readonly roles: Readonly<Partial<Record<Role, Column>>>
  /** The headings of `roles`, made once for all the rows under them. */
  readonly headings: Readonly<Partial<Record<Role, string>>>
  readonly meanings: Meanings
}

/** Does this row head a chronology? It must name a date, and something besides. */
export function layoutOf(row: Row, meanings: Meanings): Layout | undefined {
  const named = row.cells.filter((cell) => cell.text !== '' && cell.text.length <= longestHeading)
  const headsDates = ({ text }: Cell): boolean =>
    (meanings.size > 0 || mayHeadDates(text)) && meaningOf(text, meanings) === 'date'
  return named.length < 2 || !named.some(headsDates) ? undefined : layoutWith(row.cells, meanings)
}

/**
 * The columns of a heading of two lines: what the second line names, and of the first what it leaves open. "Contact" over
 * "Source" and "Event" makes two columns called "Source" and "Event".
 */
export function withSecondLine(layout: Layout, line: Row): Layout {
  const named = line.cells.filter((cell) => cell.text !== '')
  const covered = ({ column, span }: Column): boolean =>
    named.some((cell) => cell.column < column + span && cell.column + cell.span > column)
  const kept = layout.columns
    .filter((column) => !covered(column))
    .map(({ heading, column, span }): Cell => ({ column, span, text: heading, notes: [], held: false }))
  return layoutWith(
    [...kept, ...named].toSorted((a, b) => a.column - b.column),
    layout.meanings,
  )
}

function layoutWith(cells: readonly Cell[], meanings: Meanings): Layout {
  const columns = withNames(cells, meanings)
  const found: Partial<Record<Role, Column>> = {}
  for (const column of columns) if (column.role) found[column.role] ??= column
  // Without a heading that says so, what happened is in the first column that says nothing else.
  const event = found.event ?? columns.find((column) => column.role === undefined)
  const roles = event ? { ...found, event } : found
  const last = columns.at(-1)
  return { columns, width: last ? last.column + last.span : 0, roles, headings: headingsOf(roles), meanings }
}

const headingsOf = (roles: Layout['roles']): Layout['headings'] =>
  Object.fromEntries(Object.entries(roles).map(([role, { heading }]) => [role, heading]))

/** No heading is longer; this spares looking at every narrative as if it were one. */
const longestHeading = 200

/** How many of its headings we know: a lone "Date" beside an unknown one may be a form, not a heading row. */
export const known = (layout: Layout): number => layout.columns.filter(({ role }) => role !== undefined).length

function withNames(cells: readonly Cell[], meanings: Meanings): readonly Column[] {
  const names = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = cell.text.replace(/\s+/g, ' ').trim() || `Column ${at + 1}`
    const times = (names.get(plain(name)) ?? 0) + 1
    names.set(plain(name), times)
    return {
      heading: times === 1 ? name : `${name} (${times})`,
      name: plain(name),
      role: meaningOf(name, meanings),
      column: cell.column,
      span: cell.span,
    }
  })
}

/** Is this row the heading row again? */
export function repeats(layout: Layout, row: Row): boolean {
  const under = Array.from(cellsUnder(layout, row, false))
  const namesDate = under.some(([column]) => column === layout.roles.date)
  const says = ([{ name }, cell]: [Column, Cell]): boolean =>
    cell.text.length <= longestHeading && name === plain(cell.text)
  return namesDate && under.length > 1 && under.every(says)
}

/** The cells of a row by their columns. What stands outside every heading gets a column of its own. */
export function cellsUnder(layout: Layout, row: Row, sparse: boolean): ReadonlyMap<Column, Cell> {
  // Word rows whose borders were dragged do not share the heading's grid, but have the same number of cells.
  const counted = !sparse && row.cells.length === layout.columns.length
  const under = new Map<Column, Cell>()
  for (const [at, cell] of row.cells.entries()) {
    if (wholeText(cell) === '') continue
    const column = (counted ? layout.columns[at] : columnAt(layout, cell)) ?? extraColumn(under, cell)
    const before = under.get(column)
    under.set(column, before ? joined(before, cell) : cell)
  }
  return under
}

const columnAt = (layout: Layout, cell: Cell): Column | undefined =>
  layout.columns.find(({ column, span }) => cell.column >= column && cell.column < column + span)

function extraColumn(under: ReadonlyMap<Column, Cell>, { column }: Cell): Column {
  const heading = `Column ${column + 1}`
  const found = Array.from(under.keys()).find((each) => each.heading === heading)
  return found ?? { heading, name: plain(heading), role: undefined, column, span: 1 }
}

const joined = (before: Cell, cell: Cell): Cell => ({
  ...before,
  text: [before.text, cell.text].filter((text) => text !== '').join('\n'),
  notes: [...before.notes, ...cell.notes],
})
