import { describe, expect, test } from 'vitest'
import { newId } from '#platform/database'
import type { IncidentFile } from './file.ts'
import { dayOf } from './deciding/views/assessment-page.ts'
import { assessmentsOf, decidingLaw } from './law.ts'
import { lettersOwed } from './letters.ts'
import { joinedTo } from './likeness.ts'
import { withoutNames } from './mask.ts'
import { agesOf, plainName, samePersonKey } from './people.ts'
import { deadlinesOf, departureOf, nextDate, stageInWords, stageOf } from './rules.ts'
import { nothingSet } from './time-limits/set-here.ts'
import type { Decision } from './words.ts'
import { testKeys } from '../../test/support/surroundings.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const today = date('2026-09-15')
const at = Temporal.Instant.from('2026-09-14T09:00:00Z')

/** A child of two, seriously harmed on Saturday 12 September 2026; abuse is suspected. */
const child: IncidentFile = {
  incident: {
    id: 'i1',
    partnership: 'northbridge',
    reference: 'NB-2026-0014',
    about: 'child',
    nation: 'England',
    area: 'Northbridge',
    happenedOn: date('2026-09-12'),
    awareOn: date('2026-09-14'),
    madeAt: at,
    subjects: 1,
    pastBoard: null,
  },
  notification: {
    incidentId: 'i1',
    othersSafe: 'yes',
    died: 'no',
    diedOn: null,
    seriousHarm: 'yes',
    abuseOrNeglect: 'suspected',
    agencies: [],
    parallel: [],
    fromOrganisation: null,
    sealed: '',
  },
  subjects: [{ id: 's1', kind: 'child', position: 1, age: 2, ageAtDeath: null }],
  answers: [],
  acknowledgedOn: undefined,
  meetings: [],
  recommendations: [],
  decisions: [],
  decidedElsewhere: [],
  reopenings: [],
  extensions: [],
  letters: [],
  likenesses: [],
  setHere: nothingSet,
}
const answer = (question: string, given: string, about: 'child' | 'adult' = 'child') => ({
  incidentId: 'i1',
  about,
  question,
  answer: given,
  answeredAt: at,
  answeredBy: 'bronwen',
})

/** A man of 71 who has died at home. */
const adult: IncidentFile = {
  ...child,
  incident: { ...child.incident, about: 'adult' },
  notification: child.notification && { ...child.notification, died: 'yes' },
  subjects: [{ id: 's1', kind: 'adult', position: 1, age: 71, ageAtDeath: 71 }],
}
const owedSar: IncidentFile = {
  ...adult,
  answers: [answer('careAndSupportNeeds', 'yes', 'adult'), answer('interAgencyConcern', 'yes', 'adult')],
}

const decision: Decision = {
  id: 'd1',
  about: 'child',
  outcome: 'review',
  framework: 'ENG-C-LCSPR',
  version: 'ENG-C-LCSPR',
  edition: 'WT2026',
  reviewKind: 'child safeguarding practice review',
  limb: null,
  computed: 'MAY',
  decidesFor: 'Safeguarding partners',
  departure: null,
  reasons: 'x',
  decidedOn: today,
  recordedAt: at,
  decidedBy: 'charles',
  pastBoard: null,
}
const outcomeOf = (file: IncidentFile, side: 'child' | 'adult', framework: string) =>
  assessmentsOf(file, side, today).find((each) => each.framework === framework)?.outcome

describe('what the law says of an incident', () => {
  test('a child seriously harmed, abuse suspected: the panel must be notified and a rapid review held; a local review may follow', () => {
    expect(outcomeOf(child, 'child', 'ENG-C-SIN')).toBe('MUST')
    expect(outcomeOf(child, 'child', 'ENG-C-RR')).toBe('MUST')
    expect(outcomeOf(child, 'child', 'ENG-C-LCSPR')).toBe('MAY')
  })

  test('what the coordinator answers counts over what the notifier said', () => {
    expect(outcomeOf({ ...child, answers: [answer('abuseOrNeglect', 'no')] }, 'child', 'ENG-C-SIN')).toBe(
      'NOT_REQUIRED',
    )
  })

  test('an adult who died with needs for care, neglect suspected and concern about joint working: there must be a review', () => {
    expect(outcomeOf(owedSar, 'adult', 'ENG-A-SAR')).toBe('MUST')
    expect(outcomeOf(adult, 'adult', 'ENG-A-SAR')).toBe('UNDETERMINED')
  })

  test('of several children the youngest is asked about', () => {
    const siblings = {
      ...child,
      subjects: [{ id: 's0', kind: 'child' as const, position: 1, age: 19, ageAtDeath: null }, ...child.subjects],
    }
    expect(outcomeOf(siblings, 'child', 'ENG-C-SIN')).toBe('MUST')
  })

  test.each([
    ['child', '2026-09-15', 'ENG-C-LCSPR'],
    ['child', '2017-05-02', 'ENG-C-SCR'],
    ['adult', '2026-09-15', 'ENG-A-SAR'],
    ['adult', '2014-05-02', 'ENG-A-SCR'],
  ] as const)('a decision about a %s on %s is made under %s', (side, day, framework) => {
    expect(decidingLaw(side === 'child' ? child : adult, side, date(day))?.framework).toBe(framework)
  })
})

