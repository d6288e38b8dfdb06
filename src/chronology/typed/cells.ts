import { ask, questions, type Question } from '#ui'
import { roleOf } from '../read/read-headings.ts'
import { cleanText } from '../read/tables.ts'

/** What a row says, by the headings of its columns; empty cells are left out. */
export type Cells = ReadonlyMap<string, string>

const nameOf = (at: number): string => `cell-${at + 1}`

/** Where a row is typed: its first cell, which the page leads back to. */
export const firstCell = nameOf(0)

/** One question for each column. None must be answered: what is missing is said beside the row, and the row is kept. */
export const cellsForm = (headings: readonly string[]) =>
  questions(Object.fromEntries(headings.map((heading, at) => [nameOf(at), questionFor(heading)])))

function questionFor(heading: string) {
  const role = roleOf(heading)
  if (role === 'date' || role === 'end date')
    return line({
      label: heading,
      hint: 'As the record has it: 22/05/2016, May 2016, “early 2016” or “between 3 and 5 May 2016”',
      width: 20,
      atMost: 500,
    })
  if (role === 'time' || role === 'end time') return line({ label: heading, hint: 'For example, 10:30', width: 10 })
  if (role === 'source') return line({ label: heading, hint: 'The record that it comes from', atMost: 2_000 })
  return lines({ label: heading, rows: role === 'event' ? 4 : 2 })
}

// Of every cell it is true that it may be left out, so saying so beside each would tell nothing.

type Line = { readonly label: string; readonly hint: string; readonly width?: 10 | 20; readonly atMost?: number }

const line = (asking: Line): Question<string | null> => ({
  ...ask.text({ ...asking, optional: true }),
  show: (shown) => ask.text({ ...asking, missing: '' }).show(shown),
})

const lines = (asking: { readonly label: string; readonly rows: number }): Question<string | null> => ({
  ...ask.textarea({ ...asking, optional: true }),
  show: (shown) => ask.textarea({ ...asking, missing: '' }).show(shown),
})

/** What was entered, as cells. */
export function cellsOf(headings: readonly string[], answers: Readonly<Record<string, string | null>>): Cells {
  return cellsFrom(headings.map((heading, at) => [heading, answers[nameOf(at)] ?? '']))
}

/** Texts by heading as cells, cleaned as those of a file are. */
export function cellsFrom(texts: Iterable<readonly [string, string]>): Cells {
  const cleaned = Array.from(texts, ([heading, text]) => [heading, cleanText(text)] as const)
  return new Map(cleaned.filter(([, text]) => text !== ''))
}

/** The other way round: cells as answers to be changed. */
export const answersOf = (headings: readonly string[], cells: Cells): Readonly<Record<string, string>> =>
  Object.fromEntries(headings.map((heading, at) => [nameOf(at), cells.get(heading) ?? '']))

/** Do two rows say the same in every cell? The order of the cells does not count. */
export const sayTheSame = (one: Cells, other: Cells): boolean =>
  one.size === other.size && Array.from(one).every(([heading, text]) => other.get(heading) === text)

/** One column of a row that two people changed at once: what is saved, and what was entered. */
export type Difference = { readonly heading: string; readonly saved: string; readonly entered: string }

export function differencesOf(headings: readonly string[], saved: Cells, entered: Cells): readonly Difference[] {
  return headings
    .map((heading) => ({ heading, saved: saved.get(heading) ?? '', entered: entered.get(heading) ?? '' }))
    .filter((each) => each.saved !== each.entered)
}
