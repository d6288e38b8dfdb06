import { html, type Html } from '#ui'

export type Bar = { readonly label: string; readonly count: number; readonly hidden?: boolean }

const width = 720
const labelWidth = 300
const rowHeight = 30

/** Bars, one under another, each with its number in words: drawn on the server, with the same figures in a table beside. */
export function barChart(id: string, title: string, description: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const height = bars.length * rowHeight + 6
  return html`<div class="heed-chart" role="region" aria-label="Picture: ${title}" tabindex="0">
<svg class="heed-chart__svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${bars.map(({ label, count, hidden }, index) => bar(label, count, hidden ?? false, index, ((width - labelWidth - 70) * count) / most))}
</svg>
</div>`
}

const bar = (label: string, count: number, hidden: boolean, index: number, length: number): Html => {
  const y = index * rowHeight + 4
  return html`<text class="heed-chart__words" x="${labelWidth - 10}" y="${y + 16}" text-anchor="end">${short(label)}</text>
${
  hidden
    ? html`<rect class="heed-chart__few" x="${labelWidth}" y="${y}" width="14" height="${rowHeight - 10}"></rect><text class="heed-chart__words" x="${labelWidth + 22}" y="${y + 16}">1 or 2</text>`
    : html`<rect class="heed-chart__bar" x="${labelWidth}" y="${y}" width="${Math.round(length * 10) / 10}" height="${rowHeight - 10}"></rect><text class="heed-chart__words" x="${Math.round(labelWidth + length + 8)}" y="${y + 16}">${count}</text>`
}
`
}

/** What fits; the table beside has it whole. */
const short = (label: string): string => (label.length > 38 ? `${label.slice(0, 36)}…` : label)
