import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Criterion, DeadlineRule, Framework, Point, Role, Source, Stage, Test } from '../framework.ts'
import { anAdult, knownOrSuspected, underEighteenCriterion } from './children.ts'
import { significantHarm } from './scotland.ts'

/**
 * Case management reviews, Northern Ireland: Co-operating to Safeguard Children 2003, then Safeguarding Board Act (NI) 2011
 * s3(4) with the regulations of 2012 (SR 2012/324), reg 17. A register or a care history, of the child or of a brother or
 * sister, stands in for suspected abuse (R5.5); and an outstanding success calls for a review too (R5.2).
 */

const regulation17 = verified(
  'Safeguarding Board for Northern Ireland Regulations 2012 (SR 2012/324), reg 17(2)',
  'L13',
)
const regulation17Learning = verified('Safeguarding Board for Northern Ireland Regulations 2012, reg 17(3)', 'L13')
const coOperating = fromMemory('Co-operating to Safeguard Children, 2003, ch 10')

const northernIrishCase = {
  test: {
    any: [
      { fact: 'nationOfIncident', is: ['NorthernIreland'] },
      { fact: 'nationOfResidence', is: ['NorthernIreland'] },
    ],
  },
  no: 'It did not happen in Northern Ireland and the child does not normally live there.',
} satisfies { test: Test; no: string }

const deathOrHarm = (source: Source): Criterion => ({
  id: 'I1',
  question: 'Has a child died or been significantly harmed?',
  test: { any: [{ fact: 'died', is: ['yes'] }, significantHarm] },
  no: 'no child has died or been significantly harmed',
  unknown: 'whether the child died or was significantly harmed',
  help: 'Whether harm is significant turns on the child’s health or development compared with that of a similar child: check this with regulation 17(4).',
  source,
})

const abuse = (source: Source): Criterion => ({
  id: 'I2a',
  question: 'Is abuse or neglect of the child known or suspected?',
  test: knownOrSuspected,
  no: 'abuse or neglect is neither known nor suspected',
  unknown: 'whether abuse or neglect is known or suspected',
  source,
})

const criteria: readonly Criterion[] = [
  underEighteenCriterion('I0'),
  deathOrHarm(regulation17),
  abuse(regulation17),
  {
    id: 'I2b',
    question: 'Is or was the child, or a brother or sister, ever on a trust’s child protection register?',
    test: {
      any: [
        { fact: 'everOnRegister', is: ['yes'] },
        { fact: 'siblingEverOnRegister', is: ['yes'] },
        { fact: 'onRegister6m', is: ['yes'] },
      ],
    },
    no: 'neither the child nor a brother or sister was ever on a child protection register',
    unknown: 'whether the child, or a brother or sister, was ever on a child protection register',
    help: 'At any time in the past. It stands in for suspected abuse.',
    source: regulation17,
  },
  {
    id: 'I2c',
    question: 'Is or was the child, or a brother or sister, ever looked after?',
    test: {
      any: [
        { fact: 'lookedAfter', is: ['yes'] },
        { fact: 'siblingEverLookedAfter', is: ['yes'] },
        { fact: 'lookedAfter6m', is: ['yes'] },
        { fact: 'careLeaver', is: ['yes'] },
      ],
    },
    no: 'neither the child nor a brother or sister was ever looked after',
    unknown: 'whether the child, or a brother or sister, was ever looked after',
    help: 'At any time in the past. It stands in for suspected abuse.',
    source: regulation17,
  },
  {
    id: 'I3',
    question:
      'Does the Safeguarding Board have concerns about the effectiveness, in safeguarding children, of any body represented on it?',
    test: { fact: 'boardConcern', is: ['yes'] },
    no: 'the Safeguarding Board has no concern about the effectiveness of any body represented on it',
    unknown: 'whether the Safeguarding Board has concerns about any body represented on it',
    help: 'Nothing is presumed: if it is not known, ask.',
    source: regulation17,
  },
  {
    id: 'I4',
    question:
      'Has the Safeguarding Board determined that bodies represented on it worked effectively, alone or together, and that there is outstanding positive learning for practice across Northern Ireland?',
    test: { fact: 'positiveLearning', is: ['yes'] },
    no: 'the Safeguarding Board has not determined that there is outstanding positive learning',
    source: regulation17Learning,
  },
]

