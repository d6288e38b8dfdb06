import { html, showDate, warningText, type Html } from '#ui'
import { frameworkTitle } from '../law.ts'
import type { AgainstTheLaw } from '../queries.ts'
import { departureOf, departureWords, outcomeWords } from '../rules.ts'
import type { Decision } from '../words.ts'

/** Stands wherever a decision is shown that went against what the law came to, for good. */
export function against({ computed, outcome }: Pick<Decision, 'computed' | 'outcome'>): Html | false {
  const departs = computed === null ? undefined : departureOf(computed, outcome)
  return (
    departs !== undefined &&
    warningText({ text: `Decided against the law as Heed carries it: ${departureWords[departs]}.` })
  )
}

/** Such decisions with their reasons, for whoever oversees them or holds the review that followed. */
export const againstTheLaw = (decisions: readonly AgainstTheLaw[]): Html | false =>
  decisions.length > 0 &&
  html`<h2 class="govuk-heading-m">Decided against the law</h2>
    <ul class="govuk-list govuk-list--bullet">${decisions.map(
      (each) =>
        html`<li><a class="govuk-link" href="/incidents/${each.incidentId}/decision">${each.reference}</a>, ${showDate(each.decidedOn)}, ${frameworkTitle(each.framework)}: ${outcomeWords[each.outcome]}. <span class="heed-as-written">${each.departure}</span></li>`,
    )}</ul>`
