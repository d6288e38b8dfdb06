import { newId, sql, type Database, type Id, type Tx } from '#platform/database'
import type { Artefacts, PublicationId } from '#library'
import type { Content } from './content.ts'
import type { Hit } from './check-identifiability.ts'

type ReviewId = Id<'review'>
type PersonId = Id<'person'>

/** Takes the report of one review in turn, so that two people's saves and approvals follow one another. */
export const lockReport = (tx: Tx, review: ReviewId) =>
  sql`select pg_advisory_xact_lock(hashtextextended('reports/' || ${review}::text, 0))`.execute(tx)

// ── Findings ─────────────────────────────────────────────────────────────────

export const findingRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.finding')
    .select(['id', 'number', 'title', 'text', 'why', 'themes', 'save', 'changedAt', 'changedBy'])
    .where('reviewId', '=', review)
    .where('struckAt', 'is', null)
    .orderBy('number')
    .execute()

export const sourceRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.findingSource')
    .select(['findingId', sql<SourceKind>`kind`.as('kind'), 'sourceId'])
    .where('reviewId', '=', review)
    .orderBy('linkedAt')
    .orderBy('sourceId')
    .execute()

export type SourceKind = 'chronology entry' | 'agency report' | 'contribution'

export const findingLineRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.findingLine')
    .select(['findingId', 'keyLineId'])
    .where('reviewId', '=', review)
    .orderBy('keyLineId')
    .execute()

