import type {
  DateInputOptions,
  ErrorSummaryOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  TableOptions,
  TextareaOptions,
} from '#ui'

/** The same questions and rows for both servers: a page with errors, and a chronology of fifty entries. */

const missing = { text: 'Enter the date it happened' }

export const errorSummary: ErrorSummaryOptions = {
  titleText: 'There is a problem',
  errorList: [
    { text: missing.text, href: '#happenedOn-day' },
    { text: 'Enter what happened', href: '#account' },
  ],
}

export const happenedOn: DateInputOptions = {
  id: 'happenedOn',
  namePrefix: 'happenedOn',
  fieldset: { legend: { text: 'When did it happen?', classes: 'govuk-fieldset__legend--s' } },
  hint: { text: 'For example, 27 3 2026' },
  errorMessage: missing,
}

export const kind: RadiosOptions = {
  name: 'kind',
  fieldset: { legend: { text: 'What kind of harm was it?', classes: 'govuk-fieldset__legend--s' } },
  items: ['The child died', 'The child was seriously harmed', 'Neither', 'Not known'].map((text) => ({
    text,
    value: text,
  })),
}

export const account: TextareaOptions = {
  name: 'account',
  label: { text: 'What happened?', classes: 'govuk-label--s' },
  errorMessage: { text: 'Enter what happened' },
  value: 'A & B said "no" <twice>',
}

export const inputs: readonly InputOptions[] = ['Your name', 'Your role', 'Your telephone number'].map((text, i) => ({
  name: `input-${i}`,
  label: { text, classes: 'govuk-label--s' },
  value: 'Amina Yusuf',
}))

export const agency: SelectOptions = {
  name: 'agency',
  label: { text: 'Your agency', classes: 'govuk-label--s' },
  items: ['Northbridge Police', 'Northbridge City Council', 'Northbridge Homes'].map((text, i) => ({ text, value: i })),
}

export const chronology: TableOptions = {
  caption: 'Chronology',
  firstCellIsHeader: true,
  head: ['Date', 'Time', 'Agency', 'What happened', 'Source', 'Page'].map((text) => ({ text })),
  rows: Array.from({ length: 50 }, (_, i) => [
    { text: `${(i % 28) + 1} March 2026` },
    { text: '3:07pm' },
    { text: 'Northbridge Police' },
    {
      text: 'Officers attended & spoke with the mother; she said "not now". No child was seen at the address that day.',
    },
    { text: 'Police log' },
    { text: i + 1, format: 'numeric' },
  ]),
}

export const person = { name: 'Amina Yusuf', role: 'Northbridge Police' }
export const navigation = [
  { text: 'Your work', href: '/', current: true },
  { text: 'Reviews', href: '/reviews' },
  { text: 'Library', href: '/library' },
]
