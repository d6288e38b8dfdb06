import { button, form, html, page, tag, type FormState, type Html, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import {
  decisionForm,
  meetingForm,
  minutesForm,
  type agreeMinutesForm,
  type attendanceForm,
  type taskForm,
} from '../forms.ts'
import type { Meeting } from '../meeting.ts'
import { meetingRecord } from './meeting-record.ts'

const toMeetings = (review: Review) => ({ href: `/reviews/${review.id}/meetings`, text: 'Back to meetings' })

type Shown = {
  readonly review: Review
  readonly meeting: Meeting
  readonly viewer: string
  readonly mayRun: boolean
  readonly mayTakePart: boolean
  readonly deciding: FormState
  readonly tasking: { readonly asked: ReturnType<typeof taskForm>; readonly state: FormState }
  readonly agreeing: { readonly asked: ReturnType<typeof agreeMinutesForm>; readonly state: FormState }
}

export const meetingPage = (shown: Shown): Page => {
  const { review, meeting, mayRun, deciding, tasking, agreeing } = shown
  const at = addressOf(review, meeting)
  return reviewPage(review, {
    title: meeting.title,
    back: toMeetings(review),
    errors: [
      ...decisionForm.errors(deciding),
      ...tasking.asked.errors(tasking.state),
      ...agreeing.asked.errors(agreeing.state),
    ],
    main: html`
      ${meetingRecord(meeting, review.id, (task) => doneButton(shown, task))}
      <p class="govuk-body"><a class="govuk-link" href="${at}/print">For printing</a></p>
      ${mayRun && !meeting.minutesAgreedOn && working(shown, at)}`,
  })
}

const addressOf = (review: Review, meeting: Meeting): string => `/reviews/${review.id}/meetings/${meeting.id}`

const doneButton = ({ review, meeting, viewer, mayRun, mayTakePart }: Shown, task: Meeting['tasks'][number]): Html =>
  mayTakePart && (task.ownerId === viewer || mayRun)
    ? form(
        `${addressOf(review, meeting)}/tasks/${task.id}/done`,
        html`<button class="heed-link-button" type="submit">Mark as done<span class="govuk-visually-hidden">: ${task.task}</span></button>`,
      )
    : tag({ text: 'To do', classes: 'govuk-tag--blue' })

const working = ({ meeting, deciding, tasking, agreeing }: Shown, at: string): Html => html`
${button({ text: meeting.minutedAt ? 'Change the minutes' : 'Write the minutes', href: `${at}/minutes` })}
<h2 class="govuk-heading-m">Record a decision</h2>
${form(`${at}/decisions`, html`${decisionForm.showAll(deciding)}${button({ text: 'Record the decision', classes: 'govuk-button--secondary' })}`)}
<h2 class="govuk-heading-m">Give someone something to do</h2>
${form(`${at}/tasks`, html`${tasking.asked.showAll(tasking.state)}${button({ text: 'Give it to them', classes: 'govuk-button--secondary' })}`)}
${
  meeting.minutedAt &&
  html`<h2 class="govuk-heading-m">Agree the minutes</h2>
${form(`${at}/agreement`, html`${agreeing.asked.showAll(agreeing.state)}${button({ text: 'Record that they are agreed' })}`)}`
}`

export const newMeetingPage = ({ review, state }: { readonly review: Review; readonly state: FormState }): Page =>
  reviewPage(review, {
    title: 'Call a meeting',
    back: toMeetings(review),
    errors: meetingForm.errors(state),
    main: form(
      `/reviews/${review.id}/meetings/new`,
      html`${meetingForm.showAll(state)}${button({ text: 'Call the meeting' })}`,
    ),
  })

type MinutesShown = {
  readonly review: Review
  readonly meeting: Meeting
  readonly attending: { readonly asked: ReturnType<typeof attendanceForm>; readonly state: FormState }
  readonly state: FormState
}

export const minutesPage = ({ review, meeting, attending, state }: MinutesShown): Page =>
  reviewPage(review, {
    title: `Minutes of ${meeting.title}`,
    back: { href: addressOf(review, meeting), text: 'Back to the meeting' },
    errors: [...attending.asked.errors(attending.state), ...minutesForm.errors(state)],
    main: form(
      `${addressOf(review, meeting)}/minutes`,
      html`<h2 class="govuk-heading-m">Who was there</h2>
        ${attending.asked.showAll(attending.state)}
        ${minutesForm.showAll(state)}
        ${button({ text: 'Save the minutes' })}`,
    ),
  })

/** On paper: no forms, no links, and whose minutes they are on top. */
export const printPage = ({ review, meeting }: { readonly review: Review; readonly meeting: Meeting }): Page =>
  page({
    title: meeting.title,
    caption: `${review.title} · ${review.reference}`,
    back: { href: addressOf(review, meeting), text: 'Back to the meeting' },
    main: meetingRecord(meeting, review.id, () => tag({ text: 'To do', classes: 'govuk-tag--blue' })),
  })
