import { findPermit, namesOf } from '#access'
import { button, form, html, showTime, tag, type Html } from '#ui'
import type { ChronologyEntry } from '../combined/entries.ts'
import { entryAddress, type Looking } from '../combined/looking.ts'
import { keyEventsAmong } from './queries.ts'

/** Beside entries in the table: which are key events. */
export async function keyEventNotes(
  { tx, by }: Looking,
  entries: readonly string[],
): Promise<ReadonlyMap<string, Html>> {
  const marks = await keyEventsAmong(tx, by.review, entries)
  return new Map(marks.map(({ entryId }) => [entryId, tag({ text: 'Key event', classes: 'govuk-tag--purple' })]))
}

/** On an entry's page: who marked it as a key event, and the way to mark it or to take the mark back. */
export async function keyEventPart({ tx, by }: Looking, entry: ChronologyEntry): Promise<Html | undefined> {
  const [mark] = await keyEventsAmong(tx, by.review, [entry.id])
  const mayMark = (await findPermit(tx, by, by.review, 'work on the chronology')) !== undefined
  if (!mark && !mayMark) return undefined
  const who = mark && (await namesOf(tx, [mark.markedBy])).get(mark.markedBy)
  return html`<section><h2 class="govuk-heading-m">Key event</h2>
    ${mark && html`<p class="govuk-body">Marked as a key event by ${who ?? 'someone who has left'} on ${showTime(mark.markedAt)}.</p>`}
    ${mayMark && toggle(`${entryAddress(by.review, entry.id)}/key-event`, mark !== undefined)}</section>`
}

const toggle = (address: string, marked: boolean): Html =>
  marked
    ? form(`${address}/undoing`, button({ text: 'Take the mark back', classes: 'govuk-button--secondary' }))
    : form(address, button({ text: 'Mark as a key event', classes: 'govuk-button--secondary' }))
