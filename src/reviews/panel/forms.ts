import { ask, questions, type Option } from '#ui'

export const appointForm = (people: readonly Option<string>[]) =>
  questions({
    person: ask.select({ label: 'Who?', missing: 'Select the person', options: people }),
    part: ask.radios({
      label: 'Which part will they have?',
      missing: 'Select which part they will have',
      options: [
        { value: 'lead reviewer', text: 'Lead reviewer', hint: 'Declares independence on signing in' },
        { value: 'chair of the panel', text: 'Chair of the panel' },
        { value: 'panel member', text: 'Panel member' },
      ],
    }),
  })

export const independenceForm = questions({
  confirmed: ask.checkboxes({
    label: 'Declaration',
    missing: 'Confirm that you declare this',
    options: [{ value: 'yes', text: 'I declare this, and will say at once if anything changes' }],
  }),
  remarks: ask.textarea({
    label: 'What might be seen as an interest, though it is none',
    hint: 'For example: you led a review in a neighbouring area in 2023',
    missing: '',
    optional: true,
    rows: 3,
    atMost: 2000,
  }),
})

export const interestForm = questions({
  holds: ask.radios({
    label: 'Do you have an interest in this review?',
    hint: 'For example: you knew the family, worked with someone involved, or managed a service whose work is looked at',
    missing: 'Select whether you have an interest',
    options: [
      { value: 'none', text: 'No, I have none' },
      {
        value: 'an interest',
        text: 'Yes, and I think that I can go on',
        hint: 'The business manager and the chair are told, and decide',
      },
      {
        value: 'a conflict',
        text: 'Yes, and it is a conflict: end my access',
        hint: 'Your access to the incident and everything about it ends at once',
      },
    ],
  }),
  interest: ask.textarea({
    label: 'What is it?',
    missing: 'Enter what the interest is',
    onlyWhen: { question: 'holds', is: ['an interest', 'a conflict'] },
    rows: 3,
    atMost: 2000,
  }),
})
