import { checkboxes, radios, select, yesNoNotKnown } from './ask-choice.ts'
import { date, time } from './ask-date.ts'
import { file } from './ask-file.ts'
import { email, password, text, textarea, wholeNumber } from './ask-text.ts'

/** The kinds of question there are: `ask.date({ label: 'When did it happen?', missing: 'Enter the date it happened' })`. */
export const ask = {
  text,
  textarea,
  email,
  password,
  wholeNumber,
  date,
  time,
  radios,
  yesNoNotKnown,
  select,
  checkboxes,
  file,
} as const
