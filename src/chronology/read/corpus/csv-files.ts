import { type Difficulty, csv } from './difficulty.ts'

const utf16 = (text: string, order: 'little' | 'big', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return Uint8Array.from(order === 'big' ? bytes.swap16() : bytes)
}

const cafe = 'Date,Source,Event\r\n22/05/2016,Log,Café – “seen”\r\n'
const cafeEntries = ['2: 2016-05-22 | Log | Café – “seen”']

const plain = (title: string, text: string, rest: Partial<Difficulty>): Difficulty => ({
  title,
  file: 'a.csv',
  bytes: csv(text),
  ...rest,
})

export const csvFiles: readonly Difficulty[] = [
  { title: 'UTF-8 with its mark', file: 'a.csv', bytes: csv(`\uFEFF${cafe}`), entries: cafeEntries },
  {
    title: 'Windows-1252, as Excel saves "CSV"',
    file: 'a.csv',
    bytes: Uint8Array.from(
      cafe.replace('é', '\u00E9').replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'),
      (character) => character.codePointAt(0) ?? 0,
    ),
    entries: cafeEntries,
  },
  {
    title: 'UTF-16 little-endian with its mark',
    file: 'a.csv',
    bytes: utf16(cafe, 'little', true),
    entries: cafeEntries,
  },
  { title: 'UTF-16 big-endian with its mark', file: 'a.csv', bytes: utf16(cafe, 'big', true), entries: cafeEntries },
  { title: 'UTF-16 without its mark', file: 'a.csv', bytes: utf16(cafe, 'little', false), entries: cafeEntries },
  plain('semicolons, with commas in the text', 'Date;Source;Event\n22/05/2016;Log;Call, then visit\n', {
    entries: ['2: 2016-05-22 | Log | Call, then visit'],
  }),
  plain('tabs', 'Date\tSource\tEvent\n22/05/2016\tLog\tCall\n', { entries: ['2: 2016-05-22 | Log | Call'] }),
  plain('bars', 'Date|Source|Event\n22/05/2016|Log|Call\n', { entries: ['2: 2016-05-22 | Log | Call'] }),
  plain('Excel’s own first line, which does not count as a record', 'sep=;\nDate;Source;Event\n22/05/2016;Log;Call\n', {
    entries: ['2: 2016-05-22 | Log | Call'],
  }),
  plain(
    'a quoted line break does not start a record',
    'Date,Source,Event\n22/05/2016,Log,"Call\nVisit"\n23/05/2016,Log,Call\n',
    {
      entries: ['2: 2016-05-22 | Log | Call\nVisit', '3: 2016-05-23 | Log | Call'],
    },
  ),
  plain(
    'doubled quotation marks, and one in the middle of a value',
    'Date,Source,Event\n22/05/2016,Log,"She said ""no"""\n23/05/2016,Log,6" cut\n',
    {
      entries: ['2: 2016-05-22 | Log | She said "no"', '3: 2016-05-23 | Log | 6" cut'],
    },
  ),
  plain('line ends of old Macintoshes', 'Date,Source,Event\r22/05/2016,Log,Call\r', {
    entries: ['2: 2016-05-22 | Log | Call'],
  }),
  plain('no line end after the last record', 'Date,Source,Event\n22/05/2016,Log,Call', {
    entries: ['2: 2016-05-22 | Log | Call'],
  }),
  plain('empty records are counted as places, and are not rows', 'Date,Source,Event\n\n,,\n22/05/2016,Log,Call\n', {
    entries: ['4: 2016-05-22 | Log | Call'],
  }),
  plain('a record with fewer values than headings', 'Date,Source,Event\n22/05/2016,Log\n', {
    entries: ['2: 2016-05-22 | Log | '],
  }),
  plain(
    'a record with more values than headings keeps them all',
    'Date,Source,Event\n22/05/2016,Log,Call,Visit,Plan\n',
    {
      entries: ['2: 2016-05-22 | Log | Call | Column 4=Visit | Column 5=Plan'],
    },
  ),
  plain(
    'title lines above the heading',
    'Chronology of the police,,\nPrepared in 2026,,\nDate,Source,Event\n22/05/2016,Log,Call\n',
    {
      warnings: [
        'Table 1: titles were not read as entries: row 1, "Chronology of the police"; row 2, "Prepared in 2026"',
      ],
      entries: ['4: 2016-05-22 | Log | Call'],
    },
  ),
  plain(
    'an apostrophe put before a formula is taken off',
    "Date,Source,Event\n22/05/2016,Log,'=1+1\n23/05/2016,Log,'ello\n",
    {
      entries: ['2: 2016-05-22 | Log | =1+1', "3: 2016-05-23 | Log | 'ello"],
    },
  ),
  plain('a quotation mark that is never closed', 'Date,Source,Event\n22/05/2016,Log,"Call\n', {
    refused: /In row 2 a quotation mark is opened and never closed/,
  }),
  plain('a heading and no rows', 'Date,Source,Event\n', { entries: [] }),
  {
    title: 'a web page called .csv',
    file: 'a.csv',
    bytes: csv('<html><table><tr><td>Date</td></tr></table></html>'),
    refused: /named \.csv, but its content/,
  },
]
