import type { Facts } from '../facts.ts'
import { casesOf } from './case.ts'
import type { Case } from './case.ts'

/** Scottish cases, 2007 to 2026. All are invented. */

const given = casesOf('Scotland')

const died: Facts = { ageAtIncident: 2, died: 'yes', abuseOrNeglect: 'known', seriousServiceConcern: 'yes' }
const ordinary: Facts = {
  ageAtIncident: 9,
  died: 'yes',
  abuseOrNeglect: 'no',
  suspectedSuicide: 'no',
  accidentalDeath: 'no',
  violentDeath: 'no',
  lookedAfter: 'no',
  careLeaver: 'no',
  everOnRegister: 'no',
  siblingEverOnRegister: 'no',
  seriousServiceConcern: 'yes',
}
const alive: Facts = { ageAtIncident: 6, died: 'no', significantHarm: 'yes', abuseOrNeglect: 'known' }
const adult: Facts = {
  ageAtDeath: 70,
  died: 'yes',
  subjectToASP: 'yes',
  interAgencyConcern: 'yes',
  abuseOrNeglect: 'suspected',
}

export const scotland: readonly Case[] = [
  given(
    'D4.1 DL23',
    'In 2010 a case is reported to the committee within one working day.',
    '2010-09-06',
    { ...died, authorityAwareDate: '2010-09-06' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      version: 'SCO-C-SCR-07',
      basis: 'GUIDANCE',
      due: ['DL23', '2010-09-07'],
      confirm: true,
    },
  ),
  given('R4.1', 'A child is killed and services had closed the case twice.', '2016-05-16', died, {
    framework: 'SCO-C-SCR',
    outcome: 'MUST',
    rule: 'R4.1',
    version: 'SCO-C-SCR-15',
  }),
  given(
    'R4.1',
    'A suicide with no abuse suspected, after three referrals without a service.',
    '2016-05-16',
    { ...ordinary, suspectedSuicide: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.1',
    'An accident, and serious concern about services.',
    '2016-05-16',
    { ...ordinary, accidentalDeath: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.1',
    'Alleged culpable homicide.',
    '2016-05-16',
    { ...ordinary, violentDeath: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.1',
    'A child who received aftercare.',
    '2016-05-16',
    { ...ordinary, ageAtIncident: 17, careLeaver: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.1',
    'A brother was on the register, and it bears on the case.',
    '2016-05-16',
    { ...ordinary, siblingEverOnRegister: 'yes', registerNoBearing: 'no' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.5 R0.3',
    'A brother was on the register, and nobody can say whether it bears on the case.',
    '2016-05-16',
    { ...ordinary, siblingEverOnRegister: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.5',
      because: /not absolutely clear/,
    },
  ),
  given(
    'R4.5',
    'It is absolutely clear that the registration has no bearing.',
    '2016-05-16',
    { ...ordinary, siblingEverOnRegister: 'yes', registerNoBearing: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'NOT_REQUIRED',
      rule: 'R4.4',
    },
  ),
  given(
    'R4.3 R4.1',
    'Neglect over years, and no single incident: that no service was involved is the concern.',
    '2017-03-06',
    { ...died, abuseOrNeglect: 'suspected' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MUST',
      rule: 'R4.1',
    },
  ),
  given(
    'R4.2',
    'A child is significantly harmed; the committee determines that there may be learning.',
    '2016-05-16',
    { ...alive, seriousServiceConcern: 'yes', additionalLearning: 'yes' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'MAY',
      rule: 'R4.2',
      basis: 'GUIDANCE',
      because: /judgement is recorded/,
    },
  ),
  given(
    'R4.2',
    'The same, where the committee has determined that there is nothing to learn.',
    '2016-05-16',
    { ...alive, seriousServiceConcern: 'yes', additionalLearning: 'no' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'NOT_REQUIRED',
      rule: 'R4.4',
    },
  ),
  given(
    'R4.4',
    'A death without any serious concern about services.',
    '2016-05-16',
    { ...died, seriousServiceConcern: 'no' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'NOT_REQUIRED',
      rule: 'R4.4',
    },
  ),
  given(
    'R4.4',
    'Whether there is concern about services is not known yet.',
    '2016-05-16',
    { ...died, seriousServiceConcern: 'unknown' },
    {
      framework: 'SCO-C-SCR',
      outcome: 'UNDETERMINED',
      because: /record the reason for any delay/,
    },
  ),
  given(
    'R4.6 R4.8',
    'From September 2021 the same death is a matter for a learning review.',
    '2021-11-01',
    { ...died, additionalLearning: 'yes' },
    { framework: 'SCO-C-LR', outcome: 'MUST', rule: 'R4.8', edition: 'LR2021', confirm: true },
    { framework: 'SCO-C-SCR', outcome: 'NOT_APPLICABLE' },
  ),
  given(
    'R4.8',
    'A looked-after child dies of an illness; there is more to learn.',
    '2022-05-03',
    { ...ordinary, lookedAfter: 'yes', additionalLearning: 'yes' },
    {
      framework: 'SCO-C-LR',
      outcome: 'MUST',
      rule: 'R4.8',
    },
  ),
  given(
    'R4.8',
    'Everything that could be learned is known already.',
    '2022-05-03',
    { ...died, additionalLearning: 'no' },
    {
      framework: 'SCO-C-LR',
      outcome: 'NOT_REQUIRED',
      rule: 'R4.8',
    },
  ),
  given(
    'R4.7',
    'A child is significantly harmed by abuse and there is more to learn.',
    '2023-05-08',
    { ...alive, additionalLearning: 'yes' },
    {
      framework: 'SCO-C-LR',
      outcome: 'MUST',
      rule: 'R4.7',
    },
  ),
  given(
    'R4.7',
    'Nobody was harmed, and practice was so good that others can learn from it.',
    '2023-05-08',
    { ageAtIncident: 6, died: 'no', significantHarm: 'no', seriousHarm: 'no', positiveLearning: 'yes' },
    {
      framework: 'SCO-C-LR',
      outcome: 'MAY',
      rule: 'R4.7',
      because: /effective practice/,
    },
  ),
  given(
    'R4.5',
    'Harm, a registration of long ago, and more to learn: the registration counts.',
    '2023-05-08',
    { ...alive, abuseOrNeglect: 'no', everOnRegister: 'yes', additionalLearning: 'yes' },
    {
      framework: 'SCO-C-LR',
      outcome: 'MUST',
      rule: 'R4.5',
    },
  ),
  given(
    'R4.9',
    'A boy under Care and Risk Management harms another child, after the revision of 2024.',
    '2024-06-03',
    {
      ageAtIncident: 15,
      died: 'no',
      significantHarm: 'no',
      seriousHarm: 'no',
      abuseOrNeglect: 'no',
      careAndRiskManagement: 'yes',
      additionalLearning: 'yes',
    },
    {
      framework: 'SCO-C-LR',
      outcome: 'MUST',
      rule: 'R4.9',
      edition: 'LR2024',
    },
  ),
  given(
    'R4.9',
    'The same in 2023, before there was such a limb.',
    '2023-06-05',
    {
      ageAtIncident: 15,
      died: 'no',
      significantHarm: 'no',
      seriousHarm: 'no',
      abuseOrNeglect: 'no',
      careAndRiskManagement: 'yes',
      additionalLearning: 'yes',
    },
    {
      framework: 'SCO-C-LR',
      outcome: 'NOT_REQUIRED',
      edition: 'LR2021',
    },
  ),
  given('R4.13', 'An adult under adult protection dies, and services had not worked together.', '2023-08-21', adult, {
    framework: 'SCO-A-LR',
    outcome: 'MUST',
    rule: 'R4.13',
    basis: 'GUIDANCE',
  }),
  given(
    'R4.13',
    'An adult under adult protection survives serious neglect.',
    '2023-08-21',
    {
      ageAtIncident: 70,
      died: 'no',
      seriousHarm: 'yes',
      subjectToASP: 'yes',
      interAgencyConcern: 'yes',
      abuseOrNeglect: 'known',
    },
    {
      framework: 'SCO-A-LR',
      outcome: 'MUST',
      rule: 'R4.13',
    },
  ),
  given(
    'R4.14',
    'An adult whom nobody had known dies; a court has voiced concern that no service was involved.',
    '2023-08-21',
    { ...adult, subjectToASP: 'no', otherInquiryConcern: 'yes' },
    {
      framework: 'SCO-A-LR',
      outcome: 'MUST',
      rule: 'R4.14',
      confirm: true,
    },
  ),
  given(
    'R4.15 R4.16',
    'The family asks for a review, and no inquiry, court or referral has raised concern.',
    '2023-08-22',
    { ...adult, subjectToASP: 'no', accidentalDeath: 'yes', otherInquiryConcern: 'no' },
    {
      framework: 'SCO-A-LR',
      outcome: 'NOT_REQUIRED',
      rule: 'R4.15',
      because: /families cannot ask/,
    },
  ),
  given(
    'R4.13 R0.3',
    'Whether services had worked together is not known.',
    '2023-08-21',
    { ...adult, interAgencyConcern: 'unknown' },
    {
      framework: 'SCO-A-LR',
      outcome: 'UNDETERMINED',
      because: /two weeks/,
    },
  ),
  given(
    'R0.7 R4.20',
    'A girl of 16 is both a child and, if at risk, an adult.',
    '2023-08-21',
    {
      ageAtDeath: 16,
      died: 'yes',
      abuseOrNeglect: 'known',
      additionalLearning: 'yes',
      subjectToASP: 'yes',
      interAgencyConcern: 'yes',
    },
    { framework: 'SCO-C-LR', outcome: 'MUST' },
    { framework: 'SCO-A-LR', outcome: 'MUST', rule: 'R4.13' },
  ),
  given(
    'R0.7 R0.8',
    'The day before the sixteenth birthday a person is no adult of the Act of 2007.',
    '2023-08-21',
    { birthDate: '2007-08-22', died: 'yes', abuseOrNeglect: 'known', subjectToASP: 'yes', interAgencyConcern: 'yes' },
    {
      framework: 'SCO-A-LR',
      outcome: 'NOT_APPLICABLE',
    },
  ),
  given(
    'R0.7 R0.8',
    'On the sixteenth birthday a person is one.',
    '2023-08-21',
    { birthDate: '2007-08-21', died: 'yes', abuseOrNeglect: 'known', subjectToASP: 'yes', interAgencyConcern: 'yes' },
    {
      framework: 'SCO-A-LR',
      outcome: 'MUST',
    },
  ),
  given(
    'R4.19',
    'In 2021 an adult’s case is a matter of the interim framework.',
    '2021-02-01',
    adult,
    { framework: 'SCO-A-SCR', outcome: 'MAY', basis: 'GUIDANCE', confirm: true },
    { framework: 'SCO-A-LR', outcome: 'NOT_APPLICABLE' },
  ),
  given(
    'R0.7',
    'The Scottish review of domestic homicide and suicide is passed and not in force.',
    '2026-06-01',
    { ageAtDeath: 33, died: 'yes', abuseOrNeglect: 'known', relationshipToPerpetrator: 'partner' },
    {
      framework: 'SCO-DHSR',
      outcome: 'NOT_APPLICABLE',
      because: /not in force yet/,
    },
  ),
]
