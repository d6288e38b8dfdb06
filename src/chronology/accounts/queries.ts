import { newId, sql, type Database, type Id, type Tx } from '#platform/database'

type Reading = Database | Tx

// ── Entries to be compared ───────────────────────────────────────────────────

/** Entries that count and whose date is known to a few days; of the requests given. */
export const comparable = (db: Reading, requests: readonly string[]) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .select(['e.id', 'e.agencyId', 'e.agencyName', 'e.date', 'e.latest', 'e.time', 'e.text', 'e.source'])
    .where('i.acceptedAt', 'is not', null)
    .where('i.replacedAt', 'is', null)
    .where('e.kind', '=', 'event')
    .where(sql<boolean>`e.request_id = any(${[...requests]}::uuid[])`)
    .where(sql<boolean>`e.latest - e.date < 7`)
    .orderBy('e.date')
    .orderBy('e.id')
    .execute()

// ── Proposals ────────────────────────────────────────────────────────────────

/** One at a time looks for same events in a review. */
export const lockProposals = (tx: Tx, review: Id<'review'>) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`same events ${review}`}, 0))`.execute(tx)

export type ProposedRow = Awaited<ReturnType<typeof proposedIn>>[number]

/** Every event ever proposed in a review, with its entries and the decision that stands. */
export async function proposedIn(db: Reading, review: Id<'review'>) {
  const { rows } = await sql<{
    id: Id<'sameEvent'>
    entries: readonly string[]
    decision: 'one event' | 'different events' | null
  }>`
    select s.id, array_agg(a.entry_id order by a.entry_id) as entries, d.decision
    from chronology.same_event s
    join chronology.account a on a.same_event_id = s.id
    left join chronology.same_event_decision d on d.same_event_id = s.id and d.undone_at is null
    where s.review_id = ${review}
    group by s.id, d.decision
    order by s.id`.execute(db)
  return rows
}

/** PostgreSQL takes 65,535 values in a statement. */
const atATime = 1_000

export async function insertProposals(
  tx: Tx,
  review: Id<'review'>,
  groups: readonly (readonly string[])[],
  now: Temporal.Instant,
): Promise<void> {
  const proposals = groups.map((entries) => ({ id: newId<'sameEvent'>(), entries }))
  for (let at = 0; at < proposals.length; at += atATime) {
    const some = proposals.slice(at, at + atATime)
    await tx
      .insertInto('chronology.sameEvent')
      .values(some.map(({ id }) => ({ id, reviewId: review, proposedAt: now })))
      .execute()
    await tx
      .insertInto('chronology.account')
      .values(
        some.flatMap(({ id, entries }) => entries.map((entryId) => ({ sameEventId: id, reviewId: review, entryId }))),
      )
      .execute()
  }
}

/** Adds accounts to a proposal that nobody has decided on yet. */
export const addAccounts = (tx: Tx, review: Id<'review'>, sameEvent: Id<'sameEvent'>, entries: readonly string[]) =>
  tx
    .insertInto('chronology.account')
    .values(entries.map((entryId) => ({ sameEventId: sameEvent, reviewId: review, entryId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()

// ── Lists and pages ──────────────────────────────────────────────────────────

export type Standing = 'to decide' | 'one event' | 'different events'

const decidedAs = (standing: Standing) => (standing === 'to decide' ? sql`d.id is null` : sql`d.decision = ${standing}`)

/**
 * Events in order of their first account; of a proposal, only those of which at least two accounts still stand, and which
 * no accepted event already holds whole.
 */
export async function eventIdsIn(
  db: Reading,
  review: Id<'review'>,
  standing: Standing,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<{ readonly ids: readonly Id<'sameEvent'>[]; readonly total: number }> {
  const { rows } = await sql<{ id: Id<'sameEvent'>; total: number }>`
    select s.id, count(*) over ()::int as total
    from chronology.same_event s
    join chronology.account a on a.same_event_id = s.id
    join chronology.entry e on e.id = a.entry_id
    join chronology.import i on i.id = e.import_id and i.replaced_at is null
    left join chronology.same_event_decision d on d.same_event_id = s.id and d.undone_at is null
    where s.review_id = ${review} and ${decidedAs(standing)}
    group by s.id, d.id
    having count(*) > 1 or d.id is not null
    order by min(e.date), s.id
    limit ${limit} offset ${from}`.execute(db)
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

export type AccountRow = Awaited<ReturnType<typeof accountRows>>[number]

/** The accounts of these events, with whether each still counts. Row-level security leaves out what may not be read. */
export const accountRows = (db: Reading, review: Id<'review'>, events: readonly string[]) =>
  db
    .selectFrom('chronology.account as a')
    .innerJoin('chronology.entry as e', 'e.id', 'a.entryId')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .select([
      'a.sameEventId',
      'e.id',
      'e.requestId',
      'e.agencyId',
      'e.agencyName',
      'e.inTable',
      'e.inRow',
      'e.kind',
      'e.dateWritten',
      'e.date',
      'e.latest',
      'e.precision',
      'e.uncertain',
      'e.time',
      'e.endWritten',
      'e.endDate',
      'e.endLatest',
      'e.endTime',
      'e.source',
      'e.text',
      'e.sequence',
      'e.columns',
      'e.headings',
      'e.corrected',
    ])
    .select(sql<boolean>`i.replaced_at is null`.as('stands'))
    .where('a.reviewId', '=', review)
    .where(sql<boolean>`a.same_event_id = any(${[...events]}::uuid[])`)
    .orderBy('e.agencyName')
    .orderBy('e.id')
    .execute()

export const findEvent = (db: Reading, review: Id<'review'>, id: string) =>
  db
    .selectFrom('chronology.sameEvent')
    .select('id')
    .where('reviewId', '=', review)
    .where('id', '=', id)
    .executeTakeFirst()

/** Waits for whoever decides on it, so that two do not decide at once. */
export const lockEvent = (tx: Tx, review: Id<'review'>, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`same event ${review} ${id}`}, 0))`.execute(tx)

