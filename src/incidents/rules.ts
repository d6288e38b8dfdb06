import type { Assessment, AssessedDeadline } from '#statute'
import { standingOn, type IncidentFile } from './file.ts'
import { assessmentsOf } from './law.ts'
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
  | { readonly stage: 'past review' }

/** @param joinedTo the reference of the earlier incident that this one was found to be */
export function stageOf(file: IncidentFile, joinedTo?: string): Stage {
  if (joinedTo !== undefined) return { stage: 'joined', to: joinedTo }
  if (file.incident.pastBoard !== null) return { stage: 'past review' }
  const open = undecidedSides(file)
  if (open.length === 0) return { stage: 'decided', outcome: strongest(file) }
  if (open.some((side) => isRecommended(file, side))) return { stage: 'awaiting a decision' }
  if (seriousIncidentNotifiedOn(file) || file.meetings.length > 0) return { stage: 'rapid review under way' }
  if (file.acknowledgedOn) return { stage: 'gathering information' }
  return file.answers.length > 0 ? { stage: 'criteria being considered' } : { stage: 'notified' }
}

export const undecidedSides = (file: IncidentFile): readonly Side[] =>
  sidesOf(file.incident.about).filter((side) => !standingOn(file, side))

export const isRecommended = (file: IncidentFile, side: Side): boolean =>
  file.recommendations.some(({ about }) => about === side)

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
  readonly doneOn: Temporal.PlainDate | null
  /** A time limit of the review itself: whether it is met is known there. */
  readonly ofReview: boolean
}

/** The time limits that run, and those that were met: of what must be done, or may yet turn out to be. */
export const deadlinesOf = (file: IncidentFile, today: Temporal.PlainDate): readonly Deadline[] =>
  sidesOf(file.incident.about)
    .flatMap((side) => deadlinesOn(file, side, today))
    .toSorted((a, b) => (a.due && b.due ? Temporal.PlainDate.compare(a.due, b.due) : a.due ? -1 : 1))

function deadlinesOn(file: IncidentFile, side: Side, today: Temporal.PlainDate): readonly Deadline[] {
  const decision = standingOn(file, side)
  return (
    assessmentsOf(file, side, decision?.decidedOn ?? today)
      .filter(
        (assessment) =>
          assessment.outcome === 'MUST' ||
          assessment.outcome === 'UNDETERMINED' ||
          assessment.framework === decision?.framework,
      )
      // A review's own time limits run only once it is to be held.
      .filter(
        ({ framework }) => !isReview(framework) || (decision?.framework === framework && decision.outcome === 'review'),
      )
      .flatMap((assessment) =>
        assessment.deadlines.map((deadline) => ({
          ...deadline,
          doneOn: doneOn(file, assessment),
          ofReview: isReview(assessment.framework),
        })),
      )
  )
}

const isReview = (framework: Assessment['framework']): boolean =>
  ['ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-A-SAR', 'ENG-A-SCR'].includes(framework)

/** A notice is given, and a rapid review sent, on the day of the first letter under that law. */
const doneOn = (file: IncidentFile, { framework }: Assessment): Temporal.PlainDate | null =>
  isReview(framework) ? null : (file.letters.find((letter) => letter.framework === framework)?.sentOn ?? null)

/** The next day by which something must be done here. */
export const nextDate = (file: IncidentFile, today: Temporal.PlainDate): Deadline | undefined =>
  deadlinesOf(file, today).find(({ doneOn: done, due, ofReview }) => done === null && due !== null && !ofReview)

export type Refusal = 'it must be reviewed' | 'it is not settled' | 'there is no power'

/**
 * May the person who decides choose this? A review that must be held cannot be refused nor replaced by a local one
 * (reference, 0.4 and LOCAL); while the criteria are open only a review can be chosen, since it may have to be; and
 * where no power remains, a statutory review cannot be held.
 */
export function refusalOf(computed: Assessment['outcome'], chosen: DecisionOutcome): Refusal | undefined {
  if (chosen === 'review')
    return computed === 'NOT_REQUIRED' || computed === 'NOT_APPLICABLE' ? 'there is no power' : undefined
  if (computed === 'MUST') return 'it must be reviewed'
  return computed === 'UNDETERMINED' ? 'it is not settled' : undefined
}
