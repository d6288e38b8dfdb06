import { ask, questions, type Option } from '#ui'
import type { Draft } from './draft.ts'

/** What the questions need to know of where and when they are asked. */
export type Around = {
  readonly draft: Draft
  readonly today: Temporal.PlainDate
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  /** Someone signed in, whose name and agency we know; or undefined at the public door. */
  readonly signedIn: { readonly name: string; readonly agency: string | undefined } | undefined
}

export const safeNowForm = questions({
  othersSafe: ask.yesNoNotKnown({
    label: 'Are brothers, sisters and others safe now?',
    hint: 'Think of everyone who lives in or visits the home, and of anyone else the same person could harm.',
    missing: 'Select yes if brothers, sisters and others are safe now',
  }),
})

export const actNowForm = questions({
  told: ask.textarea({
    label: 'Whom have you told, and what is being done?',
    hint: 'Say which organisation, when, and what they are doing to keep people safe.',
    missing: 'Say whom you have told and what is being done',
    rows: 4,
  }),
})

export const aboutForm = questions({
  about: ask.radios({
    label: 'Who is the notification about?',
    hint: 'An unborn child counts as a child. Someone who is 18 on the day counts as an adult.',
    missing: 'Select who the notification is about',
    options: [
      { value: 'child', text: 'A child, or several children' },
      { value: 'adult', text: 'An adult, or several adults' },
      { value: 'both', text: 'Children and adults' },
    ],
  }),
})

export const whereForm = questions({
  nation: ask.radios({
    label: 'In which nation did it happen?',
    hint: 'The law differs. If it happened abroad, choose where the person normally lives.',
    missing: 'Select the nation where it happened',
    options: [
      { value: 'England', text: 'England' },
      { value: 'Wales', text: 'Wales' },
      { value: 'Scotland', text: 'Scotland' },
      { value: 'NorthernIreland', text: 'Northern Ireland' },
    ],
  }),
  area: ask.text({
    label: 'In which council area did it happen?',
    hint: 'The partnership of the area where it happened looks at it, wherever the person lives. If you do not know, give the town.',
    missing: 'Enter the council area where it happened',
    atMost: 100,
    width: 20,
  }),
})

export const whenForm = (today: Temporal.PlainDate) =>
  questions({
    happenedOn: ask.date({
      label: 'When did it happen?',
      hint: `For example, ${exampleOf(today)}. If it went on for a time, give the last day of it that you know of.`,
      missing: 'Enter the date it happened',
      notInFuture: today,
    }),
  })

export const awareForm = (today: Temporal.PlainDate, happenedOn: Temporal.PlainDate | undefined) =>
  questions({
    awareOn: ask.date({
      label: 'When did your agency become aware of it?',
      hint: 'The time limits of the law are counted from this day.',
      missing: 'Enter the date your agency became aware of it',
      notInFuture: today,
      notBefore: happenedOn,
    }),
  })

const exampleOf = (today: Temporal.PlainDate): string => {
  const day = today.subtract({ days: 3 })
  return `${day.day} ${day.month} ${day.year}`
}

export const aboutPerson = (today: Temporal.PlainDate) =>
  ({
    name: ask.text({
      label: 'Full name',
      hint: 'For a child not yet born, give the mother’s name and say so.',
      missing: 'Enter the full name',
      spellcheck: false,
    }),
    bornOn: ask.date({
      label: 'Date of birth (optional)',
      missing: 'Enter the date of birth',
      optional: true,
      notInFuture: today,
    }),
    age: ask.wholeNumber({
      label: 'Age in years (optional)',
      hint: 'Only if the date of birth is not known: the age when it happened, as near as you know.',
      missing: 'Enter the age in years',
      optional: true,
      atLeast: 0,
      atMost: 130,
    }),
    sex: ask.radios({
      label: 'Sex (optional)',
      optional: true,
      inline: true,
      options: [
        { value: 'Female', text: 'Female' },
        { value: 'Male', text: 'Male' },
      ],
    }),
    homeArea: ask.text({
      label: 'Council area of the home address (optional)',
      optional: true,
      atMost: 100,
      width: 20,
    }),
    relationship: ask.text({
      label: 'How they are related to others in this notification (optional)',
      hint: 'For example, sister of the first child.',
      optional: true,
    }),
  }) as const

export const personForm = (today: Temporal.PlainDate) => questions(aboutPerson(today))

/** Where the notification is about children and adults, each person is one or the other. */
export const personOfKindForm = (today: Temporal.PlainDate) =>
  questions({
    kind: ask.radios({
      label: 'Is this person a child or an adult?',
      missing: 'Select if this person is a child or an adult',
      inline: true,
      options: [
        { value: 'child', text: 'Child' },
        { value: 'adult', text: 'Adult' },
      ],
    }),
    ...aboutPerson(today),
  })

