import { ask, questions, type Option } from '#ui'
import type { StageInTime } from './timetable.ts'

export const agencyForm = (agencies: readonly Option<string>[]) =>
  questions({
    agency: ask.select({ label: 'Which agency?', missing: 'Select the agency', options: agencies }),
    contact: ask.text({ label: 'Contact for this review', hint: 'A name or a post', optional: true }),
    part: ask.text({
      label: 'What it had to do with what happened',
      hint: 'For example: health visiting and the emergency department',
      optional: true,
    }),
  })

/** After the overlap matrix of the reference, section 6. */
const processKinds = [
  'Police investigation',
  'Criminal trial',
  'Inquest',
  'Care proceedings',
  'Child death review',
  'Domestic abuse related death review',
  'Safeguarding adults review',
  'Patient safety incident investigation',
  'Mental health homicide review',
  'Regulator’s or disciplinary proceedings',
  'Another process',
] as const

export const processForm = (today: Temporal.PlainDate) =>
  questions({
    kind: ask.select({
      label: 'What runs beside this review?',
      missing: 'Select what runs beside this review',
      options: processKinds.map((kind) => ({ value: kind, text: kind })),
    }),
    body: ask.text({
      label: 'Who holds it?',
      missing: 'Enter who holds it',
      hint: 'For example: Northbridge Police, major crime',
    }),
    contact: ask.text({ label: 'Contact there', optional: true }),
    bearing: ask.textarea({
      label: 'What does it mean for our timing?',
      hint: 'Whom we may not speak to yet, what cannot be published before it ends',
      missing: 'Enter what it means for our timing',
      rows: 3,
      atMost: 2000,
    }),
    startedOn: ask.date({ label: 'When did it start?', missing: 'Enter the date it started', notInFuture: today }),
  })

export const endForm = (startedOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
  questions({
    endedOn: ask.date({
      label: 'When did it end?',
      missing: 'Enter the date it ended',
      notBefore: startedOn,
      notInFuture: today,
    }),
    outcome: ask.textarea({
      label: 'How did it end, and what does that mean for us?',
      missing: 'Enter how it ended',
      rows: 3,
      atMost: 2000,
    }),
  })

/** Only what the law gives a day for can be extended. */
export const extensionForm = (stages: readonly StageInTime[], today: Temporal.PlainDate) =>
  questions({
    deadline: ask.radios({
      label: 'What needs more time?',
      missing: 'Select what needs more time',
      options: stages.flatMap(({ name, limit }) => (limit ? [{ value: limit.deadline, text: name }] : [])),
    }),
    dueOn: ask.date({ label: 'What is the new day?', missing: 'Enter the new day' }),
    reasons: ask.textarea({
      label: 'Why?',
      hint: 'The law asks for reasons: for example, so as not to prejudice a trial',
      missing: 'Enter why more time is needed',
      rows: 4,
      atMost: 2000,
    }),
    decidedBy: ask.text({
      label: 'Who decided it?',
      hint: 'For example: the chair, for the safeguarding partners',
      missing: 'Enter who decided it',
    }),
    decidedOn: ask.date({
      label: 'When was it decided?',
      missing: 'Enter the date it was decided',
      notInFuture: today,
    }),
  })

export const publicationForm = (today: Temporal.PlainDate) =>
  questions({
    on: ask.date({
      label: 'On which day is publication planned?',
      missing: 'Enter the day planned for publication',
      notInPast: today,
    }),
  })
