import type { RequestSummary } from '#requests'
import { button, form, html, page, type FormState, type Page } from '#ui'
import type { HeadingTaken } from '../../read/asked-headings.ts'
import { columnsForm } from '../name-columns.ts'

type Shown = {
  readonly request: RequestSummary
  readonly importId: string
  readonly headings: readonly HeadingTaken[]
  readonly state: FormState
}

/** What the columns of an agency's file are, asked once and remembered. */
export const columnsPage = ({ request, importId, headings, state }: Shown): Page => {
  const address = `/requests/${request.id}/chronology/imports/${importId}`
  const asked = columnsForm(headings)
  return page({
    title: 'What the columns are',
    caption: `Chronology: ${request.agencyName}, ${request.reference}`,
    back: { href: address, text: 'Back to the file' },
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">Say once what each column of your agency’s file is. It is remembered for every file that you send, and you can change it on this page.</p>
      ${form(`${address}/columns`, html`${asked.showAll(state)}${button({ text: 'Save and read the file again', preventDoubleClick: true })}`)}`,
  })
}
