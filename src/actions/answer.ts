import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent, type Actor } from '#audit'
import type { May, ReviewId } from '#access'
import { showAnswer, type Position, type PublicationId } from '#library'
import { pseudonymiser } from '#reviews'
import {
  insertAnswer,
  insertShown,
  keepPublication,
  publicationFor,
  shownRows,
  type RecommendationId,
} from './queries.ts'
import { areFinal, recommendationsOf, type Recommendation } from './recommendations.ts'
import type { AnswerPosition } from './vocabulary.ts'

export type Answering = {
  readonly organisation: string
  readonly position: AnswerPosition
  readonly reasons: string | null
  readonly decidedBy: string
  readonly answeredOn: Temporal.PlainDate
  readonly publicText: string
}

export type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not final yet' | 'not addressed to them' }
  /** The public would read these registered names. */
  | { readonly ok: false; readonly because: 'names someone'; readonly names: readonly string[] }

/**
 * Records what an organisation answered. What the public will read must hold no name that the identity register knows.
 *
 * Law: a Safeguarding Adults Board must give its reason for not acting on a finding (Care Act 2014, schedule 2,
 * paragraph 4(1)(d)); the same is asked here of every kind of review.
 */
export async function recordAnswer(
  tx: Tx,
  by: May<'make actions'>,
  keys: Keys,
  recommendation: Recommendation,
  answering: Answering,
  now: Temporal.Instant,
): Promise<Answered> {
  if (!(await areFinal(tx, by.review))) return { ok: false, because: 'not final yet' }
  if (!recommendation.to.includes(answering.organisation)) return { ok: false, because: 'not addressed to them' }
  const names = (await pseudonymiser(tx, keys, by)).find(answering.publicText).map(({ found }) => found)
  if (names.length > 0) return { ok: false, because: 'names someone', names: [...new Set(names)] }

  await insertAnswer(tx, {
    ...answering,
    id: newId<'answer'>(),
    recommendationId: recommendation.id,
    reviewId: by.review,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'recommendation answered', { recommendation: recommendation.id })
  return { ok: true }
}

/** An answer as the public would read it now. */
export type PublicStanding = {
  readonly recommendation: RecommendationId
  readonly number: number
  readonly organisation: string
  readonly position: Position
  readonly text: string
  readonly answeredOn: Temporal.PlainDate
}

/** What the public has not been shown yet: new answers, and old ones that stand elsewhere on the ladder by what was done. */
export async function answersToShow(tx: Tx, review: ReviewId): Promise<readonly PublicStanding[]> {
  const publication = (await publicationFor(tx, review))?.publicationId
  if (!publication) return []
  const shown = await shownRows(tx, review, publication)
  return (await recommendationsOf(tx, review)).flatMap(standingsOf).filter((each) => {
    const last = shown.find(
      ({ recommendationId, organisation }) =>
        recommendationId === each.recommendation && organisation === each.organisation,
    )
    return last?.position !== each.position || last.text !== each.text
  })
}

const standingsOf = ({ id, number, answers }: Recommendation): readonly PublicStanding[] =>
  answers.map(({ organisation, now, publicText, answeredOn }) => ({
    recommendation: id,
    number,
    organisation,
    position: now,
    text: publicText,
    answeredOn,
  }))

type Publisher = Actor & { readonly review: ReviewId }

/**
 * Shows the public, in the library, every answer that it has not been shown yet. Called by reports when the review is
 * published, with the publication; later, from the recommendations, without. Doing it twice shows nothing twice.
 *
 * @returns how many were shown; one that the publication has no place for is left out
 */
export async function pushAnswersToLibrary(
  tx: Tx,
  by: Publisher,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  published?: PublicationId,
): Promise<number> {
  if (published) await keepPublication(tx, { reviewId: by.review, publicationId: published, toldAt: now })
  const publication = (await publicationFor(tx, by.review))?.publicationId
  if (!publication) return 0

  let count = 0
  for (const each of await answersToShow(tx, by.review)) {
    const { number, organisation, position, text, recommendation } = each
    // What was done since is dated the day it is shown; a first answer keeps its own day.
    const answeredOn =
      Temporal.PlainDate.compare(each.answeredOn, today) > 0 || isProgress(position) ? today : each.answeredOn
    const shown = await showAnswer(tx, by, publication, number, { organisation, position, text, answeredOn })
    if (!shown.ok) continue
    await insertShown(tx, {
      id: newId<'shownAnswer'>(),
      recommendationId: recommendation,
      reviewId: by.review,
      publicationId: publication,
      organisation,
      position,
      text,
      shownAt: now,
      shownBy: by.person,
    })
    count += 1
  }
  return count
}

const isProgress = (position: Position): boolean => position === 'under way' || position === 'done'
