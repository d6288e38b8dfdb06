import { expect } from 'vitest'
import { assess, due, guidanceOn, readCircumstances, type Facts } from '#statute'
import { reviewKindsOn } from '../../src/statute/review-kinds.ts'
import { holidaysOf, nationalHolidays } from '../../src/statute/holidays.ts'
import { date, deadlineOf, dueUnder, versionOf, type Looked } from './look.ts'

/** The rules of the reference on answers, on the days that count and on the change of 2018 and 2019. */

const england = nationalHolidays['england-and-wales']
const days = (count: number, direction: 'after' | 'before' = 'after') =>
  ({ count, unit: 'working days', direction }) as const

const outcome = (framework: string, on: string, facts: Facts): string | undefined =>
  assess(readCircumstances({ nation: 'England', incidentDate: on, facts }), { all: true }).find(
    (each) => each.framework === framework,
  )?.outcome

const answers: readonly Looked[] = [
  [
    'R0.4',
    'a result keeps the framework, the version, the edition, the answers, the rule and its source',
    () => {
      const [found] = assess(
        readCircumstances({
          nation: 'England',
          incidentDate: '2025-01-06',
          facts: { ageAtIncident: 2, died: 'no', seriousHarm: 'yes', abuseOrNeglect: 'suspected' },
        }),
      ).filter(({ framework }) => framework === 'ENG-C-RR')
      expect(found).toMatchObject({ version: 'ENG-C-RR', edition: 'WT2023', outcome: 'MUST', rule: 'RR1' })
      expect(found?.criteria.find(({ id }) => id === 'SIN2')).toMatchObject({
        answer: 'suspected',
        source: 'Children Act 2004, s16B(9)(a) and s16C(1)',
      })
    },
  ],
  [
    'R0.6 R0.7',
    'child and adult meet at the eighteenth birthday, and neither leaves a gap',
    () => {
      const facts: Facts = {
        birthDate: '2000-03-15',
        died: 'yes',
        abuseOrNeglect: 'known',
        careAndSupportNeeds: 'yes',
        interAgencyConcern: 'yes',
      }
      expect([outcome('ENG-C-CDR', '2018-03-14', facts), outcome('ENG-A-SAR', '2018-03-14', facts)]).toEqual([
        'MUST',
        'NOT_APPLICABLE',
      ])
      expect([outcome('ENG-C-CDR', '2018-03-15', facts), outcome('ENG-A-SAR', '2018-03-15', facts)]).toEqual([
        'NOT_APPLICABLE',
        'MUST',
      ])
    },
  ],
  [
    'T2',
    'arrangements that are said to start outside June 2018 to September 2019 are refused',
    () => {
      const told = (start: string) => () =>
        readCircumstances({ nation: 'England', incidentDate: '2019-01-01', facts: { arrangementsStart: start } })
      expect(told('2018-06-28')).toThrow(/between 2018-06-29 and 2019-09-29/)
      expect(told('2019-09-30')).toThrow(/between 2018-06-29 and 2019-09-29/)
      expect(told('2019-09-29')().facts.arrangementsStart).toBe('2019-09-29')
    },
  ],
  [
    'T4',
    'areas with a Board and areas with partners both have rapid reviews',
    () => {
      expect(
        reviewKindsOn('England', date('2019-01-07'), date('2019-09-29')).map(
          ({ kind, possible }) => `${possible}: ${kind}`,
        ),
      ).toContain('commission: serious case review')
      expect(versionOf('ENG-C-RR', '2019-01-07').edition).toBe('WT2018')
      const guidance = guidanceOn('ENG-C-RR', date('2019-05-01'))
      expect(guidance.map(({ title }) => title)).toEqual([
        'Child Safeguarding Practice Review Panel: practice guidance, April 2019',
      ])
      expect(guidance[0]?.source.text).toMatch(/partners and Boards alike/)
    },
  ],
  [
    'T6',
    'from 30 March 2020 a time limit says that it had been relaxed; the notification’s does not',
    () => {
      const relaxed = (on: string) =>
        assess(
          readCircumstances({
            nation: 'England',
            incidentDate: on,
            facts: {
              ageAtIncident: 2,
              died: 'no',
              seriousHarm: 'yes',
              abuseOrNeglect: 'known',
              authorityAwareDate: on,
            },
          }),
        )
          .flatMap(({ deadlines }) => deadlines)
          .flatMap(({ id, relaxed: words }) => (words ? `${id}: ${words.slice(0, 26)}` : []))
      expect(relaxed('2020-03-06')).toEqual([])
      expect(relaxed('2020-03-09')).toEqual(['DL11: Relaxed from 30 March 2020'])
      expect(relaxed('2024-01-08')).toEqual([])
      expect(deadlineOf(versionOf('ENG-C-SIN', '2020-04-01'), 'DL08').relaxed).toBeUndefined()
    },
  ],
]

