import { describe, expect, test } from 'vitest'
import { bodiesOn } from './bodies.ts'
import type { Nation } from './facts.ts'
import type { FrameworkId, Version } from './framework.ts'
import { lettersFor } from './letters.ts'
import { questionsFor } from './questions.ts'
import { findVersion, reviewKindsOn, versionInForce, whereHeldOn } from './review-kinds.ts'
import { shelf, timetable } from './timetable.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)

function inForce(id: FrameworkId, day: string): Version {
  const version = versionInForce(id, date(day))
  if (!version) throw new Error(`${id} was not in force on ${day}`)
  return version
}

const dueDays = (version: Version, dates: Parameters<typeof timetable>[1]) =>
  timetable(version, dates).flatMap(({ name, limit }) => (limit ? [`${name}: ${String(limit.dueOn)}`] : []))

describe('the timetable of a review', () => {
  test('a serious case review decided on 1 October 2015', () => {
    const dates = { awareOn: date('2015-09-03'), decidedOn: date('2015-10-01'), publishOn: date('2016-03-29') }
    expect(dueDays(inForce('ENG-C-SCR', '2015-10-01'), dates)).toEqual([
      'Decision whether to hold a review: 2015-10-03',
      'The decision is sent out: 2015-10-08',
      'Report agreed: 2016-04-01',
      'Report sent to the National Panel: 2016-03-22',
      'Report on the website until at least: 2017-03-29',
    ])
  })

  test('a practice review published on 10 April 2026 is sent by 30 March and stays a year', () => {
    const dates = { decidedOn: date('2025-10-20'), publishOn: date('2026-04-10') }
    expect(dueDays(inForce('ENG-C-LCSPR', '2025-10-20'), dates)).toEqual([
      'Report sent to the Panel and the Secretary of State: 2026-03-30',
      'Report published: 2026-04-20',
      'Report on the website until at least: 2027-04-10',
    ])
  })

  test('a safeguarding adults review is completed in six months', () => {
    expect(dueDays(inForce('ENG-A-SAR', '2024-08-31'), { decidedOn: date('2024-08-31') })).toEqual([
      'Report agreed: 2025-02-28',
    ])
  })

  test('a stage whose clock has not started says how long it will have', () => {
    const stage = timetable(inForce('ENG-C-LCSPR', '2025-10-20'), {}).find(({ name }) => name.startsWith('Report sent'))
    expect(stage?.limit).toMatchObject({
      inWords: 'At least 7 working days before publication',
      dueOn: null,
      problem: null,
    })
  })
})

describe('how long a report stays on the site', () => {
  const cases: readonly (readonly [Parameters<typeof shelf>[0], string, string, boolean])[] = [
    ['serious case review', '2016-03-29', '2017-03-29', false],
    ['child practice review', '2018-12-03', '2019-02-25', true],
    ['adult practice review', '2018-12-03', '2019-02-25', true],
    ['serious case review', '2020-02-03', '2021-02-03', false],
    ['child safeguarding practice review', '2026-04-10', '2027-04-10', true],
    ['national child safeguarding practice review', '2024-11-18', '2027-11-18', true],
    ['safeguarding adults review', '2024-11-18', 'null', false],
  ]
  test.each(cases)('a %s published on %s: until %s', (kind, published, until, confirm) => {
    const found = shelf(kind, date(published))
    expect([String(found?.onSiteUntil), found?.afterwards, found?.confirm]).toEqual([until, 'on request', confirm])
  })
})

