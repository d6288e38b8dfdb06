import { calendarMonths, fromMemory, otherwise, verified, workingDays } from '../framework.ts'
import type {
  DeadlineRule,
  Framework,
  LetterRule,
  Matter,
  Point,
  Role,
  Shelf,
  Stage,
  Version,
  Window,
} from '../framework.ts'
import { anAdult, englishCase, seriousCaseCriteria } from './children.ts'

/**
 * Child safeguarding practice reviews, England.
 * Law: Children Act 2004, ss16B to 16H; Child Safeguarding Practice Review and Relevant Agency (England) Regulations
 * 2018 (SI 2018/789), Part 2 national, Part 3 local; Working Together 2018 ch 4, 2023 ch 5 and 2026.
 */

const local = verified('Children Act 2004, s16F; SI 2018/789, Part 3', 'L05', 'L22')
const national = verified('Children Act 2004, s16B; SI 2018/789, Part 2', 'L02', 'L05')

const regulation11: readonly Matter[] = [
  {
    id: 'L1',
    question:
      'Does the case highlight, or may it highlight, improvements needed to safeguard and promote the welfare of children?',
    help: 'Count improvements that earlier reviews have already called for.',
    source: verified('SI 2018/789, reg 11(a)', 'L05b'),
  },
  {
    id: 'L2',
    question:
      'Does the case highlight, or may it highlight, recurrent themes in safeguarding and promoting the welfare of children?',
    help: 'Look at what earlier reviews and rapid reviews in the area found.',
    source: verified('SI 2018/789, reg 11(b)', 'L05b'),
  },
  {
    id: 'L3',
    question:
      'Does the case highlight, or may it highlight, concerns about how two or more organisations or agencies worked together?',
    help: 'Not knowing is no ground for a review by itself, nor against one: unlike before 2018 there is no presumption.',
    fact: 'interAgencyConcern',
    source: verified('SI 2018/789, reg 11(c)', 'L05b'),
  },
  {
    id: 'L4',
    question: 'Has the Panel considered the case and concluded that a local review may be more appropriate?',
    help: 'If so, give the date of the Panel’s letter.',
    source: verified('SI 2018/789, reg 11(d)', 'L05b'),
  },
  {
    id: 'L5',
    question:
      'Is there concern about a single agency, no agency involvement where that is worrying, more than one area, or an institutional setting?',
    help: 'Guidance asks for these to be considered beside the four matters of regulation 11.',
    source: fromMemory('Working Together 2018 and 2023'),
  },
]

const regulation3: readonly Matter[] = [
  {
    id: 'NAT1',
    question: 'Does the case raise improvements needed, including those identified before?',
    help: 'The Panel weighs this; the partners give their view of national importance in the rapid review.',
    source: verified('SI 2018/789, reg 3(a)', 'L05'),
  },
  {
    id: 'NAT2',
    question: 'Does the case raise issues that need a change to legislation or guidance?',
    help: 'Name the Act, regulations or guidance.',
    source: verified('SI 2018/789, reg 3(b)', 'L05'),
  },
  {
    id: 'NAT3',
    question: 'Does the case raise recurrent themes?',
    help: 'Themes that other areas have met as well.',
    source: verified('SI 2018/789, reg 3(c)', 'L05'),
  },
]

const localDeadlines: readonly DeadlineRule[] = [
  {
    id: 'DL12',
    what: 'complete and publish the review; if it cannot be done, tell the Panel and the Secretary of State why',
    trigger: 'decision',
    within: calendarMonths(6),
    by: 'Safeguarding partners',
    to: 'the public; Child Safeguarding Practice Review Panel and Secretary of State if late',
    source: verified('Working Together: six months; its start, the decision to initiate, is from memory', 'P06'),
    confirm: true,
    extension: {
      text: 'If it cannot be done in time, the partners tell the Panel and the Secretary of State why.',
      source: fromMemory('SI 2018/789, Part 3'),
    },
  },
  {
    id: 'DL13',
    what: 'send the report to the Panel and the Secretary of State',
    trigger: 'publication',
    within: workingDays(7, 'before'),
    by: 'Safeguarding partners',
    to: 'Child Safeguarding Practice Review Panel, Secretary of State',
    source: fromMemory(
      'SI 2018/789, Part 3: no later than seven working days before publication (the duty to send it: s16F(3)(c))',
    ),
    confirm: true,
  },
  {
    id: 'DL14',
    what: 'keep the report on the website until then at least; after that give it on request',
    trigger: 'publication',
    within: { count: 1, unit: 'years', direction: 'after' },
    by: 'Safeguarding partners',
    to: 'the public',
    source: fromMemory('SI 2018/789, Part 3: at least one year'),
    confirm: true,
  },
]

