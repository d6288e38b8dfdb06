import { sql, type Database, type Tx } from '#platform/database'
import type { Actor } from './record-event.ts'

/** The database adds the event to the partnership's hash chain at commit. */
export async function insertEvent(tx: Tx, by: Actor, what: string, detail: object): Promise<void> {
  await tx
    .insertInto('audit.event')
    .values({
      partnershipId: by.partnership,
      personId: by.person,
      role: by.role ?? null,
      what,
      scopeId: by.scope ?? null,
      incidentId: by.incident ?? null,
      detail: JSON.stringify(detail),
    })
    .execute()
}

export type RecordedEvent = Awaited<ReturnType<typeof eventsOf>>[number]

/**
 * The newest events of a partnership; of one matter, when `scope` is given. `without` leaves out what concerns these
 * incidents, and whatever does not say which incident it concerns.
 */
export async function eventsOf(
  db: Database | Tx,
  partnership: string,
  filter: { scope?: string; without?: readonly string[]; before?: Temporal.Instant; limit: number },
) {
  let query = db
    .selectFrom('audit.event')
    .select(['id', 'at', 'personId', 'role', 'what', 'scopeId', 'incidentId', 'detail'])
    .where('partnershipId', '=', partnership)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(filter.limit)
  if (filter.scope) query = query.where('scopeId', '=', filter.scope)
  if (filter.without?.length)
    query = query.where(
      sql<boolean>`(scope_id is null and incident_id is null or incident_id <> all (${[...filter.without]}::uuid[]))`,
    )
  if (filter.before) query = query.where('at', '<', filter.before)
  return query.execute()
}

export type BrokenLink = { partnershipId: string; seq: string; because: string }

/**
 * Walks every chain and returns the first fault of each partnership: an event edited or missing, a link out of order,
 * a tail that was cut off (the head knows how long the chain was).
 */
export async function brokenLinks(owner: Database): Promise<BrokenLink[]> {
  const { rows } = await sql<BrokenLink>`
    with walked as (
      select l.partnership_id, l.seq, l.hash, e.id is null as missing, e.partnership_id <> l.partnership_id as moved,
             lag(l.seq, 1, 0::bigint) over chain as seq_before,
             sha256(lag(l.hash, 1, ''::bytea) over chain || int8send(l.seq) || audit.canonical(e)) as expected
      from audit.link l left join audit.event e on e.id = l.event_id
      window chain as (partition by l.partnership_id order by l.seq)
    ), faults as (
      select partnership_id, seq,
             case when seq <> seq_before + 1 then 'an entry before it is missing'
                  when missing then 'its event is missing'
                  when moved then 'it was moved from another partnership'
                  else 'its event was changed' end as because
      from walked
      where seq <> seq_before + 1 or missing or moved or expected is distinct from hash
      union all
      select h.partnership_id, h.seq, 'the end of the chain is missing'
      from audit.head h left join audit.link l on l.partnership_id = h.partnership_id and l.seq = h.seq and l.hash = h.hash
      where h.seq > 0 and l.seq is null
      union all
      select e.partnership_id, null, 'an event was never chained'
      from audit.event e left join audit.link l on l.event_id = e.id where l.event_id is null
    )
    select distinct on (partnership_id) partnership_id, seq::text, because from faults
    order by partnership_id, seq nulls last`.execute(owner)
  return rows
}

export async function countLinks(owner: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.link`.execute(owner)
  return rows[0]?.n ?? 0
}
