import { calendarMonths, fromMemory, inferred, otherwise, verified, workingDays } from '../framework.ts'
import type { Criterion, DeadlineRule, Framework, LetterRule, Point, Role, Rule, Shelf, Stage } from '../framework.ts'
import {
  anAdult,
  diedAsChild,
  englishCase,
  harmedAsChild,
  knownOrSuspected,
  underEighteenCriterion,
} from './children.ts'

/**
 * Serious case reviews, England, 2006 to 2019.
 * Law: Local Safeguarding Children Boards Regulations 2006, reg 5; Working Together 2006 and 2010 ch 8, 2013 and 2015 ch 4.
 */

const regulations = verified('Local Safeguarding Children Boards Regulations 2006 (SI 2006/90), reg 5', 'L07', 'SD3')

const child = underEighteenCriterion('Q1')

const abuse: Criterion = {
  id: 'Q2',
  question: 'Is abuse or neglect of the child known or suspected?',
  test: knownOrSuspected,
  no: 'abuse or neglect is neither known nor suspected',
  unknown: 'whether abuse or neglect is known or suspected',
  source: verified('LSCB Regulations 2006, reg 5(2)(a)', 'SD3'),
}

const died: Criterion = {
  id: 'Q3',
  question: 'Has the child died? A suspected suicide counts as a death.',
  test: diedAsChild,
  no: 'the child has not died',
  unknown: 'whether the child has died',
  source: verified('LSCB Regulations 2006, reg 5(2)(b)(i)', 'SD3'),
}

const harmed: Criterion = {
  id: 'Q4',
  question: 'Has the child been seriously harmed?',
  test: harmedAsChild,
  no: 'the child has not been seriously harmed',
  unknown: 'whether the child has been seriously harmed',
  source: verified('LSCB Regulations 2006, reg 5(2)(b)(ii)', 'SD3'),
}

const concern: Criterion = {
  id: 'Q5',
  question:
    'Is there cause for concern as to how the authority, the Board partners or other relevant persons worked together to safeguard the child?',
  test: { fact: 'interAgencyConcern', is: ['yes'] },
  no: 'it is clear that there is no concern about how agencies worked together',
  unknown: 'whether there is concern about how agencies worked together',
  source: verified('LSCB Regulations 2006, reg 5(2)(b)(ii)', 'SD3'),
}

/** Detention is under the Mental Health Act 1983, and for 16 and 17 year olds also the Mental Capacity Act 2005 (reference, 1.1.6). */
const detained: Criterion = {
  id: 'Q6',
  question:
    'Did the child die in custody or detention: in police custody, on remand or after sentence, in a young offender institution, secure training centre or secure children’s home, detained under the Mental Health Act 1983, or at 16 or 17 deprived of liberty by an order under the Mental Capacity Act 2005?',
  test: { fact: 'detention', is: ['police', 'remand', 'sentenced', 'YOI', 'STC', 'SCH', 'MHA1983', 'DoL16-17'] },
  no: 'the child did not die in custody or detention',
  unknown: 'whether the child died in custody or detention',
  source: verified('Working Together 2013 and 2015, ch 4', 'SD3', 'G11'),
}

const death: Rule = {
  id: 'R1.1',
  when: { all: ['Q2', 'Q3'] },
  outcome: 'MUST',
  basis: 'REGS',
  because:
    'A child has died and abuse or neglect is known or suspected, so the Board must hold a serious case review; for a death no concern about joint working is needed.',
  source: verified('LSCB Regulations 2006, reg 5(2)(a) and (b)(i)', 'SD3'),
}

const harm: Rule = {
  id: 'R1.2',
  when: { all: ['Q2', 'Q4', 'Q5'] },
  outcome: 'MUST',
  basis: 'REGS',
  because:
    'A child has been seriously harmed, abuse or neglect is known or suspected and there is concern about how agencies worked together, so the Board must hold a serious case review.',
  source: verified('LSCB Regulations 2006, reg 5(2)(a) and (b)(ii)', 'SD3'),
}

/** Working Together 2006 spoke of "should consider" after serious harm, so it left a choice. */
const harmIn2006: Rule = {
  id: 'R1.2',
  when: { all: ['Q2', 'Q4'] },
  outcome: 'MAY',
  basis: 'STAT_GUIDANCE',
  because:
    'A child has been seriously harmed and abuse or neglect is known or suspected; under the guidance of 2006 the Board should consider a serious case review and may hold one.',
  source: fromMemory('Working Together 2006, para 8.6'),
}

