import { ask, questions } from '#ui'

export const entryForm = questions({
  kind: ask.radios({
    label: 'What is it?',
    missing: 'Select what it is',
    inline: true,
    options: [
      { value: 'person', text: 'A person' },
      { value: 'date', text: 'A date' },
      { value: 'place', text: 'A place' },
      { value: 'organisation', text: 'An organisation' },
      { value: 'identifier', text: 'A number' },
    ],
  }),
  value: ask.text({
    label: 'As it is known in full',
    hint: 'A name, an address, a school. A date such as 14 March 2019 is found however it is written.',
    missing: 'Enter it as it is known in full',
    autocomplete: 'off',
  }),
  aliases: ask.textarea({
    label: 'What else it is called',
    hint: 'One a line: first name, nickname, initials, misspellings',
    optional: true,
    rows: 3,
    atMost: 2000,
  }),
  pseudonym: ask.text({
    label: 'Pseudonym',
    hint: 'Leave this empty to be given one that does not point back to the name',
    optional: true,
    width: 20,
  }),
})
