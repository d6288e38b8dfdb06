import { button, html, page, showDate, wideTable, type Html, type Page } from '#ui'
import { stageTag } from '../../frame.ts'
import { kindNames, type Review } from '../../review.ts'

type Shown = { readonly reviews: readonly Review[]; readonly mayEnterPast: boolean }

export const listPage = ({ reviews, mayEnterPast }: Shown): Page => {
  const past = reviews.filter((review) => review.past)
  const own = reviews.filter((review) => !review.past)
  return page({
    title: 'Reviews',
    wide: true,
    main: html`
      ${own.length === 0 && html`<p class="govuk-body-l">No review is open to you.</p>`}
      ${own.length > 0 && reviewsTable('Commissioned reviews', own)}
      ${past.length > 0 && pastTable(past)}
      ${mayEnterPast && button({ text: 'Enter a past review', href: '/past-reviews/new', classes: 'govuk-button--secondary' })}`,
  })
}

const reviewsTable = (caption: string, reviews: readonly Review[]): Html =>
  wideTable({
    caption,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Review' }, { text: 'Kind' }, { text: 'Decided' }, { text: 'Stage' }],
    rows: reviews.map((review) => [
      { html: linkTo(review) },
      { text: kindNames[review.kind] },
      { text: review.decidedOn ? showDate(review.decidedOn) : '' },
      { html: stageTag(review.stage) },
    ]),
  })

const pastTable = (reviews: readonly Review[]): Html =>
  wideTable({
    caption: 'Past reviews',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Review' }, { text: 'Kind' }, { text: 'Board' }, { text: 'Published' }],
    rows: reviews.map((review) => [
      { html: linkTo(review) },
      { text: kindNames[review.kind] },
      { text: review.past?.board ?? '' },
      { text: review.publishedOn ? showDate(review.publishedOn) : 'Not known' },
    ]),
  })

const linkTo = ({ id, title, reference }: Review): Html =>
  html`<a class="govuk-link" href="/reviews/${id}">${title}</a><br><span class="govuk-hint govuk-!-margin-bottom-0">${reference}</span>`
