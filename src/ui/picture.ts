import { scaleUtc } from 'd3-scale'
import { showDate, showRange, showShortDate } from './dates.ts'
import { html, type Html } from './html.ts'

/** How a mark stands to the law or the plan. Its colour is never all that says so: the label does too. */
export type Tone = 'plain' | 'good' | 'soon' | 'late' | 'quiet'

/** A day, or with `to` a span of days. */
export type Mark = {
  readonly from: Temporal.PlainDate
  readonly to?: Temporal.PlainDate | undefined
  readonly label: string
  readonly tone: Tone
}

export type Lane = { readonly label: string; readonly marks: readonly Mark[] }

export type PictureOptions = {
  readonly title: string
  /** What someone who does not see the picture should know; the page also gives the same data as a table. */
  readonly description: string
  readonly lanes: readonly Lane[]
  readonly today: Temporal.PlainDate
  /** Id of the picture, where a page has several. */
  readonly id?: string | undefined
}

const width = 960
const side = 12
const axisHeight = 28
const laneLabelHeight = 24
const rowHeight = 24
const laneGap = 12
const todayHeight = 26

type Scale = (date: Temporal.PlainDate) => number

/** Lanes of dated marks on one axis of time. Drawn on the server, as attributes: no script and no inline style. */
export function timelinePicture(options: PictureOptions): Html {
  const id = options.id ?? 'timeline-picture'
  const [first, last] = spanOf(options)
  const axis = scaleUtc([dateOf(first), dateOf(last)], [side, width - side])
  const x: Scale = (date) => round(axis(dateOf(date)))
  const lanes = placed(options.lanes, x)
  const height = (lanes.at(-1)?.bottom ?? axisHeight) + todayHeight
  return html`<div class="heed-picture" role="region" aria-label="${options.title}" tabindex="0">
<svg class="heed-picture__svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">
<title id="${id}-title">${options.title}</title>
<desc id="${id}-description">${options.description}</desc>
${axis.ticks(6).map((tick) => gridLine(round(axis(tick)), height, monthOf(tick)))}
${todayLine(x(options.today), height)}
${lanes.map((lane) => drawLane(lane, x))}
</svg>
</div>`
}

/** All marks and today, with a margin, so that nothing stands on the edge. */
function spanOf({ lanes, today }: PictureOptions): readonly [Temporal.PlainDate, Temporal.PlainDate] {
  const dates = lanes
    .flatMap(({ marks }) => marks.flatMap(({ from, to }) => (to ? [from, to] : [from])))
    .concat(today)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const first = dates[0] ?? today
  const last = dates.at(-1) ?? today
  const margin = Math.max(7, Math.round(first.until(last, { largestUnit: 'day' }).days * 0.04))
  return [first.subtract({ days: margin }), last.add({ days: margin })]
}

type PlacedMark = Mark & { readonly row: number; readonly labelBefore: boolean }
type PlacedLane = {
  readonly label: string
  readonly top: number
  readonly bottom: number
  readonly marks: readonly PlacedMark[]
}

/** Each mark in the first row of its lane where neither it nor its words touch another. */
function placed(lanes: readonly Lane[], x: Scale): readonly PlacedLane[] {
  let top = axisHeight
  return lanes.map(({ label, marks }) => {
    const rows: number[] = []
    const inRows = marks
      .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
      .map((mark) => inRow(mark, rows, x))
    const lane = { label, top, bottom: top + laneLabelHeight + Math.max(1, rows.length) * rowHeight, marks: inRows }
    top = lane.bottom + laneGap
    return lane
  })
}

/** About seven and a half units a character at 14 px, a little generous. */
const widthOf = (label: string): number => label.length * 7.6 + 14

function inRow(mark: Mark, rows: number[], x: Scale): PlacedMark {
  const start = x(mark.from) - 6
  const end = x(mark.to ?? mark.from) + 6
  const labelBefore = end + widthOf(mark.label) > width && start - widthOf(mark.label) > 0
  const [left, right] = labelBefore ? [start - widthOf(mark.label), end] : [start, end + widthOf(mark.label)]
  const free = rows.findIndex((taken) => taken <= left)
  const row = free === -1 ? rows.length : free
  rows[row] = right
  return { ...mark, row, labelBefore }
}

const drawLane = (lane: PlacedLane, x: Scale): Html => html`<g>
<line class="heed-picture__rule" x1="${side}" x2="${width - side}" y1="${lane.top}" y2="${lane.top}"/>
<text class="heed-picture__lane" x="${side}" y="${lane.top + 17}">${lane.label}</text>
${lane.marks.length === 0 && html`<text class="heed-picture__axis" x="${side}" y="${lane.top + 38}">No dates yet</text>`}
${lane.marks.map((mark) => drawMark(mark, lane.top + laneLabelHeight + mark.row * rowHeight + rowHeight / 2, x))}
</g>`

function drawMark(mark: PlacedMark, y: number, x: Scale): Html {
  const start = x(mark.from)
  const end = x(mark.to ?? mark.from)
  const words = html`<title>${mark.label}: ${mark.to ? showRange(mark.from, mark.to) : showDate(mark.from)}</title>`
  const shape = mark.to
    ? html`<rect class="heed-picture__mark--${mark.tone}" x="${start}" y="${y - 6}" width="${Math.max(4, round(end - start))}" height="12" rx="3">${words}</rect>`
    : html`<path class="heed-picture__mark--${mark.tone}" d="M${start} ${y - 7}l7 7l-7 7l-7 -7z">${words}</path>`
  return html`${shape}<text class="heed-picture__words" x="${mark.labelBefore ? start - 11 : end + 11}" y="${y + 4.5}"${
    mark.labelBefore && html` text-anchor="end"`
  }>${mark.label}</text>`
}

const gridLine = (x: number, height: number, label: string): Html => html`
<line class="heed-picture__grid" x1="${x}" x2="${x}" y1="${axisHeight - 6}" y2="${height}"/>
<text class="heed-picture__axis" x="${x}" y="15" text-anchor="${anchorAt(x)}">${label}</text>`

/** Words under a line stand in the middle of it, but never over the edge. */
const anchorAt = (x: number): string => (x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle')

const todayLine = (x: number, height: number): Html => html`
<line class="heed-picture__today" x1="${x}" x2="${x}" y1="${axisHeight - 6}" y2="${height - 18}"/>
<text class="heed-picture__axis" x="${x}" y="${height - 4}" text-anchor="${anchorAt(x)}">Today</text>`

/** d3's scales count in milliseconds; only here are dates turned into them, at noon UTC. */
const dateOf = (date: Temporal.PlainDate): number =>
  date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds

const monthOf = (tick: { readonly getTime: () => number }): string => {
  const date = Temporal.Instant.fromEpochMilliseconds(tick.getTime()).toZonedDateTimeISO('UTC').toPlainDate()
  return showShortDate(date).replace(/^1 /, '')
}

const round = (n: number): number => Math.round(n * 10) / 10