export const peopleForm = questions({
  another: ask.radios({
    label: 'Do you need to add another person to whom it happened?',
    missing: 'Select yes if you need to add another person',
    inline: true,
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  }),
})

export const whatHappenedForm = questions({
  whatHappened: ask.textarea({
    label: 'What happened?',
    hint: 'Say what you know and how you know it. What you do not know yet can be asked later. Names are kept sealed.',
    missing: 'Say what happened',
    rows: 10,
  }),
})

export const diedForm = (today: Temporal.PlainDate, happenedOn: Temporal.PlainDate | undefined) =>
  questions({
    died: ask.yesNoNotKnown({
      label: 'Has anyone died?',
      hint: 'A suspected suicide counts as a death.',
      missing: 'Select yes if anyone has died',
    }),
    diedOn: ask.date({
      label: 'When did they die?',
      hint: 'Leave this empty if it was on the day it happened.',
      missing: 'Enter the date they died',
      optional: true,
      onlyWhen: { question: 'died', is: 'yes' },
      notInFuture: today,
      notBefore: happenedOn,
    }),
  })

export const harmForm = questions({
  seriousHarm: ask.yesNoNotKnown({
    label: 'Has anyone been seriously harmed?',
    hint: 'A potentially life-threatening injury, or serious or likely long-term impairment of health or development, of body or mind. Someone who recovers may still have been seriously harmed.',
    missing: 'Select yes if anyone has been seriously harmed',
  }),
})

export const abuseForm = questions({
  abuseOrNeglect: ask.radios({
    label: 'Is abuse or neglect known or suspected?',
    hint: '“Suspected” is a low threshold: nobody has to have been charged or found responsible. Self-neglect by an adult counts.',
    missing: 'Select if abuse or neglect is known or suspected',
    options: [
      { value: 'known', text: 'Yes, it is known' },
      { value: 'suspected', text: 'Yes, it is suspected' },
      { value: 'no', text: 'No, it is neither known nor suspected' },
      { value: 'unknown', text: 'Not known' },
    ],
  }),
})

export const agenciesForm = (agencies: Around['agencies']) =>
  questions({
    agencies: ask.checkboxes({
      label: 'Which agencies are involved?',
      hint: 'Those that knew the person or the family. Select all that you know of.',
      optional: true,
      options: agencies.map(({ id, name }): Option<string> => ({ value: id, text: name })),
    }),
    otherAgencies: ask.text({
      label: 'Others, or agencies elsewhere (optional)',
      hint: 'For example a general practice, a charity or another council.',
      optional: true,
      atMost: 500,
    }),
  })

export const parallelKinds = [
  'police investigation',
  'criminal proceedings',
  'inquest',
  'care proceedings',
  'child death review',
  'safeguarding adults enquiry',
  'domestic homicide review',
  'patient safety investigation',
  'disciplinary process',
] as const

const parallelWords: Readonly<Record<(typeof parallelKinds)[number], string>> = {
  'police investigation': 'A police investigation',
  'criminal proceedings': 'Criminal proceedings',
  inquest: 'An inquest, or a coroner’s investigation',
  'care proceedings': 'Care proceedings in the family court',
  'child death review': 'A child death review',
  'safeguarding adults enquiry': 'An enquiry under section 42 of the Care Act',
  'domestic homicide review': 'A domestic homicide review',
  'patient safety investigation': 'An NHS patient safety investigation',
  'disciplinary process': 'A disciplinary or professional conduct process',
}

export const parallelText = (kind: string): string =>
  Object.entries(parallelWords).find(([name]) => name === kind)?.[1] ?? kind

export const parallelForm = questions({
  parallel: ask.checkboxes({
    label: 'What else is under way, or expected?',
    hint: 'Select all that you know of. Select none if you know of none.',
    optional: true,
    options: parallelKinds.map((kind) => ({ value: kind, text: parallelWords[kind] })),
  }),
  parallelNote: ask.textarea({
    label: 'Whom to ask about it (optional)',
    hint: 'For example, the officer in charge.',
    optional: true,
    rows: 3,
  }),
})

export const youForm = (signedIn: boolean) =>
  questions({
    name: ask.text({
      label: 'Your full name',
      missing: 'Enter your full name',
      autocomplete: 'name',
      spellcheck: false,
    }),
    role: ask.text({ label: 'Your job', missing: 'Enter your job', autocomplete: 'organization-title' }),
    ...(signedIn
      ? {}
      : {
          organisation: ask.text({
            label: 'Your organisation',
            missing: 'Enter your organisation',
            autocomplete: 'organization',
          }),
        }),
    phone: ask.text({
      label: 'Phone number',
      missing: 'Enter a phone number',
      autocomplete: 'tel',
      atMost: 40,
      width: 20,
    }),
  })

export const emailForm = questions({
  email: ask.email({
    label: 'Your work e-mail address',
    hint: 'We send you a link, so that we know the address is yours.',
    missing: 'Enter your work e-mail address',
  }),
})
