import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { DeadlineRule, Framework, LetterRule, Point, Rule, Source, Stage, Version, Window } from '../framework.ts'
import { anAdult, underEighteenCriterion } from './children.ts'
import { anyFactor, diedCriterion, factors, registrationPresumed, scottishCase, significantHarm } from './scotland.ts'

/**
 * Significant case reviews of children, Scotland: interim guidance of March 2007, national guidance of 31 March 2015,
 * until the learning reviews of September 2021. All of it is guidance: a child protection committee has no statute.
 */

const guidance2015 = verified(
  'National Guidance for Child Protection Committees: Conducting a Significant Case Review, 2015',
  'SC02',
  'SC03',
)
const guidance2007 = verified(
  'Protecting Children and Young People: Interim Guidance on Significant Case Reviews, 2007',
  'SC01',
)
/** The criteria of 2007 were not read: those of 2015 are carried back. */
const criteria2007 = fromMemory('Interim guidance of 2007, taken to have the criteria of 2015')

const criteria = (source: Source): Version['criteria'] => [
  underEighteenCriterion('S0'),
  diedCriterion('S1-died', source),
  {
    id: 'S1-concern',
    question:
      'Does the case give rise to significant or serious concerns about how professionals and services were involved, or that they were not?',
    test: { fact: 'seriousServiceConcern', is: ['yes'] },
    no: 'there is no serious concern about the involvement of professionals or services, or the lack of it',
    unknown: 'whether there is serious concern about the involvement of professionals or services, or the lack of it',
    help: 'Concern may build up over time: one single incident is not needed, as with neglect. That no service was involved can be the concern.',
    source,
  },
  ...factors(source, source),
  {
    id: 'S3-harm',
    question: 'If the child is alive: was the child significantly harmed, or at risk of significant harm?',
    test: significantHarm,
    no: 'the child was not significantly harmed',
    unknown: 'whether the child was significantly harmed',
    source,
  },
  {
    id: 'S3-learning',
    question: 'Has the committee determined that there may be learning?',
    test: { fact: 'additionalLearning', is: ['yes'] },
    no: 'the committee has determined that there is no learning to be gained',
    source,
  },
]

const rules = (source: Source): readonly Rule[] => [
  {
    id: 'R4.1',
    when: { all: ['S1-died', 'S1-concern', anyFactor] },
    outcome: 'MUST',
    basis: 'GUIDANCE',
    because:
      'A child has died, there is serious concern about how services were involved or failed to be, and the circumstances are among those the guidance names, so the child protection committee should hold a significant case review.',
    source,
  },
  {
    id: 'R4.5',
    when: { all: ['S1-died', 'S1-concern', registrationPresumed] },
    outcome: 'MUST',
    basis: 'GUIDANCE',
    because:
      'A child has died, there is serious concern about how services were involved or failed to be, and the child or a brother or sister was on the Child Protection Register; since it is not absolutely clear that this has no bearing, the child protection committee should hold a significant case review.',
    source: source.mark === 'from memory' ? source : inferred(source.text, ...source.read),
  },
  {
    id: 'R4.2',
    when: {
      all: [
        { not: 'S1-died' },
        'S3-harm',
        'S1-concern',
        { any: ['S3-learning', { unclear: 'S3-learning', presumed: 'yes' }] },
      ],
    },
    outcome: 'MAY',
    basis: 'GUIDANCE',
    because:
      'A child has been significantly harmed or at risk of it and there is serious concern about how services were involved, so the child protection committee determines whether there may be learning and, if so, holds a significant case review; its judgement is recorded.',
    source,
  },
  {
    id: 'R4.4',
    when: otherwise,
    outcome: 'NOT_REQUIRED',
    basis: 'GUIDANCE',
    because: 'The criteria for a significant case review are not met, because {noes}.',
    source,
  },
]

const deadlines2007: readonly DeadlineRule[] = [
  {
    id: 'DL23',
    what: 'report the case to the child protection committee, where feasible',
    undecided: 'report the case to the child protection committee, where feasible',
    trigger: 'case identified',
    within: { count: 1, unit: 'working days', direction: 'after' },
    by: 'Reporting officer',
    to: 'Child Protection Committee',
    source: guidance2007,
    confirm: false,
  },
  {
    id: 'DL24',
    what: 'send in the agencies’ reports for the initial case review',
    undecided: 'send in the agencies’ reports for the initial case review',
    trigger: 'first reported',
    within: { count: 10, unit: 'working days', direction: 'after' },
    by: 'Agencies',
    to: 'Child Protection Committee',
    source: guidance2007,
    confirm: false,
  },
  {
    id: 'DL25',
    what: 'send in the further information that the committee asked for',
    undecided: 'send in the further information that the committee asked for',
    trigger: 'further information requested',
    within: { count: 20, unit: 'working days', direction: 'after' },
    by: 'Agencies',
    to: 'Child Protection Committee',
    source: guidance2007,
    confirm: false,
  },
]

const annexes = verified('National guidance of 2015, annexes 1 and 2', 'SC11')

