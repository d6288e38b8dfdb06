import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { showDate } from '#ui'
import { timetableOf } from './agencies/timetable.ts'
import { meetingsOf, openTasksOf } from './meetings/queries.ts'
import { independenceOf } from './panel/queries.ts'
import { panelOf, unsigned } from './panel/panel.ts'
import { reviewsOf, type Review } from './review.ts'

/** What waits for a person in the reviews they reach. */
export async function waitingFor(tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [...(await tasksFor(tx, who))]
  for (const review of await reviewsOf(tx)) {
    if (review.past || review.closedOn) continue
    waiting.push(...(await declarationFor(tx, who, review)))
    if (await findPermit(tx, who, review.id, 'run the review')) waiting.push(...(await runningIt(tx, review, today)))
  }
  return waiting
}

async function tasksFor(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  return (await openTasksOf(tx, who.person)).map(({ reviewId, meetingId, heldOn, dueOn, title }) => ({
    text: `Do what the meeting of ${showDate(heldOn)} asked of you`,
    href: `/reviews/${reviewId}/meetings/${meetingId}`,
    matter: title,
    dueOn,
  }))
}

async function declarationFor(tx: Tx, who: SignedIn, review: Review): Promise<readonly Waiting[]> {
  const missing = unsigned(await panelOf(tx, review.id), await independenceOf(tx, review.id))
  if (!missing.some(({ person }) => person === who.person)) return []
  return [
    {
      text: 'Declare your independence as lead reviewer',
      href: `/reviews/${review.id}/panel/independence`,
      matter: review.title,
      dueOn: review.commissionedOn,
    },
  ]
}

async function runningIt(tx: Tx, review: Review, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  const open = (await timetableOf(tx, review.id)).filter(
    ({ clock, dueOn, doneOn }) => clock === 'review' && dueOn && !doneOn,
  )
  const unminuted = (await meetingsOf(tx, review.id)).filter(
    ({ heldOn, minutedAt }) => !minutedAt && Temporal.PlainDate.compare(heldOn, today) < 0,
  )
  return [
    ...open.map(({ name, dueOn }) => ({
      text: `Bring the review to “${name}”`,
      href: `/reviews/${review.id}/timetable`,
      matter: review.title,
      dueOn,
    })),
    ...unminuted.map(({ id, heldOn }) => ({
      text: `Write the minutes of the meeting of ${showDate(heldOn)}`,
      href: `/reviews/${review.id}/meetings/${id}/minutes`,
      matter: review.title,
      dueOn: null,
    })),
  ]
}
