import type { Database, Tx } from '#platform/database'
import * as rows from './queries.ts'
import { nothingSet, setHereBy, type SetHere } from './time-limits/set-here.ts'
import { latestLike, type Decision, type IncidentSummary, type Side } from './words.ts'

/** Everything known of one incident from which its stage, its dates and its law follow. It holds no name. */
export type IncidentFile = {
  readonly incident: IncidentSummary
  /** None for a review entered as a past one. */
  readonly notification: rows.NotificationRow | undefined
  readonly subjects: readonly {
    readonly id: string
    readonly kind: Side
    readonly position: number
    readonly age: number | null
    readonly ageAtDeath: number | null
  }[]
  /** The answers as they stand: the latest to each question. */
  readonly answers: readonly rows.AnswerRow[]
  readonly acknowledgedOn: Temporal.PlainDate | undefined
  readonly meetings: readonly rows.MeetingRow[]
  /** The latest first. */
  readonly recommendations: readonly rows.RecommendationRow[]
  /** The latest first; the first on each side under each framework stands. */
  readonly decisions: readonly Decision[]
  /** What other bodies decided, the latest first. */
  readonly decidedElsewhere: readonly rows.ElsewhereRow[]
  /** When new information re-opened a decision, the latest first. */
  readonly reopenings: readonly rows.ReopeningRow[]
  /** Time limits that were extended, the latest first. */
  readonly extensions: readonly rows.ExtensionRow[]
  readonly letters: readonly rows.LetterRow[]
  /** What was judged of its likeness to other incidents, the latest of each pair. */
  readonly likenesses: readonly rows.LikenessRow[]
  /** What its partnership set for itself where the law leaves it open. */
  readonly setHere: SetHere
}

/** The files of these incidents, in the order given; one query a table, however many incidents. */
export async function filesOf(
  db: Database | Tx,
  incidents: readonly IncidentSummary[],
): Promise<readonly IncidentFile[]> {
  const ids = incidents.map(({ id }) => id)
  const notifications = await rows.notificationsOf(db, ids)
  const subjects = await rows.subjectsOf(db, ids)
  const answers = await rows.answersOf(db, ids)
  const acknowledgements = await rows.acknowledgementsOf(db, ids)
  const meetings = await rows.meetingsOf(db, ids)
  const recommendations = await rows.recommendationsOf(db, ids)
  const decisions = await rows.everyDecisionOf(db, ids)
  const elsewhere = await rows.decisionsElsewhereOf(db, ids)
  const reopenings = await rows.reopeningsOf(db, ids)
  const extensions = await rows.extensionsOf(db, ids)
  const letters = await rows.lettersSentOn(db, ids)
  const likenesses = await rows.likenessesOf(db, ids)
  const setHere = await setHereBy(
    db,
    incidents.map(({ partnership }) => partnership),
  )
  const of = <Row extends { readonly incidentId: string }>(all: readonly Row[], id: string): Row[] =>
    all.filter((row) => row.incidentId === id)
  return incidents.map((incident) => ({
    incident,
    notification: of(notifications, incident.id)[0],
    subjects: of(subjects, incident.id),
    answers: of(answers, incident.id),
    acknowledgedOn: of(acknowledgements, incident.id)[0]?.acknowledgedOn,
    meetings: of(meetings, incident.id),
    recommendations: of(recommendations, incident.id),
    decisions: of(decisions, incident.id),
    decidedElsewhere: of(elsewhere, incident.id),
    reopenings: of(reopenings, incident.id),
    extensions: of(extensions, incident.id),
    letters: of(letters, incident.id),
    likenesses: likenesses.filter(({ incidentId, otherId }) => incidentId === incident.id || otherId === incident.id),
    setHere: setHere.get(incident.partnership) ?? nothingSet,
  }))
}

/** The file of one incident; undefined when the person acting does not reach it. */
export async function findFile(db: Database | Tx, incident: string): Promise<IncidentFile | undefined> {
  const [file] = await filesOf(db, await rows.incidentsOf(db, [incident]))
  return file
}

type Decided = Pick<IncidentFile, 'decisions'>

/** The latest decision that stands on one side: under a framework, or under any. */
export const standingOn = (file: Decided, side: Side, framework?: string): Decision | undefined =>
  file.decisions.find(
    (decision) => decision.about === side && (framework === undefined || decision.framework === framework),
  )

/** Every decision that stands on one side: the latest under each framework. */
export const everyStandingOn = ({ decisions }: Decided, side: Side): readonly Decision[] =>
  decisions.filter((decision, index) => decision.about === side && index === latestLike(decisions, decision))
