import { reviewPage, type Review } from '#reviews'
import { button, form, html, tag, type FormState, type Html, type Page } from '#ui'
import type { ChronologyEntry } from '../../combined/entries.ts'
import { entryAddress } from '../../combined/looking.ts'
import { withLines } from '../../combined/marked-texts.ts'
import { whenOf } from '../../combined/views/entry-row.ts'
import { showsColour, showsWords, termOf } from '../codes.ts'
import { commentForm, type codeForm } from '../forms.ts'
import type { codedRows } from '../queries.ts'

type Shown = { readonly review: Review; readonly entry: ChronologyEntry; readonly state: FormState }

const back = ({ review, entry }: Shown) => ({ href: entryAddress(review.id, entry.id), text: 'Back to the entry' })

export const entryQuoted = (entry: ChronologyEntry): Html => html`
  <figure class="heed-quotation"><blockquote><p class="govuk-body">${withLines(entry.text)}</p></blockquote>
  <figcaption class="govuk-hint">${entry.agencyName}, ${whenOf(entry)}${entry.time && html`, ${entry.time}`}</figcaption></figure>`

export const commentPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Comment on an entry',
    back: back(shown),
    errors: commentForm.errors(shown.state),
    main: html`${entryQuoted(shown.entry)}
      ${form(`${entryAddress(shown.review.id, shown.entry.id)}/comment`, html`${commentForm.showAll(shown.state)}${button({ text: 'Add the comment', preventDoubleClick: true })}`)}`,
  })

type CodesShown = Shown & {
  readonly coded: Awaited<ReturnType<typeof codedRows>>
  readonly asked: ReturnType<typeof codeForm>
}

export const codesPage = (shown: CodesShown): Page => {
  const { review, entry, coded, asked, state } = shown
  const address = `${entryAddress(review.id, entry.id)}/codes`
  return reviewPage(review, {
    title: 'Code an entry',
    back: back(shown),
    errors: asked.errors(state),
    main: html`${entryQuoted(entry)}
      ${
        coded.length > 0 &&
        html`<h2 class="govuk-heading-m">Its codes</h2><ul class="govuk-list govuk-list--spaced">${coded.map(
          ({ id, code, shows }) =>
            html`<li>${termOf(code)} ${tag({ text: showsWords[shows], classes: showsColour[shows] })}
              ${form(`${address}/${id}/removal`, html`<button class="heed-link-button" type="submit">Take it off<span class="govuk-visually-hidden">: ${termOf(code)}</span></button>`)}</li>`,
        )}</ul>`
      }
      <h2 class="govuk-heading-m">Add a code</h2>
      ${form(address, html`${asked.showAll(state)}${button({ text: 'Add the code', preventDoubleClick: true })}`)}`,
  })
}
