import { describe, expect, test } from 'vitest'
import { byUrgency, isSecondPerson, publicPosition, reminderDue, stageOf, type ActionFacts } from './rules.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const instant = Temporal.Instant.from('2026-05-01T09:00:00Z')
const today = date('2026-06-15')
const action = (facts: Partial<ActionFacts>): ActionFacts => ({
  dueOn: date('2026-06-30'),
  extendedTo: null,
  begun: false,
  askedAt: null,
  closedAt: null,
  ...facts,
})

describe('where an action stands', () => {
  test.each([
    ['not begun', action({})],
    ['under way', action({ begun: true })],
    ['late', action({ dueOn: date('2026-06-14'), begun: true })],
    ['under way', action({ dueOn: date('2026-06-15'), begun: true })],
    ['under way', action({ dueOn: date('2026-06-01'), extendedTo: date('2026-07-01'), begun: true })],
    ['late', action({ dueOn: date('2026-03-01'), extendedTo: date('2026-06-01') })],
    ['waiting to be closed', action({ dueOn: date('2026-06-01'), askedAt: instant })],
    ['closed', action({ askedAt: instant, closedAt: instant })],
  ] as const)('%s', (stage, facts) => {
    expect(stageOf(facts, today)).toBe(stage)
  })

  test('late ones come first, the latest of all on top; closed ones last', () => {
    const closed = action({ dueOn: date('2026-01-01'), askedAt: instant, closedAt: instant })
    const asked = action({ dueOn: date('2026-02-01'), askedAt: instant })
    const late = action({ dueOn: date('2026-06-01') })
    const later = action({ dueOn: date('2026-05-01') })
    const soon = action({ dueOn: date('2026-06-20') })
    const begun = action({ dueOn: date('2026-06-25'), begun: true })
    expect(byUrgency([closed, begun, soon, asked, late, later], today)).toEqual([
      later,
      late,
      asked,
      soon,
      begun,
      closed,
    ])
  })
})

describe('where a recommendation stands in public', () => {
  const open = { begun: false, closedAt: null }
  const begun = { begun: true, closedAt: null }
  const closed = { begun: true, closedAt: instant }
  test.each([
    ['accepted', 'accepted', []],
    ['accepted', 'accepted', [open]],
    ['under way', 'accepted', [open, begun]],
    ['under way', 'accepted in part', [closed, open]],
    ['done', 'accepted', [closed, closed]],
    ['not accepted', 'not accepted', [closed]],
  ] as const)('%s: answered %s', (now, answered, actions) => {
    expect(publicPosition(answered, actions)).toBe(now)
  })
})

test.each([
  ['2026-06-07', undefined],
  ['2026-06-08', 0],
  ['2026-06-15', 0],
  ['2026-06-16', 1],
  ['2026-06-22', 1],
  ['2026-06-23', 2],
] as const)('of an action due on 15 June, on %s reminder %s is due', (on, reminder) => {
  expect(reminderDue(date('2026-06-15'), date(on))).toBe(reminder)
})

test('neither the owner nor whoever asked is a second person', () => {
  const asked = { ownerId: 'kofi', askedBy: 'hannah' }
  expect(['kofi', 'hannah', 'charles'].map((person) => isSecondPerson(person, asked))).toEqual([false, false, true])
})
