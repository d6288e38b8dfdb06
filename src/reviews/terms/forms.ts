import { methodologies } from '#statute'
import { ask, questions } from '#ui'

export const termsForm = questions({
  periodFrom: ask.date({
    label: 'From which day does the review look?',
    hint: 'The shorter the period, the more can be asked of it',
    missing: 'Enter the first day of the period',
  }),
  periodTo: ask.date({ label: 'Until which day?', missing: 'Enter the last day of the period' }),
  scope: ask.textarea({
    label: 'What is in scope, and what is not?',
    hint: 'Name no one: terms of reference are read by many',
    missing: 'Enter what is in scope',
    rows: 6,
    atMost: 5000,
  }),
  methodology: ask.radios({
    label: 'By which method?',
    hint: 'No English framework fixes one. Lengths are typical practice, not law.',
    missing: 'Select the method',
    options: methodologies
      .filter(({ code }) => code !== 'RR')
      .map(({ code, name, inputs, typicalLength, note }) => ({
        value: code,
        text: name,
        hint: `${inputs}. ${typicalLength}. ${note}`,
      })),
  }),
})

const question = ask.textarea({
  label: 'Key line of enquiry',
  hint: 'A question that the review will answer: “How well did services see what daily life was like for the children?”',
  missing: 'Enter the question',
  rows: 2,
  atMost: 1000,
})

export const lineForm = questions({ question })

export const changeLineForm = (lines: number) =>
  questions({
    question,
    place: ask.wholeNumber({
      label: 'Its place in the order',
      missing: 'Enter its place in the order',
      called: 'The place',
      atLeast: 1,
      atMost: lines,
    }),
  })

export const agreeForm = (today: Temporal.PlainDate) =>
  questions({
    on: ask.date({
      label: 'When were they agreed?',
      hint: 'By those who commissioned the review, with the panel and the lead reviewer',
      missing: 'Enter the date they were agreed',
      notInFuture: today,
    }),
  })
