import { html, type Html } from '#ui'
import type { Question } from '#statute'
import type { IncidentSummary, Side } from '../../words.ts'

/** Addresses of the pages on which an incident is decided. */
export const addressOf = ({ id }: Pick<IncidentSummary, 'id'>, page: string, side: Side, framework?: string): string =>
  `/incidents/${id}/${page}?about=${side}${framework === undefined ? '' : `&framework=${framework}`}`

export const questionLink = (incident: IncidentSummary, side: Side, { id, question }: Question): Html =>
  html`<a class="govuk-link" href="${addressOf(incident, `criteria/${id}`, side)}">${question}</a>`
