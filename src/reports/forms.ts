import { ask, questions, type Option } from '#ui'

export const findingForm = (themes: readonly Option<string>[], lines: readonly Option<string>[]) =>
  questions({
    title: ask.text({
      label: 'The finding in one sentence',
      hint: 'What was so, not who did it: “A refusal was taken as a decision”',
      missing: 'Enter the finding in one sentence',
    }),
    text: ask.textarea({
      label: 'What did the review find?',
      hint: 'What happened, in general terms, and what it meant for the child or the person',
      missing: 'Enter what the review found',
      atMost: 6000,
      rows: 8,
    }),
    why: ask.textarea({
      label: 'Why did it happen?',
      hint: 'What made it make sense to people at the time: time, tools, rules, what they could and could not see. A finding without a cause leads to no change',
      missing: 'Enter why it happened',
      atMost: 6000,
      rows: 8,
    }),
    themes: ask.checkboxes({
      label: 'Which themes is it about?',
      hint: 'So that this review can be found beside others',
      optional: true,
      options: themes,
    }),
    keyLines: ask.checkboxes({
      label: 'Which key lines of enquiry does it answer?',
      optional: true,
      options: lines,
    }),
  })

/** One part of the report. It may be empty; its text is kept as typed. */
export const partForm = questions({
  text: ask.textarea({ label: 'Text', optional: true, called: 'The text', atMost: 100_000 }),
})
export const titleForm = questions({
  text: ask.text({ label: 'Title', optional: true, called: 'The title', atMost: 150 }),
})

export const sectionForm = questions({
  heading: ask.text({
    label: 'Heading of a further section',
    missing: 'Enter the heading of the section',
    atMost: 150,
  }),
})

export const sendBackForm = questions({
  reasons: ask.textarea({
    label: 'Why is the report sent back?',
    hint: 'What has to be put right before you would approve it',
    missing: 'Enter why the report is sent back',
    atMost: 4000,
    rows: 4,
  }),
})

export const reasonForm = questions({
  reasons: ask.text({
    label: 'Why may it stand?',
    missing: 'Enter why it may stand',
    atMost: 500,
  }),
})

export const keepForm = questions({
  reasons: ask.text({
    label: 'Why is this wording kept?',
    missing: 'Enter why the wording is kept',
    called: 'Why the wording is kept',
    atMost: 500,
  }),
})

export const planForm = questions({
  publishOn: ask.date({
    label: 'When is it published?',
    hint: 'From this day on anyone can read it in the public library',
    missing: 'Enter the day of publication',
  }),
  onSiteUntil: ask.date({
    label: 'What is its last day on the site?',
    hint: 'After that day it is given on request. Leave it empty if it stays',
    called: 'The last day on the site',
    optional: true,
  }),
})

export const toldForm = (today: Temporal.PlainDate) =>
  questions({
    sentOn: ask.date({
      label: 'When were they told?',
      missing: 'Enter the day on which they were told',
      notInFuture: today,
    }),
  })

export const insteadForm = questions({
  reasons: ask.textarea({
    label: 'Why is the report not published?',
    hint: 'For example: publication would harm a child who can be recognised',
    missing: 'Enter why the report is not published',
    atMost: 4000,
    rows: 4,
  }),
  improvements: ask.textarea({
    label: 'What is the public told about improvements instead?',
    hint: 'It goes through the same check and the same two approvals as a report',
    missing: 'Enter what the public is told about improvements',
    atMost: 10_000,
    rows: 8,
  }),
})

export const withdrawForm = questions({
  because: ask.textarea({
    label: 'Why is the report withdrawn?',
    hint: 'It is taken off the public site the moment you do so. What it was is kept',
    missing: 'Enter why the report is withdrawn',
    atMost: 2000,
    rows: 3,
  }),
})

export const correctionForm = questions({
  note: ask.textarea({
    label: 'What was wrong, and what is right?',
    hint: 'Everyone reads it at the top of the report, from now on. Words that name someone are refused: such a report is withdrawn',
    missing: 'Enter what was wrong and what is right',
    atMost: 2000,
    rows: 3,
  }),
})

export const answerForm = questions({
  sent: ask.radios({
    label: 'Do you give them the report?',
    missing: 'Select whether you give them the report',
    options: [
      { value: 'yes', text: 'Yes, send a link to it' },
      { value: 'no', text: 'No' },
    ],
  }),
  answer: ask.textarea({
    label: 'What do you tell them?',
    missing: 'Enter what you tell them',
    atMost: 2000,
    rows: 3,
  }),
})
