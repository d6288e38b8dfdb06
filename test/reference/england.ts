import { expect } from 'vitest'
import { powersFor } from '../../src/requests/powers.ts'
import { qualityMarkers, yearlyDutiesOn } from '#statute'
import { date, deadlineOf, dueUnder, lettersTo, rolesOf, stagesOf, textOf, versionOf, type Looked } from './look.ts'

/** What the English rules of the reference that decide nothing by themselves do in the product. */

const scr = versionOf('ENG-C-SCR', '2016-01-04')
const lcspr = versionOf('ENG-C-LCSPR', '2025-01-06')
const national = versionOf('ENG-C-NCSPR', '2025-01-06')
const rapid = versionOf('ENG-C-RR', '2025-01-06')
const incident = versionOf('ENG-C-SIN', '2025-01-06')
const sar = versionOf('ENG-A-SAR', '2025-01-06')

const seriousCaseReviews: readonly Looked[] = [
  [
    'D1.4',
    'the Panel is given the names of the reviewers, and its advice is heeded',
    () => {
      expect(lettersTo(scr, 'reviewer appointed')).toEqual(['National Panel of Independent Experts'])
      expect(textOf(scr.letters.filter(({ on }) => on.includes('reviewer appointed')))).toMatch(
        /heed the Panel’s advice/,
      )
    },
  ],
  [
    'D1.6',
    'an extension has no longest time, and its reason is recorded',
    () => {
      expect(deadlineOf(scr, 'DL04').extension?.text).toMatch(/records why.*No longest time/)
    },
  ],
  [
    'D1.7 DL06',
    'the report goes to the Panel a week before it is published',
    () => {
      expect(dueUnder(scr, 'DL06', { publishOn: date('2016-03-29') })).toBe('2016-03-22')
    },
  ],
  [
    'D1.8 DL07',
    'the report stays on the website for twelve months at least',
    () => {
      expect(dueUnder(scr, 'DL07', { publishOn: date('2016-03-29') })).toBe('2017-03-29')
      expect(scr.shelf?.atLeast).toEqual({ count: 12, unit: 'calendar months', direction: 'after' })
    },
  ],
  [
    'D1.9',
    'after that it is given on request, with no end',
    () => {
      expect(scr.shelf?.afterwards).toBe('on request')
    },
  ],
  [
    'D1.10',
    'a Board that thinks of not publishing explains it to the Panel first',
    () => {
      expect(lettersTo(scr, 'decision not to publish')).toEqual(['National Panel of Independent Experts'])
    },
  ],
  [
    'T5',
    'an unfinished review is finished within a year of the partners taking over, a child death review within four months',
    () => {
      expect(dueUnder(scr, 'T5', { goLiveOn: date('2019-09-29') })).toBe('2020-09-29')
      expect(dueUnder(versionOf('ENG-C-CDR', '2017-01-04'), 'T5', { goLiveOn: date('2019-09-29') })).toBe('2020-01-29')
      expect(deadlineOf(scr, 'T5').confirm).toBe(true)
    },
  ],
]

