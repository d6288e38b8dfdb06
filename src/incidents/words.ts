import type { FrameworkId, Nation, Outcome, ReviewKind } from '#statute'

/** Whom an incident happened to. One may be about a child and an adult, and then two laws ask about it. */
export type About = 'child' | 'adult' | 'both'

/** The side of an incident that one law asks about. */
export type Side = 'child' | 'adult'

export const sidesOf = (about: About): readonly Side[] => (about === 'both' ? ['child', 'adult'] : [about])

export type YesNo = 'yes' | 'no' | 'unknown'

/** What can be decided once the criteria have been considered. */
export type DecisionOutcome = 'review' | 'local learning review' | 'no review'

/** What other modules may know of an incident without knowing any name. */
export type IncidentSummary = {
  readonly id: string
  /** Whose it is. */
  readonly partnership: string
  /** 'NB-2026-0014' */
  readonly reference: string
  readonly about: About
  readonly nation: Nation
  /** The council area where it happened. */
  readonly area: string
  /** Null only for a review entered as a past one. */
  readonly happenedOn: Temporal.PlainDate | null
  readonly awareOn: Temporal.PlainDate | null
  readonly madeAt: Temporal.Instant
  /** How many people it happened to. */
  readonly subjects: number
  /** The board that decided, where the review was entered as a past one. */
  readonly pastBoard: string | null
}

/** The frameworks under which a review can be decided on. */
export const decidingFrameworks = [
  'ENG-C-SCR',
  'ENG-C-LCSPR',
  'ENG-C-NCSPR',
  'ENG-A-SCR',
  'ENG-A-SAR',
  'WAL-C-SCR',
  'WAL-C-CPR',
  'WAL-A-APR',
  'WAL-SUSR',
  'SCO-C-SCR',
  'SCO-C-LR',
  'SCO-A-SCR',
  'SCO-A-LR',
  'SCO-DHSR',
  'NI-C-CMR',
  'NI-DHR',
  'EW-DHR',
  'EW-DARDR',
  'EW-OWHR',
  'EW-MHHR',
  'LOCAL',
] as const satisfies readonly FrameworkId[]
export type DecidingFramework = (typeof decidingFrameworks)[number]

/** A decision as it stands: the latest on one side of the incident. */
export type Decision = {
  readonly id: string
  readonly about: Side
  readonly outcome: DecisionOutcome
  readonly framework: DecidingFramework
  readonly version: string
  /** The edition of the statutory guidance; `findVersion(version, edition)` finds the law again. */
  readonly edition: string | null
  /** What is to be held; null where there is no review. */
  readonly reviewKind: ReviewKind | null
  readonly limb: string | null
  /** What the criteria came to on the day; null where it was not kept. */
  readonly computed: Outcome | null
  /** The person or body that the framework names as the one who decides. */
  readonly decidesFor: string | null
  /** Why it went against what the law came to; null where it did not. */
  readonly departure: string | null
  readonly reasons: string
  readonly decidedOn: Temporal.PlainDate
  readonly recordedAt: Temporal.Instant
  /** Null for a past review, which a board decided on. */
  readonly decidedBy: string | null
  readonly pastBoard: string | null
}

/** Where in a list, the latest first, the decision stands that counts on the same side under the same framework. */
export const latestLike = (decisions: readonly Decision[], { about, framework }: Decision): number =>
  decisions.findIndex((other) => other.about === about && other.framework === framework)

export const nationNames: Readonly<Record<Nation, string>> = {
  England: 'England',
  Wales: 'Wales',
  Scotland: 'Scotland',
  NorthernIreland: 'Northern Ireland',
}
