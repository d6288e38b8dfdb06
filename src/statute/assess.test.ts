import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import type { Assessment } from './assess.ts'
import { readCircumstances } from './facts.ts'
import type { Facts } from './facts.ts'
import type { FrameworkId } from './framework.ts'

const told = (incidentDate: string, facts: Facts | Readonly<Record<string, string | number>>, nation = 'England') =>
  readCircumstances({ nation, incidentDate, facts })

/** What one framework says, even that it does not apply. */
function says(framework: FrameworkId, incidentDate: string, facts: Facts, nation?: string): Assessment {
  const found = assess(told(incidentDate, facts, nation), { all: true }).find((each) => each.framework === framework)
  if (!found) throw new Error(`${framework} is not carried`)
  return found
}

const harmedToddler: Facts = {
  ageAtIncident: 2,
  died: 'no',
  seriousHarm: 'yes',
  abuseOrNeglect: 'suspected',
  detention: 'none',
}

describe('serious case reviews', () => {
  const cases: readonly (readonly [string, string, Facts, string, string | null])[] = [
    [
      'a death with abuse known',
      '2014-05-10',
      { ageAtIncident: 3, died: 'yes', abuseOrNeglect: 'known' },
      'MUST',
      'R1.1',
    ],
    ['serious harm and concern', '2014-05-10', { ...harmedToddler, interAgencyConcern: 'yes' }, 'MUST', 'R1.2'],
    ['serious harm, and nobody can say how agencies worked together', '2014-05-10', harmedToddler, 'MUST', 'R1.3'],
    [
      'serious harm and clearly no concern',
      '2014-05-10',
      { ...harmedToddler, interAgencyConcern: 'no' },
      'MAY',
      'R1.6',
    ],
    [
      'a death in custody without abuse',
      '2016-01-04',
      { ageAtIncident: 16, died: 'yes', abuseOrNeglect: 'no', detention: 'police' },
      'MUST',
      'R1.4',
    ],
    [
      'a suicide with no abuse known or suspected',
      '2014-10-02',
      { ageAtIncident: 15, died: 'yes', suspectedSuicide: 'yes', abuseOrNeglect: 'no', detention: 'none' },
      'MAY',
      'R1.6',
    ],
    [
      'a death, with abuse neither found nor excluded',
      '2014-10-02',
      { ageAtIncident: 15, died: 'yes', abuseOrNeglect: 'unknown', detention: 'none' },
      'UNDETERMINED',
      'R1.1',
    ],
    [
      'a death on the eighteenth birthday',
      '2014-05-10',
      { birthDate: '1996-05-10', died: 'yes', abuseOrNeglect: 'known' },
      'NOT_APPLICABLE',
      null,
    ],
    [
      'a death the day before the eighteenth birthday',
      '2014-05-09',
      { birthDate: '1996-05-10', died: 'yes', abuseOrNeglect: 'known' },
      'MUST',
      'R1.1',
    ],
  ]
  test.each(cases)('%s (%s)', (_, incidentDate, facts, outcome, rule) => {
    const found = says('ENG-C-SCR', incidentDate, facts)
    expect([found.outcome, found.rule]).toEqual([outcome, rule])
  })

  test('before the chapter of December 2009, serious harm left the Board a choice, from memory', () => {
    const found = says('ENG-C-SCR', '2008-03-11', { ...harmedToddler, interAgencyConcern: 'yes' })
    expect([found.version, found.outcome, found.confirm]).toEqual(['ENG-C-SCR-06', 'MAY', true])
  })

  test('in 2010 nothing was presumed: without word on joint working it stays open', () => {
    const found = says('ENG-C-SCR', '2011-03-11', harmedToddler)
    expect([found.version, found.outcome, found.open]).toEqual(['ENG-C-SCR-10', 'UNDETERMINED', ['Q5']])
  })

  test('between December 2009 and March 2010 a person must confirm which guidance applied', () => {
    const death: Facts = { ageAtIncident: 3, died: 'yes', abuseOrNeglect: 'known' }
    expect(says('ENG-C-SCR', '2010-01-15', death).confirm).toBe(true)
    expect(says('ENG-C-SCR', '2011-01-15', death).confirm).toBe(false)
  })

  test('the Chair’s decision is due within a month, the report within six of it', () => {
    const found = says('ENG-C-SCR', '2015-09-03', {
      ...harmedToddler,
      authorityAwareDate: '2015-09-03',
      decisionDate: '2015-10-01',
    })
    expect(found.deadlines.map(({ id, due }) => `${id} ${String(due)}`)).toEqual([
      'DL02 2015-10-03',
      'DL03 2015-10-08',
      'DL04 2016-04-01',
    ])
  })

  test('says one sentence that a chair can read out', () => {
    expect(
      says('ENG-C-SCR', '2014-10-02', { ageAtIncident: 15, died: 'yes', abuseOrNeglect: 'no', detention: 'none' })
        .because,
    ).toBe(
      'The Board need not hold a serious case review, because abuse or neglect is neither known nor suspected and the child did not die in custody or detention; it may hold one, or another kind of review.',
    )
  })

  test('shows each criterion, what was answered, and where it comes from', () => {
    const { criteria } = says('ENG-C-SCR', '2014-05-10', harmedToddler)
    expect(criteria.find(({ id }) => id === 'Q2')).toEqual({
      id: 'Q2',
      question: 'Is abuse or neglect of the child known or suspected?',
      answer: 'suspected',
      source: 'LSCB Regulations 2006, reg 5(2)(a)',
    })
  })
})

