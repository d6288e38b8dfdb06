import { sql, type Database, type Tx } from '#platform/database'
import type { Decision, IncidentSummary, Side } from './words.ts'

type Reading = Database | Tx

// ── Incidents ────────────────────────────────────────────────────────────────

const summaries = (db: Reading) =>
  db
    .selectFrom('incidents.incident as i')
    .select([
      'i.id',
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
          'reasons',
          'decidedOn',
          'recordedAt',
          'decidedBy',
          'pastBoard',
        ])
        .where('incidentId', 'in', [...incidents])
        .orderBy('recordedAt', 'desc')
        .orderBy('id')
        .execute()

/** The decisions that stand: the latest on each side of the incident. */
export async function decisionsOf(db: Reading, incident: string): Promise<readonly Decision[]> {
  const all = await everyDecisionOf(db, [incident])
  return all.filter((decision, index) => all.findIndex(({ about }) => about === decision.about) === index)
}

/** The decision that stands; where an incident is about a child and an adult, the one that calls for a review. */
export async function decisionOf(db: Reading, incident: string): Promise<Decision | undefined> {
  const standing = await decisionsOf(db, incident)
  return standing.find(({ outcome }) => outcome !== 'no review') ?? standing[0]
}

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