/** No time limit was found: an administrator sets them. */
const noLimit: DeadlineRule = {
  id: 'DL28',
  what: 'keep to the time limits of the Safeguarding Board’s guidance, stage by stage',
  trigger: 'notified',
  within: null,
  by: 'Safeguarding Board for Northern Ireland',
  to: 'Safeguarding Board for Northern Ireland',
  source: fromMemory('Departmental guidance to the Safeguarding Board, Annex B: time limits, not found'),
  confirm: true,
}

const stages: readonly Stage[] = [
  { name: 'Notification', who: 'Any member of the board', deadline: 'DL28' },
  {
    name: 'Considered in the trust’s area',
    who: 'Safeguarding Panel, case management review sub-committee',
    deadline: 'DL28',
  },
  { name: 'Considered and recommended', who: 'Case Management Review Panel', deadline: 'DL28' },
  { name: 'Decision', who: 'Chair of the Safeguarding Board', deadline: 'DL28' },
  { name: 'Decision notified', who: 'Chair of the Safeguarding Board' },
  { name: 'Independent chair and review team appointed', who: 'Case Management Review Panel' },
  { name: 'Agencies’ reports and combined chronology', who: 'Agencies' },
  { name: 'Practitioners and family heard', who: 'Review team' },
  { name: 'Report agreed', who: 'Case Management Review Panel', deadline: 'DL28' },
  { name: 'Executive summary and learning memo published', who: 'Safeguarding Board for Northern Ireland' },
]

const panel = verified('Safeguarding Board for Northern Ireland, Case Management Review Panel', 'N02')
const procedure = verified('Safeguarding Board for Northern Ireland Regulations 2012, Sch 5', 'L13b')

const roles: readonly Role[] = [
  {
    role: 'panel member',
    rule: 'The Case Management Review Panel has a chair and nominees of the regional board, the police, probation, youth justice, education, a paediatrician, a designated nurse and an assistant director of a trust.',
    independentOf: [],
    source: panel,
  },
  {
    role: 'panel member',
    rule: 'It meets at least four times a year on seven clear days’ notice; two thirds with the chair are a quorum; the majority decides and the chair has a casting vote; without a quorum it meets again within a month.',
    independentOf: [],
    source: procedure,
  },
]

const publication: readonly Point[] = [{ text: 'Executive summaries and learning memos are published.', source: panel }]

const unknownShelf = inferred('No period was found for which the board keeps a summary on its site')