describe('the change from Boards to partners', () => {
  const death: Facts = { ageAtIncident: 3, died: 'yes', abuseOrNeglect: 'known' }

  test('the Board decides until the day the partners take over, and they from that day', () => {
    const before = says('ENG-C-SCR', '2019-03-31', { ...death, arrangementsStart: '2019-04-01' })
    const after = says('ENG-C-SCR', '2019-04-01', { ...death, arrangementsStart: '2019-04-01' })
    expect([before.outcome, after.outcome]).toEqual(['MUST', 'NOT_APPLICABLE'])
    expect(says('ENG-C-LCSPR', '2019-03-31', { ...death, arrangementsStart: '2019-04-01' }).outcome).toBe(
      'NOT_APPLICABLE',
    )
    expect(says('ENG-C-LCSPR', '2019-04-01', { ...death, arrangementsStart: '2019-04-01' }).rule).toBe('C1')
  })

  test('harm of 2016 first known in 2024 is notified under section 16C and is no serious case review', () => {
    const facts: Facts = { ...harmedToddler, authorityAwareDate: '2024-02-01' }
    expect(says('ENG-C-SIN', '2016-02-01', facts).outcome).toBe('MUST')
    expect(says('ENG-C-SCR', '2016-02-01', facts).outcome).toBe('NOT_APPLICABLE')
    expect(says('ENG-C-NOTIFIABLE', '2016-02-01', facts).outcome).toBe('NOT_APPLICABLE')
  })

  test('the notifiable incident of 2015 ends on the day section 16C begins', () => {
    expect(says('ENG-C-NOTIFIABLE', '2018-06-28', death).outcome).toBe('MUST')
    expect(says('ENG-C-SIN', '2018-06-28', death).outcome).toBe('NOT_APPLICABLE')
    expect(says('ENG-C-NOTIFIABLE', '2018-06-29', death).outcome).toBe('NOT_APPLICABLE')
    expect(says('ENG-C-SIN', '2018-06-29', death).outcome).toBe('MUST')
  })
})

describe('serious incidents', () => {
  test('a child of an English area harmed in Wales is notified by the home authority', () => {
    const found = says('ENG-C-SIN', '2024-06-03', {
      ...harmedToddler,
      nationOfIncident: 'Wales',
      nationOfResidence: 'England',
      laOfResidence: 'Northbridge',
    })
    expect([found.outcome, found.rule]).toEqual(['MUST', 'N2'])
    expect(found.because).toMatch(/^Northbridge must notify the Panel/)
  })

  test('a Welsh child harmed in Wales is not an English case', () => {
    expect(says('ENG-C-SIN', '2024-06-03', harmedToddler, 'Wales').outcome).toBe('NOT_APPLICABLE')
  })

  test('harm at 17 and death at 18 is notified for the harm, and the death is an adult’s', () => {
    const facts: Facts = {
      birthDate: '2006-06-10',
      deathDate: '2024-06-12',
      died: 'yes',
      seriousHarm: 'yes',
      abuseOrNeglect: 'known',
    }
    expect(says('ENG-C-SIN', '2024-06-05', facts).outcome).toBe('MUST')
    expect(says('ENG-C-CDR', '2024-06-05', facts).outcome).toBe('NOT_REQUIRED')
    expect(
      says('ENG-A-SAR', '2024-06-05', { ...facts, careAndSupportNeeds: 'yes', interAgencyConcern: 'yes' }).outcome,
    ).toBe('MUST')
  })

  test('a child not yet born counts as a child', () => {
    expect(
      says('ENG-C-SIN', '2024-06-03', { birthDate: '2024-07-01', seriousHarm: 'yes', abuseOrNeglect: 'suspected' })
        .outcome,
    ).toBe('MUST')
  })

  test('a life-threatening injury is serious harm', () => {
    expect(
      says('ENG-C-SIN', '2024-06-03', { ageAtIncident: 4, lifeThreatening: 'yes', abuseOrNeglect: 'known' }).outcome,
    ).toBe('MUST')
  })

  test('says what its rule rests on, and where that can be read', () => {
    const [rule, law] = says('ENG-C-RR', '2024-06-03', harmedToddler).sources
    expect([rule?.mark, rule?.read.map(({ code }) => code)]).toEqual(['verified', ['P01']])
    expect(law?.read[0]?.at).toBe('https://childsafeguarding.independent-panel.uk/about/faqs')
  })

  test('the guidance of 2026 has not been read, so a person must confirm', () => {
    const found = says('ENG-C-RR', '2026-04-01', harmedToddler)
    expect([found.outcome, found.edition, found.confirm]).toEqual(['MUST', 'WT2026', true])
  })

  test('a clock that starts on the day of the incident says that no awareness is given', () => {
    const [deadline] = says('ENG-C-SIN', '2024-06-03', harmedToddler).deadlines
    expect(deadline?.trigger).toBe('the incident on 3 June 2024, as no day of awareness is given')
  })

  test('a deadline beyond the bank holidays known has a problem and no day', () => {
    const [deadline] = says('ENG-C-SIN', '2028-12-27', { ...harmedToddler, authorityAwareDate: '2028-12-27' }).deadlines
    expect(deadline?.due).toBeNull()
    expect(deadline?.problem).toMatch(/known from 1 January 2006 to 31 December 2028/)
  })

  test('as JSON, a deadline is an ISO date', () => {
    const [deadline] = says('ENG-C-SIN', '2024-03-27', { ...harmedToddler, authorityAwareDate: '2024-03-28' }).deadlines
    expect(JSON.parse(JSON.stringify(deadline))).toMatchObject({ id: 'DL08', due: '2024-04-08' })
  })
})

