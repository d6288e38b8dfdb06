import type { Criterion, Formula, Framework, Source, Test } from '../framework.ts'
import { diedAsChild, knownOrSuspected } from './children.ts'

/**
 * What the reviews of Scotland share. Child protection committees have no statute, and the reviews of both children and
 * adults rest on guidance (reference, section 4).
 */

const inScotland: Test = { fact: 'nationOfIncident', is: ['Scotland'] }

export const scottishCase = {
  test: { any: [inScotland, { fact: 'nationOfResidence', is: ['Scotland'] }] },
  no: 'It did not happen in Scotland and the person does not normally live there.',
} satisfies Framework['place']

export const diedCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Has the child died?',
  test: diedAsChild,
  no: 'the child has not died',
  unknown: 'whether the child has died',
  source,
})

export const significantHarm: Test = {
  any: [
    { fact: 'significantHarm', is: ['yes'] },
    { fact: 'seriousHarm', is: ['yes'] },
  ],
}

/** S2a to S2e of the reference: what, beside the death itself, brings it within the criteria. */
export const factors = (source: Source, lookedAfter: Source): readonly Criterion[] => [
  {
    id: 'S2a',
    question: 'Is abuse or neglect known or suspected to be a factor in the death?',
    test: knownOrSuspected,
    no: 'abuse or neglect is neither known nor suspected',
    unknown: 'whether abuse or neglect is known or suspected',
    source,
  },
  {
    id: 'S2b',
    question: 'Is or was the child, or a brother or sister, ever on the Child Protection Register?',
    test: {
      any: [
        { fact: 'everOnRegister', is: ['yes'] },
        { fact: 'siblingEverOnRegister', is: ['yes'] },
      ],
    },
    no: 'neither the child nor a brother or sister was ever on the Child Protection Register',
    unknown: 'whether the child, or a brother or sister, was ever on the Child Protection Register',
    help: 'Whatever the cause of death was.',
    source,
  },
  {
    id: 'S2b-no-bearing',
    question: 'Is it absolutely clear to the committee that the registration has no bearing on the case?',
    test: { fact: 'registerNoBearing', is: ['yes'] },
    unknown: 'whether the registration has no bearing on the case',
    help: 'Only where it is absolutely clear does the registration not count; while it is not known, it counts.',
    source,
  },
  {
    id: 'S2c',
    question: 'Was the death by suicide, or accidental?',
    test: {
      any: [
        { fact: 'suspectedSuicide', is: ['yes'] },
        { fact: 'accidentalDeath', is: ['yes'] },
      ],
    },
    no: 'the death was neither by suicide nor accidental',
    unknown: 'whether the death was by suicide or accidental',
    source,
  },
  {
    id: 'S2d',
    question: 'Was the death by alleged murder, culpable homicide, reckless conduct or an act of violence?',
    test: { fact: 'violentDeath', is: ['yes'] },
    no: 'the death was not by alleged violence',
    unknown: 'whether the death was by alleged murder, culpable homicide, reckless conduct or an act of violence',
    source,
  },
  {
    id: 'S2e',
    question: 'When the child died, was the child looked after, or receiving aftercare or continuing care?',
    test: {
      any: [
        { fact: 'lookedAfter', is: ['yes'] },
        { fact: 'careLeaver', is: ['yes'] },
      ],
    },
    no: 'the child was not looked after, nor in aftercare or continuing care',
    unknown: 'whether the child was looked after, or in aftercare or continuing care',
    help: 'A person who had left care counts while they received aftercare or continuing care.',
    source: lookedAfter,
  },
]

/** Registration counts unless it is absolutely clear that it has no bearing (R4.1); while that is not known, it counts (R4.5). */
const registrationBears: Formula = { all: ['S2b', { not: 'S2b-no-bearing' }] }
export const registrationPresumed: Formula = { all: ['S2b', { unclear: 'S2b-no-bearing', presumed: 'no' }] }

export const anyFactor: Formula = { any: ['S2a', registrationBears, 'S2c', 'S2d', 'S2e'] }