describe('the person who decides', () => {
  test.each([
    ['MUST', 'review', undefined],
    ['MUST', 'no review', 'it must be reviewed'],
    ['MUST', 'local learning review', 'it must be reviewed'],
    ['MAY', 'review', undefined],
    ['MAY', 'local learning review', undefined],
    ['MAY', 'no review', undefined],
    ['UNDETERMINED', 'review', undefined],
    ['UNDETERMINED', 'no review', 'it is not settled'],
    ['NOT_REQUIRED', 'review', 'there is no power'],
    ['NOT_REQUIRED', 'local learning review', undefined],
    ['NOT_APPLICABLE', 'no review', undefined],
  ] as const)('where the law says %s, answered by "%s": %s', (computed, chosen, departure) =>
    expect(departureOf(computed, chosen)).toBe(departure),
  )
})

describe('where an incident stands', () => {
  const letter = {
    incidentId: 'i1',
    decisionId: null,
    framework: 'ENG-C-SIN',
    recipient: 'Child Safeguarding Practice Review Panel',
    sentOn: today,
    recordedAt: at,
    recordedBy: 'bronwen',
  }
  const recommendation = {
    id: newId<'recommendation'>(),
    incidentId: newId<'incident'>(),
    about: 'child' as const,
    framework: 'ENG-C-LCSPR',
    outcome: 'review' as const,
    reasons: 'x',
    attended: null,
    dissent: null,
    recommendedOn: today,
    recordedAt: at,
    recordedBy: newId<'person'>(),
  }
  test.each([
    ['Notified', child],
    ['Criteria being considered', { ...child, answers: [answer('lookedAfter', 'no')] }],
    ['Rapid review under way', { ...child, letters: [letter] }],
    ['Gathering information', { ...adult, acknowledgedOn: today }],
    ['Awaiting a decision', { ...child, letters: [letter], recommendations: [recommendation] }],
    ['Review to be held', { ...child, decisions: [decision] }],
    [
      'Awaiting a decision',
      {
        ...child,
        incident: { ...child.incident, about: 'both' as const },
        recommendations: [{ ...recommendation, about: 'adult' as const }],
        decisions: [decision],
      },
    ],
  ])('%s', (stage, file) => expect(stageInWords(stageOf(file))).toBe(stage))

  test('the later of two incidents that are the same points to the earlier, and not the reverse', () => {
    const earlier = { ...child.incident, id: 'i0', reference: 'NB-2026-0012', madeAt: at.subtract({ hours: 3 }) }
    const likenesses = [
      { incidentId: 'i1', otherId: 'i0', same: true, reasons: 'x', judgedAt: at, judgedBy: 'bronwen' },
    ]
    expect(joinedTo({ ...child, likenesses }, [earlier, child.incident])?.reference).toBe('NB-2026-0012')
    expect(joinedTo({ ...child, incident: earlier, likenesses }, [earlier, child.incident])).toBeUndefined()
  })

  test('the panel is to be notified within five working days of becoming aware, and the rapid review sent within fifteen', () => {
    expect(nextDate(child, today)?.due).toEqual(date('2026-09-21'))
    expect(nextDate({ ...child, letters: [letter] }, today)?.due).toEqual(date('2026-10-05'))
  })
})

describe('letters', () => {
  test('a serious incident is notified to the panel, and the partners are told', () => {
    expect(lettersOwed(child, today).map(({ to }) => to)).toEqual([
      'Child Safeguarding Practice Review Panel',
      'Safeguarding partners',
    ])
  })

  test('a decision to hold a review is told to the panel, Ofsted and the Department, and none is owed twice', () => {
    const owed = lettersOwed({ ...child, decisions: [decision] }, today).filter((each) => each.decision)
    expect(owed.map(({ to, framework }) => `${framework}: ${to}`)).toEqual([
      'ENG-C-RR: Child Safeguarding Practice Review Panel',
      'ENG-C-LCSPR: Child Safeguarding Practice Review Panel',
      'ENG-C-LCSPR: Ofsted',
      'ENG-C-LCSPR: Department for Education',
    ])
    expect(new Set(owed.map(({ key }) => key)).size).toBe(owed.length)
  })

  test('a second decision owes its own letters, though those of the first were sent', () => {
    const again: Decision = { ...decision, id: 'd2', outcome: 'no review', reviewKind: null }
    const sent = {
      incidentId: 'i1',
      decisionId: 'd1',
      framework: 'ENG-C-LCSPR',
      recipient: 'Ofsted',
      sentOn: today,
      recordedAt: at,
      recordedBy: 'bronwen',
    }
    const owed = lettersOwed({ ...child, decisions: [again, decision], letters: [sent] }, today)
    expect(owed.find(({ to }) => to === 'Ofsted')).toMatchObject({
      sentOn: null,
      occasion: 'decision not to review',
      key: 'decision-2-eng-c-lcspr-ofsted',
    })
  })
})

