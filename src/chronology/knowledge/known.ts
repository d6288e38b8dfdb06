/** An entry as it counts for who knew it: when what it tells of may have been, and when it was written down. */
export type Recorded = {
  readonly id: string
  /** Whose chronology holds it. */
  readonly request: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  /** Where the agency says when it was recorded; otherwise it counts as recorded on the day that it tells of. */
  readonly recordedOn: Temporal.PlainDate | undefined
}

/** What stood on one agency's record on a day, and what stood on others'. Newest first. */
export type Known = {
  readonly onRecord: readonly string[]
  /** Its date allows both: before that day, and after it. */
  readonly perhaps: readonly string[]
  /** On the record of others by then, and of no account that this agency is known to have had of the same event. */
  readonly othersHad: readonly string[]
}

/**
 * What each agency had on record on a day, at the end of it. Whoever reads a chronology knows what came after; nobody did
 * then (the view against hindsight).
 *
 * @param together entries that the panel accepted as accounts of one event
 */
export function knownOn(
  entries: readonly Recorded[],
  day: Temporal.PlainDate,
  requests: readonly string[],
  together: readonly (readonly string[])[],
): ReadonlyMap<string, Known> {
  const newestFirst = entries.toSorted(
    (a, b) => Temporal.PlainDate.compare(dayOf(b), dayOf(a)) || (a.id < b.id ? -1 : 1),
  )
  const certain = newestFirst.filter((entry) => isOnRecord(entry, day))
  const perhaps = newestFirst.filter((entry) => mayBeOnRecord(entry, day))
  const requestOf = new Map(entries.map(({ id, request }) => [id, request]))
  const standing = new Set(certain.map(({ id }) => id))
  const knownBy = new Map<string, Set<string>>()
  for (const group of together) {
    const having = new Set(group.filter((id) => standing.has(id)).flatMap((id) => requestOf.get(id) ?? []))
    for (const id of group) knownBy.set(id, having)
  }
  return new Map(
    requests.map((request) => [
      request,
      {
        onRecord: idsOf(certain.filter((entry) => entry.request === request)),
        perhaps: idsOf(perhaps.filter((entry) => entry.request === request)),
        othersHad: idsOf(certain.filter((entry) => entry.request !== request && !knownBy.get(entry.id)?.has(request))),
      },
    ]),
  )
}

const idsOf = (entries: readonly Recorded[]): readonly string[] => entries.map(({ id }) => id)

const dayOf = ({ recordedOn, last }: Recorded): Temporal.PlainDate => recordedOn ?? last

const isOnRecord = (entry: Recorded, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(dayOf(entry), day) <= 0

const mayBeOnRecord = (entry: Recorded, day: Temporal.PlainDate): boolean =>
  entry.recordedOn === undefined &&
  Temporal.PlainDate.compare(entry.first, day) <= 0 &&
  Temporal.PlainDate.compare(entry.last, day) > 0

/** The days on which something came onto a record, just before and just after this one. */
export function neighbouringDays(
  entries: readonly Recorded[],
  day: Temporal.PlainDate,
): { readonly before: Temporal.PlainDate | undefined; readonly after: Temporal.PlainDate | undefined } {
  const days = entries.map(dayOf)
  const before = days.filter((each) => Temporal.PlainDate.compare(each, day) < 0)
  const after = days.filter((each) => Temporal.PlainDate.compare(each, day) > 0)
  return {
    before: before.reduce<Temporal.PlainDate | undefined>(
      (best, each) => (!best || Temporal.PlainDate.compare(each, best) > 0 ? each : best),
      undefined,
    ),
    after: after.reduce<Temporal.PlainDate | undefined>(
      (best, each) => (!best || Temporal.PlainDate.compare(each, best) < 0 ? each : best),
      undefined,
    ),
  }
}
