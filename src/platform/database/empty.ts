import type pg from 'pg'
import { quotedTable, tablesIn } from './backup.ts'
import { withClient } from './client.ts'

/**
 * Takes every row out of every table of ours, while the service runs. For a demonstration that begins again: the tables,
 * and with them the open connections' statements, stay as they are.
 */
export const emptyTables = (owner: pg.ClientConfig): Promise<void> =>
  withClient(owner, async (client) => {
    const tables = (await tablesIn(client))
      .map(({ table }) => table)
      .filter((table) => !table.startsWith('graphile_worker.'))
    await client.query('begin')
    for (const table of tables) await client.query(`alter table ${quotedTable(table)} disable trigger user`)
    await client.query(`truncate ${tables.map(quotedTable).join(', ')} cascade`)
    for (const table of tables) await client.query(`alter table ${quotedTable(table)} enable trigger user`)
    await client.query('delete from graphile_worker._private_jobs')
    await client.query('commit')
  })
