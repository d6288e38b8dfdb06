import { copyFileSync, createReadStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type pg from 'pg'
import { quoted, quotedTable, schemasKept, tablesIn } from './backup.ts'
import { checkFiles, readManifest, RestoreRefused, type Manifest } from './backup-manifest.ts'
import { withClient } from './client.ts'
import { copyIn } from './copy.ts'
import { withoutGuards } from './guards.ts'
import { createRecord, installQueue, migrate, migrationsIn, run } from './migrate.ts'
import { roles } from './roles.ts'

export type Restore = {
  readonly from: string
  readonly owner: pg.ClientConfig
  readonly dataFolder: string
  /** The names of the keys at hand. */
  readonly keys: readonly string[]
  /** May what is in the database now be lost? */
  readonly replace: boolean
}

/**
 * Puts a backup in place of what is in the database, whole or not at all: until the last row is in, the database is as it was.
 * A backup by an earlier version is then brought to this one's tables.
 *
 * @throws RestoreRefused before anything is touched
 */
export async function restore({ from, owner, dataFolder, keys, replace }: Restore): Promise<Manifest> {
  const manifest = readManifest(from)
  refuseMissingKeys(manifest, keys)
  refuseOtherVersions(manifest)
  await checkFiles(from, manifest)

  await withClient(owner, async (client) => {
    await refuseInUse(client)
    if (!replace) await refuseFull(client)
    await installQueue(owner)
    await client.query('begin')
    await empty(client)
    await remakeTables(client, manifest)
    await fillTables(client, from, manifest)
    await client.query('commit')
  })
  replaceFiles(from, dataFolder, manifest)
  await migrate(owner)
  return manifest
}

function refuseMissingKeys(manifest: Manifest, keys: readonly string[]): void {
  const missing = manifest.keys.filter((name) => !keys.includes(name))
  if (missing.length > 0)
    throw new RestoreRefused(
      `The key file does not hold ${missing.map((name) => `"${name}"`).join(', ')}, without which what the backup has sealed cannot be opened`,
    )
}

function refuseOtherVersions(manifest: Manifest): void {
  const ours = new Map(migrationsIn().map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of manifest.migrations) {
    if (!ours.has(name)) throw new RestoreRefused(`The backup was made by a later version of Heed: it has ${name}`)
    if (ours.get(name) !== checksum)
      throw new RestoreRefused(`The backup was made by another Heed: its ${name} differs`)
  }
}

async function refuseInUse(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    'select from pg_stat_activity where datname = current_database() and usename = any ($1)',
    [roles],
  )
  if (rowCount) throw new RestoreRefused('Heed is running on this database. Stop it, and restore then.')
}

async function refuseFull(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_namespace where ${schemasKept} and nspname <> 'graphile_worker' and nspowner = (select oid from pg_roles where rolname = current_user)`,
  )
  if (rowCount) throw new RestoreRefused('The database is not empty. Say that what is in it may be replaced.')
}

async function empty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `select nspname::text as schema from pg_namespace
     where ${schemasKept} and nspname <> 'graphile_worker' and pg_get_userbyid(nspowner) = current_user`,
  )
  for (const { schema } of rows) await client.query(`drop schema ${quoted(schema)} cascade`)
  await client.query('drop schema if exists migration cascade')
  await client.query('drop text search configuration if exists public.en')
}

/** As they were when the backup was made, whatever has been migrated since. */
async function remakeTables(client: pg.Client, manifest: Manifest): Promise<void> {
  const wanted = new Set(manifest.migrations.map(({ name }) => name))
  await client.query(createRecord)
  for (const migration of migrationsIn()) if (wanted.has(migration.name)) await run(client, migration)
}

/** Migrations' own rows make room for the backup's. */
async function fillTables(client: pg.Client, from: string, manifest: Manifest): Promise<void> {
  const tables = await tablesIn(client)
  const inBackup = new Map(manifest.tables.map((table) => [table.table, table]))
  await withoutGuards(client, async () => {
    await client.query(`truncate ${tables.map(({ table }) => quotedTable(table)).join(', ')}`)

    for (const { table } of tables) {
      const copy = inBackup.get(table)
      if (!copy) throw new RestoreRefused(`The backup lacks the table ${table}`)
      const columns = copy.columns.map(quoted).join(', ')
      await copyIn(
        client,
        `copy ${quotedTable(table)} (${columns}) from stdin`,
        createReadStream(join(from, copy.path)),
      )
    }
    for (const { name, value } of manifest.sequences) await client.query('select setval($1, $2)', [name, value])
    await client.query(
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
    )
    await client.query(
      'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
    )
  })
}

/** Copied beside their place first, so that the old ones go only when the new ones are whole. */
function replaceFiles(from: string, dataFolder: string, { files }: Manifest): void {
  const arriving = join(dataFolder, 'files.arriving')
  rmSync(arriving, { recursive: true, force: true })
  mkdirSync(arriving, { recursive: true, mode: 0o700 })
  for (const { path } of files) {
    const to = join(arriving, relative('files', path))
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    copyFileSync(join(from, path), to)
  }
  rmSync(join(dataFolder, 'files'), { recursive: true, force: true })
  renameSync(arriving, join(dataFolder, 'files'))
}
