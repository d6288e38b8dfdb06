import type { AgencyAsked } from '../combined/agencies-asked.ts'
import { beginOf, nextOf, type Window } from './window.ts'

/** One unit of time in an agency's lane. */
export type Bar = {
  readonly begins: Temporal.PlainDate
  readonly ends: Temporal.PlainDate
  /** Entries that lie in it, whatever their date allows. */
  readonly entries: number
}

/** Entries of which the date allows more than one unit: they are drawn as a line over all of them, in none of the bars. */
export type Spread = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate; readonly entries: number }

export type KeyEvent = { readonly entry: string; readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }

export type Lane = {
  readonly request: string
  readonly agency: string
  readonly bars: readonly Bar[]
  readonly spreads: readonly Spread[]
  readonly keyEvents: readonly KeyEvent[]
  /** The longest time without an entry between two that lie in bars, where it is long enough to be told. */
  readonly silence: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | undefined
}

type Counted = {
  readonly requestId: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  readonly entries: number
}
type Marked = {
  readonly entryId: string
  readonly requestId: string
  readonly date: Temporal.PlainDate | null
  readonly latest: Temporal.PlainDate | null
}

/** A lane for each agency that signed off, in their order; those with nothing in the window have an empty one. */
export const lanesOf = (
  agencies: readonly AgencyAsked[],
  window: Window,
  found: { readonly counts: readonly Counted[]; readonly keyEvents: readonly Marked[] },
): readonly Lane[] =>
  agencies
    .filter(({ signedOff }) => signedOff)
    .map(({ request, name }) => {
      const counts = found.counts.filter(({ requestId }) => requestId === request)
      const bars = counts
        .filter(({ first, last }) => first.equals(last))
        .map(({ first, entries }) => barOf(first, entries, window))
      return {
        request,
        agency: name,
        bars,
        spreads: counts.filter(({ first, last }) => !first.equals(last)).map((count) => spreadOf(count, window)),
        keyEvents: found.keyEvents.flatMap(({ entryId, requestId, date, latest }) =>
          requestId === request && date && latest ? [{ entry: entryId, first: date, last: latest }] : [],
        ),
        silence: longestSilence(bars),
      }
    })

const barOf = (begins: Temporal.PlainDate, entries: number, { unit }: Window): Bar => ({
  begins,
  ends: nextOf(begins, unit).subtract({ days: 1 }),
  entries,
})

/** From the first day to the last that are meant, as far as the window shows them. */
const spreadOf = ({ first, last, entries }: Counted, window: Window): Spread => {
  const end = nextOf(beginOf(last, window.unit), window.unit).subtract({ days: 1 })
  return {
    first: Temporal.PlainDate.compare(first, window.first) < 0 ? window.first : first,
    last: Temporal.PlainDate.compare(end, window.last) > 0 ? window.last : end,
    entries,
  }
}

/** Four weeks or more: shorter ones are the pace of ordinary work. */
const longEnough = 28

function longestSilence(bars: readonly Bar[]): Lane['silence'] {
  const gaps = bars.slice(1).map((bar, at) => {
    const before = bars[at]
    return { first: (before ?? bar).ends.add({ days: 1 }), last: bar.begins.subtract({ days: 1 }) }
  })
  const days = ({ first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate }) =>
    first.until(last, { largestUnit: 'day' }).days + 1
  const [longest] = gaps.toSorted((a, b) => days(b) - days(a))
  return longest && days(longest) >= longEnough ? longest : undefined
}
