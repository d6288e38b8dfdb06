import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Criterion, Formula, Framework, Rule, Source, Version, Window } from '../framework.ts'
import { anAdult, underEighteenCriterion } from './children.ts'
import { anyFactor, diedCriterion, factors, registrationPresumed, scottishCase, significantHarm } from './scotland.ts'

/**
 * Learning reviews of children, Scotland: national guidance of September 2021, revised in 2024. They take the place of
 * significant case reviews; the test is what more can be learned to protect children.
 */

const guidance2021 = verified(
  'National Guidance for Child Protection Committees Undertaking Learning Reviews, 2021',
  'SC04',
  'SC13',
  'SC15',
)
const guidance2024 = verified(
  'National Guidance for Child Protection Committees Undertaking Learning Reviews, revised 2024',
  'SC04',
)
/** The list of factors was not read again: it is that of 2015 in substance (R4.8). */
const factorsOf = (guidance: Source): Source => fromMemory(`${guidance.text}: the factors of 2015 in substance`)

const criteria = (guidance: Source): readonly Criterion[] => [
  underEighteenCriterion('S0'),
  diedCriterion('LR-died', guidance),
  {
    id: 'LR-harm',
    question: 'Was the child significantly harmed, or at risk of death or of significant harm?',
    test: significantHarm,
    no: 'the child was not significantly harmed',
    unknown: 'whether the child was significantly harmed, or at risk of it',
    source: guidance,
  },
  {
    id: 'LR-learning',
    question: 'Is there additional learning to be gained that may improve the protection of children?',
    test: { fact: 'additionalLearning', is: ['yes'] },
    no: 'there is no additional learning to be gained',
    unknown: 'whether there is additional learning to be gained',
    source: factorsOf(guidance),
  },
  ...factors(factorsOf(guidance), factorsOf(guidance)),
  {
    id: 'LR-practice',
    question: 'Is there effective practice to learn from?',
    test: { fact: 'positiveLearning', is: ['yes'] },
    no: 'no effective practice has been put forward',
    source: guidance,
  },
]

const caredAndRisky: Criterion = {
  id: 'LR-CARM',
  question: 'Was the child managed under Care and Risk Management, and did they harm someone else or themselves?',
  test: { fact: 'careAndRiskManagement', is: ['yes'] },
  no: 'the child was not managed under Care and Risk Management',
  help: 'A limb of its own since the revision of 2024.',
  source: guidance2024,
}

/** For harm the looked-after limb and the limbs on how a child died do not count. */
const harmFactors: Formula = { any: ['S2a', { all: ['S2b', { not: 'S2b-no-bearing' }] }] }

const must = (id: string, when: Formula, because: string, source: Source): Rule => ({
  id,
  when,
  outcome: 'MUST',
  basis: 'GUIDANCE',
  because: `${because}, so the child protection committee should hold a learning review.`,
  source,
})

const rules = (guidance: Source): readonly Rule[] => [
  must(
    'R4.8',
    { all: ['LR-died', 'LR-learning', anyFactor] },
    'A child has died in circumstances that the guidance names, and there is more to be learned that may protect other children',
    factorsOf(guidance),
  ),
  must(
    'R4.7',
    { all: ['LR-harm', 'LR-learning', harmFactors] },
    'A child has been significantly harmed or at risk of it, abuse, neglect or a registration is a factor, and there is more to be learned that may protect other children',
    factorsOf(guidance),
  ),
  must(
    'R4.5',
    { all: [{ any: ['LR-died', 'LR-harm'] }, 'LR-learning', registrationPresumed] },
    'The child or a brother or sister was on the Child Protection Register, it is not absolutely clear that this has no bearing, and there is more to be learned that may protect other children',
    factorsOf(guidance),
  ),
]

const effectivePractice = (guidance: Source): Rule => ({
  id: 'R4.7',
  when: { all: ['LR-practice', { not: { unclear: 'LR-practice', presumed: 'no' } }] },
  outcome: 'MAY',
  basis: 'GUIDANCE',
  because:
    'The criteria of harm are not met, but the child protection committee may hold a learning review to learn from effective practice.',
  source: guidance,
})

const notRequired = (guidance: Source): Rule => ({
  id: 'R4.8',
  when: otherwise,
  outcome: 'NOT_REQUIRED',
  basis: 'GUIDANCE',
  because: 'The criteria for a learning review are not met, because {noes}.',
  source: factorsOf(guidance),
})

