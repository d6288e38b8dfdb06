import { button, form, html, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import type { acknowledgementForm, meetingForm } from '../forms.ts'
import type { IncidentFile } from '../file.ts'
import type { IncidentSummary } from '../words.ts'
import { incidentHeader } from './incident-header.ts'

type Acknowledging = {
  readonly incident: IncidentSummary
  readonly acknowledgedOn: Temporal.PlainDate | undefined
  readonly asked: ReturnType<typeof acknowledgementForm>
  readonly state: FormState
  readonly may: boolean
}

export const acknowledgementPage = ({ incident, acknowledgedOn, asked, state, may }: Acknowledging): Page =>
  page({
    title: 'Acknowledge the referral',
    back: `/incidents/${incident.id}`,
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(incident)}
      ${
        acknowledgedOn
          ? html`<p class="govuk-body">The referral was acknowledged on ${showDate(acknowledgedOn)}.</p>`
          : html`<p class="govuk-body">Write to whoever referred the adult, with the reference and nothing else of the case: who deals with it, and when they will hear.</p>
          ${may && form(`/incidents/${incident.id}/acknowledgement`, html`${asked.showAll(state)}${button({ text: 'Record it' })}`)}`
      }
      <p class="govuk-body">If more must be known before the decision, <a class="govuk-link" href="/incidents/${incident.id}/requests">ask agencies under section 45 of the Care Act</a>. Whoever is asked must answer.</p>`,
  })

type Meeting = {
  readonly file: IncidentFile
  readonly due: Temporal.PlainDate | null
  readonly asked: ReturnType<typeof meetingForm>
  readonly state: FormState
  readonly who: ReadonlyMap<string, string>
  readonly may: boolean
}

/** The rapid review: what agencies are asked, by when it must be done, and the meeting. */
export const meetingPage = ({ file, due, asked, state, who, may }: Meeting): Page =>
  page({
    title: 'Rapid review',
    back: `/incidents/${file.incident.id}`,
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(file.incident)}
      <p class="govuk-body">A rapid review gathers the facts that are readily available, sees to what is needed at once, and says whether a local review should follow.${due && ` It goes to the national panel by ${showDate(due)}, 15 working days after becoming aware.`}</p>
      <p class="govuk-body"><a class="govuk-link" href="/incidents/${file.incident.id}/requests">What agencies were asked, and what came back</a></p>
      ${file.meetings.map((meeting) => held(meeting, who))}
      ${
        may &&
        html`<h2 class="govuk-heading-m">Record a meeting</h2>
        ${form(`/incidents/${file.incident.id}/rapid-review`, html`${asked.showAll(state)}${button({ text: 'Record the meeting' })}`)}`
      }`,
  })

const held = (meeting: IncidentFile['meetings'][number], who: ReadonlyMap<string, string>): Html =>
  summaryList({
    card: { title: { text: `Meeting of ${showDate(meeting.heldOn)}` } },
    rows: [
      { key: { text: 'Took part' }, value: { html: html`<span class="heed-as-written">${meeting.attended}</span>` } },
      { key: { text: 'Found' }, value: { html: html`<span class="heed-as-written">${meeting.summary}</span>` } },
      {
        key: { text: 'Of national importance' },
        value: { text: { yes: 'Yes', no: 'No', unknown: 'Not known yet' }[meeting.nationalImportance] },
      },
      { key: { text: 'Recorded by' }, value: { text: who.get(meeting.recordedBy) ?? 'Someone who has left' } },
    ],
  })
