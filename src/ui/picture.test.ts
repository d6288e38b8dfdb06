import { expect, test } from 'vitest'
import { timelinePicture } from './picture.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

const picture = (label = 'Rapid review sent') =>
  timelinePicture({
    title: 'Dates of the review',
    description: 'The rapid review was sent in time.',
    today: date('2026-03-04'),
    lanes: [
      {
        label: 'Robin',
        marks: [
          { from: date('2026-01-19'), to: date('2026-02-09'), label: 'Fifteen working days', tone: 'quiet' },
          { from: date('2026-02-06'), label, tone: 'good' },
        ],
      },
      { label: 'Wren', marks: [] },
    ],
  }).toString()

test('a picture has a name and a description, and says each date in words', () => {
  expect(picture()).toContain('<title id="timeline-picture-title">Dates of the review</title>')
  expect(picture()).toContain('<desc id="timeline-picture-description">The rapid review was sent in time.</desc>')
  expect(picture()).toContain('<title>Rapid review sent: 6 February 2026</title>')
  expect(picture()).toContain('<title>Fifteen working days: 19 January to 9 February 2026</title>')
})

test('a picture has no inline style and escapes its words', () => {
  expect(picture('<b>"R"</b>')).toContain('&lt;b&gt;&quot;R&quot;&lt;/b&gt;')
  expect(picture()).not.toMatch(/ style=/)
})

test('marks that would touch stand in different rows', () => {
  const rows = [...picture().matchAll(/class="heed-picture__words" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => y)
  expect(rows).toHaveLength(2)
  expect(new Set(rows).size).toBe(2)
})

test('a picture of nothing is drawn', () => {
  const empty = timelinePicture({ title: 'None', description: 'None', lanes: [], today: date('2026-03-04') })
  expect(empty.toString()).toContain('Today')
})
