import { reviewPage, type Review } from '#reviews'
import {
  counted,
  button,
  form,
  html,
  input,
  insetText,
  searchForm,
  select,
  type Html,
  type Narrowing,
  type Page,
} from '#ui'
import { formats } from '../../copies/queries.ts'
import { formatNames } from '../../copies/views/format-names.ts'
import { chronologyRooms } from '../../rooms.ts'
import { addressOf, fieldsOf, isNarrowed, type Asked, type Begin, type AskedError } from '../asked.ts'
import { chronologyTable, type RowShown } from './entry-row.ts'
import { narrowForm } from './narrow-form.ts'

export type Shown = {
  readonly review: Review
  readonly path: string
  readonly asked: Asked
  readonly narrow: readonly Narrowing[]
  readonly errors: readonly AskedError[]
  readonly rows: readonly RowShown[]
  readonly total: number
  /** How many entries stand before the first shown. */
  readonly before: number
  readonly aPage: number
  /** The entries with which the pages before and after begin. */
  readonly earlier: string | undefined
  readonly later: string | undefined
  readonly on: string
  /** Entries of which the words are not looked through yet. */
  readonly unread: number
  /** Agencies that were asked and have not signed off. */
  readonly waitedFor: readonly string[]
  readonly maySeeNames: boolean
  readonly mayExport: boolean
}

/** All agencies' entries in one order. */
export const combinedPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Chronology',
    wide: true,
    errors: shown.errors.map(({ field, text }) => ({ text, href: `#${field}` })),
    main: html`
      ${chronologyRooms(shown.review.id, 'table')}
      ${waiting(shown)}
      ${shown.total > 0 || isNarrowed(shown.asked) || shown.errors.length > 0 ? whole(shown) : html`<p class="govuk-body">No agency’s chronology has been signed off yet.</p>`}`,
  })

const waiting = ({ waitedFor }: Shown): Html | false =>
  waitedFor.length > 0 &&
  html`<p class="govuk-body">Not signed off yet, and so not shown here: ${waitedFor.join(', ')}.</p>`

const whole = (shown: Shown): Html => html`
  ${narrowForm(shown)}
  ${namesLine(shown)}
  ${
    shown.unread > 0 &&
    insetText({
      text: `${counted(shown.unread, 'entry is', 'entries are')} being looked through, because the chronology or the register of names has changed. Words do not find ${shown.unread === 1 ? 'it' : 'them'} yet. Open this page again in a minute.`,
    })
  }
  ${shown.errors.length === 0 && entries(shown)}`

function entries(shown: Shown): Html {
  if (shown.total === 0) return html`<p class="govuk-body">No entry fits. Widen the period or show all entries.</p>`
  return html`
  <div class="heed-chronology-bar">
    <p class="govuk-body" id="place">${placeOf(shown)}</p>
    ${isNarrowed(shown.asked) && html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(`${shown.path}/picture`, shown.asked)}">Draw these entries</a></p>`}
    ${goTo(shown)}
  </div>
  ${chronologyTable('Entries in order of date', shown.rows)}
  ${ways(shown)}
  ${shown.mayExport && exports(shown)}`
}

/** "Entries 51 to 100 of 1,204" */
const placeOf = ({ before, rows, total }: Shown): string =>
  rows.length === total
    ? counted(total, 'entry.', 'entries.')
    : `Entries ${numbered(before + 1)} to ${numbered(before + rows.length)} of ${numbered(total)}.`

const numbered = (number: number): string => number.toLocaleString('en-GB')

const goTo = (shown: Shown): Html | false =>
  (shown.total > shown.aPage || shown.on !== '') &&
  html`${searchForm(
    shown.path,
    html`${kept(shown.asked)}
${input({ name: 'on', id: 'on', label: { text: 'Go to date' }, value: shown.on, classes: 'govuk-input--width-10', autocomplete: 'off' })}
${button({ text: 'Go', classes: 'govuk-button--secondary' })}`,
    { classes: 'heed-inline-form' },
  )}${searchForm(
    shown.path,
    html`${kept(shown.asked)}
${input({ name: 'page', id: 'page', label: { text: `Go to page, of ${numbered(Math.ceil(shown.total / shown.aPage))}` }, inputmode: 'numeric', classes: 'govuk-input--width-4', autocomplete: 'off' })}
${button({ text: 'Go', classes: 'govuk-button--secondary' })}`,
    { classes: 'heed-inline-form' },
  )}`

/** What is asked, for a form that changes only where to begin. */
const kept = (asked: Asked): readonly Html[] =>
  fieldsOf(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)

const ways = (shown: Shown): Html | false =>
  (shown.earlier !== undefined || shown.later !== undefined) &&
  html`<nav class="govuk-pagination" aria-label="Pages of the chronology">
${shown.earlier && html`<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" rel="prev" href="${beginningAt(shown, { entry: shown.earlier })}#place"><span class="govuk-pagination__link-title">Earlier entries</span></a></div>`}
${shown.later && html`<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" rel="next" href="${beginningAt(shown, { entry: shown.later })}#place"><span class="govuk-pagination__link-title">Later entries</span></a></div>`}
</nav>`

const beginningAt = ({ path, asked }: Shown, begin: Partial<Begin>): string => addressOf(path, asked, begin)

function namesLine({ path, asked, rows, before, maySeeNames }: Shown): Html {
  const here = before === 0 ? {} : { entry: rows[0]?.entry.id ?? '' }
  if (asked.names === 'yes')
    return insetText({
      html: html`Names are shown as agencies wrote them. <a class="govuk-link" href="${addressOf(path, { ...asked, names: '' }, here)}">Replace names by pseudonyms</a>`,
    })
  return html`<p class="govuk-body">Names in the identity register are replaced by pseudonyms.
    ${maySeeNames && html`<a class="govuk-link" href="${addressOf(path, { ...asked, names: 'yes' }, here)}">Show names</a>`}</p>`
}

/** Of what the table shows now, narrowed and with names or without. */
const exports = (shown: Shown): Html => html`
  <h2 class="govuk-heading-m">Take a copy</h2>
  <p class="govuk-body">${counted(shown.total, 'entry', 'entries')}, ${shown.asked.names === 'yes' ? 'with names' : 'with names replaced'}. That you took it is recorded. <a class="govuk-link" href="${shown.path}/copies">See your copies</a></p>
  ${form(
    `${shown.path}/copies`,
    html`${kept(shown.asked)}${select({ name: 'format', id: 'format', label: { text: 'Format' }, items: formats.map((format) => ({ value: format, text: formatNames[format] })) })}
${button({ text: 'Make the copy', classes: 'govuk-button--secondary' })}`,
    { classes: 'heed-inline-form' },
  )}`
