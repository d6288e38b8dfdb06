import type { Nation } from './facts.ts'
import { fromMemory, verified } from './framework.ts'
import type { DeadlineRule, Point } from './framework.ts'

/** A report that a board or partnership owes every year, on the reviews among other things. */
export type YearlyDuty = {
  readonly id: 'ENG-C-YEARLY' | 'ENG-A-ANNUAL' | 'WAL-BOARD'
  readonly title: string
  readonly nation: Nation
  /** The first day on which it was owed. */
  readonly from: string
  readonly deadline: DeadlineRule
  readonly contents: readonly Point[]
  /** Who is sent a copy. */
  readonly copies: readonly string[]
}

const schedule2 = verified('Care Act 2014, Sch 2 para 4(1)', 'L12')
const section16G = verified('Children Act 2004, s16G(7)', 'L22')
const boardsInWales = verified('Safeguarding Boards (Functions and Procedures) (Wales) Regulations 2015', 'W11', 'W12')

const yearlyDuties: readonly YearlyDuty[] = [
  {
    id: 'ENG-C-YEARLY',
    title: 'Yearly report of the safeguarding partners',
    nation: 'England',
    from: '2018-06-29',
    deadline: {
      id: 'DL17',
      what: 'publish the yearly report, and send it to the Panel and the What Works Centre within seven days',
      trigger: 'last yearly report',
      within: { count: 12, unit: 'calendar months', direction: 'after' },
      by: 'Safeguarding partners',
      to: 'the public; Child Safeguarding Practice Review Panel; What Works Centre for Children’s Social Care',
      source: section16G,
      confirm: true,
    },
    contents: [
      {
        text: 'What was done under the arrangements, child safeguarding practice reviews among it.',
        source: verified('Children Act 2004, s16G(7)', 'L22', 'P19'),
      },
      { text: 'How effective the arrangements were in practice.', source: section16G },
      {
        text: 'Copies to the Panel and the What Works Centre within seven days of publication.',
        source: fromMemory('Working Together 2018'),
      },
    ],
    copies: ['Child Safeguarding Practice Review Panel', 'What Works Centre for Children’s Social Care'],
  },
  {
    id: 'ENG-A-ANNUAL',
    title: 'Annual report of the Safeguarding Adults Board',
    nation: 'England',
    from: '2015-04-01',
    deadline: {
      id: 'DL19',
      what: 'publish the annual report, as soon as is feasible after the end of the financial year',
      trigger: 'end of the financial year',
      within: { promptly: true },
      by: 'Safeguarding Adults Board',
      to: 'the public; the chief executive and the leader of the council; the local policing body; Local Healthwatch; the chair of the Health and Wellbeing Board',
      source: schedule2,
      confirm: false,
    },
    contents: [
      {
        text: 'What was done to achieve the board’s objective and to carry out its strategy, and what each member did.',
        source: schedule2,
      },
      { text: 'The findings of the section 44 reviews concluded in the year.', source: schedule2 },
      { text: 'The reviews under way at the end of the year.', source: schedule2 },
      { text: 'What was done to act on the findings.', source: schedule2 },
      { text: 'Where a finding is not acted on, the reasons.', source: schedule2 },
    ],
    copies: [
      'Chief executive of the council',
      'Leader of the council',
      'Local policing body',
      'Local Healthwatch',
      'Health and Wellbeing Board',
    ],
  },
  {
    id: 'WAL-BOARD',
    title: 'Annual report of the Safeguarding Board',
    nation: 'Wales',
    from: '2016-04-06',
    deadline: {
      id: 'DL31',
      what: 'publish the annual report; the annual plan comes before each financial year',
      trigger: 'end of the financial year',
      within: { before: { month: 7, day: 31 } },
      by: 'Safeguarding Board',
      to: 'the public',
      source: boardsInWales,
      confirm: false,
    },
    contents: [
      { text: 'What was done in the year against the annual plan.', source: boardsInWales },
      {
        text: 'The requests for information under section 137(1) of the Social Services and Well-being (Wales) Act 2014, and whether they were complied with.',
        source: boardsInWales,
      },
    ],
    copies: ['Welsh Government'],
  },
]

/** The yearly reports that a nation's boards and partnerships owed on a day. */
export const yearlyDutiesOn = (nation: Nation, day: Temporal.PlainDate): readonly YearlyDuty[] =>
  yearlyDuties.filter((duty) => duty.nation === nation && duty.from <= day.toString())
