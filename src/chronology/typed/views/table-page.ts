import type { RequestSummary } from '#requests'
import {
  counted,
  button,
  details,
  form,
  html,
  insetText,
  notificationBanner,
  page,
  tag,
  wideTable,
  type FormState,
  type Html,
  type Page,
  type PageError,
} from '#ui'
import { pagesOf } from '../../entries-table.ts'
import { roleOf } from '../../read/read-headings.ts'
import { cellsForm } from '../cells.ts'
import { pasteForm } from '../forms.ts'
import type { TableRow } from '../pages.ts'
import { readingOf } from './reading.ts'

type Shown = {
  readonly request: RequestSummary
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** All rows, and those of them that are not struck. */
  readonly total: number
  readonly standing: number
  readonly toLookAt: number
  readonly current: number
  /** Accepted entries that came in a file and are not in the table. */
  readonly elsewhere: number
  readonly isOpen: boolean
  /** Marks the forms of this page, so that one that is sent twice adds its rows once. */
  readonly form: string
  /** Rows that were added just now. */
  readonly added: number
  readonly state: FormState
  readonly pasted: FormState
  readonly errors: readonly PageError[]
}

const addressOf = ({ request }: Shown): string => `/requests/${request.id}/chronology/table`

/** The agency's chronology as a table that is typed in the browser, every row saved as it is added. */
export const tablePage = (shown: Shown): Page =>
  page({
    title: 'Type your chronology',
    caption: `Chronology: ${shown.request.agencyName}, ${shown.request.reference}`,
    back: { href: `/requests/${shown.request.id}/chronology`, text: 'Back to the chronology' },
    errors: shown.errors,
    wide: true,
    main: html`
      ${shown.added > 0 && notificationBanner({ type: 'success', text: `${counted(shown.added, 'row was', 'rows were')} added and saved` })}
      ${elsewhere(shown)}
      ${theRows(shown)}
      ${shown.isOpen ? writing(shown) : insetText({ text: 'The answer has been put forward. The table can be changed when it is sent back.' })}`,
  })

const elsewhere = (shown: Shown): Html | undefined =>
  shown.elsewhere > 0 && shown.isOpen
    ? insetText({
        html: html`<p class="govuk-body">${counted(shown.elsewhere, 'entry', 'entries')} that you accepted came in a file. Bring ${shown.elsewhere === 1 ? 'it' : 'them'} into the table, so that they stay in your chronology when you send it.</p>
          ${form(`${addressOf(shown)}/entries`, button({ text: `Bring in ${counted(shown.elsewhere, 'entry', 'entries')}`, preventDoubleClick: true }))}`,
      })
    : undefined

function theRows(shown: Shown): Html {
  if (shown.total === 0)
    return html`<p class="govuk-body">No row has been added yet. Each is saved as soon as you add it.</p>`
  const { total, standing, toLookAt } = shown
  const struck = total - standing
  const headings = shown.headings.filter((heading) => shown.rows.some(({ row }) => row.cells.has(heading)))
  return html`
    <p class="govuk-body">${counted(standing, 'row', 'rows')} saved${toLookAt > 0 && `, ${toLookAt.toLocaleString('en-GB')} to look at`}${struck > 0 && `; ${struck.toLocaleString('en-GB')} struck`}. Whoever else writes for your agency sees the same table.</p>
    ${wideTable({
      caption: 'Rows as they were added',
      captionClasses: 'govuk-visually-hidden',
      head: [
        { text: 'Row' },
        ...headings.map((text) => ({ text })),
        { text: 'How it is understood', classes: 'heed-typed__reading' },
        { html: html`<span class="govuk-visually-hidden">Change</span>` },
      ],
      rows: shown.rows.map((each) => rowCells(shown, headings, each)),
    })}
    ${pagesOf(shown.current, total, (number) => `${addressOf(shown)}?page=${number}`)}`
}

/** Columns in which no row of the page says anything are not shown. */
const rowCells = (shown: Shown, headings: readonly string[], { row, number, reading }: TableRow) => [
  { html: html`<span id="row-${row.id}">${number}</span>` },
  ...headings.map((heading) => ({
    html: cell(row.cells.get(heading) ?? '', row.struckAt !== null),
    ...(roleOf(heading) === 'event' && { classes: 'heed-typed__event' }),
  })),
  { html: row.struckAt ? tag({ text: 'Struck', classes: 'govuk-tag--grey' }) : readingOf(reading) },
  {
    html: html`<a class="govuk-link" href="${addressOf(shown)}/rows/${row.id}">Change<span class="govuk-visually-hidden"> row ${number}</span></a>`,
  },
]

const cell = (text: string, isStruck: boolean): Html =>
  isStruck && text !== '' ? html`<del>${lines(text)}</del>` : lines(text)

export const lines = (text: string): Html =>
  html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`

const writing = (shown: Shown): Html => html`
  <h2 class="govuk-heading-m">Add a row</h2>
  ${form(
    `${addressOf(shown)}/rows`,
    html`${headingFields(shown.headings)}<input type="hidden" name="form" value="${shown.form}">
      ${cellsForm(shown.headings).showAll(shown.state)}
      ${button({ text: 'Add the row' })}
      ${details({
        summaryText: 'Paste several rows',
        open: Object.keys(shown.pasted.errors).length > 0,
        html: html`${pasteForm.showAll(shown.pasted)}${button({ text: 'Add the rows', classes: 'govuk-button--secondary' })}`,
      })}`,
    { classes: 'heed-typed-row' },
  )}
  ${
    shown.standing > 0 &&
    html`<h2 class="govuk-heading-m">Send the table</h2>
      <p class="govuk-body">It is read as a file would be. You see what changes before you accept it, and can go on typing here afterwards.</p>
      ${form(`${addressOf(shown)}/submission`, button({ text: `Send ${counted(shown.standing, 'row', 'rows')}`, preventDoubleClick: true }))}`
  }`

/** The columns that the form has, in their order: another author may add columns while it is open. */
export const headingFields = (headings: readonly string[]): Html =>
  html`${headings.map((heading) => html`<input type="hidden" name="heading" value="${heading}">`)}`
