import { ask, questions } from '#ui'

export const uploadForm = questions({
  file: ask.file({
    label: 'Your agency’s chronology',
    hint: 'Word, Excel, LibreOffice Calc or CSV, smaller than 50 MB. Macros and links in it are left out.',
    missing: 'Select a file',
    accept: '.docx,.docm,.xlsx,.xlsm,.ods,.csv',
  }),
})

/** How a row is to be understood. What is written in it stays. */
export const rowForm = questions({
  date: ask.text({
    label: 'Date',
    hint: 'For example, 22/05/2016, May 2016, or between 3 and 5 May 2016',
    missing: 'Enter the date',
    width: 20,
  }),
  time: ask.text({ label: 'Time', hint: 'For example, 10:30', optional: true, width: 10 }),
  source: ask.text({
    label: 'Source',
    hint: 'The record that the row comes from',
    missing: 'Enter the record that this comes from',
    atMost: 2_000,
  }),
})
