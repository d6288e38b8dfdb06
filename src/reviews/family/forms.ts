import { ask, questions, type Option } from '#ui'
import type { KeyLine } from '../terms/terms.ts'

export const contactForm = questions({
  knownAs: ask.text({
    label: 'What the review calls them',
    hint: 'Not their name: “Mother”, “Older sister”, “Close friend”',
    missing: 'Enter what the review calls them',
    atMost: 60,
    width: 20,
  }),
  name: ask.text({ label: 'Their name', missing: 'Enter their name', autocomplete: 'off' }),
  contact: ask.textarea({
    label: 'How to reach them safely',
    hint: 'And when not to: who else may see a letter or hear a call',
    optional: true,
    rows: 3,
    atMost: 2000,
  }),
  advocate: ask.text({
    label: 'Advocate or supporter',
    hint: 'For an adult with substantial difficulty and nobody suitable, an independent advocate (Care Act 2014, section 68)',
    optional: true,
  }),
  pseudonymWish: ask.text({
    label: 'What they want the person to be called in the report',
    hint: 'Families are asked, and often choose a name that means something',
    optional: true,
    width: 20,
  }),
  wishesToSeeDraft: ask.yesNoNotKnown({
    label: 'Do they wish to see the draft report?',
    missing: 'Select whether they wish to see the draft report',
  }),
})

export const offerForm = (today: Temporal.PlainDate) =>
  questions({
    offeredOn: ask.date({ label: 'When?', missing: 'Enter the date of the offer', notInFuture: today }),
    offer: ask.textarea({
      label: 'What were they offered?',
      hint: 'A meeting, a letter, a call; that the review would be explained',
      missing: 'Enter what they were offered',
      rows: 3,
      atMost: 2000,
    }),
    answer: ask.textarea({ label: 'What did they answer?', optional: true, rows: 3, atMost: 2000 }),
  })

const lineOptions = (lines: readonly KeyLine[]): readonly Option<string>[] =>
  lines.map(({ id, number, question }) => ({ value: id, text: `${number}. ${shortened(question)}` }))

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)

export const contributionForm = (lines: readonly KeyLine[], today: Temporal.PlainDate) =>
  questions({
    saidBy: ask.text({
      label: 'Who said it?',
      hint: 'How the review speaks of them, not a name: “Mother”, “School staff”',
      missing: 'Enter who said it',
      atMost: 60,
      width: 20,
    }),
    saidOn: ask.date({ label: 'When?', missing: 'Enter the date it was said', notInFuture: today }),
    words: ask.textarea({
      label: 'What did they say?',
      hint: 'In their words where you can',
      missing: 'Enter what they said',
      rows: 6,
      atMost: 5000,
    }),
    keyLine: ask.select({
      label: 'On which key line of enquiry?',
      optional: true,
      prompt: 'On none in particular',
      options: lineOptions(lines),
    }),
  })
