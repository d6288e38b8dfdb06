import { type Difficulty, csv } from './difficulty.ts'

/** What is written in a date cell, and how it is shown when it was understood. domain/chronology.md, "Beyond". */
const understood: readonly (readonly [string, string])[] = [
  ['22.05.16', '2016-05-22'],
  ['22-may-16', '2016-05-22'],
  ['22/05/16', '2016-05-22'],
  ['22/05/2016', '2016-05-22'],
  ['22.05/16', '2016-05-22'],
  ['22nd May 2016', '2016-05-22'],
  ['Sun 22 May 2016', '2016-05-22'],
  ['Sunday, 22nd of May, 2016', '2016-05-22'],
  ['2016-05-22', '2016-05-22'],
  ['5/6/16', '2016-06-05'],
  ['01/02/03', '2003-02-01'],
  ['22/05/27', '1927-05-22'],
  ['24/11/26', '2026-11-24'],
  ['25/11/26', '1926-11-25'],
  ['?22 may 2016', '?2016-05-22'],
  ['? 22 may 2016', '?2016-05-22'],
  ['22 may 2016 ?', '?2016-05-22'],
  ['probably 22 may 2016', '?2016-05-22'],
  ['approx 22/5/16', '?2016-05-22'],
  ['May 2016', '2016-05-01..2016-05-31'],
  ['05/2016', '2016-05-01..2016-05-31'],
  ['Feb 2016', '2016-02-01..2016-02-29'],
  ['2015', '2015-01-01..2015-12-31'],
  ['c. 2015', '?2015-01-01..2015-12-31'],
  ['circa 2015', '?2015-01-01..2015-12-31'],
  ['early 2016', '?2016-01-01..2016-04-30'],
  ['mid 2016', '?2016-05-01..2016-08-31'],
  ['Late 2016', '?2016-09-01..2016-12-31'],
  ['early May 2016', '?2016-05-01..2016-05-10'],
  ['mid-May 2016', '?2016-05-11..2016-05-20'],
  ['late Feb 2016', '?2016-02-21..2016-02-29'],
  ['spring 2016', '?2016-03-01..2016-05-31'],
  ['Summer 2016', '?2016-06-01..2016-08-31'],
  ['autumn 2016', '?2016-09-01..2016-11-30'],
  ['winter 2015', '?2015-12-01..2016-02-29'],
  ['between 3 and 5 May 2016', '2016-05-03..2016-05-05'],
  ['3-5 May 2016', '2016-05-03..2016-05-05'],
  ['3–5 May 2016', '2016-05-03..2016-05-05'],
  ['3/5/16 - 5/5/16', '2016-05-03..2016-05-05'],
  ['3/5/16 to 5/5/16', '2016-05-03..2016-05-05'],
  ['28 December to 3 January 2017', '2016-12-28..2017-01-03'],
  ['22/05/16 10.30am', '2016-05-22 10:30'],
  ['22/05/16 1030 hrs', '2016-05-22 10:30'],
  ['22/05/16 noon', '2016-05-22 12:00'],
  ['22/05/2016 00:00:00', '2016-05-22'],
  ['2016-05-22T14:05:00Z', '2016-05-22 14:05'],
  ['22 Mai 2016', '2016-05-22'],
  ['22 Mehefin 2016', '2016-06-22'],
  ['29/02/2016', '2016-02-29'],
  ['22\u00A0May\u00A02016', '2016-05-22'],
  ['22/05/\u00AD2016', '2016-05-22'],
  ['２２/０５/２０１６', '2016-05-22'],
]

/** What cannot be understood, and why a person is asked to look. */
const asked: readonly (readonly [string, string])[] = [
  ['before 22/5/16', 'only one side of the date is given'],
  ['by 22/5/16', 'only one side of the date is given'],
  ['after 22/5/16', 'only one side of the date is given'],
  ['22/05/16 and 24/05/16', 'there are two dates in one cell'],
  ['22/05/16\n24/05/16', 'there are two dates in one cell'],
  ['22/05/16 or 24/05/16', 'two dates are given as alternatives'],
  ['31.02.16', '31/02/2016 is not a real date'],
  ['29/02/2015', '29/02/2015 is not a real date'],
  ['5/22/16', 'there is no month 22'],
  ['00/05/2016', '00/05/2016 is not a real date'],
  ['22 May', 'the date has no year'],
  ['22 Febuary 2016', '"22 febuary 2016" is not a date that can be read'],
  ['not known', 'no date is given'],
  ['5/5/16 - 3/5/16', '03/05/2016 is before 05/05/2016'],
  ['last Tuesday', '"last tuesday" is not a date that can be read'],
]

/** Understood, and still to be looked at. */
const both: readonly (readonly [string, string, string])[] = [
  ['Monday 22 May 2016', '?2016-05-22', '22 May 2016 was a Sunday, not a Monday'],
  ['22/05/2026', '2026-05-22', ''],
  ['25/11/2026', '2026-11-25', '25/11/2026 has not happened yet'],
]

const oneRow = (written: string): Uint8Array => csv(`Date,Source,Event\n"${written}",Log,Call\n`)

export const dates: readonly Difficulty[] = [
  ...understood.map(([written, when]) => ({
    title: `"${written}" is ${when}`,
    file: 'a.csv',
    bytes: oneRow(written),
    entries: [`2: ${when} | Log | Call`],
  })),
  ...asked.map(([written, problem]) => ({
    title: `"${written}" is asked about`,
    file: 'a.csv',
    bytes: oneRow(written),
    entries: [`2: look "${written}" | Log | Call`],
    attention: [`2 Date: ${problem}`],
  })),
  ...both.map(([written, when, problem]) => ({
    title: `"${written}" is ${when}${problem === '' ? '' : ', and asked about'}`,
    file: 'a.csv',
    bytes: oneRow(written),
    entries: [`2: ${when} | Log | Call`],
    attention: problem === '' ? [] : [`2 Date: ${problem}`],
  })),
]
