import { scaleUtc } from 'd3-scale'
import { counted, html, showDate, showRange, showShortDate, type Html } from '#ui'
import type { Bar, KeyEvent, Lane, Spread } from '../lanes.ts'
import type { Window } from '../window.ts'

export type Drawn = {
  readonly window: Window
  readonly lanes: readonly Lane[]
  readonly incidentOn: Temporal.PlainDate | undefined
}

const width = 960
const side = 12
const axisHeight = 30
const laneHeight = 78
const barsHeight = 36
const incidentHeight = 26

type Scale = (date: Temporal.PlainDate) => number

/**
 * Lanes of agencies over time: how much each recorded, key events, the longest silence, and the incident. Agencies differ
 * by pattern as well as by place; drawn on the server, as attributes, with no script and no inline style.
 */
export function drawLanes({ window, lanes, incidentOn }: Drawn): Html {
  const axis = scaleUtc([atMidnight(window.first), atMidnight(window.last.add({ days: 1 }))], [side, width - side])
  const x: Scale = (date) => round(axis(atMidnight(date)))
  const height = axisHeight + lanes.length * laneHeight + incidentHeight
  const most = Math.max(1, ...lanes.flatMap(({ bars }) => bars.map(({ entries }) => entries)))
  return html`<div class="heed-picture heed-lanes" role="region" aria-label="Entries over time" tabindex="0" data-heed-zoom>
<svg class="heed-picture__svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="lanes-title" aria-describedby="lanes-description">
<title id="lanes-title">Entries of each agency, ${window.called}</title>
<desc id="lanes-description">${describe(lanes)} The table below holds the same figures.</desc>
<defs>${patterns}</defs>
${axis.ticks(8).map((tick) => gridLine(round(axis(tick)), height, tick, window))}
${incidentOn && isIn(incidentOn, window) && incidentLine(x(incidentOn), height)}
${lanes.map((lane, at) => drawLane(lane, { top: axisHeight + at * laneHeight, pattern: at % patternNames.length, most, x }))}
</svg>
</div>`
}

const patternNames = ['plain', 'slanted', 'dotted', 'level'] as const

const patterns = html`
<pattern id="lanes-slanted" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="heed-lanes__ground" width="6" height="6"/><rect class="heed-lanes__ink" width="3" height="6"/></pattern>
<pattern id="lanes-dotted" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="heed-lanes__ground" width="6" height="6"/><circle class="heed-lanes__ink" cx="3" cy="3" r="2"/></pattern>
<pattern id="lanes-level" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="heed-lanes__ground" width="6" height="6"/><rect class="heed-lanes__ink" width="6" height="3"/></pattern>`

/** The picture in a few words: each agency's number of entries, key events and longest silence. */
const describe = (lanes: readonly Lane[]): string =>
  lanes
    .map(({ agency, bars, spreads, keyEvents, silence }) => {
      const all = [...bars, ...spreads].reduce((sum, { entries }) => sum + entries, 0)
      return [
        `${agency}: ${counted(all, 'entry', 'entries')}`,
        ...(keyEvents.length > 0 ? [counted(keyEvents.length, 'key event', 'key events')] : []),
        ...(silence ? [`nothing from ${showRange(silence.first, silence.last)}`] : []),
      ].join(', ')
    })
    .map((sentence) => `${sentence}.`)
    .join(' ')

type Where = { readonly top: number; readonly pattern: number; readonly most: number; readonly x: Scale }

function drawLane(lane: Lane, where: Where): Html {
  const { top, x } = where
  const ground = top + laneHeight - 14
  return html`<g>
<line class="heed-picture__rule" x1="${side}" x2="${width - side}" y1="${ground}" y2="${ground}"/>
<text class="heed-picture__lane" x="${side}" y="${top + 18}">${lane.agency}</text>
${lane.silence && drawSilence(lane.silence, ground, x)}
${lane.bars.map((bar) => drawBar(bar, ground, where))}
${lane.spreads.map((spread) => drawSpread(spread, ground, x))}
${lane.keyEvents.map((event) => drawKeyEvent(event, ground, x))}
</g>`
}

