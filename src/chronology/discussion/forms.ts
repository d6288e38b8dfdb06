import { ask, questions } from '#ui'
import { showsWords, type Code } from './codes.ts'

export const commentForm = questions({
  text: ask.textarea({
    label: 'Comment',
    hint: 'The panel reads it; no agency does.',
    missing: 'Enter your comment',
    rows: 4,
    atMost: 4000,
  }),
})

export const codeForm = (codes: readonly Code[]) =>
  questions({
    code: ask.select({
      label: 'What does the entry tell of?',
      missing: 'Select what the entry tells of',
      options: codes.map(({ code, term }) => ({ value: code, text: term })),
    }),
    shows: ask.radios({
      label: 'What does it show?',
      missing: 'Select what it shows',
      inline: true,
      options: [
        { value: 'concern', text: showsWords.concern },
        { value: 'good practice', text: showsWords['good practice'] },
        { value: 'neither', text: showsWords.neither },
      ],
    }),
  })

export const questionForm = questions({
  text: ask.textarea({
    label: 'Your question',
    hint: 'The agency reads exactly this. It must not quote what another agency wrote.',
    missing: 'Enter your question',
    rows: 5,
    atMost: 4000,
  }),
})

export const answerForm = questions({
  text: ask.textarea({
    label: 'Answer',
    hint: 'The panel reads it, and your agency’s signatory.',
    missing: 'Enter your answer',
    rows: 6,
    atMost: 10_000,
  }),
})

export const replyForm = questions({
  text: ask.textarea({
    label: 'Ask further',
    hint: 'The agency reads exactly this.',
    missing: 'Enter what you still want to know',
    rows: 4,
    atMost: 4000,
  }),
})
