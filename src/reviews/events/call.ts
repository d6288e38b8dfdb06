import { newId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { May, ReviewId } from '#access'
import { recordEvent } from '#audit'
import { countWhoCame, eventsOf, insertEvent } from './queries.ts'

export type LearningEvent = Awaited<ReturnType<typeof eventsOf>>[number]

/** @throws NotFound when the event is not of this review */
export async function eventOf(tx: Tx, review: ReviewId, id: string): Promise<LearningEvent> {
  const event = (await eventsOf(tx, review)).find((each) => each.id === id)
  if (!event) throw new NotFound()
  return event
}

export type EventAnswers = {
  readonly title: string
  readonly heldOn: Temporal.PlainDate
  readonly place: string
  readonly invited: string
}

/** Calls an event at which practitioners are heard without fear of blame. */
export async function callEvent(tx: Tx, by: May<'record contributions'>, answers: EventAnswers): Promise<string> {
  const id = newId<'learningEvent'>()
  await insertEvent(tx, { ...answers, id, reviewId: by.review, calledBy: by.person })
  await recordEvent(tx, by, 'learning event called', { event: id })
  return id
}

export async function recordWhoCame(
  tx: Tx,
  by: May<'record contributions'>,
  event: LearningEvent,
  came: number,
): Promise<void> {
  await countWhoCame(tx, by.review, event.id, came)
  await recordEvent(tx, by, 'learning event called', { event: event.id, came })
}
