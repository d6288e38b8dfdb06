import { html, page, showDate, wideTable, type Html, type Page } from '#ui'
import type { IncidentFile } from '../file.ts'
import { nextDate, stageInWords, type Stage } from '../rules.ts'
import { aboutWords } from './incident-header.ts'
import { dueInWords } from './due.ts'

export type ListedIncident = { readonly file: IncidentFile; readonly stage: Stage }

/** Every incident of the partnership that the reader reaches, the newest first. */
export const listPage = ({
  listed,
  today,
}: {
  readonly listed: readonly ListedIncident[]
  readonly today: Temporal.PlainDate
}): Page =>
  page({
    title: 'Incidents',
    wide: true,
    main: html`
      <p class="govuk-body">Notifications, and what was decided on them. No names are shown here.</p>
      ${
        listed.length === 0
          ? html`<p class="govuk-body">Nothing has been notified yet.</p>`
          : wideTable({
              caption: 'Incidents, the newest first',
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [
                { text: 'Reference' },
                { text: 'About' },
                { text: 'Happened' },
                { text: 'Notified' },
                { text: 'Stage' },
                { text: 'Next date' },
              ],
              rows: listed.map(({ file, stage }) => row(file, stage, today)),
            })
      }`,
  })

const row = (file: IncidentFile, stage: Stage, today: Temporal.PlainDate) => [
  {
    html: html`<a class="govuk-link heed-reference" href="/incidents/${file.incident.id}">${file.incident.reference}</a>`,
  },
  { text: aboutWords[file.incident.about] },
  { text: file.incident.happenedOn ? showDate(file.incident.happenedOn) : 'Not known here' },
  {
    text:
      file.incident.pastBoard === null
        ? showDate(file.incident.madeAt.toZonedDateTimeISO('Europe/London').toPlainDate())
        : 'Entered as past',
  },
  { text: stageInWords(stage) },
  { html: next(file, stage, today) },
]

function next(file: IncidentFile, stage: Stage, today: Temporal.PlainDate): Html {
  if (stage.stage === 'joined' || stage.stage === 'past review') return html`None`
  const deadline = nextDate(file, today)
  if (!deadline?.due) return html`None`
  return html`${showDate(deadline.due)}<br>${dueInWords(deadline.due, null, today)}`
}
