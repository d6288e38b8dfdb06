import {
  button,
  form,
  html,
  showDate,
  showShortDate,
  wideTable,
  type FormState,
  type Html,
  type Lane,
  type Page,
} from '#ui'
import { reviewPage, withBreaks } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { allStages, timetablePicture, timetableTable } from '../../stages/views/timetable-parts.ts'
import type { extensionForm, publicationForm } from '../forms.ts'
import type { StageInTime } from '../timetable.ts'
import type { Process } from './agencies-page.ts'

type Shown = {
  readonly review: Review
  readonly timetable: readonly StageInTime[]
  readonly processes: readonly Process[]
  readonly today: Temporal.PlainDate
  readonly mayRun: boolean
  readonly planning: { readonly asked: ReturnType<typeof publicationForm>; readonly state: FormState }
}

export const timetablePage = (shown: Shown): Page => {
  const { review, mayRun, planning } = shown
  return reviewPage(review, {
    title: 'Timetable',
    wide: true,
    errors: planning.asked.errors(planning.state),
    main: html`
      ${timetablePicture({ ...shown, lanes: beside(shown) })}
      ${mayRun && button({ text: 'Record an extension', href: `/reviews/${review.id}/timetable/extension` })}
      ${extensions(shown)}
      ${timetableTable(shown)}
      ${allStages(shown.timetable)}
      ${
        mayRun &&
        !review.publishedOn &&
        html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Publication</h2>
        <p class="govuk-body">${review.publicationPlannedOn ? `Planned for ${showDate(review.publicationPlannedOn)}.` : 'No day is planned yet. The day by which the report must be sent follows from it.'}</p>
        ${form(`/reviews/${review.id}/timetable/publication`, html`${planning.asked.showAll(planning.state)}${button({ text: 'Plan publication', classes: 'govuk-button--secondary' })}`)}</div></div>`
      }`,
  })
}

const beside = ({ processes, today }: Shown): readonly Lane[] =>
  processes.length === 0
    ? []
    : [
        {
          label: 'Beside the review',
          marks: processes.map(({ kind, startedOn, endedOn }) => ({
            from: startedOn,
            to: endedOn ?? later(startedOn, today),
            label: kind,
            tone: endedOn ? ('quiet' as const) : ('plain' as const),
          })),
        },
      ]

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b

const extensions = ({ timetable }: Shown): Html => {
  const all = timetable.flatMap(({ name, extensions: own }) => own.map((each) => ({ ...each, name })))
  if (all.length === 0) return html``
  return wideTable({
    caption: 'Extensions',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Stage' }, { text: 'Was due' }, { text: 'Now due' }, { text: 'Reasons' }, { text: 'Decided' }],
    rows: all.map(({ name, wasDueOn, dueOn, reasons, decidedBy, decidedOn }) => [
      { text: name },
      { text: showShortDate(wasDueOn) },
      { text: showShortDate(dueOn) },
      { html: withBreaks(reasons) },
      { text: `${showDate(decidedOn)} by ${decidedBy}` },
    ]),
  })
}

type ExtensionShown = {
  readonly review: Review
  readonly asked: ReturnType<typeof extensionForm>
  readonly state: FormState
}

export const extensionPage = ({ review, asked, state }: ExtensionShown): Page =>
  reviewPage(review, {
    title: 'Record an extension',
    back: { href: `/reviews/${review.id}/timetable`, text: 'Back to the timetable' },
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">The day that the law gives stays on record beside the new one.</p>
      ${form(`/reviews/${review.id}/timetable/extension`, html`${asked.showAll(state)}${button({ text: 'Record the extension' })}`)}`,
  })
