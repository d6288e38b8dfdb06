import { ask, questions, type Option } from '#ui'
import { firstGoLive, lastGoLive, limitInWords, triggerWords, type SettableDeadline } from '#statute'
import type { TimeLimitRow } from './queries.ts'

type Clock = NonNullable<TimeLimitRow['trigger']>

/** What starts a clock, as far as an incident tells it. */
const clocks = ['incident', 'aware', 'notified', 'referral', 'decision'] as const

/** Only a clock of an incident can be started by something else; publication, say, starts what is about publication. */
const clocksOf = ({ trigger }: SettableDeadline): readonly Option<Clock>[] => [
  { value: 'as the reference has it', text: `As Heed carries it: ${triggerWords[trigger]}` },
  ...(clocks.some((clock) => clock === trigger)
    ? clocks.filter((clock) => clock !== trigger).map((clock) => ({ value: clock, text: triggerWords[clock] }))
    : []),
]

const units: readonly Option<NonNullable<TimeLimitRow['unit']>>[] = [
  { value: 'working days', text: 'working days' },
  { value: 'calendar days', text: 'calendar days' },
  { value: 'weeks', text: 'weeks' },
  { value: 'calendar months', text: 'calendar months' },
  { value: 'years', text: 'years' },
]

const reasons = (hint: string) => ask.textarea({ label: 'Why?', hint, missing: 'Say why', rows: 4, atMost: 2000 })

const onlyOwn = { question: 'choice', is: 'own' } as const

/** How long one deadline of the law leaves here. */
export const timeLimitForm = (rule: SettableDeadline) =>
  questions({
    choice: ask.radios({
      label: 'Which time limit holds here?',
      missing: 'Select which time limit holds here',
      options: [
        { value: 'reference', text: 'As Heed carries it', hint: limitInWords(rule) },
        { value: 'own', text: 'A time limit of our own' },
        { value: 'none', text: 'No time limit', hint: 'No day is then named.' },
      ],
    }),
    count: ask.wholeNumber({
      label: 'How many?',
      called: 'The number',
      missing: 'Enter how many',
      atLeast: 1,
      atMost: 1000,
      onlyWhen: onlyOwn,
    }),
    unit: ask.select({
      label: 'Of what?',
      missing: 'Select days, weeks, months or years',
      options: units,
      onlyWhen: onlyOwn,
    }),
    trigger: ask.select({
      label: 'What starts the clock?',
      missing: 'Select what starts the clock',
      options: clocksOf(rule),
      onlyWhen: onlyOwn,
    }),
    reasons: reasons('Which guidance, edition or local procedure sets it, and who agreed.'),
  })

/** A day that the council keeps besides the bank holidays, or no longer does. */
export const localHolidayForm = questions({
  holidayOn: ask.date({ label: 'Which day?', missing: 'Enter the day' }),
  name: ask.text({
    label: 'What is it called?',
    hint: 'For example “Spring holiday”',
    missing: 'Enter what it is called',
  }),
  kept: ask.radios({
    label: 'Is it kept?',
    missing: 'Select whether it is kept',
    options: [
      { value: 'yes', text: 'Yes: it is not a working day' },
      { value: 'no', text: 'No longer: it is a working day' },
    ],
  }),
  reasons: reasons('For example, who decided it, and where it is published.'),
})

/** The day on which the area's safeguarding partners took over from its board. */
export const goLiveForm = questions({
  known: ask.radios({
    label: 'Is the day known?',
    missing: 'Select whether the day is known',
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No', hint: 'The last day that the law allowed then counts: 29 September 2019.' },
    ],
  }),
  liveOn: ask.date({
    label: 'On which day did they take over?',
    hint: 'Between 29 June 2018 and 29 September 2019',
    called: 'The day they took over',
    missing: 'Enter the day they took over',
    notBefore: Temporal.PlainDate.from(firstGoLive),
    notAfter: Temporal.PlainDate.from(lastGoLive),
    onlyWhen: { question: 'known', is: 'yes' },
  }),
  reasons: reasons('Where the arrangements were published.'),
})
