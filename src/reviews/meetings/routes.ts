import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { findPermit, get, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { panelOf, type PanelMember } from '../panel/panel.ts'
import { asShownTo } from '../pseudonyms/shown-to.ts'
import { reviewOf } from '../review.ts'
import { agreeMinutesForm, attendanceForm, decisionForm, meetingForm, minutesForm, taskForm } from './forms.ts'
import { meetingOf, withShown, type Meeting } from './meeting.ts'
import { agree, callMeeting, giveTask, minute, recordDecision, taskDone } from './minute.ts'
import { meetingsOf } from './queries.ts'
import { meetingsPage } from './views/list-page.ts'
import { meetingPage, minutesPage, newMeetingPage, printPage } from './views/meeting-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/meetings', 'read the review', 'meetings listed', async ({ tx, by, services, today }) => {
    const shown = await asShownTo(tx, services.keys, by)
    const meetings = await meetingsOf(tx, by.review)
    return meetingsPage({
      review: await reviewOf(tx, by.review),
      meetings: meetings.map((each) => ({ ...each, title: shown(each.title), place: shown(each.place) })),
      today,
      mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    })
  }),

  get('/reviews/:review/meetings/new', 'run the review', 'meetings listed', async ({ tx, by }) =>
    newMeetingPage({ review: await reviewOf(tx, by.review), state: meetingForm.blank() }),
  ),

  post('/reviews/:review/meetings/new', 'run the review', async ({ tx, by, form, services }) => {
    const read = meetingForm.read(form)
    if (!read.ok) return newMeetingPage({ review: await reviewOf(tx, by.review), state: read })
    const id = await callMeeting(tx, by, read.answers, services.config.url)
    return { seeOther: `/reviews/${by.review}/meetings/${id}` }
  }),

  get(
    '/reviews/:review/meetings/:meeting',
    'read the review',
    'meeting read',
    async ({ tx, by, services, params, today }) => meeting(tx, by, services.keys, params.meeting, today),
  ),

  get(
    '/reviews/:review/meetings/:meeting/print',
    'read the review',
    'meeting read',
    async ({ tx, by, services, params }) =>
      printPage({
        review: await reviewOf(tx, by.review),
        meeting: withShown(await meetingOf(tx, by.review, params.meeting), await asShownTo(tx, services.keys, by)),
      }),
  ),

  get('/reviews/:review/meetings/:meeting/minutes', 'run the review', 'meeting read', async ({ tx, by, params }) => {
    const found = await meetingOf(tx, by.review, params.meeting)
    if (found.minutesAgreedOn) return { notFound: true }
    const asked = attendanceForm(await panelOf(tx, by.review))
    const state = minutesForm.filled({ declarations: found.declarations ?? '', minutes: found.minutes ?? '' })
    return minutesPage({
      review: await reviewOf(tx, by.review),
      meeting: found,
      attending: { asked, state: attended(asked, found) },
      state,
    })
  }),

  post('/reviews/:review/meetings/:meeting/minutes', 'run the review', async ({ tx, by, params, form, now }) => {
    const found = await meetingOf(tx, by.review, params.meeting)
    const panel = await panelOf(tx, by.review)
    const asked = attendanceForm(panel)
    const came = asked.read(form)
    const read = minutesForm.read(form)
    if (!came.ok || !read.ok) {
      const attending = { asked, state: came.ok ? asked.filled(came.answers) : came }
      const state = read.ok ? minutesForm.filled(read.answers) : read
      return minutesPage({ review: await reviewOf(tx, by.review), meeting: found, attending, state })
    }
    const outcome = await minute(
      tx,
      by,
      found.id,
      { ...read.answers, attendance: attendanceFrom(panel, came.answers) },
      now,
    )
    return outcome.ok ? toMeeting(by, found.id) : { notFound: true }
  }),

  post(
    '/reviews/:review/meetings/:meeting/decisions',
    'run the review',
    async ({ tx, by, services, params, form, now, today }) => {
      const read = decisionForm.read(form)
      if (!read.ok) return meeting(tx, by, services.keys, params.meeting, today, { deciding: read })
      const outcome = await recordDecision(tx, by, params.meeting, read.answers.decision, now)
      return outcome.ok ? toMeeting(by, params.meeting) : { notFound: true }
    },
  ),

  post(
    '/reviews/:review/meetings/:meeting/tasks',
    'run the review',
    async ({ tx, by, services, params, form, now, today }) => {
      const read = taskForm(optionsFrom(await panelOf(tx, by.review))).read(form)
      if (!read.ok) return meeting(tx, by, services.keys, params.meeting, today, { tasking: read })
      const outcome = await giveTask(tx, by, params.meeting, read.answers, now)
      return outcome.ok ? toMeeting(by, params.meeting) : { notFound: true }
    },
  ),

  post(
    '/reviews/:review/meetings/:meeting/tasks/:task/done',
    'take part in meetings',
    async ({ tx, by, params, today }) => {
      const mayRun = (await findPermit(tx, by, by.review, 'run the review')) !== undefined
      const outcome = await taskDone(tx, by, { id: params.task, meeting: params.meeting, mayRun }, today)
      return outcome.ok ? toMeeting(by, params.meeting) : { notFound: true }
    },
  ),

  post(
    '/reviews/:review/meetings/:meeting/agreement',
    'run the review',
    async ({ tx, by, services, params, form, today }) => {
      const found = await meetingOf(tx, by.review, params.meeting)
      const read = agreeMinutesForm(found.heldOn, today).read(form)
      if (!read.ok) return meeting(tx, by, services.keys, params.meeting, today, { agreeing: read })
      const outcome = await agree(tx, by, found.id, read.answers.on)
      return outcome.ok ? toMeeting(by, found.id) : { notFound: true }
    },
  ),
]

const toMeeting = (by: May<'run the review'> | May<'take part in meetings'>, meeting: string) => ({
  seeOther: `/reviews/${by.review}/meetings/${meeting}`,
})

const optionsFrom = (panel: readonly PanelMember[]) => panel.map(({ person, name }) => ({ value: person, text: name }))

type CameAnswers = Readonly<Record<string, 'attended' | 'apologies' | 'absent'>>

const attendanceFrom = (panel: readonly PanelMember[], answers: CameAnswers) =>
  panel.flatMap(({ person }) => {
    const came = answers[`came-${person}`]
    return came ? [{ person, came }] : []
  })

const attended = (asked: ReturnType<typeof attendanceForm>, { attendance }: Meeting): FormState => ({
  ...asked.blank(),
  entered: Object.fromEntries(attendance.map(({ personId, came }) => [`came-${personId}`, [came]])),
})

async function meeting(
  tx: Tx,
  by: May<'read the review'> | May<'run the review'>,
  keys: Keys,
  id: string,
  today: Temporal.PlainDate,
  states: { readonly deciding?: FormState; readonly tasking?: FormState; readonly agreeing?: FormState } = {},
): Promise<Page> {
  const found = withShown(await meetingOf(tx, by.review, id), await asShownTo(tx, keys, by))
  const tasking = taskForm(optionsFrom(await panelOf(tx, by.review)))
  const agreeing = agreeMinutesForm(found.heldOn, today)
  return meetingPage({
    review: await reviewOf(tx, by.review),
    meeting: found,
    viewer: by.person,
    mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    mayTakePart: (await findPermit(tx, by, by.review, 'take part in meetings')) !== undefined,
    deciding: states.deciding ?? decisionForm.blank(),
    tasking: { asked: tasking, state: states.tasking ?? tasking.blank() },
    agreeing: { asked: agreeing, state: states.agreeing ?? agreeing.blank() },
  })
}
