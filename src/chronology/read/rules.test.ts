import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chronology, chronologyOf } from './rules.ts'
import type { Cell, Table } from './tables.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const police = { agency: 'Northbridge Police', agencyColumn: 'decides', meanings: new Map(), today } as const

type Written = string | Partial<Cell>

function table(rows: readonly (readonly Written[])[], more: Partial<Table> = {}): Table {
  return {
    table: 1,
    name: '',
    hidden: false,
    sparse: false,
    hiddenColumns: [],
    rows: rows.map((cells, at) => ({ row: at + 1, hidden: false, cells: cells.map(cellOf) })),
    ...more,
  }
}

function cellOf(written: Written, column: number): Cell {
  const plain = { column, span: 1, text: '', notes: [], held: false }
  return typeof written === 'string' ? { ...plain, text: written } : { ...plain, ...written }
}

const heading = ['Date', 'Time', 'Source', 'Event', 'Analysis']

const read = (...rows: readonly (readonly Written[])[]): Chronology => chronologyOf([table([heading, ...rows])], police)

test('a row becomes an event with its date, time, source, text and every cell', () => {
  expect(read(['22.05.16', '10.30am', 'CAD log', 'Call from neighbour', '']).entries).toEqual([
    {
      kind: 'event',
      agency: 'Northbridge Police',
      start: {
        text: '22.05.16',
        date: '2016-05-22',
        latest: '2016-05-22',
        precision: 'day',
        uncertain: false,
        time: '10:30',
      },
      end: null,
      source: 'CAD log',
      text: 'Call from neighbour',
      columns: { Date: '22.05.16', Time: '10.30am', Source: 'CAD log', Event: 'Call from neighbour' },
      headings: { date: 'Date', time: 'Time', source: 'Source', event: 'Event', comment: 'Analysis' },
      sequence: null,
      origin: { table: 1, row: 2 },
    },
  ])
})

test('repeated headings, bands, years, titles and empty rows are not data', () => {
  const chronology = read(
    ['DATE:', 'Time', 'Source', 'Event', 'Analysis'],
    [{ text: 'Children’s services', span: 5 }],
    ['2017', '', '', '', ''],
    ['Section 2: the police', '', '', '', ''],
    ['', ' '.trim(), '', '', ''],
    [{ text: '22/05/2016', held: true }, '', '', '', ''],
  )
  expect(chronology.entries).toEqual([])
  expect(chronology.faults).toEqual([])
})

test.each([
  ['a total', ['Total', '', '', '', '']],
  ['a total with its number', ['Total entries', '', '', '14', '']],
  ['an answer that is no date', ['unknown', '', '', '', '']],
  ['a narrative without a date', ['', '', '', 'Mother said she was well.', '']],
  ['a sentence in the first column', ['Mother said she was well.', '', '', '', '']],
  ['a date that is none', ['31.02.16', '', '', '', '']],
])('%s is kept, and needs attention', (_what, row) => {
  expect(read(row).entries.map(({ kind }) => kind)).toEqual(['needsAttention'])
})

test('a date that is not real says where it is, what it is and what would be right', () => {
  const chronology = read(['31/02/2019', '', 'CAD', 'Call', ''])
  expect(chronology.entries[0]).toMatchObject({
    kind: 'needsAttention',
    start: { text: '31/02/2019', date: null },
    text: 'Call',
  })
  expect(chronology.faults).toEqual([
    {
      agency: 'Northbridge Police',
      table: 1,
      row: 2,
      column: 'Date',
      value: '31/02/2019',
      problem: '31/02/2019 is not a real date',
      suggestion: 'February 2019 had 28 days: check the record, or write "February 2019" if the day is not known',
    },
  ])
})

test('an empty date is never filled from above, but the date above is suggested', () => {
  const chronology = read(['22/05/2016', '', 'CAD', 'Call', ''], ['', '', 'CAD', 'Second call', ''])
  expect(chronology.entries.map(({ kind, start }) => [kind, start?.date])).toEqual([
    ['event', '2016-05-22'],
    ['needsAttention', undefined],
  ])
  expect(chronology.entries[1]?.start).toBeNull()
  expect(chronology.faults[0]?.suggestion).toBe('if it is the date of the row above, write 22/05/2016')
})

