import { showDate, showTime } from './dates.ts'
import { html, trusted, type Html } from './html.ts'

export type Happening = {
  readonly title: string
  readonly href?: string | undefined
  /** Who did it. */
  readonly by?: string | undefined
  readonly at: Temporal.PlainDate | Temporal.Instant
  readonly body?: Html | undefined
}

export type TimelineOptions = {
  readonly items: readonly Happening[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** What happened, in the order given, after the Ministry of Justice's timeline. */
export const timeline = (options: TimelineOptions): Html => html`<ol class="heed-timeline">
${options.items.map((item) => happening(item, trusted(`h${options.headingLevel ?? 2}`)))}
</ol>`

const happening = (item: Happening, heading: Html): Html => html`<li class="heed-timeline__item">
<${heading} class="heed-timeline__title">${
  item.href ? html`<a class="govuk-link" href="${item.href}">${item.title}</a>` : item.title
}${item.by && html` <span class="heed-timeline__byline">by ${item.by}</span>`}</${heading}>
<p class="heed-timeline__date">${moment(item.at)}</p>
${item.body && html`<div class="heed-timeline__body">${item.body}</div>`}
</li>
`

const moment = (at: Happening['at']): Html =>
  at instanceof Temporal.Instant
    ? html`<time datetime="${at.toString()}">${showTime(at)}</time>`
    : html`<time datetime="${at.toString()}">${showDate(at)}</time>`
