import { newId, sql, type Database, type Id, type Tx } from '#platform/database'

type Reading = Database | Tx

const oneOf = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

// ── Comments ─────────────────────────────────────────────────────────────────

export const commentRows = (db: Reading, review: Id<'review'>, entries: readonly string[]) =>
  db
    .selectFrom('chronology.comment')
    .select(['id', 'entryId', 'text', 'writtenAt', 'writtenBy'])
    .where('reviewId', '=', review)
    .where(oneOf('entryId', entries))
    .where('withdrawnAt', 'is', null)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()

export const insertComment = (
  tx: Tx,
  comment: {
    readonly reviewId: Id<'review'>
    readonly entryId: string
    readonly text: string
    readonly writtenAt: Temporal.Instant
    readonly writtenBy: string
  },
) =>
  tx
    .insertInto('chronology.comment')
    .values({ ...comment, id: newId<'comment'>() })
    .execute()

/** Only whoever wrote a comment withdraws it. */
export const withdrawComment = (tx: Tx, review: Id<'review'>, comment: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.comment')
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', comment)
    .where('writtenBy', '=', by)
    .where('withdrawnAt', 'is', null)
    .returning('entryId')
    .executeTakeFirst()

// ── Codes ────────────────────────────────────────────────────────────────────

export type Shows = 'concern' | 'good practice' | 'neither'

export const codedRows = (db: Reading, review: Id<'review'>, entries: readonly string[]) =>
  db
    .selectFrom('chronology.coded')
    .select(['id', 'entryId', 'code', 'shows'])
    .where('reviewId', '=', review)
    .where(oneOf('entryId', entries))
    .where('removedAt', 'is', null)
    .orderBy('code')
    .execute()

/** Answers false where the entry has the code already. */
export async function insertCoded(
  tx: Tx,
  coded: {
    readonly reviewId: Id<'review'>
    readonly entryId: string
    readonly code: string
    readonly shows: Shows
    readonly codedAt: Temporal.Instant
    readonly codedBy: string
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('chronology.coded')
    .values({ ...coded, id: newId<'coded'>() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const removeCoded = (
  tx: Tx,
  review: Id<'review'>,
  entry: string,
  id: string,
  by: string,
  now: Temporal.Instant,
) =>
  tx
    .updateTable('chronology.coded')
    .set({ removedAt: now, removedBy: by })
    .where('reviewId', '=', review)
    .where('entryId', '=', entry)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('code')
    .executeTakeFirst()

/** Codes used in a review, for narrowing its table. */
export const codesUsed = async (db: Reading, review: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('chronology.coded')
      .select('code')
      .distinct()
      .where('reviewId', '=', review)
      .where('removedAt', 'is', null)
      .orderBy('code')
      .execute()
  ).map(({ code }) => code)

export const entriesCoded = async (
  db: Reading,
  review: string,
  by: { readonly code: string } | { readonly shows: string },
): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('chronology.coded')
      .select('entryId')
      .distinct()
      .where('reviewId', '=', review)
      .where('removedAt', 'is', null)
      .where(sql<boolean>`${'code' in by ? sql`code = ${by.code}` : sql`shows = ${by.shows}`}`)
      .execute()
  ).map(({ entryId }) => entryId)

// ── Questions to an agency ───────────────────────────────────────────────────

const asked = (db: Reading) =>
  db
    .selectFrom('chronology.asked as a')
    .select(['a.id', 'a.requestId', 'a.reviewId', 'a.entryId', 'a.askedAt', 'a.askedBy', 'a.closedAt', 'a.closedBy'])
    .select([
      sql<string>`(select s.text from chronology.said s where s.asked_id = a.id order by s.place limit 1)`.as(
        'question',
      ),
      sql<
        'panel' | 'agency'
      >`(select s.side from chronology.said s where s.asked_id = a.id order by s.place desc limit 1)`.as('lastSide'),
    ])
    .orderBy('a.askedAt')
    .orderBy('a.id')

export type AskedRow = Awaited<ReturnType<typeof askedInReview>>[number]

export const askedInReview = (db: Reading, review: Id<'review'>) => asked(db).where('a.reviewId', '=', review).execute()
export const askedOfRequest = (db: Reading, request: Id<'request'>) =>
  asked(db).where('a.requestId', '=', request).execute()
export const askedAboutEntries = (db: Reading, review: Id<'review'>, entries: readonly string[]) =>
  asked(db).where('a.reviewId', '=', review).where(oneOf('a.entryId', entries)).execute()
/** Every question that is not closed, of every request that the person acting reaches. */
export const askedAndOpen = (db: Reading) => asked(db).where('a.closedAt', 'is', null).execute()

export const findAsked = (db: Reading, of: { readonly review: string } | { readonly request: string }, id: string) =>
  asked(db)
    .where('review' in of ? 'a.reviewId' : 'a.requestId', '=', 'review' in of ? of.review : of.request)
    .where('a.id', '=', id)
    .executeTakeFirst()

export const insertAsked = (
  tx: Tx,
  question: {
    readonly id: Id<'asked'>
    readonly requestId: string
    readonly reviewId: Id<'review'>
    readonly entryId: string | null
    readonly askedAt: Temporal.Instant
    readonly askedBy: string
  },
) => tx.insertInto('chronology.asked').values(question).execute()

export const saidIn = (db: Reading, ids: readonly string[]) =>
  db
    .selectFrom('chronology.said')
    .select(['id', 'askedId', 'side', 'text', 'saidAt', 'saidBy'])
    .where(oneOf('askedId', ids))
    .orderBy('place')
    .execute()

export const insertSaid = (
  tx: Tx,
  said: {
    readonly askedId: string
    readonly requestId: string
    readonly side: 'panel' | 'agency'
    readonly text: string
    readonly saidAt: Temporal.Instant
    readonly saidBy: string
  },
) =>
  tx
    .insertInto('chronology.said')
    .values({ ...said, id: newId<'said'>() })
    .execute()

export const markClosed = (tx: Tx, review: Id<'review'>, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.asked')
    .set({ closedAt: now, closedBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** How much stands under each of these entries: comments, and questions by whether they are answered. */
export async function discussed(db: Reading, review: string, entries: readonly string[]) {
  const { rows } = await sql<{ entryId: string; comments: number; waiting: number; answered: number }>`
    select e.id as entry_id,
      (select count(*)::int from chronology.comment c where c.entry_id = e.id and c.review_id = ${review} and c.withdrawn_at is null) as comments,
      count(a.id) filter (where a.side = 'panel')::int as waiting,
      count(a.id) filter (where a.side = 'agency')::int as answered
    from unnest(${[...entries]}::uuid[]) as e (id)
    left join lateral (
      select q.id, (select s.side from chronology.said s where s.asked_id = q.id order by s.place desc limit 1) as side
      from chronology.asked q where q.entry_id = e.id and q.review_id = ${review}) a on true
    group by e.id`.execute(db)
  return rows
}

/** The agency's own entries that it is asked about. */
export const ownEntries = (db: Reading, request: Id<'request'>, ids: readonly string[]) =>
  db
    .selectFrom('chronology.entry')
    .select(['id', 'dateWritten', 'source', 'text'])
    .where('requestId', '=', request)
    .where(oneOf('id', ids))
    .execute()
