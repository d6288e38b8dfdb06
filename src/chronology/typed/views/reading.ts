import { html, tag, type Html } from '#ui'
import { understood } from '../../combined/entries.ts'
import type { WrittenDate } from '../../read/read-dates.ts'
import type { ReadRow } from '../read-typed.ts'

/** How a row is understood, and what in it a person should look at. */
export const readingOf = ({ entry, faults }: ReadRow): Html => html`
  ${entry?.start?.date && html`${whenOf(entry.start)}${entry.start.time && `, ${entry.start.time}`}<br>`}
  ${entry?.end?.date && html`until ${whenOf(entry.end)}<br>`}
  ${entry?.start?.uncertain && html`${tag({ text: 'Uncertain', classes: 'govuk-tag--yellow' })}<br>`}
  ${entry?.kind === 'authorNote' && html`${tag({ text: 'Author’s note', classes: 'govuk-tag--grey' })}<br>`}
  ${faults.length > 0 && html`${tag({ text: 'To look at', classes: 'govuk-tag--yellow' })}${faults.map(({ column, problem, suggestion }) => html`<br>${column}: ${problem}. Suggestion: ${suggestion}.`)}`}`

function whenOf({ date, latest, precision }: WrittenDate): string {
  if (!date || !latest) return ''
  const [first, last] = [Temporal.PlainDate.from(date), Temporal.PlainDate.from(latest)]
  return understood({ date: first, latest: last, precision })
}
