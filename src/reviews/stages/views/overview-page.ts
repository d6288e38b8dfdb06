import {
  button,
  html,
  identityBar,
  insetText,
  page,
  showDate,
  summaryList,
  warningText,
  type Html,
  type Page,
} from '#ui'
import { againstTheLaw } from '#incidents'
import { stageTag } from '../../frame.ts'
import { kindNames, type Review } from '../../review.ts'
import type { Overview } from '../overview.ts'
import type { Step } from '../next.ts'
import { roomsOf } from './rooms.ts'
import { timetablePicture, timetableTable } from './timetable-parts.ts'

/** The room in which everybody starts. */
export const overviewPage = (overview: Overview): Page =>
  page({
    title: overview.review.title,
    back: { href: '/reviews', text: 'Back to reviews' },
    wide: true,
    main: html`
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-4">${overview.review.title}</h1>
      ${factsOf(overview.review)}
      ${overview.review.past ? pastReview(overview.review) : ownReview(overview)}`,
  })

const factsOf = (review: Review): Html =>
  identityBar({
    title: { text: kindNames[review.kind] },
    facts: [
      { term: 'Reference', is: { text: review.reference } },
      { term: 'Stage', is: { html: stageTag(review.stage) } },
    ],
  })

const pastReview = (review: Review): Html =>
  html`${summaryList({
    rows: [
      { key: { text: 'Held by' }, value: { text: review.past?.board ?? '' } },
      { key: { text: 'Decided on in' }, value: { text: review.past?.year ?? '' } },
      { key: { text: 'Published' }, value: { text: review.publishedOn ? showDate(review.publishedOn) : 'Not known' } },
      {
        key: { text: 'On the site until' },
        value: { text: review.past?.onSiteUntil ? showDate(review.past.onSiteUntil) : 'Not known' },
      },
    ],
  })}
  ${insetText({ text: 'This review was held before Heed was used here. Only what is above is known of it, and its report where it has been entered.' })}
  <p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/report">Its report</a> · <a class="govuk-link" href="/reviews/${review.id}/publication">Its publication</a></p>`

const ownReview = (overview: Overview): Html => html`
${overview.late && warningText({ text: 'A day set by the law has passed. Record why, and the new day.', iconFallbackText: 'Warning' })}
${overview.steps.length > 0 && next(overview.steps)}
${timetablePicture(overview)}
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Rooms of the review</h2>
${roomsOf(overview)}
</div>
<div class="govuk-grid-column-one-third">
<h2 class="govuk-heading-m">Held under</h2>
${overview.bases.map(({ title }) => html`<p class="govuk-body">${title}</p>`)}
<p class="govuk-body">Decided ${overview.review.decidedOn && showDate(overview.review.decidedOn)}, commissioned ${overview.review.commissionedOn && showDate(overview.review.commissionedOn)}.</p>
<p class="govuk-body"><a class="govuk-link" href="/incidents/${overview.review.incident}">The incident</a></p>
${againstTheLaw(overview.against)}
</div>
</div>
${timetableTable(overview)}
${overview.mayAppoint && !overview.review.closedOn && button({ text: 'Close the review', href: `/reviews/${overview.review.id}/closing`, classes: 'govuk-button--secondary' })}`

const next = (steps: readonly Step[]): Html => html`
<h2 class="govuk-heading-m">What is next</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
${steps.map(({ text, href, dueOn }) => html`<li><a class="govuk-link" href="${href}">${text}</a>${dueOn && html` (was due ${showDate(dueOn)})`}</li>`)}
</ol>`
