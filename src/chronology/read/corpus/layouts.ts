import { type Difficulty, csv } from './difficulty.ts'

const rows = (title: string, lines: readonly string[], rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.csv',
  bytes: csv(lines.join('\n')),
  ...rest,
})

/** Headings, bands, totals, notes and sources, in the plainest of formats. */
export const layouts: readonly Difficulty[] = [
  rows('headings in Welsh', ['Dyddiad;Amser;Ffynhonnell;Digwyddiad', '22 Mai 2016;10:30;Cofnod;Galwad'], {
    entries: ['2: 2016-05-22 10:30 | Cofnod | Galwad'],
  }),
  rows(
    'headings with numbers, capitals and formats in brackets',
    ['1. DATE (DD/MM/YYYY),2. Time (24hr),3. Source of Information:,4. Details of contact', '22/05/2016,1030,Log,Call'],
    {
      entries: ['2: 2016-05-22 10:30 | Log | Call'],
    },
  ),
  rows(
    'headings over several lines',
    ['"Date of\nevent","Source of\ninformation","What\nhappened"', '22/05/2016,Log,Call'],
    {
      entries: ['2: 2016-05-22 | Log | Call'],
    },
  ),
  rows(
    'date and time under one heading',
    ['Date/Time,Source,Event', '22/05/2016 10:30,Log,Call', '"23/05/2016\n9pm",Log,Visit'],
    {
      entries: ['2: 2016-05-22 10:30 | Log | Call', '3: 2016-05-23 21:00 | Log | Visit'],
    },
  ),
  rows(
    'columns that nobody foresaw are kept under their own names',
    ['Date,Source,Event,Risk level,Who was there', '22/05/2016,Log,Call,High,Two officers'],
    {
      entries: ['2: 2016-05-22 | Log | Call | Risk level=High | Who was there=Two officers'],
    },
  ),
  rows('two columns of one name', ['Date,Source,Event,Comment,Comment', '22/05/2016,Log,Call,one,two'], {
    entries: ['2: 2016-05-22 | Log | Call | Comment=one | Comment (2)=two'],
  }),
  rows('a heading left empty', ['Date,,Source,Event', '22/05/2016,x,Log,Call'], {
    entries: ['2: 2016-05-22 | Log | Call | Column 2=x'],
  }),
  rows(
    'a date of its own for the record',
    ['Date of event,Date recorded,Source,Event', '22/05/2016,24/05/2016,Log,Call'],
    {
      entries: ['2: 2016-05-22 | Log | Call | Date recorded=24/05/2016'],
    },
  ),
  rows(
    'an end date and an end time',
    [
      'Start date,Start time,End date,End time,Source,Event',
      '22/05/2016,9am,24/05/2016,5pm,Log,Stay',
      '22/05/2016,,20/05/2016,,Log,Stay',
    ],
    {
      entries: [
        '2: 2016-05-22 09:00 until 2016-05-24 17:00 | Log | Stay',
        '3: 2016-05-22 until 2016-05-20 | Log | Stay',
      ],
      attention: ['3 End date: it ends before it starts'],
    },
  ),
  rows(
    'an agency column names the agency',
    ['Date,Agency,Source,Event', '22/05/2016,School,Log,Call', '23/05/2016,,Log,Call'],
    {
      entries: ['2: 2016-05-22 | School | Log | Call', '3: 2016-05-23 | Log | Call'],
    },
  ),
  rows(
    'sequence numbers stay with their rows',
    ['Seq,Date,Source,Event', '1,22/05/2016,Log,Call', '2,22/05/2016,Log,Visit'],
    {
      entries: ['2: 2016-05-22 | Log | Call | Seq=1', '3: 2016-05-22 | Log | Visit | Seq=2'],
    },
  ),
  rows(
    'the heading again, as at the top of a printed page',
    ['Date,Source,Event', '22/05/2016,Log,Call', 'DATE,Source:,Event', '23/05/2016,Log,Visit'],
    {
      entries: ['2: 2016-05-22 | Log | Call', '4: 2016-05-23 | Log | Visit'],
    },
  ),
  rows(
    'a second heading with other columns',
    ['Date,Source,Event', '22/05/2016,Log,Call', 'Date,Time,Source,Event', '23/05/2016,9am,Log,Visit'],
    {
      entries: ['2: 2016-05-22 | Log | Call', '4: 2016-05-23 09:00 | Log | Visit'],
    },
  ),
  rows(
    'years and titles between rows',
    ['Date,Source,Event', '2015,,', '22/05/2015,Log,Call', 'Antenatal period,,', '23/05/2016,Log,Visit'],
    {
      warnings: ['Table 1: titles were not read as entries: row 2, "2015"; row 4, "Antenatal period"'],
      entries: ['3: 2015-05-22 | Log | Call', '5: 2016-05-23 | Log | Visit'],
    },
  ),
  rows('a total is kept, and asked about', ['Date,Source,Event', '22/05/2016,Log,Call', 'Total: 1,,'], {
    entries: ['2: 2016-05-22 | Log | Call', '3: look "Total: 1" |  | '],
    attention: ['3 Date: "total: 1" is not a date that can be read', '3 Source: no source of information is given'],
  }),
  rows('an empty date is never copied from above', ['Date,Source,Event', '22/05/2016,Log,Call', ',Log,Visit'], {
    entries: ['2: 2016-05-22 | Log | Call', '3: look undated | Log | Visit'],
    attention: ['3 Date: no date is given'],
  }),
  rows(
    'ditto is never copied from above either',
    ['Date,Source,Event', '22/05/2016,Log,Call', '",Log,Visit', 'as above,Log,Visit'].map((line) =>
      line.replace(/^",/, '"""",'),
    ),
    {
      entries: ['2: 2016-05-22 | Log | Call', '3: look """ | Log | Visit', '4: look "as above" | Log | Visit'],
      attention: ['3 Date: the date is left to the row above', '4 Date: the date is left to the row above'],
    },
  ),
  rows('an empty source', ['Date,Source,Event', '22/05/2016,,Call'], {
    entries: ['2: 2016-05-22 |  | Call'],
    attention: ['2 Source: no source of information is given'],
  }),
  rows(
    'a time that cannot be read',
    [
      'Date,Time,Source,Event',
      '22/05/2016,teatime,Log,Call',
      '22/05/2016,25:00,Log,Call',
      '22/05/2016,?10:30,Log,Call',
      '22/05/2016,not known,Log,Call',
    ],
    {
      entries: [
        '2: 2016-05-22 | Log | Call',
        '3: 2016-05-22 | Log | Call',
        '4: ?2016-05-22 10:30 | Log | Call',
        '5: 2016-05-22 | Log | Call',
      ],
      attention: ['2 Time: "teatime" is not a time of day', '3 Time: "25:00" is not a time of day'],
    },
  ),
  rows(
    'times as people type them',
    [
      'Date,Time,Source,Event',
      ...['10.30am', '1030 hrs', '10 pm', 'noon', '12 midnight', '9.05 p.m.', '10:30-11:15', '0:30'].map(
        (time) => `22/05/2016,${time},Log,Call`,
      ),
    ],
    {
      entries: ['10:30', '10:30', '22:00', '12:00', '00:00', '21:05', '10:30', '00:30'].map(
        (time, at) => `${at + 2}: 2016-05-22 ${time} | Log | Call`,
      ),
    },
  ),
  rows(
    'notes of the author, by each of their marks',
    ['Date,Source,Event', '22/05/2016,# ask,a', '22/05/2016,^ ask,b', '22/05/2016,¬ ask,c', '22/05/2016,~ ask,d'],
    {
      entries: [
        '2: note 2016-05-22 | # ask | a',
        '3: note 2016-05-22 | ^ ask | b',
        '4: note 2016-05-22 | ¬ ask | c',
        '5: note 2016-05-22 | ~ ask | d',
      ],
    },
  ),
  rows('a note whose date cannot be read stays a note', ['Date,Source,Event', '31/02/2016,# ask,Call', ',# ask,Call'], {
    entries: ['2: note "31/02/2016" | # ask | Call', '3: note undated | # ask | Call'],
    attention: ['2 Date: 31/02/2016 is not a real date', '3 Date: no date is given'],
  }),
  rows(
    'a year for the author’s notes, as today’s tool has it',
    ['Date,Source,Event', '01/01/0100,# model,Columns to use'],
    {
      entries: ['2: note 0100-01-01 | # model | Columns to use'],
      attention: ['2 Date: 01/01/0100 is too long ago'],
    },
  ),
  rows('the latest first is an order too', ['Date,Source,Event', '23/05/2016,Log,Visit', '22/05/2016,Log,Call'], {
    entries: ['2: 2016-05-23 | Log | Visit', '3: 2016-05-22 | Log | Call'],
  }),
  rows('no column for the source', ['Date,Event', '22/05/2016,Call'], {
    entries: ['2: 2016-05-22 |  | Call'],
    warnings: ['Table 1 has no column for the source of information'],
  }),
  rows('a list of names with a date of birth is no chronology', ['Name,Date of birth', 'A,22/05/2016'], {
    entries: [],
    ignored: [1],
  }),
]
