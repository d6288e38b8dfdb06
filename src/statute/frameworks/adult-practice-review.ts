import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Framework, Test } from '../framework.ts'
import { practiceReviewLetters, practiceReviewRoles } from './child-practice-review.ts'
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
 * Adult practice reviews, Wales, 6 April 2016 to 30 September 2024: Safeguarding Boards (Functions and Procedures) (Wales)
 * Regulations 2015. Their criteria stay a gateway of the single unified safeguarding review.
 */

const regulations = verified(
  'Safeguarding Boards (Functions and Procedures) (Wales) Regulations 2015, on adult practice reviews',
  'W02',
  'W03',
)
const protectiveAction = inferred(`${regulations.text}: the extended limb`, 'W02', 'W09')

const anAdultInWales: Test = { age: 'at death or the incident', from: 18 }
export const atRisk = verified('Social Services and Well-being (Wales) Act 2014, s126(1)', 'W16')

export const adultPracticeReview: Framework = {
  id: 'WAL-A-APR',
  title: 'Adult practice review',
  subject: 'adult',
  kind: 'adult practice review',
  nations: ['Wales'],
  chosenBy: 'awareness',
  place: welshCase,
  versions: [
    {
      id: 'WAL-A-APR',
      title: 'Adult practice review, regulations of 2015',
      from: '2016-04-06',
      until: '2024-10-01',
      law: [regulations, atRisk],
      decides: 'whether an adult practice review must be held',
      decider: {
        who: 'Chair of the Safeguarding Board',
        source: fromMemory(
          'Working Together to Safeguard People, volume 3: the chair decides on the sub-group’s recommendation',
        ),
      },
      person: { criterion: 'WA0', no: 'The person was under 18: an age is reached at the start of the birthday.' },
      criteria: [
        {
          id: 'WA0',
          question: 'Was the person 18 or over?',
          test: anAdultInWales,
          no: 'the person was under 18',
          unknown: 'whether the person was 18 or over',
          source: fromMemory('Social Services and Well-being (Wales) Act 2014, s3'),
        },
        inWalesCriterion('WA-area', regulations),
        {
          id: 'WA1',
          question:
            'Was the person an adult at risk: experiencing or at risk of abuse or neglect, with needs for care and support, met or not, and because of them unable to protect themselves?',
          test: { fact: 'adultAtRisk', is: ['yes'] },
          no: 'the person was not an adult at risk',
          unknown: 'whether the person was an adult at risk',
          source: atRisk,
        },
        welshAbuse('WA2', 'the adult', regulations),
        graveHarm('WA3', 'the adult', regulations),
        {
          id: 'WA4',
          question:
            'On any day of the six months before, had the local authority decided to take action to protect the adult, following an enquiry?',
          test: { fact: 'laProtectiveAction6m', is: ['yes'] },
          help: 'The decision counts, not the action. The day of the event itself does not count.',
          source: protectiveAction,
        },
      ],
      matters: [],
      rules: [
        ...hereAndElsewhere('WA-area', {
          id: 'R3.1',
          when: { all: ['WA1', 'WA2', 'WA3'] },
          outcome: 'MUST',
          basis: 'REGS',
          because:
            'Abuse or neglect of an adult at risk is known or suspected, and the adult died or was gravely harmed, so the board must hold an adult practice review; no concern about joint working is needed in Wales.',
          source: regulations,
        }),
        {
          id: 'R3.4',
          when: { not: 'WA1' },
          outcome: 'NOT_REQUIRED',
          basis: 'REGS',
          because:
            'No adult practice review is required, because the person was not an adult at risk in the sense of section 126.',
          source: atRisk,
        },
        {
          id: 'R3.7',
          when: otherwise,
          outcome: 'NOT_REQUIRED',
          basis: 'REGS',
          because:
            'No adult practice review is required, because {noes}; the learning can be taken to a multi-agency professional forum.',
          source: fromMemory('Below the threshold: a multi-agency professional forum'),
        },
      ],
      kinds: [
        { kind: 'extended', when: 'WA4', source: protectiveAction },
        { kind: 'concise', when: { not: 'WA4' }, source: regulations },
      ],
      undecided: 'the chair of the board decides when the answer is known',
      deadlines: [completeInSixMonths, keepTwelveWeeks],
      stages: [
        { name: 'Referral', who: 'Any agency' },
        { name: 'Recommendation', who: 'Review sub-group' },
        { name: 'Decision whether, and whether concise or extended', who: 'Chair of the Safeguarding Board' },
        { name: 'Welsh Government told', who: 'Safeguarding Board' },
        { name: 'Panel formed, with an independent chair', who: 'Safeguarding Board' },
        { name: 'Agencies’ timelines and merged timeline of 12 months', who: 'Agencies' },
        { name: 'The adult or the family contacted', who: 'Reviewer' },
        { name: 'Learning event for practitioners', who: 'Reviewer' },
        { name: 'Report drafted', who: 'Reviewer' },
        { name: 'Report agreed', who: 'Safeguarding Board', deadline: 'DL20' },
        { name: 'Action plan agreed, about four weeks later', who: 'Safeguarding Board' },
        {
          name: 'Report and action plan sent to the Welsh Ministers and the National Board',
          who: 'Safeguarding Board',
        },
        { name: 'Report published', who: 'Safeguarding Board' },
        { name: 'Report on the website until at least', who: 'Safeguarding Board', deadline: 'DL21' },
      ],
      roles: practiceReviewRoles,
      report: practiceReviewReport,
      publication: practiceReviewPublication,
      shelf: twelveWeekShelf,
      letters: practiceReviewLetters('an adult practice review'),
    },
  ],
}
