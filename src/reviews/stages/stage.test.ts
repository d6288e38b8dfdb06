import { describe, expect, test } from 'vitest'
import { stageName, stageOf, type StageFacts } from './stage.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const nothing: StageFacts = {
  heldInYear: null,
  hasLeadReviewer: false,
  hasPanel: false,
  termsDrafted: false,
  termsAgreedOn: null,
  reportApprovedOn: null,
  publishedOn: null,
  closedOn: null,
}
const appointed = { ...nothing, hasLeadReviewer: true, hasPanel: true }

describe('the stage of a review follows from its facts', () => {
  test.each<[string, StageFacts, string]>([
    ['nobody is appointed', nothing, 'Getting ready'],
    ['a lead reviewer and no panel', { ...nothing, hasLeadReviewer: true }, 'Getting ready'],
    ['both, and no terms', appointed, 'Agreeing terms'],
    ['terms drafted', { ...appointed, termsDrafted: true }, 'Agreeing terms'],
    ['terms agreed', { ...appointed, termsDrafted: true, termsAgreedOn: day('2026-05-04') }, 'Under way'],
    ['the report approved', { ...appointed, reportApprovedOn: day('2026-09-01') }, 'Report approved'],
    ['published, whatever was skipped before', { ...nothing, publishedOn: day('2026-09-20') }, 'Published'],
    ['closed', { ...nothing, publishedOn: day('2026-09-20'), closedOn: day('2026-12-01') }, 'Closed'],
    ['closed without a report', { ...nothing, closedOn: day('2026-12-01') }, 'Closed'],
    ['a past review', { ...nothing, heldInYear: 2014, publishedOn: day('2015-03-12') }, 'Past review, 2014'],
  ])('%s: %s', (_, facts, expected) => {
    expect(stageName(stageOf(facts))).toBe(expected)
  })

  test('and says what is missing', () => {
    expect(stageOf({ ...nothing, hasPanel: true })).toEqual({ stage: 'getting ready', missing: ['lead reviewer'] })
  })
})
