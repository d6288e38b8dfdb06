import type { Tx } from '#platform/database'
import type { May } from '#access'
import { reviewsOf, timetableOf, type Review, type StageInTime } from '#reviews'

/** A review with its dates against the law: those that the law sets, and what is next. */
export type Overseen = {
  readonly review: Review
  readonly stages: readonly StageInTime[]
  /** The next day by which something must be done, or the oldest that has passed. */
  readonly next: StageInTime | undefined
  readonly late: boolean
}

/** Every review of the partnership that the person reaches: late ones first, then by their next date, finished ones last. */
export async function overseen(
  tx: Tx,
  by: May<'read the oversight'>,
  today: Temporal.PlainDate,
): Promise<readonly Overseen[]> {
  const reviews = (await reviewsOf(tx)).filter(({ partnership }) => partnership === by.partnership)
  const all: Overseen[] = []
  for (const review of reviews) all.push(against(review, await timetableOf(tx, review.id), today))
  return all.toSorted(byUrgency)
}

/** What is still to be done by a day in law, and whether that day has passed. */
function against(review: Review, stages: readonly StageInTime[], today: Temporal.PlainDate): Overseen {
  const open = stages
    .filter(({ clock, dueOn, doneOn }) => clock === 'review' && dueOn !== null && doneOn === null)
    .toSorted((a, b) => compare(a.dueOn, b.dueOn))
  const next = open[0]
  return { review, stages, next, late: next !== undefined && compare(next.dueOn, today) < 0 }
}

function byUrgency(a: Overseen, b: Overseen): number {
  if (a.late !== b.late) return a.late ? -1 : 1
  return compare(a.next?.dueOn ?? null, b.next?.dueOn ?? null) || (a.review.reference < b.review.reference ? -1 : 1)
}

/** No date comes last. */
function compare(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): number {
  if (a && b) return Temporal.PlainDate.compare(a, b)
  if (a) return -1
  return b ? 1 : 0
}
