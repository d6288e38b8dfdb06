import { sql, type Database, type Tx } from '#platform/database'

type Reading = Database | Tx

// ── Drafts ───────────────────────────────────────────────────────────────────

export type NewDraft = {
  id: string
  partnershipId: string
  personId: string | null
  email: string | null
  tokenHash: string | null
  answersSealed: string
  madeAt: Temporal.Instant
  savedAt: Temporal.Instant
}

export const insertDraft = (tx: Tx, draft: NewDraft) => tx.insertInto('incidents.draft').values(draft).execute()

const drafts = (db: Reading) =>
  db.selectFrom('incidents.draft').select(['id', 'email', 'answersSealed', 'madeAt', 'savedAt', 'sentAt', 'reference'])

export type DraftRow = Awaited<ReturnType<typeof draftsNotSent>>[number]

/** Row-level security shows a draft to nobody but its writer. Locked when it is about to be written. */
export const findDraft = (tx: Tx, id: string) => drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const findDraftByToken = (tx: Tx, tokenHash: string) =>
  drafts(tx).where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst()

export const draftsNotSent = (db: Reading) =>
  drafts(db)
    .where('sentAt', 'is', null)
    .where('personId', 'is not', null)
    .orderBy('savedAt', 'desc')
    .orderBy('id')
    .execute()

/** What someone at the public door left unsent, once they have proved again that the address is theirs. */
export const draftOfAddress = (tx: Tx, email: string) =>
  drafts(tx)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('sentAt', 'is', null)
    .orderBy('savedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export const keepAnswers = (tx: Tx, id: string, answersSealed: string, now: Temporal.Instant) =>
  tx.updateTable('incidents.draft').set({ answersSealed, savedAt: now }).where('id', '=', id).execute()

export const giveToken = (tx: Tx, id: string, tokenHash: string) =>
  tx.updateTable('incidents.draft').set({ tokenHash }).where('id', '=', id).execute()

/** The answers are gone; that something was sent stays for a week, so that going back does not send it twice. */
export const markSent = (tx: Tx, id: string, reference: string, now: Temporal.Instant) =>
  tx
    .updateTable('incidents.draft')
    .set({ answersSealed: null, sentAt: now, savedAt: now, reference })
    .where('id', '=', id)
    .execute()

export const deleteDraft = (tx: Tx, id: string) => tx.deleteFrom('incidents.draft').where('id', '=', id).execute()

export const deleteDraftsSavedBefore = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('incidents.draft').where('savedAt', '<', before).execute()

// ── Links to whoever has no account ──────────────────────────────────────────

export const insertLink = (
  tx: Tx,
  link: {
    tokenHash: string
    partnershipId: string
    email: string
    madeAt: Temporal.Instant
    expiresAt: Temporal.Instant
  },
) => tx.insertInto('incidents.notifierLink').values(link).execute()

export const findLink = (tx: Tx, tokenHash: string, now: Temporal.Instant) =>
  tx
    .selectFrom('incidents.notifierLink')
    .select(['email'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()

export async function linksSince(tx: Tx, email: string, since: Temporal.Instant): Promise<number> {
  const { n } = await tx
    .selectFrom('incidents.notifierLink')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('madeAt', '>', since)
    .executeTakeFirstOrThrow()
  return n
}

export const deleteLinksExpiredBefore = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('incidents.notifierLink').where('expiresAt', '<', before).execute()

// ── What is sent ─────────────────────────────────────────────────────────────

export type NewNotification = {
  incidentId: string
  partnershipId: string
  othersSafe: 'yes' | 'no' | 'unknown'
  died: 'yes' | 'no' | 'unknown'
  diedOn: Temporal.PlainDate | null
  seriousHarm: 'yes' | 'no' | 'unknown'
  abuseOrNeglect: 'known' | 'suspected' | 'no' | 'unknown'
  agencies: readonly string[]
  parallel: readonly string[]
  fromOrganisation: string | null
  sealed: string
}

export const insertNotification = (tx: Tx, notification: NewNotification) =>
  tx.insertInto('incidents.notification').values(notification).execute()
