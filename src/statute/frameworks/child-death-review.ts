import { calendarMonths, fromMemory, otherwise, verified } from '../framework.ts'
import type { Criterion, Framework, Rule, Source, Version } from '../framework.ts'
import { anAdult, diedAsChild, englishCase, inEngland, livesInEngland, underEighteenCriterion } from './children.ts'

/**
 * Child death reviews, England: of every death under 18, apart from any question of abuse.
 * Law: LSCB Regulations 2006, reg 6, everywhere from 1 April 2008; Children Act 2004, ss16M to 16Q since 29 June 2018.
 */

const criteria = (source: Source): readonly Criterion[] => [
  underEighteenCriterion('CDR1'),
  {
    id: 'CDR2',
    question: 'Has the child died?',
    test: diedAsChild,
    no: 'the child has not died',
    unknown: 'whether the child has died',
    source,
  },
  {
    id: 'CDR3',
    question: 'Did the child normally live in the area?',
    test: livesInEngland,
    no: 'the child did not normally live in England',
    unknown: 'where the child normally lived',
    source,
  },
  {
    id: 'CDR4',
    question: 'Did the child die in the area?',
    test: inEngland,
    unknown: 'where the child died',
    source,
  },
  {
    id: 'CDR5',
    question: 'Was it a live birth? A stillbirth, a loss before 24 weeks and a lawful termination are not reviewed.',
    test: { not: { fact: 'stillbirth', is: ['yes'] } },
    no: 'it was not a live birth',
    source: verified('Child Death Review: Statutory and Operational Guidance 2018', 'X01'),
  },
]

/** A stillbirth is said, not presumed: nothing said counts as a live birth. */
const notStillborn: Rule['when'] = { any: ['CDR5', { unclear: 'CDR5', presumed: 'yes' }] }

const resident = (source: Source, basis: Rule['basis']): Rule => ({
  id: 'CDR-1',
  when: { all: ['CDR2', 'CDR3', notStillborn] },
  outcome: 'MUST',
  basis,
  because: 'A child who normally lived in England has died, and every such death is reviewed.',
  source,
})

const notRequired = (source: Source, basis: Rule['basis']): Rule => ({
  id: 'CDR-1',
  when: otherwise,
  outcome: 'NOT_REQUIRED',
  basis,
  because: 'There is no child’s death to review, because {noes}.',
  source,
})

const shared: Pick<
  Version,
  | 'decides'
  | 'person'
  | 'matters'
  | 'undecided'
  | 'deadlines'
  | 'roles'
  | 'report'
  | 'publication'
  | 'shelf'
  | 'letters'
> = {
  decides: 'whether the death must be reviewed',
  person: { criterion: 'CDR1', no: anAdult },
  matters: [],
  undecided: 'decide again when it is known',
  deadlines: [],
  roles: [],
  report: [],
  publication: [],
  shelf: null,
  letters: [],
}

const regulation6 = verified('LSCB Regulations 2006, reg 6', 'X16', 'X23')
const section16M = verified('Children Act 2004, s16M(1)', 'L22')
const inTheArea = verified('Children Act 2004, s16M(2)', 'L22')

export const childDeathReview: Framework = {
  id: 'ENG-C-CDR',
  title: 'Child death review',
  subject: 'child',
  kind: null,
  nations: ['England'],
  chosenBy: 'incident',
  place: englishCase,
  versions: [
    {
      ...shared,
      id: 'ENG-C-CDR-08',
      title: 'Child death review by the Local Safeguarding Children Board',
      from: '2008-04-01',
      until: '2018-06-29',
      law: [regulation6],
      decider: { who: 'Child death overview panel', source: regulation6 },
      // The Board reviewed the deaths of children who lived in its area, wherever they died.
      criteria: criteria(regulation6).filter(({ id }) => id !== 'CDR4'),
      rules: [resident(regulation6, 'REGS'), notRequired(regulation6, 'REGS')],
      deadlines: [
        {
          id: 'T5',
          what: 'finish a child death review that was begun before the new partners took over',
          trigger: 'local go-live',
          within: calendarMonths(4),
          by: 'Local Safeguarding Children Board',
          to: 'Child death review partners',
          source: fromMemory('Working Together transitional guidance 2018: up to four months'),
          confirm: true,
        },
      ],
      stages: [
        { name: 'Death notified, within 24 hours', who: 'Any professional' },
        { name: 'Death reviewed', who: 'Child death overview panel' },
      ],
    },
    {
      ...shared,
      id: 'ENG-C-CDR',
      title: 'Child death review by the child death review partners',
      from: '2018-06-29',
      until: null,
      law: [section16M, inTheArea],
      decider: { who: 'Child death review partners', source: section16M },
      criteria: criteria(section16M),
      rules: [
        resident(section16M, 'ACT'),
        {
          id: 'CDR-2',
          when: { all: ['CDR2', 'CDR4', notStillborn] },
          outcome: 'MAY',
          basis: 'ACT',
          because: 'A child who did not normally live in England has died in the area, and that death may be reviewed.',
          source: inTheArea,
        },
        notRequired(section16M, 'ACT'),
      ],
      stages: [
        {
          name: 'Death notified, within 24 hours; to the National Child Mortality Database within 48',
          who: 'Any professional',
        },
        {
          name: 'Joint agency response, at once, where the death was sudden, unexplained, of an external cause or in custody',
          who: 'Joint agency response team',
        },
        { name: 'Death reviewed', who: 'Child death review partners' },
        { name: 'Anonymous data in the National Child Mortality Database', who: 'Child death review partners' },
      ],
    },
  ],
}