describe('the bodies of a day', () => {
  const names = (day: string) => bodiesOn(date(day)).map(({ name }) => name)

  test('the National Panel gave way to the Child Safeguarding Practice Review Panel on 29 June 2018', () => {
    expect(names('2018-06-28')).toContain('National Panel of Independent Experts')
    expect(names('2018-06-28')).not.toContain('Child Safeguarding Practice Review Panel')
    expect(names('2018-06-29')).not.toContain('National Panel of Independent Experts')
    expect(names('2018-06-29')).toContain('Child Safeguarding Practice Review Panel')
  })

  test('in Wales the Safeguarding Board took over in April 2016, in Northern Ireland its board in September 2012', () => {
    expect(names('2016-04-05')).toContain('Local Safeguarding Children Board (Wales)')
    expect(names('2016-04-06')).not.toContain('Local Safeguarding Children Board (Wales)')
    expect(names('2016-04-06')).toContain('Safeguarding Board')
    expect(names('2012-08-31')).toContain('Area Child Protection Committee')
    expect(names('2012-09-01')).not.toContain('Area Child Protection Committee')
    expect(names('2012-09-01')).toContain('Safeguarding Board for Northern Ireland')
  })

  test('a copy goes to the Domestic Abuse Commissioner only since there is one', () => {
    const to = (day: string) =>
      lettersFor(inForce('EW-DHR', day), 'before publication', date(day), {}).map((letter) => letter.to)
    expect(to('2021-10-31')).toEqual(['Home Office'])
    expect(to('2021-11-01')).toEqual(['Home Office', 'Domestic Abuse Commissioner'])
  })

  test('a Board lives until its area goes live', () => {
    const on = date('2019-05-01')
    expect(bodiesOn(on, date('2019-04-01')).map(({ name }) => name)).toContain('Safeguarding partners')
    expect(bodiesOn(on).map(({ name }) => name)).toContain('Local Safeguarding Children Board')
  })
})

describe('letters', () => {
  const recipients = (id: FrameworkId, day: string) =>
    lettersFor(inForce(id, day), 'decision not to review', date(day), { decidedOn: date(day) }).map(
      ({ to, dueOn }) => `${to}: ${String(dueOn)}`,
    )

  test('in 2016 a decision goes to the National Panel, Ofsted and the Department in five working days', () => {
    expect(recipients('ENG-C-SCR', '2016-03-21')).toEqual([
      'National Panel of Independent Experts: 2016-03-30',
      'Ofsted: 2016-03-30',
      'Department for Education: 2016-03-30',
    ])
  })

  test('in 2019 a Board that had not gone live wrote to the new Panel', () => {
    expect(recipients('ENG-C-SCR', '2019-03-01')).toContain('Child Safeguarding Practice Review Panel: 2019-03-08')
  })

  test('in April 2013 there was no Panel to write to yet', () => {
    expect(recipients('ENG-C-SCR', '2013-04-22')).toEqual(['Ofsted: null', 'Department for Education: null'])
  })

  test('in 2012 the Department had taken the place of the Government Offices', () => {
    expect(recipients('ENG-C-SCR', '2012-02-01')).toEqual(['Department for Education: null', 'Ofsted: null'])
  })

  test('an adult or family is told what was decided, why, and how to take part', () => {
    const [letter] = lettersFor(inForce('ENG-A-SAR', '2024-02-01'), 'decision to review', date('2024-02-01'), {})
    expect(letter).toMatchObject({ to: 'The adult, or the family', limit: null })
    expect(letter?.says).toContain('the reasons')
  })
})

