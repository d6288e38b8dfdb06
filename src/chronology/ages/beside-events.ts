import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { IncidentId } from '#access'
import { incidentsOf, subjectNamesOf, type SubjectWithName } from '#incidents'
import { ageAt, bornByAge, distanceTo, type Between } from './ages.ts'

/** What is said beside an event: how long before or after the incident, and how old those were to whom it happened. */
export type Beside = { readonly distance: string; readonly ages: readonly string[] }

/** Answers with what to say beside a day; nothing where there is no day. */
export type BesideDays = (date: Temporal.PlainDate | null, latest: Temporal.PlainDate | null) => Beside | undefined

/**
 * How old those to whom it happened were at any event, from their sealed dates of birth. People are called as `apply`
 * leaves their names; whoever has no pseudonym yet is Child 1 or Adult 2, never named.
 */
export async function besideEvents(
  tx: Tx,
  keys: Keys,
  { incident, apply }: { readonly incident: IncidentId; readonly apply: (text: string) => string },
): Promise<BesideDays> {
  const [happened] = await incidentsOf(tx, [incident])
  const on = happened?.happenedOn
  if (!on) return () => undefined
  const people = (await subjectNamesOf(tx, keys, incident)).flatMap((subject) => {
    const born = birthOf(subject, on)
    return born ? [{ called: calledBy(subject, apply), born }] : []
  })
  return (date, latest) => {
    if (!date || !latest) return undefined
    const at: Between = { first: date, last: latest }
    return {
      distance: distanceTo(on, at),
      ages: people.map(({ called, born }) => `${called} ${ageAt(born, at)}`),
    }
  }
}

function birthOf({ bornOn, age }: SubjectWithName, happenedOn: Temporal.PlainDate): Between | undefined {
  if (bornOn) return { first: bornOn, last: bornOn }
  return age === null ? undefined : bornByAge(age, happenedOn)
}

/** A name that is not wholly replaced is not shown at all where names are replaced. */
function calledBy({ name, label }: SubjectWithName, apply: (text: string) => string): string {
  const called = apply(name)
  if (apply === asWritten) return name
  const left = name.split(/\s+/).some((word) => word.length > 1 && called.includes(word))
  return left ? label : called
}

/** Names as they were written, for whoever may see them. */
export const asWritten = (text: string): string => text
