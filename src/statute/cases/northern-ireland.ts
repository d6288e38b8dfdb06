import type { Facts } from '../facts.ts'
import { casesOf } from './case.ts'
import type { Case } from './case.ts'

/** Cases of Northern Ireland, 2003 to 2026. All are invented. */

const given = casesOf('NorthernIreland')

const harmed: Facts = {
  ageAtIncident: 9,
  died: 'no',
  significantHarm: 'yes',
  abuseOrNeglect: 'no',
  everOnRegister: 'no',
  siblingEverOnRegister: 'no',
  lookedAfter: 'no',
  siblingEverLookedAfter: 'no',
  onRegister6m: 'no',
  lookedAfter6m: 'no',
  careLeaver: 'no',
}
const killed: Facts = { ageAtIncident: 4, died: 'yes', abuseOrNeglect: 'known' }

export const northernIreland: readonly Case[] = [
  given(
    'R5.1',
    'A child is killed, and the board is concerned about a trust.',
    '2020-01-28',
    { ...killed, boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      rule: 'R5.1',
      basis: 'REGS',
      version: 'NI-C-CMR',
    },
  ),
  given(
    'R5.1 R5.5',
    'An accident; a brother was on the register eight years ago.',
    '2020-01-27',
    { ...harmed, siblingEverOnRegister: 'yes', boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      rule: 'R5.1',
    },
  ),
  given(
    'R5.5',
    'An accident; a sister was once looked after.',
    '2020-01-27',
    { ...harmed, siblingEverLookedAfter: 'yes', boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      rule: 'R5.1',
    },
  ),
  given(
    'R5.5',
    'An accident, without abuse, register or care in the family at any time.',
    '2020-01-27',
    { ...harmed, boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'NOT_REQUIRED',
      rule: 'R5.3',
    },
  ),
  given(
    'R5.2',
    'Bodies worked so well that all of Northern Ireland can learn: a review, though nobody was harmed.',
    '2020-01-27',
    {
      ageAtIncident: 9,
      died: 'no',
      significantHarm: 'no',
      seriousHarm: 'no',
      boardConcern: 'no',
      positiveLearning: 'yes',
    },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      rule: 'R5.2',
      basis: 'REGS',
      because: /no harm is needed/,
    },
  ),
  given(
    'R5.3',
    'A child is killed, abuse is known, and the board has no concern about any body.',
    '2020-01-27',
    { ...killed, boardConcern: 'no' },
    {
      framework: 'NI-C-CMR',
      outcome: 'NOT_REQUIRED',
      rule: 'R5.3',
      because: /no concern about the effectiveness/,
    },
  ),
  given('R5.4 R0.3', 'Whether the board is concerned is not known: nothing is presumed.', '2020-01-27', killed, {
    framework: 'NI-C-CMR',
    outcome: 'UNDETERMINED',
    because: /nothing is presumed/,
  }),
  given(
    'R5.6',
    'Whether the harm is significant is not known.',
    '2020-01-27',
    { ageAtIncident: 9, died: 'no', abuseOrNeglect: 'known', boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'UNDETERMINED',
      because: /significantly harmed/,
    },
  ),
  given(
    'R5.1 R0.6',
    'A person of 18 is no child of the Order of 1995.',
    '2020-01-27',
    { ...killed, ageAtIncident: 18, boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'NOT_APPLICABLE',
    },
  ),
  given(
    'R5.1',
    'A child of Northern Ireland is harmed in Scotland: both nations’ tests run.',
    '2022-03-07',
    { ...killed, nationOfIncident: 'Scotland', boardConcern: 'yes', additionalLearning: 'yes' },
    { framework: 'NI-C-CMR', outcome: 'MUST' },
    { framework: 'SCO-C-LR', outcome: 'MUST' },
  ),
  given(
    'DL28',
    'No time limit was found for Northern Ireland: none is named.',
    '2020-01-29',
    { ...killed, boardConcern: 'yes' },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      due: ['DL28', null],
    },
  ),
  given(
    'R5.1',
    'In 2008 a child’s death with abuse suspected should be reviewed, from memory.',
    '2008-06-02',
    { ...killed, abuseOrNeglect: 'suspected' },
    {
      framework: 'NI-C-CMR',
      outcome: 'MUST',
      rule: 'CMR-03(1)',
      version: 'NI-C-CMR-03',
      confirm: true,
    },
  ),
  given(
    'R0.7',
    'A woman is killed by her husband: the Department of Justice may hold a review.',
    '2023-04-03',
    {
      ageAtDeath: 33,
      died: 'yes',
      abuseOrNeglect: 'known',
      relationshipToPerpetrator: 'partner',
      suspectedSuicide: 'no',
    },
    { framework: 'NI-DHR', outcome: 'MAY', rule: 'NI-DHR', basis: 'ACT' },
    { framework: 'EW-DHR', outcome: 'NOT_APPLICABLE' },
  ),
  given(
    'R0.7',
    'A suicide after coercive control is not in scope, as of 2024.',
    '2024-02-14',
    { ageAtDeath: 33, suspectedSuicide: 'yes', abuseOrNeglect: 'suspected', relationshipToPerpetrator: 'partner' },
    {
      framework: 'NI-DHR',
      outcome: 'NOT_REQUIRED',
      rule: 'NI-DHR-suicide',
      basis: 'GUIDANCE',
    },
  ),
  given(
    'R0.7',
    'An old man dies of neglect: no statute has a review for adults, and a local one is open.',
    '2023-04-03',
    { ageAtDeath: 80, died: 'yes', abuseOrNeglect: 'suspected', careAndSupportNeeds: 'yes', interAgencyConcern: 'yes' },
    { framework: 'LOCAL', outcome: 'MAY', basis: 'LOCAL', because: /never stands in for/ },
    { framework: 'ENG-A-SAR', outcome: 'NOT_APPLICABLE' },
    { framework: 'WAL-A-APR', outcome: 'NOT_APPLICABLE' },
    { framework: 'SCO-A-LR', outcome: 'NOT_APPLICABLE' },
  ),
]
