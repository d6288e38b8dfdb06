/** A contact as it is measured: when it may first and last have been. */
export type Contact = {
  readonly id: string
  /** Whose chronology tells of it. */
  readonly request: string
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

/** A time without contact: in one agency's chronology, or in all of them. */
export type Gap = {
  readonly kind: 'gap'
  /** Undefined where no agency at all recorded a contact. */
  readonly request: string | undefined
  /** The contacts between which nothing is recorded. */
  readonly entry: string
  readonly nextEntry: string
  /** The last day on which the one may have been, and the first on which the next may have been. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Days from the one to the other: the shortest that the silence can have been. */
  readonly days: number
}

/** A quarter: long enough to be no holiday, short enough to matter to a child. No law sets it; the reviewer chooses. */
export const usualThreshold = 90

/**
 * Silences longer than `threshold` days. A contact whose date is vaguer than that ends no silence and begins none: "2015"
 * does not show that anyone was there in any month of it.
 */
export function gapsIn(contacts: readonly Contact[], threshold: number): readonly Gap[] {
  const measured = contacts.filter(({ first, last }) => daysFrom(first, last) <= threshold)
  const byRequest = Map.groupBy(measured, ({ request }) => request)
  return [
    ...gapsOf(measured, undefined, threshold),
    ...Array.from(byRequest).flatMap(([request, own]) => gapsOf(own, request, threshold)),
  ]
}

/** How many contacts are too vague to be measured. */
export const tooVague = (contacts: readonly Contact[], threshold: number): number =>
  contacts.filter(({ first, last }) => daysFrom(first, last) > threshold).length

function gapsOf(contacts: readonly Contact[], request: string | undefined, threshold: number): readonly Gap[] {
  const inOrder = contacts.toSorted((a, b) => Temporal.PlainDate.compare(a.first, b.first) || (a.id < b.id ? -1 : 1))
  const gaps: Gap[] = []
  let latest: Contact | undefined
  for (const contact of inOrder) {
    const days = latest ? daysFrom(latest.last, contact.first) : 0
    if (latest && days > threshold)
      gaps.push({
        kind: 'gap',
        request,
        entry: latest.id,
        nextEntry: contact.id,
        from: latest.last,
        to: contact.first,
        days,
      })
    if (!latest || Temporal.PlainDate.compare(contact.last, latest.last) >= 0) latest = contact
  }
  return gaps
}

const daysFrom = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => a.until(b, { largestUnit: 'day' }).days
