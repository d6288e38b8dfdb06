import type { ThemeOfReview } from './queries.ts'
import { fewest, suppress, type Suppressed } from './suppress.ts'

/** A table of counts, ready for its picture, its page and its file. */
export type Pattern = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly table: Suppressed
}

export const groupings = ['year', 'kind', 'nation'] as const
export type Grouping = (typeof groupings)[number]

const mostThemes = 12

/** The commonest themes, and how many reviews of each year, kind or nation have them. */
export function themesBy(rows: readonly ThemeOfReview[], grouping: Grouping): Pattern {
  const themes = commonest(rows)
  const columns = [...new Set(rows.map((row) => String(row[grouping])))].toSorted()
  const counts = themes.map((theme) =>
    columns.map((column) => rows.filter((row) => row.theme === theme && String(row[grouping]) === column).length),
  )
  return { rows: themes, columns, table: suppress(counts) }
}

const commonest = (rows: readonly ThemeOfReview[]): readonly string[] =>
  [...countedBy(rows.map(({ theme }) => theme))]
    .filter(([, count]) => count >= fewest)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, mostThemes)
    .map(([theme]) => theme)

/** How many reviews have the theme, year by year: for one line in a picture. Years without any are there, as nought. */
export function themeOverYears(
  rows: readonly ThemeOfReview[],
  theme: string,
): readonly { readonly year: number; readonly count: number }[] {
  const years = rows.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0) return []
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => ({
    year,
    count: rows.filter((row) => row.theme === theme && row.year === year).length,
  }))
}

export type Together = { readonly one: string; readonly other: string; readonly count: number }

/** Themes that stand together in the same reviews, the commonest pairs first; pairs in fewer than three are left out. */
export function togetherIn(rows: readonly ThemeOfReview[]): readonly Together[] {
  const pairs = [...Map.groupBy(rows, ({ number }) => number).values()].flatMap((its) =>
    its.flatMap(({ theme: one }) => its.flatMap(({ theme: other }) => (one < other ? [`${one}\n${other}`] : []))),
  )
  return [...countedBy(pairs)]
    .filter(([, count]) => count >= fewest)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, 20)
    .map(([pair, count]) => {
      const [one = '', other = ''] = pair.split('\n')
      return { one, other, count }
    })
}

function countedBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
