import { ask, questions } from '#ui'

export const explainForm = questions({
  reasons: ask.textarea({
    label: 'What explains it?',
    hint: 'For example: the family lived abroad from March to August; the family support worker has the tickets.',
    missing: 'Enter what explains it',
    rows: 4,
    atMost: 2000,
  }),
})
