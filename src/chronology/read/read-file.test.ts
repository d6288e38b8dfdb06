import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFileTables } from './read-file.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))

test('a Word file saved by LibreOffice is read', async () => {
  const { tables, leftOut } = await readFileTables('police.docx', fixture('libreoffice.docx'))
  expect(tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['Northbridge Police: chronology for Child R'],
    ['Date of event', 'Time', 'Source of information', 'Significant event'],
    ['22.05.16', '10.30am', 'CAD log 114', 'Call from neighbour: shouting heard.\nOfficers sent.'],
    ['22.05.16', '', 'PPN 2231', 'Officers saw Child R, who was well.'],
    ['2017'],
    ['?3 Jan 2017', '', 'Custody record', 'Mother’s partner arrested – no further action.'],
    ['31.02.17', '1030 hrs', '# note by author', 'Date as in the record.'],
    ['between 3 and 5 May 2017', 'noon', 'School liaison log', 'Strategy meeting attended.'],
  ])
  expect(leftOut).toEqual([])
})

test('a workbook saved by LibreOffice is read, its real dates and times as such', async () => {
  const { tables } = await readFileTables('health.xlsx', fixture('libreoffice.xlsx'))
  expect(tables[0]?.name).toBe('chronology')
  expect(tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['Date', 'Time', 'Source', 'Event', 'Analysis'],
    ['22/05/2016', '10:30', 'Health visitor record', 'Home visit, no reply'],
    ['24/05/2016', 'GP record', 'Seen with grandmother\n(second line)', 'Not followed up'],
    ['14/11/2016', 'Clinic letter', 'Did not attend'],
    // Calc itself had made the first of May of "May 2017" before it saved.
    ['01/05/2017', 'GP record', 'Registered elsewhere'],
  ])
})

test('a PDF is not read as a chronology', async () => {
  await expect(readFileTables('police.pdf', Buffer.from('%PDF-1.7\n%%EOF'))).rejects.toThrow(
    'A PDF keeps no rows or columns',
  )
})
