import { reviewPage, type Review } from '#reviews'
import { counted, html, showTime, tag, wideTable, type Html, type Page, type PageError } from '#ui'
import type { Copy } from '../queries.ts'
import { formatNames } from './format-names.ts'

type Shown = { readonly review: Review; readonly copies: readonly Copy[]; readonly errors: readonly PageError[] }

/** The copies that someone asked for, and how far each is. */
export const copiesPage = ({ review, copies, errors }: Shown): Page =>
  reviewPage(review, {
    title: 'Your copies of the chronology',
    wide: true,
    errors,
    back: { href: `/reviews/${review.id}/chronology`, text: 'Back to the chronology' },
    main: html`
      <p class="govuk-body">Copies are made in the background and kept for a week. Whoever may read the file may read the chronology: send it to nobody who does not need it.</p>
      ${copies.some(isBeingMade) && html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/chronology/copies">See how far it is</a></p>`}
      ${copies.length === 0 ? html`<p class="govuk-body">You have asked for none yet. The table has a form for it below its entries.</p>` : list(review, copies)}`,
  })

const isBeingMade = ({ finishedAt, failedBecause }: Copy): boolean => finishedAt === null && failedBecause === null

const list = (review: Review, copies: readonly Copy[]): Html =>
  wideTable({
    caption: 'Copies, the latest first',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Asked for' }, { text: 'What' }, { text: 'Names' }, { text: 'The copy' }],
    rows: copies.map((copy) => [
      { text: showTime(copy.askedAt) },
      { text: `${formatNames[copy.format]}, ${counted(copy.entries, 'entry', 'entries')}. ${copy.askedInWords}` },
      { html: copy.withNames ? tag({ text: 'With names', classes: 'govuk-tag--red' }) : html`Replaced` },
      { html: stateOf(review, copy) },
    ]),
  })

function stateOf(review: Review, copy: Copy): Html {
  if (copy.failedBecause !== null) return html`${copy.failedBecause}`
  if (isBeingMade(copy))
    return html`<progress value="${copy.written}" max="${Math.max(1, copy.entries)}" aria-label="Entries written"></progress><br>${copy.written.toLocaleString('en-GB')} of ${copy.entries.toLocaleString('en-GB')} entries`
  if (!copy.isThere) return html`No longer kept. Ask again for one as the chronology is now.`
  return html`<a class="govuk-link" href="/reviews/${review.id}/chronology/copies/${copy.id}" download>Download<span class="govuk-visually-hidden"> the ${formatNames[copy.format]} copy of ${showTime(copy.askedAt)}</span></a>`
}
