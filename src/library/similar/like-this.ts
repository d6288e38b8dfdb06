import type { Database } from '#platform/database'
import { recordsOf, type Reader } from '../search/queries.ts'
import { countFacets, shelvesOf, type Shelves } from '../search/shelves.ts'

export type LikeThis = { readonly slug: string; readonly title: string; readonly alike: string }

const most = 4

/**
 * Reviews that share themes with this one: rare themes count for more than common ones, and the same age or kind a little.
 * What they share is said, so that a reader can judge for themselves. None is shown that shares no theme.
 */
export async function likeThis(
  db: Database,
  { number }: { readonly number: number },
  reader: Reader = db,
): Promise<readonly LikeThis[]> {
  const shelves = await shelvesOf(db, reader)
  const best = nearest(shelves, number, most)
  const records = await recordsOf(
    reader,
    best.map((each) => each.number),
  )
  return records.map(({ slug, title, number: its }) => ({
    slug,
    title,
    alike: `Both about ${best.find((each) => each.number === its)?.themes.join(', ') ?? ''}`,
  }))
}

export type Near = { readonly number: number; readonly weight: number; readonly themes: readonly string[] }

/** The records most like this one, by what they are narrowed by; equals from the newest. */
function nearest(shelves: Shelves, to: number, atMost: number): readonly Near[] {
  const { starts, values, numbers } = shelves
  const weights = weightsOf(shelves)
  const own = new Set(values.subarray(starts[to] ?? 0, starts[to + 1] ?? 0))
  const near: { number: number; weight: number }[] = []
  for (const number of numbers) {
    if (number === to) continue
    const weight = weightShared(shelves, own, weights, number)
    if (weight > 0) near.push({ number, weight })
  }
  return near
    .toSorted((a, b) => b.weight - a.weight || b.number - a.number)
    .slice(0, atMost)
    .map((each) => ({ ...each, themes: sharedThemes(shelves, own, each.number) }))
}

/** A theme on few records says more than one on many: the logarithm of how rare it is. */
function weightsOf(shelves: Shelves): ReadonlyMap<number, number> {
  const all = shelves.numbers.length
  return new Map(
    [...countFacets(shelves, shelves.numbers)].flatMap(([id, count]): [number, number][] => {
      const name = shelves.facets.get(id)?.name
      if (name === 'theme') return [[id, 1 + Math.log(all / Math.max(1, count))]]
      return name === 'age' || name === 'kind' ? [[id, 0.4]] : []
    }),
  )
}

function weightShared(
  shelves: Shelves,
  own: ReadonlySet<number>,
  weights: ReadonlyMap<number, number>,
  number: number,
): number {
  let weight = 0
  let themes = 0
  for (let at = shelves.starts[number] ?? 0; at < (shelves.starts[number + 1] ?? 0); at++) {
    const facet = shelves.values[at] ?? 0
    if (!own.has(facet)) continue
    weight += weights.get(facet) ?? 0
    if (shelves.facets.get(facet)?.name === 'theme') themes++
  }
  return themes > 0 ? weight : 0
}

const sharedThemes = (
  { starts, values, facets }: Shelves,
  own: ReadonlySet<number>,
  number: number,
): readonly string[] =>
  [...values.subarray(starts[number], starts[number + 1])].flatMap((id) => {
    const facet = facets.get(id)
    return own.has(id) && facet?.name === 'theme' ? [facet.value] : []
  })
