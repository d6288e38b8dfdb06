import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Framework } from '../framework.ts'

/**
 * MAPPA serious case reviews, England and Wales: Criminal Justice Act 2003, s325, and the MAPPA Guidance, ch 20. They are
 * about the offender's management, whoever the victim is. In Scotland the MAPPA significant case review is a linked process.
 */

const chapter20 = fromMemory('MAPPA Guidance, ch 20: level 2 or 3, or within the last 28 days, and the charge')
const section325 = fromMemory('Criminal Justice Act 2003, s325; MAPPA Guidance, ch 20')

export const mappaReview: Framework = {
  id: 'EW-MAPPA-SCR',
  title: 'MAPPA serious case review',
  subject: 'anyone',
  kind: null,
  nations: ['England', 'Wales'],
  chosenBy: 'decision',
  place: {
    test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
    no: 'It did not happen in England or Wales.',
  },
  versions: [
    {
      id: 'EW-MAPPA-SCR',
      title: 'MAPPA serious case review',
      // In force since 2004 (from memory); the day is not in the reference.
      from: '2004-04-05',
      until: null,
      unsure: [{ from: '2004-04-05', until: '2005-04-05' }],
      law: [section325],
      decides: 'whether a MAPPA serious case review must be held',
      decider: {
        who: 'Strategic Management Board, with a lay adviser',
        source: verified('MAPPA, serious case reviews: the lay adviser is involved', 'X06'),
      },
      person: null,
      criteria: [
        {
          id: 'MA1',
          question: 'Is someone suspected who is managed under MAPPA?',
          test: { fact: 'perpetratorUnderMAPPA', is: ['level 1', 'level 2', 'level 3'] },
          no: 'nobody managed under MAPPA is suspected',
          unknown: 'whether someone managed under MAPPA is suspected',
          source: chapter20,
        },
        {
          id: 'MA2',
          question: 'Were they managed at level 2 or 3, then or in the last 28 days?',
          test: { fact: 'perpetratorUnderMAPPA', is: ['level 2', 'level 3'] },
          no: 'they were managed at level 1',
          unknown: 'at which level they were managed',
          source: chapter20,
        },
        {
          id: 'MA3',
          question: 'Have they been charged with murder, attempted murder, manslaughter, rape or attempted rape?',
          test: { fact: 'perpetratorChargedGravely', is: ['yes'] },
          no: 'they have not been charged with one of the offences that the guidance names',
          unknown: 'whether they have been charged with one of the offences that the guidance names',
          source: chapter20,
        },
      ],
      matters: [],
      rules: [
        {
          id: 'MAPPA-must',
          when: { all: ['MA2', 'MA3'] },
          outcome: 'MUST',
          basis: 'GUIDANCE',
          because:
            'An offender managed at level 2 or 3 has been charged with one of the gravest offences, so the Strategic Management Board must hold a MAPPA serious case review.',
          source: chapter20,
        },
        {
          id: 'MAPPA-may',
          when: 'MA1',
          outcome: 'MAY',
          basis: 'GUIDANCE',
          because:
            'The person suspected is managed under MAPPA, so the Strategic Management Board may hold a MAPPA serious case review; it must hold one only where the person is managed at level 2 or 3 and faces one of the gravest charges.',
          source: chapter20,
        },
        {
          id: 'MAPPA-none',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'GUIDANCE',
          because: 'No MAPPA serious case review is called for, because {noes}.',
          source: chapter20,
        },
      ],
      undecided: 'ask the MAPPA co-ordinator',
      deadlines: [],
      stages: [
        { name: 'The board is told', who: 'MAPPA co-ordinator' },
        { name: 'Decision whether to hold a review', who: 'Strategic Management Board' },
        { name: 'Review', who: 'Independent reviewer' },
        { name: 'Report agreed', who: 'Strategic Management Board' },
      ],
      roles: [],
      report: [],
      publication: [
        {
          text: 'The report is normally not published; to publish it needs approval.',
          source: verified('MAPPA serious case review template of 2012', 'X17'),
        },
      ],
      shelf: {
        atLeast: null,
        afterwards: 'on request',
        source: inferred('Not normally published', 'X17'),
        confirm: true,
      },
      letters: [],
    },
  ],
}
