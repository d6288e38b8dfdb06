import { ask, questions } from '#ui'
import { aboutPerson } from './notify/forms.ts'

export const likenessForm = questions({
  same: ask.radios({
    label: 'Is it the same incident?',
    missing: 'Select yes if it is the same incident',
    options: [
      { value: 'yes', text: 'Yes, it is the same incident' },
      { value: 'no', text: 'No, it is another incident' },
    ],
  }),
  reasons: ask.textarea({ label: 'How you know', hint: 'Write without names.', missing: 'Say how you know', rows: 3 }),
})

export const acknowledgementForm = (today: Temporal.PlainDate) =>
  questions({
    acknowledgedOn: ask.date({
      label: 'When was the referral acknowledged?',
      missing: 'Enter the date the referral was acknowledged',
      notInFuture: today,
    }),
  })

export const meetingForm = (today: Temporal.PlainDate) =>
  questions({
    heldOn: ask.date({
      label: 'When was the meeting held?',
      missing: 'Enter the date the meeting was held',
      notInFuture: today,
    }),
    attended: ask.textarea({
      label: 'Who took part?',
      hint: 'Name, role and agency, one on a line.',
      missing: 'Enter who took part',
      rows: 5,
    }),
    summary: ask.textarea({
      label: 'What was found?',
      hint: 'The facts readily available, what is needed at once to keep children safe, early learning, and what agencies will do. Write without names: “Child 1”, “the mother”.',
      missing: 'Say what was found',
      rows: 10,
    }),
    nationalImportance: ask.radios({
      label: 'Does the case raise issues that are complex or of national importance?',
      hint: 'The partners’ view, which the national panel weighs.',
      missing: 'Select if the case raises issues of national importance',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'unknown', text: 'Not known yet' },
      ],
    }),
  })

export const sentForm = (today: Temporal.PlainDate) =>
  questions({
    sentOn: ask.date({ label: 'When was it sent?', missing: 'Enter the date it was sent', notInFuture: today }),
  })

/** The notification's questions about a person, in words for whoever corrects them later. */
export const correctionForm = (today: Temporal.PlainDate) =>
  questions({
    ...aboutPerson(today),
    name: ask.text({ label: 'Full name', missing: 'Enter the full name', spellcheck: false }),
    age: ask.wholeNumber({
      label: 'Age when it happened (optional)',
      hint: 'Only if the date of birth is not known.',
      missing: 'Enter the age',
      optional: true,
      atLeast: 0,
      atMost: 130,
    }),
    relationship: ask.text({ label: 'How they are related to others (optional)', optional: true }),
  })
