import { button, form, html, showDate, summaryList, wideTable, type FormState, type Html, type Page } from '#ui'
import { reviewPage, withBreaks } from '../../frame.ts'
import type { Contribution } from '../../family/contributions.ts'
import type { contributionForm } from '../../family/forms.ts'
import { quoted } from '../../family/views/family-page.ts'
import type { Review } from '../../review.ts'
import type { KeyLine } from '../../terms/terms.ts'
import type { LearningEvent } from '../call.ts'
import { cameForm, eventForm } from '../forms.ts'

type ListShown = { readonly review: Review; readonly events: readonly LearningEvent[]; readonly mayRecord: boolean }

export const eventsPage = ({ review, events, mayRecord }: ListShown): Page =>
  reviewPage(review, {
    title: 'Learning events',
    main: html`
      <p class="govuk-body">Practitioners are involved fully, without fear of being blamed for what they did in good faith.</p>
      ${events.length === 0 && html`<p class="govuk-body-l">No event has been called yet.</p>`}
      ${events.length > 0 && eventsTable(review, events)}
      ${mayRecord && button({ text: 'Call a learning event', href: `/reviews/${review.id}/events/new`, classes: events.length > 0 ? 'govuk-button--secondary' : '' })}`,
  })

const eventsTable = (review: Review, events: readonly LearningEvent[]): Html =>
  wideTable({
    caption: 'Learning events',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Event' }, { text: 'When' }, { text: 'Came' }],
    rows: events.map(({ id, title, heldOn, came }) => [
      { html: html`<a class="govuk-link" href="/reviews/${review.id}/events/${id}">${title}</a>` },
      { text: showDate(heldOn) },
      { text: came ?? '' },
    ]),
  })

export const newEventPage = ({ review, state }: { readonly review: Review; readonly state: FormState }): Page =>
  reviewPage(review, {
    title: 'Call a learning event',
    back: toEvents(review),
    errors: eventForm.errors(state),
    main: form(
      `/reviews/${review.id}/events/new`,
      html`${eventForm.showAll(state)}${button({ text: 'Call the event' })}`,
    ),
  })

const toEvents = (review: Review) => ({ href: `/reviews/${review.id}/events`, text: 'Back to learning events' })

type Shown = {
  readonly review: Review
  readonly event: LearningEvent
  readonly lines: readonly KeyLine[]
  readonly said: readonly Contribution[]
  readonly isOver: boolean
  readonly mayRecord: boolean
  readonly counting: FormState
  readonly recording: { readonly asked: ReturnType<typeof contributionForm>; readonly state: FormState }
}

export const eventPage = ({ review, event, lines, said, isOver, mayRecord, counting, recording }: Shown): Page => {
  const at = `/reviews/${review.id}/events/${event.id}`
  return reviewPage(review, {
    title: event.title,
    back: toEvents(review),
    errors: [...cameForm.errors(counting), ...recording.asked.errors(recording.state)],
    main: html`
      ${summaryList({
        rows: [
          { key: { text: 'When' }, value: { text: showDate(event.heldOn) } },
          { key: { text: 'Where' }, value: { text: event.place } },
          { key: { text: 'Invited' }, value: { html: withBreaks(event.invited) } },
          { key: { text: 'Came' }, value: { text: event.came ?? (isOver ? 'Not counted yet' : 'Still to come') } },
        ],
      })}
      <h2 class="govuk-heading-m">What practitioners said</h2>
      ${said.length === 0 && html`<p class="govuk-body">Nothing is recorded yet.</p>`}
      ${lines.map(({ id, number, question }) =>
        under(
          `${number}. ${question}`,
          said.filter(({ keyLine }) => keyLine === id),
        ),
      )}
      ${under(
        'On no key line in particular',
        said.filter(({ keyLine }) => !lines.some(({ id }) => id === keyLine)),
      )}
      ${
        mayRecord &&
        isOver &&
        html`
        <h2 class="govuk-heading-m">Record what was said</h2>
        ${form(`${at}/contributions`, html`${recording.asked.showAll(recording.state)}${button({ text: 'Record it' })}`)}
        <h2 class="govuk-heading-m">Who came</h2>
        ${form(`${at}/came`, html`${cameForm.showAll(counting)}${button({ text: 'Save', classes: 'govuk-button--secondary' })}`)}`
      }`,
  })
}

const under = (heading: string, said: readonly Contribution[]): Html | false =>
  said.length > 0 && html`<h3 class="govuk-heading-s">${heading}</h3>${said.map(quoted)}`