const practiceReviews: readonly Looked[] = [
  [
    'N3',
    'the safeguarding partners are told of a serious incident in the same five days',
    () => {
      const letter = incident.letters.find(({ to }) => to === 'Safeguarding partners')
      expect(letter?.deadline).toBe('DL08')
    },
  ],
  [
    'N7',
    'any agency should tell the partners of what might qualify',
    () => {
      expect(rolesOf(incident, 'agency')).toMatch(/should tell the safeguarding partners/)
    },
  ],
  [
    'RR2',
    'the review belongs to the area where it happened, and the home area works with it',
    () => {
      expect(rapid.decider.who).toMatch(/where it happened, with the home area/)
    },
  ],
  [
    'RR3',
    'both clocks are kept: from awareness, and from the notification',
    () => {
      expect(dueUnder(rapid, 'DL11', { awareOn: date('2025-12-18') })).toBe('2026-01-13')
      expect(dueUnder(rapid, 'DL11-SIN', { seriousIncidentNotifiedOn: date('2025-12-22') })).toBe('2026-01-15')
      expect(deadlineOf(rapid, 'DL11').confirm).toBe(true)
    },
  ],
  [
    'RR4',
    'it gathers the facts, acts at once, and looks for what can be improved',
    () => {
      expect(textOf(rapid.report)).toMatch(/readily available.*immediate action.*improve practice/s)
    },
  ],
  [
    'RR5',
    'it ends in a decision with reasons and a view on national importance, sent to the Panel',
    () => {
      expect(textOf(rapid.report)).toMatch(
        /decision whether to hold a local review, with reasons, and a view on national/,
      )
      expect(lettersTo(rapid, 'decision not to review')).toEqual(['Child Safeguarding Practice Review Panel'])
    },
  ],
  [
    'RR6',
    'the Panel replies in about ten days, without a limit in law',
    () => {
      const reply = stagesOf(rapid).find((name) => /replies, in about 10 days/.test(name))
      expect(reply).toBeDefined()
      expect(rapid.stages.find(({ name }) => name === reply)?.deadline).toBeUndefined()
    },
  ],
  [
    'RR7',
    'the suggested contents are carried, and have to be confirmed',
    () => {
      const contents = rapid.report.find(({ text }) => /voice and lived experience/.test(text))
      expect(contents?.source.mark).toBe('from memory')
    },
  ],
  [
    'RR8',
    'each agency gives a short return',
    () => {
      expect(stagesOf(rapid).join()).toMatch(/return their summaries, commonly by working day 10/)
    },
  ],
  [
    'L1 L2 L3 L4',
    'the four matters of regulation 11 are weighed, and settle nothing',
    () => {
      expect(lcspr.matters.map(({ id, source }) => `${id} ${source.text}`)).toEqual([
        'L1 SI 2018/789, reg 11(a)',
        'L2 SI 2018/789, reg 11(b)',
        'L3 SI 2018/789, reg 11(c)',
        'L4 SI 2018/789, reg 11(d)',
        'L5 Working Together 2018 and 2023',
      ])
    },
  ],
  [
    'L5',
    'what guidance adds is weighed too, to be confirmed',
    () => {
      expect(lcspr.matters.at(-1)?.source.mark).toBe('from memory')
    },
  ],
  [
    'NAT1 NAT2 NAT3',
    'the Panel weighs the three matters of regulation 3',
    () => {
      expect(national.matters.map(({ id, source }) => `${id} ${source.text}`)).toEqual([
        'NAT1 SI 2018/789, reg 3(a)',
        'NAT2 SI 2018/789, reg 3(b)',
        'NAT3 SI 2018/789, reg 3(c)',
      ])
    },
  ],
  [
    'C2',
    'where the partners find a review appropriate, they commission and oversee it',
    () => {
      expect(textOf(lcspr.principles ?? [])).toMatch(/find a review appropriate they commission and oversee it/)
      expect(lcspr.decider.who).toBe('Safeguarding partners')
    },
  ],
  [
    'C5',
    'a decision against a review has its reasons written to the Panel',
    () => {
      expect(lettersTo(lcspr, 'decision not to review')).toContain('Child Safeguarding Practice Review Panel')
      expect(textOf(lcspr.letters.filter(({ on }) => on.includes('decision not to review')))).toMatch(
        /the reasons, by the matters of regulation 11/,
      )
    },
  ],
  [
    'D1.20',
    'the partners consider skill and conflicts of interest; the Act does not say "independent"',
    () => {
      expect(rolesOf(lcspr, 'lead reviewer')).toMatch(
        /real or perceived conflict of interest.*does not say "independent"/,
      )
    },
  ],
  [
    'D1.21',
    'the partners check progress and quality, and may ask in writing for a draft',
    () => {
      expect(rolesOf(lcspr, 'lead reviewer')).toMatch(/regular intervals.*in writing for information or a draft/)
    },
  ],
  [
    'D1.22',
    'the report has the improvements recommended and the underlying reasons',
    () => {
      expect(textOf(lcspr.report)).toMatch(/summary of the improvements.*systemic or underlying reasons/s)
    },
  ],
  [
    'D1.23 DL12',
    'it is published within six months, or the Panel and the Secretary of State are told why not',
    () => {
      expect(dueUnder(lcspr, 'DL12', { decidedOn: date('2025-10-20') })).toBe('2026-04-20')
      expect(deadlineOf(lcspr, 'DL12').extension?.text).toMatch(/tell the Panel and the Secretary of State why/)
    },
  ],
  [
    'D1.24 DL13',
    'the report goes to the Panel and the Secretary of State seven working days before',
    () => {
      expect(dueUnder(lcspr, 'DL13', { publishOn: date('2026-04-10') })).toBe('2026-03-30')
      expect(lettersTo(lcspr, 'before publication')).toEqual([
        'Child Safeguarding Practice Review Panel',
        'Secretary of State',
      ])
    },
  ],
  [
    'D1.25',
    'it is published unless that is inappropriate, and then what is appropriate',
    () => {
      expect(textOf(lcspr.publication)).toMatch(
        /unless the partners consider it inappropriate.*information on improvements/s,
      )
      expect(textOf(national.publication)).toMatch(/unless it considers that inappropriate/)
    },
  ],
  [
    'D1.26 DL14 DL16',
    'a local report stays a year, a national one three',
    () => {
      expect(dueUnder(lcspr, 'DL14', { publishOn: date('2026-04-10') })).toBe('2027-04-10')
      expect(dueUnder(national, 'DL16', { publishOn: date('2026-04-10') })).toBe('2029-04-10')
      expect(
        [lcspr.shelf?.atLeast, national.shelf?.atLeast].map((within) => within && 'count' in within && within.count),
      ).toEqual([1, 3])
    },
  ],
  [
    'D1.27 DL15',
    'a national report goes to the Secretary of State fifteen working days before',
    () => {
      expect(dueUnder(national, 'DL15', { publishOn: date('2026-04-30') })).toBe('2026-04-09')
    },
  ],
  [
    'D1.28',
    'national reviewers come from the public pool, and the Secretary of State confirms',
    () => {
      expect(rolesOf(national, 'lead reviewer')).toMatch(/public pool.*Secretary of State confirms/)
    },
  ],
  [
    'D1.29',
    'whoever the partners ask for information must comply, and it is used for that purpose only',
    () => {
      const [power] = powersFor('child', 'England', date('2025-01-06'))
      expect(power?.says.join(' ')).toMatch(/must comply.*injunction.*only for that purpose/)
    },
  ],
  [
    'D1.30 DL17',
    'the partners report every twelve months, on reviews among other things',
    () => {
      const [report] = yearlyDutiesOn('England', date('2019-09-29')).filter(({ id }) => id === 'ENG-C-YEARLY')
      if (!report) throw new Error('The yearly report is not carried')
      expect(dueUnder({ deadlines: [report.deadline] }, 'DL17', { lastReportOn: date('2025-06-30') })).toBe(
        '2026-06-30',
      )
      expect(textOf(report.contents)).toMatch(/practice reviews.*How effective/s)
    },
  ],
]

