import { html, type Html } from '#ui'
import { sidesOf, type IncidentSummary, type Side } from '../words.ts'

/** Where an incident is about children and adults, two laws ask; this leads from one to the other. */
export const sideLinks = (incident: IncidentSummary, side: Side, page: string): Html | undefined =>
  sidesOf(incident.about).length < 2
    ? undefined
    : html`<p class="govuk-body">This page is about the ${side === 'child' ? 'children' : 'adults'}.
        <a class="govuk-link" href="/incidents/${incident.id}/${page}?about=${side === 'child' ? 'adult' : 'child'}">Go to the ${side === 'child' ? 'adults' : 'children'}</a></p>`
