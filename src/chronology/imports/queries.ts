import { newId, sql, type Database, type Id, type Tx } from '#platform/database'
import type { HeadingTaken } from '../read/asked-headings.ts'
import type { Meanings } from '../read/read-headings.ts'
import type { Entry, Fault } from '../read/read-row.ts'
import type { WrittenDate } from '../read/read-dates.ts'

type Reading = Database | Tx

// ── Imports ──────────────────────────────────────────────────────────────────

export const insertImport = (
  tx: Tx,
  row: {
    readonly id: Id<'import'>
    readonly requestId: string
    readonly reviewId: string | null
    readonly partnershipId: string
    readonly agencyId: string
    readonly agencyName: string
    readonly fileId: string
    readonly receivedAt: Temporal.Instant
    readonly receivedBy: string
  },
) => tx.insertInto('chronology.import').values(row).execute()

const imports = (db: Reading) =>
  db
    .selectFrom('chronology.import as i')
    .select([
      'i.id',
      'i.requestId',
      'i.reviewId',
      'i.partnershipId',
      'i.agencyId',
      'i.agencyName',
      'i.fileId',
      'i.receivedAt',
      'i.receivedBy',
      'i.readAt',
      'i.unreadableBecause',
      'i.acceptedAt',
      'i.acceptedBy',
      'i.abandonedAt',
      'i.replacedAt',
      'i.headings',
      'i.headingsAskedAt',
    ])
    .select([
      sql<number>`(select count(*) from chronology.draft_row d where d.import_id = i.id)`.as('rows'),
      sql<number>`(select count(distinct f.draft_row_id) from chronology.fault f where f.import_id = i.id and f.settled_at is null)`.as(
        'faults',
      ),
    ])

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>

/** Every import for a request, the latest first. */
export const importsFor = (db: Reading, request: string) =>
  imports(db).where('i.requestId', '=', request).orderBy('i.receivedAt', 'desc').orderBy('i.id').execute()

export const findImport = (db: Reading, request: string, id: string) =>
  imports(db).where('i.requestId', '=', request).where('i.id', '=', id).executeTakeFirst()

/** For the work that follows a scan, which knows the import and no more. */
export const importToRead = (db: Reading, id: string) => imports(db).where('i.id', '=', id).executeTakeFirst()

/** Waits for whoever is changing the imports of a request, so that what was checked still holds when it is written. */
export const lockImports = (tx: Tx, request: string) =>
  tx.selectFrom('chronology.import').select('id').where('requestId', '=', request).orderBy('id').forUpdate().execute()

export const markAbandoned = (tx: Tx, ids: readonly string[], by: string, now: Temporal.Instant) =>
  tx
    .updateTable('chronology.import')
    .set({ abandonedAt: now, abandonedBy: by })
    .where('id', 'in', ids)
    .where('acceptedAt', 'is', null)
    .where('abandonedAt', 'is', null)
    .execute()

export const markRead = (tx: Tx, id: string, now: Temporal.Instant) =>
  tx.updateTable('chronology.import').set({ readAt: now }).where('id', '=', id).execute()

export const markUnreadable = (tx: Tx, id: string, because: string) =>
  tx.updateTable('chronology.import').set({ unreadableBecause: because }).where('id', '=', id).execute()

/** The headings of a file; `askedAt` where a person should say what they mean first. */
export const markHeadings = (tx: Tx, id: string, headings: readonly HeadingTaken[], askedAt: Temporal.Instant | null) =>
  tx
    .updateTable('chronology.import')
    .set({ headings: JSON.stringify(headings), headingsAskedAt: askedAt })
    .where('id', '=', id)
    .execute()

/** It is read again; what was asked of its headings is answered. */
export const readAgain = (tx: Tx, id: string) =>
  tx
    .updateTable('chronology.import')
    .set({ readAt: null, unreadableBecause: null, headingsAskedAt: null })
    .where('id', '=', id)
    .execute()

type Saying = {
  readonly partnershipId: string
  readonly agencyId: string
  readonly saidAt: Temporal.Instant
  readonly saidBy: string
}

/** What an agency's headings mean, in place of what was said of them before. */
export async function keepMeanings(
  tx: Tx,
  of: Saying,
  said: readonly { readonly name: string; readonly meaning: HeadingTaken['meaning'] }[],
): Promise<void> {
  const rows = Array.from(
    new Map(said.filter(({ name }) => name !== '').map((each) => [each.name, { ...of, ...each }])).values(),
  )
  if (rows.length === 0) return
  await tx
    .insertInto('chronology.heading')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['partnershipId', 'agencyId', 'name']).doUpdateSet((row) => ({
        meaning: row.ref('excluded.meaning'),
        saidAt: row.ref('excluded.saidAt'),
        saidBy: row.ref('excluded.saidBy'),
      })),
    )
    .execute()
}

