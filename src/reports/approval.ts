import { createHash } from 'node:crypto'
import { newId, transact, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/encryption'
import { sendMail } from '#platform/mail'
import { recordEvent } from '#audit'
import { peopleWith, type May, type PersonId } from '#access'
import { markRecommendationsFinal, openRecommendationsAgain } from '#actions'
import { markReportApproved, reviewOf, reviewsOf, type OfReview, type Review } from '#reviews'
import { checkIdentifiability, type Hit } from './check-identifiability.ts'
import { draftedContent, passagesOf, type Drafted } from './content.ts'
import { isPublished } from './draft.ts'
import {
  approvalRows,
  insertApproval,
  insertAsking,
  insertSentBack,
  insertWarningReason,
  latestAsking,
  lockReport,
  sentBackRows,
  warningReasonRows,
} from './queries.ts'

/** What the check warns of, the same match once, and why it may stand. */
export type Warning = {
  readonly key: string
  readonly hit: Hit
  readonly places: number
  readonly reason: { readonly reasons: string; readonly givenBy: PersonId; readonly givenAt: Temporal.Instant } | undefined // prettier-ignore
}

type Approval = { readonly by: PersonId; readonly at: Temporal.Instant }

/** How the report stands on its way to the public. Computed from hashes: an edit voids what was approved by being one. */
export type Approving = {
  readonly review: Review
  readonly drafted: Drafted
  readonly blocks: readonly Hit[]
  readonly warnings: readonly Warning[]
  /** This very content was said to be ready. */
  readonly askedAt: Temporal.Instant | null
  readonly sentBack: { readonly reasons: string; readonly by: PersonId; readonly at: Temporal.Instant } | undefined
  /** Of this content, checked against this register, by people who did not write it. */
  readonly approvals: readonly Approval[]
  /** How many approvals there were of what it was before. */
  readonly voided: number
  readonly published: boolean
}

export async function approvingOf(tx: Tx, keys: Keys, by: OfReview): Promise<Approving> {
  const review = await reviewOf(tx, by.review)
  const drafted = await draftedContent(tx, keys, by, review)
  const { hash, registerVersion, authors } = drafted
  const hits = checkIdentifiability(drafted.register, passagesOf(drafted.content))
  const reasons = await warningReasonRows(tx, review.id, hash, registerVersion)
  const asking = await latestAsking(tx, review.id)
  const isAsked = asking?.contentHash === hash
  const [sentBack] = await sentBackRows(tx, review.id)
  const isSentBack = sentBack && (!asking || Temporal.Instant.compare(sentBack.sentBackAt, asking.askedAt) >= 0)
  const all = await approvalRows(tx, review.id)
  const holding = all.filter(
    (each) => each.contentHash === hash && each.registerVersion === registerVersion && !authors.has(each.approvedBy),
  )
  return {
    review,
    drafted,
    blocks: hits.filter(({ severity }) => severity === 'block'),
    warnings: warningsIn(hash, hits).map((warning) => ({
      ...warning,
      reason: reasons.find(({ hit }) => hit === warning.key),
    })),
    askedAt: isAsked && !isSentBack ? asking.askedAt : null,
    sentBack: isSentBack ? { reasons: sentBack.reasons, by: sentBack.sentBackBy, at: sentBack.sentBackAt } : undefined,
    approvals: holding.map(({ approvedBy, approvedAt }) => ({ by: approvedBy, at: approvedAt })),
    voided: all.length - holding.length,
    published: await isPublished(tx, review.id),
  }
}

function warningsIn(hash: string, hits: readonly Hit[]): readonly Omit<Warning, 'reason'>[] {
  const warned = hits.filter(({ severity }) => severity === 'warn')
  return [...Map.groupBy(warned, (hit) => keyOf(hash, hit))].flatMap(([key, same]) =>
    same[0] ? [{ key, hit: same[0], places: same.length }] : [],
  )
}

/** Names what was found without holding it: the match itself stands only in the report. */
const keyOf = (hash: string, { rule, match }: Hit): string =>
  createHash('sha256').update(`${hash}\n${rule}\n${match.toLowerCase()}`).digest('hex').slice(0, 32)

/** Two different people approve, neither of whom wrote it (trust D8). */
export const approversNeeded = 2

export const isApproved = ({ approvals }: Pick<Approving, 'approvals'>): boolean => approvals.length >= approversNeeded

export type Asked =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'incomplete' | 'names someone' | 'published' }

