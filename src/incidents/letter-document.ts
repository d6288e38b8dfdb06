import { writeWord } from '#platform/files'
import { showDate } from '#ui'
import type { OwedLetter } from './letters.ts'
import type { LetterText } from './letter-text.ts'

/** A letter on its way out: its text, whom it is from, and the day that stands on it. */
export type Writing = {
  readonly letter: OwedLetter
  readonly text: LetterText
  readonly from: string
  readonly on: Temporal.PlainDate
}

/** The letter as a Word document, to be completed and sent from the partnership's own mail. */
export const letterDocument = (writing: Writing): Uint8Array =>
  writeWord({
    title: writing.text.subject,
    blocks: [
      ...headLines(writing).map((paragraph) => ({ paragraph })),
      ...writing.text.parts.flatMap(({ heading, lines }) => [
        ...(heading === null ? [] : [{ heading, level: 2 as const }]),
        ...lines.map((paragraph) => ({ paragraph })),
      ]),
      { paragraph: writing.text.signedBy },
    ],
  })

/** The same as plain text, to paste into a form or a message that is sent securely. */
export const letterAsText = (writing: Writing): string =>
  [
    headLines(writing).join('\n'),
    writing.text.subject,
    ...writing.text.parts.map(({ heading, lines }) => [...(heading === null ? [] : [heading]), ...lines].join('\n')),
    writing.text.signedBy,
  ].join('\n\n')

const headLines = ({ letter, text, from, on }: Writing): readonly string[] => [
  from,
  showDate(on),
  `To: ${letter.to}`,
  `Our reference: ${text.reference}`,
  ...(letter.dueOn ? [`Due by: ${showDate(letter.dueOn)}`] : []),
]
