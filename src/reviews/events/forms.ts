import { ask, questions } from '#ui'

export const eventForm = questions({
  title: ask.text({
    label: 'What is the event called?',
    hint: 'For example: Learning event with practitioners',
    missing: 'Enter what the event is called',
    atMost: 100,
  }),
  heldOn: ask.date({ label: 'On which day?', missing: 'Enter the day of the event' }),
  place: ask.text({ label: 'Where?', missing: 'Enter where the event is' }),
  invited: ask.textarea({
    label: 'Who is invited?',
    hint: 'Roles, not names: “health visitors of the north team”, “the class teachers”',
    missing: 'Enter who is invited, by role',
    rows: 4,
    atMost: 2000,
  }),
})

export const cameForm = questions({
  came: ask.wholeNumber({
    label: 'How many came?',
    missing: 'Enter how many came',
    called: 'The number who came',
    atLeast: 0,
    atMost: 1000,
  }),
})
