import { sql, type Database, type Tx } from '#platform/database'

type Reading = Database | Tx

/** Which entries of a review are asked for. Row-level security leaves out what the person acting may not read yet. */
export type Fitting = {
  readonly review: string
  /** The requests whose entries may stand in the combined chronology. */
  readonly requests: readonly string[]
  /** Entries of which any day may lie in the period. */
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
  readonly kind?: 'event' | 'authorNote' | 'needsAttention' | undefined
  /** Entries of which the words fit each of these questions. */
  readonly found?: readonly Question[] | undefined
  /** Key events only. */
  readonly key?: boolean | undefined
  /** Over how many days an entry may lie, where that is known: `from` is then looked for near itself. */
  readonly widest?: number | undefined
  /** Entries that stand in every one of these sets. */
  readonly among?: readonly (readonly string[])[] | undefined
}

/**
 * What is looked for in the words of entries, as PostgreSQL's own question. Texts with names replaced are asked with the
 * version of the register by which they were.
 */
export type Question = { readonly question: string; readonly masked: { readonly version: string } | undefined }

/** Where an entry `e` stands, by what it says now: an entry that its agency mended may stand elsewhere. */
const orderKey = sql`chronology.order_key(e.date, e.latest, e.time, e.sequence, e.agency_name, e.request_id, e.position, e.id)`

/**
 * Gives each entry of a request that counts its place in the combined chronology, and takes it from those that no longer
 * do. Entries that stay as they were are not touched, so that one agency's upload costs what it changes.
 */
export async function placeEntries(tx: Tx, request: string): Promise<void> {
  await sql`
    delete from chronology.place p using chronology.entry e, chronology.import i
    where p.request_id = ${request} and e.id = p.entry_id and i.id = e.import_id
      and (i.replaced_at is not null or p.kind <> e.kind or p.order_key <> ${orderKey})`.execute(tx)
  await sql`
    insert into chronology.place (entry_id, review_id, request_id, order_key, date, latest, kind)
    select e.id, i.review_id, e.request_id,
      ${orderKey},
      e.date, e.latest, e.kind
    from chronology.entry e
    join chronology.import i on i.id = e.import_id
    where e.request_id = ${request} and i.accepted_at is not null and i.replaced_at is null
    on conflict (entry_id) do nothing`.execute(tx)
  await tx.deleteFrom('chronology.lookedThrough').where('requestId', '=', request).execute()
  await tx.deleteFrom('chronology.month').where('requestId', '=', request).execute()
  await sql`
    insert into chronology.month (request_id, review_id, begins, kind, entries, widest)
    select request_id, review_id, coalesce(lpad((date_trunc('month', date::timestamp)::date - date '0001-01-01')::text, 7, '0'), '~'),
      kind, count(*), coalesce(max(latest - date), 0)
    from chronology.place where request_id = ${request} group by 1, 2, 3, 4`.execute(tx)
}

const noRequest = '00000000-0000-0000-0000-000000000000'

/** `in ()` is no SQL. */
const oneOf = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : [noRequest])

/** The places of entries that are asked for: of all, or of those in which words were found. */
export const fittingPlaces = (db: Reading, fitting: Fitting) => {
  const { review, requests, from, to, kind, found, key, among } = fitting
  const [first, ...others] = found ?? []
  const all = first ? db.selectFrom(placesWith(review, first)) : db.selectFrom(allPlaces(db, review))
  let places = all.where('p.requestId', 'in', oneOf(requests))
  if (from) places = places.where('p.latest', '>=', from)
  if (to) places = places.where('p.orderKey', '<', keyOfDay(to.add({ days: 1 })))
  if (from && fitting.widest !== undefined)
    places = places.where('p.orderKey', '>=', keyOfDay(from.subtract({ days: fitting.widest })))
  if (kind) places = places.where('p.kind', '=', kind)
  for (const each of others)
    places = places.where('p.entryId', 'in', (eb) => eb.selectFrom(placesWith(review, each)).select('p.entryId'))
  if (key) places = places.where('p.entryId', 'in', standingKeyEvents(db, review))
  for (const ids of among ?? []) places = places.where('p.entryId', '=', sql<string>`any (${ids}::uuid[])`)
  return places
}

type Place = {
  entryId: string
  requestId: string
  orderKey: string
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  kind: 'event' | 'authorNote' | 'needsAttention'
}

