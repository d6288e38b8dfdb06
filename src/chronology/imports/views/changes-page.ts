import type { RequestSummary } from '#requests'
import { html, page, tag, wideTable, type Html, type Page } from '#ui'
import { entriesAPage, pagesOf } from '../../entries-table.ts'
import type { Change } from '../changes.ts'

type Shown = {
  readonly request: RequestSummary
  readonly importId: string
  readonly changes: readonly Change[]
  readonly current: number
}

/** What accepting a file would change, row by row, before it is accepted. */
export const changesPage = ({ request, importId, changes, current }: Shown): Page => {
  const address = `/requests/${request.id}/chronology/imports/${importId}`
  const from = (current - 1) * entriesAPage
  return page({
    title: 'What changes',
    caption: `Chronology: ${request.agencyName}, ${request.reference}`,
    back: { href: address, text: 'Back to the file' },
    wide: true,
    main: html`
      <p class="govuk-body">Entries that stay or change keep what others have hung on them. Those that go stay readable where they are cited.</p>
      ${wideTable({
        caption: 'Rows that go, change or are new',
        captionClasses: 'govuk-visually-hidden',
        head: [{ text: 'Change' }, { text: 'Date as written' }, { text: 'What it says' }],
        rows: changes
          .slice(from, from + entriesAPage)
          .map((change) => [{ html: kindTag(change.kind) }, { text: change.date }, { html: cells(change) }]),
      })}
      ${pagesOf(current, changes.length, (number) => `${address}/changes?page=${number}`)}`,
  })
}

function kindTag(kind: Change['kind']): Html {
  if (kind === 'removed') return tag({ text: 'Goes', classes: 'govuk-tag--red' })
  return kind === 'changed'
    ? tag({ text: 'Changes', classes: 'govuk-tag--yellow' })
    : tag({ text: 'New', classes: 'govuk-tag--green' })
}

const cells = ({ kind, cells: list }: Change): Html =>
  html`<dl class="govuk-!-margin-0">${list.map(
    ({ heading, before, after }) => html`<dt class="govuk-!-font-weight-bold">${heading}</dt>
      <dd class="govuk-!-margin-left-0">${kind === 'changed' ? beforeAndAfter(before, after) : lines(kind === 'removed' ? before : after)}</dd>`,
  )}</dl>`

const beforeAndAfter = (before: string, after: string): Html => html`
  ${before !== '' && html`<del><span class="govuk-visually-hidden">Before: </span>${lines(before)}</del><br>`}
  ${after === '' ? html`<em>empty</em>` : html`<ins><span class="govuk-visually-hidden">Now: </span>${lines(after)}</ins>`}`

const lines = (text: string): Html => html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
