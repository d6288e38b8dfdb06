import { newId, type Tx } from '#platform/database'
import type { May } from '#access'
import { recordEvent } from '#audit'
import { insertExtension, planPublication } from './queries.ts'
import { timetableOf } from './timetable.ts'

export type ExtensionAnswers = {
  readonly deadline: string
  readonly dueOn: Temporal.PlainDate
  readonly reasons: string
  readonly decidedBy: string
  readonly decidedOn: Temporal.PlainDate
}

export type Extended = { readonly ok: true } | { readonly ok: false; readonly because: 'no such day' | 'not later' }

/** Gives a stage more time, with the reasons and who decided; the day before stays on record. */
export async function extend(
  tx: Tx,
  by: May<'run the review'>,
  answers: ExtensionAnswers,
  now: Temporal.Instant,
): Promise<Extended> {
  const stage = (await timetableOf(tx, by.review)).find(
    ({ limit, clock }) => clock === 'review' && limit?.deadline === answers.deadline,
  )
  if (!stage?.dueOn) return { ok: false, because: 'no such day' }
  if (Temporal.PlainDate.compare(answers.dueOn, stage.dueOn) <= 0) return { ok: false, because: 'not later' }
  await insertExtension(tx, {
    ...answers,
    id: newId<'extension'>(),
    reviewId: by.review,
    wasDueOn: stage.dueOn,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'extension recorded', { deadline: answers.deadline, dueOn: answers.dueOn.toString() })
  return { ok: true }
}

/** Plans the day of publication, from which the days before and after it follow. */
export async function planToPublish(tx: Tx, by: May<'run the review'>, on: Temporal.PlainDate): Promise<void> {
  await planPublication(tx, by.review, on)
  await recordEvent(tx, by, 'publication planned', { on: on.toString() })
}
