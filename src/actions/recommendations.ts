import type { Database, Id, Tx } from '#platform/database'
import { agenciesOf, type AgencyId, type ReviewId } from '#access'
import type { Position } from '#library'
import { reviewOf, type Review } from '#reviews'
import {
  actionsOfReview,
  addresseesOf,
  answerRows,
  finalSince,
  recommendationRows,
  type ActionRow,
  type RecommendationId,
} from './queries.ts'
import { publicPosition } from './rules.ts'
import type { AnswerPosition, KindOfChange, Level, Means, Strength } from './vocabulary.ts'

export type FindingId = Id<'finding'>

/** What one addressee said, and where that stands now. */
export type Answer = {
  readonly organisation: string
  readonly position: AnswerPosition
  /** Of an answer that does not accept all. */
  readonly reasons: string | null
  readonly decidedBy: string
  readonly answeredOn: Temporal.PlainDate
  /** What the public reads. */
  readonly publicText: string
  /** On the public's ladder: what was answered, and what was done since. */
  readonly now: Position
}

export type Recommendation = {
  readonly id: RecommendationId
  readonly review: ReviewId
  readonly number: number
  readonly text: string
  readonly level: Level
  readonly type: KindOfChange
  readonly strength: Strength
  /** Null where it was recommended before anyone was asked, as are the three below. */
  readonly means: Means | null
  readonly measure: string | null
  /** Where the measure stood when it was recommended. */
  readonly baseline: string | null
  readonly measuredOn: Temporal.PlainDate | null
  /** The organisations that must answer, by the names that the public knows. */
  readonly to: readonly string[]
  readonly agencies: readonly AgencyId[]
  /** A body outside the partnership, if it is addressed to one. */
  readonly elsewhere: string | null
  /** The findings that it answers. */
  readonly findings: readonly FindingId[]
  /** The latest of each organisation. */
  readonly answers: readonly Answer[]
}

/** The recommendations of a review in their order, with the latest answer of each organisation. */
export const recommendationsOf = async (db: Database | Tx, review: ReviewId): Promise<readonly Recommendation[]> =>
  recommendationsIn(db, await reviewOf(db, review))

/** As `recommendationsOf`, for who has the review already. */
export async function recommendationsIn(
  db: Database | Tx,
  review: Pick<Review, 'id' | 'partnership'>,
): Promise<readonly Recommendation[]> {
  const rows = await recommendationRows(db, review.id)
  const addressees = await addresseesOf(db, review.id)
  const agencies = await agenciesOf(db, review.partnership)
  const answers = await answerRows(db, review.id)
  const actions = await actionsOfReview(db, review.id)
  return rows.map(({ addressedElsewhere, findingIds, reviewId, ...row }) => {
    const { id } = row
    const asked = addressees.filter(({ recommendationId }) => recommendationId === id)
    const to = agencies.filter((agency) => asked.some(({ agencyId }) => agencyId === agency.id))
    return {
      ...row,
      review: reviewId,
      to: [...to.map(({ name }) => name), ...(addressedElsewhere ? [addressedElsewhere] : [])],
      agencies: to.map((agency) => agency.id),
      elsewhere: addressedElsewhere,
      findings: findingIds,
      answers: latestAnswers(
        answers.filter(({ recommendationId }) => recommendationId === id),
        actions.filter(({ recommendationId }) => recommendationId === id),
      ),
    }
  })
}

type AnswerRow = Awaited<ReturnType<typeof answerRows>>[number]

const latestAnswers = (answers: readonly AnswerRow[], actions: readonly ActionRow[]): readonly Answer[] =>
  answers
    .filter((each, at) => answers.findIndex(({ organisation }) => organisation === each.organisation) === at)
    .map(({ organisation, position, reasons, decidedBy, answeredOn, publicText }) => ({
      organisation,
      position,
      reasons,
      decidedBy,
      answeredOn,
      publicText,
      now: publicPosition(
        position,
        actions.filter(({ ownerAgency }) => ownerAgency === organisation),
      ),
    }))
    .toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1))

/** Whether the recommendations are final with their report, and so are no longer changed. */
export const areFinal = async (db: Database | Tx, review: ReviewId): Promise<boolean> =>
  (await finalSince(db, review)) !== undefined
