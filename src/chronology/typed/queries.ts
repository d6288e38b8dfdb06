import { type Database, newId, type Tx } from '#platform/database'
import { textsIn } from '../combined/entries.ts'
import type { Cells } from './cells.ts'

type Reading = Database | Tx

/** The headings of a table in their order, and the imports whose rows it holds. */
export type TypedTable = { readonly headings: readonly string[]; readonly holds: readonly string[] }

/** The table of a request; undefined until somebody begins it. */
export const findTable = async (db: Reading, request: string): Promise<TypedTable | undefined> =>
  tableFrom(await tableOf(db, request).executeTakeFirst())

/** As `findTable`, waiting for whoever is writing in it, so that what was checked still holds when it is written. */
export const lockTable = async (tx: Tx, request: string): Promise<TypedTable | undefined> =>
  tableFrom(await tableOf(tx, request).forUpdate().executeTakeFirst())

const tableOf = (db: Reading, request: string) =>
  db.selectFrom('chronology.typedTable').select(['headings', 'holds']).where('requestId', '=', request)

type KeptTable = { readonly headings: unknown; readonly holds: readonly string[] }

function tableFrom(kept: KeptTable | undefined): TypedTable | undefined {
  const headings: readonly unknown[] = Array.isArray(kept?.headings) ? kept.headings : []
  return kept && { headings: headings.filter((each) => typeof each === 'string'), holds: kept.holds }
}

/** Two who begin it at once begin one table. */
export const insertTable = (
  tx: Tx,
  of: { readonly requestId: string; readonly begunAt: Temporal.Instant; readonly begunBy: string },
  headings: readonly string[],
) =>
  tx
    .insertInto('chronology.typedTable')
    .values({ ...of, headings: JSON.stringify(headings) })
    .onConflict((conflict) => conflict.column('requestId').doNothing())
    .execute()

export const updateTable = (tx: Tx, request: string, { headings, holds }: TypedTable) =>
  tx
    .updateTable('chronology.typedTable')
    .set({ headings: JSON.stringify(headings), holds: [...holds] })
    .where('requestId', '=', request)
    .execute()

const rows = (db: Reading, request: string) =>
  db
    .selectFrom('chronology.typedRow')
    .select(['id', 'cells', 'version', 'writtenAt', 'writtenBy', 'struckAt', 'addedIn', 'addedAs'])
    .where('requestId', '=', request)

/** All rows in the order in which they were added, those that were struck among them. */
export const rowsOf = async (db: Reading, request: string) =>
  (await rows(db, request).orderBy('place').execute()).map(withCells)

export const findTypedRow = async (db: Reading, request: string, id: string) => {
  const found = await rows(db, request).where('id', '=', id).executeTakeFirst()
  return found && withCells(found)
}

const withCells = <T extends { readonly cells: unknown }>(row: T): Omit<T, 'cells'> & { readonly cells: Cells } => ({
  ...row,
  cells: textsIn(row.cells),
})

export type TypedRow = Awaited<ReturnType<typeof rowsOf>>[number]

type Writing = { readonly requestId: string; readonly writtenAt: Temporal.Instant; readonly writtenBy: string }

/** PostgreSQL takes 65,535 values in a statement. */
const atATime = 1_000

export async function insertTypedRows(
  tx: Tx,
  of: Writing & { readonly addedIn: string },
  added: readonly { readonly addedAs: number; readonly cells: Cells }[],
): Promise<void> {
  const values = added.map(({ addedAs, cells }) => ({
    id: newId<'typedRow'>(),
    ...of,
    addedAs,
    version: 1,
    cells: asJson(cells),
  }))
  for (let at = 0; at < values.length; at += atATime)
    await tx
      .insertInto('chronology.typedRow')
      .values(values.slice(at, at + atATime))
      .execute()
}

/** Says anew what a row says; it stands again if it was struck. */
export const updateTypedRow = (
  tx: Tx,
  id: string,
  row: Omit<Writing, 'requestId'> & { readonly cells: Cells; readonly version: number },
) =>
  tx
    .updateTable('chronology.typedRow')
    .set({ ...row, cells: asJson(row.cells), struckAt: null, struckBy: null })
    .where('id', '=', id)
    .execute()

/** Strikes a row, or with no time has it stand again. */
export const markStruck = (tx: Tx, id: string, version: number, struckAt: Temporal.Instant | null, by: string) =>
  tx
    .updateTable('chronology.typedRow')
    .set({ version, struckAt, struckBy: struckAt && by })
    .where('id', '=', id)
    .execute()

const asJson = (cells: Cells): string => JSON.stringify(Object.fromEntries(cells))

/** What the entries of an import say, in the order of its file. */
export const cellsOfEntries = async (db: Reading, importId: string): Promise<readonly Cells[]> =>
  (
    await db
      .selectFrom('chronology.entry')
      .select('columns')
      .where('importId', '=', importId)
      .orderBy('position')
      .execute()
  ).map(({ columns }) => textsIn(columns))
