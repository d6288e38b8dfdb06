import type { Route } from '#platform/http'
import { findPermit, get, post } from '#access'
import type { Page } from '#ui'
import { pseudonymiser } from '../pseudonyms/register.ts'
import { reviewOf } from '../review.ts'
import { keyLinesOf } from '../terms/terms.ts'
import { addContact, contactOf, contactsOf, correctContact, recordContribution, recordOffer } from './contacts.ts'
import { contributionsOf } from './contributions.ts'
import { contactForm, contributionForm, offerForm } from './forms.ts'
import { contactPage, contributionsPage, offerPage, saidPage } from './views/contribution-pages.ts'
import { familyPage } from './views/family-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/contributions', 'read the review', 'contributions read', async ({ tx, by, services }) => {
    const all = await contributionsOf(tx, by.review)
    const maySeeNames = await findPermit(tx, by, by.review, 'see names')
    const hide = maySeeNames ? undefined : await pseudonymiser(tx, services.keys, by)
    return contributionsPage({
      review: await reviewOf(tx, by.review),
      lines: await keyLinesOf(tx, by.review),
      contributions: hide ? all.map((each) => ({ ...each, words: hide.apply(each.words) })) : all,
      withPseudonyms: hide !== undefined,
    })
  }),

  get('/reviews/:review/family', 'see names', 'family contacts read', async ({ tx, by, services }) =>
    familyPage({
      review: await reviewOf(tx, by.review),
      contacts: await contactsOf(tx, services.keys, by),
      said: (await contributionsOf(tx, by.review)).filter(({ from }) => from === 'the family'),
      mayRecord: (await findPermit(tx, by, by.review, 'record contributions')) !== undefined,
    }),
  ),

  get('/reviews/:review/family/new', 'record contributions', 'family contacts read', async ({ tx, by }) =>
    contactPage({ review: await reviewOf(tx, by.review), state: contactForm.blank() }),
  ),

  post('/reviews/:review/family/new', 'record contributions', async ({ tx, by, services, form, today }) => {
    const read = contactForm.read(form)
    if (!read.ok) return contactPage({ review: await reviewOf(tx, by.review), state: read })
    await addContact(tx, services.keys, by, read.answers, today)
    return { seeOther: `/reviews/${by.review}/family` }
  }),

  get(
    '/reviews/:review/family/:contact',
    'record contributions',
    'family contacts read',
    async ({ tx, by, services, params }) => {
      const contact = await contactOf(tx, services.keys, by, params.contact)
      return contactPage({ review: await reviewOf(tx, by.review), contact, state: contactForm.filled(contact) })
    },
  ),

  post('/reviews/:review/family/:contact', 'record contributions', async ({ tx, by, services, params, form }) => {
    const contact = await contactOf(tx, services.keys, by, params.contact)
    const read = contactForm.read(form)
    if (!read.ok) return contactPage({ review: await reviewOf(tx, by.review), contact, state: read })
    await correctContact(tx, services.keys, by, contact.id, read.answers)
    return { seeOther: `/reviews/${by.review}/family` }
  }),

  get(
    '/reviews/:review/family/:contact/offers/new',
    'record contributions',
    'family contacts read',
    async ({ tx, by, services, params, today }) => {
      const asked = offerForm(today)
      const contact = await contactOf(tx, services.keys, by, params.contact)
      return offerPage({ review: await reviewOf(tx, by.review), contact, asked, state: asked.blank() })
    },
  ),

  post(
    '/reviews/:review/family/:contact/offers/new',
    'record contributions',
    async ({ tx, by, services, params, form, today }) => {
      const asked = offerForm(today)
      const contact = await contactOf(tx, services.keys, by, params.contact)
      const read = asked.read(form)
      if (!read.ok) return offerPage({ review: await reviewOf(tx, by.review), contact, asked, state: read })
      await recordOffer(tx, by, contact, read.answers)
      return { seeOther: `/reviews/${by.review}/family` }
    },
  ),

  get(
    '/reviews/:review/family/:contact/contributions/new',
    'record contributions',
    'family contacts read',
    async ({ tx, by, services, params, today }) => {
      const asked = contributionForm(await keyLinesOf(tx, by.review), today)
      const contact = await contactOf(tx, services.keys, by, params.contact)
      return saidPage({
        review: await reviewOf(tx, by.review),
        contact,
        asked,
        state: asked.filled({ saidBy: contact.knownAs }),
      })
    },
  ),

  post(
    '/reviews/:review/family/:contact/contributions/new',
    'record contributions',
    async ({ tx, by, services, params, form, now, today }) => {
      const asked = contributionForm(await keyLinesOf(tx, by.review), today)
      const contact = await contactOf(tx, services.keys, by, params.contact)
      const read = asked.read(form)
      if (!read.ok) return saidPage({ review: await reviewOf(tx, by.review), contact, asked, state: read })
      await recordContribution(tx, by, { contact: contact.id }, read.answers, now)
      return { seeOther: `/reviews/${by.review}/family` }
    },
  ),
]
