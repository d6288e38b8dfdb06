import { phraseOf, type RecordedEvent } from '#audit'
import { html, page, showTime, wideTable, type Page } from '#ui'

type Shown = { readonly events: readonly RecordedEvent[]; readonly names: ReadonlyMap<string, string> }

export const auditTrailPage = ({ events, names }: Shown): Page =>
  page({
    title: 'Audit trail',
    wide: true,
    main: html`
      <p class="govuk-body">What was done and what was read, newest first. It can be added to and never changed; each entry is chained to the one before.</p>
      ${wideTable({
        caption: 'Events',
        captionClasses: 'govuk-visually-hidden',
        head: [{ text: 'When' }, { text: 'Who' }, { text: 'What' }, { text: 'Matter' }],
        rows: events.map((event) => [
          { text: showTime(event.at) },
          { text: event.personId === null ? 'Heed' : (names.get(event.personId) ?? 'A person no longer here') },
          { text: phraseOf(event.what) },
          { html: html`<code>${event.scopeId?.slice(0, 8) ?? ''}</code>` },
        ]),
      })}
      ${events.length === 50 && html`<p class="govuk-body"><a class="govuk-link" href="/audit-trail?before=${encodeURIComponent(events.at(-1)?.at.toString() ?? '')}">Earlier events</a></p>`}`,
  })
