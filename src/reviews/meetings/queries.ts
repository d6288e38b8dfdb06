import type { Database, Id, Tx } from '#platform/database'

/** The meetings of a panel, the latest first. */
export const meetingsOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.meeting')
    .select(['id', 'title', 'heldOn', 'beginsAt', 'place', 'minutedAt', 'minutesAgreedOn'])
    .where('reviewId', '=', review)
    .orderBy('heldOn', 'desc')
    .orderBy('beginsAt', 'desc')
    .orderBy('id')
    .execute()

export const findMeeting = (db: Database | Tx, review: Id<'review'>, meeting: string) =>
  db
    .selectFrom('reviews.meeting')
    .select([
      'id',
      'title',
      'heldOn',
      'beginsAt',
      'place',
      'agenda',
      'papers',
      'declarations',
      'minutes',
      'minutedAt',
      'minutedBy',
      'minutesAgreedOn',
      'minutesAgreedBy',
    ])
    .where('reviewId', '=', review)
    .where('id', '=', meeting)
    .executeTakeFirst()

export const insertMeeting = (
  tx: Tx,
  meeting: {
    id: string
    reviewId: string
    title: string
    heldOn: Temporal.PlainDate
    beginsAt: Temporal.PlainTime
    place: string
    agenda: string
    papers: string | null
    calledBy: string
  },
) => tx.insertInto('reviews.meeting').values(meeting).execute()

export const writeMinutes = (
  tx: Tx,
  meeting: string,
  minutes: { declarations: string; minutes: string; minutedAt: Temporal.Instant; minutedBy: string },
) =>
  tx
    .updateTable('reviews.meeting')
    .set(minutes)
    .where('id', '=', meeting)
    .where('minutesAgreedOn', 'is', null)
    .returning('id')
    .executeTakeFirst()

export const agreeMinutes = (tx: Tx, meeting: string, by: string, on: Temporal.PlainDate) =>
  tx
    .updateTable('reviews.meeting')
    .set({ minutesAgreedOn: on, minutesAgreedBy: by })
    .where('id', '=', meeting)
    .where('minutesAgreedOn', 'is', null)
    .where('minutedAt', 'is not', null)
    .returning('id')
    .executeTakeFirst()

export const attendanceOf = (db: Database | Tx, meeting: string) =>
  db.selectFrom('reviews.attendance').select(['personId', 'came']).where('meetingId', '=', meeting).execute()

export type Came = 'attended' | 'apologies' | 'absent'

export async function writeAttendance(
  tx: Tx,
  review: Id<'review'>,
  meeting: string,
  people: readonly { person: string; came: Came }[],
) {
  await tx.deleteFrom('reviews.attendance').where('meetingId', '=', meeting).execute()
  if (people.length === 0) return
  await tx
    .insertInto('reviews.attendance')
    .values(people.map(({ person, came }) => ({ reviewId: review, meetingId: meeting, personId: person, came })))
    .execute()
}

export const decisionsOf = (db: Database | Tx, meeting: string) =>
  db
    .selectFrom('reviews.meetingDecision')
    .select(['id', 'decision', 'recordedAt'])
    .where('meetingId', '=', meeting)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()

export const insertDecision = (
  tx: Tx,
  decision: {
    id: string
    reviewId: string
    meetingId: string
    decision: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('reviews.meetingDecision').values(decision).execute()

/** What members of the panel are to do: of one meeting, or everything of the review that is not done. */
export const tasksOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.meetingTask')
    .select(['id', 'meetingId', 'task', 'ownerId', 'dueOn', 'doneOn', 'doneBy'])
    .where('reviewId', '=', review)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()

export const insertTask = (
  tx: Tx,
  task: {
    id: string
    reviewId: string
    meetingId: string
    task: string
    ownerId: string
    dueOn: Temporal.PlainDate
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('reviews.meetingTask').values(task).execute()

export const markTaskDone = (
  tx: Tx,
  review: Id<'review'>,
  task: { id: string; meeting: string },
  by: string,
  on: Temporal.PlainDate,
) =>
  tx
    .updateTable('reviews.meetingTask')
    .set({ doneOn: on, doneBy: by })
    .where('reviewId', '=', review)
    .where('meetingId', '=', task.meeting)
    .where('id', '=', task.id)
    .where('doneOn', 'is', null)
    .returning('ownerId')
    .executeTakeFirst()

/** What a person has still to do, in every review they reach. */
export const openTasksOf = (db: Database | Tx, person: string) =>
  db
    .selectFrom('reviews.meetingTask as t')
    .innerJoin('reviews.meeting as m', 'm.id', 't.meetingId')
    .innerJoin('reviews.review as r', 'r.id', 't.reviewId')
    .select(['t.dueOn', 't.meetingId', 't.reviewId', 'm.heldOn', 'r.title'])
    .where('t.ownerId', '=', person)
    .where('t.doneOn', 'is', null)
    .where('r.closedOn', 'is', null)
    .orderBy('t.dueOn')
    .execute()
