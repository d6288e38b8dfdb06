import { reviewPage, type Review } from '#reviews'
import { html, showDate, showRange, wideTable, type Html, type Page } from '#ui'
import { addressOf, isNarrowed, type Asked, type AskedError } from '../../combined/asked.ts'
import { entryAddress } from '../../combined/looking.ts'
import { chronologyRooms } from '../../rooms.ts'
import { beginOf, type Place } from '../window.ts'
import { drawLanes, type Drawn } from './draw-lanes.ts'

type Shown = {
  readonly review: Review
  readonly asked: Asked
  readonly errors: readonly AskedError[]
  readonly path: string
  readonly tableAddress: string
  /** Undefined where no entry with a date fits. */
  readonly drawn: Drawn | undefined
}

/** The picture, the way into and out of it, and the same figures as a table. */
export const picturePage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Chronology as a picture',
    wide: true,
    errors: shown.errors.map(({ text }) => ({ text })),
    main: html`
      ${chronologyRooms(shown.review.id, 'picture')}
      ${isNarrowed(shown.asked) && html`<p class="govuk-body">Narrowed as the table is. <a class="govuk-link" href="${addressOf(shown.tableAddress, shown.asked)}">See the entries</a> or <a class="govuk-link" href="${shown.path}">draw them all</a>.</p>`}
      ${shown.drawn ? drawnPart(shown, shown.drawn) : html`<p class="govuk-body">No entry with a date fits.</p>`}`,
  })

const drawnPart = (shown: Shown, drawn: Drawn): Html => html`
  ${ways(shown, drawn)}
  <h2 class="govuk-heading-m">${drawn.window.called}</h2>
  ${drawLanes(drawn)}
  ${legend}
  ${figures(shown, drawn)}
  ${keyEvents(shown, drawn)}`

/** Out to the year, in to its months: links, so that no script is needed. */
const ways = (shown: Shown, { window }: Drawn): Html => html`
<nav class="heed-lanes-ways" aria-label="Time shown">
${window.above.length > 0 && html`<p class="govuk-body">Wider: ${links(shown, window.above)}</p>`}
${window.inside.length > 1 && html`<p class="govuk-body">Closer: ${links(shown, window.inside)}</p>`}
</nav>`

const links = (shown: Shown, places: readonly Place[]): readonly Html[] =>
  places.map(({ within, called }) => html`<a class="govuk-link" href="${placeAddress(shown, within)}">${called}</a> `)

function placeAddress({ path, asked }: Shown, within: string): string {
  const address = addressOf(path, asked)
  return within === '' ? address : `${address}${address.includes('?') ? '&' : '?'}within=${within}`
}

const legend = html`<p class="govuk-body heed-lanes-legend">A bar is as high as there are entries. <span class="heed-lanes-legend__key" aria-hidden="true">◆</span> marks a key event. A thin line below stands for entries of which nobody wrote the day; they stand in no bar. A dashed box is the agency’s longest time without an entry. Nothing recorded does not mean that nothing happened.</p>`

function figures(shown: Shown, { window, lanes }: Drawn): Html {
  const begins = [
    ...new Set(
      lanes.flatMap(({ bars, spreads }) =>
        [...bars.map((bar) => bar.begins), ...spreads.map(({ first }) => beginOf(first, window.unit))].map(String),
      ),
    ),
  ].toSorted()
  return wideTable({
    caption: `Entries of each agency, ${window.called}`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: unitHeading[window.unit] },
      ...lanes.map(({ agency }) => ({ text: agency, format: 'numeric' as const })),
    ],
    rows: begins.map((begin) => [
      { html: beginLink(shown, Temporal.PlainDate.from(begin), window.unit) },
      ...lanes.map((lane) => ({ text: figureOf(lane, begin, window.unit), format: 'numeric' as const })),
    ]),
  })
}

const unitHeading = { year: 'Year', quarter: 'Quarter from', month: 'Month', week: 'Week from', day: 'Day' } as const

const figureOf = ({ bars, spreads }: Drawn['lanes'][number], begin: string, unit: Drawn['window']['unit']): string => {
  const inBar = bars.find(({ begins }) => begins.toString() === begin)?.entries ?? 0
  const spread = spreads
    .filter(({ first }) => beginOf(first, unit).toString() === begin)
    .reduce((sum, { entries }) => sum + entries, 0)
  return spread === 0 ? String(inBar) : `${inBar} + ${spread} of no known ${unit}`
}

/** Each row leads to its entries in the table. */
const beginLink = ({ tableAddress, asked }: Shown, begin: Temporal.PlainDate, unit: keyof typeof unitHeading): Html =>
  html`<a class="govuk-link" href="${addressOf(tableAddress, asked, { on: begin.toString() })}">${beginWords(begin, unit)}</a>`

const beginWords = (begin: Temporal.PlainDate, unit: keyof typeof unitHeading): string =>
  unit === 'year'
    ? String(begin.year)
    : unit === 'month'
      ? begin.toLocaleString('en-GB', { month: 'long', year: 'numeric' })
      : showDate(begin)

function keyEvents({ review, asked }: Shown, { lanes }: Drawn): Html | false {
  const all = lanes.flatMap(({ agency, keyEvents: events }) => events.map((event) => ({ agency, ...event })))
  if (all.length === 0) return false
  const inOrder = all.toSorted((a, b) => Temporal.PlainDate.compare(a.first, b.first))
  return html`<h2 class="govuk-heading-m">Key events</h2><ul class="govuk-list">${inOrder.map(
    ({ entry, agency, first, last }) =>
      html`<li><a class="govuk-link" href="${addressOf(entryAddress(review.id, entry), asked)}">${first.equals(last) ? showDate(first) : showRange(first, last)}, ${agency}</a></li>`,
  )}</ul>`
}
