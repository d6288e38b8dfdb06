import { expect } from 'vitest'
import { openTogether, yearlyDutiesOn } from '#statute'
import { date, deadlineOf, dueUnder, lettersTo, rolesOf, stagesOf, textOf, versionOf, type Looked } from './look.ts'

/** What the rules of Wales, Scotland and Northern Ireland that decide nothing by themselves do in the product. */

const cpr = versionOf('WAL-C-CPR', '2018-03-01')
const apr = versionOf('WAL-A-APR', '2018-03-01')
const susr = versionOf('WAL-SUSR', '2025-03-03')
const welsh2006 = versionOf('WAL-C-SCR', '2010-03-01')
const scr2007 = versionOf('SCO-C-SCR', '2010-09-06')
const scr2015 = versionOf('SCO-C-SCR', '2016-05-16')
const childLearning = versionOf('SCO-C-LR', '2024-06-03')
const adultLearning = versionOf('SCO-A-LR', '2023-08-21')
const cmr = versionOf('NI-C-CMR', '2020-01-27')

const wales: readonly Looked[] = [
  [
    'R3.3',
    'the extended limb is read with neglect as well, although the text of 2012 says abuse alone',
    () => {
      const before2016 = versionOf('WAL-C-CPR', '2014-07-07')
      expect(before2016.criteria.find(({ id }) => id === 'W1')?.test).toEqual({
        fact: 'abuseOrNeglect',
        is: ['known', 'suspected'],
      })
      expect(before2016.kinds?.map(({ kind }) => kind)).toEqual(['extended', 'concise'])
    },
  ],
  [
    'D3.1',
    'referral, sub-group, the chair’s decision, and Welsh Government is told',
    () => {
      expect(stagesOf(cpr).slice(0, 4)).toEqual([
        'Referral',
        'Recommendation',
        'Decision whether, and whether concise or extended',
        'Welsh Government told',
      ])
      expect(lettersTo(cpr, 'decision to review')).toEqual(['Welsh Government'])
    },
  ],
  [
    'D3.2',
    'one reviewer or two, and an independent chair',
    () => {
      const reviewers = cpr.roles.filter(({ role }) => role === 'reviewer').map(({ kind, atLeast }) => [kind, atLeast])
      expect(reviewers).toEqual([
        ['concise', 1],
        ['extended', 2],
      ])
      expect(rolesOf(cpr, 'chair')).toMatch(/independent chair/)
      expect(rolesOf(cpr, 'reviewer')).toMatch(/how statutory duties were fulfilled/)
    },
  ],
  [
    'D3.3',
    'the timeline covers twelve months',
    () => {
      expect(textOf(cpr.report)).toMatch(/12 months before the event/)
    },
  ],
  [
    'D3.4',
    'practitioners have a learning event, and the family takes part',
    () => {
      expect(stagesOf(cpr)).toEqual(expect.arrayContaining(['Learning event for practitioners', 'Family contacted']))
    },
  ],
  [
    'D3.5',
    'concise and extended have the same steps and times',
    () => {
      expect(cpr.deadlines.map(({ id }) => id)).toEqual(['DL20', 'DL21'])
      expect(cpr.stages.some(({ name }) => /extended/.test(name) && !/whether/.test(name))).toBe(false)
    },
  ],
  [
    'D3.6 DL20 DL21',
    'six months from the referral, and twelve weeks on the website, to be confirmed',
    () => {
      expect(dueUnder(cpr, 'DL20', { referredOn: date('2018-03-01') })).toBe('2018-09-01')
      expect(dueUnder(cpr, 'DL21', { publishOn: date('2018-12-03') })).toBe('2019-02-25')
      expect(dueUnder(apr, 'DL21', { publishOn: date('2018-12-03') })).toBe('2019-02-25')
      expect([deadlineOf(cpr, 'DL20').confirm, deadlineOf(cpr, 'DL21').confirm]).toEqual([true, true])
    },
  ],
  [
    'D3.7',
    'in 2006 an anonymised summary lay at the board’s office',
    () => {
      expect(textOf(welsh2006.report)).toMatch(/steps to be taken, by whom, and by when.*anonymised summary/s)
      expect(textOf(welsh2006.publication)).toMatch(/board’s office; the regulations ask for no website/)
      expect(welsh2006.shelf?.atLeast).toBeNull()
    },
  ],
  [
    'D3.8',
    'report and action plan go to Welsh Government and to the National Board',
    () => {
      expect(lettersTo(cpr, 'before publication')).toEqual([
        'Welsh Government',
        'National Independent Safeguarding Board',
      ])
    },
  ],
  [
    'D3.9 DL31',
    'the board reports before 31 July, with the requests for information it made',
    () => {
      const [report] = yearlyDutiesOn('Wales', date('2019-03-31'))
      if (!report) throw new Error('The annual report is not carried')
      expect(dueUnder({ deadlines: [report.deadline] }, 'DL31', { yearEndOn: date('2019-03-31') })).toBe('2019-07-30')
      expect(textOf(report.contents)).toMatch(/section 137\(1\)/)
    },
  ],
  [
    'DL22',
    'the stages of the single review wait for limits that an administrator sets',
    () => {
      expect(deadlineOf(susr, 'DL22')).toMatchObject({ within: null, confirm: true })
      expect(dueUnder(susr, 'DL22', { referredOn: date('2025-03-03') })).toMatch(/administrator has to set it/)
      expect(susr.stages.filter(({ deadline }) => deadline === 'DL22').length).toBeGreaterThan(7)
    },
  ],
]

