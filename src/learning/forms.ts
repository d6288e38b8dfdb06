import { ask, questions, type Option, type Question } from '#ui'
import { sevenParts } from './seven-parts.ts'

/** A part that may be saved empty while it is being written; to be agreed, none may be. */
const mayWait = (question: Question<string>): Question<string> => ({
  ...question,
  read: (name, sent) =>
    (sent.form.get(name) ?? '').trim() === '' ? { ok: true, answer: '' } : question.read(name, sent),
})

const partQuestion = (index: 0 | 1 | 2 | 3 | 4 | 5 | 6, rows: number) =>
  mayWait(
    ask.textarea({
      label: `${index + 1}. ${sevenParts[index].heading}`,
      hint: sevenParts[index].help,
      missing: `Enter ${sevenParts[index].heading.toLowerCase()}`,
      rows,
    }),
  )

const titleQuestion = ask.text({
  label: 'What is it about?',
  hint: 'A title that names no one, such as “Self-neglect behind a closed door”',
  missing: 'Enter what it is about',
  atMost: 120,
})

export const briefingForm = questions({
  title: titleQuestion,
  part1: partQuestion(0, 4),
  part2: partQuestion(1, 4),
  part3: partQuestion(2, 5),
  part4: partQuestion(3, 5),
  part5: partQuestion(4, 5),
  part6: partQuestion(5, 5),
  part7: partQuestion(6, 8),
})

export const bulletinForm = questions({
  title: titleQuestion,
  whatHappened: mayWait(
    ask.textarea({
      label: 'What happened, in general terms',
      hint: 'No names, exact dates or places',
      missing: 'Enter what happened',
      rows: 5,
    }),
  ),
  whatWeLearned: mayWait(
    ask.textarea({
      label: 'What we learned',
      hint: 'Leave an empty line between paragraphs',
      missing: 'Enter what we learned',
      rows: 10,
    }),
  ),
  whatMustChange: mayWait(
    ask.textarea({
      label: 'What must change',
      hint: 'One line each, beginning with “- ”',
      missing: 'Enter what must change',
      rows: 6,
    }),
  ),
})

export const sendingForm = (agencies: readonly Option<string>[], people: readonly Option<string>[]) =>
  questions({
    agencies: ask.checkboxes({
      label: 'To which agencies?',
      hint: 'Every practitioner there is told that a briefing is ready. The e-mail says nothing of what it is about.',
      optional: true,
      options: agencies,
    }),
    people: ask.checkboxes({ label: 'To which other people?', optional: true, options: people }),
  })

export const useForm = (agencies: readonly Option<string>[], today: Temporal.PlainDate) =>
  questions({
    agency: ask.select({ label: 'Which agency?', missing: 'Select your agency', options: agencies }),
    team: ask.text({ label: 'Which team?', missing: 'Enter the name of your team' }),
    usedOn: ask.date({
      label: 'When did you talk about it?',
      missing: 'Enter the date you talked about it',
      notInFuture: today,
    }),
    people: ask.wholeNumber({
      label: 'How many people took part?',
      missing: 'Enter how many people took part',
      called: 'How many people took part',
      atLeast: 1,
      atMost: 1000,
    }),
    change: ask.textarea({
      label: 'What one thing will you change?',
      hint: 'Something that others could see.',
      missing: 'Enter what you will change',
      atMost: 1000,
      rows: 4,
    }),
  })
