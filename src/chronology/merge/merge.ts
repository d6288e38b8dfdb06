import type { Entry } from '../read/read-row.ts'

/** One file's account, in the order of the file. */
export type AccountOf = { readonly file: string; readonly entries: readonly Entry[] }

/** An entry in its place among all agencies' entries. */
export type MergedEntry = Omit<Entry, 'origin'> & {
  readonly id: string
  readonly origin: { readonly file: string; readonly table: number; readonly row: number }
}

/**
 * All accounts as one, in chronological order. By date; on one day wider intervals first, then entries without a time in
 * the order of their file, then by time; ties by sequence number, agency, and place in the file. Entries whose date could
 * not be understood come last. domain/chronology.md, "Order".
 */
export function merge(accounts: readonly AccountOf[]): readonly MergedEntry[] {
  const placed = accounts.flatMap(({ file, entries }) => entries.map((entry) => ({ file, entry })))
  const keyed = placed.map(({ file, entry }, at) => ({ file, entry, key: keyOf(entry, at) }))
  return keyed
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ file, entry }, at) => ({ id: `e${at + 1}`, ...entry, origin: { file, ...entry.origin } }))
}

export type OrderKey = readonly (string | number)[]

/** What an entry is ordered by, most telling first. `place` is its place among all the rows as they were read. */
export function keyOf(
  { start, sequence, agency }: Pick<Entry, 'start' | 'sequence' | 'agency'>,
  place: number,
): OrderKey {
  return [
    start?.date ?? afterAllDates,
    start?.date && start.latest ? -daysBetween(start.date, start.latest) : 0,
    start?.date ? (start.time ?? '') : '',
    sequence ?? Number.POSITIVE_INFINITY,
    agency,
    place,
  ]
}

const afterAllDates = '~'

function daysBetween(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'day' }).days
}

export function compareKeys(a: OrderKey, b: OrderKey): number {
  const at = a.findIndex((part, place) => part !== b[place])
  if (at === -1) return 0
  const [one, other] = [a[at] ?? '', b[at] ?? '']
  return one < other ? -1 : 1
}
