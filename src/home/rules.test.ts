import { describe, expect, test } from 'vitest'
import type { Waiting } from '#access'
import { inOrder } from './rules.ts'

const today = Temporal.PlainDate.from('2026-09-15')
const due = (text: string, days: number | null): Waiting => ({
  text,
  href: '/',
  matter: 'Harbour',
  dueOn: days === null ? null : today.add({ days }),
})

describe('what waits is in the order in which it hurts', () => {
  const { late, soon, later } = inOrder(
    [
      due('next month', 30),
      due('no date', null),
      due('a day late', -1),
      due('today', 0),
      due('in a week', 7),
      due('in eight days', 8),
      due('a month late', -30),
    ],
    today,
  )
  test('the latest of all comes first', () =>
    expect(late.map(({ text }) => text)).toEqual(['a month late', 'a day late']))
  test('what is due today is not late, and within a week is soon', () =>
    expect(soon.map(({ text }) => text)).toEqual(['today', 'in a week']))
  test('what has no date comes last', () =>
    expect(later.map(({ text }) => text)).toEqual(['in eight days', 'next month', 'no date']))
})
