import { otherwise, verified } from '../framework.ts'
import type { Framework } from '../framework.ts'
import { anAdult, underEighteenCriterion } from './children.ts'
import { graveHarm, hereAndElsewhere, inWalesCriterion, welshAbuse, welshCase } from './wales.ts'

/** Serious case reviews, Wales, 2006 to 2012: Local Safeguarding Children Boards (Wales) Regulations 2006, reg 4. */

const regulation4 = verified('LSCB (Wales) Regulations 2006 (SI 2006/1705), reg 4(1)', 'L08')
const mayReview = verified('LSCB (Wales) Regulations 2006, reg 4(2)', 'L08')
const report = verified('LSCB (Wales) Regulations 2006, reg 4(4) to (6)', 'L08')

export const welshSeriousCaseReview: Framework = {
  id: 'WAL-C-SCR',
  title: 'Serious case review (Wales)',
  subject: 'child',
  kind: 'serious case review',
  nations: ['Wales'],
  chosenBy: 'awareness',
  place: welshCase,
  versions: [
    {
      id: 'WAL-C-SCR',
      title: 'Serious case review, LSCB (Wales) Regulations 2006',
      from: '2006-10-01',
      until: '2013-01-01',
      // That the child practice review took over on 1 January 2013 is from memory; its regulations were made in July 2012.
      unsure: [{ from: '2012-07-01', until: '2013-01-01' }],
      law: [regulation4],
      decides: 'whether a serious case review must be held',
      decider: { who: 'Local Safeguarding Children Board (Wales)', source: regulation4 },
      person: { criterion: 'W0', no: anAdult },
      criteria: [
        underEighteenCriterion('W0'),
        inWalesCriterion('W-area', regulation4),
        welshAbuse('W1', 'a child in the board’s area', regulation4),
        graveHarm('W2', 'the child', regulation4),
      ],
      matters: [],
      rules: [
        ...hereAndElsewhere('W-area', {
          id: 'R3.1',
          when: { all: ['W1', 'W2'] },
          outcome: 'MUST',
          basis: 'REGS',
          because:
            'Abuse or neglect of a child is known or suspected, and the child died or was gravely harmed, so the board must hold a serious case review; no concern about joint working is needed in Wales.',
          source: regulation4,
        }),
        {
          id: 'WAL-4(2)',
          when: 'W1',
          outcome: 'MAY',
          basis: 'REGS',
          because:
            'The board need not hold a serious case review, because {noes}; it may hold one, because a child came to other harm and abuse or neglect is known or suspected.',
          source: mayReview,
        },
        {
          id: 'R3.7',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'REGS',
          because: 'No serious case review is required, because {noes}.',
          source: regulation4,
        },
      ],
      undecided: 'the board decides when the answer is known',
      deadlines: [],
      stages: [
        { name: 'The board is told of the incident', who: 'Any agency' },
        { name: 'Decision whether to hold a review', who: 'Local Safeguarding Children Board (Wales)' },
        { name: 'Agency reports, unless they are unnecessary', who: 'Agencies' },
        { name: 'Overview report agreed', who: 'Local Safeguarding Children Board (Wales)' },
        {
          name: 'Copies sent to the Assembly and the bodies represented',
          who: 'Local Safeguarding Children Board (Wales)',
        },
        {
          name: 'Anonymised summary made available at the board’s office',
          who: 'Local Safeguarding Children Board (Wales)',
        },
      ],
      roles: [
        {
          role: 'agency author',
          rule: 'Each agency reports, unless the board finds that unnecessary.',
          independentOf: [],
          source: report,
        },
      ],
      report: [
        { text: 'An overview report with the steps to be taken, by whom, and by when.', source: report },
        { text: 'An anonymised summary.', source: report },
      ],
      publication: [
        {
          text: 'The anonymised summary is available at the board’s office; the regulations ask for no website.',
          source: report,
        },
        {
          text: 'Copies go to the National Assembly for Wales and to the bodies represented on the board.',
          source: report,
        },
      ],
      shelf: { atLeast: null, afterwards: 'on request', source: report, confirm: false },
      letters: [
        {
          on: ['before publication'],
          to: 'Welsh Government',
          says: ['the overview report', 'the anonymised summary', 'the steps to be taken, by whom and by when'],
          source: report,
        },
      ],
    },
  ],
}
