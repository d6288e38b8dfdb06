import { fromMemory, otherwise, verified } from '../framework.ts'
import type {
  Criterion,
  Framework,
  KindRule,
  LetterRule,
  Role,
  Source,
  Stage,
  Test,
  Version,
  Window,
} from '../framework.ts'
import { underEighteen } from './children.ts'
import {
  completeInSixMonths,
  graveHarm,
  hereAndElsewhere,
  inWalesCriterion,
  keepTwelveWeeks,
  practiceReviewPublication,
  practiceReviewReport,
  twelveWeekShelf,
  welshAbuse,
  welshCase,
} from './wales.ts'

/**
 * Child practice reviews, Wales: LSCB (Wales) Regulations 2006, regs 4A and 4B, from 2013; Safeguarding Boards (Functions
 * and Procedures) (Wales) Regulations 2015 from 6 April 2016. From 1 October 2024 the single unified safeguarding review
 * takes their place, and these criteria stay its gateway.
 */

const regulations4A = verified('LSCB (Wales) Regulations 2006, regs 4A and 4B, inserted by SI 2012/1712', 'L09')
const regulations2015 = verified(
  'Safeguarding Boards (Functions and Procedures) (Wales) Regulations 2015, on child practice reviews',
  'W01',
)

/** A person who has just turned 18 is still reviewed if looked after on a day of the six months before (the extended limb). */
export const childOrLookedAfterUntil18: Test = {
  any: [
    underEighteen,
    {
      all: [
        { age: 'at the incident', from: 18, below: 19 },
        { fact: 'lookedAfter6m', is: ['yes'] },
      ],
    },
  ],
}

const criteria = (regulations: Source): readonly Criterion[] => [
  {
    id: 'W0',
    question:
      'Was the person under 18 when it happened, or 18 and looked after by a local authority on a day of the six months before?',
    test: childOrLookedAfterUntil18,
    no: 'the person was 18 or over and had not been looked after in the six months before',
    unknown: 'whether the person was under 18, or 18 and looked after in the six months before',
    source: verified('Child practice review guidance: the limb for those who have turned 18', 'W01', 'W05'),
  },
  inWalesCriterion('W-area', regulations),
  welshAbuse('W1', 'a child in the board’s area', regulations),
  graveHarm('W2', 'the child', regulations),
  {
    id: 'W3-register',
    question: 'Was the child on the child protection register on any day of the six months before?',
    test: { fact: 'onRegister6m', is: ['yes'] },
    help: 'The six months before the event, or before the day on which an authority identified the permanent impairment. The day of the event itself does not count.',
    source: regulations,
  },
  {
    id: 'W3-looked-after',
    question: 'Was the child looked after by a local authority on any day of the six months before?',
    test: { fact: 'lookedAfter6m', is: ['yes'] },
    help: 'Someone who was looked after in those months and has since turned 18 counts.',
    source: regulations,
  },
]

/** They never decide whether, only which kind (R3.2). The text of 2012 says "abuse" alone in the extended limb; read as both (R3.3). */
const kinds = (regulations: Source): readonly KindRule[] => [
  { kind: 'extended', when: { any: ['W3-register', 'W3-looked-after'] }, source: regulations },
  {
    kind: 'concise',
    when: { all: [{ not: 'W3-register' }, { not: 'W3-looked-after' }] },
    source: regulations,
  },
]

const stages: readonly Stage[] = [
  { name: 'Referral', who: 'Any agency' },
  { name: 'Recommendation', who: 'Review sub-group' },
  { name: 'Decision whether, and whether concise or extended', who: 'Chair of the Safeguarding Board' },
  { name: 'Welsh Government told', who: 'Safeguarding Board' },
  { name: 'Panel formed, with an independent chair', who: 'Safeguarding Board' },
  { name: 'Agencies’ timelines and merged timeline of 12 months', who: 'Agencies' },
  { name: 'Family contacted', who: 'Reviewer' },
  { name: 'Learning event for practitioners', who: 'Reviewer' },
  { name: 'Report drafted', who: 'Reviewer' },
  { name: 'Report agreed', who: 'Safeguarding Board', deadline: 'DL20' },
  { name: 'Action plan agreed, about four weeks later', who: 'Safeguarding Board' },
  { name: 'Report and action plan sent to the Welsh Ministers and the National Board', who: 'Safeguarding Board' },
  { name: 'Report published', who: 'Safeguarding Board' },
  { name: 'Report on the website until at least', who: 'Safeguarding Board', deadline: 'DL21' },
]