describe('safeguarding adults reviews', () => {
  const died: Facts = {
    ageAtDeath: 67,
    died: 'yes',
    abuseOrNeglect: 'suspected',
    careAndSupportNeeds: 'yes',
    interAgencyConcern: 'yes',
  }
  const cases: readonly (readonly [string, Facts, string, string | null])[] = [
    ['all limbs met', died, 'MUST', 'R2.1'],
    ['no concern about joint working', { ...died, interAgencyConcern: 'no' }, 'MAY', 'R2.3'],
    [
      'nobody can say yet how agencies worked together',
      { ...died, interAgencyConcern: 'unknown' },
      'UNDETERMINED',
      'R2.1',
    ],
    ['no needs for care and support', { ...died, careAndSupportNeeds: 'no' }, 'NOT_REQUIRED', 'R2.4'],
    ['alive after abuse that was not serious', { ...died, died: 'no', seriousHarm: 'no' }, 'MAY', 'R2.3'],
    ['alive after serious abuse', { ...died, died: 'no', seriousHarm: 'yes' }, 'MUST', 'R2.2'],
    ['a person of 17', { ...died, ageAtDeath: 17 }, 'NOT_APPLICABLE', null],
  ]
  test.each(cases)('%s', (_, facts, outcome, rule) => {
    const found = says('ENG-A-SAR', '2023-01-17', facts)
    expect([found.outcome, found.rule]).toEqual([outcome, rule])
  })

  test('the board of the area where the adult was decides', () => {
    expect(says('ENG-A-SAR', '2023-01-17', { ...died, nationOfIncident: 'Wales' }).outcome).toBe('NOT_APPLICABLE')
    expect(says('ENG-A-SAR', '2023-01-17', { ...died, nationOfResidence: 'Wales' }).outcome).toBe('MUST')
  })

  test('a death of 2014 that a board considers in May 2015 falls under the Care Act', () => {
    expect(says('ENG-A-SAR', '2014-12-09', { ...died, decisionDate: '2015-05-01' }).outcome).toBe('MUST')
    expect(says('ENG-A-SCR', '2014-12-09', { ...died, decisionDate: '2015-05-01' }).outcome).toBe('NOT_APPLICABLE')
  })

  test('what is missing is the fewest questions that settle it whatever their answers', () => {
    expect(says('ENG-A-SAR', '2023-01-17', { ...died, interAgencyConcern: 'unknown' }).open).toEqual(['A3'])
    expect(says('ENG-A-SAR', '2023-01-17', { ageAtDeath: 67, died: 'yes', interAgencyConcern: 'yes' }).open).toEqual([
      'A2',
      'A5',
    ])
  })
})

describe('deaths of looked-after children, care leavers and all children', () => {
  test('a care leaver of 24 is notified, one of 25 is not', () => {
    const facts: Facts = { died: 'yes', careLeaver: 'yes', abuseOrNeglect: 'no' }
    expect(says('ENG-C-CL-DEATH', '2024-01-10', { ...facts, ageAtDeath: 24 }).outcome).toBe('MUST')
    expect(says('ENG-C-CL-DEATH', '2024-01-10', { ...facts, ageAtDeath: 25 }).outcome).toBe('NOT_APPLICABLE')
    expect(says('ENG-C-CL-DEATH', '2023-12-14', { ...facts, ageAtDeath: 24 }).outcome).toBe('NOT_APPLICABLE')
  })

  test('a child who lived elsewhere and died in the area may be reviewed; a stillborn one is not', () => {
    const facts: Facts = { ageAtIncident: 0, died: 'yes' }
    expect(says('ENG-C-CDR', '2022-06-15', { ...facts, nationOfResidence: 'Scotland' }).outcome).toBe('MAY')
    expect(says('ENG-C-CDR', '2022-06-15', { ...facts, stillbirth: 'yes' }).outcome).toBe('NOT_REQUIRED')
  })
})

test('a local learning review is open to every nation and stands in for nothing', () => {
  expect(says('LOCAL', '2020-01-27', {}, 'NorthernIreland')).toMatchObject({ outcome: 'MAY', basis: 'LOCAL' })
})
