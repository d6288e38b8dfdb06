import { sql, type Database, type Tx } from '#platform/database'
import { latestLike, type Decision, type IncidentSummary, type Side } from './words.ts'

type Reading = Database | Tx

// ── Incidents ────────────────────────────────────────────────────────────────

const summaries = (db: Reading) =>
  db
    .selectFrom('incidents.incident as i')
    .select([
      'i.id',
      'i.partnershipId as partnership',
      'i.reference',
      'i.about',
      'i.nation',
      'i.area',
      'i.happenedOn',
      'i.awareOn',
      'i.madeAt',
      'i.pastBoard',
    ])
    .select((eb) =>
      eb
        .selectFrom('incidents.subject as s')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('s.incidentId', '=', 'i.id')
        .$asScalar()
        .$notNull()
        .as('subjects'),
    )
    .orderBy('i.madeAt', 'desc')
    .orderBy('i.id')

/** What may be known of these incidents without a name; those that the person acting does not reach are left out. */
export const incidentsOf = async (db: Reading, ids: readonly string[]): Promise<readonly IncidentSummary[]> =>
  ids.length === 0
    ? []
    : summaries(db)
        .where('i.id', 'in', [...ids])
        .execute()

/** Every incident of the partnership that the person acting reaches, the newest first. */
export const incidentsIn = (db: Reading, partnership: string): Promise<IncidentSummary[]> =>
  summaries(db).where('i.partnershipId', '=', partnership).execute()

export type NewIncident = {
  id: string
  partnershipId: string
  reference: string
  about: IncidentSummary['about']
  nation: IncidentSummary['nation']
  area: string
  happenedOn: Temporal.PlainDate | null
  awareOn: Temporal.PlainDate | null
  madeAt: Temporal.Instant
  madeBy: string | null
  pastBoard: string | null
}

export const insertIncident = (tx: Tx, incident: NewIncident) =>
  tx.insertInto('incidents.incident').values(incident).execute()