export const practiceReviewRoles: readonly Role[] = [
  {
    role: 'chair',
    rule: 'The panel has an independent chair.',
    independentOf: ['the organisations involved'],
    source: verified('Practice review model', 'W08', 'W10'),
  },
  {
    role: 'reviewer',
    kind: 'concise',
    atLeast: 1,
    rule: 'A concise review has at least one reviewer, who is independent of the case.',
    independentOf: ['the case'],
    source: verified('Practice review model', 'W08', 'W10'),
  },
  {
    role: 'reviewer',
    kind: 'extended',
    atLeast: 2,
    rule: 'An extended review has two reviewers, who also examine how statutory duties were fulfilled.',
    independentOf: ['the case'],
    source: verified('Practice review model', 'W08', 'W10'),
  },
]

export const practiceReviewLetters = (review: string): readonly LetterRule[] => [
  {
    on: ['decision to review', 'decision not to review'],
    to: 'Welsh Government',
    says: [
      `whether ${review} will be held, and the day of the chair’s decision`,
      'whether it is concise or extended, and why',
      'the reasons',
    ],
    source: fromMemory('Working Together to Safeguard People, volumes 2 and 3'),
  },
  ...(['Welsh Government', 'National Independent Safeguarding Board'] as const).map((to): LetterRule => ({
    on: ['before publication'],
    to,
    says: ['the report', 'the action plan', 'the day of publication'],
    source: verified('A copy of the report and the action plan', 'W09'),
  })),
]

const reviewUnder = (id: string, regulations: Source, window: Window, title: string): Version => ({
  ...window,
  id,
  title: `Child practice review, ${title}`,
  law: [regulations],
  decides: 'whether a child practice review must be held',
  decider: {
    who: 'Chair of the Safeguarding Board',
    source: fromMemory(
      'Working Together to Safeguard People, volume 2: the chair decides on the sub-group’s recommendation',
    ),
  },
  person: {
    criterion: 'W0',
    no: 'The person was 18 or over, and had not been looked after in the six months before.',
  },
  criteria: criteria(regulations),
  matters: [],
  rules: [
    ...hereAndElsewhere('W-area', {
      id: 'R3.1',
      when: { all: ['W1', 'W2'] },
      outcome: 'MUST',
      basis: 'REGS',
      because:
        'Abuse or neglect of a child is known or suspected, and the child died or was gravely harmed, so the board must hold a child practice review; no concern about joint working is needed in Wales.',
      source: regulations,
    }),
    {
      id: 'R3.7',
      when: otherwise,
      outcome: 'NOT_REQUIRED',
      basis: 'REGS',
      because:
        'No child practice review is required, because {noes}; the learning can be taken to a multi-agency professional forum.',
      source: fromMemory('Below the threshold: a multi-agency professional forum'),
    },
  ],
  kinds: kinds(regulations),
  undecided: 'the chair of the board decides when the answer is known',
  deadlines: [completeInSixMonths, keepTwelveWeeks],
  stages,
  roles: practiceReviewRoles,
  report: practiceReviewReport,
  publication: practiceReviewPublication,
  shelf: twelveWeekShelf,
  letters: practiceReviewLetters('a child practice review'),
})

export const childPracticeReview: Framework = {
  id: 'WAL-C-CPR',
  title: 'Child practice review',
  subject: 'child',
  kind: 'child practice review',
  nations: ['Wales'],
  chosenBy: 'awareness',
  place: welshCase,
  versions: [
    reviewUnder('WAL-C-CPR-13', regulations4A, { from: '2013-01-01', until: '2016-04-06' }, 'regulations of 2012'),
    reviewUnder('WAL-C-CPR-16', regulations2015, { from: '2016-04-06', until: '2024-10-01' }, 'regulations of 2015'),
  ],
}
