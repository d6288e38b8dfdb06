import { describe, expect, test } from 'vitest'
import { publishedReviews } from '../../seeds/published-reviews.ts'
import { companionDocument, fingerprintOf, reportDocument } from './make-documents.ts'
import type { Publication } from './publication.ts'

const review: Publication = publishedReviews.selfNeglect
const artefacts = { report: Buffer.from('report'), briefing: Buffer.from('briefing'), bulletin: null }

describe('what was approved is known by its fingerprint:', () => {
  const approved = fingerprintOf(review, artefacts)

  test('the same content in another order of fields has the same', () => {
    const reversed = Object.fromEntries(Object.entries(review).toReversed())
    expect(fingerprintOf({ ...review, ...reversed }, artefacts)).toBe(approved)
  })
  test.each<[string, Partial<Publication>]>([
    ['a letter of the title', { title: `${review.title}.` }],
    ['the day of publication', { publishedOn: review.publishedOn.add({ days: 1 }) }],
    ['the last day on the site', { onSiteUntil: Temporal.PlainDate.from('2030-01-01') }],
    ['a recommendation fewer', { recommendations: review.recommendations.slice(1) }],
    ['no briefing', { briefing: null }],
  ])('%s changes it', (_what, changed) =>
    expect(fingerprintOf({ ...review, ...changed }, artefacts)).not.toBe(approved),
  )

  test('a byte of a PDF changes it', () => {
    expect(fingerprintOf(review, { ...artefacts, report: Buffer.from('rePort') })).not.toBe(approved)
  })
  test('a byte moved from one PDF to the next changes it', () => {
    expect(
      fingerprintOf(review, { ...artefacts, report: Buffer.from('reportb'), briefing: Buffer.from('riefing') }),
    ).not.toBe(approved)
  })
})

test('the report ends with its recommendations and whom they are addressed to', () => {
  const last = reportDocument(review).sections.at(-1)
  expect(last?.heading).toBe('Recommendations')
  expect(last?.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'To: Northbridge Hospitals NHS Trust' })
})

test('a report without recommendations has no such section', () => {
  expect(reportDocument({ ...review, recommendations: [] }).sections).toEqual(review.sections)
})

test('a review without a briefing makes no document of it', () => {
  expect(companionDocument({ ...review, briefing: null }, 'briefing')).toBeNull()
  expect(companionDocument(review, 'briefing')?.subtitle).toBe('Seven-minute briefing')
})
