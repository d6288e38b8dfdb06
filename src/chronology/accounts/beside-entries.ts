import { html, tag, type Html } from '#ui'
import type { ChronologyEntry } from '../combined/entries.ts'
import type { Looking } from '../combined/looking.ts'
import { eventsOfEntries } from './queries.ts'
import { eventsWithAccounts } from './same-events.ts'

/** Under an entry in the table: that others tell of the same event, or may. */
export async function accountNotes(
  { tx, by }: Looking,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Html>> {
  const events = await eventsOfEntries(tx, by.review, entries)
  return new Map(
    events.map(({ entryId, sameEventId, decision, reliedOn }) => [
      entryId,
      html`<a class="govuk-link" href="/reviews/${by.review}/chronology/accounts/${sameEventId}">${
        decision === null
          ? 'Perhaps told by others too'
          : reliedOn === entryId
            ? 'Relied on among several accounts'
            : 'One of several accounts'
      }</a>`,
    ]),
  )
}

/** On an entry’s own page: what others wrote of the same event. */
export async function otherAccounts({ tx, by, apply }: Looking, entry: ChronologyEntry): Promise<Html | undefined> {
  const ids = (await eventsOfEntries(tx, by.review, [entry.id])).map(({ sameEventId }) => sameEventId)
  if (ids.length === 0) return undefined
  const events = await eventsWithAccounts(tx, by.review, ids)
  return html`<h2 class="govuk-heading-m">Other accounts of this event</h2>${events.map(
    (event) => html`<p class="govuk-body">${
      event.decision ? tag({ text: 'One event' }) : tag({ text: 'To decide', classes: 'govuk-tag--yellow' })
    } <a class="govuk-link" href="/reviews/${by.review}/chronology/accounts/${event.id}">See the accounts side by side</a></p>
    <dl class="heed-accounts">${event.accounts
      .filter((account) => account.entry.id !== entry.id)
      .map(
        ({ entry: other }) =>
          html`<div><dt>${other.agencyName}, ${other.when}${other.time && html`, ${other.time}`}</dt><dd>${apply(other.text)}</dd></div>`,
      )}</dl>`,
  )}`
}