/** 30 March 2020: the six months and the advance notice were relaxed; the end was not found (reference, T6). */
const relaxed = {
  from: '2020-03-30',
  source: verified('Easements of 30 March 2020, as published by an area', 'P06'),
} as const
const relaxedIn2020 = localDeadlines.map((rule) => (rule.id === 'DL14' ? rule : { ...rule, relaxed }))

const localStages: readonly Stage[] = [
  { name: 'Serious incident notified', who: 'Local authority' },
  { name: 'Rapid review sent to the Panel', who: 'Safeguarding partners' },
  { name: 'Decision to hold a review', who: 'Safeguarding partners' },
  { name: 'Panel, Ofsted and the Department for Education told', who: 'Safeguarding partners' },
  { name: 'Reviewer commissioned', who: 'Safeguarding partners' },
  { name: 'Terms of reference and method agreed', who: 'Safeguarding partners' },
  { name: 'Agencies’ information and combined chronology', who: 'Agencies' },
  { name: 'Practitioners and family heard', who: 'Lead reviewer' },
  { name: 'Progress and quality checked', who: 'Safeguarding partners' },
  { name: 'Report drafted', who: 'Lead reviewer' },
  { name: 'Report agreed', who: 'Safeguarding partners' },
  { name: 'Report sent to the Panel and the Secretary of State', who: 'Safeguarding partners', deadline: 'DL13' },
  { name: 'Report published', who: 'Safeguarding partners', deadline: 'DL12' },
  { name: 'Report on the website until at least', who: 'Safeguarding partners', deadline: 'DL14' },
  { name: 'What was done, in the yearly report', who: 'Safeguarding partners' },
]

const localRoles: readonly Role[] = [
  {
    role: 'lead reviewer',
    rule: 'One or more persons appointed by the partners, who consider their knowledge and skill, and any real or perceived conflict of interest. The Act does not say "independent".',
    independentOf: [],
    source: verified('Children Act 2004, s16F(7)', 'L22'),
  },
  {
    role: 'lead reviewer',
    rule: 'The partners check the progress and quality of the review at regular intervals, and may ask in writing for information or a draft.',
    independentOf: [],
    source: verified('SI 2018/789, reg 14', 'L05c'),
  },
]

const localPrinciples: readonly Point[] = [
  {
    text: 'A review does not hold people to account; where errors appear, the proper lines of accountability are followed.',
    source: verified('Working Together 2018, as a partnership restates it', 'SD4'),
  },
  {
    text: 'Meeting the criteria does not oblige the partners; where they find a review appropriate they commission and oversee it, and where they do not they record why. The rapid review itself may hold the learning.',
    source: verified('Children Act 2004, s16F(1); local guidance', 'L22', 'P17', 'P25'),
  },
]

const reportContents: readonly Point[] = [
  { text: 'A summary of the improvements recommended.', source: fromMemory('SI 2018/789, Part 3') },
  {
    text: 'An analysis of any systemic or underlying reasons why actions were taken or were not.',
    source: fromMemory('SI 2018/789, Part 3'),
  },
  {
    text: 'Nothing from which the child or the family could be identified; the effect of publication on them is weighed first.',
    source: fromMemory('Working Together 2018 and 2023'),
  },
  {
    text: 'Nothing that a reporting restriction forbids: Children and Young Persons Act 1933 ss39 and 49, Youth Justice and Criminal Evidence Act 1999 s45, Children Act 1989 s97, Administration of Justice Act 1960 s12, Sexual Offences (Amendment) Act 1992, contempt of court.',
    source: fromMemory('Reporting restrictions to be checked before publication'),
  },
]

