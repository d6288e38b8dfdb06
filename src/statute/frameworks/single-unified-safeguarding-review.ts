import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Basis, Criterion, DeadlineRule, Formula, Framework, Rule, Source, Stage } from '../framework.ts'
import { atRisk } from './adult-practice-review.ts'
import { childOrLookedAfterUntil18 } from './child-practice-review.ts'
import { hereAndElsewhere, inWalesCriterion, graveHarm, welshAbuse, welshCase } from './wales.ts'

/**
 * Single unified safeguarding reviews, Wales, from 1 October 2024: one review wherever a child or adult practice review, a
 * domestic homicide review, a mental health homicide review or an offensive weapons homicide review would be called for.
 */

const guidance = verified(
  'Single Unified Safeguarding Review statutory guidance, from 1 October 2024',
  'W04',
  'W05',
  'W06',
)
const oneForAll = verified(
  'Single Unified Safeguarding Review statutory guidance: one review takes the place of parallel ones',
  'W04',
  'W07',
)
const homicideReviews = verified('Domestic Violence, Crime and Victims Act 2004, s9', 'L14', 'X10')
const weapons = verified('Police, Crime, Sentencing and Courts Act 2022, ss24 to 26', 'L19', 'L23')

const criteria: readonly Criterion[] = [
  inWalesCriterion('U-area', guidance),
  {
    id: 'U1',
    question:
      'Was the person under 18 when it happened, or 18 and looked after by a local authority in the six months before?',
    test: childOrLookedAfterUntil18,
    no: 'the person was 18 or over',
    unknown: 'whether the person was under 18',
    source: verified('Child practice review regulations and guidance', 'W01', 'W05'),
  },
  {
    id: 'U2',
    question: 'Was the person 18 or over, and an adult at risk?',
    test: {
      all: [
        { age: 'at death or the incident', from: 18 },
        { fact: 'adultAtRisk', is: ['yes'] },
      ],
    },
    no: 'the person was not an adult at risk',
    unknown: 'whether the person was an adult at risk',
    source: atRisk,
  },
  welshAbuse('U3', 'the person', guidance),
  graveHarm('U4', 'the person', guidance),
  {
    id: 'U5',
    question: 'Has a person of 16 or over died?',
    test: {
      all: [
        { fact: 'died', is: ['yes'] },
        { age: 'at death', from: 16 },
      ],
    },
    no: 'no person of 16 or over has died',
    unknown: 'whether a person of 16 or over has died',
    source: homicideReviews,
  },
  {
    id: 'U6',
    question: 'Was it caused by a relative, a partner or former partner, or a member of the household?',
    test: { fact: 'relationshipToPerpetrator', is: ['relative', 'partner', 'exPartner', 'household'] },
    no: 'no relative, partner or former partner, and nobody of the same household, is thought to have caused it',
    unknown: 'whether a relative, a partner or former partner, or someone of the same household caused it',
    source: homicideReviews,
  },
  {
    id: 'U7',
    question: 'Did the death result, or does it appear to have resulted, from violence, abuse or neglect?',
    test: {
      any: [
        { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
        { fact: 'violentDeath', is: ['yes'] },
      ],
    },
    no: 'the death does not appear to have resulted from violence, abuse or neglect',
    unknown: 'whether the death resulted from violence, abuse or neglect',
    source: homicideReviews,
  },
  {
    id: 'U8',
    question: 'Was the person killed by someone who was, or had lately been, a patient of mental health services?',
    test: {
      all: [
        { fact: 'died', is: ['yes'] },
        { fact: 'mentalHealthServicesPerpetrator', is: ['yes'] },
      ],
    },
    unknown: 'whether a patient of mental health services killed the person',
    source: fromMemory(
      'Homicides by mental health patients in Wales, reviewed by Healthcare Inspectorate Wales before',
    ),
  },
  {
    id: 'U9',
    question: 'Was a person of 18 or over killed with an offensive weapon, in a pilot area?',
    test: {
      all: [
        { fact: 'died', is: ['yes'] },
        { age: 'at death', from: 18 },
        { fact: 'offensiveWeapon', is: ['yes'] },
        { fact: 'pilotArea', is: ['yes'] },
      ],
    },
    unknown: 'whether a person of 18 or over was killed with an offensive weapon in a pilot area',
    source: weapons,
  },
]

const gateway = (id: string, when: Formula, basis: Basis, why: string, source: Source): Rule => ({
  id,
  when,
  outcome: 'MUST',
  basis,
  because: `${why}, so the board must hold one single unified safeguarding review, which takes the place of separate ones.`,
  source,
})

const rules: readonly Rule[] = [
  ...hereAndElsewhere(
    'U-area',
    gateway(
      'SUSR-CPR',
      { all: ['U1', 'U3', 'U4'] },
      'STAT_GUIDANCE',
      'Abuse or neglect of a child is known or suspected, and the child died or was gravely harmed',
      guidance,
    ),
  ),
  ...hereAndElsewhere(
    'U-area',
    gateway(
      'SUSR-APR',
      { all: ['U2', 'U3', 'U4'] },
      'STAT_GUIDANCE',
      'Abuse or neglect of an adult at risk is known or suspected, and the adult died or was gravely harmed',
      guidance,
    ),
  ),
  gateway(
    'SUSR-DHR',
    { all: ['U5', 'U6', 'U7'] },
    'STAT_GUIDANCE',
    'Someone of 16 or over has died, and the death appears to have resulted from violence, abuse or neglect by a relative, a partner or former partner, or someone of the same household',
    guidance,
  ),
  gateway(
    'SUSR-MHHR',
    { all: ['U8', { not: { unclear: 'U8', presumed: 'no' } }] },
    'STAT_GUIDANCE',
    'Someone has been killed by a patient of mental health services',
    guidance,
  ),
  gateway(
    'SUSR-OWHR',
    { all: ['U9', { not: { unclear: 'U9', presumed: 'no' } }] },
    'STAT_GUIDANCE',
    'An adult has been killed with an offensive weapon in a pilot area',
    // The pilot ran to 31 December 2023 by its instrument; whether the gateway still opens has to be confirmed.
    fromMemory('Single Unified Safeguarding Review statutory guidance: the offensive weapons gateway after the pilot'),
  ),
  {
    id: 'SUSR-none',
    when: otherwise,
    outcome: 'NOT_REQUIRED',
    basis: 'STAT_GUIDANCE',
    because: 'No single unified safeguarding review is required, because none of its gateways is open: {noes}.',
    source: guidance,
  },
]

/** The guidance has a limit for each stage; none could be retrieved, so an administrator sets them. */
const stageLimit: DeadlineRule = {
  id: 'DL22',
  what: 'keep to the time limits of the guidance, stage by stage',
  trigger: 'referral',
  within: null,
  by: 'Safeguarding Board',
  to: 'Safeguarding Board',
  source: fromMemory('Single Unified Safeguarding Review statutory guidance: time limits of the stages, not retrieved'),
  confirm: true,
}

const stages: readonly Stage[] = [
  { name: 'Referral to the board’s business unit', who: 'Any agency' },
  { name: 'Referral considered', who: 'Case Review Group', deadline: 'DL22' },
  { name: 'Decision whether to hold a review', who: 'Chair of the Safeguarding Board', deadline: 'DL22' },
  { name: 'Welsh Government notified', who: 'Safeguarding Board', deadline: 'DL22' },
  { name: 'Chair and reviewers appointed from the approved list', who: 'Safeguarding Board', deadline: 'DL22' },
  { name: 'Review panel formed', who: 'Chair of the panel', deadline: 'DL22' },
  { name: 'Family contacted', who: 'Reviewer', deadline: 'DL22' },
  { name: 'Learning event for practitioners', who: 'Reviewer', deadline: 'DL22' },
  { name: 'Report, recommendations and action plan drafted', who: 'Reviewer', deadline: 'DL22' },
  { name: 'Report signed off', who: 'Case Review Group', deadline: 'DL22' },
  {
    name: 'Report of a domestic homicide submitted to the Home Office for quality assurance',
    who: 'Safeguarding Board',
  },
  { name: 'Report in the Wales Safeguarding Repository', who: 'Safeguarding Board', deadline: 'DL22' },
]

export const singleUnifiedSafeguardingReview: Framework = {
  id: 'WAL-SUSR',
  title: 'Single unified safeguarding review',
  subject: 'anyone',
  kind: 'single unified safeguarding review',
  nations: ['Wales'],
  chosenBy: 'awareness',
  place: welshCase,
  versions: [
    {
      id: 'WAL-SUSR',
      title: 'Single unified safeguarding review, guidance of 2024',
      from: '2024-10-01',
      until: null,
      law: [guidance, oneForAll],
      decides: 'whether a single unified safeguarding review must be held',
      decider: { who: 'Chair of the Safeguarding Board', source: verified(guidance.text, 'W04') },
      person: null,
      criteria,
      matters: [],
      rules,
      undecided: 'the chair of the board decides when the answer is known',
      deadlines: [stageLimit],
      stages,
      roles: [
        {
          role: 'chair',
          rule: 'From the Welsh Government’s approved list.',
          independentOf: ['the organisations involved'],
          source: verified(guidance.text, 'W04'),
        },
        {
          role: 'reviewer',
          atLeast: 1,
          rule: 'One or more reviewers, from the Welsh Government’s approved list.',
          independentOf: ['the case', 'the organisations involved'],
          source: verified(guidance.text, 'W04'),
        },
      ],
      report: [
        { text: 'The report, its recommendations and an action plan.', source: verified(guidance.text, 'W04') },
        {
          text: 'What the family and the practitioners’ learning event contributed.',
          source: verified(guidance.text, 'W04'),
        },
      ],
      publication: [
        { text: 'The report goes into the Wales Safeguarding Repository.', source: verified(guidance.text, 'W04') },
        {
          text: 'Where a domestic homicide opened the review, the report goes to the Home Office for quality assurance first.',
          source: verified('Single Unified Safeguarding Review: the domestic homicide part', 'W05'),
        },
      ],
      shelf: {
        atLeast: null,
        afterwards: 'on request',
        source: inferred(
          'The guidance’s repository; how long a board keeps the report on its own site was not found',
          'W04',
        ),
        confirm: true,
      },
      letters: [
        {
          on: ['decision to review'],
          to: 'Welsh Government',
          says: [
            'that a single unified safeguarding review will be held',
            'which of its gateways opened it',
            'who chairs it and who reviews',
          ],
          source: verified(`${guidance.text}: every such review is notified`, 'W04'),
        },
        {
          on: ['before publication'],
          to: 'Home Office',
          says: ['the report, where a domestic homicide opened the review, for quality assurance'],
          source: verified('Single Unified Safeguarding Review: the domestic homicide part', 'W05'),
        },
      ],
    },
  ],
}
