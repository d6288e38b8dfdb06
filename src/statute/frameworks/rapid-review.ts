import { fromMemory, inferred, otherwise, verified, workingDays } from '../framework.ts'
import type { DeadlineRule, Framework, Point, Stage, Version, Window } from '../framework.ts'
import { anAdult, englishCase } from './children.ts'
import { judgeSeriousness, seriousIncidentCriteria, seriousIncidentRules } from './serious-incident.ts'

/**
 * Rapid reviews, England, since 29 June 2018: one after every serious incident notification, in areas that still had
 * a Board as in those with safeguarding partners (reference, T4 and RR1).
 */

const afterEveryNotification = verified(
  'Working Together and the Panel: every serious incident notification needs a rapid review',
  'P01',
)

/** The reference stores both clocks and warns on the earlier (RR3). */
const fifteenDays: DeadlineRule = {
  id: 'DL11',
  what: 'finish the rapid review and send it to the Child Safeguarding Practice Review Panel',
  undecided: 'if the incident is notified, finish the rapid review and send it to the Panel',
  trigger: 'aware',
  within: workingDays(15),
  by: 'Safeguarding partners',
  to: 'Child Safeguarding Practice Review Panel',
  source: verified('Working Together 2018: within 15 working days of becoming aware of the incident', 'P05'),
  confirm: true,
}

const fromNotification: DeadlineRule = {
  ...fifteenDays,
  id: 'DL11-SIN',
  what: 'finish the rapid review, where the area counts from the serious incident notification',
  trigger: 'serious incident notified',
  source: verified('Local practice: the notification is the start', 'P24', 'P29', 'P30'),
}

/** 30 March 2020: the fifteen days were relaxed, the five of the notification were not; the end was not found (reference, T6). */
const relaxed = {
  from: '2020-03-30',
  source: verified('Easements of 30 March 2020, as published by an area', 'P06'),
} as const

const stages: readonly Stage[] = [
  { name: 'Serious incident notified', who: 'Local authority' },
  { name: 'Agencies asked for what is readily available', who: 'Safeguarding partners' },
  { name: 'Agencies return their summaries, commonly by working day 10', who: 'Agencies' },
  { name: 'Rapid review meeting', who: 'Safeguarding partners' },
  { name: 'Decision with reasons, and a view on national importance', who: 'Safeguarding partners' },
  { name: 'Rapid review sent to the Panel', who: 'Safeguarding partners', deadline: 'DL11' },
  { name: 'The Panel replies, in about 10 days', who: 'Child Safeguarding Practice Review Panel' },
]

const contents: readonly Point[] = [
  {
    text: 'The facts, as far as they are readily available.',
    source: verified('Working Together, aims of the rapid review', 'P02'),
  },
  {
    text: 'Whether immediate action is needed to keep children safe, and what early learning is to be shared.',
    source: verified('Working Together, aims of the rapid review', 'P02'),
  },
  { text: 'The potential to improve practice.', source: verified('Working Together, aims of the rapid review', 'P02') },
  {
    text: 'The decision whether to hold a local review, with reasons, and a view on national importance.',
    source: verified('Working Together', 'P05', 'P18'),
  },
  {
    text: 'The child and family, the incident, what agencies did, the child’s voice and lived experience, good practice, parallel processes, contact with the family, equality and ethnicity, who agreed, and the action plan.',
    source: fromMemory('Panel guidance 2022 and 2025'),
  },
]

const rapidReviewUnder = (
  edition: string,
  title: string,
  window: Window,
  deadlines: Version['deadlines'] = [fifteenDays, fromNotification],
): Version => ({
  ...window,
  id: 'ENG-C-RR',
  edition,
  title: `Rapid review, ${title}`,
  law: [afterEveryNotification],
  decides: 'whether a rapid review is needed',
  decider: {
    who: 'Safeguarding partners of the area where it happened, with the home area',
    source: verified('Panel: the review belongs to the area where the incident happened', 'P01'),
  },
  person: { criterion: 'SIN1', no: anAdult },
  criteria: seriousIncidentCriteria,
  matters: [],
  rules: [
    {
      id: 'RR1',
      when: { any: [seriousIncidentRules.here, seriousIncidentRules.away] },
      outcome: 'MUST',
      basis: 'STAT_GUIDANCE',
      because:
        'The incident must be notified as a serious incident, and every serious incident notification needs a rapid review.',
      source: afterEveryNotification,
    },
    {
      id: 'RR1',
      when: otherwise,
      outcome: 'NOT_REQUIRED',
      basis: 'STAT_GUIDANCE',
      because: 'No rapid review is needed, because there is no serious incident to notify: {noes}.',
      source: inferred('No rapid review without a serious incident notification', 'P01'),
    },
  ],
  undecided: judgeSeriousness,
  deadlines,
  stages,
  roles: [],
  report: contents,
  publication: [],
  shelf: null,
  letters: [
    {
      on: ['decision to review', 'decision not to review'],
      to: 'Child Safeguarding Practice Review Panel',
      deadline: 'DL11',
      says: [
        'the rapid review itself',
        'whether a local child safeguarding practice review will be held, and the reasons',
        'whether the case raises issues of national importance, and why',
      ],
      source: verified('Working Together: sent to the Panel on completion', 'P05', 'P18'),
    },
  ],
})

export const rapidReview: Framework = {
  id: 'ENG-C-RR',
  title: 'Rapid review',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'awareness',
  place: englishCase,
  versions: [
    rapidReviewUnder('WT2018', 'Working Together 2018', { from: '2018-06-29', until: '2023-12-15' }, [
      { ...fifteenDays, relaxed },
      { ...fromNotification, relaxed },
    ]),
    rapidReviewUnder('WT2023', 'Working Together 2023', { from: '2023-12-15', until: '2026-03-19' }),
    // The chapter of 2026 has not been read: its rules are those of 2023 until a person has confirmed them.
    rapidReviewUnder('WT2026', 'Working Together 2026', { from: '2026-03-19', until: null, confirm: true }),
  ],
}
