import { showDate } from '#ui'

/** What the school’s records say, for Harbour’s chronology. Everyone and everything in it is invented. */
export function schoolRows(today: Temporal.PlainDate): readonly (readonly string[])[] {
  const secondCall = today.subtract({ months: 7 })
  const on = (date: Temporal.PlainDate): string => showDate(date)
  return [
    [
      `Autumn ${today.subtract({ months: 24 }).year}`,
      '',
      'Safeguarding log',
      'Maya is often late. She says that she walks Theo to the nursery class first.',
      'Class teacher to watch.',
    ],
    [
      on(today.subtract({ months: 15 })),
      '8.40am',
      'Safeguarding log',
      'Maya falls asleep in class. She eats two breakfasts. The designated lead tells Miss Okoro, her teacher, to offer it each morning.',
      'Breakfast offered.',
    ],
    [
      on(today.subtract({ months: 9 })),
      '3.20pm',
      'Safeguarding log',
      'Adults shout at each other at the gate and Theo cries. Referral to the police by the online form.',
      'No answer had come when this was written.',
    ],
    [
      on(secondCall.add({ days: 1 })),
      '11am',
      'Designated lead’s notebook',
      'A police officer telephones. Maya told an officer on the stairs last night that she gives Theo his breakfast when there is some.',
      'Breakfast for both children every day.',
    ],
    [
      on(secondCall.add({ days: 4 })),
      '',
      'Designated lead’s notebook',
      'Telephone call with the police about who will tell the grandmother what was done. Mrs Brindel had asked at the gate.',
      'Nothing agreed.',
    ],
    [
      on(today.subtract({ days: 151 })),
      '9.10am',
      'Safeguarding log',
      'The police tell the school that both children were taken to hospital.',
      'Records secured.',
    ],
  ]
}