test('a merged date holds for every row it spans', () => {
  const chronology = read(
    ['22/05/2016', '', 'CAD', 'Call', ''],
    [{ text: '22/05/2016', held: true }, '', 'CAD', 'Second call', ''],
  )
  expect(chronology.entries.map(({ start }) => start?.date)).toEqual(['2016-05-22', '2016-05-22'])
  expect(chronology.faults).toEqual([])
})

test('without a source or a readable time the event stands, and the column is named', () => {
  const chronology = read(['22/05/2016', 'teatime', '', 'Call', ''])
  expect(chronology.entries[0]).toMatchObject({ kind: 'event', start: { date: '2016-05-22', time: null } })
  expect(chronology.faults.map(({ column, value }) => [column, value])).toEqual([
    ['Time', 'teatime'],
    ['Source', ''],
  ])
})

test.each(['#', '^', '¬', '~'])(
  'a source that begins with %s makes an author note, whose other cells are not checked',
  (mark) => {
    const chronology = read(['22/05/2016', '', `${mark} ask GP`, '', ''], ['31.02.16', '', `${mark} ask GP`, '', ''])
    expect(chronology.entries.map(({ kind }) => kind)).toEqual(['authorNote', 'authorNote'])
    expect(chronology.faults.map(({ row, column }) => [row, column])).toEqual([[3, 'Date']])
  },
)

test('date and time in one column, and an end, are all read', () => {
  const chronology = chronologyOf(
    [
      table([
        ['Date/Time', 'End date', 'End time', 'Source', 'Contact'],
        ['22/05/16 1030 hrs', '24/05/16', 'noon', 'CAD', 'Call'],
      ]),
    ],
    police,
  )
  expect(chronology.entries[0]).toMatchObject({
    start: { text: '22/05/16 1030 hrs', date: '2016-05-22', time: '10:30' },
    end: { text: '24/05/16', date: '2016-05-24', time: '12:00' },
  })
})

test('an end before the start is pointed out', () => {
  const chronology = chronologyOf(
    [
      table([
        ['Date', 'End date', 'Event'],
        ['22/05/16', '20/05/16', 'Call'],
      ]),
    ],
    police,
  )
  expect(chronology.faults).toEqual([
    expect.objectContaining({ column: 'End date', problem: 'it ends before it starts' }),
  ])
})

test.each([
  [['1. DATE OF\nCONTACT', '2. Source of info', '3. What happened?']],
  [['Date (dd/mm/yyyy)', 'Record Source', 'Details of contact']],
  [['Dyddiad', 'Ffynhonnell', 'Digwyddiad']],
  [['When', 'Author', 'Significant Event:']],
  [['(a) Date', '(b) Source', '(c) Event']],
])('headings are recognised whatever their form: %j', (headings) => {
  const { entries } = chronologyOf([table([headings, ['22/05/16', 'CAD', 'Call']])], police)
  expect(entries[0]).toMatchObject({ start: { date: '2016-05-22' }, source: 'CAD', text: 'Call' })
})

test('a heading that we do not know is a column of its own, and what happened if nothing else is', () => {
  const { entries } = chronologyOf(
    [
      table([
        ['Date', 'Involvement of the service', 'Views of the child'],
        ['22/05/16', 'Call', 'None'],
      ]),
    ],
    police,
  )
  expect(entries[0]).toMatchObject({
    text: 'Call',
    columns: { Date: '22/05/16', 'Involvement of the service': 'Call', 'Views of the child': 'None' },
  })
})

test('headings that are the same or missing are told apart', () => {
  const { entries } = chronologyOf(
    [
      table([
        ['Date', 'Event', 'Comment', 'Comment', ''],
        ['22/05/16', 'Call', 'a', 'b', 'c'],
      ]),
    ],
    police,
  )
  expect(entries[0]?.columns).toEqual({
    Date: '22/05/16',
    Event: 'Call',
    Comment: 'a',
    'Comment (2)': 'b',
    'Column 5': 'c',
  })
})