/** Says that the report is ready, and tells those who may approve it that something waits. */
export async function askForApproval(
  tx: Tx,
  by: May<'draft the report'>,
  { keys, config }: { readonly keys: Keys; readonly config: Config },
  now: Temporal.Instant,
): Promise<Asked> {
  await lockReport(tx, by.review)
  const { drafted, blocks, published, review } = await approvingOf(tx, keys, by)
  if (published) return { ok: false, because: 'published' }
  if (drafted.missing.length > 0) return { ok: false, because: 'incomplete' }
  if (blocks.length > 0) return { ok: false, because: 'names someone' }

  await insertAsking(tx, { id: newId(), reviewId: by.review, contentHash: drafted.hash, askedAt: now, askedBy: by.person })
  await recordEvent(tx, by, 'approval asked for')
  for (const { id, email } of await peopleWith(tx, by.partnership, ['chair', 'panel-member'])) {
    if (drafted.authors.has(id) || !(await reaches(tx, id, review))) continue
    await sendMail(tx, {
      to: email,
      partnership: by.partnership,
      subject: 'A report waits for your approval',
      text: `A report waits for your approval in Heed.\n\nSign in to read it: ${config.url}/reviews/${by.review}/approval\n`,
    })
  }
  return { ok: true }
} // prettier-ignore

const reaches = (tx: Tx, person: string, review: Review): Promise<boolean> =>
  transact(tx, { person, partnership: review.partnership }, async (own) => (await reviewsOf(own, [review.id])).length > 0) // prettier-ignore

export type Approved =
  | { readonly ok: true; readonly all: boolean }
  | { readonly ok: false; readonly because: RefusedApproval }
export type RefusedApproval =
  | 'changed'
  | 'not asked for'
  | 'incomplete'
  | 'wrote it'
  | 'approved already'
  | 'names someone'
  | 'warnings without reasons'

/**
 * Approves the very content that the person read, checked against the register as it is.
 *
 * @param seen the hash on the page that they read
 */
export async function approve(
  tx: Tx,
  by: May<'approve the report'>,
  keys: Keys,
  seen: string,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Approved> {
  await lockReport(tx, by.review)
  const approving = await approvingOf(tx, keys, by)
  const { hash, registerVersion } = approving.drafted
  const because = refusalOf(approving, by.person, seen)
  if (because) return { ok: false, because }

  await insertApproval(tx, { id: newId(), reviewId: by.review, contentHash: hash, registerVersion, approvedAt: at.now, approvedBy: by.person }) // prettier-ignore
  await recordEvent(tx, by, 'report approved', { content: hash })
  const all = approving.approvals.length + 1 >= approversNeeded
  if (all) {
    await markReportApproved(tx, by, at.today)
    await markRecommendationsFinal(tx, by, at.now)
  }
  return { ok: true, all }
}

export function refusalOf(approving: Approving, person: PersonId, seen: string): RefusedApproval | undefined {
  const { drafted, approvals, blocks, warnings, askedAt } = approving
  if (seen !== drafted.hash) return 'changed'
  if (drafted.authors.has(person)) return 'wrote it'
  if (approvals.some(({ by }) => by === person)) return 'approved already'
  if (askedAt === null) return 'not asked for'
  if (drafted.missing.length > 0) return 'incomplete'
  if (blocks.length > 0) return 'names someone'
  return warnings.some(({ reason }) => reason === undefined) ? 'warnings without reasons' : undefined
}

/** Why something that the check warns of may stand. Only who may approve this content says so. */
export async function giveReason(
  tx: Tx,
  by: May<'approve the report'>,
  keys: Keys,
  { key, reasons }: { readonly key: string; readonly reasons: string },
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  await lockReport(tx, by.review)
  const { drafted, warnings } = await approvingOf(tx, keys, by)
  if (drafted.authors.has(by.person) || !warnings.some((warning) => warning.key === key)) return { ok: false }

  await insertWarningReason(tx, {
    id: newId(),
    reviewId: by.review,
    contentHash: drafted.hash,
    registerVersion: drafted.registerVersion,
    hit: key,
    reasons,
    givenAt: now,
    givenBy: by.person,
  })
  await recordEvent(tx, by, 'warning of the check answered')
  return { ok: true }
}

/** Sends the report back to those who write it. */
export async function sendBack(
  tx: Tx,
  by: May<'approve the report'>,
  keys: Keys,
  reasons: string,
  now: Temporal.Instant,
): Promise<void> {
  const { drafted } = await approvingOf(tx, keys, by)
  await insertSentBack(tx, { id: newId(), reviewId: by.review, contentHash: drafted.hash, reasons, sentBackAt: now, sentBackBy: by.person }) // prettier-ignore
  await openRecommendationsAgain(tx, by, now)
  await recordEvent(tx, by, 'report sent back')
}