function drawBar({ begins, ends, entries }: Bar, ground: number, { most, pattern, x }: Where): Html {
  const height = Math.max(3, round((entries / most) * barsHeight))
  const start = Math.max(side, x(begins))
  const end = Math.min(width - side, x(ends.add({ days: 1 })))
  return html`<rect class="heed-lanes__bar heed-lanes__bar--${patternNames[pattern]}" x="${start}" y="${ground - height}" width="${Math.max(2, round(end - start - 1))}" height="${height}"><title>${daysOf(begins, ends)}: ${counted(entries, 'entry', 'entries')}</title></rect>`
}

const daysOf = (first: Temporal.PlainDate, last: Temporal.PlainDate): string =>
  first.equals(last) ? showDate(first) : showRange(first, last)

/** Below the line: some day within it, and nobody wrote which. */
const drawSpread = ({ first, last, entries }: Spread, ground: number, x: Scale): Html =>
  html`<rect class="heed-lanes__spread" x="${x(first)}" y="${ground + 3}" width="${Math.max(3, round(x(last.add({ days: 1 })) - x(first)))}" height="5" rx="2"><title>Some time in ${daysOf(first, last)}: ${counted(entries, 'entry', 'entries')}</title></rect>`

function drawSilence({ first, last }: NonNullable<Lane['silence']>, ground: number, x: Scale): Html {
  const [start, end] = [x(first), x(last.add({ days: 1 }))]
  const words = `${Math.round((first.until(last, { largestUnit: 'day' }).days + 1) / 7)} weeks without an entry`
  return html`<rect class="heed-lanes__silence" x="${start}" y="${ground - 20}" width="${round(end - start)}" height="17" rx="3"><title>${words}: ${showRange(first, last)}</title></rect>
${end - start > words.length * 6.6 && html`<text class="heed-lanes__words" x="${round((start + end) / 2)}" y="${ground - 7}" text-anchor="middle">${words}</text>`}`
}

function drawKeyEvent({ first, last }: KeyEvent, ground: number, x: Scale): Html {
  const at = round((x(first) + x(last.add({ days: 1 }))) / 2)
  const y = ground - barsHeight - 8
  return html`<path class="heed-lanes__key" d="M${at} ${y - 7}l7 7l-7 7l-7 -7z"><title>Key event: ${daysOf(first, last)}</title></path>`
}

const gridLine = (x: number, height: number, tick: Date, window: Window): Html => html`
<line class="heed-picture__grid" x1="${x}" x2="${x}" y1="${axisHeight - 6}" y2="${height - incidentHeight}"/>
<text class="heed-picture__axis" x="${x}" y="16" text-anchor="${anchorAt(x)}">${tickWords(tick, window)}</text>`

function tickWords(tick: Date, { unit }: Window): string {
  const date = Temporal.Instant.fromEpochMilliseconds(tick.getTime()).toZonedDateTimeISO('UTC').toPlainDate()
  return unit === 'day' ? showShortDate(date) : showShortDate(date).replace(/^\d+ /, '')
}

const incidentLine = (x: number, height: number): Html => html`
<line class="heed-lanes__incident" x1="${x}" x2="${x}" y1="${axisHeight - 6}" y2="${height - 18}"/>
<text class="heed-lanes__words" x="${x}" y="${height - 4}" text-anchor="${anchorAt(x)}">Incident</text>`

/** Words under a line stand in the middle of it, but never over the edge. */
const anchorAt = (x: number): string => (x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle')

const isIn = (date: Temporal.PlainDate, { first, last }: Window): boolean =>
  Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0

/** d3's scales count in milliseconds; only here are dates turned into them. */
const atMidnight = (date: Temporal.PlainDate): number => date.toZonedDateTime('UTC').epochMilliseconds

const round = (n: number): number => Math.round(n * 10) / 10
