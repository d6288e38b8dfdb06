import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import pg from 'pg'
import { keep, writeManifest, type FileInBackup, type Manifest, type TableInBackup } from './backup-manifest.ts'
import { withClient } from './client.ts'
import { copyOut } from './copy.ts'

export type Backup = {
  readonly owner: pg.ClientConfig
  readonly dataFolder: string
  /** A folder that is empty or does not exist yet. */
  readonly to: string
  /** The names of the keys in use, so that restoring can ask for them. The keys are to be kept elsewhere. */
  readonly keys: readonly string[]
}

/**
 * Copies everything as it is at one moment, while people work on: every table in one snapshot, then the files, which
 * are never changed once they are kept. The result does not depend on the kind or version of the server.
 */
export async function backup({ owner, dataFolder, to, keys }: Backup): Promise<Manifest> {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  if (readdirSync(to).length > 0) throw new Error(`${to} is not empty. Give each backup a folder of its own.`)
  mkdirSync(join(to, 'tables'), { mode: 0o700 })

  return withClient(owner, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = {
      heedBackup: 1,
      madeAt: await oneText(client, `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`),
      postgres: await oneText(client, 'show server_version'),
      migrations: await rowsOf(client, 'select name, checksum from migration.applied order by name'),
      keys,
      tables: await copyTables(client, to),
      sequences: await rowsOf(client, sequences),
      files: await copyFiles(join(dataFolder, 'files'), to),
    }
    await client.query('commit')
    await writeManifest(to, manifest)
    return manifest
  })
}

async function copyTables(client: pg.Client, to: string): Promise<readonly TableInBackup[]> {
  const copied: TableInBackup[] = []
  for (const { table, columns } of await tablesIn(client)) {
    const stream = new PassThrough()
    const [file] = await Promise.all([
      keep(stream, to, join('tables', `${table}.copy`)),
      copyOut(client, `copy (select ${columns.map(quoted).join(', ')} from ${quotedTable(table)}) to stdout`, stream),
    ])
    copied.push({ ...file, table, columns })
  }
  return copied
}

async function copyFiles(from: string, to: string): Promise<readonly FileInBackup[]> {
  const copied: FileInBackup[] = []
  for (const name of filesBelow(from)) {
    const path = join('files', name)
    mkdirSync(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    copied.push(await keep(createReadStream(join(from, name)), to, path))
  }
  return copied
}

export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

/** Schemas of ours, and the queue of jobs. What was migrated is known from the manifest instead. */
export const schemasKept = `nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'migration')`

type Table = { readonly table: string; readonly columns: readonly string[] }

/** Tables in an order in which each comes after those it refers to; columns that the database works out are left to it. */
export async function tablesIn(client: pg.Client): Promise<readonly Table[]> {
  const tables = await rowsOf<Table & { readonly refersTo: readonly string[] }>(
    client,
    `select nspname || '.' || relname as table,
      array(select attname::text from pg_attribute where attrelid = pg_class.oid
        and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select other_schema.nspname || '.' || other.relname from pg_constraint
        join pg_class as other on other.oid = confrelid join pg_namespace as other_schema on other_schema.oid = other.relnamespace
        where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as "refersTo"
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and ${schemasKept}
    and (nspname <> 'graphile_worker' or relname like '\\_private\\_%')
    order by nspname collate "C", relname collate "C"`,
  )
  return inOrder(tables)
}

function inOrder<T extends { readonly table: string; readonly refersTo: readonly string[] }>(
  tables: readonly T[],
): readonly T[] {
  const ordered: T[] = []
  const isPlaced = (name: string) => ordered.some(({ table }) => table === name)
  while (ordered.length < tables.length) {
    const next = tables.filter(({ table, refersTo }) => !isPlaced(table) && refersTo.every(isPlaced))
    if (next.length === 0)
      throw new Error('Some tables refer to one another in a circle, so that none can be restored first')
    ordered.push(...next)
  }
  return ordered
}

const sequences = `
  select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
  from pg_sequences where last_value is not null and schemaname not in ('public', 'migration') order by name`

export const quoted = (name: string): string => pg.escapeIdentifier(name)

export const quotedTable = (table: string): string => table.split('.').map(quoted).join('.')

async function rowsOf<T extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<readonly T[]> {
  const { rows } = await client.query<T>(text)
  return rows
}

async function oneText(client: pg.Client, text: string): Promise<string> {
  const { rows } = await client.query<[string]>({ text, rowMode: 'array' })
  return rows[0]?.[0] ?? ''
}