const deadlines2015: readonly DeadlineRule[] = [
  {
    id: 'DL32',
    what: 'send the written notice form',
    undecided: 'send the written notice form',
    trigger: 'agreed lead told',
    within: { count: 7, unit: 'calendar days', direction: 'after' },
    by: 'The agency that notifies',
    to: 'Child Protection Committee’s agreed lead',
    source: annexes,
    confirm: false,
  },
  {
    id: 'DL26',
    what: 'send in the agency’s report',
    undecided: 'send in the agency’s report',
    trigger: 'information requested',
    within: { count: 14, unit: 'calendar days', direction: 'after' },
    by: 'Agencies',
    to: 'Child Protection Committee',
    source: annexes,
    confirm: true,
  },
  {
    id: 'DL26-decision',
    what: 'decide whether to hold a significant case review; where it takes longer, record why',
    undecided: 'decide whether to hold a significant case review; where it takes longer, record why',
    trigger: 'notified',
    within: { count: 28, unit: 'calendar days', direction: 'after' },
    by: 'Child Protection Committee',
    to: 'decision by the committee',
    source: fromMemory('National guidance of 2015: 28 days'),
    confirm: true,
  },
]

const stages = (deadlines: {
  readonly notice: string
  readonly reports: string
  readonly decision?: string
}): readonly Stage[] => [
  {
    name: 'The child protection committee is told, as soon as practicable',
    who: 'Any agency',
    deadline: deadlines.notice,
  },
  {
    name: 'Agencies report for the initial case review, which is always done',
    who: 'Agencies',
    deadline: deadlines.reports,
  },
  {
    name: 'Decision whether to hold a review; the reason for any delay is recorded',
    who: 'Child Protection Committee',
    ...(deadlines.decision ? { deadline: deadlines.decision } : {}),
  },
  { name: 'Lead reviewer and review team appointed', who: 'Child Protection Committee' },
  { name: 'Agencies’ information and combined chronology', who: 'Agencies' },
  { name: 'Practitioners and family heard', who: 'Lead reviewer' },
  { name: 'Report agreed', who: 'Child Protection Committee' },
  { name: 'Report sent to the Care Inspectorate', who: 'Child Protection Committee' },
  { name: 'Decision on publication', who: 'Chief Officers Group' },
]

const report: readonly Point[] = [
  {
    text: 'What happened and why, and what is to be learned for practice and for services.',
    source: fromMemory('National guidance of 2015'),
  },
  { text: 'Recommendations, few and clear.', source: fromMemory('National guidance of 2015') },
]

const publication: readonly Point[] = [
  {
    text: 'What is published, and in what form, is for the Chief Officers Group, on the committee’s advice.',
    source: fromMemory('National guidance of 2015'),
  },
]

const careInspectorate: readonly LetterRule[] = [
  {
    on: ['decision to review', 'decision not to review'],
    to: 'Care Inspectorate',
    says: ['what the committee decided, and the day', 'the reasons'],
    source: fromMemory('Code of practice for reviews of significant case reviews'),
  },
  {
    on: ['before publication'],
    to: 'Care Inspectorate',
    says: ['the report'],
    source: fromMemory('Code of practice for reviews of significant case reviews'),
  },
]

const shared = {
  decides: 'whether a significant case review should be held',
  person: { criterion: 'S0', no: anAdult },
  matters: [],
  undecided: 'gather only what is needed to decide, and record the reason for any delay',
  roles: [
    {
      role: 'lead reviewer',
      rule: 'A lead reviewer who has no involvement in the case, with a review team.',
      independentOf: ['the case'],
      source: fromMemory('National guidance of 2015'),
    },
  ],
  report,
  publication,
  shelf: {
    atLeast: null,
    afterwards: 'on request',
    source: inferred('No period was found for which a committee keeps a report on its site'),
    confirm: true,
  },
} satisfies Partial<Version>

const committee = { who: 'Child Protection Committee', source: verified('National guidance', 'SC02', 'SC09') }

const versionOf = (
  window: Window & Pick<Version, 'unsure'>,
  rest: Omit<Version, keyof typeof shared | keyof Window | 'decider'>,
): Version => ({
  ...shared,
  ...window,
  ...rest,
  decider: committee,
})

export const significantCaseReview: Framework = {
  id: 'SCO-C-SCR',
  title: 'Significant case review (child)',
  subject: 'child',
  kind: 'significant case review',
  nations: ['Scotland'],
  chosenBy: 'decision',
  place: scottishCase,
  versions: [
    versionOf(
      { from: '2007-03-01', until: '2015-03-31', unsure: [{ from: '2007-03-01', until: '2007-04-01' }] },
      {
        id: 'SCO-C-SCR-07',
        title: 'Significant case review, interim guidance of 2007',
        law: [guidance2007],
        criteria: criteria(criteria2007),
        rules: rules(criteria2007),
        deadlines: deadlines2007,
        stages: stages({ notice: 'DL23', reports: 'DL24' }),
        letters: [],
      },
    ),
    versionOf(
      // The guidance on learning reviews came out in September 2021; the day was not found.
      { from: '2015-03-31', until: '2021-09-01' },
      {
        id: 'SCO-C-SCR-15',
        title: 'Significant case review, national guidance of 2015',
        law: [guidance2015],
        criteria: criteria(guidance2015),
        rules: rules(guidance2015),
        deadlines: deadlines2015,
        stages: stages({ notice: 'DL32', reports: 'DL26', decision: 'DL26-decision' }),
        letters: careInspectorate,
      },
    ),
  ],
}
