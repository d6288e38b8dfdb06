import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { withClient } from './client.ts'

export type RunningDatabase = {
  /** As the role that owns the tables, on our database. For migrating, backing up and restoring; no page uses it. */
  readonly owner: pg.ClientConfig
  readonly external: boolean
  stop(): Promise<void>
}

type Start = {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
  /** For data that may be lost, as in tests: faster, and not safe from a power cut. */
  readonly throwAway?: boolean
}

/** Starts the embedded database, or finds the one that `databaseUrl` names, and refuses one that may lose what it acknowledged. */
export async function startDatabase({ dataFolder, databaseUrl, throwAway = false }: Start): Promise<RunningDatabase> {
  const database = databaseUrl ? external(databaseUrl) : await embedded(dataFolder, throwAway)
  try {
    await withClient(database.owner, (client) => refuseUnfit(client, throwAway))
  } catch (error) {
    await database.stop()
    throw error
  }
  return database
}

function external(connectionString: string): RunningDatabase {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString })
  return { owner: { host, port, user, password, database, ssl }, external: true, stop: () => Promise.resolve() }
}

const unsafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

async function embedded(dataFolder: string, throwAway: boolean): Promise<RunningDatabase> {
  const server = await startEmbedded(dataFolder, throwAway ? unsafe : {})
  await withClient(server.config, createIfAbsent)
  return { owner: { ...server.config, database: 'heed' }, external: false, stop: () => server.stop() }
}

async function createIfAbsent(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_database where datname = 'heed'`)
  if (rowCount === 0) await client.query('create database heed')
}

/** trust.md R52: an acknowledged save must have reached the disk. */
async function refuseUnfit(client: pg.Client, throwAway: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')`,
  )
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  if (Number(settings.get('server_version_num')) < 150_000) throw new Error('Heed needs PostgreSQL 15 or later')
  if (throwAway) return
  for (const name of Object.keys(unsafe)) {
    const setting = settings.get(name) ?? 'unknown'
    if (!['on', 'remote_apply'].includes(setting))
      throw new Error(
        `PostgreSQL is set to ${name} = ${setting}, so it could lose what it said was saved. Set it to on.`,
      )
  }
}
