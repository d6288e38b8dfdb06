import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv, writeWord, writeWorkbook } from '#platform/files'

export type Format = 'docx' | 'xlsx' | 'csv'

const columns = ['Date', 'Time', 'Source', 'Event', 'Action taken'].map((heading) => ({ heading }))

/** Writes a chronology for each agency, and answers with their paths. Everything in them is invented. */
export function filesOf(folder: string, format: Format, agencies: number, rowsEach: number): readonly string[] {
  mkdirSync(join(folder, format))
  return Array.from({ length: agencies }, (_, agency) => {
    const path = join(folder, format, `Agency ${agency + 1}.${format}`)
    const rows = Array.from({ length: rowsEach }, (_each, row) => rowOf(agency, row))
    writeFileSync(path, bytesOf(format, rows))
    return path
  })
}

function bytesOf(format: Format, rows: readonly (readonly string[])[]): Uint8Array {
  if (format === 'docx') return writeWord({ title: 'Chronology', blocks: [{ table: 'Chronology', columns, rows }] })
  if (format === 'xlsx') return writeWorkbook({ title: 'Chronology', sheets: [{ name: 'Chronology', columns, rows }] })
  return writeCsv([columns.map(({ heading }) => heading), ...rows])
}

const people = ['the mother', 'the grandmother', 'the health visitor', 'the school', 'a neighbour', 'the duty worker']
const acts = ['telephones', 'visits the home', 'writes to the family', 'attends the meeting', 'makes a referral']
const sights = ['the child is at school', 'the kitchen is seen', 'nobody answers the door', 'the plan is read aloud']

/** The same rows in every run: every day of twelve years, in the usual ways of writing it. */
function rowOf(agency: number, row: number): readonly string[] {
  const at = agency * 7 + row * 13
  const date = Temporal.PlainDate.from('2012-01-01').add({ days: at % 4_383 })
  const pick = (list: readonly string[], step: number): string => list[Math.floor(at / step) % list.length] ?? ''
  const [day, month] = [date.day, date.month].map((number) => String(number).padStart(2, '0'))
  return [
    row % 3 === 0 ? `${day}.${month}.${date.year % 100}` : `${day}/${month}/${date.year}`,
    row % 2 === 0 ? '' : `${String(8 + (at % 10)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
    `Record ${agency + 1}/${row % 40}`,
    `${pick(people, 1)} ${pick(acts, 3)}; ${pick(sights, 5)}. ${pick(people, 7)} ${pick(acts, 11)} and entry ${at} is made.`,
    row % 4 === 0 ? '' : `Agreed with ${pick(people, 2)}`,
  ]
}
