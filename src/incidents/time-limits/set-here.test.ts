import { describe, expect, test } from 'vitest'
import { nothingSet, standing } from './set-here.ts'
import type { GoLiveRow, LocalHolidayRow, TimeLimitRow } from './queries.ts'

const setAt = Temporal.Instant.from('2026-09-14T09:00:00Z')
const by = { partnershipId: 'northbridge', reasons: 'Agreed by the partners.', setAt, setBy: 'bronwen' }
const limit = (deadline: string, choice: TimeLimitRow['choice'], count: number | null = null): TimeLimitRow => ({
  ...by,
  id: `${deadline}-${choice}-${count}`,
  deadline,
  choice,
  count,
  unit: count === null ? null : 'working days',
  trigger: count === null ? null : 'as the reference has it',
})
const holiday = (day: string, kept: boolean): LocalHolidayRow => ({
  ...by,
  id: `${day}-${kept}`,
  holidayOn: Temporal.PlainDate.from(day),
  name: 'Spring holiday',
  kept,
})
const goLive = (day: string | null): GoLiveRow => ({
  ...by,
  id: String(day),
  liveOn: day === null ? null : Temporal.PlainDate.from(day),
})
const set = (limits: readonly TimeLimitRow[]) => standing({ limits, holidays: [], goLives: [] }).settings.deadlines

describe('what a partnership set for itself, the latest first', () => {
  test('nothing set is nothing', () => {
    expect(standing({ limits: [], holidays: [], goLives: [] })).toMatchObject({ localHolidays: [], goLiveOn: null })
    expect(nothingSet.settings).toEqual({})
  })

  test('the latest time limit counts', () => {
    expect(set([limit('DL11', 'own', 20), limit('DL11', 'own', 10)])).toEqual({
      DL11: { within: { count: 20, unit: 'working days', direction: 'after' } },
    })
  })

  test('one that is again as the reference has it counts no more, and does not bring back what was set before', () => {
    expect(set([limit('DL11', 'reference'), limit('DL11', 'own', 10)])).toEqual({})
  })

  test('no limit is a setting too', () => {
    expect(set([limit('DL11', 'none')])).toEqual({ DL11: { within: null } })
  })

  test('what is counted back from publication stays so', () => {
    expect(set([limit('DL13', 'own', 10)])).toEqual({
      DL13: { within: { count: 10, unit: 'working days', direction: 'before' } },
    })
  })

  test('what starts the clock is changed only where it was said', () => {
    expect(set([{ ...limit('DL11', 'own', 15), trigger: 'decision' }])).toEqual({
      DL11: { within: { count: 15, unit: 'working days', direction: 'after' }, trigger: 'decision' },
    })
  })

  test('a limit that can no longer be set, since it was verified meanwhile, is left to the law', () => {
    expect(set([limit('DL08', 'own', 20)])).toEqual({})
  })

  test('a local holiday that is no longer kept is a working day again', () => {
    const holidays = [holiday('2026-04-20', false), holiday('2026-09-28', true), holiday('2026-04-20', true)]
    const days = standing({ limits: [], holidays, goLives: [] }).settings.localHolidays
    expect(days?.map(String)).toEqual(['2026-09-28'])
  })

  test('the day of local go-live is the one said last, also when it is not known after all', () => {
    const said = (...days: (string | null)[]) =>
      standing({ limits: [], holidays: [], goLives: days.map(goLive) }).goLiveOn?.toString()
    expect(said('2019-04-01', '2019-09-29')).toBe('2019-04-01')
    expect(said(null, '2019-04-01')).toBeUndefined()
  })
})
