import type { Database, Id, Tx } from '#platform/database'

/** Everything the family and practitioners told the review, the newest first. Also what events/ records. */
export const contributionRows = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.contribution')
    .select(['id', 'contactId', 'eventId', 'keyLineId', 'saidBy', 'saidOn', 'words', 'recordedAt'])
    .where('reviewId', '=', review)
    .orderBy('saidOn', 'desc')
    .orderBy('recordedAt')
    .execute()

export const insertContribution = (
  tx: Tx,
  contribution: {
    id: string
    reviewId: string
    contactId: string | null
    eventId: string | null
    keyLineId: string | null
    saidBy: string
    saidOn: Temporal.PlainDate
    words: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('reviews.contribution').values(contribution).execute()

export const contactRows = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.familyContact')
    .select([
      'id',
      'knownAs',
      'nameSealed',
      'contactSealed',
      'pseudonymWishSealed',
      'advocateSealed',
      'wishesToSeeDraft',
      'addedOn',
    ])
    .where('reviewId', '=', review)
    .orderBy('addedOn')
    .orderBy('knownAs')
    .execute()

export type SealedContact = {
  knownAs: string
  nameSealed: string
  contactSealed: string | null
  pseudonymWishSealed: string | null
  advocateSealed: string | null
  wishesToSeeDraft: 'yes' | 'no' | 'not known'
}

export const insertContact = (
  tx: Tx,
  contact: SealedContact & { id: string; reviewId: string; addedOn: Temporal.PlainDate; addedBy: string },
) => tx.insertInto('reviews.familyContact').values(contact).execute()

export const changeContact = (tx: Tx, review: Id<'review'>, id: string, contact: SealedContact) =>
  tx.updateTable('reviews.familyContact').set(contact).where('reviewId', '=', review).where('id', '=', id).execute()

export const offersOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.familyOffer')
    .select(['id', 'contactId', 'offeredOn', 'offer', 'answer'])
    .where('reviewId', '=', review)
    .orderBy('offeredOn', 'desc')
    .orderBy('id')
    .execute()

export const insertOffer = (
  tx: Tx,
  offer: {
    id: string
    reviewId: string
    contactId: string
    offeredOn: Temporal.PlainDate
    offer: string
    answer: string | null
    recordedBy: string
  },
) => tx.insertInto('reviews.familyOffer').values(offer).execute()
