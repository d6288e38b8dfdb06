import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { withClient } from './client.ts'

/**
 * Brings a database to this version's tables, and answers with the names of the migrations it applied.
 *
 * They are plain SQL, applied in the order of their names, each in a transaction of its own. One that was applied
 * may not be edited afterwards, and a database that has seen a later version is refused.
 */
export function migrate(owner: pg.ClientConfig, folder: string = ourMigrations): Promise<readonly string[]> {
  return withClient(owner, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('heed: migrations'))`)
    await installQueue(owner)
    await client.query(createRecord)
    const applied = await readRecord(client)
    const migrations = migrationsIn(folder)
    refuseChanged(applied, migrations)

    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    await client.query(letOwnerSee)
    return missing.map(({ name }) => name)
  })
}

const ourMigrations = join(import.meta.dirname, '../../../migrations')

type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

export function migrationsIn(folder: string = ourMigrations): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/** graphile-worker keeps its own tables, and its own list of migrations, in a schema of its own. */
export async function installQueue(owner: pg.ClientConfig): Promise<void> {
  const pgPool = new pg.Pool({ ...owner, max: 1 })
  for (const event of ['error', 'connect'] as const) pgPool.on(event, () => {})
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
  } finally {
    await pgPool.end()
  }
}

export const createRecord = `
  create schema if not exists migration;
  create table if not exists migration.applied (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

async function readRecord(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration.applied',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseChanged(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const ours = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    if (!ours.has(name))
      throw new Error(`This database was made by a later version: it has ${name}, which this version does not know`)
    if (ours.get(name) !== checksum)
      throw new Error(`${name} was edited after it had been applied. Undo the edit and add a migration instead.`)
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await run(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {}) // the connection itself may be what failed
    throw error
  }
}

/** In the transaction that is under way. @throws Error naming the file, and the line where PostgreSQL tells it */
export async function run(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  try {
    await client.query(text)
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [name, checksum])
  } catch (cause) {
    throw new Error(`${placeOf(cause, name, text)}: ${reasonOf(cause)}`, { cause })
  }
}

/**
 * Row-level security is forced, so that it binds the owner as well unless that is a superuser. But the owner migrates,
 * seeds and backs up: a table whose policies leave it out would be copied as if it were empty.
 */
const letOwnerSee = `
  do $$
  declare
    unseen regclass;
  begin
    for unseen in
      select pg_class.oid from pg_class
      where relforcerowsecurity and pg_get_userbyid(relowner) = current_user and not exists (
        select from pg_policy where polrelid = pg_class.oid and pg_get_expr(polqual, polrelid) = 'true'
        and polcmd = '*' and polroles && array[0::oid, relowner]
      )
    loop
      execute format('create policy owner on %s to current_user using (true) with check (true)', unseen);
    end loop;
  end
  $$`

/** PostgreSQL says how many characters into the text; a person wants the line. */
function placeOf(cause: unknown, name: string, text: string): string {
  if (!(cause instanceof pg.DatabaseError) || !cause.position) return name
  return `${name}:${text.slice(0, Number(cause.position) - 1).split('\n').length}`
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof pg.DatabaseError)) return String(cause)
  return [cause.message, cause.detail, cause.hint, cause.where].filter(Boolean).join('\n  ')
}