const workingDays: readonly Looked[] = [
  [
    'WD1',
    'neither a Saturday, a Sunday nor a bank holiday counts',
    () => {
      expect(String(due(days(5), date('2025-12-18'), england).dueOn)).toBe('2025-12-29')
    },
  ],
  [
    'WD2',
    'the bank holidays are those of the body that owes the duty',
    () => {
      expect(String(due(days(5), date('2024-08-23'), england).dueOn)).toBe('2024-09-02')
      expect(String(due(days(5), date('2024-08-23'), nationalHolidays.scotland).dueOn)).toBe('2024-08-30')
      expect(dueUnder(versionOf('SCO-C-SCR', '2010-09-06'), 'DL24', { firstReportedOn: date('2012-08-24') })).toBe(
        '2012-09-07',
      )
      expect(dueUnder(versionOf('ENG-C-SIN', '2024-08-23'), 'DL08', { awareOn: date('2024-08-23') })).toBe('2024-09-02')
    },
  ],
  [
    'WD3',
    'the day that starts the clock is day 0, also on a weekend',
    () => {
      expect(String(due(days(5), date('2024-09-14'), england).dueOn)).toBe('2024-09-20')
    },
  ],
  [
    'WD4',
    'before publication the days are counted back',
    () => {
      expect(String(due(days(7, 'before'), date('2026-04-10'), england).dueOn)).toBe('2026-03-30')
    },
  ],
  [
    'WD5',
    'a month ends on the corresponding date, or on the last day; a month beginning with a day ends the day before',
    () => {
      const month = { count: 1, unit: 'calendar months', direction: 'after' } as const
      expect(String(due(month, date('2025-01-31'), england).dueOn)).toBe('2025-02-28')
      expect(String(due({ ...month, startCounted: true }, date('2023-06-15'), england).dueOn)).toBe('2023-07-14')
    },
  ],
  [
    'WD6',
    'one week is seven days',
    () => {
      expect(dueUnder(versionOf('ENG-C-SCR', '2016-01-04'), 'DL06', { publishOn: date('2016-03-29') })).toBe(
        '2016-03-22',
      )
    },
  ],
  [
    'WD7',
    'a Scottish council’s own holidays can be added',
    () => {
      const fair = holidaysOf('scotland', [date('2024-07-15')])
      expect(String(due(days(1), date('2024-07-12'), fair).dueOn)).toBe('2024-07-16')
      expect(String(due(days(1), date('2024-07-12'), nationalHolidays.scotland).dueOn)).toBe('2024-07-15')
    },
  ],
  [
    'WD8',
    'late bank holidays are in the list, and the list is named beside each date',
    () => {
      expect(String(due(days(5), date('2022-09-16'), england).dueOn)).toBe('2022-09-26')
      expect(String(due(days(5), date('2026-06-12'), nationalHolidays.scotland).dueOn)).toBe('2026-06-22')
      expect(due(days(5), date('2022-09-16'), england).holidays).toMatch(/GOV\.UK bank holidays as of 25 February 2026/)
    },
  ],
]

export const generalRules: readonly Looked[] = [...answers, ...workingDays]
