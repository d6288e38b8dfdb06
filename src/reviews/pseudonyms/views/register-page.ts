import { button, form, html, insetText, tag, wideTable, type FormState, type Html, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { Entry, Kind } from '../apply.ts'
import { entryForm } from '../forms.ts'
import { warningsOf } from '../hygiene.ts'

type Shown = {
  readonly review: Review
  readonly entries: readonly Entry[]
  readonly mayKeep: boolean
  readonly state: FormState
}

const kindWords: Readonly<Record<Kind, string>> = {
  person: 'Person',
  date: 'Date',
  place: 'Place',
  organisation: 'Organisation',
  identifier: 'Number',
}

export const registerPage = ({ review, entries, mayKeep, state }: Shown): Page =>
  reviewPage(review, {
    title: 'Identity register',
    wide: true,
    errors: entryForm.errors(state),
    main: html`
      ${insetText({ text: 'Everything that could tell who this is about. It is encrypted; opening this page is recorded. No report can be published that holds an entry of this register.' })}
      ${entries.length === 0 ? html`<p class="govuk-body-l">Nothing is registered yet.</p>` : entriesTable(review, entries, mayKeep)}
      ${mayKeep && html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/chronology/names">Look for names in the chronologies that are not here</a></p>`}
      ${
        mayKeep &&
        html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Add to the register</h2>
        ${form(`/reviews/${review.id}/register`, html`${entryForm.showAll(state)}${button({ text: 'Add to the register' })}`)}</div></div>`
      }`,
  })

const entriesTable = (review: Review, entries: readonly Entry[], mayKeep: boolean): Html =>
  wideTable({
    caption: 'Registered, in order',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'In full' },
      { text: 'Also called' },
      { text: 'What it is' },
      { text: 'Pseudonym' },
      ...(mayKeep ? [{ html: html`<span class="govuk-visually-hidden">Change</span>` }] : []),
    ],
    rows: entries.map((entry) => [
      { text: entry.value },
      { text: entry.aliases.join(', ') },
      { text: kindWords[entry.kind] },
      {
        html: html`${entry.pseudonym}${warningsOf(entry).map((warning) => html`<br>${tag({ text: warning, classes: 'govuk-tag--yellow' })}`)}`,
      },
      ...(mayKeep
        ? [
            {
              html: html`<a class="govuk-link" href="/reviews/${review.id}/register/${entry.id}">Change<span class="govuk-visually-hidden"> ${entry.value}</span></a>`,
            },
          ]
        : []),
    ]),
  })

type EntryShown = { readonly review: Review; readonly entry: Entry; readonly state: FormState }

export const entryPage = ({ review, entry, state }: EntryShown): Page =>
  reviewPage(review, {
    title: 'Change an entry',
    back: { href: `/reviews/${review.id}/register`, text: 'Back to the register' },
    errors: entryForm.errors(state),
    main: html`
      ${form(`/reviews/${review.id}/register/${entry.id}`, html`${entryForm.showAll(state)}${button({ text: 'Save the entry' })}`)}
      ${form(`/reviews/${review.id}/register/${entry.id}/striking`, button({ text: 'Strike it from the register', classes: 'govuk-button--warning' }))}`,
  })