const localPublication: readonly Point[] = [
  {
    text: 'The report is published unless the partners consider it inappropriate.',
    source: verified('Children Act 2004, s16F(4)', 'L22'),
  },
  {
    text: 'Where it is not, they publish what information on improvements they consider appropriate.',
    source: verified('Children Act 2004, s16F(5)', 'L22'),
  },
]

const localShelf: Shelf = {
  atLeast: { count: 1, unit: 'years', direction: 'after' },
  afterwards: 'on request',
  source: fromMemory('SI 2018/789, Part 3: at least one year'),
  confirm: true,
}

const toldOfDecision = fromMemory(
  'Working Together 2018 and 2023: the Panel, Ofsted and the Department are told of the decision and the reviewer',
)

const decisionLetter = (to: string, on: 'decision to review' | 'decision not to review'): LetterRule => ({
  on: [on],
  to,
  says:
    on === 'decision to review'
      ? [
          'that a local child safeguarding practice review will be held, and the day of the decision',
          'the reasons, by the matters of regulation 11',
          'who will lead the review, once appointed',
          'when it is expected to be published, six months from the decision at the latest',
        ]
      : [
          'that no local child safeguarding practice review will be held, and the day of the decision',
          'the reasons, by the matters of regulation 11',
          'what has been learned already, and what will be done in place of a review',
        ],
  source: toldOfDecision,
})

const localLetters: readonly LetterRule[] = [
  ...(['Child Safeguarding Practice Review Panel', 'Ofsted', 'Department for Education'] as const).flatMap((to) => [
    decisionLetter(to, 'decision to review'),
    decisionLetter(to, 'decision not to review'),
  ]),
  ...(['Child Safeguarding Practice Review Panel', 'Secretary of State'] as const).flatMap((to): LetterRule[] => [
    {
      on: ['before publication'],
      to,
      deadline: 'DL13',
      says: ['the report as it will be published', 'the day of publication'],
      source: verified('Children Act 2004, s16F(3)(c): a copy to the Panel and to the Secretary of State', 'L22'),
    },
    {
      on: ['decision not to publish'],
      to,
      says: [
        'the report',
        'why the partners consider it inappropriate to publish it',
        'what information on improvements will be published in its place',
      ],
      source: verified('Children Act 2004, s16F(3) to (5)', 'L22'),
    },
  ]),
]

const localReviewUnder = (
  edition: string,
  title: string,
  window: Window,
  deadlines: Version['deadlines'] = localDeadlines,
): Version => ({
  ...window,
  id: 'ENG-C-LCSPR',
  edition,
  title: `Local child safeguarding practice review, ${title}`,
  law: [local],
  decides: 'whether a local review may be held under section 16F',
  decider: {
    who: 'Safeguarding partners',
    source: verified('Children Act 2004, s16F: where the partners consider it appropriate', 'L22', 'P17'),
  },
  person: { criterion: 'SC1', no: anAdult },
  criteria: seriousCaseCriteria('SC'),
  matters: regulation11,
  rules: [
    {
      id: 'C1',
      when: { all: ['SC2', { any: ['SC3', 'SC4'] }] },
      outcome: 'MAY',
      basis: 'REGS',
      because:
        'This is a serious child safeguarding case, so after the rapid review the safeguarding partners weigh the matters of regulation 11 and decide whether a local review is appropriate; meeting the criteria does not oblige them to hold one.',
      source: verified('Children Act 2004, s16F; SI 2018/789, reg 11; Working Together', 'P04', 'P05'),
    },
    {
      id: 'C3',
      when: otherwise,
      outcome: 'MAY',
      basis: 'STAT_GUIDANCE',
      because:
        'Even outside the duty the safeguarding partners may review a case that matters locally, such as a near miss or good practice.',
      source: fromMemory('Working Together 2018 and 2023: cases that do not meet the definition'),
    },
  ],
  undecided: 'the partners weigh the matters of regulation 11 in either case',
  deadlines,
  stages: localStages,
  roles: localRoles,
  principles: localPrinciples,
  report: reportContents,
  publication: localPublication,
  shelf: localShelf,
  letters: localLetters,
})

