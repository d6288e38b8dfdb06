import { sql, type Database, type Id, type Tx } from '#platform/database'
import { isAsk, type NewQuestion } from './standard-questions.ts'

type Reading = Database | Tx

// ── Requests ─────────────────────────────────────────────────────────────────

/** A request with how the person acting reaches it, the day that counts, and the answer that now stands. */
const requests = (db: Reading) =>
  db
    .selectFrom('requests.request as r')
    .innerJoin('requests.reached as m', 'm.requestId', 'r.id')
    .leftJoin('requests.submission as s', (on) => on.onRef('s.requestId', '=', 'r.id').on('s.sentBackAt', 'is', null))
    .select([
      'r.id',
      'r.incidentId',
      'r.reviewId',
      'r.partnershipId',
      'r.agencyId',
      'r.reference',
      'r.asks',
      'r.powers',
      'r.periodFrom',
      'r.periodTo',
      'r.dueOn as firstDueOn',
      'r.askedAt',
      'r.askedBy',
      'r.openedAt',
      'r.openedBy',
      'r.chronologyReadyAt',
      'r.chronologyReadyBy',
      'r.chronologyEntries',
      'r.withdrawnAt',
      'r.withdrawnBy',
      'r.withdrawnBecause',
      'm.sharedAt',
      'm.closedAt',
      's.submittedAt',
      's.submittedBy',
      's.signedOffAt',
      's.signedOffBy',
      's.signedAs',
      's.statement',
    ])
    .select([
      sql<string>`m.agency_name`.as('agencyName'),
      sql<readonly string[]>`m.roles`.as('roles'),
      sql<Temporal.PlainDate>`coalesce((select e.due_on from requests.extension e where e.request_id = r.id order by e.extended_at desc limit 1), r.due_on)`.as(
        'dueOn',
      ),
      sql<Temporal.Instant | null>`(select max(b.sent_back_at) from requests.submission b where b.request_id = r.id)`.as(
        'lastSentBackAt',
      ),
    ])

const known = <R extends { readonly asks: readonly string[] }>(row: R) => ({ ...row, asks: row.asks.filter(isAsk) })

export type RequestRow = Awaited<ReturnType<typeof requestRows>>[number]

/** Requests about an incident, or for a review, by agency. Those that the person acting does not reach are left out. */
export async function requestRows(db: Reading, of: { readonly incident: string } | { readonly review: string }) {
  const rows = await (
    'review' in of
      ? requests(db).where('r.reviewId', '=', of.review)
      : requests(db).where('r.incidentId', '=', of.incident).where('r.reviewId', 'is', null)
  )
    .orderBy('agencyName')
    .orderBy('r.askedAt')
    .orderBy('r.id')
    .execute()
  return rows.map(known)
}

