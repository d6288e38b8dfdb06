import { otherwise, verified, workingDays } from '../framework.ts'
import type { Framework, Rule } from '../framework.ts'
import { anAdult, englishCase, underEighteenCriterion } from './children.ts'
import { diedCriterion, lookedAfterCriterion, nothingElse } from './notices.ts'

/** Notifiable incidents, England, 2015 to 2018: Working Together 2015, ch 4. Section 16C took their place. */

const guidance2015 = verified('Working Together 2015, ch 4, on notifiable incidents', 'G01', 'G02')

const limb = (id: string, when: Rule['when'], because: string): Rule => ({
  id,
  when,
  outcome: 'MUST',
  basis: 'STAT_GUIDANCE',
  because,
  source: guidance2015,
})

export const notifiableIncident: Framework = {
  id: 'ENG-C-NOTIFIABLE',
  title: 'Notifiable incident',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-NOTIFIABLE',
      title: 'Notifiable incident, Working Together 2015',
      from: '2015-03-26',
      until: '2018-06-29',
      law: [guidance2015],
      decides: 'whether the incident must be notified',
      decider: { who: 'Local authority', source: guidance2015 },
      person: { criterion: 'NI1', no: anAdult },
      criteria: [
        underEighteenCriterion('NI1'),
        {
          id: 'NI2',
          question: 'Is abuse or neglect known or suspected?',
          test: { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
          no: 'abuse or neglect is neither known nor suspected',
          unknown: 'whether abuse or neglect is known or suspected',
          source: guidance2015,
        },
        { ...diedCriterion('NI3', guidance2015), question: 'Has the child died? A suspected suicide counts.' },
        {
          id: 'NI4',
          question: 'Has the child been seriously harmed?',
          test: {
            all: [
              { fact: 'seriousHarm', is: ['yes'] },
              { age: 'at the incident', below: 18 },
            ],
          },
          no: 'no child has been seriously harmed',
          unknown: 'whether the child has been seriously harmed',
          source: guidance2015,
        },
        lookedAfterCriterion('NI5', guidance2015),
        {
          id: 'NI6',
          question: 'Was the child in a regulated setting or service?',
          test: { fact: 'regulatedSetting', is: ['yes'] },
          no: 'the child was not in a regulated setting',
          unknown: 'whether the child was in a regulated setting or service',
          source: guidance2015,
        },
      ],
      rules: [
        limb(
          '1.1.4(1)',
          { all: ['NI2', 'NI3'] },
          'A child has died and abuse or neglect is known or suspected, so the local authority must notify Ofsted and the Board.',
        ),
        limb(
          '1.1.4(2)',
          { all: ['NI2', 'NI4'] },
          'A child has been seriously harmed and abuse or neglect is known or suspected, so the local authority must notify Ofsted and the Board.',
        ),
        limb(
          '1.1.4(3)',
          { all: ['NI3', 'NI5'] },
          'A looked-after child has died, so the local authority must notify Ofsted and the Board, whether or not there was abuse or neglect.',
        ),
        limb(
          '1.1.4(4)',
          { all: ['NI3', 'NI6'] },
          'A child has died in a regulated setting or service, so the local authority must notify Ofsted and the Board, whether or not there was abuse or neglect.',
        ),
        {
          ...limb('1.1.4', otherwise, 'The incident need not be notified, because {noes}.'),
          outcome: 'NOT_REQUIRED',
        },
      ],
      undecided:
        'decide again when it is known, and notify within five working days of becoming aware that it qualifies',
      deadlines: [
        {
          id: 'DL01',
          what: 'notify Ofsted and the Local Safeguarding Children Board',
          undecided: 'decide and, if the incident qualifies, notify Ofsted and the Local Safeguarding Children Board',
          trigger: 'aware',
          within: workingDays(5),
          by: 'Local authority',
          to: 'Ofsted, Local Safeguarding Children Board',
          source: guidance2015,
          confirm: false,
        },
      ],
      stages: [
        { name: 'The local authority becomes aware', who: 'Local authority' },
        { name: 'Incident notified', who: 'Local authority', deadline: 'DL01' },
      ],
      letters: (['Ofsted', 'Local Safeguarding Children Board'] as const).map((to) => ({
        on: ['notification'],
        to,
        deadline: 'DL01',
        says: [
          'what happened, when and where',
          'which of the four limbs applies',
          'what is being done to keep children safe',
        ],
        source: guidance2015,
      })),
    },
  ],
}