/** The next number of a year, given once: whoever notifies at the same moment waits for this transaction to end. */
export async function nextNumber(tx: Tx, partnership: string, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('incidents.numbering')
    .values({ partnershipId: partnership, year, last: 1 })
    .onConflict((already) =>
      already.columns(['partnershipId', 'year']).doUpdateSet({ last: sql<number>`numbering.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export const findPrefix = (db: Reading, partnership: string) =>
  db
    .selectFrom('incidents.referencePrefix')
    .select('prefix')
    .where('partnershipId', '=', partnership)
    .executeTakeFirst()

// ── Decisions ────────────────────────────────────────────────────────────────

/** Every decision on these incidents, the latest first. */
export const everyDecisionOf = async (
  db: Reading,
  incidents: readonly string[],
): Promise<readonly (Decision & { incidentId: string })[]> =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.decision')
        .select([
          'id',
          'incidentId',
          'about',
          'outcome',
          'framework',
          'version',
          'edition',
          'reviewKind',
          'limb',
          'computed',
          'decidesFor',
          'departure',
          'reasons',
          'decidedOn',
          'recordedAt',
          'decidedBy',
          'pastBoard',
        ])
        .where('incidentId', 'in', [...incidents])
        .orderBy('entry', 'desc')
        .execute()

/** The decisions that stand: the latest on each side of the incident under each framework. */
export async function decisionsOf(db: Reading, incident: string): Promise<readonly Decision[]> {
  const all = await everyDecisionOf(db, [incident])
  return all.filter((decision, index) => index === latestLike(all, decision))
}

/** The decision that stands; where an incident is about a child and an adult, the one that calls for a review. */
export async function decisionOf(db: Reading, incident: string): Promise<Decision | undefined> {
  const standing = await decisionsOf(db, incident)
  return standing.find(({ outcome }) => outcome !== 'no review') ?? standing[0]
}

export type AgainstTheLaw = Awaited<ReturnType<typeof decidedAgainstTheLaw>>[number]

/** Every decision of a partnership that went against what the law came to, succeeded or not: shown as such for good. */
export const decidedAgainstTheLaw = (db: Reading, partnership: string) =>
  db
    .selectFrom('incidents.decision as d')
    .innerJoin('incidents.incident as i', 'i.id', 'd.incidentId')
    .select(['d.incidentId', 'i.reference', 'd.framework', 'd.outcome', 'd.computed', 'd.departure', 'd.decidedOn'])
    .where('i.partnershipId', '=', partnership)
    .where('d.departure', 'is not', null)
    .orderBy('d.decidedOn', 'desc')
    .orderBy('d.entry', 'desc')
    .execute()

export type NewDecision = Decision & { readonly incidentId: string; readonly assessment: string }

export const insertDecision = (tx: Tx, decision: NewDecision) =>
  tx.insertInto('incidents.decision').values(decision).execute()

// ── People ───────────────────────────────────────────────────────────────────

export type SubjectRow = Awaited<ReturnType<typeof subjectsOf>>[number]

/** Whom these incidents happened to: children first. The names stay sealed. */
export const subjectsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.subject')
        .select(['id', 'incidentId', 'kind', 'position', 'age', 'ageAtDeath', 'sealed', 'samePerson'])
        .where('incidentId', 'in', [...incidents])
        .orderBy('incidentId')
        .orderBy('kind', 'desc')
        .orderBy('position')
        .execute()

export type NewSubject = {
  id: string
  incidentId: string
  partnershipId: string
  kind: Side
  position: number
  age: number | null
  ageAtDeath: number | null
  sealed: string
  samePerson: string | null
}

export const insertSubject = (tx: Tx, subject: NewSubject) =>
  tx.insertInto('incidents.subject').values(subject).execute()

export const correctSubject = (
  tx: Tx,
  incident: string,
  id: string,
  corrected: Pick<NewSubject, 'age' | 'ageAtDeath' | 'sealed' | 'samePerson'>,
) =>
  tx.updateTable('incidents.subject').set(corrected).where('incidentId', '=', incident).where('id', '=', id).execute()

// ── What was told, found and recorded ────────────────────────────────────────

export type NotificationRow = Awaited<ReturnType<typeof notificationsOf>>[number]

export const notificationsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.notification')
        .select([
          'incidentId',
          'othersSafe',
          'died',
          'diedOn',
          'seriousHarm',
          'abuseOrNeglect',
          'agencies',
          'parallel',
          'fromOrganisation',
          'sealed',
        ])
        .where('incidentId', 'in', [...incidents])
        .execute()

export type AnswerRow = Awaited<ReturnType<typeof answersOf>>[number]

/** The answers as they stand: the latest to each question. */
export const answersOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.answer')
        .distinctOn(['incidentId', 'about', 'question'])
        .select(['incidentId', 'about', 'question', 'answer', 'answeredAt', 'answeredBy'])
        .where('incidentId', 'in', [...incidents])
        .orderBy('incidentId')
        .orderBy('about')
        .orderBy('question')
        .orderBy('entry', 'desc')
        .execute()

/** Every answer given on one side of an incident, the latest first: what was thought before, and when it changed. */
export const everyAnswerOf = (db: Reading, incident: string, side: Side) =>
  db
    .selectFrom('incidents.answer')
    .select(['question', 'answer', 'answeredAt', 'answeredBy'])
    .where('incidentId', '=', incident)
    .where('about', '=', side)
    .orderBy('entry', 'desc')
    .execute()

export type NewAnswer = {
  id: string
  incidentId: string
  about: Side
  question: string
  answer: string
  answeredAt: Temporal.Instant
  answeredBy: string
}

export const insertAnswers = (tx: Tx, answers: readonly NewAnswer[]) =>
  tx
    .insertInto('incidents.answer')
    .values([...answers])
    .execute()

export const acknowledgementsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.acknowledgement')
        .select(['incidentId', 'acknowledgedOn'])
        .where('incidentId', 'in', [...incidents])
        .execute()

export const insertAcknowledgement = (
  tx: Tx,
  given: { incidentId: string; acknowledgedOn: Temporal.PlainDate; recordedAt: Temporal.Instant; recordedBy: string },
) =>
  tx
    .insertInto('incidents.acknowledgement')
    .values(given)
    .onConflict((already) => already.doNothing())
    .execute()

export type MeetingRow = Awaited<ReturnType<typeof meetingsOf>>[number]

export const meetingsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.meeting')
        .select(['incidentId', 'heldOn', 'attended', 'summary', 'nationalImportance', 'recordedAt', 'recordedBy'])
        .where('incidentId', 'in', [...incidents])
        .orderBy('heldOn', 'desc')
        .orderBy('recordedAt', 'desc')
        .execute()

export type NewMeeting = {
  id: string
  incidentId: string
  heldOn: Temporal.PlainDate
  attended: string
  summary: string
  nationalImportance: 'yes' | 'no' | 'unknown'
  recordedAt: Temporal.Instant
  recordedBy: string
}

export const insertMeeting = (tx: Tx, meeting: NewMeeting) =>
  tx.insertInto('incidents.meeting').values(meeting).execute()

export type RecommendationRow = Awaited<ReturnType<typeof recommendationsOf>>[number]

export const recommendationsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.recommendation')
        .select([
          'id',
          'incidentId',
          'about',
          'framework',
          'outcome',
          'reasons',
          'attended',
          'dissent',
          'recommendedOn',
          'recordedAt',
          'recordedBy',
        ])
        .where('incidentId', 'in', [...incidents])
        .orderBy('entry', 'desc')
        .execute()

export const insertRecommendation = (tx: Tx, recommendation: RecommendationRow) =>
  tx.insertInto('incidents.recommendation').values(recommendation).execute()

/** One matter that the law says to weigh, with the answer and the reasons on it. */
export type Weighing = {
  readonly matter: string
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly reasons: string
}

export const insertRecommendedWeighings = async (
  tx: Tx,
  recommendationId: string,
  incidentId: string,
  weighings: readonly Weighing[],
): Promise<void> => {
  if (weighings.length > 0)
    await tx
      .insertInto('incidents.recommendedWeighing')
      .values(weighings.map((each) => ({ ...each, recommendationId, incidentId })))
      .execute()
}

export const recommendedWeighingsOf = (db: Reading, recommendation: string): Promise<Weighing[]> =>
  db
    .selectFrom('incidents.recommendedWeighing')
    .select(['matter', 'answer', 'reasons'])
    .where('recommendationId', '=', recommendation)
    .orderBy('matter')
    .execute()

export type NewWeighing = Weighing & { readonly decisionId: string; readonly incidentId: string }

export const insertWeighings = (tx: Tx, weighings: readonly NewWeighing[]) =>
  tx
    .insertInto('incidents.weighing')
    .values([...weighings])
    .execute()

export const weighingsOf = (db: Reading, decision: string) =>
  db
    .selectFrom('incidents.weighing')
    .select(['matter', 'answer', 'reasons'])
    .where('decisionId', '=', decision)
    .orderBy('matter')
    .execute()

// ── What the law came to, and what followed elsewhere ────────────────────────

export type NewAssessment = {
  readonly id: string
  readonly incidentId: string
  readonly about: Side
  readonly occasion: 'recommendation' | 'decision' | 'new information'
  /** JSON text. */
  readonly circumstances: string
  /** JSON text. */
  readonly results: string
  readonly newInformation: string | null
  readonly reopens: string | null
  readonly keptAt: Temporal.Instant
  readonly keptBy: string
}

export const insertAssessment = (tx: Tx, assessment: NewAssessment) =>
  tx.insertInto('incidents.assessment').values(assessment).execute()

export type KeptRow = Awaited<ReturnType<typeof keptAssessmentsOf>>[number]

/** Every assessment that was kept of one side, the latest first. */
export const keptAssessmentsOf = (db: Reading, incident: string, side: Side) =>
  db
    .selectFrom('incidents.assessment')
    .select(['id', 'occasion', 'circumstances', 'results', 'newInformation', 'keptAt', 'keptBy'])
    .where('incidentId', '=', incident)
    .where('about', '=', side)
    .orderBy('entry', 'desc')
    .execute()

export type ReopeningRow = Awaited<ReturnType<typeof reopeningsOf>>[number]

export const reopeningsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.assessment')
        .select(['incidentId', 'about', 'newInformation', 'reopens', 'keptAt', 'keptBy'])
        .where('incidentId', 'in', [...incidents])
        .where('occasion', '=', 'new information')
        .orderBy('entry', 'desc')
        .execute()

export type ElsewhereRow = Awaited<ReturnType<typeof decisionsElsewhereOf>>[number]

export const decisionsElsewhereOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.decisionElsewhere')
        .select([
          'id',
          'incidentId',
          'about',
          'framework',
          'version',
          'edition',
          'decidedBy',
          'outcome',
          'reasons',
          'decidedOn',
          'recordedAt',
          'recordedBy',
        ])
        .where('incidentId', 'in', [...incidents])
        .orderBy('entry', 'desc')
        .execute()

export const insertDecisionElsewhere = (tx: Tx, decision: ElsewhereRow) =>
  tx.insertInto('incidents.decisionElsewhere').values(decision).execute()

export type ExtensionRow = Awaited<ReturnType<typeof extensionsOf>>[number]

export const extensionsOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.extension')
        .select([
          'id',
          'incidentId',
          'about',
          'framework',
          'deadline',
          'originalDueOn',
          'extendedTo',
          'reasons',
          'recordedAt',
          'recordedBy',
        ])
        .where('incidentId', 'in', [...incidents])
        .orderBy('entry', 'desc')
        .execute()

export const insertExtension = (tx: Tx, extension: ExtensionRow) =>
  tx.insertInto('incidents.extension').values(extension).execute()

export type LetterRow = Awaited<ReturnType<typeof lettersSentOn>>[number]

export const lettersSentOn = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.letterSent')
        .select(['incidentId', 'decisionId', 'framework', 'recipient', 'sentOn', 'recordedAt', 'recordedBy'])
        .where('incidentId', 'in', [...incidents])
        .orderBy('sentOn')
        .orderBy('recordedAt')
        .orderBy('id')
        .execute()

export type NewLetter = {
  id: string
  incidentId: string
  decisionId: string | null
  framework: string
  recipient: string
  sentOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: string
}

/** Recording a letter twice changes nothing: it was sent once. */
export const insertLetter = (tx: Tx, letter: NewLetter) =>
  tx
    .insertInto('incidents.letterSent')
    .values(letter)
    .onConflict((already) => already.doNothing())
    .execute()

// ── Likeness ─────────────────────────────────────────────────────────────────

export type LikenessRow = Awaited<ReturnType<typeof likenessesOf>>[number]

/** The latest judgement on each pair that one of these incidents belongs to. */
export const likenessesOf = async (db: Reading, incidents: readonly string[]) =>
  incidents.length === 0
    ? []
    : db
        .selectFrom('incidents.likeness')
        .distinctOn([sql`least(incident_id, other_id)`, sql`greatest(incident_id, other_id)`])
        .select(['incidentId', 'otherId', 'same', 'reasons', 'judgedAt', 'judgedBy'])
        .where((eb) => eb.or([eb('incidentId', 'in', [...incidents]), eb('otherId', 'in', [...incidents])]))
        .orderBy(sql`least(incident_id, other_id)`)
        .orderBy(sql`greatest(incident_id, other_id)`)
        .orderBy('entry', 'desc')
        .execute()

export type NewLikeness = {
  id: string
  incidentId: string
  otherId: string
  same: boolean
  reasons: string
  judgedAt: Temporal.Instant
  judgedBy: string
}

export const insertLikeness = (tx: Tx, likeness: NewLikeness) =>
  tx.insertInto('incidents.likeness').values(likeness).execute()

export type Resembling = {
  otherId: string
  reference: string
  happenedOn: Temporal.PlainDate
  area: string
  samePeople: number
  near: boolean
}

/**
 * Incidents of the same partnership that may be this one: someone in both has the same name and date of birth (by keyed
 * hash), or they happened in the same area within a week of each other. Those out of the person's reach stay hidden.
 */
export async function incidentsResembling(tx: Tx, incident: string): Promise<readonly Resembling[]> {
  const { rows } = await sql<Resembling>`
    with same_people as (
      select theirs.incident_id, count(distinct theirs.same_person)::int as n
      from incidents.subject ours
      join incidents.subject theirs on theirs.same_person = ours.same_person and theirs.partnership_id = ours.partnership_id
      where ours.incident_id = ${incident} and theirs.incident_id <> ours.incident_id
      group by theirs.incident_id
    )
    select other.id as "otherId", other.reference, other.happened_on as "happenedOn", other.area, coalesce(p.n, 0) as "samePeople",
           lower(other.area) = lower(this.area) and abs(other.happened_on - this.happened_on) <= 7 as near
    from incidents.incident this
    join incidents.incident other on other.partnership_id = this.partnership_id and other.id <> this.id and other.happened_on is not null
    left join same_people p on p.incident_id = other.id
    where this.id = ${incident}
      and (p.n > 0 or (lower(other.area) = lower(this.area) and abs(other.happened_on - this.happened_on) <= 7))
    order by other.reference desc`.execute(tx)
  return rows
}
