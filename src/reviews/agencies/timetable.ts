import type { Database, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { timetable, type Settings, type TimetableStage, type Version } from '#statute'
import { incidentsOf, setHereFor } from '#incidents'
import { reviewOf, versionOf, type Review } from '../review.ts'
import { extensionsOf } from './queries.ts'

export type Extension = Awaited<ReturnType<typeof extensionsOf>>[number]

/** A stage of the review, with the day the law gives and the day that holds now. */
export type StageInTime = TimetableStage & {
  /** The day that holds: the law's, or the last extension's. */
  readonly dueOn: Temporal.PlainDate | null
  readonly extensions: readonly Extension[]
  /**
   * Whose clock it is: 'before' ran until the decision, 'review' runs while the review is held and can be extended,
   * 'on the site' says how long the report stays. Null where the law sets no time.
   */
  readonly clock: 'before' | 'review' | 'on the site' | null
  /** When it was done, as far as this review knows. */
  readonly doneOn: Temporal.PlainDate | null
}

/** The review's stages against the law and its extensions. A past review has none. */
export async function timetableOf(db: Database | Tx, review: ReviewId): Promise<readonly StageInTime[]> {
  const found = await reviewOf(db, review)
  if (found.past) return []
  const [incident] = await incidentsOf(db, [found.incident])
  const version = versionOf(found)
  const started = {
    incidentOn: incident?.happenedOn ?? undefined,
    awareOn: incident?.awareOn ?? undefined,
    decidedOn: found.decidedOn ?? undefined,
    publishOn: found.publishedOn ?? found.publicationPlannedOn ?? undefined,
  }
  const stages = timetable(version, started, await settingsFor(db, found))
  return inTime(stages, version, found, await extensionsOf(db, review))
}

/** What the review’s partnership set for itself where the law’s time limits could not be verified. */
export const settingsFor = async (db: Database | Tx, { partnership }: Pick<Review, 'partnership'>): Promise<Settings> =>
  (await setHereFor(db, partnership)).settings

type Facts = Pick<Review, 'reportApprovedOn' | 'publishedOn'>

/** Each extension moves the day of its own deadline; the last one holds. */
export const inTime = (
  stages: readonly TimetableStage[],
  version: Version,
  facts: Facts,
  extensions: readonly Extension[],
): readonly StageInTime[] =>
  stages.map((stage) => {
    const own = extensions.filter(({ deadline }) => deadline === stage.limit?.deadline)
    const clock = clockOf(version, stage)
    return {
      ...stage,
      clock,
      extensions: own,
      dueOn: own.at(-1)?.dueOn ?? stage.limit?.dueOn ?? null,
      doneOn: clock === 'review' ? (stage.name === 'Report agreed' ? facts.reportApprovedOn : facts.publishedOn) : null,
    }
  })

function clockOf(version: Version, stage: TimetableStage): StageInTime['clock'] {
  const rule = version.deadlines.find(({ id }) => id === stage.limit?.deadline)
  if (!rule) return null
  if (rule.trigger === 'decision') return 'review'
  if (rule.trigger !== 'publication') return 'before'
  const countsBack = rule.within !== null && 'direction' in rule.within && rule.within.direction === 'before'
  return countsBack ? 'review' : 'on the site'
}

/** What should have been done by now and was not. */
export const lateStages = (stages: readonly StageInTime[], today: Temporal.PlainDate): readonly StageInTime[] =>
  stages.filter(
    ({ clock, dueOn, doneOn }) =>
      clock === 'review' && dueOn && !doneOn && Temporal.PlainDate.compare(dueOn, today) < 0,
  )