const presumption: Rule = {
  id: 'R1.3',
  when: { all: ['Q2', 'Q4', { unclear: 'Q5', presumed: 'yes' }] },
  outcome: 'MUST',
  basis: 'STAT_GUIDANCE',
  because:
    'A child has been seriously harmed and abuse or neglect is known or suspected, and since it is not clear that there is no concern about how agencies worked together, the Board must hold a serious case review.',
  source: verified(
    'Working Together 2013 and 2015, ch 4: a review unless it is clear that there are no concerns',
    'SD3',
    'SD1',
  ),
}

const custody: Rule = {
  id: 'R1.4',
  when: { all: ['Q3', 'Q6'] },
  outcome: 'MUST',
  basis: 'STAT_GUIDANCE',
  because:
    'A child has died in custody or detention, after which a serious case review should always be held, whether or not abuse or neglect is suspected.',
  source: verified('Working Together 2013 and 2015, ch 4', 'SD1', 'SD3'),
}

const custodyIn2010: Rule = { ...custody, source: fromMemory('Working Together 2010, ch 8, on deaths in custody') }

const residual: Rule = {
  id: 'R1.6',
  when: otherwise,
  outcome: 'MAY',
  basis: 'STAT_GUIDANCE',
  because: 'The Board need not hold a serious case review, because {noes}; it may hold one, or another kind of review.',
  source: verified('Working Together, on cases that do not meet the criteria; LSCB Regulations 2006, reg 5(3)', 'SD3'),
}

const decide: DeadlineRule = {
  id: 'DL02',
  what: 'decide whether to hold a serious case review',
  undecided: 'decide whether to hold a serious case review',
  trigger: 'notified',
  within: calendarMonths(1),
  by: 'LSCB Chair',
  to: 'decision by the LSCB Chair',
  source: verified('Working Together: normally within one month of the notification', 'SD2'),
  confirm: false,
}

const tellOfDecision: DeadlineRule = {
  id: 'DL03',
  what: 'tell the National Panel, Ofsted and the Department for Education of the decision',
  trigger: 'decision',
  within: workingDays(5),
  by: 'Local Safeguarding Children Board',
  to: 'Ofsted, Department for Education, National Panel of Independent Experts',
  source: fromMemory('Working Together 2015, ch 4: five working days'),
  confirm: true,
}

const complete: DeadlineRule = {
  id: 'DL04',
  what: 'complete the serious case review',
  trigger: 'decision',
  within: calendarMonths(6),
  by: 'Local Safeguarding Children Board',
  to: 'completed by the Board',
  source: verified('Working Together: within six months of the decision to proceed', 'G05', 'SD2'),
  confirm: false,
  extension: {
    text: 'Where it takes longer, for example so as not to put criminal proceedings at risk, the Board records why, and gathers and acts on what is learned meanwhile. No longest time is fixed.',
    source: fromMemory('Working Together, on reviews that take longer'),
  },
}

/** 30 March 2020: the expectations on completion and advance notice were relaxed; the end was not found (reference, T6). */
const relaxed = {
  from: '2020-03-30',
  source: verified('Easements of 30 March 2020, as published by an area', 'P06'),
} as const

const completeIn2006: DeadlineRule = {
  ...complete,
  id: 'DL05',
  within: calendarMonths(4),
  source: fromMemory('Working Together 2006, ch 8: four months'),
  confirm: true,
}

/** T5: the Board had a year to finish what it had begun when the partners took over, so until 29 September 2020 at the latest. */
const finishAfterGoLive: DeadlineRule = {
  id: 'T5',
  what: 'finish and publish a serious case review that was begun before the safeguarding partners took over',
  trigger: 'local go-live',
  within: calendarMonths(12),
  by: 'Local Safeguarding Children Board',
  to: 'the public',
  source: fromMemory('Working Together transitional guidance 2018: up to 12 months'),
  confirm: true,
}

const sendToPanel: DeadlineRule = {
  id: 'DL06',
  what: 'send the report to the National Panel',
  trigger: 'publication',
  within: { count: 7, unit: 'calendar days', direction: 'before' },
  by: 'Local Safeguarding Children Board',
  to: 'National Panel of Independent Experts; from 29 June 2018 the Child Safeguarding Practice Review Panel',
  source: fromMemory('Working Together 2013 and 2015, ch 4: at least one week before publication'),
  confirm: true,
}

