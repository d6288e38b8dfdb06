import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposedHeadings } from '../imports/templates.ts'
import { readCsv } from '../read/read-csv.ts'
import { cellsFrom, differencesOf } from './cells.ts'
import { columnsFor, newHeading, readPaste } from './paste.ts'
import { fileOf, readTyped } from './read-typed.ts'

const today = Temporal.PlainDate.from('2026-09-14')
const account = {
  agency: 'Northbridge Police',
  agencyColumn: 'is a column like any other',
  meanings: new Map(),
  today,
} as const
const none = new Map()
const paste = (text: string) => readPaste(text, proposedHeadings, none)

describe('rows that are pasted', () => {
  test('stand under the columns of the table, in their order', () => {
    const { rows, headed } = paste(
      '22.05.16\t10.30am\tCAD log\tCall from neighbour\r\n23/05/16\t\tCAD log\tSecond call',
    )
    expect(headed).toBe(false)
    expect(rows.map((cells) => Object.fromEntries(cells))).toEqual([
      { Date: '22.05.16', Time: '10.30am', Source: 'CAD log', Event: 'Call from neighbour' },
      { Date: '23/05/16', Source: 'CAD log', Event: 'Second call' },
    ])
  })

  test('go to the columns that their first line names, by name and by meaning; what is nobody’s gets its own', () => {
    const { rows, headings } = paste('Details of event\tDate of contact\tWard\nVisited at home\t3 May 2016\tElm')
    expect(rows.map((cells) => Object.fromEntries(cells))).toEqual([
      { Event: 'Visited at home', Date: '3 May 2016', Ward: 'Elm' },
    ])
    expect(headings).toEqual([...proposedHeadings, 'Ward'])
  })

  test('keep cells beyond the last heading, and lines within a quoted cell', () => {
    const { rows } = paste('3/5/16\t\tLog\t"First line\nsecond line"\t\t\tseventh\teighth')
    expect(Object.fromEntries(rows[0] ?? [])).toMatchObject({
      Event: 'First line\nsecond line',
      'Column 7': 'seventh',
      'Column 8': 'eighth',
    })
  })

  test('with a quotation mark that is never closed are refused, and the row is named', () => {
    expect(() => paste('3/5/16\t\tLog\tone\n4/5/16\t\tLog\t"two')).toThrow('In row 2 a quotation mark')
  })

  const cell = fc.stringMatching(/^[a-z0-9/?"' .]{0,12}$/)
  test('keep every cell, whatever is in it', () => {
    let checked = 0
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 }),
        (written) => {
          const quoted = written
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t'))
            .join('\n')
          const { rows, headed } = paste(quoted.includes('\t') ? quoted : `${quoted}\t`)
          if (headed) return
          checked++
          const filled = written.map((row) => row.map((text) => text.trim()).filter((text) => text !== ''))
          expect(rows.map((cells) => [...cells.values()])).toEqual(filled.filter((row) => row.length > 0))
        },
      ),
    )
    expect(checked).toBeGreaterThan(50)
  })
})

test('no two columns are called the same', () => {
  expect(newHeading('Source', ['Date', 'source:'])).toBe('Source (2)')
  expect(columnsFor(['When', 'Ward', 'Ward'], [], none)).toEqual(['When', 'Ward', 'Ward (2)'])
})

test('where two wrote at once, what differs is told column by column', () => {
  const [saved, entered] = [
    cellsFrom([
      ['Date', '3/5/16'],
      ['Event', 'A visit'],
    ]),
    cellsFrom([
      ['Date', '3/5/16'],
      ['Source', 'Log'],
    ]),
  ]
  expect(differencesOf(proposedHeadings, saved, entered)).toEqual([
    { heading: 'Source', saved: '', entered: 'Log' },
    { heading: 'Event', saved: 'A visit', entered: '' },
  ])
})

describe('a row that is typed', () => {
  const read = (...rows: readonly Readonly<Record<string, string>>[]) =>
    readTyped(
      proposedHeadings,
      rows.map((row) => cellsFrom(Object.entries(row))),
      account,
    )

  test('is understood as it would be in a file', () => {
    const [day, odd] = read(
      { Date: 'early 2016', Source: 'Log', Event: 'Seen' },
      { Date: '31/02/2019', Source: 'Log', Event: 'Not seen' },
    )
    expect(day?.entry?.start).toMatchObject({ date: '2016-01-01', uncertain: true })
    expect(odd?.faults[0]?.problem).toContain('not a real date')
  })

  test('that a file would take for a heading or a title is told so', () => {
    const [title, row] = read({ Date: 'Police involvement' }, { Date: '3/5/16', Source: 'Log', Event: 'Seen' })
    expect(title?.entry).toBeUndefined()
    expect(title?.faults[0]?.problem).toContain('a heading or a title')
    expect(row?.entry?.kind).toBe('event')
  })

  const text = fc.stringMatching(/^[A-Za-z0-9=+@;|,"'\t\n /.?#-]{0,20}$/)
  test('stands in the file word for word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (written) => {
          const rows = written.map((row) => cellsFrom(row.map((each, at) => [proposedHeadings[at] ?? '', each])))
          const [table] = readCsv(fileOf(proposedHeadings, rows)).tables
          const found = table?.rows.slice(1).map(({ cells }) => cells.map((each) => each.text))
          expect(found).toEqual(rows.map((cells) => proposedHeadings.map((heading) => cells.get(heading) ?? '')))
        },
      ),
    )
  })
})
