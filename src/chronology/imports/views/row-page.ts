import type { RequestSummary } from '#requests'
import { button, form, html, page, summaryList, type FormState, type Html, type Page } from '#ui'
import { textsIn } from '../../combined/entries.ts'
import { rowForm } from '../forms.ts'
import type { DraftRow, FaultRow } from '../queries.ts'

type Shown = {
  readonly request: RequestSummary
  readonly importId: string
  readonly row: DraftRow
  readonly faults: readonly FaultRow[]
  readonly state: FormState
}

/** One row with what is wrong in it, as it is written, and how it is to be understood. */
export const rowPage = (shown: Shown): Page => {
  const { request, importId, row, state } = shown
  const address = `/requests/${request.id}/chronology/imports/${importId}`
  return page({
    title: `Table ${row.inTable}, row ${row.inRow}`,
    caption: `Chronology: ${request.agencyName}, ${request.reference}`,
    back: { href: address, text: 'Back to the file' },
    errors: rowForm.errors(state),
    main: html`
      ${wrong(shown.faults)}
      <h2 class="govuk-heading-m">As it is written</h2>
      ${summaryList({ rows: Array.from(textsIn(row.columns), ([heading, text]) => ({ key: { text: heading }, value: { html: lines(text) } })) })}
      <h2 class="govuk-heading-m">How it is to be understood</h2>
      <p class="govuk-body">What is written is kept beside it.</p>
      ${form(`${address}/rows/${row.id}`, html`${rowForm.showAll(state)}${button({ text: 'Save' })}`)}
      ${form(`${address}/rows/${row.id}/as-written`, button({ text: 'Leave it as written', classes: 'govuk-button--secondary' }))}`,
  })
}

const wrong = (faults: readonly FaultRow[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${faults.map(
    ({ columnHeading, problem, suggestion }) => html`<li>${columnHeading}: ${problem}. Suggestion: ${suggestion}.</li>`,
  )}</ul>`

const lines = (text: string): Html => html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