export const caseManagementReview: Framework = {
  id: 'NI-C-CMR',
  title: 'Case management review',
  subject: 'child',
  kind: 'case management review',
  nations: ['NorthernIreland'],
  chosenBy: 'decision',
  place: northernIrishCase,
  versions: [
    {
      id: 'NI-C-CMR-03',
      title: 'Case management review, Co-operating to Safeguard Children 2003',
      from: '2003-01-01',
      until: '2012-09-01',
      unsure: [{ from: '2003-01-01', until: '2004-01-01' }],
      confirm: true,
      law: [coOperating],
      decides: 'whether a case management review should be held',
      decider: { who: 'Area Child Protection Committee', source: coOperating },
      person: { criterion: 'I0', no: anAdult },
      criteria: [
        underEighteenCriterion('I0'),
        {
          id: 'I1-died',
          question: 'Has the child died?',
          test: { fact: 'died', is: ['yes'] },
          no: 'the child has not died',
          unknown: 'whether the child has died',
          source: coOperating,
        },
        deathOrHarm(coOperating),
        abuse(coOperating),
      ],
      matters: [],
      rules: [
        {
          id: 'CMR-03(1)',
          when: { all: ['I1-died', 'I2a'] },
          outcome: 'MUST',
          basis: 'GUIDANCE',
          because:
            'A child has died and abuse or neglect is known or suspected, so the area child protection committee should hold a case management review.',
          source: coOperating,
        },
        {
          id: 'CMR-03(2)',
          when: 'I1',
          outcome: 'MAY',
          basis: 'GUIDANCE',
          because:
            'A child has died or been significantly harmed; the guidance of 2003 has the area child protection committee consider a case management review, and it may hold one.',
          source: coOperating,
        },
        {
          id: 'CMR-03',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'GUIDANCE',
          because: 'No case management review is called for, because {noes}.',
          source: coOperating,
        },
      ],
      undecided: 'the committee decides when the answer is known',
      deadlines: [],
      stages: [
        { name: 'Notification', who: 'Any agency' },
        { name: 'Decision', who: 'Area Child Protection Committee' },
        { name: 'Report agreed', who: 'Area Child Protection Committee' },
      ],
      roles: [],
      report: [],
      publication: [],
      shelf: { atLeast: null, afterwards: 'on request', source: unknownShelf, confirm: true },
      letters: [],
    },
    {
      id: 'NI-C-CMR',
      title: 'Case management review, regulations of 2012',
      // The board took over in September 2012; the day was not found.
      from: '2012-09-01',
      until: null,
      unsure: [{ from: '2012-09-01', until: '2012-10-01' }],
      law: [
        verified('Safeguarding Board Act (Northern Ireland) 2011, s3(4)', 'L13', 'N02'),
        regulation17,
        regulation17Learning,
      ],
      decides: 'whether a case management review must be held',
      decider: {
        who: 'Safeguarding Board for Northern Ireland, through its Case Management Review Panel; the chair notifies the decision',
        source: verified('Safeguarding Board for Northern Ireland, process guidance', 'N02', 'N05'),
      },
      person: { criterion: 'I0', no: anAdult },
      criteria,
      matters: [],
      rules: [
        {
          id: 'R5.1',
          when: { all: ['I1', { any: ['I2a', 'I2b', 'I2c'] }, 'I3'] },
          outcome: 'MUST',
          basis: 'REGS',
          because:
            'A child has died or been significantly harmed, abuse or neglect is known or suspected or the family has a register or care history, and the Safeguarding Board is concerned about a body represented on it, so it must hold a case management review.',
          source: regulation17,
        },
        {
          id: 'R5.2',
          when: { all: ['I4', { not: { unclear: 'I4', presumed: 'no' } }] },
          outcome: 'MUST',
          basis: 'REGS',
          because:
            'The Safeguarding Board has determined that bodies worked effectively and that there is outstanding positive learning for all of Northern Ireland, so it must hold a case management review; no harm is needed.',
          source: regulation17Learning,
        },
        {
          id: 'R5.3',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'REGS',
          because: 'No case management review is required, because {noes}.',
          source: inferred(regulation17.text, 'L13'),
        },
      ],
      undecided: 'nothing is presumed, so the Case Management Review Panel asks',
      deadlines: [noLimit],
      stages,
      roles,
      report: [{ text: 'An executive summary that can be published.', source: panel }],
      publication,
      shelf: { atLeast: null, afterwards: 'on request', source: unknownShelf, confirm: true },
      letters: [
        {
          on: ['decision to review', 'decision not to review'],
          to: 'Members of the Safeguarding Board for Northern Ireland',
          says: ['what was decided, and on which limb of regulation 17', 'the reasons'],
          source: verified(
            'Safeguarding Board for Northern Ireland, process guidance: the chair notifies the decision',
            'N05',
          ),
        },
      ],
    },
  ],
}
