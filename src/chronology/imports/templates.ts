import type { Download } from '#platform/http'
import { writeWord, writeWorkbook } from '#platform/files'
import { mediaType } from '#documents'
import type { RequestSummary } from '#requests'
import { showRange } from '#ui'

/** The columns we propose. Agencies may add their own: every column is kept. */
const columns = [
  { heading: 'Date', width: 3 },
  { heading: 'Time', width: 2 },
  { heading: 'Source', width: 4 },
  { heading: 'Event', width: 10 },
  { heading: 'Action taken', width: 5 },
  { heading: 'Comment', width: 5 },
] as const

/** The headings of a table that an agency begins without a file. */
export const proposedHeadings: readonly string[] = columns.map(({ heading }) => heading)

/** How to fill it in, for the page and for the Word template. */
export const guidance: readonly string[] = [
  'Write one row for each event. Where one date has two events, write two rows.',
  'Write dates as the record has them: 22/05/2016, May 2016, "early 2016" and "between 3 and 5 May 2016" are all understood.',
  'Put a question mark before a date that is not certain: ?22/05/2016.',
  'Name the record that each row comes from, for example "Health visitor record".',
  'Begin the source with # for a note of your own that is not an event.',
  'Add columns if you need them. They are kept.',
]

type AskedOf = Pick<RequestSummary, 'agencyName' | 'reference' | 'periodFrom' | 'periodTo'>

const periodLine = ({ periodFrom, periodTo }: AskedOf): readonly string[] =>
  periodFrom && periodTo
    ? [`It covers ${showRange(periodFrom, periodTo)}. What came before or after and matters may stand in it too.`]
    : []

const emptyRows = 20

/** A table to fill in, in Word. */
export function wordTemplate(asked: AskedOf): Download {
  const { agencyName: agency, reference } = asked
  const title = `Chronology: ${agency}, ${reference}`
  const bytes = writeWord({
    title,
    landscape: true,
    blocks: [
      { heading: 'How to fill it in', level: 1 },
      { list: [...periodLine(asked), ...guidance] },
      { heading: 'Chronology', level: 1 },
      { table: title, columns, rows: Array.from({ length: emptyRows }, () => columns.map(() => '')) },
    ],
  })
  return { fileName: `Chronology ${reference}.docx`, type: mediaType('docx'), bytes }
}

/** A sheet to fill in, in Excel. */
export function excelTemplate(asked: AskedOf): Download {
  const { agencyName: agency, reference } = asked
  const title = `Chronology: ${agency}, ${reference}`
  const bytes = writeWorkbook({
    title,
    sheets: [
      { name: 'Chronology', columns: columns.map(({ heading, width }) => ({ heading, width: width * 6 })), rows: [] },
      {
        name: 'How to fill it in',
        columns: [{ heading: title, width: 110 }],
        rows: [...periodLine(asked), ...guidance].map((line) => [line]),
      },
    ],
  })
  return { fileName: `Chronology ${reference}.xlsx`, type: mediaType('xlsx'), bytes }
}