describe('kinds of review', () => {
  const kinds = (day: string) => reviewKindsOn('England', date(day)).map(({ kind, possible }) => `${possible}: ${kind}`)

  test('in 2014 a serious case review is commissioned, and no practice review is known', () => {
    expect(kinds('2014-05-10')).toEqual([
      'commission: serious case review',
      'commission: adult serious case review',
      'commission: domestic homicide review',
      'commission: mental health homicide review',
      'commission: local practice learning review',
    ])
  })

  test('in 2025 a serious case review can only be entered as a past one', () => {
    expect(kinds('2025-03-03')).toEqual([
      'enter as past: serious case review',
      'commission: child safeguarding practice review',
      'commission: national child safeguarding practice review',
      'enter as past: adult serious case review',
      'commission: safeguarding adults review',
      'commission: domestic homicide review',
      'enter as past: offensive weapons homicide review',
      'commission: mental health homicide review',
      'commission: local practice learning review',
    ])
  })

  const all = (nation: Nation, day: string) =>
    reviewKindsOn(nation, date(day)).map(({ framework, possible }) => `${possible}: ${framework}`)

  test('in Wales, the single review stands beside the domestic homicide review since October 2024', () => {
    expect(all('Wales', '2024-09-30')).toEqual([
      'enter as past: WAL-C-SCR',
      'commission: WAL-C-CPR',
      'commission: WAL-A-APR',
      'commission: EW-DHR',
      'enter as past: EW-OWHR',
      'commission: EW-MHHR',
      'commission: LOCAL',
    ])
    expect(all('Wales', '2024-10-01')).toEqual(
      expect.arrayContaining(['enter as past: WAL-C-CPR', 'enter as past: WAL-A-APR', 'commission: WAL-SUSR']),
    )
  })

  test('in Scotland, learning reviews took over from significant case reviews, of children first', () => {
    expect(all('Scotland', '2022-05-25')).toEqual([
      'enter as past: SCO-C-SCR',
      'commission: SCO-C-LR',
      'commission: SCO-A-SCR',
      'commission: LOCAL',
    ])
    expect(all('Scotland', '2022-05-26')).toEqual([
      'enter as past: SCO-C-SCR',
      'commission: SCO-C-LR',
      'enter as past: SCO-A-SCR',
      'commission: SCO-A-LR',
      'commission: LOCAL',
    ])
  })

  test('in Northern Ireland, case management reviews, and domestic homicide reviews since December 2020', () => {
    expect(all('NorthernIreland', '2020-12-09')).toEqual(['commission: NI-C-CMR', 'commission: LOCAL'])
    expect(all('NorthernIreland', '2020-12-10')).toEqual([
      'commission: NI-C-CMR',
      'commission: NI-DHR',
      'commission: LOCAL',
    ])
  })

  test('a past review belongs to the nation that held its kind', () => {
    expect(whereHeldOn('child practice review', date('2015-01-01'))).toMatchObject({
      nation: 'Wales',
      subject: 'child',
    })
    expect(whereHeldOn('adult practice review', date('2018-01-01'))).toMatchObject({
      nation: 'Wales',
      subject: 'adult',
    })
    expect(whereHeldOn('learning review', date('2023-01-01'))).toMatchObject({ nation: 'Scotland' })
    expect(whereHeldOn('case management review', date('2010-01-01'))?.version.id).toBe('NI-C-CMR-03')
    expect(whereHeldOn('child practice review', date('2012-01-01'))).toBeNull()
    expect(whereHeldOn('domestic homicide or suicide review', date('2026-01-01'))).toBeNull()
  })

  test('the version a decision was made under is found again', () => {
    expect(findVersion('ENG-C-SCR-13')?.title).toBe('Serious case review, Working Together 2013')
    expect(findVersion('ENG-C-LCSPR', 'WT2018')?.until).toBe('2023-12-15')
    expect(findVersion('ENG-C-LCSPR')).toBeNull()
  })
})

describe('the criteria as questions', () => {
  test('for children, notification and local review are asked together, each question once', () => {
    const asked = questionsFor(['ENG-C-SIN', 'ENG-C-RR', 'ENG-C-LCSPR'], date('2025-03-03'))
    expect(asked.map(({ id }) => id)).toEqual([
      'birthDate',
      'nationOfIncident',
      'nationOfResidence',
      'died',
      'seriousHarm',
      'abuseOrNeglect',
      'L1',
      'L2',
      'L3',
      'L4',
      'L5',
    ])
    expect(asked.find(({ id }) => id === 'abuseOrNeglect')).toMatchObject({ answers: ['SIN2', 'SC2'] })
    expect(asked.filter(({ kind }) => kind === 'reasons')).toHaveLength(5)
  })

  test('for adults, in the words of section 44', () => {
    const asked = questionsFor(['ENG-A-SAR'], date('2025-03-03'))
    expect(asked.map(({ id }) => id)).toEqual([
      'birthDate',
      'careAndSupportNeeds',
      'died',
      'seriousHarm',
      'abuseOrNeglect',
      'interAgencyConcern',
    ])
    expect(asked.find(({ id }) => id === 'abuseOrNeglect')?.options.map(({ text }) => text)).toEqual([
      'Yes, it is known',
      'Yes, it is suspected',
      'No, it is neither known nor suspected',
      'Not known yet',
    ])
  })
})
