import type { Assessment, AssessedDeadline } from '#statute'
import { everyStandingOn, standingOn, type IncidentFile } from './file.ts'
import { assessmentsOf, isReopened, isReview, lawDay } from './law.ts'
import { seriousIncidentNotifiedOn } from './letters.ts'
import { sidesOf, type DecisionOutcome, type Side } from './words.ts'

/** Where an incident stands. It is computed from facts and kept nowhere. */
export type Stage =
  | { readonly stage: 'joined'; readonly to: string }
  | { readonly stage: 'notified' }
  | { readonly stage: 'criteria being considered' }
  | { readonly stage: 'rapid review under way' }
  | { readonly stage: 'gathering information' }
  | { readonly stage: 'awaiting a decision' }
  | { readonly stage: 'decided'; readonly outcome: DecisionOutcome }
  | { readonly stage: 're-opened' }
  | { readonly stage: 'past review' }

/** @param joinedTo the reference of the earlier incident that this one was found to be */
export function stageOf(file: IncidentFile, joinedTo?: string): Stage {
  if (joinedTo !== undefined) return { stage: 'joined', to: joinedTo }
  if (file.incident.pastBoard !== null) return { stage: 'past review' }
  const open = undecidedSides(file)
  if (open.length === 0) return { stage: 'decided', outcome: strongest(file) }
  if (open.some((side) => isRecommended(file, side))) return { stage: 'awaiting a decision' }
  if (open.some((side) => isReopened(file, side))) return { stage: 're-opened' }
  if (seriousIncidentNotifiedOn(file) || file.meetings.length > 0) return { stage: 'rapid review under way' }
  if (file.acknowledgedOn) return { stage: 'gathering information' }
  return file.answers.length > 0 ? { stage: 'criteria being considered' } : { stage: 'notified' }
}

/** The sides on which nothing was decided yet, or on which new information has re-opened what was. */
export const undecidedSides = (file: IncidentFile): readonly Side[] =>
  sidesOf(file.incident.about).filter((side) => !standingOn(file, side) || isReopened(file, side))

/** Has something been recommended since the notification, or since the side was re-opened? */
export function isRecommended(file: IncidentFile, side: Side): boolean {
  const reopened = isReopened(file, side) ? file.reopenings.find(({ about }) => about === side)?.keptAt : undefined
  return file.recommendations.some(
    ({ about, recordedAt }) =>
      about === side && (reopened === undefined || Temporal.Instant.compare(recordedAt, reopened) > 0),
  )
}

function strongest(file: IncidentFile): DecisionOutcome {
  const outcomes = sidesOf(file.incident.about).map((side) => standingOn(file, side)?.outcome)
  if (outcomes.includes('review')) return 'review'
  return outcomes.includes('local learning review') ? 'local learning review' : 'no review'
}

export function stageInWords(stage: Stage): string {
  switch (stage.stage) {
    case 'joined':
      return `Same incident as ${stage.to}`
    case 'notified':
      return 'Notified'
    case 'criteria being considered':
      return 'Criteria being considered'
    case 'rapid review under way':
      return 'Rapid review under way'
    case 'gathering information':
      return 'Gathering information'
    case 'awaiting a decision':
      return 'Awaiting a decision'
    case 'decided':
      return outcomeWords[stage.outcome]
    case 're-opened':
      return 'Re-opened by new information'
    case 'past review':
      return 'Past review'
  }
}

export const outcomeWords: Readonly<Record<DecisionOutcome, string>> = {
  review: 'Review to be held',
  'local learning review': 'Local practice learning review',
  'no review': 'No review',
}

export type Deadline = AssessedDeadline & {
  readonly framework: Assessment['framework']
  readonly side: Side
  /** Set where the day was extended: `due` is then the later day, and the day that the law gave is kept here. */
  readonly extension: IncidentFile['extensions'][number] | null
  readonly doneOn: Temporal.PlainDate | null
  /** A time limit of the review itself: whether it is met is known there. */
  readonly ofReview: boolean
  /** Set where the partnership set the limit itself: since when, and why. */
  readonly setHere: { readonly setAt: Temporal.Instant; readonly reasons: string } | null
}

/** The time limits that run, and those that were met: of what must be done, or may yet turn out to be. */
export const deadlinesOf = (file: IncidentFile, today: Temporal.PlainDate): readonly Deadline[] =>
  sidesOf(file.incident.about)
    .flatMap((side) => deadlinesOn(file, side, today))
    .toSorted((a, b) => (a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : a.due ? -1 : 1))

function deadlinesOn(file: IncidentFile, side: Side, today: Temporal.PlainDate): readonly Deadline[] {
  const decisions = everyStandingOn(file, side)
  const decisionUnder = (framework: string) => decisions.find((each) => each.framework === framework)
  return (
    assessmentsOf(file, side, lawDay(file, side, today))
      .filter(({ framework, outcome }) => outcome === 'MUST' || outcome === 'UNDETERMINED' || decisionUnder(framework))
      // A review's own time limits run only once it is to be held.
      .filter(({ framework }) => !isReview(framework) || decisionUnder(framework)?.outcome === 'review')
      .flatMap((assessment) => assessment.deadlines.map((deadline) => running(file, side, assessment, deadline)))
  )
}

function running(file: IncidentFile, side: Side, assessment: Assessment, deadline: AssessedDeadline): Deadline {
  const { framework } = assessment
  const extension =
    file.extensions.find(
      (each) => each.about === side && each.framework === framework && each.deadline === deadline.id,
    ) ?? null
  return {
    ...deadline,
    due: extension?.extendedTo ?? deadline.due,
    framework,
    side,
    extension,
    doneOn: doneOn(file, assessment),
    ofReview: isReview(framework),
    setHere: file.setHere.timeLimits.get(deadline.id) ?? null,
  }
}

/** A notice is given, and a rapid review sent, on the day of the first letter under that law. */
const doneOn = (file: IncidentFile, { framework }: Assessment): Temporal.PlainDate | null =>
  isReview(framework) ? null : (file.letters.find((letter) => letter.framework === framework)?.sentOn ?? null)

/** The next day by which something must be done here. */
export const nextDate = (file: IncidentFile, today: Temporal.PlainDate): Deadline | undefined =>
  deadlinesOf(file, today).find(({ doneOn: done, due, ofReview }) => done === null && due !== null && !ofReview)

/** How a decision can go against what the law came to. */
export type Departure = 'it must be reviewed' | 'it is not settled' | 'there is no power'

/**
 * Does the choice go against what the criteria came to? A review that must be held is not refused nor replaced by a local
 * one (reference, 0.4 and LOCAL); while the criteria are open a review may have to be held; and where no power remains, a
 * statutory review has none. Whoever decides may still choose so: with reasons of their own, shown for good.
 */
export function departureOf(computed: Assessment['outcome'], chosen: DecisionOutcome): Departure | undefined {
  if (chosen === 'review')
    return computed === 'NOT_REQUIRED' || computed === 'NOT_APPLICABLE' ? 'there is no power' : undefined
  if (computed === 'MUST') return 'it must be reviewed'
  return computed === 'UNDETERMINED' ? 'it is not settled' : undefined
}

export const departureWords: Readonly<Record<Departure, string>> = {
  'it must be reviewed': 'on the answers given, the law says that a review must be held',
  'it is not settled': 'on the answers given, it is not settled whether a review must be held',
  'there is no power': 'on the answers given, the law gives no power to hold this review',
}
