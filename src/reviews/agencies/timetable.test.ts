import { describe, expect, test } from 'vitest'
import { findVersion, timetable } from '#statute'
import { inTime, lateStages, type Extension } from './timetable.ts'

const day = (date: string) => Temporal.PlainDate.from(date)
const version = findVersion('ENG-C-LCSPR', 'WT2023')
if (!version) throw new Error('The law of the example is not carried')
const stages = timetable(version, { decidedOn: day('2026-01-12'), publishOn: day('2026-09-01') })
const open = { reportApprovedOn: null, publishedOn: null }

const extension = (wasDueOn: string, dueOn: string): Extension => ({
  id: '', deadline: 'DL12', wasDueOn: day(wasDueOn), dueOn: day(dueOn), reasons: 'A trial', decidedOn: day(wasDueOn),
  decidedBy: 'The partners', recordedAt: Temporal.Instant.from('2026-07-01T09:00:00Z'),
}) // prettier-ignore

const publication = (extensions: readonly Extension[], facts = open) =>
  inTime(stages, version, facts, extensions).find(({ name }) => name === 'Report published')

describe('a review against the law', () => {
  test('is to be published within six months of the decision', () => {
    expect(publication([])?.dueOn?.toString()).toBe('2026-07-12')
  })

  test('has the day of its last extension, and the law’s day beside it', () => {
    const moved = publication([extension('2026-07-12', '2026-09-12'), extension('2026-09-12', '2026-11-30')])
    expect(moved?.dueOn?.toString()).toBe('2026-11-30')
    expect(moved?.limit?.dueOn?.toString()).toBe('2026-07-12')
  })

  test('is late the day after, and not on the day', () => {
    const late = (today: string) => lateStages(inTime(stages, version, open, []), day(today)).map(({ name }) => name)
    expect(late('2026-07-12')).toEqual([])
    expect(late('2026-07-13')).toEqual(['Report published'])
  })

  test('is not late once it is published, nor because the time on the site has ended', () => {
    const published = inTime(stages, version, { ...open, publishedOn: day('2026-09-01') }, [])
    expect(lateStages(published, day('2030-01-01'))).toEqual([])
  })
})
