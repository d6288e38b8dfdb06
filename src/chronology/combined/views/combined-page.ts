import { reviewPage, type Review } from '#reviews'
import { html, insetText, search, type Html, type Page } from '#ui'
import { counted, entriesTable, pagesOf } from '../../entries-table.ts'
import type { ChronologyEntry } from '../entries.ts'

type Agency = { readonly request: string; readonly name: string; readonly signedOff: boolean }

type Shown = {
  readonly review: Review
  readonly entries: readonly ChronologyEntry[]
  readonly total: number
  readonly current: number
  readonly agencies: readonly Agency[]
  /** The request whose entries alone are shown, or none. */
  readonly only: string
  readonly names: 'replaced' | 'shown'
  readonly maySeeNames: boolean
  readonly mayExport: boolean
}

/** All agencies' entries in one order. */
export const combinedPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Chronology',
    wide: true,
    main: html`
      ${whoIsIn(shown.agencies)}
      ${shown.total > 0 || shown.only !== '' ? whole(shown) : html`<p class="govuk-body">No agency’s chronology has been signed off yet.</p>`}`,
  })

const whole = (shown: Shown): Html => html`
  ${filter(shown)}
  ${namesLine(shown)}
  <p class="govuk-body">${counted(shown.total, 'entry', 'entries')}.</p>
  ${entriesTable('Entries in order of date', shown.entries, true)}
  ${pagesOf(shown.current, shown.total, (page) => address(shown, { page: String(page) }))}
  ${shown.mayExport && exports(shown)}`

function whoIsIn(agencies: readonly Agency[]): Html {
  const waiting = agencies.filter(({ signedOff }) => !signedOff).map(({ name }) => name)
  return html`${
    waiting.length > 0 &&
    html`<p class="govuk-body">Not signed off yet, and so not shown here: ${waiting.join(', ')}.</p>`
  }`
}

const filter = ({ review, agencies, only }: Shown): Html =>
  search({
    action: `/reviews/${review.id}/chronology`,
    submit: 'Show',
    narrow: [
      {
        name: 'agency',
        label: 'Agency',
        value: only,
        items: [
          { value: '', text: 'All agencies' },
          ...agencies.filter(({ signedOff }) => signedOff).map(({ request, name }) => ({ value: request, text: name })),
        ],
      },
    ],
  })

function namesLine(shown: Shown): Html {
  if (shown.names === 'shown')
    return insetText({
      html: html`Names are shown as agencies wrote them. <a class="govuk-link" href="${address(shown, { names: '' })}">Replace names by pseudonyms</a>`,
    })
  return html`<p class="govuk-body">Names in the identity register are replaced by pseudonyms.
    ${shown.maySeeNames && html`<a class="govuk-link" href="${address(shown, { names: 'yes' })}">Show names</a>`}</p>`
}

const exports = (shown: Shown): Html => html`
  <h2 class="govuk-heading-m">Take a copy</h2>
  <p class="govuk-body">${counted(shown.total, 'entry', 'entries')}, ${shown.names === 'shown' ? 'with names' : 'with names replaced'}. That you took it is recorded.</p>
  <ul class="govuk-list">
    <li><a class="govuk-link" href="${address(shown, { page: '' }, '/word')}" download>Word</a></li>
    <li><a class="govuk-link" href="${address(shown, { page: '' }, '/excel')}" download>Excel</a></li>
  </ul>`

function address(shown: Shown, change: Readonly<Record<string, string>>, under = ''): string {
  const query = new URLSearchParams()
  const all = { agency: shown.only, names: shown.names === 'shown' ? 'yes' : '', ...change }
  for (const [name, value] of Object.entries(all)) if (value !== '') query.set(name, value)
  const asked = query.toString()
  return `/reviews/${shown.review.id}/chronology${under}${asked === '' ? '' : `?${asked}`}`
}
