/**
 * Small numbers are not shown, because "one review, this year, this place, this theme" can lead to a family.
 *
 * The rule: a count of 1 or 2 is shown as "1 or 2"; nought is shown. If, in a row or column whose total is shown, only
 * one count is hidden, it could be worked out by subtraction: so the next smallest count there is hidden as well.
 */
export const fewest = 3

export type Cell = { readonly count: number; readonly hidden: boolean }
/** Of a table with its totals: hidden cells say "1 or 2" or, where hidden only to protect another, "not shown". */
export type Suppressed = {
  readonly cells: readonly (readonly Cell[])[]
  readonly rowTotals: readonly Cell[]
  readonly columnTotals: readonly Cell[]
}

export function suppress(counts: readonly (readonly number[])[]): Suppressed {
  const hidden = counts.map((row) => row.map(isSmall))
  for (let changed = true; changed;) {
    const inRows = counts.map((row, r) =>
      protect(
        row,
        (c) => hidden[r]?.[c] ?? false,
        (c) => set(hidden, r, c),
      ),
    )
    const columns = counts[0]?.map((_count, c) => counts.map((row) => row[c] ?? 0)) ?? []
    const inColumns = columns.map((column, c) =>
      protect(
        column,
        (r) => hidden[r]?.[c] ?? false,
        (r) => set(hidden, r, c),
      ),
    )
    changed = [...inRows, ...inColumns].some(Boolean)
  }
  return {
    cells: counts.map((row, r) => row.map((count, c) => ({ count, hidden: hidden[r]?.[c] ?? false }))),
    rowTotals: counts.map(total),
    columnTotals: (counts[0] ?? []).map((_count, c) => total(counts.map((row) => row[c] ?? 0))),
  }
}

const isSmall = (count: number): boolean => count > 0 && count < fewest

function set(hidden: boolean[][], row: number, column: number): void {
  const its = hidden[row]
  if (its) its[column] = true
}

/** Hides one more of a line in which a single count is hidden and could be subtracted from the total. Was there need? */
function protect(
  line: readonly number[],
  isHidden: (index: number) => boolean,
  hide: (index: number) => void,
): boolean {
  const hiddenHere = line.map((_count, index) => index).filter(isHidden)
  if (hiddenHere.length !== 1) return false
  const others = line
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !isHidden(index))
    .toSorted((a, b) => a.count - b.count || a.index - b.index)
  const [next] = others
  if (!next) return false
  hide(next.index)
  return true
}

/** A total that is small itself is hidden, and so cannot be subtracted from. */
function total(line: readonly number[]): Cell {
  const count = line.reduce((sum, each) => sum + each, 0)
  return { count, hidden: isSmall(count) }
}

/** What a reader sees of a cell, and what a file gets. */
export const shown = ({ count, hidden }: Cell): string =>
  !hidden ? String(count) : isSmall(count) ? '1 or 2' : 'not shown'
