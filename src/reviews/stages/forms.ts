import { ask, questions, type Option } from '#ui'
import { kindNames, reviewKinds } from '../review.ts'

const title = ask.text({
  label: 'Working title',
  hint: 'A word that names no one and no place, for lists and e-mails: “Harbour”, “Willow”',
  missing: 'Enter a working title that names no one',
  atMost: 60,
  width: 20,
})

/** The decisions are asked for only where there is more than one: a review may rest on several legal bases. */
export const commissionForm = (decisions: readonly Option<string>[]) =>
  questions({
    title,
    decisions: ask.checkboxes({
      label: 'Which decisions does this review answer?',
      hint: 'Choose several for one review on several legal bases. The first chosen gives the review its timetable.',
      missing: 'Select at least one decision',
      options: decisions,
    }),
  })

export const pastForm = (today: Temporal.PlainDate) =>
  questions({
    kind: ask.radios({
      label: 'What kind of review was it?',
      missing: 'Select what kind of review it was',
      options: reviewKinds.map((kind) => ({ value: kind, text: kindNames[kind] })),
    }),
    board: ask.text({
      label: 'Which board or partnership held it?',
      hint: 'By the name it had then',
      missing: 'Enter which board or partnership held it',
    }),
    year: ask.wholeNumber({
      label: 'In which year was it decided on?',
      missing: 'Enter the year in which it was decided on',
      called: 'The year',
      atLeast: 2006,
      atMost: today.year,
    }),
    title: ask.text({
      label: 'Title',
      hint: 'As it was published, or a working title. It must name no one.',
      missing: 'Enter the title',
      atMost: 100,
    }),
    publishedOn: ask.date({
      label: 'When was it published?',
      hint: 'Leave this empty if it was not, or if nobody knows',
      missing: 'Enter the date it was published',
      optional: true,
      notInFuture: today,
    }),
    onSiteUntil: ask.date({
      label: 'Until when was, or is, it on the site?',
      hint: 'After that it is given on request',
      missing: 'Enter the date until which it is on the site',
      optional: true,
    }),
  })

export const closeForm = questions({
  sure: ask.checkboxes({
    label: 'Close the review',
    missing: 'Confirm that nothing more is to be done in this review',
    options: [
      {
        value: 'yes',
        text: 'Nothing more is to be done in this review',
        hint: 'Everything can still be read. Actions go on.',
      },
    ],
  }),
})