/** Every request of a partnership that the person acting reaches and that waits for its agency, by due date. */
export async function unfinishedRows(db: Reading, partnership: string): Promise<RequestRow[]> {
  const rows = await requests(db)
    .where('r.partnershipId', '=', partnership)
    .where('r.withdrawnAt', 'is', null)
    .where('s.signedOffAt', 'is', null)
    .where('m.closedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('r.id')
    .execute()
  return rows.map(known)
}

export async function findRequest(db: Reading, id: string): Promise<RequestRow | undefined> {
  const row = await requests(db).where('r.id', '=', id).executeTakeFirst()
  return row && known(row)
}

/** Waits for whoever is changing the request, so that what was checked still holds when it is written. */
export async function lockRequest(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('requests.request').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

export type NewRequest = {
  readonly id: string
  readonly incidentId: string
  readonly reviewId: string | null
  readonly partnershipId: string
  readonly agencyId: string
  readonly reference: string
  readonly asks: readonly string[]
  readonly powers: readonly string[]
  readonly aboutSealed: string
  readonly periodFrom: Temporal.PlainDate | null
  readonly periodTo: Temporal.PlainDate | null
  readonly dueOn: Temporal.PlainDate
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
}

export const insertRequest = (tx: Tx, request: NewRequest) =>
  tx.insertInto('requests.request').values(request).execute()

/** One asking of an agency at a time, so that a form sent twice asks once. */
export const waitForTurn = (tx: Tx, matter: string, agency: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${matter} ${agency}`}, 0))`.execute(tx)

export const findAbout = (db: Reading, id: string) =>
  db.selectFrom('requests.request').select('aboutSealed').where('id', '=', id).executeTakeFirst()

export const markOpened = (tx: Tx, id: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('requests.request')
    .set({ openedAt: now, openedBy: by })
    .where('id', '=', id)
    .where('openedAt', 'is', null)
    .execute()

export const markWithdrawn = (tx: Tx, id: string, by: string, because: string, now: Temporal.Instant) =>
  tx
    .updateTable('requests.request')
    .set({ withdrawnAt: now, withdrawnBy: by, withdrawnBecause: because })
    .where('id', '=', id)
    .execute()

export const setChronologyReady = (
  tx: Tx,
  id: string,
  ready: { readonly at: Temporal.Instant; readonly by: string; readonly entries: number } | null,
) =>
  tx
    .updateTable('requests.request')
    .set({
      chronologyReadyAt: ready?.at ?? null,
      chronologyReadyBy: ready?.by ?? null,
      chronologyEntries: ready?.entries ?? null,
    })
    .where('id', '=', id)
    .execute()

// ── Questions and what is written ────────────────────────────────────────────

export const insertQuestions = (
  tx: Tx,
  questions: readonly (NewQuestion & { readonly id: string; readonly requestId: string; readonly position: number })[],
) => tx.insertInto('requests.question').values(questions).execute()

export const questionRows = (db: Reading, request: string) =>
  db
    .selectFrom('requests.question')
    .select(['id', 'part', 'position', 'title', 'help'])
    .where('requestId', '=', request)
    // A return is asked before a report.
    .orderBy('part', 'desc')
    .orderBy('position')
    .execute()

/** The key lines that a review handed down; none before it did. */
export const keyLinesFor = async (db: Reading, review: string): Promise<readonly string[]> =>
  (await db.selectFrom('requests.keyLines').select('lines').where('reviewId', '=', review).executeTakeFirst())?.lines ??
  []

export const replaceKeyLines = (tx: Tx, review: string, lines: readonly string[]) =>
  tx
    .insertInto('requests.keyLines')
    .values({ reviewId: review, lines })
    .onConflict((already) => already.column('reviewId').doUpdateSet({ lines, handedDownAt: sql`now()` }))
    .execute()

export type WordingRow = Awaited<ReturnType<typeof wordingRows>>[number]

const wordings = (db: Reading) =>
  db
    .selectFrom('requests.wording')
    .select(['questionId', 'version', 'text', 'begunAt', 'savedAt', 'writtenBy'])
    .orderBy('questionId')
    .orderBy('version', 'desc')

/** The latest wording of every question of a request that has one; seen only by its agency until it is signed off. */
export const wordingRows = (db: Reading, request: string) =>
  wordings(db).distinctOn('questionId').where('requestId', '=', request).execute()

/** Every version of what was written on a question, the latest first. */
export const versionsOf = (db: Reading, request: string, question: string) =>
  wordings(db).where('requestId', '=', request).where('questionId', '=', question).execute()

export const insertWording = (
  tx: Tx,
  wording: {
    readonly questionId: string
    readonly requestId: string
    readonly version: number
    readonly text: string
    readonly begunAt: Temporal.Instant
    readonly savedAt: Temporal.Instant
    readonly writtenBy: string
  },
) => tx.insertInto('requests.wording').values(wording).execute()

export const foldWording = (tx: Tx, question: string, version: number, text: string, now: Temporal.Instant) =>
  tx
    .updateTable('requests.wording')
    .set({ text, savedAt: now, version: version + 1 })
    .where('questionId', '=', question)
    .where('version', '=', version)
    .execute()

/** The parts of every answer signed off, for a review or about an incident, as they were signed. */
export const signedParts = (
  db: Reading,
  part: 'return' | 'report',
  of: { readonly incident: string } | { readonly review: string },
) =>
  db
    .selectFrom('requests.question as q')
    .innerJoin('requests.request as r', 'r.id', 'q.requestId')
    .innerJoin('requests.reached as m', 'm.requestId', 'r.id')
    .innerJoin('requests.submission as s', (on) =>
      on.onRef('s.requestId', '=', 'r.id').on('s.sentBackAt', 'is', null).on('s.signedOffAt', 'is not', null),
    )
    .select([
      'q.id',
      'q.title',
      'r.id as request',
      'r.agencyId as agency',
      's.signedOffAt',
      's.signedOffBy',
      's.signedAs',
    ])
    .select([
      sql<string>`m.agency_name`.as('agencyName'),
      sql<string>`coalesce((select w.text from requests.wording w where w.question_id = q.id order by w.version desc limit 1), '')`.as(
        'text',
      ),
    ])
    .where('q.part', '=', part)
    .where('r.withdrawnAt', 'is', null)
    .where('review' in of ? 'r.reviewId' : 'r.incidentId', '=', 'review' in of ? of.review : of.incident)
    .orderBy('agencyName')
    .orderBy('r.askedAt')
    .orderBy('r.id')
    .orderBy('q.position')
    .execute()

// ── Submissions, extensions ──────────────────────────────────────────────────

export const insertSubmission = (
  tx: Tx,
  submission: {
    readonly id: Id<'submission'>
    readonly requestId: string
    readonly submittedAt: Temporal.Instant
    readonly submittedBy: string
  },
) => tx.insertInto('requests.submission').values(submission).execute()

const standing = (tx: Tx, request: string) =>
  tx.updateTable('requests.submission').where('requestId', '=', request).where('sentBackAt', 'is', null)

export const markSignedOff = (
  tx: Tx,
  request: string,
  signed: { readonly by: string; readonly as: string; readonly statement: string; readonly at: Temporal.Instant },
) =>
  standing(tx, request)
    .set({ signedOffAt: signed.at, signedOffBy: signed.by, signedAs: signed.as, statement: signed.statement })
    .execute()

export const markSentBack = (tx: Tx, request: string, by: string, because: string, now: Temporal.Instant) =>
  standing(tx, request).set({ sentBackAt: now, sentBackBy: by, sentBackBecause: because }).execute()

/** Every time the answer was put forward, the first first. */
export const submissionsOf = (db: Reading, request: string) =>
  db
    .selectFrom('requests.submission')
    .select([
      'submittedAt',
      'submittedBy',
      'signedOffAt',
      'signedOffBy',
      'signedAs',
      'sentBackAt',
      'sentBackBy',
      'sentBackBecause',
    ])
    .where('requestId', '=', request)
    .orderBy('submittedAt')
    .orderBy('id')
    .execute()

export const insertExtension = (
  tx: Tx,
  extension: {
    readonly id: Id<'extension'>
    readonly requestId: string
    readonly dueOn: Temporal.PlainDate
    readonly reasons: string
    readonly extendedAt: Temporal.Instant
    readonly extendedBy: string
  },
) => tx.insertInto('requests.extension').values(extension).execute()

export const extensionsOf = (db: Reading, request: string) =>
  db
    .selectFrom('requests.extension')
    .select(['dueOn', 'reasons', 'extendedAt', 'extendedBy'])
    .where('requestId', '=', request)
    .orderBy('extendedAt')
    .orderBy('id')
    .execute()

// ── Reminders ────────────────────────────────────────────────────────────────

/** Every request of every partnership that waits for its agency; for the worker, which reaches them all. */
export async function unfinishedEverywhere(db: Reading): Promise<RequestRow[]> {
  const rows = await requests(db)
    .where('r.withdrawnAt', 'is', null)
    .where('s.signedOffAt', 'is', null)
    .where('m.closedAt', 'is', null)
    .orderBy('r.id')
    .execute()
  return rows.map(known)
}

/** Notes that a person is reminded; false when they were already. */
export async function noteReminder(
  tx: Tx,
  reminder: {
    readonly requestId: string
    readonly personId: string
    readonly dueOn: Temporal.PlainDate
    readonly weeksLate: number
    readonly sentAt: Temporal.Instant
  },
): Promise<boolean> {
  const noted = await tx
    .insertInto('requests.reminder')
    .values(reminder)
    .onConflict((already) => already.doNothing())
    .returning('requestId')
    .executeTakeFirst()
  return noted !== undefined
}
