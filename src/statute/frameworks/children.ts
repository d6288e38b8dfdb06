import { verified } from '../framework.ts'
import type { Criterion, Test } from '../framework.ts'

/** Tests that several English frameworks for children share, each with the words that explain it. */

export const underEighteen: Test = { age: 'at the incident', below: 18 }
export const diedAsChild: Test = {
  all: [
    { fact: 'died', is: ['yes'] },
    { age: 'at death', below: 18 },
  ],
}
export const harmedAsChild: Test = { all: [{ fact: 'seriousHarm', is: ['yes'] }, underEighteen] }
export const knownOrSuspected: Test = { fact: 'abuseOrNeglect', is: ['known', 'suspected'] }

export const inEngland: Test = { fact: 'nationOfIncident', is: ['England'] }
export const livesInEngland: Test = { fact: 'nationOfResidence', is: ['England'] }

/** English frameworks for children follow a child of an English area, and a child harmed in one. */
export const englishCase = {
  test: { any: [inEngland, livesInEngland] },
  no: 'It did not happen in England and the child does not normally live in England.',
} satisfies { test: Test; no: string }

export const anAdult = 'The person was 18 or over: an age is reached at the start of the birthday.'

export const underEighteenCriterion = (id: string): Criterion => ({
  id,
  question: 'Was the person under 18 when it happened?',
  test: underEighteen,
  no: 'the person was 18 or over',
  unknown: 'whether the person was under 18',
  source: verified('Working Together: anyone under 18; Children Act 2004, s65', 'P21'),
})

/** Section 16B(9) of the Children Act 2004, as sections 16C and 16F use it: a serious child safeguarding case. */
export const seriousCaseCriteria = (prefix: string): readonly Criterion[] => [
  underEighteenCriterion(`${prefix}1`),
  {
    id: `${prefix}2`,
    question: 'Is abuse or neglect of the child known or suspected?',
    test: knownOrSuspected,
    no: 'abuse or neglect is neither known nor suspected',
    unknown: 'whether abuse or neglect is known or suspected',
    source: verified('Children Act 2004, s16B(9)(a) and s16C(1)', 'L01', 'L22'),
  },
  {
    id: `${prefix}3`,
    question: 'Has the child died?',
    test: diedAsChild,
    no: 'the child has not died',
    unknown: 'whether the child has died',
    source: verified('Children Act 2004, s16B(9)(b) and s16C(1)', 'L01', 'L22'),
  },
  {
    id: `${prefix}4`,
    question: 'Has the child been seriously harmed?',
    test: harmedAsChild,
    no: 'the child has not been seriously harmed',
    unknown: 'whether the child has been seriously harmed',
    source: verified('Children Act 2004, s16B(9)(b) and s16C(1)', 'L01', 'L22'),
  },
]

/** Where it happened, and where the child lives: they say which authority owes the notification. */
export const placeCriteria = (prefix: string): readonly Criterion[] => [
  {
    id: `${prefix}5`,
    question: "Did it happen in the local authority's area?",
    test: inEngland,
    unknown: 'where it happened',
    source: verified('Children Act 2004, s16C(1)(a)', 'L01'),
  },
  {
    id: `${prefix}6`,
    question: 'If it happened outside England, does the child normally live in the area of an English local authority?',
    test: livesInEngland,
    unknown: 'where the child normally lives',
    source: verified('Children Act 2004, s16C(1)(b)', 'L01', 'P16'),
  },
]
