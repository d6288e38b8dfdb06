import { button, form, html, showDate, summaryList, wideTable, tag, type FormState, type Html, type Page } from '#ui'
import { reviewPage, withBreaks } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { AgencyTakingPart } from '../agencies.ts'
import type { agencyForm, processForm } from '../forms.ts'
import type { processesOf } from '../queries.ts'

export type Process = Awaited<ReturnType<typeof processesOf>>[number]

type Shown = {
  readonly review: Review
  readonly agencies: readonly AgencyTakingPart[]
  readonly processes: readonly Process[]
  readonly mayRun: boolean
  readonly mayAsk: boolean
  readonly adding: { readonly asked: ReturnType<typeof agencyForm>; readonly state: FormState }
}

export const agenciesPage = (shown: Shown): Page => {
  const { review, agencies, processes, mayRun, adding } = shown
  return reviewPage(review, {
    title: 'Agencies and parallel processes',
    wide: true,
    errors: adding.asked.errors(adding.state),
    main: html`
      ${agencies.length === 0 ? html`<p class="govuk-body-l">No agency takes part yet.</p>` : agenciesTable(shown)}
      ${shown.mayAsk && agencies.length > 0 && html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/requests">What was asked of the agencies</a></p>`}
      <h2 class="govuk-heading-m">What runs beside this review</h2>
      ${processes.length === 0 && html`<p class="govuk-body">Nothing is recorded. Police investigations, inquests and other reviews may hold this one up.</p>`}
      ${processes.map((process) => processCard(review, process, mayRun))}
      ${mayRun && button({ text: 'Record a parallel process', href: `/reviews/${review.id}/agencies/processes/new`, classes: 'govuk-button--secondary' })}
      ${
        mayRun &&
        html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">Add an agency</h2>
        ${form(`/reviews/${review.id}/agencies`, html`${adding.asked.showAll(adding.state)}${button({ text: 'Add the agency' })}`)}</div></div>`
      }`,
  })
}

const agenciesTable = ({ review, agencies, mayRun }: Shown): Html =>
  wideTable({
    caption: 'Agencies that take part',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Agency' },
      { text: 'Part' },
      { text: 'Contact' },
      { text: 'Since' },
      ...(mayRun ? [{ html: html`<span class="govuk-visually-hidden">End</span>` }] : []),
    ],
    rows: agencies.map(({ id, name, part, contact, joinedOn }) => [
      { text: name },
      { text: part ?? '' },
      { text: contact ?? '' },
      { text: showDate(joinedOn) },
      ...(mayRun
        ? [
            {
              html: form(
                `/reviews/${review.id}/agencies/${id}/end`,
                html`<button class="heed-link-button" type="submit">End<span class="govuk-visually-hidden"> the part of ${name}</span></button>`,
              ),
            },
          ]
        : []),
    ]),
  })

const processCard = (review: Review, process: Process, mayRun: boolean): Html =>
  summaryList({
    card: {
      title: {
        html: html`${process.kind} ${process.endedOn ? tag({ text: 'Ended', classes: 'govuk-tag--grey' }) : tag({ text: 'Going on', classes: 'govuk-tag--blue' })}`,
        headingLevel: 3,
      },
      actions:
        mayRun && !process.endedOn
          ? { items: [{ text: 'Record its end', href: `/reviews/${review.id}/agencies/processes/${process.id}/end` }] }
          : undefined,
    },
    rows: [
      {
        key: { text: 'Held by' },
        value: { text: process.contact ? `${process.body} (${process.contact})` : process.body },
      },
      { key: { text: 'For our timing' }, value: { html: withBreaks(process.bearing) } },
      { key: { text: 'Started' }, value: { text: showDate(process.startedOn) } },
      ...(process.endedOn
        ? [
            {
              key: { text: 'Ended' },
              value: { html: html`${showDate(process.endedOn)}<br>${withBreaks(process.outcome ?? '')}` },
            },
          ]
        : []),
    ],
  })

type ProcessShown = {
  readonly review: Review
  readonly asked: ReturnType<typeof processForm>
  readonly state: FormState
}

export const newProcessPage = ({ review, asked, state }: ProcessShown): Page =>
  reviewPage(review, {
    title: 'Record a parallel process',
    back: { href: `/reviews/${review.id}/agencies`, text: 'Back to agencies' },
    errors: asked.errors(state),
    main: form(
      `/reviews/${review.id}/agencies/processes/new`,
      html`${asked.showAll(state)}${button({ text: 'Record it' })}`,
    ),
  })
