import type { Entry } from '#reviews'

/** A registered day. */
export type SoughtDate = { readonly date: Temporal.PlainDate; readonly entry: Entry; readonly isBirth: boolean }

/** Registered days, and the ages that follow from them, each found at once however many there are. */
export type Dates = {
  /** By month and day: "3-14". */
  readonly byDay: ReadonlyMap<string, readonly SoughtDate[]>
  /** By year and month: "2019-3". */
  readonly byMonth: ReadonlyMap<string, SoughtDate>
  readonly birth: SoughtDate | undefined
  /** Births by how old somebody was on another registered day. */
  readonly ages: {
    readonly day: ReadonlyMap<number, Entry>
    readonly week: ReadonlyMap<number, Entry>
    readonly month: ReadonlyMap<number, Entry>
  }
}

export const datesSought = (all: readonly SoughtDate[]): Dates => ({
  byDay: Map.groupBy(all, ({ date }) => `${date.month}-${date.day}`),
  byMonth: new Map(all.map((each) => [`${each.date.year}-${each.date.month}`, each])),
  birth: all.find(({ isBirth }) => isBirth),
  ages: agesOf(all),
})

/** After this many days nobody writes an age in days, weeks or months. */
const mostDays = 3700

/** Days are counted as whole numbers: a large register has millions of pairs. */
function agesOf(all: readonly SoughtDate[]): Dates['ages'] {
  const [day, week, month] = [new Map<number, Entry>(), new Map<number, Entry>(), new Map<number, Entry>()]
  const counted = all.map(({ date, entry, isBirth }) => ({ entry, isBirth, number: dayNumber(date), months: date.year * 12 + date.month, of: date.day })) // prettier-ignore
  const others = counted.filter(({ isBirth }) => !isBirth)
  for (const birth of counted.filter(({ isBirth }) => isBirth))
    for (const other of others) {
      const lived = other.number - birth.number
      if (lived < 0 || lived > mostDays) continue
      day.set(lived, birth.entry)
      week.set(Math.floor(lived / 7), birth.entry)
      month.set(other.months - birth.months - (other.of < birth.of ? 1 : 0), birth.entry)
    }
  return { day, week, month }
}

const epoch = Temporal.PlainDate.from('1970-01-01')
const dayNumber = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'day' }).days
