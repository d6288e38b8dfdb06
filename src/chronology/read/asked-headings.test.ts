import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import type { Meanings } from './read-headings.ts'
import { chronologyOf } from './rules.ts'

const read = (text: string, meanings: Meanings = new Map()) =>
  chronologyOf(readCsv(new TextEncoder().encode(text)).tables, {
    agency: 'Police',
    agencyColumn: 'decides',
    meanings,
    today: Temporal.PlainDate.from('2026-11-24'),
  })

test.each<readonly [string, string, boolean]>([
  ['every heading is known', 'Date,Source,Event\n22/05/16,Log,Call\n', false],
  ['a column more, where date, source and event are known', 'Date,Source,Event,Risk\n22/05/16,Log,Call,High\n', false],
  ['no heading for the event', 'Date,Source,Story\n22/05/16,Log,Call\n', true],
  ['no heading for the source', 'Date,Folder,Event\n22/05/16,Log,Call\n', true],
  ['no column that could be the source', 'Date,Event\n22/05/16,Call\n', false],
  ['no heading for the date, above dates', 'Noted,Folder,Story\n22/05/16,Log,Call\n23/05/16,Log,Call\n', true],
  ['no dates at all', 'Name,Role\nA,Author\nB,Signatory\n', false],
])('unsure or not: %s', (_, text, unsure) => expect(read(text).headings.unsure).toBe(unsure))

test('what an agency said counts before what we know', () => {
  const said: Meanings = new Map([
    ['noted', 'date'],
    ['event', 'source'],
    ['source', 'own'],
    ['story', 'event'],
  ])
  const { entries, headings } = read('Noted,Event,Source,Story\n22/05/16,Log,x,Call\n', said)
  expect(entries[0]).toMatchObject({ source: 'Log', text: 'Call', start: { date: '2016-05-22' } })
  expect(headings).toEqual({
    unsure: false,
    taken: [
      { heading: 'Noted', meaning: 'date' },
      { heading: 'Event', meaning: 'source' },
      { heading: 'Source', meaning: 'own' },
      { heading: 'Story', meaning: 'event' },
    ],
  })
})