const allPlaces = (db: Reading, review: string) =>
  db
    .selectFrom('chronology.place')
    .select(['entryId', 'requestId', 'orderKey', 'date', 'latest', 'kind'])
    .where('reviewId', '=', review)
    .$castTo<Place>()
    .as('p')

const placesWith = (review: string, { question, masked }: Question) =>
  (masked
    ? sql<Place>`chronology.entries_masked_with(${review}, ${question}::tsquery, ${masked.version})`
    : sql<Place>`chronology.entries_with(${review}, ${question}::tsquery)`
  ).as('p')

const standingKeyEvents = (db: Reading, review: string) =>
  db.selectFrom('chronology.keyEvent').select('entryId').where('reviewId', '=', review).where('undoneAt', 'is', null)

const columns = [
  'e.id',
  'e.requestId',
  'e.agencyId',
  'e.agencyName',
  'e.importId',
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
  'e.endPrecision',
  'e.endUncertain',
  'e.endTime',
  'e.source',
  'e.text',
  'e.sequence',
  'e.columns',
  'e.headings',
  'e.corrected',
] as const

export type EntryRow = Awaited<ReturnType<typeof entriesFrom>>[number]

/** Entries in order, from a place on; from the first where none is given. All of them without a limit. */
export const entriesFrom = (
  db: Reading,
  fitting: Fitting,
  { key, limit }: { readonly key?: string | undefined; readonly limit?: number | undefined } = {},
) => {
  let places = fittingPlaces(db, fitting).select(['p.entryId', 'p.orderKey']).orderBy('p.orderKey')
  if (key !== undefined) places = places.where('p.orderKey', '>=', key)
  if (limit !== undefined) places = places.limit(limit)
  return db
    .selectFrom(places.as('at'))
    .innerJoin('chronology.entry as e', 'e.id', 'at.entryId')
    .select([...columns, 'at.orderKey'])
    .orderBy('at.orderKey')
    .execute()
}

/** One agency's entries, whether there is a review or not: a page of them, in the same order. */
export const entriesOfRequest = (
  db: Reading,
  request: string,
  { from, limit }: { readonly from: number; readonly limit: number },
) =>
  db
    .selectFrom('chronology.place as at')
    .innerJoin('chronology.entry as e', 'e.id', 'at.entryId')
    .select([...columns, 'at.orderKey'])
    .where('at.requestId', '=', request)
    .orderBy('at.orderKey')
    .limit(limit)
    .offset(from)
    .execute()

export async function countEntriesOfRequest(db: Reading, request: string): Promise<number> {
  const { count } = await db
    .selectFrom('chronology.place')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('requestId', '=', request)
    .executeTakeFirstOrThrow()
  return count
}

/** The file that each of these imports came in. */
export const filesOfImports = (db: Reading, imports: readonly string[]) =>
  db.selectFrom('chronology.import').select(['id', 'fileId']).where('id', 'in', oneOf(imports)).execute()

/** An entry by its id, whether it still counts or was replaced; undefined where the person acting may not read it. */
export const findEntry = (db: Reading, review: string, requests: readonly string[], id: string) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .select([...columns, 'i.fileId', 'i.replacedAt'])
    .select(
      sql<string>`chronology.order_key(e.date, e.latest, e.time, e.sequence, e.agency_name, e.request_id, e.position, e.id)`.as(
        'orderKey',
      ),
    )
    .where('e.id', '=', id)
    .where('i.reviewId', '=', review)
    .where('e.requestId', 'in', oneOf(requests))
    .where('i.acceptedAt', 'is not', null)
    .executeTakeFirst()

export type FoundEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>

/** How many entries there are, and how many of them stand before a place. */
export const countEntries = (db: Reading, fitting: Fitting, key = ''): Promise<Counts> =>
  isWhole(fitting) ? countByMonth(db, fitting, key) : countEach(db, fitting, key)

type Counts = { readonly total: number; readonly before: number }

/** Is every entry of some agencies asked for, or every one of a kind? Then months are added up, and entries not counted. */
const isWhole = ({ from, to, found, key, among }: Fitting): boolean =>
  !from && !to && !key && (found ?? []).length === 0 && (among ?? []).length === 0

const countEach = (db: Reading, fitting: Fitting, key: string): Promise<Counts> =>
  fittingPlaces(db, fitting)
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('p.orderKey', '<', key).as('before'),
    ])
    .executeTakeFirstOrThrow()

