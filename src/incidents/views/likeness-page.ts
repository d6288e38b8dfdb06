import { button, form, html, page, showDate, table, type FormState, type Page } from '#ui'
import { likenessForm } from '../forms.ts'
import { whyAlike } from '../likeness.ts'
import type { Resembling } from '../queries.ts'
import type { IncidentSummary } from '../words.ts'

type Shown = { readonly incident: IncidentSummary; readonly other: Resembling; readonly state: FormState }

/** Two incidents side by side, without a name, and whether they are one. */
export const likenessPage = ({ incident, other, state }: Shown): Page =>
  page({
    title: `Is ${incident.reference} the same incident as ${other.reference}?`,
    back: `/incidents/${incident.id}`,
    errors: likenessForm.errors(state),
    main: html`
      <p class="govuk-body">${whyAlike(other)}</p>
      ${table({
        caption: 'The two incidents',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: '' }, { text: incident.reference }, { text: other.reference }],
        rows: [
          [
            { text: 'Happened' },
            { text: incident.happenedOn ? showDate(incident.happenedOn) : 'Not known' },
            { text: showDate(other.happenedOn) },
          ],
          [{ text: 'Where' }, { text: incident.area }, { text: other.area }],
        ],
      })}
      <p class="govuk-body">Nothing is merged or lost. The later of the two points to the earlier, and the work goes on there.</p>
      ${form(`/incidents/${incident.id}/likeness/${other.otherId}`, html`${likenessForm.showAll(state)}${button({ text: 'Save' })}`)}`,
  })