const keepOnSite: DeadlineRule = {
  id: 'DL07',
  what: 'keep the report on the website until then at least; after that give it on request',
  trigger: 'publication',
  within: calendarMonths(12),
  by: 'Local Safeguarding Children Board',
  to: 'the public',
  source: verified('Working Together 2013 and 2015, ch 4', 'SD3'),
  confirm: false,
}

/** The twelve months were read in a text of 2013 to 2015; for what was published before, a person must confirm them. */
const keepOnSiteBefore2013: DeadlineRule = { ...keepOnSite, confirm: true }
const shelfBefore2013: Shelf = {
  atLeast: calendarMonths(12),
  afterwards: 'on request',
  source: keepOnSite.source,
  confirm: true,
}

const shelf: Shelf = {
  atLeast: calendarMonths(12),
  afterwards: 'on request',
  source: keepOnSite.source,
  confirm: false,
}

const stages = (completeBy: string, extra: { readonly told?: string; readonly panel?: string }): readonly Stage[] => [
  { name: 'The Board is notified of the incident', who: 'Local authority or any partner' },
  { name: 'The criteria are considered', who: 'Serious case review sub-group' },
  { name: 'Decision whether to hold a review', who: 'LSCB Chair', deadline: 'DL02' },
  {
    name: 'The decision is sent out',
    who: 'Local Safeguarding Children Board',
    ...(extra.told ? { deadline: extra.told } : {}),
  },
  { name: 'Lead reviewer appointed', who: 'Local Safeguarding Children Board' },
  { name: 'Terms of reference agreed', who: 'Serious case review panel' },
  { name: 'Agency reports and combined chronology', who: 'Agencies' },
  { name: 'Practitioners and family heard', who: 'Lead reviewer' },
  { name: 'Report drafted', who: 'Lead reviewer' },
  { name: 'Report agreed', who: 'Local Safeguarding Children Board', deadline: completeBy },
  ...(extra.panel
    ? [{ name: 'Report sent to the National Panel', who: 'Local Safeguarding Children Board', deadline: extra.panel }]
    : []),
  { name: 'Report published', who: 'Local Safeguarding Children Board' },
  { name: 'Response and actions published', who: 'Local Safeguarding Children Board' },
  { name: 'Report on the website until at least', who: 'Local Safeguarding Children Board', deadline: 'DL07' },
]

const roles: readonly Role[] = [
  {
    role: 'lead reviewer',
    rule: 'One or more suitable people; the lead must be independent of the Board and of the organisations involved.',
    independentOf: ['the Local Safeguarding Children Board', 'the organisations involved'],
    source: verified('Working Together 2013 and 2015, ch 4', 'SD2'),
  },
  {
    role: 'panel member',
    rule: 'The organisations and professions involved are properly represented; agencies may be asked for written information.',
    independentOf: [],
    source: verified('Working Together 2013 and 2015, ch 4', 'SD2'),
  },
]

const leadingBoard: Role = {
  role: 'leading board',
  rule: 'The Board of the area where the child normally lived leads; for a looked-after child that of the responsible authority. The other Boards join in.',
  independentOf: [],
  source: verified('London procedures under the guidance of 2006; later guidance from memory', 'G04'),
}

const principles: readonly Point[] = [
  {
    text: 'Any learning model that keeps to the principles of the guidance may be used, systems methods among them.',
    source: verified('Working Together 2013, on models', 'G16'),
  },
  {
    text: 'The Board may ask in writing for information, and whoever is asked must supply it.',
    source: fromMemory('Children Act 2004, s14B, inserted in 2010'),
  },
]

const rolesIn2010: readonly Role[] = [
  {
    role: 'chair',
    rule: 'A panel chair who is independent, and is not the author of the overview report.',
    independentOf: ['the organisations involved'],
    source: verified('Working Together 2010, ch 8', 'G15'),
  },
  {
    role: 'lead reviewer',
    rule: 'An independent author of the overview report, who does not chair the panel.',
    independentOf: ['the Local Safeguarding Children Board', 'the organisations involved'],
    source: verified('Working Together 2010, ch 8', 'G15'),
  },
  {
    role: 'agency author',
    rule: 'An individual management review by each agency, by an author outside the line management of the case.',
    independentOf: ['the line management of the case'],
    source: fromMemory('Working Together 2010, ch 8'),
  },
]

