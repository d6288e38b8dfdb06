import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Criterion, Framework, Source } from '../framework.ts'
import { knownOrSuspected } from './children.ts'
import { scottishCase } from './scotland.ts'

/**
 * Reviews of adults, Scotland: the interim framework of 2019, and the learning reviews of 26 May 2022. An adult at risk of
 * the Adult Support and Protection Act 2007 is 16 or over, so at 16 and 17 a person can be both child and adult (R0.7).
 */

const guidance = verified('Adult Support and Protection: Learning Review guidance, 2022, annex 2', 'SC05')
const code = verified('Adult Support and Protection: Learning Review guidance, 2022', 'SC05b')
const threePoints = verified('Adult Support and Protection (Scotland) Act 2007, ss3 and 53', 'SC14')

const sixteen = (id: string): Criterion => ({
  id,
  question: 'Was the person 16 or over?',
  test: { age: 'at death or the incident', from: 16 },
  no: 'the person was under 16',
  unknown: 'whether the person was 16 or over',
  source: threePoints,
})
const under16 = 'The person was under 16: an age is reached at the start of the birthday.'

const adultAtRisk = {
  id: 'R4.20',
  question:
    'Was the person an adult at risk: unable to safeguard their own well-being, property, rights or interests; at risk of harm; and more vulnerable because of disability, mental disorder, illness or infirmity?',
  help: 'All three points have to be met. A person of 16 or 17 can be one.',
  fact: 'adultAtRisk',
  source: threePoints,
} as const

const criteria: readonly Criterion[] = [
  sixteen('T0'),
  {
    id: 'T1',
    question: 'Is or was the adult subject to adult support and protection processes?',
    test: { fact: 'subjectToASP', is: ['yes'] },
    no: 'the adult was not subject to adult support and protection processes',
    unknown: 'whether the adult was subject to adult support and protection processes',
    source: guidance,
  },
  {
    id: 'T2',
    question:
      'Does the incident, or do several, give reasonable cause for concern about how professionals and services worked together to protect the adult from harm?',
    test: { fact: 'interAgencyConcern', is: ['yes'] },
    no: 'there is no reasonable cause for concern about how services worked together',
    unknown: 'whether there is reasonable cause for concern about how services worked together',
    help: 'Ask the agencies; their answers are due within two weeks.',
    source: guidance,
  },
  {
    id: 'T3-died',
    question: 'Has the adult died?',
    test: { fact: 'died', is: ['yes'] },
    no: 'the adult has not died',
    unknown: 'whether the adult has died',
    source: guidance,
  },
  {
    id: 'T3',
    question:
      'If the adult has died: was harm or neglect known or suspected to be a factor, or was it suicide, an accident, alleged murder, culpable homicide, reckless conduct or violence?',
    test: {
      any: [
        knownOrSuspected,
        { fact: 'suspectedSuicide', is: ['yes'] },
        { fact: 'accidentalDeath', is: ['yes'] },
        { fact: 'violentDeath', is: ['yes'] },
      ],
    },
    no: 'the death was not one that the guidance names',
    unknown: 'whether the death was one that the guidance names',
    source: guidance,
  },
  {
    id: 'T4',
    question: 'If the adult is alive: is the adult believed to have experienced serious abuse or neglect?',
    test: { all: [knownOrSuspected, { fact: 'seriousHarm', is: ['yes'] }] },
    no: 'the adult is not believed to have experienced serious abuse or neglect',
    unknown: 'whether the adult experienced serious abuse or neglect',
    source: guidance,
  },
  {
    id: 'T5-harm',
    question: 'Has the adult died or been seriously harmed?',
    test: {
      any: [
        { fact: 'died', is: ['yes'] },
        { fact: 'seriousHarm', is: ['yes'] },
      ],
    },
    no: 'the adult has neither died nor been seriously harmed',
    unknown: 'whether the adult has died or been seriously harmed',
    source: guidance,
  },
  {
    id: 'T5',
    question:
      'Where the adult was not subject to those processes: does another body’s inquiry or review, court proceedings or a referral give reasonable cause for concern that services were not involved?',
    test: { fact: 'otherInquiryConcern', is: ['yes'] },
    no: 'no other inquiry, court or referral has raised concern that services were not involved',
    unknown: 'whether another inquiry, a court or a referral has raised concern that services were not involved',
    source: guidance,
  },
]