export async function nextFindingNumber(tx: Tx, review: ReviewId): Promise<number> {
  const row = await tx
    .selectFrom('reports.finding')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('reviewId', '=', review)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export type FindingText = {
  readonly title: string
  readonly text: string
  readonly why: string
  readonly themes: readonly string[]
}

export const insertFinding = (
  tx: Tx,
  finding: FindingText & {
    id: Id<'finding'>
    reviewId: ReviewId
    number: number
    by: PersonId
    at: Temporal.Instant
  },
) => {
  const { by, at, ...rest } = finding
  return tx
    .insertInto('reports.finding')
    .values({ ...rest, addedAt: at, addedBy: by, changedAt: at, changedBy: by })
    .execute()
}

export const changeFindingRow = (
  tx: Tx,
  review: ReviewId,
  finding: string,
  changed: FindingText,
  by: PersonId,
  at: Temporal.Instant,
) =>
  tx
    .updateTable('reports.finding')
    .set({ ...changed, changedAt: at, changedBy: by, save: sql`save + 1` })
    .where('reviewId', '=', review)
    .where('id', '=', finding)
    .execute()

export const strikeFindingRow = (tx: Tx, review: ReviewId, finding: string, by: PersonId, at: Temporal.Instant) =>
  tx
    .updateTable('reports.finding')
    .set({ struckAt: at, struckBy: by })
    .where('reviewId', '=', review)
    .where('id', '=', finding)
    .where('struckAt', 'is', null)
    .returning('number')
    .executeTakeFirst()

export async function replaceLines(
  tx: Tx,
  review: ReviewId,
  finding: Id<'finding'>,
  lines: readonly string[],
): Promise<void> {
  await tx.deleteFrom('reports.findingLine').where('findingId', '=', finding).execute()
  if (lines.length === 0) return
  await tx
    .insertInto('reports.findingLine')
    .values(lines.map((keyLineId) => ({ reviewId: review, findingId: finding, keyLineId })))
    .execute()
}

export const insertSource = (
  tx: Tx,
  link: {
    reviewId: ReviewId
    findingId: Id<'finding'>
    kind: SourceKind
    sourceId: string
    linkedAt: Temporal.Instant
    linkedBy: PersonId
  },
) =>
  tx
    .insertInto('reports.findingSource')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const deleteSource = (tx: Tx, review: ReviewId, finding: string, kind: SourceKind, source: string) =>
  tx
    .deleteFrom('reports.findingSource')
    .where('reviewId', '=', review)
    .where('findingId', '=', finding)
    .where('kind', '=', kind)
    .where('sourceId', '=', source)
    .execute()

// ── The draft ────────────────────────────────────────────────────────────────

export const partRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.part')
    .select(['id', 'position', 'key', 'heading'])
    .where('reviewId', '=', review)
    .orderBy('position')
    .execute()

/** The text of each part as it stands. */
export const latestVersions = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.partVersion')
    .distinctOn('partId')
    .select(['partId', 'save', 'text', 'begunAt', 'writtenAt', 'writtenBy'])
    .where('reviewId', '=', review)
    .orderBy('partId')
    .orderBy('save', 'desc')
    .execute()

export const versionRows = (db: Database | Tx, review: ReviewId, part: string) =>
  db
    .selectFrom('reports.partVersion')
    .select(['save', 'text', 'begunAt', 'writtenAt', 'writtenBy'])
    .where('reviewId', '=', review)
    .where('partId', '=', part)
    .orderBy('save', 'desc')
    .execute()

export const insertPart = (
  tx: Tx,
  part: {
    id: Id<'part'>
    reviewId: ReviewId
    position: number
    key: string
    heading: string
    addedAt: Temporal.Instant
    addedBy: PersonId
  },
) => tx.insertInto('reports.part').values(part).execute()

export const insertVersion = (
  tx: Tx,
  version: {
    reviewId: ReviewId
    partId: Id<'part'>
    save: number
    text: string
    begunAt: Temporal.Instant
    writtenAt: Temporal.Instant
    writtenBy: PersonId
  },
) => tx.insertInto('reports.partVersion').values(version).execute()

/** Another save of the same version: its text is replaced, its number counts on. */
export const foldVersion = (
  tx: Tx,
  part: string,
  from: number,
  to: { save: number; text: string; writtenAt: Temporal.Instant },
) => tx.updateTable('reports.partVersion').set(to).where('partId', '=', part).where('save', '=', from).execute()

// ── Approval ─────────────────────────────────────────────────────────────────

export const latestAsking = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.asking')
    .select(['contentHash', 'askedAt', 'askedBy'])
    .where('reviewId', '=', review)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .executeTakeFirst()

export const insertAsking = (
  tx: Tx,
  asking: { id: string; reviewId: ReviewId; contentHash: string; askedAt: Temporal.Instant; askedBy: PersonId },
) => tx.insertInto('reports.asking').values(asking).execute()

export const approvalRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.approval')
    .select(['contentHash', 'registerVersion', 'approvedAt', 'approvedBy'])
    .where('reviewId', '=', review)
    .orderBy('approvedAt')
    .orderBy('id')
    .execute()

export const insertApproval = (
  tx: Tx,
  approval: {
    id: string
    reviewId: ReviewId
    contentHash: string
    registerVersion: string
    approvedAt: Temporal.Instant
    approvedBy: PersonId
  },
) => tx.insertInto('reports.approval').values(approval).execute()

export const sentBackRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.sentBack')
    .select(['contentHash', 'reasons', 'sentBackAt', 'sentBackBy'])
    .where('reviewId', '=', review)
    .orderBy('sentBackAt', 'desc')
    .orderBy('id')
    .execute()

export const insertSentBack = (
  tx: Tx,
  sentBack: {
    id: string
    reviewId: ReviewId
    contentHash: string
    reasons: string
    sentBackAt: Temporal.Instant
    sentBackBy: PersonId
  },
) => tx.insertInto('reports.sentBack').values(sentBack).execute()

export const warningReasonRows = (db: Database | Tx, review: ReviewId, contentHash: string, registerVersion: string) =>
  db
    .selectFrom('reports.warningReason')
    .select(['hit', 'reasons', 'givenAt', 'givenBy'])
    .where('reviewId', '=', review)
    .where('contentHash', '=', contentHash)
    .where('registerVersion', '=', registerVersion)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()

export const insertWarningReason = (
  tx: Tx,
  reason: {
    id: string
    reviewId: ReviewId
    contentHash: string
    registerVersion: string
    hit: string
    reasons: string
    givenAt: Temporal.Instant
    givenBy: PersonId
  },
) => tx.insertInto('reports.warningReason').values(reason).execute()

/** The latest reason last, for each wording that is kept. */
export const wordingKeptRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.wordingKept')
    .select(['wording', 'reasons', 'keptAt', 'keptBy'])
    .where('reviewId', '=', review)
    .orderBy('keptAt')
    .orderBy('id')
    .execute()

export const insertWordingKept = (
  tx: Tx,
  kept: {
    id: string
    reviewId: ReviewId
    wording: string
    reasons: string
    keptAt: Temporal.Instant
    keptBy: PersonId
  },
) => tx.insertInto('reports.wordingKept').values(kept).execute()

// ── Publication ──────────────────────────────────────────────────────────────

export const toldRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.told')
    .select(['recipient', 'publishOn', 'sentOn', 'recordedBy'])
    .where('reviewId', '=', review)
    .orderBy('sentOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()

export const insertTold = (
  tx: Tx,
  told: {
    id: string
    reviewId: ReviewId
    recipient: string
    publishOn: Temporal.PlainDate
    sentOn: Temporal.PlainDate
    recordedAt: Temporal.Instant
    recordedBy: PersonId
  },
) => tx.insertInto('reports.told').values(told).execute()

export const notPublishingRow = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.notPublishing')
    .select(['id', 'reasons', 'improvements', 'decidedOn', 'decidedBy'])
    .where('reviewId', '=', review)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()

export const insertNotPublishing = (
  tx: Tx,
  decision: {
    id: string
    reviewId: ReviewId
    reasons: string
    improvements: string
    decidedOn: Temporal.PlainDate
    decidedBy: PersonId
  },
) => tx.insertInto('reports.notPublishing').values(decision).execute()

export const liftNotPublishing = (tx: Tx, review: ReviewId, by: PersonId, at: Temporal.Instant) =>
  tx
    .updateTable('reports.notPublishing')
    .set({ liftedAt: at, liftedBy: by })
    .where('reviewId', '=', review)
    .where('liftedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

export type NewMaking = {
  readonly id: Id<'making'>
  readonly reviewId: ReviewId
  readonly incidentId: Id<'incident'>
  readonly contentHash: string
  readonly registerVersion: string
  readonly publishOn: Temporal.PlainDate
  readonly onSiteUntil: Temporal.PlainDate | null
  readonly askedAt: Temporal.Instant
  readonly askedBy: PersonId
}

export const insertMaking = (tx: Tx, making: NewMaking, content: Content) =>
  tx
    .insertInto('reports.making')
    .values({ ...making, content: JSON.stringify(content) })
    .execute()

const makings = (db: Database | Tx) =>
  db
    .selectFrom('reports.making')
    .select([
      'id',
      'reviewId',
      'incidentId',
      'contentHash',
      'registerVersion',
      'publishOn',
      'onSiteUntil',
      'askedAt',
      'askedBy',
      'madeAt',
      'fingerprint',
      'failedBecause',
    ]) // prettier-ignore
    // What `insertMaking` and `markMade` wrote, and nothing else can have written.
    .select([sql<Content>`content`.as('content'), sql<readonly Hit[] | null>`hits`.as('hits')])

export const latestMaking = (db: Database | Tx, review: ReviewId) =>
  makings(db).where('reviewId', '=', review).orderBy('askedAt', 'desc').orderBy('id').executeTakeFirst()

export const makingRow = (db: Database | Tx, making: string) => makings(db).where('id', '=', making).executeTakeFirst()

export type Making = NonNullable<Awaited<ReturnType<typeof makingRow>>>

export async function artefactsOf(db: Database | Tx, making: string): Promise<Artefacts | undefined> {
  const row = await db
    .selectFrom('reports.making')
    .select(['report', 'briefing', 'bulletin'])
    .where('id', '=', making)
    .executeTakeFirst()
  return row?.report ? { report: row.report, briefing: row.briefing, bulletin: row.bulletin } : undefined
}

export const markMade = (
  tx: Tx,
  making: string,
  made: { fingerprint: string; artefacts: Artefacts; hits: readonly Hit[]; at: Temporal.Instant },
) =>
  tx
    .updateTable('reports.making')
    .set({
      madeAt: made.at,
      fingerprint: made.fingerprint,
      hits: JSON.stringify(made.hits),
      ...made.artefacts,
    })
    .where('id', '=', making)
    .where('madeAt', 'is', null)
    .where('failedBecause', 'is', null)
    .execute()

export const markFailed = (tx: Tx, making: string, because: string) =>
  tx
    .updateTable('reports.making')
    .set({ failedBecause: because })
    .where('id', '=', making)
    .where('madeAt', 'is', null)
    .execute()

export const insertPublication = (
  tx: Tx,
  published: {
    reviewId: ReviewId
    makingId: Id<'making'>
    publicationId: PublicationId
    slug: string
    publishedOn: Temporal.PlainDate
    publishedAt: Temporal.Instant
    publishedBy: PersonId
  },
) =>
  tx
    .insertInto('reports.publication')
    .values({ id: newId(), ...published })
    .execute()

export const publicationRows = (db: Database | Tx, review: ReviewId) =>
  db
    .selectFrom('reports.publication')
    .select(['publicationId', 'slug', 'publishedOn', 'publishedAt', 'withdrawnAt', 'withdrawnBecause'])
    .where('reviewId', '=', review)
    .orderBy('publishedAt', 'desc')
    .execute()

export const markWithdrawn = (
  tx: Tx,
  review: ReviewId,
  withdrawn: { withdrawnAt: Temporal.Instant; withdrawnBy: PersonId; withdrawnBecause: string },
) =>
  tx
    .updateTable('reports.publication')
    .set(withdrawn)
    .where('reviewId', '=', review)
    .where('withdrawnAt', 'is', null)
    .execute()

// ── What waits ───────────────────────────────────────────────────────────────

export type Standing = {
  readonly review: ReviewId
  readonly askedAt: Temporal.Instant
  readonly askedBy: PersonId
  readonly sentBackAt: Temporal.Instant | null
  /** Of the content that was asked for. */
  readonly approvedBy: readonly PersonId[]
  /** The last time that anything of the report changed. */
  readonly changedAt: Temporal.Instant | null
  readonly published: boolean
}

/** How every report stands that was ever said to be ready and that the person acting reaches. */
export async function standings(db: Database | Tx): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select a.review_id as review, a.asked_at, a.asked_by,
           (select max(s.sent_back_at) from reports.sent_back s where s.review_id = a.review_id and s.sent_back_at >= a.asked_at) as sent_back_at,
           array(select distinct p.approved_by from reports.approval p
                 where p.review_id = a.review_id and p.content_hash = a.content_hash) as approved_by,
           greatest((select max(v.written_at) from reports.part_version v where v.review_id = a.review_id),
                    (select max(f.changed_at) from reports.finding f where f.review_id = a.review_id)) as changed_at,
           exists (select from reports.publication p where p.review_id = a.review_id and p.withdrawn_at is null) as published
    from (select distinct on (review_id) * from reports.asking order by review_id, asked_at desc) a
    order by a.asked_at`.execute(db)
  return rows
}