const report: readonly Point[] = [
  {
    text: 'A sound analysis of what happened in the case, and why, and what needs to happen in order to reduce the risk of recurrence.',
    source: verified('Working Together 2013 and 2015, ch 4', 'SD3'),
  },
  { text: 'Written in plain English.', source: verified('Working Together 2013 and 2015, ch 4', 'SD3') },
  {
    text: 'Suitable for publication without needing to be amended or redacted.',
    source: verified('Working Together 2013 and 2015, ch 4', 'SD3'),
  },
]

const publication: readonly Point[] = [
  {
    text: 'The report is published on the Board’s website and stays readily accessible for at least 12 months; after that it is given on request.',
    source: verified('Working Together 2013 and 2015, ch 4', 'SD3'),
  },
  {
    text: 'A Board that thinks of not publishing explains why to the National Panel first.',
    source: verified('Remit of the National Panel of Independent Experts', 'G07'),
  },
  {
    text: 'The Board publishes what was done, with what effect, and what is still to do, in the report or apart from it.',
    source: fromMemory('Working Together 2013 and 2015, ch 4'),
  },
]

const publicationIn2010: readonly Point[] = [
  {
    text: 'For reviews begun on or after 10 June 2010 the overview report itself is published, anonymised.',
    source: verified('Ministerial letter of 10 June 2010', 'G06'),
  },
  {
    text: 'For reviews begun before 10 June 2010 an executive summary is published.',
    source: fromMemory('Working Together 2006 and 2010, ch 8'),
  },
]

const publicationIn2006: readonly Point[] = [
  { text: 'An executive summary is published.', source: fromMemory('Working Together 2006, ch 8') },
]

const decisionToReview = [
  'that a serious case review will be held, and the day of the decision',
  'which criteria of regulation 5(2) are met, and the Chair’s reasons',
  'when the review is expected to be completed, six months from the decision at the latest',
]

const decisionNotToReview = [
  'that no serious case review will be held, and the day of the decision',
  'which criteria of regulation 5(2) were considered and are not met, and the Chair’s reasons',
  'whether another kind of review will be held',
]

/** Who hears of the Chair's decision; the body that stands in for one that has gone is found by the day (bodies.ts). */
const lettersOfDecision = (
  to: readonly string[],
  source: LetterRule['source'],
  deadline?: string,
): readonly LetterRule[] =>
  to.flatMap((body) =>
    (
      [
        ['decision to review', decisionToReview],
        ['decision not to review', decisionNotToReview],
      ] as const
    ).map(([on, says]) => ({ on: [on], to: body, says, source, ...(deadline ? { deadline } : {}) })),
  )

const lettersToPanel: readonly LetterRule[] = [
  {
    on: ['reviewer appointed'],
    to: 'National Panel of Independent Experts',
    says: ['who will lead the review, and how they are independent', 'that the Board will heed the Panel’s advice'],
    source: fromMemory('Working Together 2013 and 2015, ch 4'),
  },
  {
    on: ['before publication'],
    to: 'National Panel of Independent Experts',
    deadline: 'DL06',
    says: ['the report as it will be published', 'the day of publication'],
    source: sendToPanel.source,
  },
  {
    on: ['decision not to publish'],
    to: 'National Panel of Independent Experts',
    says: ['that the Board proposes not to publish, and why', 'what will be published in its place'],
    source: verified('Remit of the National Panel of Independent Experts', 'G07'),
  },
]

const decidesWhether = 'whether a serious case review must be held'
const lowThreshold = '"suspected" is a low threshold, and the decision is taken again when the answer is known'
const chair = {
  who: 'LSCB Chair',
  source: verified('Working Together: the final decision rests with the Chair', 'SD3'),
}
const person = { criterion: 'Q1', no: anAdult }

