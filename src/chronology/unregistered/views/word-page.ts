import { reviewPage, type LeftWord, type Proposal, type Review } from '#reviews'
import { button, form, html, type FormState, type Html, type Page } from '#ui'
import type { wordForm } from '../forms.ts'

type Shown = {
  readonly review: Review
  readonly proposal: Proposal | undefined
  readonly at: number
  readonly total: number
  readonly left: readonly LeftWord[]
  readonly asked: ReturnType<typeof wordForm>
  readonly state: FormState
}

/** One word that may be a name, with the words around it, and what it is. */
export const wordPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Names to decide on',
    back: { href: `/reviews/${shown.review.id}/register`, text: 'Back to the register' },
    errors: shown.asked.errors(shown.state),
    main: html`
      <p class="govuk-body">Words in the chronologies that may be names and that the register would leave standing: misspellings, short forms, initials, and names that nobody registered. Each is decided on by a person.</p>
      ${shown.proposal ? deciding(shown, shown.proposal) : html`<p class="govuk-body-l">Nothing waits to be decided on.</p>`}
      ${shown.left.length > 0 && left(shown)}`,
  })

const why = ({ why: reason, of }: Proposal): string => {
  switch (reason) {
    case 'misspelling':
      return `Perhaps a misspelling of ${of?.value ?? ''}`
    case 'short form':
      return `Perhaps short for ${of?.value ?? ''}`
    case 'initials':
      return `Perhaps the initials of ${of?.value ?? ''}`
    case 'unregistered':
      return 'Not in the register'
  }
}

const deciding = ({ review, at, total, asked, state }: Shown, proposal: Proposal): Html => html`
  <p class="govuk-body">${at} of ${total}. ${why(proposal)}. It stands in ${proposal.texts} ${proposal.texts === 1 ? 'entry' : 'entries'}.</p>
  <figure class="heed-quotation"><blockquote><p class="govuk-body">… ${proposal.before}<mark>${proposal.word}</mark>${proposal.after} …</p></blockquote></figure>
  ${form(
    `/reviews/${review.id}/chronology/names`,
    html`<input type="hidden" name="word" value="${proposal.word}"><input type="hidden" name="at" value="${at}">
      ${asked.show(state, 'decision')}${button({ text: 'Decide', preventDoubleClick: true })}`,
  )}
  <nav aria-label="Other words"><ul class="govuk-list heed-inline-list">
    ${at > 1 && html`<li><a class="govuk-link" href="/reviews/${review.id}/chronology/names?at=${at - 1}">The word before</a></li>`}
    ${at < total && html`<li><a class="govuk-link" href="/reviews/${review.id}/chronology/names?at=${at + 1}">Decide on it later: the next word</a></li>`}</ul></nav>`

const left = ({ review, left: words }: Shown): Html => html`
  <h2 class="govuk-heading-m">Left as they are</h2>
  <ul class="govuk-list">${words.map(
    ({ id, word }) =>
      html`<li>${word} ${form(`/reviews/${review.id}/chronology/names/left/${id}/asking`, html`<button class="heed-link-button" type="submit">Ask again<span class="govuk-visually-hidden"> about ${word}</span></button>`)}</li>`,
  )}</ul>
  <p class="govuk-hint">Another way to write a name, or a new entry, is undone in the register.</p>`