export type DecisionRow = Awaited<ReturnType<typeof decisionRows>>[number]

/** Every decision about these events, the latest first. */
export const decisionRows = (db: Reading, review: Id<'review'>, events: readonly string[]) =>
  db
    .selectFrom('chronology.sameEventDecision')
    .select([
      'id',
      'sameEventId',
      'decision',
      'reliedOn',
      'reasons',
      'accountsThen',
      'decidedAt',
      'decidedBy',
      'undoneAt',
      'undoneBy',
    ])
    .where('reviewId', '=', review)
    .where(sql<boolean>`same_event_id = any(${[...events]}::uuid[])`)
    .orderBy('decidedAt', 'desc')
    .orderBy('id')
    .execute()

export const insertDecision = (
  tx: Tx,
  decision: {
    readonly reviewId: Id<'review'>
    readonly sameEventId: string
    readonly decision: 'one event' | 'different events'
    readonly reliedOn: string | null
    readonly reasons: string
    readonly accountsThen: Readonly<Record<string, string>>
    readonly decidedAt: Temporal.Instant
    readonly decidedBy: string
  },
) =>
  tx
    .insertInto('chronology.sameEventDecision')
    .values({ ...decision, id: newId<'sameEventDecision'>(), accountsThen: JSON.stringify(decision.accountsThen) })
    .execute()

export const markUndone = (tx: Tx, review: Id<'review'>, event: string, by: string, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.sameEventDecision')
    .set({ undoneAt: now, undoneBy: by })
    .where('reviewId', '=', review)
    .where('sameEventId', '=', event)
    .where('undoneAt', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** In which events these entries have an account, but for those that were kept apart. */
export const eventsOfEntries = (db: Reading, review: Id<'review'>, entries: readonly string[]) =>
  db
    .selectFrom('chronology.account as a')
    .leftJoin('chronology.sameEventDecision as d', (join) =>
      join.onRef('d.sameEventId', '=', 'a.sameEventId').on('d.undoneAt', 'is', null),
    )
    .select(['a.entryId', 'a.sameEventId', 'd.decision', 'd.reliedOn'])
    .where('a.reviewId', '=', review)
    .where(sql<boolean>`a.entry_id = any(${[...entries]}::uuid[])`)
    .where(sql<boolean>`d.decision is distinct from 'different events'`)
    .orderBy('a.sameEventId')
    .execute()
