import { calendarMonths, fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Criterion, DeadlineRule, Framework, LetterRule, Point, Role, Source, Stage, Test } from '../framework.ts'
import { inEngland } from './children.ts'

/**
 * Safeguarding adults reviews, England, and the local adult serious case reviews before them.
 * Law: Care Act 2014, ss44 and 45 and Sch 2, since 1 April 2015; care and support statutory guidance, ch 14.
 */

const section44 = verified('Care Act 2014, s44', 'L10')
const chapter14 = fromMemory('Care and support statutory guidance, ch 14')

const adult: Test = { age: 'at death or the incident', from: 18 }
const notAdult = 'The person was under 18: an age is reached at the start of the birthday.'

/** "In its area" is presence, not ordinary residence: the host board decides. */
const inTheArea = {
  test: inEngland,
  no: 'The adult was not in the area of an English board when it happened.',
} satisfies Framework['place']

const adultCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Is it about an adult, 18 or over, in the board’s area?',
  test: adult,
  no: 'the person was under 18',
  unknown: 'whether the person was 18 or over',
  source,
})

const criteria: readonly Criterion[] = [
  adultCriterion('A1', verified('Care Act 2014, s44(1)', 'L10')),
  {
    id: 'A2',
    question:
      'Did the adult have needs for care and support, whether or not the local authority was meeting any of them?',
    test: { fact: 'careAndSupportNeeds', is: ['yes'] },
    no: 'the adult had no needs for care and support',
    unknown: 'whether the adult had needs for care and support',
    source: verified('Care Act 2014, s44(1)', 'L10'),
  },
  {
    id: 'A3',
    question:
      'Is there reasonable cause for concern about how the board, its members or others with relevant functions worked together to safeguard the adult?',
    test: { fact: 'interAgencyConcern', is: ['yes'] },
    no: 'there is no reasonable cause for concern about how agencies worked together',
    unknown: 'whether there is reasonable cause for concern about how agencies worked together',
    source: verified('Care Act 2014, s44(1)(a)', 'L10'),
  },
  {
    id: 'A4',
    question: 'Has the adult died?',
    test: { fact: 'died', is: ['yes'] },
    unknown: 'whether the adult has died',
    source: verified('Care Act 2014, s44(2)(a)', 'L10'),
  },
  {
    id: 'A5',
    question:
      'If the adult has died: does the board know or suspect that the death resulted from abuse or neglect? Self-neglect counts, and so does what came to be known only afterwards.',
    test: { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
    no: 'abuse or neglect is neither known nor suspected',
    unknown: 'whether abuse or neglect is known or suspected',
    source: verified('Care Act 2014, s44(2)(b); self-neglect: national analyses of reviews', 'L10', 'A04', 'A09'),
  },
  {
    id: 'A6',
    question:
      'If the adult is alive: does the board know or suspect that the adult has experienced serious abuse or neglect? For example that they would probably have died but for someone stepping in, suffered permanent harm, or lost capacity or quality of life.',
    test: {
      all: [
        { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
        { fact: 'seriousHarm', is: ['yes'] },
      ],
    },
    no: 'serious abuse or neglect is neither known nor suspected',
    unknown: 'whether serious abuse or neglect is known or suspected',
    source: verified('Care Act 2014, s44(3); examples', 'L10', 'SD0', 'A06'),
  },
]

const complete: DeadlineRule = {
  id: 'DL18',
  what: 'complete the safeguarding adults review, unless there is good reason for longer',
  trigger: 'decision',
  within: calendarMonths(6),
  by: 'Safeguarding Adults Board',
  to: 'completed by the board',
  source: fromMemory('Care and support statutory guidance, ch 14: within six months of initiating it'),
  confirm: true,
  extension: {
    text: 'Longer only for a good reason, such as the risk of prejudice to related court proceedings; what is learned is gathered meanwhile.',
    source: chapter14,
  },
}

const stages: readonly Stage[] = [
  { name: 'Referral', who: 'Anyone' },
  { name: 'Referral acknowledged', who: 'Safeguarding Adults Board' },
  { name: 'Information for the decision gathered, under section 45 if need be', who: 'Safeguarding Adults Board' },
  { name: 'Recommendation', who: 'Review sub-group' },
  { name: 'Decision, with the limb of section 44 it rests on', who: 'Safeguarding Adults Board' },
  { name: 'The adult or the family told', who: 'Safeguarding Adults Board' },
  { name: 'Review commissioned and method chosen', who: 'Safeguarding Adults Board' },
  { name: 'Information and combined chronology', who: 'Agencies' },
  { name: 'Practitioners heard', who: 'Lead reviewer' },
  { name: 'Analysis', who: 'Lead reviewer' },
  { name: 'Report drafted', who: 'Lead reviewer' },
  { name: 'Report agreed', who: 'Safeguarding Adults Board', deadline: 'DL18' },
  { name: 'Decision on publication', who: 'Safeguarding Adults Board' },
  { name: 'Improvement action', who: 'Members of the board' },
  { name: 'Effect of the action evaluated', who: 'Safeguarding Adults Board' },
  { name: 'Findings and what was done, in the annual report', who: 'Safeguarding Adults Board' },
]

const roles: readonly Role[] = [
  {
    role: 'lead reviewer',
    rule: 'Independent of the case and of the organisations whose actions are reviewed.',
    independentOf: ['the case', 'the organisations involved'],
    source: verified('Care and support statutory guidance, ch 14, as restated by local boards', 'A19'),
  },
  {
    role: 'lead reviewer',
    rule: 'Skilled in leadership, facilitation and collaborative problem solving, in analysis and in safeguarding, and open and reflective.',
    independentOf: [],
    source: chapter14,
  },
  {
    role: 'panel member',
    rule: 'Each member of the board must co-operate in and contribute to the review, to identify lessons and apply them.',
    independentOf: [],
    source: verified('Care Act 2014, s44(5)', 'L10'),
  },
  {
    role: 'advocate',
    rule: 'An independent advocate for a person who would have substantial difficulty in taking part (in understanding, retaining, using or weighing information, or communicating) and has nobody suitable to support them.',
    independentOf: ['the organisations involved'],
    source: inferred('Care Act 2014, s68; the difficulties as in s67(4)', 'A10', 'A18', 'L25'),
  },
]

const principles: readonly Point[] = [
  {
    text: 'A culture of continuous learning and improvement.',
    source: verified('Chapter 14, as local boards restate it', 'A19'),
  },
  {
    text: 'The approach is in proportion to the scale and the complexity of the case.',
    source: verified('Chapter 14, as local boards restate it', 'A19'),
  },
  {
    text: 'The method is for the board to choose; practitioners, and the adult or the family, must be involved.',
    source: verified('Second national analysis of reviews', 'A04b'),
  },
  { text: 'Professionals take part fully, without fear of being blamed.', source: chapter14 },
  { text: 'The family is invited to contribute, and told how.', source: chapter14 },
  {
    text: 'A review does not hold anyone to account: criminal and disciplinary proceedings, the Care Quality Commission and the professional regulators (among them the NMC, the GMC, the HCPC and Social Work England) do.',
    source: verified('A procedures glossary', 'SD1'),
  },
  {
    text: 'A mandatory and a discretionary review are both statutory; the limb on which it rests is recorded.',
    source: verified('Second national analysis; SAR Quality Marker 2', 'A04', 'A09'),
  },
  {
    text: 'An issue that needs an answer beyond one board is taken by its chair to the regional network once the report is agreed, and from there to the national network.',
    source: verified('National escalation protocol 2021, revised 2023', 'A02', 'A03'),
  },
]

const report: readonly Point[] = [
  { text: 'A sound analysis of what happened, why, and what action needs to be taken.', source: chapter14 },
  { text: 'Written in plain English.', source: chapter14 },
  { text: 'Findings of practical value to organisations and professionals.', source: chapter14 },
]

const publication: readonly Point[] = [
  {
    text: 'No law requires the report to be published: the board considers publishing it in full, and records its decision.',
    source: chapter14,
  },
  {
    text: 'The annual report must hold the findings of the reviews concluded in the year, those still under way, what was done on the findings, and the reasons for any finding not acted on.',
    source: verified('Care Act 2014, Sch 2 para 4(1)', 'L12'),
  },
]

const letters: readonly LetterRule[] = [
  {
    on: ['decision to review', 'decision not to review'],
    to: 'The adult, or the family',
    says: [
      'what was decided, and on which limb of section 44',
      'the reasons',
      'how they can take part, with an advocate if they need one',
    ],
    source: verified('SAR Quality Marker 3: informing the person, family and network', 'A01'),
  },
  {
    on: ['decision to review', 'decision not to review'],
    to: 'The person who referred',
    says: ['what was decided, and on which limb of section 44', 'the reasons'],
    source: verified('SAR Quality Marker 2: decision making', 'A09'),
  },
  {
    on: ['decision to review'],
    to: 'Members of the Safeguarding Adults Board',
    says: [
      'that a safeguarding adults review will be held, and on which limb of section 44',
      'that each member must co-operate in it and contribute to it',
      'what will be asked of them, and that section 45 obliges those who are asked to supply information',
    ],
    source: verified('Care Act 2014, ss44(5) and 45', 'L10', 'L11'),
  },
]

export const safeguardingAdultsReview: Framework = {
  id: 'ENG-A-SAR',
  title: 'Safeguarding adults review',
  subject: 'adult',
  kind: 'safeguarding adults review',
  nations: ['England'],
  chosenBy: 'decision',
  place: inTheArea,
  versions: [
    {
      id: 'ENG-A-SAR',
      title: 'Safeguarding adults review, Care Act 2014',
      from: '2015-04-01',
      until: null,
      law: [section44],
      decides: 'whether a safeguarding adults review must be held',
      decider: {
        who: 'Safeguarding Adults Board',
        source: verified('SAR Quality Marker 2: the board, often through its chair or a sub-group', 'A09'),
      },
      person: { criterion: 'A1', no: notAdult },
      criteria,
      matters: [],
      rules: [
        {
          id: 'R2.1',
          when: { all: ['A2', 'A3', 'A4', 'A5'] },
          outcome: 'MUST',
          basis: 'ACT',
          because:
            'An adult with needs for care and support has died, abuse or neglect is known or suspected to have led to the death, and there is reasonable cause for concern about how agencies worked together, so the board must arrange a safeguarding adults review.',
          source: verified('Care Act 2014, s44(1) and (2)', 'L10'),
        },
        {
          id: 'R2.2',
          when: { all: ['A2', 'A3', { not: 'A4' }, 'A6'] },
          outcome: 'MUST',
          basis: 'ACT',
          because:
            'An adult with needs for care and support is alive and is known or suspected to have experienced serious abuse or neglect, and there is reasonable cause for concern about how agencies worked together, so the board must arrange a safeguarding adults review.',
          source: verified('Care Act 2014, s44(1) and (3)', 'L10'),
        },
        {
          id: 'R2.4',
          when: { not: 'A2' },
          outcome: 'NOT_REQUIRED',
          basis: 'ACT',
          because:
            'The adult had no needs for care and support, so section 44 neither requires nor allows a safeguarding adults review; another kind of review remains possible.',
          source: verified('Care Act 2014, s44(1) and (4)', 'L10'),
        },
        {
          id: 'R2.3',
          when: otherwise,
          outcome: 'MAY',
          basis: 'ACT',
          because:
            'A safeguarding adults review is not mandatory, because {noes}; the board may still arrange one for any adult with needs for care and support, to learn from good practice as well.',
          source: verified('Care Act 2014, s44(4)', 'L10', 'SD0'),
        },
      ],
      undecided: 'there is no presumption, so use section 45 to ask those who are likely to know',
      deadlines: [complete],
      stages,
      roles,
      principles,
      report,
      publication,
      shelf: {
        atLeast: null,
        afterwards: 'on request',
        source: inferred('No law says how long a board keeps a report on its site'),
        confirm: false,
      },
      letters,
    },
  ],
}

const localProtocol = verified('Local protocol, after No Secrets (2000) and the ADSS standards of 2005', 'A08')

export const adultSeriousCaseReview: Framework = {
  id: 'ENG-A-SCR',
  title: 'Adult serious case review',
  subject: 'adult',
  kind: 'adult serious case review',
  nations: ['England'],
  chosenBy: 'decision',
  place: inTheArea,
  versions: [
    {
      id: 'ENG-A-SCR',
      title: 'Adult serious case review by local protocol',
      from: '2000-01-01',
      until: '2015-04-01',
      // No Secrets came out in 2000; the day is not in the reference.
      unsure: [{ from: '2000-01-01', until: '2001-01-01' }],
      law: [localProtocol],
      decides: 'whether the local protocol allows a review',
      decider: { who: 'Local adult safeguarding board', source: localProtocol },
      person: { criterion: 'AS1', no: notAdult },
      criteria: [adultCriterion('AS1', localProtocol)],
      matters: [
        {
          id: 'AS2',
          question: 'Is abuse or neglect known or suspected?',
          help: 'Each board had its own protocol: read it before deciding.',
          fact: 'abuseOrNeglect',
          source: localProtocol,
        },
        {
          id: 'AS3',
          question: 'Is there concern about how agencies worked together?',
          help: 'Each board had its own protocol: read it before deciding.',
          fact: 'interAgencyConcern',
          source: localProtocol,
        },
      ],
      rules: [
        {
          id: 'AS-1',
          when: otherwise,
          outcome: 'MAY',
          basis: 'LOCAL',
          because:
            'No law required a review of an adult’s case before 1 April 2015; the board may hold one by its own protocol.',
          source: localProtocol,
        },
      ],
      undecided: 'read the board’s protocol',
      deadlines: [],
      stages: [
        { name: 'Referral', who: 'Anyone' },
        { name: 'Decision', who: 'Local adult safeguarding board' },
        { name: 'Report agreed', who: 'Local adult safeguarding board' },
      ],
      roles: [],
      report: [],
      publication: [],
      shelf: { atLeast: null, afterwards: 'on request', source: localProtocol, confirm: false },
      letters: [],
    },
  ],
}
