import { html, type Html } from '#ui'
import type { Results } from '../search.ts'

const shortest = 4

/** Which other ways of writing it were searched for as well. */
export const alsoNotes = (also: Results['also']): Html | false =>
  also.length > 0 &&
  html`<div class="govuk-body heed-also">${also.map(({ typed, also: forms }) => note(typed, forms))}</div>`

const note = (typed: string, forms: readonly string[]): Html => html`<p class="govuk-body govuk-!-margin-bottom-2">
  <strong>${typed}</strong> was also searched for as ${forms.slice(0, shortest).join(', ')}${
    forms.length > shortest &&
    html` and <a class="govuk-link" href="/library/glossary#synonyms">${forms.length - shortest} more ways of writing it</a>`
  }.
</p>`
