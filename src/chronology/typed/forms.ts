import { ask, questions } from '#ui'

export const pasteForm = questions({
  rows: ask.textarea({
    label: 'Rows from Excel or Word',
    hint: 'Copy the rows of your table and paste them here. With a first row that names the columns, each goes to its own.',
    optional: true,
    called: 'What you paste',
    rows: 6,
    atMost: 1_000_000,
  }),
})