export const seriousCaseReview: Framework = {
  id: 'ENG-C-SCR',
  title: 'Serious case review',
  subject: 'child',
  kind: 'serious case review',
  nations: ['England'],
  chosenBy: 'decision',
  place: englishCase,
  versions: [
    {
      id: 'ENG-C-SCR-06',
      title: 'Serious case review, Working Together 2006',
      from: '2006-04-01',
      until: '2009-12-01',
      law: [regulations, verified('Working Together 2006, ch 8', 'G04')],
      decides: decidesWhether,
      decider: chair,
      person,
      criteria: [child, abuse, died, harmed],
      matters: [
        {
          id: 'Q5',
          question: concern.question,
          help: 'The guidance of 2006 lists, for the Board to consider: a life-threatening injury or serious and permanent impairment, serious sexual abuse, a parent murdered, a parent who harmed the child and is mentally ill.',
          fact: 'interAgencyConcern',
          source: fromMemory('Working Together 2006, para 8.6'),
        },
      ],
      rules: [
        { ...death, source: verified('LSCB Regulations 2006, reg 5(2); Working Together 2006, ch 8: "always"', 'G04') },
        harmIn2006,
        residual,
      ],
      undecided: lowThreshold,
      deadlines: [decide, completeIn2006, keepOnSiteBefore2013],
      stages: stages('DL05', {}),
      roles: [...rolesIn2010, leadingBoard],
      report: [],
      publication: publicationIn2006,
      shelf: shelfBefore2013,
      letters: lettersOfDecision(
        ['Government Office for the region', 'Ofsted'],
        fromMemory('Working Together 2006, ch 8: Government Office and inspectorate'),
      ),
    },
    {
      id: 'ENG-C-SCR-10',
      title: 'Serious case review, Working Together 2010',
      from: '2009-12-01',
      until: '2013-04-15',
      // Chapter 8 was issued in December 2009, the whole guide in March 2010; its successor in March 2013, in force from 15 April (from memory).
      unsure: [
        { from: '2009-12-01', until: '2010-04-01' },
        { from: '2013-03-01', until: '2013-04-15' },
      ],
      law: [regulations, verified('Working Together 2010, ch 8', 'G05', 'P22')],
      decides: decidesWhether,
      decider: chair,
      person,
      criteria: [child, abuse, died, harmed, concern, detained],
      matters: [],
      rules: [death, harm, custodyIn2010, residual],
      undecided: lowThreshold,
      deadlines: [decide, complete, keepOnSiteBefore2013],
      stages: stages('DL04', {}),
      roles: [...rolesIn2010, leadingBoard],
      report: [],
      publication: publicationIn2010,
      shelf: shelfBefore2013,
      letters: lettersOfDecision(
        ['Government Office for the region', 'Ofsted'],
        fromMemory('Working Together 2010, ch 8; the Department for Education from 21 February 2011'),
      ),
    },
    {
      id: 'ENG-C-SCR-13',
      title: 'Serious case review, Working Together 2013',
      from: '2013-04-15',
      until: '2015-03-26',
      law: [regulations, verified('Working Together 2013, ch 4', 'G07')],
      decides: decidesWhether,
      decider: chair,
      person,
      criteria: [child, abuse, died, harmed, concern, detained],
      matters: [],
      rules: [death, harm, presumption, custody, residual],
      undecided: lowThreshold,
      deadlines: [decide, complete, sendToPanel, keepOnSite],
      stages: stages('DL04', { panel: 'DL06' }),
      roles: [...roles, leadingBoard],
      principles,
      report,
      publication,
      shelf,
      letters: [
        ...lettersOfDecision(
          ['National Panel of Independent Experts', 'Ofsted', 'Department for Education'],
          verified('Working Together 2013, ch 4: the Panel, Ofsted and the Department are told', 'SD2', 'G13'),
        ),
        ...lettersToPanel,
      ],
    },
    {
      id: 'ENG-C-SCR-15',
      title: 'Serious case review, Working Together 2015',
      from: '2015-03-26',
      until: 'local go-live',
      law: [
        regulations,
        verified('Working Together 2015, ch 4', 'G12'),
        inferred(
          'Until the area’s safeguarding partners take over, the Board still decides (transition of 2018 and 2019)',
          'G08',
          'G17',
        ),
      ],
      decides: decidesWhether,
      decider: chair,
      person,
      criteria: [child, abuse, died, harmed, concern, detained],
      matters: [],
      rules: [death, harm, presumption, custody, residual],
      undecided: lowThreshold,
      deadlines: [
        decide,
        tellOfDecision,
        { ...complete, relaxed },
        { ...sendToPanel, relaxed },
        keepOnSite,
        finishAfterGoLive,
      ],
      stages: stages('DL04', { told: 'DL03', panel: 'DL06' }),
      roles: [...roles, leadingBoard],
      principles,
      report,
      publication,
      shelf,
      letters: [
        ...lettersOfDecision(
          ['National Panel of Independent Experts', 'Ofsted', 'Department for Education'],
          verified('Working Together 2015, ch 4: the Panel, Ofsted and the Department are told', 'SD2', 'G13'),
          'DL03',
        ),
        ...lettersToPanel,
      ],
    },
  ],
}
