import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { openMatter, type May, type ReviewId } from '#access'
import { recordEvent } from '#audit'
import { decisionOf, openPastIncident } from '#incidents'
import type { ReviewKind } from '#statute'
import { insertBasis, insertPast } from './queries.ts'

export type PastReview = {
  readonly kind: ReviewKind
  readonly board: string
  readonly year: number
  readonly title: string
  readonly publishedOn: Temporal.PlainDate | null
  readonly onSiteUntil: Temporal.PlainDate | null
}

export type Entered =
  | { readonly ok: true; readonly review: ReviewId }
  | { readonly ok: false; readonly because: 'no such review then' }

/** Enters a review that was held before Heed was used, so that its lessons are found beside the others. */
export async function enterPast(
  tx: Tx,
  by: May<'enter a past review'>,
  keys: Keys,
  past: PastReview,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Entered> {
  const decidedOn = Temporal.PlainDate.from({ year: past.year, month: 1, day: 1 })
  const opened = await openPastIncident(
    tx,
    by,
    keys,
    { board: past.board, kind: past.kind, area: past.board, decidedOn },
    at.now,
  )
  if (!opened.ok) return opened
  const decision = await decisionOf(tx, opened.incident)
  if (!decision) throw new Error('A past incident was opened without its decision')

  const review = newId<'review'>()
  await openMatter(tx, by, { kind: 'review', id: review, incident: opened.incident })
  const law = { framework: decision.framework, version: decision.version, edition: decision.edition }
  await insertPast(tx, {
    ...law,
    id: review,
    incidentId: opened.incident,
    partnershipId: by.partnership,
    reference: `${opened.reference}-R1`,
    title: past.title,
    nation: opened.nation,
    kind: past.kind,
    enteredOn: at.today,
    enteredBy: by.person,
    board: past.board,
    heldInYear: past.year,
    publishedOn: past.publishedOn,
    publishedBy: past.publishedOn && by.person,
    onSiteUntil: past.onSiteUntil,
  })
  await insertBasis(tx, { ...law, id: newId<'legalBasis'>(), reviewId: review, position: 1 })
  await recordEvent(tx, { ...by, scope: review, incident: opened.incident }, 'past review entered')
  return { ok: true, review }
}