const scotland: readonly Looked[] = [
  [
    'R4.3',
    'concern may build up over time',
    () => {
      expect(scr2015.criteria.find(({ id }) => id === 'S1-concern')?.help).toMatch(/build up over time/)
    },
  ],
  [
    'D4.1 DL23',
    'in 2007 a case is reported within a working day',
    () => {
      expect(dueUnder(scr2007, 'DL23', { identifiedOn: date('2010-09-03') })).toBe('2010-09-06')
    },
  ],
  [
    'D4.2 DL24',
    'agencies report within ten working days',
    () => {
      expect(dueUnder(scr2007, 'DL24', { firstReportedOn: date('2010-09-07') })).toBe('2010-09-21')
    },
  ],
  [
    'D4.3 DL25',
    'further information comes within twenty',
    () => {
      expect(dueUnder(scr2007, 'DL25', { furtherRequestedOn: date('2010-09-21') })).toBe('2010-10-19')
    },
  ],
  [
    'D4.4 DL26 DL32',
    'in 2015: a form in 7 days, a report in 14, a decision in 28',
    () => {
      expect(dueUnder(scr2015, 'DL32', { leadToldOn: date('2016-05-16') })).toBe('2016-05-23')
      expect(dueUnder(scr2015, 'DL26', { requestedOn: date('2016-05-16') })).toBe('2016-05-30')
      expect(dueUnder(scr2015, 'DL26-decision', { notifiedOn: date('2016-05-16') })).toBe('2016-06-13')
      expect(deadlineOf(scr2015, 'DL26-decision').source.mark).toBe('from memory')
    },
  ],
  [
    'D4.5',
    'the reason for a delay is recorded',
    () => {
      expect(stagesOf(scr2015).join()).toMatch(/reason for any delay is recorded/)
    },
  ],
  [
    'D4.6',
    'the initial case review is always done',
    () => {
      expect(stagesOf(scr2015).join()).toMatch(/initial case review, which is always done/)
    },
  ],
  [
    'D4.7',
    'the committee decides for the Chief Officers Group, and only what is needed is gathered',
    () => {
      expect(childLearning.decider.who).toMatch(/Child Protection Committee, on behalf of the Chief Officers Group/)
      expect(stagesOf(childLearning)).toContain('Only what is needed to decide is gathered')
    },
  ],
  [
    'D4.8',
    'the Care Inspectorate hears of the decision either way, and gets the report',
    () => {
      expect(lettersTo(childLearning, 'decision to review')).toEqual(['Care Inspectorate'])
      expect(lettersTo(childLearning, 'decision not to review')).toEqual(['Care Inspectorate'])
      expect(lettersTo(childLearning, 'before publication')).toEqual(['Care Inspectorate'])
      expect(childLearning.deadlines).toEqual([])
    },
  ],
  [
    'R4.9',
    'the revision of 2024 asks for the core data set of the National Hub',
    () => {
      expect(textOf(childLearning.report)).toMatch(/core data set of the National Hub/)
    },
  ],
  [
    'R4.10',
    'no model is fixed; it is systemic and collective, with family and staff',
    () => {
      expect(rolesOf(childLearning, 'lead reviewer')).toMatch(
        /No model is fixed.*systemic and collective.*family and the staff/,
      )
    },
  ],
  [
    'R4.11',
    'a fatal accident inquiry and criminal proceedings are opened beside it, under the national protocol',
    () => {
      const { processes } = openTogether({
        nation: 'Scotland',
        incidentDate: '2024-06-03',
        facts: {
          ageAtIncident: 4,
          died: 'yes',
          abuseOrNeglect: 'known',
          violentDeath: 'yes',
          additionalLearning: 'yes',
        },
      })
      const criminal = processes.find(({ id }) => id === 'CRIMINAL')
      expect(criminal?.link).toMatch(/national protocol/)
      expect(processes.map(({ id }) => id)).toContain('FAI')
    },
  ],
  [
    'R4.12',
    'the National Hub hears of every death under 18, and to 26 in continuing care',
    () => {
      const opened = (age: number, careLeaver: 'yes' | 'no') =>
        openTogether({
          nation: 'Scotland',
          incidentDate: '2024-06-03',
          facts: { ageAtDeath: age, died: 'yes', careLeaver },
        })
          .processes.map(({ id }) => id)
          .includes('SCO-HUB')
      expect([opened(17, 'no'), opened(18, 'no'), opened(25, 'yes'), opened(26, 'yes')]).toEqual([
        true,
        false,
        true,
        false,
      ])
    },
  ],
  [
    'R4.16',
    'any agency may notify, and families cannot ask',
    () => {
      expect(rolesOf(adultLearning, 'referrer')).toMatch(/Any agency may notify.*families cannot request/)
    },
  ],
  [
    'R4.17',
    'the committee decides and the Chief Officers Group ratifies',
    () => {
      expect(adultLearning.decider.who).toBe('Adult Protection Committee; ratified by the Chief Officers Group')
    },
  ],
  [
    'R4.18 DL27',
    'agencies answer within two weeks',
    () => {
      expect(dueUnder(adultLearning, 'DL27', { requestedOn: date('2023-08-21') })).toBe('2023-09-04')
    },
  ],
  [
    'R4.19 DL33',
    'the outcome goes to the Care Inspectorate within seven days of ratification',
    () => {
      expect(dueUnder(adultLearning, 'DL33', { ratifiedOn: date('2024-03-28') })).toBe('2024-04-04')
      expect(textOf(versionOf('SCO-A-SCR', '2021-02-01').letters)).toMatch(
        /5 November 2019 to 25 May 2022 are still accepted/,
      )
    },
  ],
  [
    'R4.20',
    'the three points of an adult at risk are asked as one question to weigh',
    () => {
      expect(adultLearning.matters.find(({ id }) => id === 'R4.20')?.help).toMatch(/All three points.*16 or 17/)
    },
  ],
]

