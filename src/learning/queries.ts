import { sql, type Database, type Id, type Tx } from '#platform/database'
import type { PersonId, ReviewId } from '#access'
import type { Bulletin } from './sections.ts'
import { sevenTexts, type SevenTexts } from './seven-parts.ts'

type Reading = Database | Tx
export type BriefingId = Id<'briefing'>
export type Paper = 'briefing' | 'bulletin'

// ── Briefings ────────────────────────────────────────────────────────────────

const briefings = (db: Reading) =>
  db
    .selectFrom('learning.briefing as b')
    .select(['b.id', 'b.reviewId', 'b.partnershipId', 'b.title', 'b.draftedAt', 'b.draftedBy', 'b.sentAt', 'b.sentBy'])
    .select(
      sql<
        string[]
      >`(select coalesce(array_agg(p.text order by p.position), '{}') from learning.part p where p.briefing_id = b.id)`.as(
        'texts',
      ),
    )

const whole = <R extends { readonly texts: readonly string[] }>({ texts, ...row }: R) => ({
  ...row,
  parts: sevenTexts((index) => texts[index] ?? ''),
})

export type BriefingRow = NonNullable<Awaited<ReturnType<typeof findBriefing>>>

export async function findBriefing(db: Reading, id: string) {
  const row = await briefings(db).where('b.id', '=', id).executeTakeFirst()
  return row && whole(row)
}

export async function findBriefingOf(db: Reading, review: ReviewId) {
  const row = await briefings(db).where('b.reviewId', '=', review).executeTakeFirst()
  return row && whole(row)
}

/** What teams of the partnership were sent, the newest first. */
export const briefingsSent = async (db: Reading, partnership: string) =>
  (
    await briefings(db)
      .where('b.partnershipId', '=', partnership)
      .where('b.sentAt', 'is not', null)
      .orderBy('b.sentAt', 'desc')
      .orderBy('b.id')
      .execute()
  ).map(whole)

/** Drafted and not sent, where the person acting reaches the review. */
export const briefingsNotSent = (db: Reading, partnership: string) =>
  db
    .selectFrom('learning.briefing')
    .select(['id', 'reviewId'])
    .where('partnershipId', '=', partnership)
    .where('sentAt', 'is', null)
    .orderBy('draftedAt')
    .execute()

/** False when there is one already, made at the same time by someone else or by itself. */
export async function insertBriefing(
  tx: Tx,
  row: {
    id: BriefingId
    reviewId: ReviewId
    partnershipId: string
    title: string
    draftedAt: Temporal.Instant
    draftedBy: string | null
  },
  parts: SevenTexts,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('learning.briefing')
    .values(row)
    .onConflict((already) => already.column('reviewId').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  await tx
    .insertInto('learning.part')
    .values(parts.map((text, index) => ({ briefingId: row.id, reviewId: row.reviewId, position: index + 1, text })))
    .execute()
  return true
}

export async function setBriefing(tx: Tx, id: BriefingId, title: string, parts: SevenTexts): Promise<void> {
  await tx.updateTable('learning.briefing').set({ title }).where('id', '=', id).execute()
  for (const [index, text] of parts.entries())
    await tx
      .updateTable('learning.part')
      .set({ text })
      .where('briefingId', '=', id)
      .where('position', '=', index + 1)
      .execute()
}

export const markSent = (tx: Tx, id: BriefingId, by: string, at: Temporal.Instant) =>
  tx
    .updateTable('learning.briefing')
    .set({ sentAt: at, sentBy: by })
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .execute()

// ── Bulletins ────────────────────────────────────────────────────────────────

export const findBulletinOf = (db: Reading, review: ReviewId) =>
  db
    .selectFrom('learning.bulletin')
    .select(['id', 'reviewId', 'title', 'whatHappened', 'whatWeLearned', 'whatMustChange'])
    .where('reviewId', '=', review)
    .executeTakeFirst()

export const insertBulletin = (
  tx: Tx,
  row: Bulletin & {
    id: string
    reviewId: ReviewId
    partnershipId: string
    draftedAt: Temporal.Instant
    draftedBy: string | null
  },
) =>
  tx
    .insertInto('learning.bulletin')
    .values(row)
    .onConflict((already) => already.column('reviewId').doNothing())
    .execute()

export const setBulletin = (tx: Tx, review: ReviewId, bulletin: Bulletin) =>
  tx.updateTable('learning.bulletin').set(bulletin).where('reviewId', '=', review).execute()

// ── Agreement ────────────────────────────────────────────────────────────────

export const agreementOf = (db: Reading, review: ReviewId, paper: Paper) =>
  db
    .selectFrom('learning.agreement')
    .select(['id', 'fingerprint', 'agreedAt', 'agreedBy'])
    .where('reviewId', '=', review)
    .where('paper', '=', paper)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

export const insertAgreement = (
  tx: Tx,
  row: {
    id: string
    reviewId: ReviewId
    paper: Paper
    fingerprint: string
    registerVersion: string
    agreedAt: Temporal.Instant
    agreedBy: string
  },
) => tx.insertInto('learning.agreement').values(row).execute()

export const endAgreement = (tx: Tx, id: string, by: string, at: Temporal.Instant) =>
  tx.updateTable('learning.agreement').set({ endedAt: at, endedBy: by }).where('id', '=', id).execute()

// ── Reach ────────────────────────────────────────────────────────────────────

export const recipientsOf = (db: Reading, briefing: BriefingId) =>
  db
    .selectFrom('learning.recipient')
    .select(['personId', 'agencyId', 'sentAt'])
    .where('briefingId', '=', briefing)
    .orderBy('sentAt')
    .execute()

/** False when it was sent to them before: nobody is told twice. */
export async function insertRecipient(
  tx: Tx,
  row: {
    briefingId: BriefingId
    partnershipId: string
    personId: PersonId
    agencyId: string | null
    sentAt: Temporal.Instant
    sentBy: string
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('learning.recipient')
    .values(row)
    .onConflict((already) => already.doNothing())
    .returning('personId')
    .executeTakeFirst()
  return inserted !== undefined
}

export const usesOf = (db: Reading, briefing: BriefingId) =>
  db
    .selectFrom('learning.use')
    .select(['id', 'agencyId', 'team', 'usedOn', 'people', 'change', 'recordedBy'])
    .where('briefingId', '=', briefing)
    .orderBy('usedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()

export const insertUse = (
  tx: Tx,
  row: {
    id: string
    briefingId: BriefingId
    partnershipId: string
    agencyId: string
    team: string
    usedOn: Temporal.PlainDate
    people: number
    change: string
    recordedAt: Temporal.Instant
    recordedBy: string
  },
) => tx.insertInto('learning.use').values(row).execute()

/** Sent to them since then, and no use recorded by them yet. */
export const briefingsUnusedBy = (db: Reading, person: string, partnership: string, since: Temporal.Instant) =>
  db
    .selectFrom('learning.recipient as r')
    .innerJoin('learning.briefing as b', 'b.id', 'r.briefingId')
    .select(['b.id', 'b.title', 'r.sentAt'])
    .where('r.personId', '=', person)
    .where('r.partnershipId', '=', partnership)
    .where('r.sentAt', '>', since)
    .where(
      sql<boolean>`not exists (select from learning.use u where u.briefing_id = b.id and u.recorded_by = r.person_id)`,
    )
    .orderBy('r.sentAt')
    .execute()
