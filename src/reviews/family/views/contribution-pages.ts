import { button, form, html, type FormState, type Html, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { KeyLine } from '../../terms/terms.ts'
import type { Contribution } from '../contributions.ts'
import { contactForm, type contributionForm, type offerForm } from '../forms.ts'
import { quoted } from './family-page.ts'

type Shown = {
  readonly review: Review
  readonly lines: readonly KeyLine[]
  readonly contributions: readonly Contribution[]
  /** Names were replaced, because the reader may not see them. */
  readonly withPseudonyms: boolean
}

/** What was said, under the question it answers. */
export const contributionsPage = ({ review, lines, contributions, withPseudonyms }: Shown): Page =>
  reviewPage(review, {
    title: 'What the family and practitioners said',
    main: html`
      ${withPseudonyms && html`<p class="govuk-body">Names are replaced by pseudonyms.</p>`}
      ${contributions.length === 0 && html`<p class="govuk-body-l">Nothing is recorded yet.</p>`}
      ${lines.map(({ id, number, question }) =>
        under(
          `${number}. ${question}`,
          contributions.filter(({ keyLine }) => keyLine === id),
        ),
      )}
      ${under(
        'On no key line in particular',
        contributions.filter(({ keyLine }) => !lines.some(({ id }) => id === keyLine)),
      )}`,
  })

const under = (heading: string, contributions: readonly Contribution[]): Html | false =>
  contributions.length > 0 && html`<h2 class="govuk-heading-m">${heading}</h2>${contributions.map(quoted)}`

const toFamily = (review: Review) => ({ href: `/reviews/${review.id}/family`, text: 'Back to the family' })

type ContactShown = {
  readonly review: Review
  readonly contact?: { readonly id: string; readonly knownAs: string }
  readonly state: FormState
}

export const contactPage = ({ review, contact, state }: ContactShown): Page =>
  reviewPage(review, {
    title: contact ? `Change what is known of ${contact.knownAs}` : 'Add a contact of the family',
    back: toFamily(review),
    errors: contactForm.errors(state),
    main: form(
      `/reviews/${review.id}/family/${contact?.id ?? 'new'}`,
      html`${contactForm.showAll(state)}${button({ text: 'Save' })}`,
    ),
  })

type OfferShown = {
  readonly review: Review
  readonly contact: { readonly id: string; readonly knownAs: string }
  readonly asked: ReturnType<typeof offerForm>
  readonly state: FormState
}

export const offerPage = ({ review, contact, asked, state }: OfferShown): Page =>
  reviewPage(review, {
    title: `Record an offer to ${contact.knownAs}`,
    back: toFamily(review),
    errors: asked.errors(state),
    main: form(
      `/reviews/${review.id}/family/${contact.id}/offers/new`,
      html`${asked.showAll(state)}${button({ text: 'Record the offer' })}`,
    ),
  })

type SaidShown = {
  readonly review: Review
  readonly contact: { readonly id: string; readonly knownAs: string }
  readonly asked: ReturnType<typeof contributionForm>
  readonly state: FormState
}

export const saidPage = ({ review, contact, asked, state }: SaidShown): Page =>
  reviewPage(review, {
    title: `Record what ${contact.knownAs} said`,
    back: toFamily(review),
    errors: asked.errors(state),
    main: form(
      `/reviews/${review.id}/family/${contact.id}/contributions/new`,
      html`${asked.showAll(state)}${button({ text: 'Record it' })}`,
    ),
  })