async function countByMonth(db: Reading, fitting: Fitting, key: string): Promise<Counts> {
  const begins = monthOf(key)
  const { total, before } = await months(db, fitting)
    .select(({ fn }) => [
      sql<number>`coalesce(sum(entries), 0)::int`.as('total'),
      fn.coalesce(fn.sum<number>('entries').filterWhere('begins', '<', begins), sql<number>`0`).as('before'),
    ])
    .executeTakeFirstOrThrow()
  const within = await fittingPlaces(db, fitting)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('p.orderKey', '>=', begins)
    .where('p.orderKey', '<', key)
    .executeTakeFirstOrThrow()
  return { total, before: Number(before) + within.count }
}

const months = (db: Reading, { review, requests, kind }: Fitting) => {
  const all = db.selectFrom('chronology.month').where('reviewId', '=', review).where('requestId', 'in', oneOf(requests))
  return kind ? all.where('kind', '=', kind) : all
}

/** Over how many days the least certain entry of a review may lie, so that a period is looked for near itself. */
export async function widestOf(db: Reading, review: string): Promise<number> {
  const { widest } = await db
    .selectFrom('chronology.month')
    .select(({ fn }) => fn.max('widest').as('widest'))
    .where('reviewId', '=', review)
    .executeTakeFirstOrThrow()
  return Number(widest ?? 0)
}

/** The place of the entry that has so many before it; undefined where there are fewer. */
export async function keyAt(db: Reading, fitting: Fitting, before: number): Promise<string | undefined> {
  const month = isWhole(fitting) ? await monthWith(db, fitting, before) : undefined
  let places = fittingPlaces(db, fitting).select('p.orderKey').orderBy('p.orderKey')
  if (month) places = places.where('p.orderKey', '>=', month.begins)
  return (
    await places
      .offset(before - (month?.before ?? 0))
      .limit(1)
      .executeTakeFirst()
  )?.orderKey
}

/** The month in which the entry stands that has so many before it, and how many stand before the month. */
const monthWith = (db: Reading, fitting: Fitting, before: number) =>
  db
    .selectFrom(
      months(db, fitting)
        .select('begins')
        .select(sql<number>`(sum(sum(entries)) over (order by begins) - sum(entries))::int`.as('before'))
        .groupBy('begins')
        .as('m'),
    )
    .select(['m.begins', 'm.before'])
    .where('m.before', '<=', before)
    .orderBy('m.before', 'desc')
    .orderBy('m.begins', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The entry with which a page begins that ends just before a place; undefined where nothing stands before it. */
export const pageBefore = async (
  db: Reading,
  fitting: Fitting,
  key: string,
  aPage: number,
): Promise<string | undefined> =>
  (
    await fittingPlaces(db, fitting)
      .select('p.entryId')
      .where('p.orderKey', '<', key)
      .orderBy('p.orderKey', 'desc')
      .limit(aPage)
      .execute()
  ).at(-1)?.entryId

/** The entries just before and just after a place. */
export async function neighbours(
  db: Reading,
  fitting: Fitting,
  key: string,
): Promise<{ readonly earlier: string | undefined; readonly later: string | undefined }> {
  const [earlier] = await fittingPlaces(db, fitting)
    .select('p.entryId')
    .where('p.orderKey', '<', key)
    .orderBy('p.orderKey', 'desc')
    .limit(1)
    .execute()
  const [later] = await fittingPlaces(db, fitting)
    .select('p.entryId')
    .where('p.orderKey', '>', key)
    .orderBy('p.orderKey')
    .limit(1)
    .execute()
  return { earlier: earlier?.entryId, later: later?.entryId }
}

/** Where a day begins in the order of all entries: the first part of an order key. */
export const keyOfDay = (date: Temporal.PlainDate): string =>
  String(Math.max(0, dayOne.until(date, { largestUnit: 'day' }).days)).padStart(7, '0')

/** Days are counted from 1 January of the year 1, as chronology.order_key does. */
const dayOne = Temporal.PlainDate.from('0001-01-01')

/** Where the month begins in which a place stands: what has no date stands in the last. */
function monthOf(key: string): string {
  const [days] = /^\d{7}/.exec(key) ?? []
  if (days !== undefined) return keyOfDay(dayOne.add({ days: Number(days) }).with({ day: 1 }))
  return key < withoutDate ? '' : withoutDate
}

const withoutDate = '~'
