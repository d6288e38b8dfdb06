import { fromMemory, otherwise, verified, workingDays } from '../framework.ts'
import type {
  Criterion,
  DeadlineRule,
  Framework,
  LetterRule,
  Rule,
  Source,
  Test,
  Version,
  Window,
} from '../framework.ts'
import {
  anAdult,
  diedAsChild,
  englishCase,
  placeCriteria,
  seriousCaseCriteria,
  underEighteenCriterion,
} from './children.ts'

/** What an English local authority must tell others of, and whom: 2015 to 2018, and under section 16C since. */

const lookedAfter: Test = { fact: 'lookedAfter', is: ['yes'] }
const authority = {
  who: 'Local authority',
  source: verified('Children Act 2004, s16C(1): the duty is the local authority’s', 'L01', 'P01'),
}

const nothingElse: Pick<Version, 'matters' | 'roles' | 'report' | 'publication' | 'shelf'> = {
  matters: [],
  roles: [],
  report: [],
  publication: [],
  shelf: null,
}

const lookedAfterCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Was the child looked after by a local authority?',
  test: lookedAfter,
  no: 'the child was not looked after',
  unknown: 'whether the child was looked after',
  source,
})

const diedCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Has the child died?',
  test: diedAsChild,
  no: 'no child has died',
  unknown: 'whether the child has died',
  source,
})

// ---- Notifiable incident, Working Together 2015 ----

const guidance2015 = verified('Working Together 2015, ch 4, on notifiable incidents', 'G01', 'G02')

const limb = (id: string, when: Rule['when'], because: string): Rule => ({
  id,
  when,
  outcome: 'MUST',
  basis: 'STAT_GUIDANCE',
  because,
  source: guidance2015,
})

export const notifiableIncident: Framework = {
  id: 'ENG-C-NOTIFIABLE',
  title: 'Notifiable incident',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-NOTIFIABLE',
      title: 'Notifiable incident, Working Together 2015',
      from: '2015-03-26',
      until: '2018-06-29',
      law: [guidance2015],
      decides: 'whether the incident must be notified',
      decider: { who: 'Local authority', source: guidance2015 },
      person: { criterion: 'NI1', no: anAdult },
      criteria: [
        underEighteenCriterion('NI1'),
        {
          id: 'NI2',
          question: 'Is abuse or neglect known or suspected?',
          test: { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
          no: 'abuse or neglect is neither known nor suspected',
          unknown: 'whether abuse or neglect is known or suspected',
          source: guidance2015,
        },
        { ...diedCriterion('NI3', guidance2015), question: 'Has the child died? A suspected suicide counts.' },
        {
          id: 'NI4',
          question: 'Has the child been seriously harmed?',
          test: {
            all: [
              { fact: 'seriousHarm', is: ['yes'] },
              { age: 'at the incident', below: 18 },
            ],
          },
          no: 'no child has been seriously harmed',
          unknown: 'whether the child has been seriously harmed',
          source: guidance2015,
        },
        lookedAfterCriterion('NI5', guidance2015),
        {
          id: 'NI6',
          question: 'Was the child in a regulated setting or service?',
          test: { fact: 'regulatedSetting', is: ['yes'] },
          no: 'the child was not in a regulated setting',
          unknown: 'whether the child was in a regulated setting or service',
          source: guidance2015,
        },
      ],
      rules: [
        limb(
          '1.1.4(1)',
          { all: ['NI2', 'NI3'] },
          'A child has died and abuse or neglect is known or suspected, so the local authority must notify Ofsted and the Board.',
        ),
        limb(
          '1.1.4(2)',
          { all: ['NI2', 'NI4'] },
          'A child has been seriously harmed and abuse or neglect is known or suspected, so the local authority must notify Ofsted and the Board.',
        ),
        limb(
          '1.1.4(3)',
          { all: ['NI3', 'NI5'] },
          'A looked-after child has died, so the local authority must notify Ofsted and the Board, whether or not there was abuse or neglect.',
        ),
        limb(
          '1.1.4(4)',
          { all: ['NI3', 'NI6'] },
          'A child has died in a regulated setting or service, so the local authority must notify Ofsted and the Board, whether or not there was abuse or neglect.',
        ),
        {
          ...limb('1.1.4', otherwise, 'The incident need not be notified, because {noes}.'),
          outcome: 'NOT_REQUIRED',
        },
      ],
      undecided:
        'decide again when it is known, and notify within five working days of becoming aware that it qualifies',
      deadlines: [
        {
          id: 'DL01',
          what: 'notify Ofsted and the Local Safeguarding Children Board',
          undecided: 'decide and, if the incident qualifies, notify Ofsted and the Local Safeguarding Children Board',
          trigger: 'aware',
          within: workingDays(5),
          by: 'Local authority',
          to: 'Ofsted, Local Safeguarding Children Board',
          source: guidance2015,
          confirm: false,
        },
      ],
      stages: [
        { name: 'The local authority becomes aware', who: 'Local authority' },
        { name: 'Incident notified', who: 'Local authority', deadline: 'DL01' },
      ],
      letters: (['Ofsted', 'Local Safeguarding Children Board'] as const).map((to) => ({
        on: ['notification'],
        to,
        deadline: 'DL01',
        says: [
          'what happened, when and where',
          'which of the four limbs applies',
          'what is being done to keep children safe',
        ],
        source: guidance2015,
      })),
    },
  ],
}

