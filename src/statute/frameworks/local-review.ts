import { otherwise, verified } from '../framework.ts'
import type { Framework } from '../framework.ts'

/** A local review by the partnership's own choice, where the criteria are plainly not met but there is something to learn. */

const local = verified(
  'Local arrangements: used where the criteria are not met but learning exists; it never stands in for a duty',
  'SD4',
)

export const localLearningReview: Framework = {
  id: 'LOCAL',
  title: 'Local practice learning review',
  subject: 'anyone',
  kind: 'local practice learning review',
  nations: ['England', 'Wales', 'Scotland', 'NorthernIreland'],
  chosenBy: 'decision',
  place: {
    test: {
      any: [
        { fact: 'nationOfIncident', is: ['England', 'Wales', 'Scotland', 'NorthernIreland'] },
        { fact: 'nationOfResidence', is: ['England', 'Wales', 'Scotland', 'NorthernIreland'] },
      ],
    },
    no: 'It did not happen in the United Kingdom, and the person does not normally live there.',
  },
  versions: [
    {
      id: 'LOCAL',
      title: 'Local practice learning review',
      from: '0001-01-01',
      until: null,
      law: [local],
      decides: 'whether a local learning review may be held',
      decider: { who: 'The partnership or board', source: local },
      person: null,
      criteria: [],
      matters: [
        {
          id: 'LR1',
          question: 'Is there something to learn from the case for practice in the area?',
          help: 'A near miss and good practice count.',
          source: local,
        },
      ],
      rules: [
        {
          id: 'LOCAL',
          when: otherwise,
          outcome: 'MAY',
          basis: 'LOCAL',
          because:
            'The partnership may hold a local learning review of its own; it never stands in for a review that must be held.',
          source: local,
        },
      ],
      undecided: 'the partnership decides',
      deadlines: [],
      stages: [
        { name: 'Decision to hold a local review', who: 'The partnership or board' },
        { name: 'Terms of reference agreed', who: 'The partnership or board' },
        { name: 'Agencies’ information and combined chronology', who: 'Agencies' },
        { name: 'Practitioners and family heard', who: 'Lead reviewer' },
        { name: 'Report or briefing agreed', who: 'The partnership or board' },
      ],
      roles: [],
      report: [],
      publication: [{ text: 'Usually a briefing; what is published is for the partnership to decide.', source: local }],
      shelf: { atLeast: null, afterwards: 'on request', source: local, confirm: false },
      letters: [],
    },
  ],
}
