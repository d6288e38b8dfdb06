import type { RequestSummary } from '#requests'
import { button, form, html, page, showTime, table, type FormState, type Html, type Page, type PageError } from '#ui'
import { cellsForm, type Difference } from '../cells.ts'
import type { TableRow } from '../pages.ts'
import { readingOf } from './reading.ts'
import { headingFields, lines } from './table-page.ts'

type Shown = {
  readonly request: RequestSummary
  readonly headings: readonly string[]
  readonly shown: TableRow
  readonly writtenBy: string
  /** Where somebody saved the row meanwhile: what they saved and what was entered here, where the two differ. */
  readonly meanwhile: readonly Difference[] | undefined
  readonly state: FormState
  readonly errors: readonly PageError[]
}

/** One row to be changed, struck or put back; and where two changed it at once, what each wrote. */
export const typedRowPage = (given: Shown): Page => {
  const { request, headings, shown, state, meanwhile } = given
  const { row, number, reading } = shown
  const address = `/requests/${request.id}/chronology/table`
  const version = html`<input type="hidden" name="version" value="${row.version}">`
  return page({
    title: `Row ${number}`,
    caption: `Chronology: ${request.agencyName}, ${request.reference}`,
    back: { href: `${address}#row-${row.id}`, text: 'Back to the table' },
    errors: given.errors,
    main: html`
      ${meanwhile ? both(given, meanwhile, address) : html`<p class="govuk-body">Saved by ${given.writtenBy} on ${showTime(row.writtenAt)}.${row.struckAt && ' It is struck: saving it puts it back.'}</p>`}
      ${row.struckAt === null && !meanwhile && html`<div class="govuk-inset-text">${readingOf(reading)}</div>`}
      ${form(`${address}/rows/${row.id}`, html`${version}${headingFields(headings)}${cellsForm(headings).showAll(state)}${button({ text: meanwhile ? 'Save what is entered here' : 'Save the row' })}`)}
      ${
        row.struckAt
          ? form(
              `${address}/rows/${row.id}/return`,
              html`${version}${button({ text: 'Put the row back', classes: 'govuk-button--secondary' })}`,
            )
          : form(
              `${address}/rows/${row.id}/striking`,
              html`${version}${button({ text: 'Strike the row', classes: 'govuk-button--secondary' })}`,
            )
      }`,
  })
}

const both = (
  { shown: { row, number }, writtenBy }: Shown,
  differences: readonly Difference[],
  address: string,
): Html => html`
  <h2 class="govuk-heading-m" id="meanwhile">Which of the two should stand?</h2>
  <p class="govuk-body">${writtenBy} ${row.struckAt ? 'struck' : 'saved'} row ${number} on ${showTime(row.struckAt ?? row.writtenAt)}, after you had opened it. Nothing of yours is saved yet: it is in the form below.</p>
  ${
    differences.length > 0 &&
    table({
      caption: 'Where they differ',
      captionClasses: 'govuk-table__caption--s',
      head: [{ text: 'Column' }, { text: `Saved by ${writtenBy}` }, { text: 'Entered by you' }],
      firstCellIsHeader: true,
      rows: differences.map(({ heading, saved, entered }) => [
        { text: heading },
        { html: lines(saved === '' ? 'empty' : saved) },
        { html: lines(entered === '' ? 'empty' : entered) },
      ]),
    })
  }
  <p class="govuk-body"><a class="govuk-link" href="${address}/rows/${row.id}">Leave what ${writtenBy} saved</a>, or put the two together below and save.</p>`