// ---- Serious incident notification, Children Act 2004 s16C ----

const section16C = verified('Children Act 2004, s16C(1)', 'L01', 'L22')
const fiveDays = verified(
  'Working Together: within five working days of becoming aware that the incident occurred',
  'P03',
)

/** N1 and N2 of the reference: in the authority's area, or outside England and the child normally lives in it. */
export const seriousIncidentRules = {
  here: { all: ['SIN2', { any: ['SIN3', 'SIN4'] }, 'SIN5'] },
  away: { all: ['SIN2', { any: ['SIN3', 'SIN4'] }, { not: 'SIN5' }, 'SIN6'] },
} satisfies Record<string, Rule['when']>

export const seriousIncidentCriteria: readonly Criterion[] = [...seriousCaseCriteria('SIN'), ...placeCriteria('SIN')]

export const judgeSeriousness =
  'judge likely long-term harm even where it is not certain, remember that a child who recovers may still have been seriously harmed, and decide again within five working days of becoming aware'

const notifyPanel: DeadlineRule = {
  id: 'DL08',
  what: 'notify the Child Safeguarding Practice Review Panel and tell the safeguarding partners',
  undecided: 'decide and, if the criteria are met, notify the Child Safeguarding Practice Review Panel',
  trigger: 'aware',
  within: workingDays(5),
  by: 'Local authority',
  to: 'Child Safeguarding Practice Review Panel (shared with the Department for Education and Ofsted); safeguarding partners',
  source: fiveDays,
  confirm: false,
}

const seriousIncidentLetters: readonly LetterRule[] = [
  {
    on: ['notification'],
    to: 'Child Safeguarding Practice Review Panel',
    deadline: 'DL08',
    says: [
      'what happened, when and where, and when the authority became aware',
      'that abuse or neglect is known or suspected, and why',
      'that the child died or was seriously harmed, and how',
      'who the child is, where the child lives, and whether the child was looked after',
    ],
    source: verified(
      'Children Act 2004, s16C(1); one notification, shared with the Department for Education and Ofsted',
      'L01',
      'P03',
    ),
  },
  {
    on: ['notification'],
    to: 'Safeguarding partners',
    deadline: 'DL08',
    says: ['that a serious incident has been notified to the Panel', 'that a rapid review will follow, and by when'],
    source: verified('Working Together: the safeguarding partners of the area, and of others if appropriate', 'P03'),
  },
]

