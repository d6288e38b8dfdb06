import { newId, type Tx } from '#platform/database'
import { sendMail } from '#platform/mail'
import { peopleWith, reachesMatter, type May } from '#access'
import { recordEvent } from '#audit'
import { panelOf } from '../panel/panel.ts'
import { meetingOf } from './meeting.ts'
import {
  agreeMinutes,
  insertDecision,
  insertMeeting,
  insertTask,
  markTaskDone,
  writeAttendance,
  writeMinutes,
  type Came,
} from './queries.ts'

export type MeetingAnswers = {
  readonly title: string
  readonly heldOn: Temporal.PlainDate
  readonly beginsAt: Temporal.PlainTime
  readonly place: string
  readonly agenda: string
  readonly papers: string | null
}

/** Calls a meeting. Everyone on the panel is told that one waits; what it is about stays behind the sign-in. */
export async function callMeeting(
  tx: Tx,
  by: May<'run the review'>,
  answers: MeetingAnswers,
  url: string,
): Promise<string> {
  const id = newId<'meeting'>()
  await insertMeeting(tx, { ...answers, id, reviewId: by.review, calledBy: by.person })
  await recordEvent(tx, by, 'meeting called', { meeting: id })
  const panel = (await panelOf(tx, by.review)).map(({ person }) => person)
  for (const { id: person, email } of await peopleWith(tx, by.partnership, [
    'panel-member',
    'lead-reviewer',
    'chair',
  ])) {
    if (person === by.person || !panel.includes(person)) continue
    if (!(await reachesMatter(tx, { person, partnership: by.partnership }, by.review))) continue
    await sendMail(tx, {
      to: email,
      partnership: by.partnership,
      subject: 'A panel meeting has been called',
      text: `A meeting of a panel you sit on has been called. Sign in for the day, the agenda and the papers:\n\n${url}/reviews/${by.review}/meetings/${id}`,
    })
  }
  return id
}

export type MinutesAnswers = {
  readonly attendance: readonly { readonly person: string; readonly came: Came }[]
  readonly declarations: string
  readonly minutes: string
}

/** Writes the minutes, again and again until they are agreed. */
export async function minute(
  tx: Tx,
  by: May<'run the review'>,
  id: string,
  { attendance, declarations, minutes }: MinutesAnswers,
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  const meeting = await meetingOf(tx, by.review, id)
  const written = await writeMinutes(tx, meeting.id, { declarations, minutes, minutedAt: now, minutedBy: by.person })
  if (!written) return { ok: false }
  await writeAttendance(tx, by.review, meeting.id, attendance)
  await recordEvent(tx, by, 'minutes written', {
    meeting: meeting.id,
    attended: attendance.filter(({ came }) => came === 'attended').length,
  })
  return { ok: true }
}

/** Until minutes are agreed, decisions can still be added to them. */
export async function recordDecision(
  tx: Tx,
  by: May<'run the review'>,
  id: string,
  decision: string,
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  const meeting = await meetingOf(tx, by.review, id)
  if (meeting.minutesAgreedOn) return { ok: false }
  await insertDecision(tx, {
    id: newId<'meetingDecision'>(),
    reviewId: by.review,
    meetingId: meeting.id,
    decision,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'meeting decision recorded', { meeting: meeting.id })
  return { ok: true }
}

export async function giveTask(
  tx: Tx,
  by: May<'run the review'>,
  id: string,
  { task, owner, dueOn }: { readonly task: string; readonly owner: string; readonly dueOn: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  const meeting = await meetingOf(tx, by.review, id)
  if (meeting.minutesAgreedOn) return { ok: false }
  await insertTask(tx, {
    id: newId<'meetingTask'>(),
    reviewId: by.review,
    meetingId: meeting.id,
    task,
    ownerId: owner,
    dueOn,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'meeting task given', { meeting: meeting.id, owner })
  return { ok: true }
}

/** Said by whoever was to do it, or by those who run the review. */
export async function taskDone(
  tx: Tx,
  by: May<'take part in meetings'>,
  task: { readonly id: string; readonly meeting: string; readonly mayRun: boolean },
  today: Temporal.PlainDate,
): Promise<{ readonly ok: boolean }> {
  const meeting = await meetingOf(tx, by.review, task.meeting)
  const known = meeting.tasks.find(({ id }) => id === task.id)
  if (!known || (known.ownerId !== by.person && !task.mayRun)) return { ok: false }
  if (!(await markTaskDone(tx, by.review, { id: known.id, meeting: meeting.id }, by.person, today)))
    return { ok: false }
  await recordEvent(tx, by, 'meeting task done', { meeting: meeting.id, task: known.id })
  return { ok: true }
}

/** Records that the minutes were agreed: from then on they stand. */
export async function agree(
  tx: Tx,
  by: May<'run the review'>,
  id: string,
  on: Temporal.PlainDate,
): Promise<{ readonly ok: boolean }> {
  const meeting = await meetingOf(tx, by.review, id)
  if (!(await agreeMinutes(tx, meeting.id, by.person, on))) return { ok: false }
  await recordEvent(tx, by, 'minutes agreed', { meeting: meeting.id })
  return { ok: true }
}
