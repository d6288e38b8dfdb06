import { fromMemory, verified } from '../framework.ts'
import type { Criterion, DeadlineRule, Framework, Point, Rule, Shelf, Source, Test } from '../framework.ts'
import { knownOrSuspected } from './children.ts'

/** What the reviews of Wales share: suspected abuse and grave harm are enough, without any concern about joint working (R3.1). */

const inWales: Test = { fact: 'nationOfIncident', is: ['Wales'] }

/** The regulations speak of the board's area; that a board follows its own residents elsewhere has to be confirmed. */
export const welshCase = {
  test: { any: [inWales, { fact: 'nationOfResidence', is: ['Wales'] }] },
  no: 'It did not happen in Wales and the person does not normally live there.',
} satisfies Framework['place']

export const inWalesCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Did it happen in the area of the Welsh board?',
  test: inWales,
  no: 'it did not happen in Wales',
  unknown: 'where it happened',
  help: 'If it happened elsewhere to someone who normally lives in Wales, the board considers it too: check this with the guidance.',
  source,
})

/** The rule as it stands in Wales, and for someone who normally lives there and came to harm elsewhere, to be confirmed. */
export const hereAndElsewhere = (here: string, rule: Rule): readonly Rule[] => [
  { ...rule, when: { all: [here, rule.when] } },
  {
    ...rule,
    because: `It happened outside Wales to someone who normally lives there, and ${lowerFirst(rule.because)}`,
    source: fromMemory(`${rule.source.text}; for residents harmed outside Wales`),
  },
]

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

export const welshAbuse = (id: string, whose: string, source: Source): Criterion => ({
  id,
  question: `Is abuse or neglect of ${whose} known or suspected?`,
  test: knownOrSuspected,
  no: 'abuse or neglect is neither known nor suspected',
  unknown: 'whether abuse or neglect is known or suspected',
  source,
})

/** A probable suicide counts as a death (R3.6). A fatal injury at 17 is one that threatened life, whenever the child died. */
const gravelyHarmed: Test = {
  any: [
    { fact: 'died', is: ['yes'] },
    { fact: 'lifeThreatening', is: ['yes'] },
    { fact: 'permanentImpairment', is: ['yes'] },
  ],
}

export const graveHarm = (id: string, who: string, source: Source): Criterion => ({
  id,
  question: `Has ${who} died, had a potentially life-threatening injury, or suffered serious and permanent impairment of health or development?`,
  test: gravelyHarmed,
  no: `${who} did not die and had neither a potentially life-threatening injury nor serious and permanent impairment`,
  unknown: `whether ${who} died, had a potentially life-threatening injury or suffered serious and permanent impairment`,
  help: 'A probable suicide counts as a death.',
  source,
})

export const completeInSixMonths: DeadlineRule = {
  id: 'DL20',
  what: 'complete the review',
  trigger: 'referral',
  within: { count: 6, unit: 'calendar months', direction: 'after' },
  by: 'Safeguarding Board',
  to: 'completed by the board; the action plan about four weeks later',
  source: fromMemory('Working Together to Safeguard People, volumes 2 and 3: about six months from the referral'),
  confirm: true,
}

const twelveWeeks = { count: 12, unit: 'weeks', direction: 'after' } as const
const onTheSite = fromMemory(
  'Working Together to Safeguard People, volumes 2 and 3: on the website for at least 12 weeks',
)

export const keepTwelveWeeks: DeadlineRule = {
  id: 'DL21',
  what: 'keep the report on the website until then at least; after that give it on request',
  trigger: 'publication',
  within: twelveWeeks,
  by: 'Safeguarding Board',
  to: 'the public',
  source: onTheSite,
  confirm: true,
}

export const twelveWeekShelf: Shelf = {
  atLeast: twelveWeeks,
  afterwards: 'on request',
  source: onTheSite,
  confirm: true,
}

/** What a practice review's report is made of (D3.3, D3.4 and the practice review model). */
export const practiceReviewReport: readonly Point[] = [
  {
    text: 'A timeline that normally covers the 12 months before the event.',
    source: verified('Practice review model', 'W08'),
  },
  {
    text: 'What the practitioners’ learning event and the family contributed.',
    source: verified('Practice review model', 'W08', 'W10'),
  },
  { text: 'Practice and learning points, and recommendations.', source: fromMemory('Practice review model') },
  {
    text: 'In an extended review, how the statutory duties of all relevant agencies were fulfilled.',
    source: verified('Practice review model', 'W08', 'W10'),
  },
  {
    text: 'An action plan, about four weeks after the report.',
    source: fromMemory('Working Together to Safeguard People, volumes 2 and 3'),
  },
]

export const practiceReviewPublication: readonly Point[] = [
  {
    text: 'The report is published on the board’s website for at least 12 weeks; after that it is given on request.',
    source: onTheSite,
  },
  {
    text: 'The report and the action plan go to the Welsh Ministers and to the National Independent Safeguarding Board.',
    source: verified('Practice review guidance, as restated', 'W09'),
  },
]