describe('people', () => {
  test.each([
    ['born two years before', date('2024-09-12'), null, 2],
    ['the day before the birthday', date('2024-09-13'), null, 1],
    ['not born yet', date('2026-11-01'), null, 0],
    ['only an age is said', null, 4, 4],
    ['nothing is known', null, null, null],
  ])('age when it happened: %s', (_what, bornOn, said, age) =>
    expect(agesOf(bornOn, said, { happenedOn: date('2026-09-12'), died: 'no', diedOn: null })).toEqual({
      age,
      ageAtDeath: null,
    }),
  )

  test('harmed at 17 and died at 18: each age is kept', () => {
    expect(
      agesOf(date('2008-09-20'), null, { happenedOn: date('2026-09-12'), died: 'yes', diedOn: date('2026-09-21') }),
    ).toEqual({ age: 17, ageAtDeath: 18 })
  })

  test('the same name written in many ways is one name', () => {
    expect(plainName('O’Brien, Seán')).toBe(plainName('sean obrien'))
    expect(plainName('Maya Fernside')).not.toBe(plainName('Theo Fernside'))
  })

  test('the hash by which a person is found again differs in every partnership, and tells no name', () => {
    const born = date('2019-07-01')
    const here = samePersonKey(testKeys, 'northbridge', 'Maya Fernside', born)
    expect(here).toBe(samePersonKey(testKeys, 'northbridge', 'maya  FERNSIDE', born))
    expect(here).not.toBe(samePersonKey(testKeys, 'southbridge', 'Maya Fernside', born))
    expect(here).not.toContain('Maya')
  })

  test.each([
    ['Maya Fernside told a teacher that Theo would not wake.', 'Child 1 told a teacher that Child 2 would not wake.'],
    ['The Fernside children; MAYA’s coat; a mayan mask.', 'The [family name] children; Child 1’s coat; a mayan mask.'],
    ['Theodora is someone else.', 'Theodora is someone else.'],
  ])('“%s” without names', (text, expected) => {
    expect(
      withoutNames(text, [
        { name: 'Maya Fernside', label: 'Child 1' },
        { name: 'Theo Fernside', label: 'Child 2' },
      ]),
    ).toBe(expected)
  })
})

describe('what the partnership set for itself', () => {
  const spring2019 = {
    ...child,
    incident: { ...child.incident, happenedOn: date('2019-05-01'), awareOn: date('2019-05-02') },
  }
  const frameworksAsked = (file: IncidentFile) =>
    assessmentsOf(file, 'child', date('2019-05-10')).map(({ framework }) => framework)

  test('its day of local go-live chooses between the law of serious case reviews and that of practice reviews', () => {
    const takenOver = { ...spring2019, setHere: { ...nothingSet, goLiveOn: date('2019-04-01') } }
    expect(frameworksAsked(spring2019)).toContain('ENG-C-SCR')
    expect(frameworksAsked(spring2019)).not.toContain('ENG-C-LCSPR')
    expect(frameworksAsked(takenOver)).toContain('ENG-C-LCSPR')
    expect(frameworksAsked(takenOver)).not.toContain('ENG-C-SCR')
  })

  test('its local holidays move no day in England', () => {
    const localHolidays = [date('2026-09-21'), date('2026-09-28')]
    const daysOf = (file: IncidentFile) =>
      deadlinesOf(file, today)
        .filter(({ due }) => due)
        .map(({ id, due }) => `${id} ${String(due)}`)
    const withHolidays = (file: IncidentFile) => ({ ...file, setHere: { ...nothingSet, settings: { localHolidays } } })
    expect(daysOf(child).length).toBeGreaterThan(0)
    expect(daysOf(withHolidays(child))).toEqual(daysOf(child))
  })
})

describe('a day that cannot be named', () => {
  const inYears = {
    ...child,
    incident: { ...child.incident, happenedOn: date('2045-09-12'), awareOn: date('2045-09-14') },
  }

  test('because bank holidays are not known so far ahead is none, with the reason, and what must be done stands', () => {
    const rapidReview = deadlinesOf(inYears, date('2045-09-15')).find(({ id }) => id === 'DL11')
    expect(rapidReview).toMatchObject({ due: null, what: expect.stringContaining('rapid review') })
    expect(rapidReview?.problem).toMatch(/bank holidays/i)
    expect(rapidReview && dayOf(rapidReview).toString()).toContain('No day')
    expect(rapidReview && dayOf(rapidReview).toString()).toContain(rapidReview?.problem)
  })

  test('is named where they are known', () => {
    expect(deadlinesOf(child, today).find(({ id }) => id === 'DL11')).toMatchObject({ due: date('2026-10-05') })
  })
})
