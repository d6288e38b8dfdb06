import type { Database, Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { namesOf, type ReviewId } from '#access'
import { attendanceOf, decisionsOf, findMeeting, tasksOf } from './queries.ts'

/** A meeting with everything that was recorded of it. */
export type Meeting = Awaited<ReturnType<typeof meetingOf>>

export async function meetingOf(db: Database | Tx, review: ReviewId, id: string) {
  const meeting = /^[0-9a-f-]{36}$/.test(id) ? await findMeeting(db, review, id) : undefined
  if (!meeting) throw new NotFound()
  const attendance = await attendanceOf(db, meeting.id)
  const tasks = (await tasksOf(db, review)).filter(({ meetingId }) => meetingId === meeting.id)
  const names = await namesOf(db, [
    ...attendance.map(({ personId }) => personId),
    ...tasks.map(({ ownerId }) => ownerId),
    meeting.minutedBy,
    meeting.minutesAgreedBy,
  ])
  return { ...meeting, attendance, tasks, decisions: await decisionsOf(db, meeting.id), names }
}

/** The meeting with everything in it that was typed as `shown` has it; who was there and who does what stays. */
export const withShown = (meeting: Meeting, shown: (text: string) => string): Meeting => ({
  ...meeting,
  title: shown(meeting.title),
  place: shown(meeting.place),
  agenda: shown(meeting.agenda),
  papers: meeting.papers && shown(meeting.papers),
  declarations: meeting.declarations && shown(meeting.declarations),
  minutes: meeting.minutes && shown(meeting.minutes),
  decisions: meeting.decisions.map((each) => ({ ...each, decision: shown(each.decision) })),
  tasks: meeting.tasks.map((each) => ({ ...each, task: shown(each.task) })),
})
