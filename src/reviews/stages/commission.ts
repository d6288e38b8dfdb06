import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { openMatter, type May, type ReviewId } from '#access'
import { recordEvent } from '#audit'
import { decisionsOf, incidentsOf, type Decision } from '#incidents'
import { faultInTitle, seedRegister } from '../pseudonyms/seed.ts'
import { countReviewsOf, frameworksAnswered, insertBasis, insertCommissioned } from './queries.ts'

/** A decision that a review be held, of which none has been commissioned yet. */
export type OpenDecision = Decision & { readonly reviewKind: NonNullable<Decision['reviewKind']> }

/**
 * The decisions on an incident from which a review can be commissioned now: at most one on each side of it. The child's
 * stands first, so that a review on both keeps the timetable that ends in publication.
 */
export async function openDecisions(tx: Tx, by: May<'work on the incident'>): Promise<readonly OpenDecision[]> {
  const answered = await frameworksAnswered(tx, by.incident)
  const open = (await decisionsOf(tx, by.incident)).filter(
    (decision): decision is OpenDecision => decision.reviewKind !== null && !answered.includes(decision.framework),
  )
  return open.toSorted((a, b) => Number(a.about === 'adult') - Number(b.about === 'adult'))
}

export type Commissioned =
  | { readonly ok: true; readonly review: ReviewId }
  | { readonly ok: false; readonly because: 'nothing decided' | 'title names someone' }

type Commission = { readonly title: string; readonly decisions: readonly OpenDecision[] }

/** Commissions a review on one decision or several; the first gives it its law and its timetable. */
export async function commission(
  tx: Tx,
  by: May<'work on the incident'>,
  keys: Keys,
  { title, decisions }: Commission,
  at: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<Commissioned> {
  const [first] = decisions
  const [incident] = await incidentsOf(tx, [by.incident])
  if (!first || !incident) return { ok: false, because: 'nothing decided' }
  if (await faultInTitle(tx, keys, by.incident, title)) return { ok: false, because: 'title names someone' }

  const review = newId<'review'>()
  await openMatter(tx, by, { kind: 'review', id: review, incident: by.incident })
  await insertCommissioned(tx, {
    id: review,
    incidentId: by.incident,
    partnershipId: by.partnership,
    reference: `${incident.reference}-R${(await countReviewsOf(tx, by.incident)) + 1}`,
    title,
    nation: incident.nation,
    kind: first.reviewKind,
    framework: first.framework,
    version: first.version,
    edition: first.edition,
    decidedOn: first.decidedOn,
    commissionedOn: at.today,
    commissionedBy: by.person,
  })
  await insertBases(tx, review, decisions)
  const of = { ...by, scope: review, review }
  await recordEvent(tx, of, 'review commissioned', { bases: decisions.length })
  await seedRegister(tx, keys, of, at.now)
  return { ok: true, review }
}

async function insertBases(tx: Tx, review: ReviewId, decisions: readonly Decision[]): Promise<void> {
  for (const [index, { framework, version, edition }] of decisions.entries())
    await insertBasis(tx, {
      id: newId<'legalBasis'>(),
      reviewId: review,
      position: index + 1,
      framework,
      version,
      edition,
    })
}