export const localPracticeReview: Framework = {
  id: 'ENG-C-LCSPR',
  title: 'Local child safeguarding practice review',
  subject: 'child',
  kind: 'child safeguarding practice review',
  nations: ['England'],
  chosenBy: 'decision',
  place: englishCase,
  versions: [
    localReviewUnder('WT2018', 'Working Together 2018', { from: 'local go-live', until: '2023-12-15' }, relaxedIn2020),
    localReviewUnder('WT2023', 'Working Together 2023', { from: '2023-12-15', until: '2026-03-19' }),
    // The chapter of 2026 has not been read: its rules are those of 2023 until a person has confirmed them.
    localReviewUnder('WT2026', 'Working Together 2026', { from: '2026-03-19', until: null, confirm: true }),
  ],
}

const nationalDeadlines: readonly DeadlineRule[] = [
  {
    id: 'DL15',
    what: 'send the report to the Secretary of State',
    trigger: 'publication',
    within: workingDays(15, 'before'),
    by: 'Child Safeguarding Practice Review Panel',
    to: 'Secretary of State',
    source: fromMemory('SI 2018/789, Part 2: at least 15 working days before publication'),
    confirm: true,
  },
  {
    id: 'DL16',
    what: 'keep the report publicly available until then at least',
    trigger: 'publication',
    within: { count: 3, unit: 'years', direction: 'after' },
    by: 'Child Safeguarding Practice Review Panel',
    to: 'the public',
    source: fromMemory('SI 2018/789, Part 2: at least three years'),
    confirm: true,
  },
]

export const nationalPracticeReview: Framework = {
  id: 'ENG-C-NCSPR',
  title: 'National child safeguarding practice review',
  subject: 'child',
  kind: 'national child safeguarding practice review',
  nations: ['England'],
  chosenBy: 'decision',
  place: englishCase,
  versions: [
    {
      id: 'ENG-C-NCSPR',
      title: 'National child safeguarding practice review',
      from: '2018-06-29',
      until: null,
      law: [national],
      decides: 'whether the Panel may hold a national review',
      decider: {
        who: 'Child Safeguarding Practice Review Panel',
        source: verified('Children Act 2004, s16B: the Panel arranges and supervises', 'L02'),
      },
      person: { criterion: 'NC1', no: anAdult },
      criteria: seriousCaseCriteria('NC'),
      matters: regulation3,
      rules: [
        {
          id: 'C4',
          when: { all: ['NC2', { any: ['NC3', 'NC4'] }] },
          outcome: 'MAY',
          basis: 'ACT',
          because:
            'This is a serious child safeguarding case, so the Panel may hold a national review if it considers the case complex or of national importance and a review appropriate.',
          source: national,
        },
        {
          id: 'C4',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'ACT',
          because: 'The Panel has no serious child safeguarding case to review, because {noes}.',
          source: national,
        },
      ],
      undecided: 'the rapid review gives the Panel the partners’ view of national importance',
      deadlines: nationalDeadlines,
      stages: [
        { name: 'Rapid review received', who: 'Child Safeguarding Practice Review Panel' },
        { name: 'Decision to hold a national review', who: 'Child Safeguarding Practice Review Panel' },
        { name: 'Reviewer appointed from the public pool', who: 'Child Safeguarding Practice Review Panel' },
        {
          name: 'Report sent to the Secretary of State',
          who: 'Child Safeguarding Practice Review Panel',
          deadline: 'DL15',
        },
        { name: 'Report published', who: 'Child Safeguarding Practice Review Panel' },
        {
          name: 'Report publicly available until at least',
          who: 'Child Safeguarding Practice Review Panel',
          deadline: 'DL16',
        },
      ],
      roles: [
        {
          role: 'lead reviewer',
          rule: 'From the public pool; from outside it only if nobody suitable is available. The Secretary of State confirms, and may have a reviewer removed.',
          independentOf: [],
          source: verified('SI 2018/789, regs 4 and 5', 'L05', 'L05d'),
        },
      ],
      report: reportContents.slice(0, 2),
      publication: [
        {
          text: 'The Panel publishes the report unless it considers that inappropriate; then it publishes what information on improvements it considers appropriate.',
          source: verified('Children Act 2004, s16B(4) and (5)', 'L02'),
        },
      ],
      shelf: {
        atLeast: { count: 3, unit: 'years', direction: 'after' },
        afterwards: 'on request',
        source: fromMemory('SI 2018/789, Part 2: at least three years'),
        confirm: true,
      },
      letters: [],
    },
  ],
}
