import { ask, questions } from '#ui'
import type { Question as LawQuestion, Version } from '#statute'
import { aboutPerson } from './notify/forms.ts'
import type { DecisionOutcome } from './words.ts'

/** The questions of the law, each with its own help and "not known" among its answers. */
export const criteriaForm = (asked: readonly LawQuestion[]) =>
  questions(
    Object.fromEntries(
      asked.map(({ id, question, help, options }) => [
        id,
        ask.radios({
          label: question,
          hint: help,
          optional: true,
          options: options.map(({ value, text }) => ({ value, text })),
        }),
      ]),
    ),
  )

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

const outcomes: readonly { value: DecisionOutcome; text: string; hint: string }[] = [
  { value: 'review', text: 'Hold a review', hint: 'The statutory review that the law provides for.' },
  {
    value: 'local learning review',
    text: 'Hold a local practice learning review',
    hint: 'The partnership’s own, below the threshold. It never stands in for a review that must be held.',
  },
  { value: 'no review', text: 'Hold no review', hint: 'Say what has been learned already, and what is done instead.' },
]

export const recommendationForm = (group: string, today: Temporal.PlainDate) =>
  questions({
    outcome: ask.radios({
      label: `What does the ${group} recommend?`,
      missing: 'Select what is recommended',
      options: outcomes,
    }),
    reasons: ask.textarea({ label: 'The reasons', hint: 'Write without names.', missing: 'Give the reasons', rows: 6 }),
    recommendedOn: ask.date({
      label: 'When was it agreed?',
      missing: 'Enter the date it was agreed',
      notInFuture: today,
    }),
  })

/** Each matter that the law says to weigh, with its answer and the reasons on it. */
export const mattersForm = (matters: Version['matters']) =>
  questions(
    Object.fromEntries(
      matters.flatMap(({ id, question, help }) => [
        [
          id,
          ask.radios({
            label: question,
            hint: help,
            missing: `Select an answer to “${question}”`,
            inline: true,
            options: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
              { value: 'unknown', text: 'Not known' },
            ],
          }),
        ],
        [
          `${id}-reasons`,
          ask.textarea({ label: 'Reasons for that answer', missing: `Give reasons on “${question}”`, rows: 3 }),
        ],
      ]),
    ),
  )

/** The limbs of section 44 of the Care Act on which a safeguarding adults review can rest (reference, R2.6), each with the rule that leads to it. */
export const limbs = [
  {
    value: 's44(1) and (2)',
    rule: 'R2.1',
    text: 'Section 44(1) and (2): the adult has died, and the review must be held',
  },
  {
    value: 's44(1) and (3)',
    rule: 'R2.2',
    text: 'Section 44(1) and (3): the adult is alive and experienced serious abuse or neglect, and the review must be held',
  },
  { value: 's44(4)', rule: 'R2.3', text: 'Section 44(4): the board may hold a review of its own choice' },
] as const

export const decisionForm = (today: Temporal.PlainDate, awareOn: Temporal.PlainDate | undefined, adult: boolean) =>
  questions({
    outcome: ask.radios({ label: 'What do you decide?', missing: 'Select what you decide', options: outcomes }),
    limb: ask.radios({
      label: 'On which limb of section 44 does the review rest?',
      missing: 'Select the limb of section 44',
      onlyWhen: { question: 'outcome', is: adult ? ['review'] : [] },
      options: limbs,
    }),
    reasons: ask.textarea({
      label: 'The reasons for the decision',
      hint: 'They go into the letters that follow. Write without names.',
      missing: 'Give the reasons for the decision',
      rows: 8,
    }),
    decidedOn: ask.date({
      label: 'When do you decide it?',
      missing: 'Enter the date of the decision',
      notInFuture: today,
      notBefore: awareOn,
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