const seriousIncident = (edition: string, title: string, window: Window): Version => ({
  ...nothingElse,
  ...window,
  id: 'ENG-C-SIN',
  edition,
  title: `Serious incident notification, ${title}`,
  law: [section16C],
  decides: 'whether the incident must be notified',
  decider: authority,
  person: { criterion: 'SIN1', no: anAdult },
  criteria: seriousIncidentCriteria,
  rules: [
    {
      id: 'N1',
      when: seriousIncidentRules.here,
      outcome: 'MUST',
      basis: 'ACT',
      because:
        '{laOfIncident} must notify the Panel, because abuse or neglect is known or suspected and the child died or was seriously harmed in its area.',
      source: verified('Children Act 2004, s16C(1)(a)', 'L01'),
    },
    {
      id: 'N2',
      when: seriousIncidentRules.away,
      outcome: 'MUST',
      basis: 'ACT',
      because:
        '{laOfResidence} must notify the Panel, because abuse or neglect is known or suspected and a child who normally lives in its area died or was seriously harmed outside England.',
      source: verified('Children Act 2004, s16C(1)(b)', 'L01', 'P16'),
    },
    {
      id: 'N1',
      when: otherwise,
      outcome: 'NOT_REQUIRED',
      basis: 'ACT',
      because: 'No serious incident notification is required, because {noes}.',
      source: section16C,
    },
  ],
  undecided: judgeSeriousness,
  deadlines: [notifyPanel],
  stages: [
    { name: 'The local authority becomes aware', who: 'Local authority' },
    { name: 'Serious incident notified', who: 'Local authority', deadline: 'DL08' },
  ],
  letters: seriousIncidentLetters,
})

export const seriousIncidentNotification: Framework = {
  id: 'ENG-C-SIN',
  title: 'Serious incident notification',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    seriousIncident('WT2018', 'Working Together 2018', { from: '2018-06-29', until: '2023-12-15' }),
    seriousIncident('WT2023', 'Working Together 2023', { from: '2023-12-15', until: '2026-03-19' }),
    // The chapter of 2026 has not been read: its rules are those of 2023 until a person has confirmed them.
    seriousIncident('WT2026', 'Working Together 2026', { from: '2026-03-19', until: null, confirm: true }),
  ],
}

// ---- Deaths of looked-after children and of care leavers ----

const lookedAfterDeath = verified('Working Together: the death of a looked-after child, abuse or not', 'L01', 'P03')
const localPractice = fromMemory('Five working days: the practice of local areas')

const tellSecretaryOfState = (id: string): DeadlineRule => ({
  id,
  what: 'notify the Secretary of State and Ofsted',
  undecided: 'decide and, if the criteria are met, notify the Secretary of State and Ofsted',
  trigger: 'aware',
  within: workingDays(5),
  by: 'Local authority',
  to: 'Secretary of State, Ofsted',
  source: localPractice,
  confirm: true,
})

const deathLetters = (deadline: string, says: readonly string[], source: Source): readonly LetterRule[] =>
  (['Secretary of State', 'Ofsted'] as const).map((to) => ({ on: ['notification'], to, deadline, says, source }))

const deathStages = (deadline: string) => [
  { name: 'The local authority becomes aware', who: 'Local authority' },
  { name: 'Death notified', who: 'Local authority', deadline },
]

