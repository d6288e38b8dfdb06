import type { Facts } from './facts.ts'
import type { Answer } from './answers.ts'

/**
 * The six months before an event, in which Wales asks about a register, care and protective action (rule R3.5): from the
 * day six calendar months before it, that day included, until the day before it. ISO dates compare as they stand.
 */
export type LookBack = { readonly from: string; readonly until: string }

/**
 * What the window is of: the event, or the day on which an authority identified the permanent impairment, where that is
 * what brings the case within the criteria.
 */
export function lookBackOf(facts: Facts, incidentDate: string): LookBack {
  const event = facts.impairmentIdentifiedDate ?? facts.deathDate ?? incidentDate
  return { from: Temporal.PlainDate.from(event).subtract({ months: 6 }).toString(), until: event }
}

/**
 * Whether a person was on a register or looked after on any day of the window. `last` is the last day of it; without one
 * they still are. Unknown where nothing is known, or where the beginning could lie on either side.
 */
export function wasWithin({ from, until }: LookBack, first?: string, last?: string): Answer {
  if (first === undefined && last === undefined) return 'unknown'
  if (last !== undefined && last < from) return 'no'
  if (first !== undefined) return first < until ? 'yes' : 'no'
  return last !== undefined && last < until ? 'yes' : 'unknown'
}

/** Whether something happened on a day of the window. */
export function happenedWithin({ from, until }: LookBack, day?: string): Answer {
  if (day === undefined) return 'unknown'
  return from <= day && day < until ? 'yes' : 'no'
}
