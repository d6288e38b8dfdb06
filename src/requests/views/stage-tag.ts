import { daysLeft, html, showDate, tag, type Html } from '#ui'
import { isLate, isUnfinished, stageOf, type Facts, type Stage } from '../rules.ts'

const words: Readonly<Record<Stage, { readonly text: string; readonly classes: string }>> = {
  asked: { text: 'Asked', classes: 'govuk-tag--grey' },
  opened: { text: 'Opened', classes: 'govuk-tag--blue' },
  'sent back': { text: 'Sent back', classes: 'govuk-tag--orange' },
  returned: { text: 'For sign-off', classes: 'govuk-tag--turquoise' },
  'signed off': { text: 'Signed off', classes: 'govuk-tag--green' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--grey' },
}

/** Where a request stands, and that it is late. */
export const stageTags = (facts: Facts, today: Temporal.PlainDate): Html => {
  const stage = tag(words[stageOf(facts)])
  return isLate(facts, today)
    ? html`<span class="heed-tags">${stage}${tag({ text: 'Late', classes: 'govuk-tag--red' })}</span>`
    : stage
}

/** "4 March 2026 (3 days left)"; the count only while it matters. */
export const dueInWords = (facts: Facts, today: Temporal.PlainDate): string =>
  isUnfinished(facts) ? `${showDate(facts.dueOn)} (${daysLeft(facts.dueOn, today)})` : showDate(facts.dueOn)
