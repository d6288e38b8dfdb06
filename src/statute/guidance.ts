import type { FrameworkId } from './framework.ts'
import { inferred, verified } from './framework.ts'
import type { Source } from './framework.ts'

/** Guidance that stands beside the law and has editions of its own: what to read on a day. */
export type Guidance = {
  readonly title: string
  readonly on: readonly FrameworkId[]
  /** From this day, until but not on that day. Only the month was found of some; the day is then its first. */
  readonly from: string
  readonly until: string | null
  readonly source: Source
}

const panelGuidanceOn: readonly FrameworkId[] = ['ENG-C-SIN', 'ENG-C-RR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-C-SCR']

const guidance: readonly Guidance[] = [
  {
    title: 'Child Safeguarding Practice Review Panel: practice guidance, April 2019',
    on: panelGuidanceOn,
    from: '2019-04-01',
    until: '2022-09-01',
    source: verified('It addresses safeguarding partners and Boards alike', 'G17'),
  },
  {
    title: 'Child Safeguarding Practice Review Panel: guidance for safeguarding partners, September 2022',
    on: panelGuidanceOn,
    from: '2022-09-01',
    until: '2025-06-01',
    source: verified('Cited by local areas', 'P25'),
  },
  {
    title: 'Child Safeguarding Practice Review Panel: guidance for safeguarding partners, June 2025',
    on: panelGuidanceOn,
    from: '2025-06-01',
    until: null,
    source: verified('Cited by local areas', 'P20'),
  },
  {
    title:
      'Department for Education: Report the death or serious harm of a child or care leaver, and its guide for local authorities',
    on: ['ENG-C-SIN', 'ENG-C-LAC-DEATH', 'ENG-C-CL-DEATH'],
    from: '2025-12-01',
    until: null,
    source: inferred('Updated by December 2025', 'P09'),
  },
]

/** The editions that stand beside a framework on a day. */
export const guidanceOn = (framework: FrameworkId, day: Temporal.PlainDate): readonly Guidance[] =>
  guidance.filter(
    ({ on, from, until }) =>
      on.includes(framework) && from <= day.toString() && (until === null || day.toString() < until),
  )
