import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Framework } from '../framework.ts'
import { knownOrSuspected } from './children.ts'

/**
 * Offensive weapons homicide reviews: Police, Crime, Sentencing and Courts Act 2022, ss24 to 35, in the pilot areas and for
 * deaths of the pilot period only. Section 26 leaves a death out for which another review must or may be held.
 */

const section24 = verified('Police, Crime, Sentencing and Courts Act 2022, s24', 'L19', 'X05')
const section26 = verified('Police, Crime, Sentencing and Courts Act 2022, s26', 'L23', 'X04')
const section27 = verified('Police, Crime, Sentencing and Courts Act 2022, s27(1), (2) and (8)', 'L23')
const section28 = verified('Police, Crime, Sentencing and Courts Act 2022, s28(7) and (8)', 'L23')
const pilot = verified(
  'SI 2023/227: Barnet, Brent, Harrow, Lambeth and Southwark; Birmingham and Coventry; the South Wales police area; deaths from 1 April to 31 December 2023',
  'L20',
)

export const offensiveWeaponsHomicideReview: Framework = {
  id: 'EW-OWHR',
  title: 'Offensive weapons homicide review',
  subject: 'adult',
  kind: 'offensive weapons homicide review',
  nations: ['England', 'Wales'],
  // The pilot is of deaths in its period, whenever they are found out (savings of SI 2023/227).
  chosenBy: 'incident',
  place: {
    test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
    no: 'It did not happen in England or Wales.',
  },
  versions: [
    {
      id: 'EW-OWHR',
      title: 'Offensive weapons homicide review, pilot of 2023',
      from: '2023-04-01',
      until: '2024-01-01',
      law: [section24, section26, pilot],
      decides: 'whether an offensive weapons homicide review must be held',
      decider: {
        who: 'Review partners: the police, the local authority and the NHS body of the place of death',
        source: verified(
          'Police, Crime, Sentencing and Courts Act 2022; the place of death, or where the body was found',
          'X05',
        ),
      },
      person: { criterion: 'OW1', no: 'The person was under 18: an age is reached at the start of the birthday.' },
      criteria: [
        {
          id: 'OW1',
          question: 'Was the person 18 or over when they died?',
          test: { age: 'at death or the incident', from: 18 },
          no: 'the person was under 18',
          unknown: 'whether the person was 18 or over',
          source: section24,
        },
        {
          id: 'OW2',
          question: 'Was the person killed?',
          test: { fact: 'died', is: ['yes'] },
          no: 'nobody has died',
          unknown: 'whether the person has died',
          source: section24,
        },
        {
          id: 'OW3',
          question: 'Was an offensive weapon involved?',
          test: { fact: 'offensiveWeapon', is: ['yes'] },
          no: 'no offensive weapon was involved',
          unknown: 'whether an offensive weapon was involved',
          source: section24,
        },
        {
          id: 'OW4',
          question: 'Did the death happen in a pilot area?',
          test: { fact: 'pilotArea', is: ['yes'] },
          no: 'it did not happen in a pilot area',
          unknown: 'whether it happened in a pilot area',
          help: 'Barnet, Brent, Harrow, Lambeth and Southwark; Birmingham and Coventry; the South Wales police area.',
          source: pilot,
        },
        {
          id: 'OW5',
          question: 'May the death be the subject of a domestic homicide review?',
          test: { fact: 'relationshipToPerpetrator', is: ['relative', 'partner', 'exPartner', 'household'] },
          unknown: 'whether the death may be the subject of a domestic homicide review',
          source: section26,
        },
        {
          id: 'OW6',
          question:
            'In England: must or may a safeguarding adults review be held? It may for any adult with needs for care and support.',
          test: {
            all: [
              { fact: 'nationOfIncident', is: ['England'] },
              { fact: 'careAndSupportNeeds', is: ['yes'] },
            ],
          },
          unknown: 'whether the person had needs for care and support',
          source: inferred(
            'Section 26 of the Act of 2022 with section 44(1) and (4) of the Care Act 2014',
            'L23',
            'L10',
          ),
        },
        {
          id: 'OW7',
          question: 'In Wales: must a Safeguarding Board review the death of an adult at risk?',
          test: {
            all: [{ fact: 'nationOfIncident', is: ['Wales'] }, { fact: 'adultAtRisk', is: ['yes'] }, knownOrSuspected],
          },
          unknown: 'whether a Safeguarding Board must review the death',
          source: section26,
        },
      ],
      matters: [
        {
          id: 'OW8',
          question: 'Does a review partner have information that is relevant, or should it have?',
          help: 'Without it the duty does not arise: the partners record what they hold.',
          source: verified(
            'Police, Crime, Sentencing and Courts Act 2022, s24, as explained on the pilot regulations',
            'X05',
          ),
        },
        {
          id: 'OW9',
          question: 'Is it known who the victim was, or who is suspected?',
          help: 'One of the two is enough.',
          source: verified(
            'Police, Crime, Sentencing and Courts Act 2022, s24, as explained on the pilot regulations',
            'X05',
          ),
        },
      ],
      rules: [
        {
          id: 'OWHR-s26',
          when: { all: ['OW2', 'OW3', 'OW4', { any: ['OW5', 'OW6', 'OW7'] }] },
          outcome: 'NOT_REQUIRED',
          basis: 'ACT',
          because:
            'No offensive weapons homicide review is held, because section 26 leaves out a death for which another statutory review must or may be held.',
          source: section26,
        },
        {
          id: 'OWHR-s24',
          when: { all: ['OW2', 'OW3', 'OW4'] },
          outcome: 'MUST',
          basis: 'ACT',
          because:
            'An adult was killed with an offensive weapon in a pilot area and in the pilot period, and no other statutory review must or may be held, so the review partners must hold an offensive weapons homicide review.',
          source: section24,
        },
        {
          id: 'OWHR-s24',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'ACT',
          because: 'No offensive weapons homicide review is required, because {noes}.',
          source: section24,
        },
      ],
      undecided:
        'tell the Secretary of State within the month whether there is a duty, whether there is none, or that it is undecided',
      deadlines: [
        {
          id: 'DL34',
          what: 'tell the Secretary of State whether there is a duty to review',
          undecided: 'tell the Secretary of State that it is undecided whether there is a duty to review',
          trigger: 'aware',
          within: { count: 1, unit: 'calendar months', direction: 'after', startCounted: true },
          by: 'Review partners',
          to: 'Secretary of State (Home Office)',
          source: section27,
          confirm: false,
        },
      ],
      stages: [
        { name: 'A review partner becomes aware', who: 'Review partners' },
        { name: 'Secretary of State told: a duty, no duty, or undecided', who: 'Review partners', deadline: 'DL34' },
        { name: 'Review held', who: 'Review partners' },
        { name: 'Report sent to the Secretary of State', who: 'Review partners' },
        { name: 'Report published, unless that is inappropriate', who: 'Secretary of State (Home Office)' },
      ],
      roles: [],
      report: [
        {
          text: 'The findings, the conclusions and the recommendations of the review.',
          source: fromMemory('Police, Crime, Sentencing and Courts Act 2022, s28'),
        },
      ],
      publication: [
        {
          text: 'The Secretary of State publishes the report unless that is inappropriate, and then what is appropriate.',
          source: section28,
        },
        {
          text: 'An Oversight Board looks at the reports together.',
          source: fromMemory('Offensive Weapons Homicide Review Oversight Board'),
        },
      ],
      shelf: {
        atLeast: null,
        afterwards: 'on request',
        source: inferred('The Secretary of State publishes; no period was found', 'L23'),
        confirm: true,
      },
      letters: [
        {
          on: ['decision to review', 'decision not to review'],
          to: 'Home Office',
          deadline: 'DL34',
          says: [
            'whether there is a duty to review the death, or that it is undecided',
            'who died, when and where',
            'the reasons',
          ],
          source: section27,
        },
      ],
    },
  ],
}
