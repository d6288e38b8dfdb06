import type { FileFacts } from '#documents'
import type { RequestSummary } from '#requests'
import {
  counted,
  button,
  details,
  form,
  html,
  page,
  showDate,
  showRange,
  showTime,
  table,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import type { ChronologyEntry } from '../../combined/entries.ts'
import { entriesTable, pagesOf } from '../../entries-table.ts'
import { uploadForm } from '../forms.ts'
import type { ImportRow } from '../queries.ts'
import { stageOf } from '../stage.ts'
import { guidance } from '../templates.ts'
import { stageTag } from './stage-words.ts'

type Shown = {
  readonly request: RequestSummary
  readonly imports: readonly ImportRow[]
  readonly files: ReadonlyMap<string, FileFacts>
  readonly entries: readonly ChronologyEntry[]
  readonly total: number
  readonly current: number
  readonly maySubmit: boolean
  readonly state: FormState
}

/** One agency's chronology: what is asked, what was sent, and the entries that stand. */
export const chronologyPage = (shown: Shown): Page =>
  page({
    title: `Chronology: ${shown.request.agencyName}`,
    caption: shown.request.reference,
    back: { href: `/requests/${shown.request.id}`, text: 'Back to the request' },
    errors: uploadForm.errors(shown.state),
    wide: true,
    main: html`${asked(shown.request)}${shown.maySubmit && html`<p class="govuk-body"><a class="govuk-link" href="/requests/${shown.request.id}/chronology/questions">Questions from the panel about your chronology</a></p>`}${shown.maySubmit && sending(shown)}${shown.imports.length > 0 && sent(shown)}${entries(shown)}`,
  })

const asked = ({ periodFrom, periodTo, dueOn }: RequestSummary): Html => html`
  <p class="govuk-body">${periodFrom && periodTo && `It covers ${showRange(periodFrom, periodTo)}. `}It is due on ${showDate(dueOn)}.</p>`

const sending = ({ request, state, total }: Shown): Html => html`
  ${form(
    `/requests/${request.id}/chronology/imports`,
    html`${uploadForm.showAll(state)}${total > 0 && html`<p class="govuk-body">The ${counted(total, 'entry', 'entries')} below stand until you accept another file.</p>`}${button({ text: 'Send the file', preventDoubleClick: true })}`,
    { multipart: true },
  )}
  <p class="govuk-body">Or <a class="govuk-link" href="/requests/${request.id}/chronology/table">type or paste it into a table here</a>: every row is saved as you add it.</p>
  ${details({
    summaryText: 'How to write a chronology, and templates',
    html: html`
      <ul class="govuk-list govuk-list--bullet">${guidance.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/chronology/template/word" download>Word template</a></p>
      <p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/chronology/template/excel" download>Excel template</a></p>`,
  })}`

const sent = ({ request, imports, files }: Shown): Html => html`
  ${table({
    caption: 'Files sent',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'File' }, { text: 'Sent' }, { text: 'Where it stands' }],
    rows: imports.map((each) => {
      const file = files.get(each.fileId)
      return [
        {
          html: html`<a class="govuk-link" href="/requests/${request.id}/chronology/imports/${each.id}">${file?.fileName ?? 'File'}</a>`,
        },
        { text: showTime(each.receivedAt) },
        { html: stageTag(stageOf(each, file?.state)) },
      ]
    }),
  })}`

const entries = ({ request, total, current, entries: list }: Shown): Html =>
  total === 0
    ? html`<p class="govuk-body">No entries have been accepted yet.</p>`
    : html`
      <h2 class="govuk-heading-m">${counted(total, 'entry', 'entries')} accepted</h2>
      ${entriesTable('Accepted entries', list, false)}
      ${pagesOf(current, total, (number) => `/requests/${request.id}/chronology?page=${number}`)}`