export const lookedAfterChildDeath: Framework = {
  id: 'ENG-C-LAC-DEATH',
  title: 'Death of a looked-after child',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-LAC-DEATH',
      title: 'Notification of the death of a looked-after child',
      from: '2018-06-29',
      until: null,
      law: [lookedAfterDeath],
      decides: 'whether the death must be notified',
      decider: authority,
      person: { criterion: 'LAC1', no: anAdult },
      criteria: [
        underEighteenCriterion('LAC1'),
        diedCriterion('LAC2', lookedAfterDeath),
        lookedAfterCriterion('LAC3', lookedAfterDeath),
      ],
      rules: [
        {
          id: 'N4',
          when: { all: ['LAC2', 'LAC3'] },
          outcome: 'MUST',
          basis: 'STAT_GUIDANCE',
          because:
            'A looked-after child has died, so the local authority must notify the Secretary of State and Ofsted, whether or not there was abuse or neglect.',
          source: lookedAfterDeath,
        },
        {
          id: 'N4',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'STAT_GUIDANCE',
          because: 'No notice of a looked-after child’s death is required, because {noes}.',
          source: lookedAfterDeath,
        },
      ],
      undecided: 'ask the authority that may have looked after the child, and decide again within five working days',
      deadlines: [tellSecretaryOfState('DL09')],
      stages: deathStages('DL09'),
      letters: deathLetters(
        'DL09',
        [
          'that a looked-after child has died, when and where',
          'what is known of the cause',
          'who looked after the child',
        ],
        lookedAfterDeath,
      ),
    },
  ],
}

/** A care leaver under 18 whose case meets section 16C is notified under section 16C as well (rule N6). */
const careLeaverDeath = verified(
  'Working Together 2023, ch 5: the death of a care leaver up to and including the age of 24',
  'P08',
)

export const careLeaverDeathNotification: Framework = {
  id: 'ENG-C-CL-DEATH',
  title: 'Death of a care leaver',
  subject: 'anyone',
  kind: null,
  nations: ['England'],
  chosenBy: 'incident',
  place: englishCase,
  versions: [
    {
      ...nothingElse,
      id: 'ENG-C-CL-DEATH',
      title: 'Notification of the death of a care leaver',
      from: '2023-12-15',
      until: null,
      law: [careLeaverDeath],
      decides: 'whether the death must be notified',
      decider: { who: 'Local authority', source: careLeaverDeath },
      person: { criterion: 'CL1', no: 'Care leavers are 16 to 24 years old.' },
      criteria: [
        {
          id: 'CL1',
          question: 'Was the person 16 or over, and under 25?',
          test: { age: 'at death or the incident', from: 16, below: 25 },
          no: 'the person was not between 16 and 24',
          unknown: 'whether the person was between 16 and 24',
          source: careLeaverDeath,
        },
        {
          id: 'CL2',
          question: 'Has the person died?',
          test: { fact: 'died', is: ['yes'] },
          no: 'nobody has died',
          unknown: 'whether the person has died',
          source: careLeaverDeath,
        },
        {
          id: 'CL3',
          question:
            'Was the person a care leaver, and does the local authority know it? No longer looked after, and looked after for at least 13 weeks that began after the age of 14 and ended after reaching 16.',
          test: { fact: 'careLeaver', is: ['yes'] },
          no: 'the person was not a care leaver',
          unknown: 'whether the person was a care leaver',
          source: verified('Definition used by local areas under Working Together 2023', 'P08b'),
        },
      ],
      rules: [
        {
          id: 'N5',
          when: { all: ['CL2', 'CL3'] },
          outcome: 'MUST',
          basis: 'STAT_GUIDANCE',
          because:
            'A care leaver under 25 has died, so the local authority must notify the Secretary of State and Ofsted, whether or not there was abuse or neglect.',
          source: careLeaverDeath,
        },
        {
          id: 'N5',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'STAT_GUIDANCE',
          because: 'No notice of a care leaver’s death is required, because {noes}.',
          source: careLeaverDeath,
        },
      ],
      undecided: 'ask the leaving care service, and decide again within five working days',
      deadlines: [tellSecretaryOfState('DL10')],
      stages: deathStages('DL10'),
      letters: deathLetters(
        'DL10',
        ['that a care leaver has died, when and where, and at what age', 'what is known of the cause'],
        careLeaverDeath,
      ),
    },
  ],
}
