import { ask, questions } from '#ui'
import type { AccountOfEvent } from './same-events.ts'

/** Value of the answer that relies on no account more than on the others. */
export const onNone = 'none'

export const decisionForm = (accounts: readonly AccountOfEvent[]) =>
  questions({
    decision: ask.radios({
      label: 'Do these accounts tell of one event?',
      missing: 'Select whether these accounts tell of one event',
      options: [
        { value: 'one event', text: 'Yes, it is one event', hint: 'Each account stays as its agency wrote it.' },
        { value: 'different events', text: 'No, these are different events' },
      ],
    }),
    reliedOn: ask.select({
      label: 'Which account does the panel rely on?',
      hint: 'Where it is one event.',
      optional: true,
      options: [
        { value: onNone, text: 'None more than the others' },
        ...accounts.map(({ entry }) => ({ value: entry.id, text: entry.agencyName })),
      ],
    }),
    reasons: ask.textarea({
      label: 'Why?',
      hint: 'For example: the police log was written at the time, the other record a week later.',
      missing: 'Enter why',
      rows: 3,
      atMost: 2000,
    }),
  })
