import type { Database, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { timetable, type TimetableStage } from '#statute'
import { incidentsOf } from '#incidents'
import { reviewOf, versionOf, type Review } from '../review.ts'
import { extensionsOf } from './queries.ts'

export type Extension = Awaited<ReturnType<typeof extensionsOf>>[number]

/** A stage of the review, with the day the law gives and the day that holds now. */
export type StageInTime = TimetableStage & {
  /** The day that holds: the law's, or the last extension's. */
  readonly dueOn: Temporal.PlainDate | null
  readonly extensions: readonly Extension[]
}

/** The review's stages against the law and its extensions. A past review has none. */
export async function timetableOf(db: Database | Tx, review: ReviewId): Promise<readonly StageInTime[]> {
  const found = await reviewOf(db, review)
  if (found.past) return []
  const [incident] = await incidentsOf(db, [found.incident])
  const dates = { incidentOn: incident?.happenedOn ?? undefined, awareOn: incident?.awareOn ?? undefined }
  return withExtensions(stagesOf(found, dates), await extensionsOf(db, review))
}

type IncidentDates = {
  readonly incidentOn: Temporal.PlainDate | undefined
  readonly awareOn: Temporal.PlainDate | undefined
}

const stagesOf = (review: Review, dates: IncidentDates): readonly TimetableStage[] =>
  timetable(versionOf(review), {
    ...dates,
    decidedOn: review.decidedOn ?? undefined,
    publishOn: review.publishedOn ?? review.publicationPlannedOn ?? undefined,
  })

/** Each extension moves the day of its own deadline; the last one holds. */
export const withExtensions = (
  stages: readonly TimetableStage[],
  extensions: readonly Extension[],
): readonly StageInTime[] =>
  stages.map((stage) => {
    const own = extensions.filter(({ deadline }) => deadline === stage.limit?.deadline)
    return { ...stage, extensions: own, dueOn: own.at(-1)?.dueOn ?? stage.limit?.dueOn ?? null }
  })
