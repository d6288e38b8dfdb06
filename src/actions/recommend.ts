import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { AgencyId, MayOneOf } from '#access'
import {
  deleteRecommendation,
  endFinal,
  finalSince,
  findRecommendation,
  insertFinal,
  insertRecommendation,
  lockRecommendations,
  setAddressees,
  setRecommendation,
  type RecommendationId,
} from './queries.ts'
import { areFinal, type FindingId } from './recommendations.ts'
import { meansOfChange, type KindOfChange, type Level, type Means } from './vocabulary.ts'

/** Whoever runs the review may recommend, from its actions or while drafting its report. */
export type Recommender = MayOneOf<'make actions' | 'draft the report'>

/** What is recommended, to whom, and how strong a change it is. */
export type Recommending = {
  readonly text: string
  readonly level: Level
  readonly type: KindOfChange
  /** Settles its strength. */
  readonly means: Means
  readonly measure: string
  /** Where the measure stands now. */
  readonly baseline: string
  readonly measuredOn: Temporal.PlainDate
  readonly agencies: readonly AgencyId[]
  /** A body outside the partnership, such as a government department. */
  readonly elsewhere?: string | null
  readonly findings?: readonly FindingId[]
}

type Refusal = 'final already' | 'not there' | 'addressed to nobody'
export type Recommended =
  | { readonly ok: true; readonly recommendation: RecommendationId }
  | { readonly ok: false; readonly because: Refusal }

/** Adds a recommendation after those there are. Once final, none is added: the report has been approved with them. */
export async function addRecommendation(
  tx: Tx,
  by: Recommender,
  recommending: Recommending,
  now: Temporal.Instant,
): Promise<Recommended> {
  await lockRecommendations(tx, by.review)
  if (await areFinal(tx, by.review)) return { ok: false, because: 'final already' }
  if (isToNobody(recommending)) return { ok: false, because: 'addressed to nobody' }

  const id = newId<'recommendation'>()
  await insertRecommendation(tx, {
    ...valuesOf(recommending),
    id,
    reviewId: by.review,
    addedAt: now,
    addedBy: by.person,
  })
  await setAddressees(tx, by.review, id, recommending.agencies)
  await recordEvent(tx, by, 'recommendation added', { recommendation: id })
  return { ok: true, recommendation: id }
}

/** Changes a recommendation of a draft. Findings that are not named stay as they were. */
export async function changeRecommendation(
  tx: Tx,
  by: Recommender,
  id: RecommendationId,
  recommending: Recommending,
): Promise<Recommended> {
  await lockRecommendations(tx, by.review)
  const found = await findRecommendation(tx, by.review, id)
  if (!found) return { ok: false, because: 'not there' }
  if (await areFinal(tx, by.review)) return { ok: false, because: 'final already' }
  if (isToNobody(recommending)) return { ok: false, because: 'addressed to nobody' }

  await setRecommendation(tx, id, valuesOf({ findings: found.findingIds, ...recommending }))
  await setAddressees(tx, by.review, id, recommending.agencies)
  await recordEvent(tx, by, 'recommendation changed', { recommendation: id })
  return { ok: true, recommendation: id }
}

/** Takes a recommendation out of a draft, unless someone acts on it already. */
export async function removeRecommendation(
  tx: Tx,
  by: Recommender,
  id: RecommendationId,
  hasActions: boolean,
): Promise<{ readonly ok: boolean }> {
  await lockRecommendations(tx, by.review)
  const found = await findRecommendation(tx, by.review, id)
  if (!found || hasActions || (await areFinal(tx, by.review))) return { ok: false }

  await deleteRecommendation(tx, by.review, found)
  await recordEvent(tx, by, 'recommendation removed', { recommendation: id })
  return { ok: true }
}

type Finisher = MayOneOf<'approve the report' | 'publish the report' | 'draft the report' | 'make actions'>

/** The report that holds them was approved: from now on they stand as they are, and addressees may answer. */
export async function markRecommendationsFinal(tx: Tx, by: Finisher, now: Temporal.Instant): Promise<void> {
  await lockRecommendations(tx, by.review)
  if (await areFinal(tx, by.review)) return
  await insertFinal(tx, { id: newId<'madeFinal'>(), reviewId: by.review, madeFinalAt: now, madeFinalBy: by.person })
  await recordEvent(tx, by, 'recommendations made final')
}

/** The report was sent back: its recommendations may be changed again. */
export async function openRecommendationsAgain(tx: Tx, by: Finisher, now: Temporal.Instant): Promise<void> {
  await lockRecommendations(tx, by.review)
  const final = await finalSince(tx, by.review)
  if (!final) return
  await endFinal(tx, final.id, by.person, now)
  await recordEvent(tx, by, 'recommendations opened again')
}

const isToNobody = ({ agencies, elsewhere }: Recommending): boolean => agencies.length === 0 && !elsewhere

const valuesOf = ({ text, level, type, means, measure, baseline, measuredOn, elsewhere, findings }: Recommending) => ({
  text,
  level,
  type,
  means,
  strength: meansOfChange[means].strength,
  measure,
  baseline,
  measuredOn,
  addressedElsewhere: elsewhere ?? null,
  findingIds: findings ?? [],
})
