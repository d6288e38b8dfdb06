import { ask, questions, type Option } from '#ui'

/** Where the report does one thing that the law requires of it. */
export const requirementForm = <Part extends string>(parts: readonly Option<Part>[]) =>
  questions({
    stands: ask.radios({
      label: 'Where does the report do this?',
      missing: 'Select where the report does this',
      options: [
        { value: 'in a section', text: 'In one of its sections' },
        { value: 'throughout', text: 'In the report as a whole', hint: 'For example, that nobody can be recognised' },
        { value: 'not in it', text: 'It does not, and there is a reason' },
      ],
    }),
    part: ask.select({
      label: 'Which section?',
      missing: 'Select the section',
      options: parts,
      onlyWhen: { question: 'stands', is: 'in a section' },
    }),
    reasons: ask.textarea({
      label: 'Why not?',
      hint: 'Those who approve the report read this. It is not published',
      missing: 'Enter why the report does not do this',
      atMost: 2000,
      rows: 4,
      onlyWhen: { question: 'stands', is: 'not in it' },
    }),
  })

/** Why the report does not answer a key line of enquiry. */
export const lineReasonForm = questions({
  reasons: ask.textarea({
    label: 'Why does no finding answer it?',
    hint: 'For example: the records of that time no longer exist. Those who approve the report read this. It is not published',
    missing: 'Enter why no finding answers it',
    atMost: 2000,
    rows: 4,
  }),
})
