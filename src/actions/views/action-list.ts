import { html, showDate, type Html } from '#ui'
import type { ActionRow } from '../queries.ts'
import { dueDateOf } from '../rules.ts'
import { ownerInWords, stageTag } from './words.ts'

/** Actions one under the other: what, where it stands, whose it is and by when. It fits a phone. */
export const actionList = (actions: readonly ActionRow[], today: Temporal.PlainDate): Html =>
  html`<ul class="govuk-list govuk-list--spaced">${actions.map(
    (action) =>
      html`<li><a class="govuk-link" href="/actions/${action.id}">${action.what}</a><br>
        <span class="govuk-hint">${ownerInWords(action)}. Due ${showDate(dueDateOf(action))}</span> ${stageTag(action, today)}</li>`,
  )}</ul>`