/** What an agency of a partnership said that its headings mean. */
export const meaningsOf = async (
  db: Reading,
  { partnershipId, agencyId }: Pick<Saying, 'partnershipId' | 'agencyId'>,
): Promise<Meanings> => {
  const rows = await db
    .selectFrom('chronology.heading')
    .select(['name', 'meaning'])
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .execute()
  return new Map(rows.map(({ name, meaning }) => [name, meaning]))
}

/** The import whose entries count now, and how many it has. */
export const standingImport = (db: Reading, request: string) =>
  imports(db)
    .where('i.requestId', '=', request)
    .where('i.acceptedAt', 'is not', null)
    .where('i.replacedAt', 'is', null)
    .executeTakeFirst()

export const markReplaced = (tx: Tx, id: string, now: Temporal.Instant) =>
  tx.updateTable('chronology.import').set({ replacedAt: now }).where('id', '=', id).execute()

export const markAccepted = (tx: Tx, id: string, by: string, now: Temporal.Instant) =>
  tx.updateTable('chronology.import').set({ acceptedAt: now, acceptedBy: by }).where('id', '=', id).execute()

// ── Remarks, rows and their faults ───────────────────────────────────────────

export const remarksOn = async (db: Reading, importId: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('chronology.remark')
      .select('text')
      .where('importId', '=', importId)
      .orderBy('position')
      .execute()
  ).map(({ text }) => text)

export const insertRemarks = async (tx: Tx, of: OfImport, remarks: readonly string[]): Promise<void> => {
  const rows = remarks.map((text, at) => ({ ...of, position: at + 1, text }))
  if (rows.length > 0) await tx.insertInto('chronology.remark').values(rows).execute()
}

export type OfImport = { readonly importId: string; readonly requestId: string }

/** What was read before makes way, so that reading twice is reading once. */
export async function forgetRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('chronology.fault').where('importId', '=', importId).execute()
  await tx.deleteFrom('chronology.draftRow').where('importId', '=', importId).execute()
  await tx.deleteFrom('chronology.remark').where('importId', '=', importId).execute()
}

/** PostgreSQL takes 65,535 values in a statement. */
const atATime = 1_000

export async function insertRows(
  tx: Tx,
  of: OfImport,
  entries: readonly Entry[],
  faults: readonly Fault[],
): Promise<void> {
  const rows = entries.map((entry, at) => ({ id: newId<'draftRow'>(), ...of, position: at + 1, ...valuesOf(entry) }))
  for (let at = 0; at < rows.length; at += atATime)
    await tx
      .insertInto('chronology.draftRow')
      .values(rows.slice(at, at + atATime))
      .execute()
  const ids = new Map(rows.map((row) => [`${row.inTable} ${row.inRow}`, row.id]))
  const doubts = faults.flatMap(({ table, row, column, value, problem, suggestion }, at) => {
    const draftRowId = ids.get(`${table} ${row}`)
    if (draftRowId === undefined) return []
    return [
      { id: newId<'fault'>(), draftRowId, ...of, position: at + 1, columnHeading: column, value, problem, suggestion },
    ]
  })
  for (let at = 0; at < doubts.length; at += atATime)
    await tx
      .insertInto('chronology.fault')
      .values(doubts.slice(at, at + atATime))
      .execute()
}

function valuesOf({ start, end, columns, headings, origin, kind, source, text, sequence }: Entry) {
  return {
    inTable: origin.table,
    inRow: origin.row,
    kind,
    dateWritten: start?.text ?? null,
    ...startValues(start),
    endWritten: end?.text ?? null,
    endDate: plainDate(end?.date),
    endLatest: plainDate(end?.latest),
    endPrecision: end?.precision ?? null,
    endUncertain: end?.uncertain ?? false,
    endTime: end?.time ?? null,
    source,
    text,
    sequence,
    columns: JSON.stringify(columns),
    headings: JSON.stringify(headings),
  }
}

function startValues(start: WrittenDate | null) {
  return {
    date: plainDate(start?.date),
    latest: plainDate(start?.latest),
    precision: start?.precision ?? null,
    uncertain: start?.uncertain ?? false,
    time: start?.time ?? null,
  }
}