const interim = verified(
  'Interim National Framework for Adult Protection Committees for Conducting a Significant Case Review, 2019',
  'SC05',
  'SC06',
)
const noShelf = (source: Source) => ({ atLeast: null, afterwards: 'on request', source, confirm: true }) as const

export const adultSignificantCaseReview: Framework = {
  id: 'SCO-A-SCR',
  title: 'Significant case review (adult)',
  subject: 'adult',
  kind: 'significant case review',
  nations: ['Scotland'],
  chosenBy: 'decision',
  place: scottishCase,
  versions: [
    {
      id: 'SCO-A-SCR',
      title: 'Significant case review, interim framework of 2019',
      from: '2019-01-01',
      until: '2022-05-26',
      // The framework came out in 2019; the Care Inspectorate has received reviews begun since 5 November 2019.
      unsure: [{ from: '2019-01-01', until: '2019-11-05' }],
      law: [interim],
      decides: 'whether the committee may hold a significant case review',
      decider: { who: 'Adult Protection Committee', source: interim },
      person: { criterion: 'AS0', no: under16 },
      criteria: [sixteen('AS0')],
      matters: [
        adultAtRisk,
        {
          id: 'AS2',
          question: 'Is harm or neglect known or suspected?',
          help: 'The criteria of the framework of 2019 are not carried: read them before deciding.',
          fact: 'abuseOrNeglect',
          source: fromMemory(interim.text),
        },
        {
          id: 'AS3',
          question: 'Is there concern about how services worked together to protect the adult?',
          help: 'The criteria of the framework of 2019 are not carried: read them before deciding.',
          fact: 'interAgencyConcern',
          source: fromMemory(interim.text),
        },
      ],
      rules: [
        {
          id: 'SCO-A-SCR',
          when: otherwise,
          outcome: 'MAY',
          basis: 'GUIDANCE',
          because:
            'Before 26 May 2022 the adult protection committee may hold a significant case review under the interim framework of 2019, whose own criteria it has to read.',
          source: fromMemory(interim.text),
        },
      ],
      undecided: 'read the framework',
      deadlines: [],
      stages: [
        { name: 'The adult protection committee is told', who: 'Any agency' },
        { name: 'Initial case review', who: 'Agencies' },
        { name: 'Decision', who: 'Adult Protection Committee' },
        { name: 'Report agreed', who: 'Adult Protection Committee' },
        { name: 'Report sent to the Care Inspectorate', who: 'Adult Protection Committee' },
      ],
      roles: [],
      report: [],
      publication: [],
      shelf: noShelf(interim),
      letters: [
        {
          on: ['before publication'],
          to: 'Care Inspectorate',
          says: ['the report: those of reviews begun from 5 November 2019 to 25 May 2022 are still accepted'],
          source: verified('Care Inspectorate, reviews of adults', 'SC12'),
        },
      ],
    },
  ],
}

