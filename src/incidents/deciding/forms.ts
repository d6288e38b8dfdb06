import { ask, questions } from '#ui'
import type { Assessment, Question as LawQuestion, Version } from '#statute'
import type { DecisionOutcome } from '../words.ts'

/** One question of the law on a page of its own; "not known" is among its answers, since it is one. */
export const lawQuestionForm = ({ question, help, options }: LawQuestion) =>
  questions({
    answer: ask.radios({
      label: question,
      hint: help,
      missing: 'Select an answer, or “Not known yet”',
      options: options.map(({ value, text }) => ({ value, text })),
    }),
  })

const outcomes: readonly { value: DecisionOutcome; text: string; hint: string }[] = [
  { value: 'review', text: 'Hold a review', hint: 'The review that the law above provides for.' },
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
    attended: ask.textarea({
      label: 'Who took part?',
      hint: 'Name, role and agency, one on a line. Nobody with a conflict of interest.',
      missing: 'Enter who took part',
      rows: 4,
    }),
    dissent: ask.textarea({
      label: 'Did anyone see it otherwise? (optional)',
      hint: 'Say which agency, and why. It is shown to whoever decides. Write without names.',
      optional: true,
      rows: 3,
    }),
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

type Deciding = {
  readonly today: Temporal.PlainDate
  readonly awareOn: Temporal.PlainDate | undefined
  /** A safeguarding adults review rests on a limb of section 44. */
  readonly byLimb: boolean
}

export const decisionForm = ({ today, awareOn, byLimb }: Deciding) =>
  questions({
    outcome: ask.radios({ label: 'What do you decide?', missing: 'Select what you decide', options: outcomes }),
    limb: ask.radios({
      label: 'On which limb of section 44 does the review rest?',
      missing: 'Select the limb of section 44',
      onlyWhen: { question: 'outcome', is: byLimb ? ['review'] : [] },
      options: limbs,
    }),
    departure: ask.textarea({
      label: 'If you decide against what the law says above: why?',
      hint: 'Leave this empty otherwise. You may depart from it, and your reasons are then shown with the decision for good. Write without names.',
      optional: true,
      rows: 4,
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

/** Can any choice go against what the law came to? Where it leaves the choice open, none can. */
export const canDepart = (computed: Assessment['outcome'] | undefined): boolean => computed !== 'MAY'

export const elsewhereForm = (today: Temporal.PlainDate, awareOn: Temporal.PlainDate | undefined) =>
  questions({
    decidedBy: ask.text({
      label: 'Who decided?',
      hint: 'The body, and the role of whoever wrote to you.',
      missing: 'Enter who decided',
    }),
    outcome: ask.radios({
      label: 'What did they decide?',
      missing: 'Select what they decided',
      options: [
        { value: 'review', text: 'A review is held' },
        { value: 'no review', text: 'No review is held' },
      ],
    }),
    reasons: ask.textarea({
      label: 'The reasons they gave',
      hint: 'Write without names.',
      missing: 'Give the reasons they gave',
      rows: 5,
    }),
    decidedOn: ask.date({
      label: 'When did they decide?',
      missing: 'Enter the date they decided',
      notInFuture: today,
      notBefore: awareOn,
    }),
  })

export const reopeningForm = questions({
  newInformation: ask.textarea({
    label: 'What has come to light?',
    hint: 'What is new, since when it is known, and who told you. Write without names.',
    missing: 'Say what has come to light',
    rows: 6,
  }),
})

export const extensionForm = (after: Temporal.PlainDate) =>
  questions({
    extendedTo: ask.date({
      label: 'To which day is it extended?',
      missing: 'Enter the day it is extended to',
      notBefore: after.add({ days: 1 }),
    }),
    reasons: ask.textarea({
      label: 'The reasons',
      hint: 'For example, that a report could put a trial at risk. Say who agreed, and what is learned meanwhile. Write without names.',
      missing: 'Give the reasons',
      rows: 5,
    }),
  })
