import type { Facts } from '../facts.ts'
import { casesOf } from './case.ts'
import type { Case } from './case.ts'

/** Cases of the processes beside the reviews: domestic homicide, weapons, mental health, MAPPA, inquests, LeDeR. All are invented. */

const given = casesOf('England')

const killedAtHome: Facts = {
  ageAtDeath: 29,
  died: 'yes',
  abuseOrNeglect: 'known',
  relationshipToPerpetrator: 'partner',
}
const stabbed: Facts = {
  ageAtDeath: 19,
  died: 'yes',
  offensiveWeapon: 'yes',
  violentDeath: 'yes',
  relationshipToPerpetrator: 'stranger',
  pilotArea: 'yes',
  careAndSupportNeeds: 'no',
  abuseOrNeglect: 'no',
}

export const neighbours: readonly Case[] = [
  given(
    'R0.7 DL29',
    'A woman is killed by her partner; the partnership decides within a month of being told.',
    '2024-09-14',
    { ...killedAtHome, authorityAwareDate: '2024-09-16' },
    {
      framework: 'EW-DHR',
      outcome: 'MUST',
      rule: 'DHR',
      basis: 'ACT',
      due: ['DL29', '2024-10-16'],
    },
  ),
  given(
    'DL29',
    'A review decided on 31 August is complete by the end of February.',
    '2024-08-05',
    { ...killedAtHome, decisionDate: '2024-08-31' },
    {
      framework: 'EW-DHR',
      outcome: 'MUST',
      due: ['DL29-complete', '2025-02-28'],
    },
  ),
  given(
    'R0.7',
    'A man takes his own life after years of coercive control by a former partner.',
    '2022-03-01',
    { ageAtDeath: 35, suspectedSuicide: 'yes', abuseOrNeglect: 'suspected', relationshipToPerpetrator: 'exPartner' },
    {
      framework: 'EW-DHR',
      outcome: 'MUST',
      rule: 'DHR',
    },
  ),
  given(
    'R0.7 R0.8',
    'On the sixteenth birthday a person is within the domestic homicide review.',
    '2024-09-14',
    { ...killedAtHome, ageAtDeath: 16 },
    {
      framework: 'EW-DHR',
      outcome: 'MUST',
    },
  ),
  given(
    'R0.7',
    'A person of 15 is not; the children’s frameworks are.',
    '2024-09-14',
    { ...killedAtHome, ageAtDeath: 15 },
    { framework: 'EW-DHR', outcome: 'NOT_APPLICABLE' },
    { framework: 'ENG-C-SIN', outcome: 'MUST' },
  ),
  given(
    'R0.7',
    'A killing by a stranger is no domestic homicide.',
    '2024-09-14',
    { ...killedAtHome, relationshipToPerpetrator: 'stranger' },
    {
      framework: 'EW-DHR',
      outcome: 'NOT_REQUIRED',
      rule: 'DHR',
    },
  ),
  given(
    'R0.7',
    'Who caused it is not known yet.',
    '2024-09-14',
    { ageAtDeath: 29, died: 'yes', abuseOrNeglect: 'known' },
    {
      framework: 'EW-DHR',
      outcome: 'UNDETERMINED',
    },
  ),
  given(
    'R0.7',
    'A woman of an English town is killed by her partner abroad: the home partnership considers it.',
    '2024-09-14',
    { ...killedAtHome, nationOfIncident: 'abroad' },
    {
      framework: 'EW-DHR',
      outcome: 'MAY',
      rule: 'DHR-elsewhere',
      confirm: true,
    },
  ),
  given(
    'R0.7',
    'The review of deaths related to domestic abuse is passed and not in force, whatever areas call their reviews.',
    '2026-06-01',
    killedAtHome,
    { framework: 'EW-DARDR', outcome: 'NOT_APPLICABLE', because: /not in force yet/ },
    { framework: 'EW-DHR', outcome: 'MUST' },
  ),
  given(
    'DL34',
    'A young man is stabbed in a pilot borough. The day of awareness counts as the first of the month.',
    '2023-06-15',
    { ...stabbed, authorityAwareDate: '2023-06-15' },
    {
      framework: 'EW-OWHR',
      outcome: 'MUST',
      rule: 'OWHR-s24',
      basis: 'ACT',
      due: ['DL34', '2023-07-14'],
    },
  ),
  given(
    'R0.7',
    'Outside the pilot areas there is no such review.',
    '2023-06-15',
    { ...stabbed, pilotArea: 'no' },
    {
      framework: 'EW-OWHR',
      outcome: 'NOT_REQUIRED',
      rule: 'OWHR-s24',
    },
  ),
  given(
    'R2.3',
    'He had needs for care and support, so a safeguarding adults review may be held, and section 26 leaves the death out.',
    '2023-06-15',
    { ...stabbed, careAndSupportNeeds: 'yes' },
    { framework: 'EW-OWHR', outcome: 'NOT_REQUIRED', rule: 'OWHR-s26' },
    { framework: 'ENG-A-SAR', outcome: 'MAY', rule: 'R2.3' },
  ),
  given(
    'R0.7',
    'He was stabbed by his brother, so the death may be a domestic homicide.',
    '2023-06-15',
    { ...stabbed, relationshipToPerpetrator: 'relative' },
    { framework: 'EW-OWHR', outcome: 'NOT_REQUIRED', rule: 'OWHR-s26' },
    { framework: 'EW-DHR', outcome: 'MUST' },
  ),
  given(
    'R0.5',
    'A death of the pilot period that is found out in 2024 is still within the pilot.',
    '2023-12-31',
    { ...stabbed, authorityAwareDate: '2024-02-01' },
    {
      framework: 'EW-OWHR',
      outcome: 'MUST',
    },
  ),
  given(
    'R0.7',
    'A boy of 17 is reviewed as a child’s death and not as an offensive weapons homicide.',
    '2023-06-15',
    { ...stabbed, ageAtDeath: 17 },
    { framework: 'EW-OWHR', outcome: 'NOT_APPLICABLE' },
    { framework: 'ENG-C-CDR', outcome: 'MUST' },
  ),
  given(
    'R1.4',
    'Every death in custody goes to the coroner.',
    '2024-09-14',
    { ageAtDeath: 41, died: 'yes', detention: 'sentenced', abuseOrNeglect: 'no' },
    {
      framework: 'EW-INQUEST',
      outcome: 'MUST',
      rule: 'INQ-custody',
      basis: 'ACT',
      confirm: true,
    },
  ),
  given(
    'R0.3',
    'A certified natural death needs no inquest.',
    '2024-09-14',
    {
      ageAtDeath: 81,
      died: 'yes',
      detention: 'none',
      abuseOrNeglect: 'no',
      violentDeath: 'no',
      accidentalDeath: 'no',
      suspectedSuicide: 'no',
      offensiveWeapon: 'no',
      unexplainedDeath: 'no',
    },
    {
      framework: 'EW-INQUEST',
      outcome: 'NOT_REQUIRED',
    },
  ),
  given(
    'R0.3',
    'A death without an apparent cause goes to the coroner.',
    '2024-09-14',
    { ageAtDeath: 50, died: 'yes', detention: 'none', abuseOrNeglect: 'no', unexplainedDeath: 'yes' },
    {
      framework: 'EW-INQUEST',
      outcome: 'MUST',
      rule: 'INQ',
    },
  ),
  given(
    'R0.5',
    'A death of 2012 went to the coroner under the Act of 1988.',
    '2012-02-01',
    { ageAtDeath: 50, died: 'yes', violentDeath: 'yes' },
    {
      framework: 'EW-INQUEST',
      outcome: 'MUST',
      version: 'EW-INQUEST-88',
      confirm: true,
    },
  ),
  given(
    'R0.3',
    'A woman is killed by a patient of mental health services.',
    '2024-09-14',
    { ageAtDeath: 50, died: 'yes', violentDeath: 'yes', mentalHealthServicesPerpetrator: 'yes' },
    {
      framework: 'EW-MHHR',
      outcome: 'MUST',
      rule: 'MHHR',
      version: 'EW-MHHR',
    },
  ),
  given(
    'R0.3',
    'A man managed at level 3 is charged with murder.',
    '2024-09-14',
    {
      ageAtDeath: 50,
      died: 'yes',
      violentDeath: 'yes',
      perpetratorUnderMAPPA: 'level 3',
      perpetratorChargedGravely: 'yes',
    },
    {
      framework: 'EW-MAPPA-SCR',
      outcome: 'MUST',
      rule: 'MAPPA-must',
      confirm: true,
    },
  ),
  given(
    'R0.3',
    'A man managed at level 1 is charged: the board has a choice.',
    '2024-09-14',
    {
      ageAtDeath: 50,
      died: 'yes',
      violentDeath: 'yes',
      perpetratorUnderMAPPA: 'level 1',
      perpetratorChargedGravely: 'yes',
    },
    {
      framework: 'EW-MAPPA-SCR',
      outcome: 'MAY',
      rule: 'MAPPA-may',
    },
  ),
  given(
    'R0.7 DL30',
    'An adult with a learning disability dies; LeDeR has six months.',
    '2024-09-14',
    { ageAtDeath: 50, died: 'yes', learningDisability: 'yes', authorityAwareDate: '2024-09-16' },
    {
      framework: 'ENG-LEDER',
      outcome: 'MUST',
      rule: 'LEDER',
      basis: 'GUIDANCE',
      due: ['DL30', '2025-03-16'],
    },
  ),
  given(
    'R0.7',
    'A boy of 17 with a learning disability is looked at by the child death review.',
    '2024-09-14',
    { ageAtDeath: 17, died: 'yes', learningDisability: 'yes' },
    { framework: 'ENG-LEDER', outcome: 'NOT_APPLICABLE', because: /child death review/ },
    { framework: 'ENG-C-CDR', outcome: 'MUST' },
  ),
]
