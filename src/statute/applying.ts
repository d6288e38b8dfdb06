import { inWords } from './day-numbers.ts'
import type { Framework } from './framework.ts'
import type { Known } from './known.ts'
import { readyFrameworks } from './ready.ts'
import type { ReadyFramework, ReadyVersion } from './ready.ts'
import { settle } from './settle.ts'
import type { Ruling } from './settle.ts'
import type { Position } from './suppositions.ts'
import { boundaryAt, versionAt } from './windows.ts'

/** A version of the law that has something to say of an incident, what is known for it, and what its rules make of that. */
export type Applying = {
  readonly framework: Framework
  readonly ready: ReadyVersion
  /** The day that chose the version. */
  readonly day: string
  readonly position: Position
  readonly ruling: Ruling
}

/** A framework that is about other people, places or times; why, for those who ask. */
export type NotApplying = { readonly framework: Framework; readonly why: () => string }

/** What every framework carried makes of an incident, in a settled order. */
export const applyingTo = (known: Known): readonly (Applying | NotApplying)[] =>
  readyFrameworks.map((ready) => applyingUnder(ready, known))

function applyingUnder({ framework, place, versions }: ReadyFramework, known: Known): Applying | NotApplying {
  if (place(known) === 'no') return { framework, why: () => framework.place.no }
  const day = dayThatChooses(framework, known)
  const version = versionAt(framework, day, known.goLive)
  const ready = version && versions.get(version)
  if (!ready) return { framework, why: () => outsideWindows(framework, day, known.goLive) }
  const position = { known, answers: ready.criteria.map(({ ask }) => ask(known)) }
  const ruling = settle(ready, position.answers)
  if (ruling.outcome === 'NOT_APPLICABLE') return { framework, why: () => version.person?.no ?? '' }
  return { framework, ready, day, position, ruling }
}

/** Rule R0.5: notices are owed when the authority becomes aware; reviews are decided under the law of the decision. */
function dayThatChooses({ chosenBy }: Framework, { days }: Known): string {
  if (chosenBy === 'incident') return days.died
  return chosenBy === 'awareness' ? days.aware : days.decided
}

function outsideWindows({ title, versions }: Framework, day: string, goLive: string): string {
  if (versions[0].from === 'not commenced') return `${title} is not in force yet.`
  const words = (iso: string) => inWords(Temporal.PlainDate.from(iso))
  const first = boundaryAt(versions[0].from, goLive)
  if (day < first) return `${title} applies from ${words(first)}, and the day that decides is ${words(day)}.`
  const until = versions.at(-1)?.until
  const ended = until ? ` before ${words(boundaryAt(until, goLive))}` : ''
  return `${title} applied only${ended}, and the day that decides is ${words(day)}.`
}
