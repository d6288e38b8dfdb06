import type pg from 'pg'
import { quotedTable, tablesIn } from './backup.ts'
import { withClient } from './client.ts'
import { withoutGuards } from './guards.ts'

/**
 * Takes every row out of every table of ours, while the service runs. For a demonstration that begins again: the tables,
 * and with them the open connections' statements, stay as they are.
 */
export const emptyTables = (owner: pg.ClientConfig): Promise<void> =>
  withClient(owner, async (client) => {
    const tables = (await tablesIn(client)).map(({ table }) => table).filter((table) => !isKept(table))
    await client.query('begin')
    await withoutGuards(client, async () => {
      await client.query(`truncate ${tables.map(quotedTable).join(', ')}`)
      await client.query('delete from graphile_worker._private_jobs')
    })
    await client.query('commit')
  })

/** The queue's own names of tasks, and the list that migrations fill. */
const isKept = (table: string): boolean => table.startsWith('graphile_worker.') || table === 'jobs.open_to_library'
