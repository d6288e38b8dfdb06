import {
  daysLeft,
  details,
  html,
  showDate,
  showShortDate,
  tag,
  timelinePicture,
  wideTable,
  type Html,
  type Lane,
  type Mark,
  type TableCell,
} from '#ui'
import type { Review } from '../../review.ts'
import type { StageInTime } from '../../agencies/timetable.ts'

type Shown = {
  readonly review: Review
  readonly timetable: readonly StageInTime[]
  readonly today: Temporal.PlainDate
  readonly lanes?: readonly Lane[]
}

/** The review on one axis of time: what has been done, what the law asks, what runs beside it. */
export const timetablePicture = ({ review, timetable, today, lanes = [] }: Shown): Html =>
  timelinePicture({
    title: 'The review in time',
    description: 'The dates of this review against the law. The same dates are in the table.',
    today,
    lanes: [
      { label: 'Done', marks: doneMarks(review) },
      { label: 'Due', marks: timetable.flatMap((stage) => dueMark(stage, today)) },
      ...lanes,
    ],
  })

const doneMarks = (review: Review): readonly Mark[] =>
  [
    [review.decidedOn, 'Decided'] as const,
    [review.commissionedOn, 'Commissioned'] as const,
    [review.stage.stage === 'under way' ? review.stage.since : null, 'Terms agreed'] as const,
    [review.reportApprovedOn, 'Report approved'] as const,
    [review.publishedOn, 'Published'] as const,
    [review.closedOn, 'Closed'] as const,
  ].flatMap(([from, label]) => (from ? [{ from, label, tone: 'good' as const }] : []))

function dueMark({ clock, dueOn, doneOn, name }: StageInTime, today: Temporal.PlainDate): readonly Mark[] {
  if (clock !== 'review' || !dueOn) return []
  if (doneOn) return [{ from: dueOn, label: name, tone: 'quiet' }]
  const days = today.until(dueOn).days
  return [{ from: dueOn, label: name, tone: days < 0 ? 'late' : days <= 14 ? 'soon' : 'plain' }]
}

/** The stages for which the law gives a time, each with the day that holds. */
export const timetableTable = ({ timetable, today }: Pick<Shown, 'timetable' | 'today'>): Html =>
  wideTable({
    caption: 'Against the law',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Stage' }, { text: 'Who' }, { text: 'The law says' }, { text: 'Day' }],
    rows: timetable.filter(({ limit }) => limit).map((stage) => row(stage, today)),
  })

/** Every stage that a review of this kind goes through, with or without a time of its own. */
export const allStages = (timetable: readonly StageInTime[]): Html =>
  details({
    summaryText: 'Every stage of this kind of review',
    html: html`<ol class="govuk-list govuk-list--number">${timetable.map(({ name, who }) => html`<li>${name} <span class="govuk-hint">(${who})</span></li>`)}</ol>`,
  })

const row = (stage: StageInTime, today: Temporal.PlainDate): readonly TableCell[] => [
  { text: stage.name },
  { text: stage.who },
  {
    html: stage.limit
      ? html`${stage.limit.inWords}${stage.limit.setHere && ', as the partnership set it'}<br><span class="govuk-hint govuk-!-margin-bottom-0">${stage.limit.source}</span>`
      : html``,
  },
  { html: dayOf(stage, today) },
]

function dayOf(stage: StageInTime, today: Temporal.PlainDate): Html {
  if (!stage.limit) return html``
  if (!stage.dueOn) return html`${stage.limit.problem ?? 'Not known until the day of publication is planned'}`
  const moved = stage.extensions.length > 0 && stage.limit.dueOn
  return html`${showDate(stage.dueOn)}${standing(stage, today)}${moved && html`<br><span class="govuk-hint">Was due ${showDate(moved)}</span>`}`
}

function standing({ clock, dueOn, doneOn }: StageInTime, today: Temporal.PlainDate): Html {
  if (clock !== 'review' || !dueOn) return html``
  if (doneOn) return html` ${tag({ text: `Done ${showShortDate(doneOn)}`, classes: 'govuk-tag--green' })}`
  const days = today.until(dueOn).days
  return html` ${tag({ text: daysLeft(dueOn, today), classes: days < 0 ? 'govuk-tag--red' : days <= 14 ? 'govuk-tag--yellow' : 'govuk-tag--blue' })}`
}
