import type { Position } from '#library'
import type { AnswerPosition } from './vocabulary.ts'

/** The facts of an action that settle where it stands. */
export type ActionFacts = {
  /** The day first set. */
  readonly dueOn: Temporal.PlainDate
  /** The day that the latest extension set. */
  readonly extendedTo: Temporal.PlainDate | null
  readonly begun: boolean
  readonly askedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
}

export type ActionStage = 'closed' | 'waiting to be closed' | 'late' | 'under way' | 'not begun'

/** The day that counts. */
export const dueDateOf = ({ dueOn, extendedTo }: Pick<ActionFacts, 'dueOn' | 'extendedTo'>): Temporal.PlainDate =>
  extendedTo ?? dueOn

/** Where an action stands today. An action whose owner asked for closure is not late: it waits for someone else. */
export function stageOf(facts: ActionFacts, today: Temporal.PlainDate): ActionStage {
  if (facts.closedAt) return 'closed'
  if (facts.askedAt) return 'waiting to be closed'
  if (Temporal.PlainDate.compare(today, dueDateOf(facts)) > 0) return 'late'
  return facts.begun ? 'under way' : 'not begun'
}

const order: readonly ActionStage[] = ['late', 'waiting to be closed', 'under way', 'not begun', 'closed']

/** The latest of all first, then what waits for closure, then by due date; closed ones at the end. */
export function byUrgency<A extends ActionFacts>(actions: readonly A[], today: Temporal.PlainDate): readonly A[] {
  const rank = (action: A): number => order.indexOf(stageOf(action, today))
  // 'under way' and 'not begun' are one group: only their days order them.
  const group = (action: A): number => (rank(action) === 3 ? 2 : rank(action))
  return actions.toSorted((a, b) => group(a) - group(b) || Temporal.PlainDate.compare(dueDateOf(a), dueDateOf(b)))
}

/** Where a recommendation stands in public, from what was answered and what its organisation has done since. */
export function publicPosition(
  answered: AnswerPosition,
  actions: readonly Pick<ActionFacts, 'begun' | 'closedAt'>[],
): Position {
  if (answered === 'not accepted' || actions.length === 0) return answered
  if (actions.every(({ closedAt }) => closedAt !== null)) return 'done'
  return actions.some(({ begun, closedAt }) => begun || closedAt !== null) ? 'under way' : answered
}

/** Owners are reminded in the week before the due date, and once in every week after it. */
const daysBefore = 7

/** Which reminder is due today: 0 in the week before, 1 in the first week late, and so on; none while it is far off. */
export function reminderDue(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): number | undefined {
  const daysLate = dueOn.until(today, { largestUnit: 'day' }).days
  if (daysLate < -daysBefore) return undefined
  return daysLate <= 0 ? 0 : Math.ceil(daysLate / 7)
}

/** Whether someone may close an action: never its owner, and not whoever asked for it to be closed. */
export const isSecondPerson = (person: string, action: { readonly ownerId: string; readonly askedBy: string | null }) =>
  person !== action.ownerId && person !== action.askedBy
