import { againstTheLaw } from '#incidents'
import { kindNames, stageName } from '#reviews'
import { daysLeft, html, page, showDate, tag, timelinePicture, wideTable, type Html, type Page } from '#ui'
import type { Overseen } from '../oversight.ts'

type Shown = {
  readonly overseen: readonly Overseen[]
  readonly against: Parameters<typeof againstTheLaw>[0]
  readonly today: Temporal.PlainDate
}

export const oversightPage = ({ overseen, against, today }: Shown): Page =>
  page({
    title: 'Reviews against the law',
    wide: true,
    main: html`
<p class="govuk-body">Every review of the partnership, its stage, and its dates in law. What is late comes first.</p>
${overseen.length === 0 ? html`<p class="govuk-body">There are no reviews yet.</p>` : html`${picture(overseen, today)}${list(overseen, today)}`}
${againstTheLaw(against)}`,
  })

const list = (overseen: readonly Overseen[], today: Temporal.PlainDate): Html =>
  wideTable({
    caption: 'The same as a table',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Review' }, { text: 'Kind' }, { text: 'Stage' }, { text: 'Next date in law' }, { text: 'Finished' }],
    rows: overseen.map(({ review, next, late }) => [
      { html: html`<a class="govuk-link" href="/reviews/${review.id}">${review.title}</a><br>${review.reference}` },
      { text: kindNames[review.kind] },
      { text: stageName(review.stage) },
      {
        html: next?.dueOn
          ? html`${next.name}: ${showDate(next.dueOn)} ${tag({ text: daysLeft(next.dueOn, today), classes: late ? 'govuk-tag--red' : 'govuk-tag--grey' })}`
          : html`None`,
      },
      { text: review.publishedOn ? `Published ${showDate(review.publishedOn)}` : '' },
    ]),
  })

/** One lane a review: from the decision to its last day in law, with every day that the law sets. */
const picture = (overseen: readonly Overseen[], today: Temporal.PlainDate): Html =>
  timelinePicture({
    title: 'Reviews and their dates in law',
    description:
      'One line for each review, from the decision to hold it, with the days by which the law wants each stage done.',
    today,
    lanes: overseen
      .filter(({ stages }) => stages.length > 0)
      .map((each) => ({ label: each.review.title, marks: marksOf(each, today) })),
  })

function marksOf({ review, stages }: Overseen, today: Temporal.PlainDate) {
  const started = review.decidedOn ? [{ from: review.decidedOn, label: 'Decided', tone: 'plain' as const }] : []
  const published = review.publishedOn ? [{ from: review.publishedOn, label: 'Published', tone: 'good' as const }] : []
  const due = stages.flatMap(({ name, clock, dueOn, doneOn }) =>
    dueOn && clock === 'review' ? [{ from: dueOn, label: name, tone: toneOf(dueOn, doneOn, today) }] : [],
  )
  return [...started, ...due, ...published]
}

function toneOf(dueOn: Temporal.PlainDate, doneOn: Temporal.PlainDate | null, today: Temporal.PlainDate) {
  if (doneOn) return 'quiet' as const
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? ('late' as const) : ('soon' as const)
}
