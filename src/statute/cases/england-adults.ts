import type { Facts } from '../facts.ts'
import { casesOf } from './case.ts'
import type { Case } from './case.ts'

/** English cases about adults, before and after the Care Act. All are invented. */

const given = casesOf('England')

const died: Facts = {
  ageAtDeath: 67,
  died: 'yes',
  abuseOrNeglect: 'suspected',
  careAndSupportNeeds: 'yes',
  interAgencyConcern: 'yes',
}
const alive: Facts = {
  ageAtIncident: 44,
  died: 'no',
  abuseOrNeglect: 'known',
  seriousHarm: 'yes',
  careAndSupportNeeds: 'yes',
  interAgencyConcern: 'yes',
}

export const englandAdults: readonly Case[] = [
  given(
    'R2.1',
    'A man who neglected himself is found dead; five agencies had each been worried alone.',
    '2023-01-17',
    died,
    {
      framework: 'ENG-A-SAR',
      outcome: 'MUST',
      rule: 'R2.1',
      basis: 'ACT',
    },
  ),
  given('R2.2', 'A woman survives years of theft and threats in her own home.', '2024-06-24', alive, {
    framework: 'ENG-A-SAR',
    outcome: 'MUST',
    rule: 'R2.2',
    basis: 'ACT',
  }),
  given(
    'R2.2',
    'Abuse that was not serious does not oblige the board.',
    '2024-06-24',
    { ...alive, seriousHarm: 'no' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'MAY',
      rule: 'R2.3',
    },
  ),
  given(
    'R2.3',
    'Agencies worked well together: a review remains possible, also to learn from good practice.',
    '2023-01-17',
    { ...died, interAgencyConcern: 'no' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'MAY',
      rule: 'R2.3',
      basis: 'ACT',
      because: /good practice/,
    },
  ),
  given(
    'R2.4',
    'A man without needs for care and support is killed by a stranger: section 44 gives no power at all.',
    '2023-01-17',
    { ...died, careAndSupportNeeds: 'no' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'NOT_REQUIRED',
      rule: 'R2.4',
      basis: 'ACT',
    },
  ),
  given(
    'R2.5 R0.3',
    'Nobody can say yet how agencies worked together: nothing is presumed, and section 45 helps to find out.',
    '2023-01-17',
    { ...died, interAgencyConcern: 'unknown' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'UNDETERMINED',
      because: /section 45/,
    },
  ),
  given(
    'R2.5',
    'Nobody can say yet whether the death came of abuse or neglect.',
    '2023-01-17',
    { ...died, abuseOrNeglect: 'unknown' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'UNDETERMINED',
    },
  ),
  given(
    'R0.7 R0.8',
    'A death on the eighteenth birthday is an adult’s.',
    '2023-01-17',
    { ...died, ageAtDeath: 18 },
    {
      framework: 'ENG-A-SAR',
      outcome: 'MUST',
      rule: 'R2.1',
    },
  ),
  given(
    'R0.7',
    'A person of 17 is not an adult of section 44.',
    '2023-01-17',
    { ...died, ageAtDeath: 17 },
    {
      framework: 'ENG-A-SAR',
      outcome: 'NOT_APPLICABLE',
    },
  ),
  given(
    'R2.1',
    'An adult placed in England by a Welsh council: the board of the place decides.',
    '2023-01-17',
    { ...died, nationOfResidence: 'Wales' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'MUST',
      rule: 'R2.1',
    },
  ),
  given(
    'R2.1',
    'An adult placed in Wales by an English council: no English board decides.',
    '2023-01-17',
    { ...died, nationOfIncident: 'Wales' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'NOT_APPLICABLE',
    },
  ),
  given(
    'R0.5',
    'A death of 2014 that the board considers in May 2015 falls under the Care Act.',
    '2014-12-09',
    { ...died, decisionDate: '2015-05-01' },
    { framework: 'ENG-A-SAR', outcome: 'MUST', rule: 'R2.1' },
    { framework: 'ENG-A-SCR', outcome: 'NOT_APPLICABLE' },
  ),
  given(
    'R0.5',
    'The same death, considered on 31 March 2015: only the local protocol.',
    '2014-12-09',
    { ...died, decisionDate: '2015-03-31' },
    { framework: 'ENG-A-SAR', outcome: 'NOT_APPLICABLE' },
    { framework: 'ENG-A-SCR', outcome: 'MAY', basis: 'LOCAL' },
  ),
  given(
    'DL18 D2.4',
    'A review begun on 31 August is complete by the end of February.',
    '2024-06-24',
    { ...alive, decisionDate: '2024-08-31' },
    {
      framework: 'ENG-A-SAR',
      outcome: 'MUST',
      due: ['DL18', '2025-02-28'],
    },
  ),
]
