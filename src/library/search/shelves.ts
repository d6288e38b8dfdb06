import type { Database } from '#platform/database'
import { editionOf, facetNames, facetPairs, type FacetName, type FacetRow, type Reader } from './queries.ts'

/**
 * What every record is narrowed by, in memory: counting there takes a few milliseconds for a hundred thousand records,
 * where the database takes a hundred. About 5 MB for those.
 */
export type Shelves = {
  readonly edition: string
  readonly facets: ReadonlyMap<number, FacetRow>
  /** All record numbers that are shown. */
  readonly numbers: Int32Array
  /** Of the record with number n, the facets stand in `values` from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** One for each connection pool: the memory of the process that serves it. */
const kept = new WeakMap<Database, Shelves>()

/**
 * The shelves as they are now. They are filled anew when the library has changed.
 *
 * @param db whose memory they stay in
 * @param reader the connection or transaction to read with
 */
export async function shelvesOf(db: Database, reader: Reader): Promise<Shelves> {
  const edition = await editionOf(reader)
  const found = kept.get(db)
  if (found?.edition === edition) return found
  const shelves = await fill(reader, edition)
  kept.set(db, shelves)
  return shelves
}

async function fill(reader: Reader, edition: string): Promise<Shelves> {
  const facets = new Map((await facetNames(reader)).map((facet) => [facet.id, facet]))
  return { edition, facets, ...arranged(await facetPairs(reader)) }
}

/** From pairs of record and facet to each record's facets in one stretch. */
function arranged(pairs: Int32Array): Pick<Shelves, 'numbers' | 'starts' | 'values'> {
  let last = 0
  for (let at = 0; at < pairs.length; at += 2) last = Math.max(last, pairs[at] ?? 0)
  const starts = new Int32Array(last + 2)
  for (let at = 0; at < pairs.length; at += 2) starts[(pairs[at] ?? 0) + 1]! += 1
  const numbers: number[] = []
  for (let number = 0; number <= last; number++) {
    if (starts[number + 1] !== 0) numbers.push(number)
    starts[number + 1]! += starts[number] ?? 0
  }
  const next = starts.slice()
  const values = new Int32Array(pairs.length / 2)
  for (let at = 0; at < pairs.length; at += 2) {
    const number = pairs[at] ?? 0
    values[next[number] ?? 0] = pairs[at + 1] ?? 0
    next[number]! += 1
  }
  return { numbers: Int32Array.from(numbers), starts, values }
}

/** How many of these records each facet has, by the facet's number. */
export function countFacets({ starts, values, facets }: Shelves, numbers: Int32Array): ReadonlyMap<number, number> {
  const counts = new Int32Array(Math.max(0, ...facets.keys()) + 1)
  for (const number of numbers) {
    const end = starts[number + 1] ?? 0
    for (let at = starts[number] ?? end; at < end; at++) counts[values[at] ?? 0]! += 1
  }
  return new Map([...facets.keys()].map((id) => [id, counts[id] ?? 0]))
}

/** The records that have all these facets; all records when there is none to have. */
export function numbersWith({ numbers, starts, values }: Shelves, wanted: readonly number[]): Int32Array {
  if (wanted.length === 0) return numbers
  return numbers.filter((number) => {
    const its = values.subarray(starts[number], starts[number + 1])
    return wanted.every((facet) => its.includes(facet))
  })
}

/** The numbers of the facets asked for; undefined when one of them is on no record, so that nothing can match. */
export function facetIds(
  { facets }: Shelves,
  filters: Readonly<Partial<Record<FacetName, string>>>,
): readonly number[] | undefined {
  const wanted = Object.entries(filters).filter(([, value]) => value !== '')
  const ids = wanted.map(([name, value]) => {
    for (const facet of facets.values()) if (facet.name === name && facet.value === value) return facet.id
    return undefined
  })
  const known = ids.filter((id) => id !== undefined)
  return known.length === wanted.length ? known : undefined
}
