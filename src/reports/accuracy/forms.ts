import { ask, questions, type Option } from '#ui'
import type { AccuracyCheck } from './check.ts'

export const sendForm = (
  agencies: readonly Option<string>[],
  sections: readonly Option<string>[],
  today: Temporal.PlainDate,
) =>
  questions({
    requests: ask.checkboxes({
      label: 'Which agencies are to check it?',
      hint: 'Each sees only what you choose below, with names replaced, and only its own answers.',
      missing: 'Select at least one agency',
      options: agencies,
    }),
    sections: ask.checkboxes({
      label: 'Which sections are they shown?',
      hint: 'To show agencies different sections, send them one after the other.',
      missing: 'Select at least one section',
      options: sections,
    }),
    answerBy: ask.date({
      label: 'By which day do you need their answer?',
      missing: 'Enter the day by which they answer',
      notBefore: today,
    }),
  })

export const pointForm = ({ extracts }: Pick<AccuracyCheck, 'extracts'>) =>
  questions({
    at: ask.select({
      label: 'Which paragraph is it about?',
      missing: 'Select the paragraph',
      options: extracts.flatMap(({ position, heading, paragraphs }) =>
        paragraphs.map((_, place) => ({
          value: `${position}.${place + 1}`,
          text: `${heading}: paragraph ${position}.${place + 1}`,
        })),
      ),
    }),
    wrong: ask.textarea({
      label: 'What is not right, and what should it say?',
      missing: 'Enter what is not right',
      rows: 4,
      atMost: 5000,
    }),
    evidence: ask.textarea({
      label: 'What shows it?',
      hint: 'The record, its date and who keeps it. Opinions on the findings belong to the panel’s meeting.',
      missing: 'Enter what shows it',
      rows: 3,
      atMost: 5000,
    }),
  })

export const resolveForm = questions({
  outcome: ask.radios({
    label: 'Is the report changed?',
    missing: 'Select whether the report is changed',
    options: [
      { value: 'changed', text: 'Yes, it is changed' },
      { value: 'not changed', text: 'No, it stays as it is' },
    ],
    inline: true,
  }),
  reasons: ask.textarea({
    label: 'Why?',
    hint: 'The agency reads this.',
    missing: 'Enter the reasons',
    rows: 3,
    atMost: 5000,
  }),
})