const northernIreland: readonly Looked[] = [
  [
    'R5.6',
    'significance is set against a similar child',
    () => {
      expect(cmr.criteria.find(({ id }) => id === 'I1')?.help).toMatch(/compared with that of a similar child/)
    },
  ],
  [
    'DL28',
    'no limit was found: an administrator sets them',
    () => {
      expect(deadlineOf(cmr, 'DL28')).toMatchObject({ within: null, confirm: true })
      expect(rolesOf(cmr, 'panel member')).toMatch(/four times a year.*two thirds/)
    },
  ],
]

const neighbours: readonly Looked[] = [
  [
    'DL29',
    'a month to decide, six to complete, to be confirmed',
    () => {
      const dhr = versionOf('EW-DHR', '2024-09-14')
      expect(dueUnder(dhr, 'DL29', { notifiedOn: date('2025-01-31') })).toBe('2025-02-28')
      expect(dueUnder(dhr, 'DL29-complete', { decidedOn: date('2025-02-28') })).toBe('2025-08-28')
      expect(dhr.calledLocally?.name).toBe('domestic abuse related death review')
      expect(dhr.law[0]?.text).toMatch(/2004, s9/)
    },
  ],
  [
    'DL30',
    'LeDeR has six months',
    () => {
      expect(dueUnder(versionOf('ENG-LEDER', '2024-09-14'), 'DL30', { notifiedOn: date('2024-09-16') })).toBe(
        '2025-03-16',
      )
    },
  ],
  [
    'DL34',
    'the month of an offensive weapons homicide begins with the day of awareness',
    () => {
      expect(dueUnder(versionOf('EW-OWHR', '2023-06-15'), 'DL34', { awareOn: date('2023-06-15') })).toBe('2023-07-14')
    },
  ],
]

export const nationsRules: readonly Looked[] = [...wales, ...scotland, ...northernIreland, ...neighbours]
