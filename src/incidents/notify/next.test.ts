import { describe, expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import type { Around } from './forms.ts'
import { before, next, pagesOf } from './next.ts'
import { notificationIn } from './read.ts'

const around = (draft: Draft): Around => ({
  draft,
  today: Temporal.PlainDate.from('2026-09-15'),
  agencies: [{ id: 'police', name: 'Northbridge Police' }],
  signedIn: { name: 'Lena Novak', agency: 'Northbridge Hospitals NHS Trust' },
})

const typed = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString()
const dated = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

const whole: Draft = {
  'safe-now': typed({ othersSafe: 'yes' }),
  about: typed({ about: 'child' }),
  where: typed({ nation: 'England', area: 'Northbridge' }),
  when: typed(dated('happenedOn', '12', '9', '2026')),
  aware: typed(dated('awareOn', '13', '9', '2026')),
  'person-1': typed({ name: 'Wren Halloway', ...dated('bornOn', '1', '4', '2020') }),
  people: typed({ another: 'no' }),
  'what-happened': typed({ whatHappened: 'Wren fell from a window.' }),
  died: typed({ died: 'no' }),
  harm: typed({ seriousHarm: 'yes' }),
  abuse: typed({ abuseOrNeglect: 'suspected' }),
  agencies: typed({ agencies: 'police' }),
  parallel: '',
  you: typed({ name: 'Lena Novak', role: 'Health visitor', phone: '01632 960 110' }),
}
const upTo = (page: string): Draft =>
  Object.fromEntries(Object.entries(whole).slice(0, Object.keys(whole).indexOf(page) + 1))
const changed = (changes: Draft): Draft => ({ ...whole, ...changes })

describe('the page after a page', () => {
  test.each([
    ['safe-now', upTo('safe-now'), 'about'],
    ['about', upTo('about'), 'where'],
    ['where', upTo('where'), 'when'],
    ['aware', upTo('aware'), 'person-1'],
    ['person-1', upTo('person-1'), 'people'],
    ['people', upTo('people'), 'what-happened'],
    ['what-happened', upTo('what-happened'), 'died'],
    ['harm', upTo('harm'), 'abuse'],
    ['you', whole, 'check'],
  ])('of %s, when the pages before it are answered', (page, draft, expected) =>
    expect(next(around(draft), page)).toBe(expected),
  )

  test.each([
    [
      'others are not safe: what to do now comes before going on',
      'safe-now',
      { 'safe-now': typed({ othersSafe: 'no' }) },
      'act-now',
    ],
    [
      'it is not known whether others are safe: the same',
      'safe-now',
      { 'safe-now': typed({ othersSafe: 'not known' }) },
      'act-now',
    ],
    ['another person is to be added', 'people', changed({ people: typed({ another: 'yes' }) }), 'person-2'],
    [
      'one answer of a whole notification is changed',
      'where',
      changed({ where: typed({ nation: 'Wales', area: 'Southbridge' }) }),
      'check',
    ],
    [
      'the incident is moved to after the day of awareness',
      'when',
      changed({ when: typed(dated('happenedOn', '14', '9', '2026')) }),
      'aware',
    ],
    [
      'it turns out to be about adults too: each person is one or the other',
      'about',
      changed({ about: typed({ about: 'both' }) }),
      'person-1',
    ],
    [
      'children and adults, and no adult has been added',
      'person-1',
      changed({ about: typed({ about: 'both' }), 'person-1': typed({ kind: 'child', name: 'Wren Halloway' }) }),
      'people',
    ],
  ])('when %s', (_when, page, draft, expected) => expect(next(around(draft), page)).toBe(expected))
})

describe('going back', () => {
  test.each([
    ['about', whole, 'safe-now'],
    ['people', whole, 'person-1'],
    ['person-2', whole, 'people'],
    ['check', whole, 'you'],
    ['safe-now', whole, undefined],
  ])('from %s', (page, draft, expected) => expect(before(draft, page)).toBe(expected))

  test('people are asked for one after another, in the order in which they were added', () => {
    const draft = changed({ 'person-3': 'name=C', 'person-2': 'name=B' })
    expect(pagesOf(draft).filter((page) => page.startsWith('person'))).toEqual(['person-1', 'person-2', 'person-3'])
  })
})

describe('what is notified', () => {
  test('is whole when every page is answered', () => {
    const notification = notificationIn(around(whole))
    expect(notification?.people).toMatchObject([
      { kind: 'child', name: 'Wren Halloway', bornOn: Temporal.PlainDate.from('2020-04-01') },
    ])
    expect(notification).toMatchObject({
      about: 'child',
      died: 'no',
      seriousHarm: 'yes',
      abuseOrNeglect: 'suspected',
      agencies: ['police'],
      parallel: [],
    })
  })

  test('is nothing while a page is missing', () => {
    expect(notificationIn(around(changed({ when: '' })))).toBeUndefined()
  })

  test('does not hold what was said to be done at once by someone who then says that all are safe', () => {
    const told = typed({ told: 'The duty team' })
    expect(
      notificationIn(around(changed({ 'safe-now': typed({ othersSafe: 'no' }), 'act-now': told })))?.account.actedNow,
    ).toBe('The duty team')
    expect(notificationIn(around(changed({ 'act-now': told })))?.account.actedNow).toBeNull()
  })
})