const adultsReviews: readonly Looked[] = [
  [
    'R2.6',
    'a mandatory and a discretionary review are both statutory, and the limb is recorded',
    () => {
      expect(textOf(sar.principles ?? [])).toMatch(/both statutory; the limb on which it rests is recorded/)
      expect(stagesOf(sar).join()).toMatch(/with the limb of section 44/)
    },
  ],
  [
    'D2.1',
    'each member must co-operate, to identify lessons and apply them',
    () => {
      expect(rolesOf(sar, 'panel member')).toMatch(/must co-operate.*identify lessons and apply them/)
    },
  ],
  [
    'D2.2',
    'whoever is asked under section 45 must supply information, on its conditions',
    () => {
      const [power] = powersFor('adult', 'England', date('2025-01-06'))
      expect(power?.says.join(' ')).toMatch(
        /must supply it if they are likely to have relevant information, and the request concerns them.*only for the work of the board/,
      )
    },
  ],
  [
    'D2.3',
    'an independent advocate, where someone would have substantial difficulty and nobody suitable',
    () => {
      expect(rolesOf(sar, 'advocate')).toMatch(
        /substantial difficulty.*understanding, retaining, using or weighing.*nobody suitable/,
      )
    },
  ],
  [
    'D2.4',
    'six months, or a good reason',
    () => {
      expect(deadlineOf(sar, 'DL18').extension?.text).toMatch(/good reason.*gathered meanwhile/)
    },
  ],
  [
    'D2.5',
    'learning, proportion, independence, no blame, and the family invited',
    () => {
      expect(textOf(sar.principles ?? [])).toMatch(
        /continuous learning.*in proportion.*without fear of being blamed.*family is invited/s,
      )
      expect(sar.roles.find(({ role }) => role === 'lead reviewer')?.independentOf).toEqual([
        'the case',
        'the organisations involved',
      ])
    },
  ],
  [
    'D2.6',
    'the reviewer’s skills',
    () => {
      expect(rolesOf(sar, 'lead reviewer')).toMatch(/leadership, facilitation and collaborative problem solving/)
    },
  ],
  [
    'D2.7',
    'the method is for the board to choose',
    () => {
      expect(textOf(sar.principles ?? [])).toMatch(
        /method is for the board to choose; practitioners, and the adult or the family, must be involved/,
      )
    },
  ],
  [
    'D2.8',
    'the report says what happened, why, and what is to be done, in plain English',
    () => {
      expect(textOf(sar.report)).toMatch(/what happened, why, and what action.*plain English.*practical value/s)
    },
  ],
  [
    'D2.9',
    'no law requires the report to be published: the board considers it',
    () => {
      expect(textOf(sar.publication)).toMatch(/No law requires the report to be published/)
      expect(sar.shelf?.atLeast).toBeNull()
    },
  ],
  [
    'D2.10 DL19',
    'the annual report has the findings, and the reasons for those not acted on',
    () => {
      const [report] = yearlyDutiesOn('England', date('2025-03-31')).filter(({ id }) => id === 'ENG-A-ANNUAL')
      if (!report) throw new Error('The annual report is not carried')
      expect(textOf(report.contents)).toMatch(
        /findings of the section 44 reviews.*under way.*not acted on, the reasons/s,
      )
      expect(report.deadline.within).toEqual({ promptly: true })
    },
  ],
  [
    'D2.11',
    'it goes to the chief executive and leader, the policing body, Healthwatch and the chair of the Health and Wellbeing Board',
    () => {
      const [report] = yearlyDutiesOn('England', date('2025-03-31')).filter(({ id }) => id === 'ENG-A-ANNUAL')
      expect(report?.copies).toHaveLength(5)
      expect(report?.copies).toContain('Local Healthwatch')
    },
  ],
  [
    'D2.12',
    'the board decides, often through its chair or a sub-group',
    () => {
      expect(sar.decider.who).toBe('Safeguarding Adults Board')
      expect(sar.decider.source.text).toMatch(/often through its chair or a sub-group/)
      expect(qualityMarkers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    },
  ],
  [
    'D2.13',
    'a review holds nobody to account; others do',
    () => {
      expect(textOf(sar.principles ?? [])).toMatch(/does not hold anyone to account.*Social Work England/)
    },
  ],
]

export const englishRules: readonly Looked[] = [...seriousCaseReviews, ...practiceReviews, ...adultsReviews]
