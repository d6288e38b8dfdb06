import { sql, type Database, type Id, type Tx } from '#platform/database'
import type { Nation } from '#statute'

export type ReviewRow = Awaited<ReturnType<typeof factsOf>>[number]

/** Reviews with the facts that settle their stage, newest decision first. */
export function factsOf(db: Database | Tx, ids?: readonly Id<'review'>[]) {
  const query = db
    .selectFrom('reviews.review as r')
    .select([
      'r.id',
      'r.incidentId',
      'r.partnershipId',
      'r.reference',
      'r.title',
      sql<Nation>`r.nation`.as('nation'),
      'r.kind',
      'r.framework',
      'r.version',
      'r.edition',
      'r.decidedOn',
      'r.commissionedOn',
      'r.commissionedBy',
      'r.board',
      'r.heldInYear',
      'r.onSiteUntil',
      'r.publicationPlannedOn',
      'r.reportApprovedOn',
      'r.publishedOn',
      'r.closedOn',
    ]) // prettier-ignore
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('reviews.panelMember as m')
            .select('m.id')
            .whereRef('m.reviewId', '=', 'r.id')
            .where('m.leftOn', 'is', null)
            .where('m.part', '=', 'lead reviewer'),
        )
        .$castTo<boolean>()
        .as('hasLeadReviewer'),
      eb
        .exists(
          eb
            .selectFrom('reviews.panelMember as m')
            .select('m.id')
            .whereRef('m.reviewId', '=', 'r.id')
            .where('m.leftOn', 'is', null)
            .where('m.part', '<>', 'lead reviewer'),
        )
        .$castTo<boolean>()
        .as('hasPanel'),
      eb
        .exists(eb.selectFrom('reviews.terms as t').select('t.id').whereRef('t.reviewId', '=', 'r.id'))
        .$castTo<boolean>()
        .as('termsDrafted'),
      // The day the terms were first agreed: a later version does not send the review back.
      eb
        .selectFrom('reviews.terms as t')
        .select((t) => t.fn.min('t.agreedOn').as('on'))
        .whereRef('t.reviewId', '=', 'r.id')
        .as('termsAgreedOn'),
    ])
    .orderBy(sql`coalesce(r.decided_on, r.published_on, r.entered_on)`, 'desc')
    .orderBy('r.reference')
  return (ids ? query.where(sql<boolean>`r.id = any(${[...ids]}::uuid[])`) : query).execute()
}

export const basesOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.legalBasis')
    .select(['framework', 'version', 'edition'])
    .where('reviewId', '=', review)
    .orderBy('position')
    .execute()
