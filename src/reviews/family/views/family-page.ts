import { button, html, insetText, showDate, summaryList, type Html, type Page } from '#ui'
import { reviewPage, withBreaks } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { Contact, Offer } from '../contacts.ts'
import type { Contribution } from '../contributions.ts'

type Shown = {
  readonly review: Review
  readonly contacts: readonly Contact[]
  readonly said: readonly Contribution[]
  readonly mayRecord: boolean
}

export const familyPage = ({ review, contacts, said, mayRecord }: Shown): Page =>
  reviewPage(review, {
    title: 'Family',
    wide: true,
    main: html`
      ${insetText({ text: 'Names and addresses here are encrypted, and only the business manager and the lead reviewer can open this page.' })}
      ${contacts.length === 0 && html`<p class="govuk-body-l">No contact is recorded yet. Families are invited, told how they can take part, and told again when it is published.</p>`}
      ${contacts.map((contact) => contactCard(review, contact, mayRecord))}
      ${mayRecord && button({ text: 'Add a contact', href: `/reviews/${review.id}/family/new`, classes: contacts.length > 0 ? 'govuk-button--secondary' : '' })}
      ${said.length > 0 && html`<h2 class="govuk-heading-m">What the family said</h2>${said.map(quoted)}`}`,
  })

const contactCard = (review: Review, contact: Contact, mayRecord: boolean): Html => {
  const at = `/reviews/${review.id}/family/${contact.id}`
  const of = `of ${contact.knownAs}`
  return html`${summaryList({
    card: {
      title: { text: contact.knownAs },
      actions: mayRecord
        ? {
            items: [
              { text: 'Change', href: at },
              { text: 'Record an offer', href: `${at}/offers/new` },
              { text: 'Record what they said', href: `${at}/contributions/new` },
            ],
          }
        : undefined,
    },
    rows: [
      { key: { text: 'Name' }, value: { text: contact.name } },
      { key: { text: 'How to reach them safely' }, value: { html: withBreaks(contact.contact ?? 'Not recorded') } },
      { key: { text: 'Advocate or supporter' }, value: { text: contact.advocate ?? 'None recorded' } },
      { key: { text: 'Name they want in the report' }, value: { text: contact.pseudonymWish ?? 'Not asked yet' } },
      { key: { text: 'Wish to see the draft' }, value: { text: wishes[contact.wishesToSeeDraft] } },
      {
        key: { html: html`Offers<span class="govuk-visually-hidden"> ${of}</span>` },
        value: { html: contact.offers.length > 0 ? html`${contact.offers.map(offered)}` : html`None recorded` },
      },
    ],
  })}`
}

const wishes = { yes: 'Yes', no: 'No', 'not known': 'Not known' } as const

const offered = ({ offeredOn, offer, answer }: Offer): Html =>
  html`<p class="govuk-body"><strong>${showDate(offeredOn)}</strong><br>${withBreaks(offer)}<br><span class="govuk-hint">${answer ? html`Answer: ${withBreaks(answer)}` : 'No answer yet'}</span></p>`

/** Words of someone, as a quotation with its source: a finding links here. */
export const quoted = ({
  id,
  words,
  saidBy,
  saidOn,
}: Contribution): Html => html`<figure class="heed-quotation" id="${id}">
<blockquote>${words.split(/\n{2,}/).map((each) => html`<p class="govuk-body">${withBreaks(each)}</p>`)}</blockquote>
<figcaption class="govuk-hint">${saidBy}, ${showDate(saidOn)}</figcaption>
</figure>`
