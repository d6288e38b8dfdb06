import { newId, type Database, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { addJob, announce } from '#platform/jobs'
import { recordEvent } from '#audit'
import type { May, ReviewId } from '#access'
import { pushAnswersToLibrary } from '#actions'
import {
  correct,
  fingerprintOf,
  mustStayUntil,
  publish,
  withdraw,
  type Publication,
  type PublicationId,
} from '#library'
import { markPublished, registerFor, settingsFor, versionOf, type Review } from '#reviews'
import { lettersFor, type Letter } from '#statute'
import { approvingOf, isApproved, type Approving } from './approval.ts'
import { checkIdentifiability } from './check-identifiability.ts'
import { paragraphsOf } from './content.ts'
import {
  artefactsOf,
  insertMaking,
  insertNotPublishing,
  insertPublication,
  insertTold,
  latestMaking,
  liftNotPublishing,
  lockReport,
  markWithdrawn,
  publicationRows,
  toldRows,
  type Making,
} from './queries.ts'

type Publishing = May<'publish the report'>

/** A report that came before the public. */
export type PublishedReport = {
  readonly publication: PublicationId
  readonly slug: string
  readonly publishedOn: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnBecause: string | null
}

/** The review's publication in the library, the latest if it was withdrawn and published again. */
export async function publicationOf(db: Database | Tx, review: ReviewId): Promise<PublishedReport | undefined> {
  const [latest] = await publicationRows(db, review)
  return latest && { ...latest, publication: latest.publicationId }
}

/** Someone who must be told before the report is published, by when, and whether they were. */
export type Recipient = Letter & { readonly sentOn: Temporal.PlainDate | null }

/** Whom the law wants told before this day of publication. */
export async function recipientsOf(
  db: Database | Tx,
  review: Review,
  publishOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<readonly Recipient[]> {
  if (review.past) return []
  const told = await toldRows(db, review.id)
  const settings = await settingsFor(db, review)
  return lettersFor(versionOf(review), 'before publication', today, { publishOn }, { settings }).map((letter) => ({
    ...letter,
    sentOn: told.find(({ recipient }) => recipient === letter.to)?.sentOn ?? null,
  }))
}

export async function recordTold(
  tx: Tx,
  by: Publishing,
  told: { readonly recipient: string; readonly sentOn: Temporal.PlainDate; readonly publishOn: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  await insertTold(tx, { id: newId(), reviewId: by.review, ...told, recordedAt: now, recordedBy: by.person })
  await recordEvent(tx, by, 'told before publication')
}

export type Planned = { readonly publishOn: Temporal.PlainDate; readonly onSiteUntil: Temporal.PlainDate | null }

export type Began =
  | { readonly ok: true; readonly making: Making['id'] }
  | { readonly ok: false; readonly because: 'not approved' | 'published' }
  | { readonly ok: false; readonly because: 'leaves the site too soon'; readonly mustStayUntil: Temporal.PlainDate }

/** Has the publication made: its page, its PDFs, and the check of the finished bytes. Nothing is public yet. */
export async function makePublication(
  tx: Tx,
  by: Publishing,
  keys: Keys,
  { publishOn, onSiteUntil }: Planned,
  now: Temporal.Instant,
): Promise<Began> {
  await lockReport(tx, by.review)
  const approving = await approvingOf(tx, keys, by)
  if (approving.published) return { ok: false, because: 'published' }
  if (!isApproved(approving)) return { ok: false, because: 'not approved' }
  const stays = mustStayUntil(approving.review.kind, publishOn)
  if (stays && onSiteUntil && Temporal.PlainDate.compare(onSiteUntil, stays) < 0 && approving.review.past === null)
    return { ok: false, because: 'leaves the site too soon', mustStayUntil: stays }

  const { content, hash, registerVersion } = approving.drafted
  const id = newId<'making'>()
  await insertMaking(
    tx,
    {
      id,
      reviewId: by.review,
      incidentId: by.incident,
      contentHash: hash,
      registerVersion,
      publishOn,
      onSiteUntil,
      askedAt: now,
      askedBy: by.person,
    },
    content,
  )
  await addJob(tx, 'make the publication', { making: id, partnership: by.partnership })
  await recordEvent(tx, by, 'publication asked to be made', { making: id })
  return { ok: true, making: id }
}

export const publicationFrom = ({ content, publishOn, onSiteUntil }: Pick<Making, 'content' | 'publishOn' | 'onSiteUntil'>): Publication => ({
  ...content,
  publishedOn: publishOn,
  onSiteUntil,
}) // prettier-ignore

export type PublishRefusal =
  | 'published'
  | 'not made'
  | 'names someone'
  | 'not approved'
  | 'changed since it was made'
  | 'someone must be told first'
  | 'a reason is not an approver’s'
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly because: PublishRefusal }

/**
 * Puts what was made before the public: the very bytes that were checked, of the very content that two people approved,
 * and nothing else (trust D2, D8).
 */
export async function publishReport(
  tx: Tx,
  by: Publishing,
  keys: Keys,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Outcome> {
  await lockReport(tx, by.review)
  const approving = await approvingOf(tx, keys, by)
  const making = await latestMaking(tx, by.review)
  const because = refusalToPublish(approving, making)
  if (because) return { ok: false, because }
  const artefacts = making && (await artefactsOf(tx, making.id))
  if (!artefacts || !making.fingerprint) return { ok: false, because: 'not made' }
  const recipients = await recipientsOf(tx, approving.review, making.publishOn, at.today)
  if (recipients.some(({ sentOn }) => sentOn === null)) return { ok: false, because: 'someone must be told first' }

  const publication = publicationFrom(making)
  if (fingerprintOf(publication, artefacts) !== making.fingerprint) throw new Error('What was made is not what was kept')
  const published = await publish(tx, by, publication, artefacts, making.fingerprint)
  if (!published.ok) throw new Error(`The library refused a checked report: ${published.because}`)
  const inSlug = checkIdentifiability(approving.drafted.register, paragraphsOf('Address', [published.slug]))
  if (inSlug.some(({ severity }) => severity === 'block')) throw new Error('The address of the report names someone')

  await insertPublication(tx, { reviewId: by.review, makingId: making.id, publicationId: published.publication, slug: published.slug, publishedOn: making.publishOn, publishedAt: at.now, publishedBy: by.person }) // prettier-ignore
  await markPublished(tx, by, making.publishOn)
  await pushAnswersToLibrary(tx, by, at.today, at.now, published.publication)
  await recordEvent(tx, by, 'report published', { publication: published.publication })
  await announce(tx, 'report published', { review: by.review, publication: published.publication, partnership: by.partnership })
  return { ok: true }
} // prettier-ignore

function refusalToPublish(approving: Approving, making: Making | undefined): PublishRefusal | undefined {
  if (approving.published) return 'published'
  if (!isApproved(approving)) return 'not approved'
  if (!making?.madeAt || !making.hits) return 'not made'
  const { hash, registerVersion } = approving.drafted
  if (making.contentHash !== hash || making.registerVersion !== registerVersion) return 'changed since it was made'
  if ([...approving.blocks, ...making.hits].some(({ severity }) => severity === 'block')) return 'names someone'
  const approvers = approving.approvals.map(({ by }) => by)
  const isAnswered = approving.warnings.every(({ reason }) => reason && approvers.includes(reason.givenBy))
  return isAnswered ? undefined : 'a reason is not an approver’s'
}

/** Takes the report away from the public at once. */
export async function withdrawReport(
  tx: Tx,
  by: May<'withdraw the report'>,
  because: string,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<{ readonly ok: boolean }> {
  await lockReport(tx, by.review)
  const published = await publicationOf(tx, by.review)
  if (!published || published.withdrawnAt) return { ok: false }
  const withdrawn = await withdraw(tx, by, published.publication, because, at.today)
  if (!withdrawn.ok) return { ok: false }

  await markWithdrawn(tx, by.review, { withdrawnAt: at.now, withdrawnBy: by.person, withdrawnBecause: because })
  await recordEvent(tx, by, 'report withdrawn', { publication: published.publication })
  return { ok: true }
}

/**
 * Tells everyone who reads the report what was wrong in it. The words are public at once, so they are held to the register
 * as the report was.
 */
export async function correctReport(
  tx: Tx,
  by: May<'withdraw the report'>,
  keys: Keys,
  note: string,
  today: Temporal.PlainDate,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly because: 'not published' | 'names someone' }> {
  await lockReport(tx, by.review)
  const published = await publicationOf(tx, by.review)
  if (!published || published.withdrawnAt) return { ok: false, because: 'not published' }
  const { entries } = await registerFor(tx, keys, by)
  const hits = checkIdentifiability(entries, paragraphsOf('Correction', [note]))
  if (hits.some(({ severity }) => severity === 'block')) return { ok: false, because: 'names someone' }
  const corrected = await correct(tx, by, published.publication, note, today)
  return corrected.ok ? corrected : { ok: false, because: 'not published' }
}

/** Decides that the report itself stays unpublished: what has to improve is published in its place. */
export async function decideNotToPublish(
  tx: Tx,
  by: Publishing,
  decision: { readonly reasons: string; readonly improvements: string },
  today: Temporal.PlainDate,
): Promise<void> {
  await lockReport(tx, by.review)
  await insertNotPublishing(tx, {
    id: newId(),
    reviewId: by.review,
    ...decision,
    decidedOn: today,
    decidedBy: by.person,
  })
  await recordEvent(tx, by, 'decided not to publish the report')
}

export async function decideToPublishAfterAll(tx: Tx, by: Publishing, now: Temporal.Instant): Promise<void> {
  if (await liftNotPublishing(tx, by.review, by.person, now)) await recordEvent(tx, by, 'decided to publish the report')
}