const carm: Rule = must(
  'R4.9',
  { all: ['LR-CARM', { not: { unclear: 'LR-CARM', presumed: 'no' } }, 'LR-learning'] },
  'A child managed under Care and Risk Management has harmed someone or themselves, and there is more to be learned',
  guidance2024,
)

const systemic = verified('Learning review guidance: no fixed model', 'SC04')

const reviewUnder = (
  edition: string,
  title: string,
  guidance: Source,
  window: Window & Pick<Version, 'unsure'>,
  limbs: Pick<Version, 'criteria' | 'rules'>,
): Version => ({
  ...window,
  ...limbs,
  id: 'SCO-C-LR',
  edition,
  title: `Learning review, ${title}`,
  law: [guidance],
  decides: 'whether a learning review should be held',
  decider: {
    who: 'Child Protection Committee, on behalf of the Chief Officers Group',
    source: verified('Learning review guidance', 'SC04'),
  },
  person: { criterion: 'S0', no: anAdult },
  matters: [],
  undecided: 'a nominated person or sub-group gathers only what is needed to decide, and recommends',
  deadlines: [],
  stages: [
    { name: 'The child protection committee is told', who: 'Any agency' },
    { name: 'Only what is needed to decide is gathered', who: 'Nominated person or sub-group' },
    { name: 'Recommendation', who: 'Nominated person or sub-group' },
    { name: 'Decision whether to hold a review', who: 'Child Protection Committee' },
    { name: 'Care Inspectorate told of the decision, whether yes or no', who: 'Child Protection Committee' },
    { name: 'Reviewers and review team appointed', who: 'Child Protection Committee' },
    { name: 'Information and chronology gathered', who: 'Agencies' },
    { name: 'Practitioners and family heard', who: 'Reviewers' },
    { name: 'Report agreed', who: 'Child Protection Committee' },
    { name: 'Report sent to the Care Inspectorate', who: 'Child Protection Committee' },
    { name: 'Learning shared', who: 'Child Protection Committee' },
  ],
  roles: [
    {
      role: 'lead reviewer',
      rule: 'No model is fixed; the review must be systemic and collective, and include the family and the staff.',
      independentOf: [],
      source: systemic,
    },
  ],
  report: [
    {
      text: 'What is to be learned about how the system worked, with the family’s and the staff’s part in finding it.',
      source: systemic,
    },
    ...(edition === 'LR2024'
      ? [{ text: 'The core data set of the National Hub.', source: verified(guidance.text, 'SC04') }]
      : []),
  ],
  publication: [
    {
      text: 'What is published, and in what form, is decided with the Chief Officers Group; the anonymised learning is shared.',
      source: fromMemory(guidance.text),
    },
  ],
  shelf: {
    atLeast: null,
    afterwards: 'on request',
    source: inferred('No period was found for which a committee keeps a report on its site'),
    confirm: true,
  },
  letters: [
    {
      on: ['decision to review', 'decision not to review'],
      to: 'Care Inspectorate',
      says: ['what the committee decided, and the day', 'the reasons'],
      source: verified('Care Inspectorate: the decision is notified when it is made, whether yes or no', 'SC13'),
    },
    {
      on: ['before publication'],
      to: 'Care Inspectorate',
      says: ['the report of the learning review'],
      source: verified('Care Inspectorate: the report is sent', 'SC13'),
    },
  ],
})

export const childLearningReview: Framework = {
  id: 'SCO-C-LR',
  title: 'Learning review (child)',
  subject: 'child',
  kind: 'learning review',
  nations: ['Scotland'],
  chosenBy: 'decision',
  place: scottishCase,
  versions: [
    reviewUnder(
      'LR2021',
      'guidance of 2021',
      guidance2021,
      { from: '2021-09-01', until: '2024-01-01', unsure: [{ from: '2021-09-01', until: '2021-10-01' }] },
      {
        criteria: criteria(guidance2021),
        rules: [...rules(guidance2021), effectivePractice(guidance2021), notRequired(guidance2021)],
      },
    ),
    reviewUnder(
      'LR2024',
      'revised guidance of 2024',
      guidance2024,
      // The day in 2024 was not found. The new limb is applied from the first day of the year, so as to err on the side of reviewing.
      { from: '2024-01-01', until: null, unsure: [{ from: '2024-01-01', until: '2025-01-01' }] },
      {
        criteria: [...criteria(guidance2024), caredAndRisky],
        rules: [...rules(guidance2024), carm, effectivePractice(guidance2024), notRequired(guidance2024)],
      },
    ),
  ],
}
