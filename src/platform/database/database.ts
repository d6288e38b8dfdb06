import { createHash } from 'node:crypto'
import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  sql,
  type PostgresCursor,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'
import { fromDatabase, toDatabase } from './values.ts'

export { sql }

/** A pool of connections as one role. A `Tx` may stand in for it, so that reads work inside and outside a transaction. */
export type Database = Kysely<DB>

declare const insideTransaction: unique symbol

/** Proof that we are inside a transaction which knows who is acting. Only `transact` makes one. */
export type Tx = Transaction<DB> & { readonly [insideTransaction]: true }

/** Whom the row-level policies see, as `app.person` and `app.partnership`. Null is no one, who sees nothing. */
export type Acting = { readonly person: string | null; readonly partnership: string | null }

export function connect(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ ...config, types: fromDatabase })
  // A connection that breaks between two queries is not lost silently: the pool drops it, and the next query on it
  // is refused. Without these two listeners Node would exit instead.
  pool.on('error', leaveToNextQuery)
  pool.on('connect', (client) => client.on('error', leaveToNextQuery))

  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { connect: async () => prepared(await pool.connect()), end: () => pool.end(), options: pool.options },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

export const close = (db: Database): Promise<void> => db.destroy()

/**
 * Does the work in one transaction, on behalf of the person and partnership given.
 *
 * Inside another transaction it nests: if the work throws, only its own changes are undone. Nothing is tried again.
 * Nested transactions of one `Tx` must follow one another, never run side by side.
 */
export function transact<T>(db: Database | Tx, acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  return isTx(db) ? nest(db, acting, work) : begin(db, acting, work)
}

async function begin<T>(db: Database, acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  const hooks: Hook[] = []
  const result = await db.transaction().execute(async (transaction) => {
    const tx = asTx(transaction)
    waiting.set(tx, hooks)
    await act(tx, acting)
    return work(tx)
  })
  for (const hook of hooks) await hook()
  return result
}

/** Leaving a savepoint keeps its settings, unlike undoing it: so whoever acted before is named again. */
async function nest<T>(tx: Tx, acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  const hooks = hooksOf(tx)
  const hooksBefore = hooks.length
  const actingBefore = await actingIn(tx)
  await sql`savepoint nested`.execute(tx)
  try {
    await act(tx, acting)
    const result = await work(tx)
    await sql`release savepoint nested`.execute(tx)
    await act(tx, actingBefore)
    return result
  } catch (error) {
    hooks.length = hooksBefore
    await sql`rollback to savepoint nested`.execute(tx)
    await sql`release savepoint nested`.execute(tx)
    throw error
  }
}

type Hook = () => void | Promise<void>
const waiting = new WeakMap<Tx, Hook[]>()

/** Runs once the outermost transaction has been committed, and not at all if what asked for it was undone. */
export function afterCommit(tx: Tx, hook: Hook): void {
  hooksOf(tx).push(hook)
}

function hooksOf(tx: Tx): Hook[] {
  const hooks = waiting.get(tx)
  if (!hooks) throw new Error('This transaction was not begun by transact')
  return hooks
}

const act = (tx: Tx, { person, partnership }: Acting) =>
  sql`select set_config('app.person', ${person ?? ''}, true), set_config('app.partnership', ${partnership ?? ''}, true)`.execute(
    tx,
  )

async function actingIn(tx: Tx): Promise<Acting> {
  const { rows } = await sql<Acting>`
    select current_setting('app.person') as person, current_setting('app.partnership') as partnership`.execute(tx)
  return rows[0] ?? { person: null, partnership: null }
}

const isTx = (db: Database | Tx): db is Tx => db.isTransaction

const asTx = (transaction: Transaction<DB>): Tx => transaction as Tx

const leaveToNextQuery = (): void => {}

/**
 * A connection on which every statement with parameters is planned once and then known by name:
 * planning costs more than running, and naming is worth 2.3 times (stack.md, section 4).
 */
function prepared(client: pg.PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('Reading by cursor is not provided for')
    const name = values.length ? nameFor(client, text) : undefined
    return client.query({ ...(name && { name }), text, values: values.map(toDatabase) })
  }
  return { query, release: (destroy) => client.release(destroy) }
}

/** Undefined once a connection knows 500 statements, so that a list of changing length cannot fill the server's memory. */
function nameFor(client: pg.PoolClient, text: string): string | undefined {
  const names = statements.get(client) ?? new Map<string, string>()
  statements.set(client, names)
  if (!names.has(text) && names.size < 500) names.set(text, createHash('sha1').update(text).digest('base64url'))
  return names.get(text)
}

const statements = new WeakMap<pg.PoolClient, Map<string, string>>()