export const adultLearningReview: Framework = {
  id: 'SCO-A-LR',
  title: 'Learning review (adult)',
  subject: 'adult',
  kind: 'learning review',
  nations: ['Scotland'],
  chosenBy: 'decision',
  place: scottishCase,
  versions: [
    {
      id: 'SCO-A-LR',
      title: 'Learning review, guidance of 2022',
      from: '2022-05-26',
      until: null,
      law: [guidance, verified('Code of practice, ch 8; published 26 May 2022', 'SC08', 'SC12')],
      decides: 'whether a learning review should be held',
      decider: { who: 'Adult Protection Committee; ratified by the Chief Officers Group', source: code },
      person: { criterion: 'T0', no: under16 },
      criteria,
      matters: [adultAtRisk],
      rules: [
        {
          id: 'R4.13',
          when: { all: ['T1', 'T2', { any: [{ all: ['T3-died', 'T3'] }, { all: [{ not: 'T3-died' }, 'T4'] }] }] },
          outcome: 'MUST',
          basis: 'GUIDANCE',
          because:
            'The adult was subject to adult support and protection, there is reasonable cause for concern about how services worked together, and the adult died in circumstances that the guidance names or experienced serious abuse or neglect, so the adult protection committee will hold a learning review.',
          source: guidance,
        },
        {
          id: 'R4.14',
          when: { all: [{ not: 'T1' }, 'T5-harm', 'T5'] },
          outcome: 'MUST',
          basis: 'GUIDANCE',
          because:
            'The adult was not subject to adult support and protection, died or was seriously harmed, and another inquiry, a court or a referral gives reasonable cause for concern that services were not involved, so the adult protection committee will hold a learning review.',
          // The end of the text was cut off where it was read.
          source: fromMemory(
            'Learning review guidance of 2022, annex 2, the limb on adults who were not subject to the Act',
          ),
        },
        {
          id: 'R4.15',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'GUIDANCE',
          because:
            'The criteria for a learning review are not met, because {noes}; families cannot ask for one, but the complaints procedures are open to them.',
          source: guidance,
        },
      ],
      undecided: 'ask the agencies, which answer within two weeks',
      deadlines: [
        {
          id: 'DL27',
          what: 'return what the committee asked for',
          undecided: 'return what the committee asked for',
          trigger: 'information requested',
          within: { count: 14, unit: 'calendar days', direction: 'after' },
          by: 'Agencies',
          to: 'Adult Protection Committee',
          source: verified('Learning review guidance of 2022, annex 3: within two weeks', 'SC05c'),
          confirm: false,
        },
        {
          id: 'DL33',
          what: 'send the notice of the outcome to the Care Inspectorate',
          trigger: 'ratification',
          within: { count: 7, unit: 'calendar days', direction: 'after' },
          by: 'Adult Protection Committee',
          to: 'Care Inspectorate',
          source: verified('Care Inspectorate: within 7 days of ratification', 'SC12'),
          confirm: true,
        },
      ],
      stages: [
        { name: 'Notified by an agency; families cannot ask for a review', who: 'Any agency' },
        { name: 'Agencies return their information', who: 'Agencies', deadline: 'DL27' },
        { name: 'Decision whether to hold a review', who: 'Adult Protection Committee' },
        { name: 'Care Inspectorate told of the decision, with reasons if it is no', who: 'Adult Protection Committee' },
        { name: 'Decision reported and ratified', who: 'Chief Officers Group' },
        { name: 'Reviewers and review team appointed', who: 'Adult Protection Committee' },
        { name: 'Practitioners, the adult and the family heard', who: 'Reviewers' },
        { name: 'Report agreed', who: 'Adult Protection Committee' },
        { name: 'Report ratified', who: 'Chief Officers Group' },
        {
          name: 'Outcome and anonymised report sent to the Care Inspectorate',
          who: 'Adult Protection Committee',
          deadline: 'DL33',
        },
      ],
      roles: [
        {
          role: 'referrer',
          rule: 'Any agency may notify the committee; families cannot request a review, and use the complaints procedures instead.',
          independentOf: [],
          source: code,
        },
        {
          role: 'lead reviewer',
          rule: 'No model is fixed; the reviewers have no involvement in the case.',
          independentOf: ['the case'],
          source: fromMemory(guidance.text),
        },
      ],
      report: [
        {
          text: 'An anonymised report of what is to be learned.',
          source: verified('Care Inspectorate, submission protocol', 'SC12'),
        },
      ],
      publication: [
        { text: 'What is published is decided with the Chief Officers Group.', source: fromMemory(guidance.text) },
      ],
      shelf: noShelf(inferred('No period was found for which a committee keeps a report on its site')),
      letters: [
        {
          on: ['decision to review', 'decision not to review'],
          to: 'Care Inspectorate',
          says: ['what the committee decided, and the day', 'the reasons, if no review will be held'],
          source: verified('Care Inspectorate, submission protocol', 'SC12'),
        },
        {
          on: ['before publication'],
          to: 'Care Inspectorate',
          deadline: 'DL33',
          says: ['the outcome, once the Chief Officers Group has ratified it', 'the anonymised report'],
          source: verified('Care Inspectorate, submission protocol', 'SC12'),
        },
      ],
    },
  ],
}