const plainDate = (iso: string | null | undefined): Temporal.PlainDate | null =>
  iso ? Temporal.PlainDate.from(iso) : null

const understood = [
  'id',
  'position',
  'inTable',
  'inRow',
  'kind',
  'dateWritten',
  'date',
  'latest',
  'precision',
  'uncertain',
  'time',
  'source',
  'text',
  'columns',
  'headings',
] as const

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findRow>>>

export const findRow = (db: Reading, importId: string, id: string) =>
  db
    .selectFrom('chronology.draftRow')
    .select([...understood, 'correctedAt'])
    .where('importId', '=', importId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Rows as they are understood now, in chronological order, shaped as the entries that they will be. */
export const draftRowsIn = (
  db: Reading,
  importId: string,
  { from, limit }: { readonly from: number; readonly limit: number },
) =>
  db
    .selectFrom('chronology.draftRow as d')
    .innerJoin('chronology.import as i', 'i.id', 'd.importId')
    .select([
      'd.id',
      'd.requestId',
      'i.agencyId',
      'i.agencyName',
      'd.inTable',
      'd.inRow',
      'd.kind',
      'd.dateWritten',
      'd.date',
      'd.latest',
      'd.precision',
      'd.uncertain',
      'd.time',
      'd.endWritten',
      'd.endDate',
      'd.endLatest',
      'd.endTime',
      'd.source',
      'd.text',
      'd.sequence',
      'd.columns',
      'd.headings',
    ])
    .select(sql<boolean>`d.corrected_at is not null`.as('corrected'))
    .where('d.importId', '=', importId)
    .orderBy('d.date', (by) => by.asc().nullsLast())
    .orderBy('d.latest', (by) => by.desc().nullsLast())
    .orderBy('d.time', (by) => by.asc().nullsFirst())
    .orderBy('d.position')
    .limit(limit)
    .offset(from)
    .execute()

export type FaultRow = Awaited<ReturnType<typeof faultsIn>>[number]

/** What is still to be looked at, in the order of the file. */
export const faultsIn = (db: Reading, importId: string, page?: { readonly from: number; readonly limit: number }) =>
  db
    .selectFrom('chronology.fault as f')
    .innerJoin('chronology.draftRow as d', 'd.id', 'f.draftRowId')
    .select([
      'f.id',
      'f.draftRowId',
      'f.columnHeading',
      'f.value',
      'f.problem',
      'f.suggestion',
      'd.inTable',
      'd.inRow',
      'd.text',
    ])
    .where('f.importId', '=', importId)
    .where('f.settledAt', 'is', null)
    .orderBy('d.position')
    .orderBy('f.position')
    .$if(page !== undefined, (query) => query.limit(page?.limit ?? 0).offset(page?.from ?? 0))
    .execute()

export const faultCount = async (db: Reading, importId: string): Promise<number> =>
  (
    await db
      .selectFrom('chronology.fault')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('importId', '=', importId)
      .where('settledAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).count

export const updateUnderstood = (
  tx: Tx,
  row: string,
  as: { readonly start: WrittenDate; readonly source: string; readonly kind: DraftRow['kind'] },
  by: string,
  now: Temporal.Instant,
) =>
  tx
    .updateTable('chronology.draftRow')
    .set({ ...startValues(as.start), source: as.source, kind: as.kind, correctedAt: now, correctedBy: by })
    .where('id', '=', row)
    .execute()

/** Settles the faults of one row, or of a whole import. */
export async function settleFaults(
  tx: Tx,
  of: { readonly draftRowId: string } | { readonly importId: string },
  by: string,
  now: Temporal.Instant,
): Promise<number> {
  const [result] = await tx
    .updateTable('chronology.fault')
    .set({ settledAt: now, settledBy: by })
    .where('draftRowId' in of ? 'draftRowId' : 'importId', '=', 'draftRowId' in of ? of.draftRowId : of.importId)
    .where('settledAt', 'is', null)
    .execute()
  return Number(result?.numUpdatedRows ?? 0)
}

// ── Acceptance ───────────────────────────────────────────────────────────────

const tellsApart = ['id', 'columns', 'date', 'latest', 'time', 'dateWritten', 'source', 'text', 'sequence'] as const

export type KeptRow = Awaited<ReturnType<typeof rowsThatStand>>[number]

/** The entries of the import that stands, in the order of its file. */
export const rowsThatStand = (db: Reading, importId: string) =>
  db.selectFrom('chronology.entry').select(tellsApart).where('importId', '=', importId).orderBy('position').execute()

/** The rows of an import that is not accepted yet, in the order of its file. */
export const rowsAsRead = (db: Reading, importId: string) =>
  db.selectFrom('chronology.draftRow').select(tellsApart).where('importId', '=', importId).orderBy('position').execute()

/** An entry that stands and the row that it goes on as. */
export type Continued = { readonly entry: string; readonly row: string }

/** Keeps what entries say before they change. */
export async function keepEarlier(tx: Tx, entries: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`
    insert into chronology.earlier_entry (entry_id, import_id, request_id, until, date_written, date, latest, precision, uncertain, time,
      end_written, source, text, columns, headings)
    select id, import_id, request_id, ${now.toString()}::timestamptz, date_written, date, latest, precision, uncertain, time,
      end_written, source, text, columns, headings
    from chronology.entry where id = any (${[...entries]}::uuid[])`.execute(tx)
}

/** Entries that go on say what their rows say from now on, and are of the rows' import. */
export async function continueEntries(tx: Tx, continued: readonly Continued[]): Promise<void> {
  await sql`
    update chronology.entry e set import_id = d.import_id, position = d.position, in_table = d.in_table, in_row = d.in_row, kind = d.kind,
      date_written = d.date_written, date = d.date, latest = d.latest, precision = d.precision, uncertain = d.uncertain, time = d.time,
      end_written = d.end_written, end_date = d.end_date, end_latest = d.end_latest, end_precision = d.end_precision,
      end_uncertain = d.end_uncertain, end_time = d.end_time, source = d.source, text = d.text, sequence = d.sequence,
      columns = d.columns, headings = d.headings, corrected = d.corrected_at is not null
    from unnest(${continued.map(({ entry }) => entry)}::uuid[], ${continued.map(({ row }) => row)}::uuid[]) as c (entry_id, row_id)
    join chronology.draft_row d on d.id = c.row_id
    where e.id = c.entry_id`.execute(tx)
}

/** The rows of an import that go on from no entry become entries, as they are understood now. */
export async function insertEntries(tx: Tx, importId: string, continued: readonly Continued[]): Promise<void> {
  await sql`
    insert into chronology.entry (id, import_id, request_id, review_id, agency_id, agency_name, position, in_table, in_row, kind,
      date_written, date, latest, precision, uncertain, time, end_written, end_date, end_latest, end_precision, end_uncertain, end_time,
      source, text, sequence, columns, headings, corrected)
    select gen_random_uuid(), d.import_id, d.request_id, i.review_id, i.agency_id, i.agency_name, d.position, d.in_table, d.in_row, d.kind,
      d.date_written, d.date, d.latest, d.precision, d.uncertain, d.time, d.end_written, d.end_date, d.end_latest, d.end_precision,
      d.end_uncertain, d.end_time, d.source, d.text, d.sequence, d.columns, d.headings, d.corrected_at is not null
    from chronology.draft_row d
    join chronology.import i on i.id = d.import_id
    where d.import_id = ${importId} and d.id <> all (${continued.map(({ row }) => row)}::uuid[])`.execute(tx)
}

/**
 * What an agency's author settled in the entries that stand holds for rows that say the same in every cell: how they are
 * understood is taken over, and they are not asked about again.
 */
export async function takeOverCorrections(
  tx: Tx,
  importId: string,
  standing: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update chronology.draft_row d set date = e.date, latest = e.latest, precision = e.precision, uncertain = e.uncertain, time = e.time,
      source = e.source, kind = e.kind, corrected_at = ${now.toString()}::timestamptz, corrected_by = i.received_by
    from chronology.entry e, chronology.import i
    where d.import_id = ${importId} and i.id = d.import_id and e.import_id = ${standing} and e.corrected
      and d.columns::jsonb = e.columns::jsonb`.execute(tx)
  await sql`
    update chronology.fault f set settled_at = ${now.toString()}::timestamptz, settled_by = i.received_by
    from chronology.draft_row d, chronology.entry e, chronology.import i
    where f.import_id = ${importId} and d.id = f.draft_row_id and i.id = d.import_id and e.import_id = ${standing}
      and d.columns::jsonb = e.columns::jsonb`.execute(tx)
}

/** The words of entries that an import changed are no longer what they say. */
export async function forgetWordsOfChanged(tx: Tx, importId: string): Promise<void> {
  await sql`
    delete from chronology.words w using chronology.entry e, chronology.earlier_entry b
    where e.import_id = ${importId} and b.entry_id = e.id and w.entry_id = e.id`.execute(tx)
}
