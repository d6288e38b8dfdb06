import type { PersonId } from '#access'
import { ask, questions, type Option } from '#ui'
import { answerPositions, kindsOfChange, levels, meansOfChange, strengths, type Means } from './vocabulary.ts'

function optionsOf<K extends string>(names: Readonly<Record<K, string>>): readonly Option<K>[] {
  const isCode = (code: string): code is K => Object.hasOwn(names, code)
  return Object.keys(names)
    .filter(isCode)
    .map((value) => ({ value, text: names[value] }))
}

const isMeans = (means: string): means is Means => Object.hasOwn(meansOfChange, means)
const meansOptions: readonly Option<Means>[] = Object.keys(meansOfChange)
  .filter(isMeans)
  .map((value) => {
    const { name, strength, because } = meansOfChange[value]
    return { value, text: name, hint: `${strengths[strength].name}. ${because}.` }
  })

export const recommendationForm = (agencies: readonly Option<string>[]) =>
  questions({
    text: ask.textarea({
      label: 'What is recommended?',
      hint: 'What should be different, in words that someone who was not on the panel understands. It will be public: name no one.',
      missing: 'Enter what is recommended',
      atMost: 1000,
      rows: 4,
    }),
    agencies: ask.checkboxes({
      label: 'Which agencies must answer?',
      hint: 'Only those that can bring it about. Each is asked to accept it or say why not.',
      optional: true,
      options: agencies,
    }),
    elsewhere: ask.text({
      label: 'A body outside the partnership',
      hint: 'For example the Department of Health and Social Care',
      optional: true,
    }),
    level: ask.radios({
      label: 'Whose work must change?',
      missing: 'Select whose work must change',
      options: optionsOf(levels),
    }),
    type: ask.select({
      label: 'What kind of change is it?',
      missing: 'Select what kind of change it is',
      options: optionsOf(kindsOfChange),
    }),
    means: ask.radios({
      label: 'By what means will it come about?',
      hint: 'This settles how strong a change it is. The less it leans on people remembering, the longer it holds.',
      missing: 'Select by what means it will come about',
      options: meansOptions,
    }),
    measure: ask.textarea({
      label: 'How will you know that it worked?',
      hint: 'Something that can be counted or seen, for children, adults or families: “Children seen at home within five days of a second missed appointment”',
      missing: 'Enter how you will know that it worked',
      atMost: 1000,
      rows: 2,
    }),
    baseline: ask.text({
      label: 'Where does that stand now?',
      hint: 'The figure today, or that nobody knows it: “1 in 10, from the audit of May”',
      missing: 'Enter where that stands now',
      atMost: 300,
    }),
    measuredOn: ask.date({
      label: 'On which day will it be measured again?',
      missing: 'Enter the day on which it will be measured again',
    }),
  })

export const answerForm = (organisations: readonly string[], today: Temporal.PlainDate) =>
  questions({
    organisation: ask.select({
      label: 'Who answers?',
      missing: 'Select who answers',
      options: organisations.map((name) => ({ value: name, text: name })),
    }),
    position: ask.radios({
      label: 'What is the answer?',
      missing: 'Select what the answer is',
      options: optionsOf(answerPositions),
    }),
    reasons: ask.textarea({
      label: 'Reasons, if it is not accepted in full',
      hint: 'For a safeguarding adults review the law asks for them (Care Act 2014, schedule 2)',
      missing: 'Enter the reasons why it is not accepted in full',
      onlyWhen: { question: 'position', is: ['accepted in part', 'not accepted'] },
      atMost: 1500,
      rows: 4,
    }),
    decidedBy: ask.text({
      label: 'Who decided?',
      hint: 'Name and post, for the partnership’s own record',
      missing: 'Enter who decided',
    }),
    answeredOn: ask.date({
      label: 'When did they answer?',
      missing: 'Enter the date they answered',
      notInFuture: today,
    }),
    publicText: ask.textarea({
      label: 'What will the public read?',
      hint: 'Two or three plain sentences: what will be done, or why not. Name no one.',
      missing: 'Enter what the public will read',
      atMost: 600,
      rows: 4,
    }),
  })

const ownerQuestion = (people: readonly Option<PersonId>[]) =>
  ask.select({
    label: 'Who owns it?',
    hint: 'One person, who can bring it about and will show what changed. They reach this action and nothing else of the review.',
    missing: 'Select who owns it',
    options: people,
  })

export const actionForm = (people: readonly Option<PersonId>[], today: Temporal.PlainDate) =>
  questions({
    what: ask.textarea({ label: 'What will be done?', missing: 'Enter what will be done', atMost: 1000, rows: 3 }),
    measure: ask.textarea({
      label: 'How will we know that it worked?',
      hint: 'Something that can be counted or seen, where it stands now, and where it should stand by when. “Training was held” does not show that it worked.',
      missing: 'Enter how we will know that it worked',
      atMost: 1000,
      rows: 3,
    }),
    owner: ownerQuestion(people),
    dueOn: ask.date({ label: 'When is it due?', missing: 'Enter the date it is due', notInPast: today }),
  })

export const ownerForm = (people: readonly Option<PersonId>[]) => questions({ owner: ownerQuestion(people) })

export const extensionForm = questions({
  dueOn: ask.date({ label: 'When is it due now?', missing: 'Enter the date it is due now' }),
  reasons: ask.textarea({
    label: 'Why is more time needed?',
    hint: 'The day first set stays on record beside this.',
    missing: 'Enter why more time is needed',
    atMost: 1000,
    rows: 4,
  }),
})

export const progressForm = (today: Temporal.PlainDate) =>
  questions({
    happenedOn: ask.date({
      label: 'When was it?',
      missing: 'Enter the date it was',
      called: 'The date',
      notInFuture: today,
    }),
    note: ask.textarea({ label: 'What was done?', missing: 'Enter what was done', atMost: 2000, rows: 5 }),
  })

export const evidenceForm = questions({
  shows: ask.textarea({
    label: 'What is it, and what does it show?',
    hint: 'For example: an audit of 40 records in June; 36 people who missed an appointment were visited within a week',
    missing: 'Enter what it is and what it shows',
    atMost: 2000,
    rows: 4,
  }),
  link: ask.text({
    label: 'Where can it be read?',
    hint: 'A web address beginning with https://, if there is one',
    optional: true,
    atMost: 500,
    spellcheck: false,
  }),
})

export const closureRequestForm = questions({
  whatChanged: ask.textarea({
    label: 'What has changed?',
    hint: 'For children, adults and families, measured as agreed. Someone else decides whether the action is closed.',
    missing: 'Enter what has changed',
    atMost: 2000,
    rows: 5,
  }),
})

export const closureForm = questions({
  decision: ask.radios({
    label: 'Has it worked?',
    missing: 'Select whether it has worked',
    options: [
      { value: 'close', text: 'Yes, close the action' },
      { value: 'send back', text: 'Not yet, send it back' },
    ],
  }),
  because: ask.textarea({
    label: 'What do you rest that on?',
    hint: 'The owner reads this',
    missing: 'Enter what you rest that on',
    atMost: 2000,
    rows: 4,
  }),
})

export const reopenForm = questions({
  because: ask.textarea({
    label: 'Why is it opened again?',
    hint: 'For example: the change did not hold after six months',
    missing: 'Enter why it is opened again',
    atMost: 2000,
    rows: 4,
  }),
})
