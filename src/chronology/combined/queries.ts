import type { Database, Tx } from '#platform/database'

type Reading = Database | Tx

/** Entries that count: of imports that were accepted and that no other has replaced. Row-level security leaves out what
 * the person acting may not read yet. */
const standing = (db: Reading) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .where('i.acceptedAt', 'is not', null)
    .where('i.replacedAt', 'is', null)

const columns = [
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
] as const

export type EntryRow = Awaited<ReturnType<typeof entryRows>>[number]

export type Pageful = { readonly from: number; readonly limit: number }

/** In the order of `merge.ts`: date, wider first, without a time first, time, sequence, agency, place in the file. */
export const entryRows = (db: Reading, requests: readonly string[], page?: Pageful) =>
  standing(db)
    .select(columns)
    .where('e.requestId', 'in', atLeastOne(requests))
    .orderBy('e.date', (by) => by.asc().nullsLast())
    .orderBy('e.latest', (by) => by.desc().nullsLast())
    .orderBy('e.time', (by) => by.asc().nullsFirst())
    .orderBy('e.sequence', (by) => by.asc().nullsLast())
    .orderBy('e.agencyName')
    .orderBy('e.requestId')
    .orderBy('e.position')
    .$if(page !== undefined, (query) => query.limit(page?.limit ?? 0).offset(page?.from ?? 0))
    .execute()

export async function countEntries(db: Reading, requests: readonly string[]): Promise<number> {
  const { count } = await standing(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('e.requestId', 'in', atLeastOne(requests))
    .executeTakeFirstOrThrow()
  return count
}

/** Entries by their ids, also of imports that were replaced: what a report cites does not vanish. */
export const entryRowsById = (db: Reading, ids: readonly string[]) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .select(columns)
    .where('e.id', 'in', atLeastOne(ids))
    .orderBy('e.id')
    .execute()

/** `in ()` is no SQL; no row has this id. */
const atLeastOne = (ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']
