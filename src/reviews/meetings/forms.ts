import { ask, questions, type Option } from '#ui'
import type { Came } from './queries.ts'

export const meetingForm = questions({
  title: ask.text({
    label: 'What is the meeting called?',
    hint: 'For example: Panel meeting 2',
    missing: 'Enter what the meeting is called',
    atMost: 100,
  }),
  heldOn: ask.date({ label: 'On which day?', missing: 'Enter the day of the meeting' }),
  beginsAt: ask.time({ label: 'At what time?', hint: 'For example: 10am', missing: 'Enter the time of the meeting' }),
  place: ask.text({ label: 'Where?', hint: 'A room, or a video call', missing: 'Enter where the meeting is' }),
  agenda: ask.textarea({
    label: 'Agenda',
    hint: 'One item a line',
    missing: 'Enter the agenda',
    rows: 6,
    atMost: 5000,
  }),
  papers: ask.textarea({
    label: 'Papers',
    hint: 'One a line. An address in this review, such as /reviews/…/chronology, becomes a link.',
    optional: true,
    rows: 3,
    atMost: 2000,
  }),
})

/** Attendance is asked for by person; the rest of the minutes are always the same two questions. */
export const minutesForm = questions({
  declarations: ask.textarea({
    label: 'Interests declared at the meeting',
    hint: 'Write “None” where there were none',
    missing: 'Enter the interests declared at the meeting, or “None”',
    rows: 2,
    atMost: 2000,
  }),
  minutes: ask.textarea({
    label: 'What was discussed',
    hint: 'Decisions and what members are to do are recorded one by one on the meeting’s page',
    missing: 'Enter what was discussed',
    rows: 12,
    atMost: 20_000,
  }),
})

export const cameWords: Readonly<Record<Came, string>> = {
  attended: 'Attended',
  apologies: 'Apologies',
  absent: 'Absent',
}

export const attendanceForm = (
  panel: readonly { readonly person: string; readonly name: string; readonly part: string }[],
) =>
  questions(
    Object.fromEntries(
      panel.map(({ person, name, part }) => [
        `came-${person}`,
        ask.radios({
          label: `${name}, ${part}`,
          missing: `Select whether ${name} attended`,
          inline: true,
          options: [
            { value: 'attended', text: cameWords.attended },
            { value: 'apologies', text: cameWords.apologies },
            { value: 'absent', text: cameWords.absent },
          ] satisfies readonly Option<Came>[],
        }),
      ]),
    ),
  )

export const decisionForm = questions({
  decision: ask.textarea({ label: 'What was decided?', missing: 'Enter what was decided', rows: 2, atMost: 2000 }),
})

export const taskForm = (panel: readonly Option<string>[]) =>
  questions({
    task: ask.textarea({ label: 'What is to be done?', missing: 'Enter what is to be done', rows: 2, atMost: 1000 }),
    owner: ask.select({ label: 'Who will do it?', missing: 'Select who will do it', options: panel }),
    dueOn: ask.date({ label: 'By when?', missing: 'Enter the day by which it is done' }),
  })

export const agreeMinutesForm = (heldOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
  questions({
    on: ask.date({
      label: 'When were the minutes agreed?',
      hint: 'From then on they stand as they are',
      missing: 'Enter the day the minutes were agreed',
      notBefore: heldOn,
      notInFuture: today,
    }),
  })
