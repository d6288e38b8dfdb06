import { button, form, html, page, showDate, type FormState, type Page } from '#ui'
import type { IncidentFile } from '../../file.ts'
import type { ReviewLaw } from '../../law.ts'
import type { Deadline } from '../../rules.ts'
import type { IncidentSummary, Side } from '../../words.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import { sentence } from '../../views/law-parts.ts'
import type { elsewhereForm, extensionForm } from '../forms.ts'
import { dayOf } from './assessment-page.ts'
import { addressOf } from './links.ts'

type Elsewhere = {
  readonly file: IncidentFile
  readonly side: Side
  readonly law: ReviewLaw
  readonly asked: ReturnType<typeof elsewhereForm>
  readonly state: FormState
}

/** What another body decided under a framework that names it. */
export const elsewherePage = ({ file, side, law, asked, state }: Elsewhere): Page =>
  page({
    title: `What was decided elsewhere`,
    caption: law.title,
    back: addressOf(file.incident, 'assessment', side),
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(file.incident)}
      <p class="govuk-body">${law.version.decider.who} decides whether it is held, not the partnership. Ask them, agree who leads where both hold a review, and record here what they decided.</p>
      ${file.decidedElsewhere
        .filter(({ about, framework }) => about === side && framework === law.framework)
        .map(
          (each) =>
            html`<p class="govuk-body"><strong>${showDate(each.decidedOn)}, ${each.decidedBy}: ${each.outcome === 'review' ? 'a review is held' : 'no review'}.</strong> <span class="heed-as-written">${each.reasons}</span></p>`,
        )}
      ${form(addressOf(file.incident, `elsewhere/${law.framework}`, side), html`${asked.showAll(state)}${button({ text: 'Record it' })}`)}`,
  })

type Extending = {
  readonly incident: IncidentSummary
  readonly deadline: Deadline
  readonly asked: ReturnType<typeof extensionForm>
  readonly state: FormState
}

/** A later day for a time limit, with reasons; the day that the law gave stays to be read. */
export const extensionPage = ({ incident, deadline, asked, state }: Extending): Page =>
  page({
    title: 'Extend a time limit',
    back: addressOf(incident, 'assessment', deadline.side),
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(incident)}
      <p class="govuk-body">${sentence(deadline.what)}.</p>
      <p class="govuk-body">The day now: ${dayOf(deadline)}</p>
      <p class="govuk-hint">${deadline.source}</p>
      <p class="govuk-body">An extension here is a record of what was agreed and why. Where the law sets the day, it stays the day in law, and is shown beside the later one.</p>
      ${form(addressOf(incident, `extension/${deadline.id}`, deadline.side), html`${asked.showAll(state)}${button({ text: 'Extend it' })}`)}`,
  })
