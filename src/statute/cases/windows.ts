import type { FrameworkId } from '../framework.ts'

/**
 * The first and the last day of every version of every framework, written down by hand from the reference and not from the
 * data, for an area whose partners took over on 1 April 2019. Null: still in force.
 */
export const goLiveOfTheArea = '2019-04-01'

export type HandWritten = readonly [
  framework: FrameworkId,
  version: string,
  edition: string | null,
  first: string,
  last: string | null,
]

export const windowsByHand: readonly HandWritten[] = [
  ['ENG-C-SCR', 'ENG-C-SCR-06', null, '2006-04-01', '2009-11-30'],
  ['ENG-C-SCR', 'ENG-C-SCR-10', null, '2009-12-01', '2013-04-14'],
  ['ENG-C-SCR', 'ENG-C-SCR-13', null, '2013-04-15', '2015-03-25'],
  ['ENG-C-SCR', 'ENG-C-SCR-15', null, '2015-03-26', '2019-03-31'],
  ['ENG-C-NOTIFIABLE', 'ENG-C-NOTIFIABLE', null, '2015-03-26', '2018-06-28'],
  ['ENG-C-SIN', 'ENG-C-SIN', 'WT2018', '2018-06-29', '2023-12-14'],
  ['ENG-C-SIN', 'ENG-C-SIN', 'WT2023', '2023-12-15', '2026-03-18'],
  ['ENG-C-SIN', 'ENG-C-SIN', 'WT2026', '2026-03-19', null],
  ['ENG-C-RR', 'ENG-C-RR', 'WT2018', '2018-06-29', '2023-12-14'],
  ['ENG-C-RR', 'ENG-C-RR', 'WT2023', '2023-12-15', '2026-03-18'],
  ['ENG-C-RR', 'ENG-C-RR', 'WT2026', '2026-03-19', null],
  ['ENG-C-LCSPR', 'ENG-C-LCSPR', 'WT2018', '2019-04-01', '2023-12-14'],
  ['ENG-C-LCSPR', 'ENG-C-LCSPR', 'WT2023', '2023-12-15', '2026-03-18'],
  ['ENG-C-LCSPR', 'ENG-C-LCSPR', 'WT2026', '2026-03-19', null],
  ['ENG-C-NCSPR', 'ENG-C-NCSPR', null, '2018-06-29', null],
  ['ENG-C-LAC-DEATH', 'ENG-C-LAC-DEATH', null, '2018-06-29', null],
  ['ENG-C-CL-DEATH', 'ENG-C-CL-DEATH', null, '2023-12-15', null],
  ['ENG-C-CDR', 'ENG-C-CDR-08', null, '2008-04-01', '2018-06-28'],
  ['ENG-C-CDR', 'ENG-C-CDR', null, '2018-06-29', null],
  ['ENG-A-SCR', 'ENG-A-SCR', null, '2000-01-01', '2015-03-31'],
  ['ENG-A-SAR', 'ENG-A-SAR', null, '2015-04-01', null],
  ['ENG-LEDER', 'ENG-LEDER-17', null, '2017-04-01', '2021-05-31'],
  ['ENG-LEDER', 'ENG-LEDER', null, '2021-06-01', null],
  ['WAL-C-SCR', 'WAL-C-SCR', null, '2006-10-01', '2012-12-31'],
  ['WAL-C-CPR', 'WAL-C-CPR-13', null, '2013-01-01', '2016-04-05'],
  ['WAL-C-CPR', 'WAL-C-CPR-16', null, '2016-04-06', '2024-09-30'],
  ['WAL-A-APR', 'WAL-A-APR', null, '2016-04-06', '2024-09-30'],
  ['WAL-SUSR', 'WAL-SUSR', null, '2024-10-01', null],
  ['SCO-C-SCR', 'SCO-C-SCR-07', null, '2007-03-01', '2015-03-30'],
  ['SCO-C-SCR', 'SCO-C-SCR-15', null, '2015-03-31', '2021-08-31'],
  ['SCO-C-LR', 'SCO-C-LR', 'LR2021', '2021-09-01', '2023-12-31'],
  ['SCO-C-LR', 'SCO-C-LR', 'LR2024', '2024-01-01', null],
  ['SCO-A-SCR', 'SCO-A-SCR', null, '2019-01-01', '2022-05-25'],
  ['SCO-A-LR', 'SCO-A-LR', null, '2022-05-26', null],
  ['NI-C-CMR', 'NI-C-CMR-03', null, '2003-01-01', '2012-08-31'],
  ['NI-C-CMR', 'NI-C-CMR', null, '2012-09-01', null],
  ['NI-DHR', 'NI-DHR', null, '2020-12-10', null],
  ['EW-DHR', 'EW-DHR', null, '2011-04-13', null],
  ['EW-OWHR', 'EW-OWHR', null, '2023-04-01', '2023-12-31'],
  ['EW-MHHR', 'EW-MHHR-08', null, '2008-01-01', '2022-08-15'],
  ['EW-MHHR', 'EW-MHHR', null, '2022-08-16', null],
  ['EW-MAPPA-SCR', 'EW-MAPPA-SCR', null, '2004-04-05', null],
  ['EW-INQUEST', 'EW-INQUEST-88', null, '1988-11-16', '2013-07-24'],
  ['EW-INQUEST', 'EW-INQUEST', null, '2013-07-25', null],
  ['LOCAL', 'LOCAL', null, '0001-01-01', null],
]

/** Passed by a parliament, and in force nowhere. */
export const notInForce: readonly FrameworkId[] = ['EW-DARDR', 'SCO-DHSR']
