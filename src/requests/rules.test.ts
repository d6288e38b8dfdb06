import { describe, expect, test } from 'vitest'
import { isLate, missingFrom, proposedDueOn, reminderOn, stageOf, type Facts } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = Temporal.Instant.from('2026-09-14T09:00:00Z')

const asked: Facts = {
  dueOn: day('2026-09-15'),
  openedAt: null,
  submittedAt: null,
  signedOffAt: null,
  lastSentBackAt: null,
  withdrawnAt: null,
}

describe('a request', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['that nobody has looked at is asked', {}, 'asked'],
    ['that its author has read is opened', { openedAt: at }, 'opened'],
    ['that its author has answered is returned', { openedAt: at, submittedAt: at }, 'returned'],
    ['that its signatory has signed is signed off', { submittedAt: at, signedOffAt: at }, 'signed off'],
    ['that was sent back is with the author again', { openedAt: at, lastSentBackAt: at }, 'sent back'],
    ['that was answered again is returned', { lastSentBackAt: at, submittedAt: at }, 'returned'],
    ['that was withdrawn is withdrawn, whatever came before', { signedOffAt: at, withdrawnAt: at }, 'withdrawn'],
  ])('%s', (_, facts, stage) => {
    expect(stageOf({ ...asked, ...facts })).toBe(stage)
  })

  test('is not late on its due date, and is on the day after', () => {
    expect(isLate(asked, day('2026-09-15'))).toBe(false)
    expect(isLate(asked, day('2026-09-16'))).toBe(true)
  })

  test('that is signed off is late no more', () => {
    expect(isLate({ ...asked, submittedAt: at, signedOffAt: at }, day('2026-12-01'))).toBe(false)
  })
})

describe('an answer can be put forward', () => {
  const written = [{ title: 'Learning', text: 'Handover was by telephone.' }]

  test('when every part is written and no chronology is asked for', () => {
    expect(missingFrom(['report'], written, false)).toEqual([])
  })

  test('not before the chronology is there', () => {
    expect(missingFrom(['chronology', 'report'], written, false)).toEqual(['Add the chronology and accept its entries'])
  })

  test('not with a part of spaces only', () => {
    expect(missingFrom(['report'], [...written, { title: 'Good practice', text: ' \n' }], false)).toEqual([
      'Write “Good practice”',
    ])
  })
})

describe('the due date proposed', () => {
  test('for a rapid review is ten working days from awareness', () => {
    expect(proposedDueOn(['return'], 'child', day('2026-09-11'), day('2026-09-14'))).toEqual(day('2026-09-25'))
  })

  test('leaves an agency three working days when little time is left', () => {
    expect(proposedDueOn(['return'], 'child', day('2026-08-24'), day('2026-09-14'))).toEqual(day('2026-09-17'))
  })

  test('for scoping an adult’s case is ten working days from asking', () => {
    expect(proposedDueOn(['return'], 'adult', day('2026-09-01'), day('2026-09-14'))).toEqual(day('2026-09-28'))
  })

  test('for a report is thirty working days from asking', () => {
    expect(proposedDueOn(['chronology', 'report'], 'child', null, day('2026-09-14'))).toEqual(day('2026-10-26'))
  })
})

describe('reminders', () => {
  test.each([
    ['2026-09-11', undefined],
    ['2026-09-12', 0],
    ['2026-09-15', 0],
    ['2026-09-16', 1],
    ['2026-09-22', 1],
    ['2026-09-23', 2],
  ])('on %s a request due on 15 September calls for number %s', (today, expected) => {
    expect(reminderOn(day(today), day('2026-09-15'))).toBe(expected)
  })
})
