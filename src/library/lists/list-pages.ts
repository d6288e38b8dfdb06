import { html, page, showDate, wideTable, type Html, type Page } from '#ui'
import { kindInWords, nationInWords } from '../kinds.ts'
import type { BoardWithReviews, InList } from './queries.ts'

/** Years, each with how many reviews were published in it. */
export const yearsPage = (years: readonly { readonly year: number; readonly reviews: number }[]): Page =>
  page({
    title: 'Reviews by year of publication',
    back: { href: '/library', text: 'Search all reviews' },
    forEveryone: true,
    main: html`<ul class="govuk-list">
      ${years.map(({ year, reviews }) => html`<li><a class="govuk-link" href="/library/years/${year}">${year}</a> (${counted(reviews)})</li>`)}
    </ul>`,
  })

/** Boards by nation, each with how many reviews it has published. */
export const boardsPage = (boards: readonly BoardWithReviews[]): Page =>
  page({
    title: 'Reviews by board',
    back: { href: '/library', text: 'Search all reviews' },
    forEveryone: true,
    main: html`${[...Map.groupBy(boards, ({ nation }) => nation)].map(
      ([nation, its]) => html`<h2 class="govuk-heading-m">${nationInWords(nation)}</h2>
        <ul class="govuk-list">
          ${its.map(({ board, reviews }) => html`<li><a class="govuk-link" href="/library/board?${new URLSearchParams({ name: board }).toString()}">${board}</a> (${counted(reviews)})</li>`)}
        </ul>`,
    )}`,
  })

const counted = (reviews: number): string => (reviews === 1 ? '1 review' : `${reviews} reviews`)

/** One list, as the field keeps them: name, date of publication, and beside the review its briefing and bulletin. */
export const listPage = (title: string, back: { href: string; text: string }, reviews: readonly InList[]): Page =>
  page({
    title,
    back,
    wide: true,
    forEveryone: true,
    main: wideTable({
      caption: counted(reviews.length),
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [
        { text: 'Review' },
        { text: 'Published' },
        { text: 'Published by' },
        { text: 'Kind' },
        { text: 'To read' },
      ],
      rows: reviews.map((review) => [
        { html: html`<a class="govuk-link" href="/library/${review.slug}">${review.title}</a>` },
        { text: showDate(review.publishedOn) },
        { text: review.partnership },
        { text: kindInWords(review.kind) },
        { html: toRead(review) },
      ]),
    }),
  })

function toRead({ slug, title, onSite, hasBriefing, hasBulletin }: InList): Html {
  if (!onSite) return html`Report on request`
  const link = (path: string, text: string) =>
    html`<a class="govuk-link" href="/library/${slug}${path}">${text}<span class="govuk-visually-hidden"> of ${title}</span></a>`
  return html`${hasBriefing && html`${link('/briefing', 'Seven-minute briefing')}<br>`}${hasBulletin && html`${link('/bulletin', 'Learning bulletin')}<br>`}${link('/report.pdf', 'Report as a PDF')}`
}
