import type { Database, Tx } from '#platform/database'

type Reading = Database | Tx

/**
 * Entries that count: of imports that were accepted and that no other has replaced. Row-level security leaves out what
 * the person acting may not read yet.
 */
const standing = (db: Reading, asked: readonly string[]) =>
  db
    .selectFrom('chronology.entry as e')
    .innerJoin('chronology.import as i', 'i.id', 'e.importId')
    .where('i.acceptedAt', 'is not', null)
    .where('i.replacedAt', 'is', null)
    .where('e.requestId', 'in', asked.length > 0 ? asked : [noRequest])

/** `in ()` is no SQL. */
const noRequest = '00000000-0000-0000-0000-000000000000'

/** In the order of `merge.ts`: date, wider first, without a time first, time, sequence, agency, place in the file. */
const inOrder = (db: Reading, asked: readonly string[]) =>
  standing(db, asked)
    .orderBy('e.date', (by) => by.asc().nullsLast())
    .orderBy('e.latest', (by) => by.desc().nullsLast())
    .orderBy('e.time', (by) => by.asc().nullsFirst())
    .orderBy('e.sequence', (by) => by.asc().nullsLast())
    .orderBy('e.agencyName')
    .orderBy('e.requestId')
    .orderBy('e.position')

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

export const entryRows = (db: Reading, asked: readonly string[], page?: Pageful) =>
  inOrder(db, asked)
    .select(columns)
    .$if(page !== undefined, (query) => query.limit(page?.limit ?? 0).offset(page?.from ?? 0))
    .execute()

/** The ids alone: to find the page on which an entry stands. */
export const entryIds = async (db: Reading, asked: readonly string[]): Promise<readonly string[]> =>
  (await inOrder(db, asked).select('e.id').execute()).map(({ id }) => id)

export async function countEntries(db: Reading, asked: readonly string[]): Promise<number> {
  const { count } = await standing(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
