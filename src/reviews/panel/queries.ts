import type { Database, Id, Tx } from '#platform/database'

export type Part = 'chair of the panel' | 'panel member' | 'lead reviewer'

/** Everyone who is or was on the panel, in the order of their part, then of joining. */
export const membersOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.panelMember')
    .select(['id', 'personId', 'part', 'joinedOn', 'leftOn'])
    .where('reviewId', '=', review)
    .orderBy('part')
    .orderBy('joinedOn')
    .orderBy('id')
    .execute()

export const memberOf = (tx: Tx, review: Id<'review'>, member: string) =>
  tx
    .selectFrom('reviews.panelMember')
    .select(['id', 'personId', 'part', 'leftOn'])
    .where('reviewId', '=', review)
    .where('id', '=', member)
    .forUpdate()
    .executeTakeFirst()

export const insertMember = (
  tx: Tx,
  member: {
    id: string
    reviewId: string
    personId: string
    part: Part
    joinedOn: Temporal.PlainDate
    addedBy: string
  },
) => tx.insertInto('reviews.panelMember').values(member).execute()

export const markLeftPanel = (tx: Tx, member: string, by: string, on: Temporal.PlainDate) =>
  tx.updateTable('reviews.panelMember').set({ leftOn: on, endedBy: by }).where('id', '=', member).execute()

export const independenceOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.independenceDeclaration')
    .select(['id', 'personId', 'statements', 'remarks', 'signedAt'])
    .where('reviewId', '=', review)
    .orderBy('signedAt', 'desc')
    .execute()

export const insertIndependence = (
  tx: Tx,
  declaration: {
    id: string
    reviewId: string
    personId: string
    statements: string[]
    remarks: string | null
    signedAt: Temporal.Instant
  },
) => tx.insertInto('reviews.independenceDeclaration').values(declaration).execute()

export const interestsOf = (db: Database | Tx, review: Id<'review'>) =>
  db
    .selectFrom('reviews.interestDeclaration')
    .select(['id', 'personId', 'interest', 'recused', 'declaredAt'])
    .where('reviewId', '=', review)
    .orderBy('declaredAt', 'desc')
    .execute()

export const insertInterest = (
  tx: Tx,
  declaration: {
    id: string
    reviewId: string
    personId: string
    interest: string | null
    recused: boolean
    declaredAt: Temporal.Instant
  },
) => tx.insertInto('reviews.interestDeclaration').values(declaration).execute()
