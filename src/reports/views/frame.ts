import { reviewPage, type Review } from '#reviews'
import { html, type Html, type Page } from '#ui'

/** The rooms of a report, in the order in which it comes about. */
const rooms = [
  { room: 'findings', text: 'Findings' },
  { room: 'recommendations', text: 'Recommendations' },
  { room: 'report', text: 'Report' },
  { room: 'accuracy', text: 'Factual accuracy' },
  { room: 'approval', text: 'Approval' },
  { room: 'publication', text: 'Publication' },
] as const
type Room = (typeof rooms)[number]['room']

type Framed = Parameters<typeof reviewPage>[1]

/** A page of the report: whose it is, and the way from findings to publication above it. */
export const roomPage = (review: Review, room: Room, framed: Framed): Page =>
  reviewPage(review, { ...framed, main: html`${way(review, room)}${framed.main}` })

const way = (review: Review, current: Room): Html => html`
  <nav class="heed-not-on-paper govuk-!-margin-bottom-6" aria-label="From findings to publication">
    <p class="govuk-body">
      ${rooms.map(
        ({ room, text }, index) =>
          html`${index > 0 && html`<span aria-hidden="true"> › </span>`}${
            room === current
              ? html`<a class="govuk-link govuk-link--no-visited-state" href="/reviews/${review.id}/${room}" aria-current="true"><strong>${text}</strong></a>`
              : html`<a class="govuk-link govuk-link--no-visited-state" href="/reviews/${review.id}/${room}">${text}</a>`
          }`,
      )}
    </p>
  </nav>`
