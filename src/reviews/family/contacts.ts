import { newId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { sealerFor, type May, type Sealer } from '#access'
import { recordEvent } from '#audit'
import {
  changeContact,
  contactRows,
  insertContact,
  insertContribution,
  insertOffer,
  offersOf,
  type SealedContact,
} from './queries.ts'

/** Someone of the family as those who speak with them know them. Everything but `knownAs` is sealed in the database. */
export type Contact = ContactAnswers & { readonly id: string; readonly offers: readonly Offer[] }

export type Offer = Awaited<ReturnType<typeof offersOf>>[number]

export type ContactAnswers = {
  /** What the review calls them: "Mother". */
  readonly knownAs: string
  readonly name: string
  readonly contact: string | null
  readonly pseudonymWish: string | null
  readonly advocate: string | null
  readonly wishesToSeeDraft: 'yes' | 'no' | 'not known'
}

type Reader = May<'see names'> | May<'record contributions'>

/** The family's contacts, opened. Whoever calls it records that they were read. */
export async function contactsOf(tx: Tx, keys: Keys, by: Reader): Promise<readonly Contact[]> {
  const rows = await contactRows(tx, by.review)
  if (rows.length === 0) return []
  const sealer = await sealerFor(tx, keys, by.incident)
  const offers = await offersOf(tx, by.review)
  return rows.map((row) => ({
    ...opened(sealer, row),
    id: row.id,
    offers: offers.filter(({ contactId }) => contactId === row.id),
  }))
}

/** @throws NotFound when the contact is not of this review */
export async function contactOf(tx: Tx, keys: Keys, by: Reader, id: string): Promise<Contact> {
  const contact = (await contactsOf(tx, keys, by)).find((each) => each.id === id)
  if (!contact) throw new NotFound()
  return contact
}

export async function addContact(
  tx: Tx,
  keys: Keys,
  by: May<'record contributions'>,
  answers: ContactAnswers,
  today: Temporal.PlainDate,
): Promise<void> {
  const id = newId<'familyContact'>()
  const sealer = await sealerFor(tx, keys, by.incident)
  await insertContact(tx, {
    ...sealed(sealer, id, answers),
    id,
    reviewId: by.review,
    addedOn: today,
    addedBy: by.person,
  })
  await recordEvent(tx, by, 'family contact recorded', { contact: id })
}

export async function correctContact(
  tx: Tx,
  keys: Keys,
  by: May<'record contributions'>,
  id: string,
  answers: ContactAnswers,
): Promise<void> {
  const contact = await contactOf(tx, keys, by, id)
  const sealer = await sealerFor(tx, keys, by.incident)
  await changeContact(tx, by.review, contact.id, sealed(sealer, contact.id, answers))
  await recordEvent(tx, by, 'family contact changed', { contact: contact.id })
}

export type OfferAnswers = {
  readonly offeredOn: Temporal.PlainDate
  readonly offer: string
  readonly answer: string | null
}

/** Records what the family was offered, so that it can be shown that they were, whatever they answered. */
export async function recordOffer(
  tx: Tx,
  by: May<'record contributions'>,
  contact: Contact,
  answers: OfferAnswers,
): Promise<void> {
  await insertOffer(tx, {
    ...answers,
    id: newId<'familyOffer'>(),
    reviewId: by.review,
    contactId: contact.id,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'offer to the family recorded', { contact: contact.id })
}

export type ContributionAnswers = {
  readonly saidBy: string
  readonly saidOn: Temporal.PlainDate
  readonly words: string
  readonly keyLine: string | null
}

/** Records what was said, in words of whoever said it, as a source that findings can cite. */
export async function recordContribution(
  tx: Tx,
  by: May<'record contributions'>,
  source: { readonly contact: string } | { readonly event: string },
  { saidBy, saidOn, words, keyLine }: ContributionAnswers,
  now: Temporal.Instant,
): Promise<void> {
  const id = newId<'contribution'>()
  await insertContribution(tx, {
    id,
    reviewId: by.review,
    contactId: 'contact' in source ? source.contact : null,
    eventId: 'event' in source ? source.event : null,
    keyLineId: keyLine,
    saidBy,
    saidOn,
    words,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'contribution recorded', { contribution: id })
}

const cell = (row: string, column: string) => ({ table: 'reviews.family_contact', column, row })

function sealed(sealer: Sealer, id: string, answers: ContactAnswers): SealedContact {
  const orNull = (column: string, text: string | null) => (text === null ? null : sealer.seal(cell(id, column), text))
  return {
    knownAs: answers.knownAs,
    nameSealed: sealer.seal(cell(id, 'name'), answers.name),
    contactSealed: orNull('contact', answers.contact),
    pseudonymWishSealed: orNull('pseudonym_wish', answers.pseudonymWish),
    advocateSealed: orNull('advocate', answers.advocate),
    wishesToSeeDraft: answers.wishesToSeeDraft,
  }
}

function opened(sealer: Sealer, row: Awaited<ReturnType<typeof contactRows>>[number]): ContactAnswers {
  const orNull = (column: string, text: string | null) =>
    text === null ? null : sealer.unseal(cell(row.id, column), text)
  return {
    knownAs: row.knownAs,
    name: sealer.unseal(cell(row.id, 'name'), row.nameSealed),
    contact: orNull('contact', row.contactSealed),
    pseudonymWish: orNull('pseudonym_wish', row.pseudonymWishSealed),
    advocate: orNull('advocate', row.advocateSealed),
    wishesToSeeDraft: row.wishesToSeeDraft,
  }
}
