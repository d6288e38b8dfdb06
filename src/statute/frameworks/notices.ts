import type { Criterion, Source, Version } from '../framework.ts'
import { diedAsChild } from './children.ts'

/** What the notices that an English local authority owes have in common. */

/** A notice has no panel, report or publication of its own. */
export const nothingElse: Pick<Version, 'matters' | 'roles' | 'report' | 'publication' | 'shelf'> = {
  matters: [],
  roles: [],
  report: [],
  publication: [],
  shelf: null,
}

export const lookedAfterCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Was the child looked after by a local authority?',
  test: { fact: 'lookedAfter', is: ['yes'] },
  no: 'the child was not looked after',
  unknown: 'whether the child was looked after',
  source,
})

export const diedCriterion = (id: string, source: Source): Criterion => ({
  id,
  question: 'Has the child died?',
  test: diedAsChild,
  no: 'no child has died',
  unknown: 'whether the child has died',
  source,
})
