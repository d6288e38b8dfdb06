import { identityBar, showDate, type Html } from '#ui'
import type { IncidentSummary } from '../words.ts'

export const aboutWords = {
  child: 'A child or children',
  adult: 'An adult or adults',
  both: 'Children and adults',
} as const

/** Whose page this is, without a name. */
export const incidentHeader = (incident: IncidentSummary): Html =>
  identityBar({
    title: { text: `Incident ${incident.reference}` },
    facts: [
      { term: 'About', is: { text: aboutWords[incident.about] } },
      ...(incident.happenedOn ? [{ term: 'Happened', is: { text: showDate(incident.happenedOn) } }] : []),
      { term: 'In', is: { text: incident.area } },
    ],
  })
