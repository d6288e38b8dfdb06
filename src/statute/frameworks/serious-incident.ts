import { otherwise, verified, workingDays } from '../framework.ts'
import type { Criterion, DeadlineRule, Framework, LetterRule, Rule, Version, Window } from '../framework.ts'
import { anAdult, englishCase, placeCriteria, seriousCaseCriteria } from './children.ts'
import { nothingElse } from './notices.ts'

/** Serious incident notifications, England, since 29 June 2018: Children Act 2004, s16C. */

const authority = {
  who: 'Local authority',
  source: verified('Children Act 2004, s16C(1): the duty is the local authority’s', 'L01', 'P01'),
}

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
  roles: [
    {
      role: 'agency',
      rule: 'Any agency should tell the safeguarding partners of an incident that might qualify; the duty to notify is the local authority’s, and the partners are expected to agree on what is notified.',
      independentOf: [],
      source: verified('Local guidance and the Panel', 'P23', 'P01'),
    },
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