test('a table without a date heading is named and left; one that goes on from the one before is read', () => {
  const cover = table([
    ['Agency', 'Police'],
    ['Date', '3 March 2020'],
    ['Author', 'A. Writer'],
  ])
  const key = table([['PPN', 'Police protection notice']], { table: 3 })
  const goesOn = table([['23/05/16', '', 'CAD', 'Second call', '']], { table: 4 })
  const chronology = chronologyOf(
    [cover, table([heading, ['22/05/16', '', 'CAD', 'Call', '']], { table: 2 }), key, goesOn],
    police,
  )
  expect(chronology.entries.map(({ text, origin }) => [text, origin.table, origin.row])).toEqual([
    ['Call', 2, 2],
    ['Second call', 4, 1],
  ])
  expect(chronology.ignoredTables.map(({ table: number }) => number)).toEqual([1, 3])
})

test('an agency column decides whose account a row is, unless it is told not to', () => {
  const merged = table([
    ['Date', 'Agency', 'Event'],
    ['22/05/16', 'Riverside Academy', 'Call'],
    ['23/05/16', '', 'Call'],
  ])
  expect(chronologyOf([merged], police).entries.map(({ agency, columns }) => [agency, columns['Agency']])).toEqual([
    ['Riverside Academy', undefined],
    ['Northbridge Police', undefined],
  ])
  const told = chronologyOf([merged], { ...police, agencyColumn: 'is a column like any other' })
  expect(told.entries.map(({ agency, columns }) => [agency, columns['Agency']])).toEqual([
    ['Northbridge Police', 'Riverside Academy'],
    ['Northbridge Police', undefined],
  ])
})

test('hidden rows and sheets are read, and said to be hidden', () => {
  const hidden = table(
    [
      ['Date', 'Source', 'Event'],
      ['22/05/16', 'CAD', 'Call'],
    ],
    { name: 'Old', hidden: true },
  )
  const chronology = chronologyOf(
    [{ ...hidden, rows: hidden.rows.map((row) => ({ ...row, hidden: row.row === 2 })) }],
    police,
  )
  expect(chronology.entries).toHaveLength(1)
  expect(chronology.warnings).toEqual(['Sheet "Old" is hidden, and was read', 'Sheet "Old": hidden rows were read: 2'])
})

test('in a Word table whose borders were dragged, cells are counted and not measured', () => {
  const dragged = table([
    [
      { text: 'Date', span: 2 },
      { text: 'Source', column: 2 },
      { text: 'Event', column: 3, span: 3 },
    ],
    [{ text: '22/05/16' }, { text: 'CAD', column: 1, span: 3 }, { text: 'Call', column: 4 }],
  ])
  expect(chronologyOf([dragged], police).entries[0]).toMatchObject({ source: 'CAD', text: 'Call' })
})

const words = fc.constantFrom(
  '',
  '',
  '22/05/16',
  '31.02.16',
  '2016',
  'Date',
  'Source',
  'Event',
  'Total',
  'unknown',
  '# note',
  '10:30',
  'Call from neighbour.',
  'Section 2',
  'May 2016',
  '"',
)

/** Law of conservation: contracts/cli.md. */
test('every row is an event, an author note or needs attention, once; and no filled row is lost', () => {
  const row = fc.array(words, { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, sparse) => {
      const { entries, faults } = chronologyOf([table([heading, ...rows], { sparse })], police)
      const places = entries.map(({ origin }) => origin.row)
      expect(new Set(places).size).toBe(places.length)
      for (const [at, cells] of rows.entries()) {
        const filled = cells.filter((cell) => cell !== '')
        const isHeading = filled.includes('Date')
        if (filled.length > 1 && !isHeading) expect(places).toContain(at + 2)
        if (filled.length === 0) expect(places).not.toContain(at + 2)
      }
      for (const { kind, start, source, origin } of entries) {
        expect(kind).toBe(/^[#^¬~]/.test(source) ? 'authorNote' : start?.date ? 'event' : 'needsAttention')
        if (kind === 'needsAttention') expect(faults.some(({ row: at }) => at === origin.row)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
