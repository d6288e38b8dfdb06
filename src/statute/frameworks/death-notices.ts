import { fromMemory, otherwise, verified, workingDays } from '../framework.ts'
import type { DeadlineRule, Framework, LetterRule, Source } from '../framework.ts'
import { anAdult, englishCase, underEighteenCriterion } from './children.ts'
import { diedCriterion, lookedAfterCriterion, nothingElse } from './notices.ts'

/**
 * Notices of a death, England, whether or not there was abuse: of a looked-after child since 29 June 2018, of a care
 * leaver since 15 December 2023. Section 16C has no such limb, so both rest on statutory guidance.
 */

const lookedAfterDeath = verified('Working Together: the death of a looked-after child, abuse or not', 'L01', 'P03')
const localPractice = fromMemory('Five working days: the practice of local areas')

const tellSecretaryOfState = (id: string): DeadlineRule => ({
  id,
  what: 'notify the Secretary of State and Ofsted',
  undecided: 'decide and, if the criteria are met, notify the Secretary of State and Ofsted',
  trigger: 'aware',
  within: workingDays(5),
  by: 'Local authority',
  to: 'Secretary of State, Ofsted',
  source: localPractice,
  confirm: true,
})

const deathLetters = (deadline: string, says: readonly string[], source: Source): readonly LetterRule[] =>
  (['Secretary of State', 'Ofsted'] as const).map((to) => ({ on: ['notification'], to, deadline, says, source }))

const deathStages = (deadline: string) => [
  { name: 'The local authority becomes aware', who: 'Local authority' },
  { name: 'Death notified', who: 'Local authority', deadline },
]

export const lookedAfterChildDeath: Framework = {
  id: 'ENG-C-LAC-DEATH',
  title: 'Notice of the death of a looked-after child',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-LAC-DEATH',
      title: 'Notification of the death of a looked-after child',
      from: '2018-06-29',
      until: null,
      law: [lookedAfterDeath],
      decides: 'whether the death must be notified',
      decider: { who: 'Local authority', source: lookedAfterDeath },
      person: { criterion: 'LAC1', no: anAdult },
      criteria: [
        underEighteenCriterion('LAC1'),
        diedCriterion('LAC2', lookedAfterDeath),
        lookedAfterCriterion('LAC3', lookedAfterDeath),
      ],
      rules: [
        {
          id: 'N4',
          when: { all: ['LAC2', 'LAC3'] },
          outcome: 'MUST',
          basis: 'STAT_GUIDANCE',
          because:
            'A looked-after child has died, so the local authority must notify the Secretary of State and Ofsted, whether or not there was abuse or neglect.',
          source: lookedAfterDeath,
        },
        {
          id: 'N4',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'STAT_GUIDANCE',
          because: 'No notice of a looked-after child’s death is required, because {noes}.',
          source: lookedAfterDeath,
        },
      ],
      undecided: 'ask the authority that may have looked after the child, and decide again within five working days',
      deadlines: [tellSecretaryOfState('DL09')],
      stages: deathStages('DL09'),
      letters: deathLetters(
        'DL09',
        [
          'that a looked-after child has died, when and where',
          'what is known of the cause',
          'who looked after the child',
        ],
        lookedAfterDeath,
      ),
    },
  ],
}

/** A care leaver under 18 whose case meets section 16C is notified under section 16C as well (rule N6). */
const careLeaverDeath = verified(
  'Working Together 2023, ch 5: the death of a care leaver up to and including the age of 24',
  'P08',
)

export const careLeaverDeathNotification: Framework = {
  id: 'ENG-C-CL-DEATH',
  title: 'Notice of the death of a care leaver',
  subject: 'anyone',
  kind: null,
  nations: ['England'],
  chosenBy: 'incident',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-CL-DEATH',
      title: 'Notification of the death of a care leaver',
      from: '2023-12-15',
      until: null,
      law: [careLeaverDeath],
      decides: 'whether the death must be notified',
      decider: { who: 'Local authority', source: careLeaverDeath },
      person: { criterion: 'CL1', no: 'Care leavers are 16 to 24 years old.' },
      criteria: [
        {
          id: 'CL1',
          question: 'Was the person 16 or over, and under 25?',
          test: { age: 'at death or the incident', from: 16, below: 25 },
          no: 'the person was not between 16 and 24',
          unknown: 'whether the person was between 16 and 24',
          source: careLeaverDeath,
        },
        {
          id: 'CL2',
          question: 'Has the person died?',
          test: { fact: 'died', is: ['yes'] },
          no: 'nobody has died',
          unknown: 'whether the person has died',
          source: careLeaverDeath,
        },
        {
          id: 'CL3',
          question:
            'Was the person a care leaver, and does the local authority know it? No longer looked after, and looked after for at least 13 weeks that began after the age of 14 and ended after reaching 16.',
          test: { fact: 'careLeaver', is: ['yes'] },
          no: 'the person was not a care leaver',
          unknown: 'whether the person was a care leaver',
          source: verified('Definition used by local areas under Working Together 2023', 'P08b'),
        },
      ],
      rules: [
        {
          id: 'N5',
          when: { all: ['CL2', 'CL3'] },
          outcome: 'MUST',
          basis: 'STAT_GUIDANCE',
          because:
            'A care leaver under 25 has died, so the local authority must notify the Secretary of State and Ofsted, whether or not there was abuse or neglect.',
          source: careLeaverDeath,
        },
        {
          id: 'N5',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'STAT_GUIDANCE',
          because: 'No notice of a care leaver’s death is required, because {noes}.',
          source: careLeaverDeath,
        },
      ],
      undecided: 'ask the leaving care service, and decide again within five working days',
      deadlines: [tellSecretaryOfState('DL10')],
      stages: deathStages('DL10'),
      letters: deathLetters(
        'DL10',
        ['that a care leaver has died, when and where, and at what age', 'what is known of the cause'],
        careLeaverDeath,
      ),
    },
  ],
}
