import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../src/platform/database/client.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { startDatabase } from '../src/platform/database/start.ts'
import { schemaSql } from './write-schema.ts'
import { tablesTs } from './write-tables.ts'

export const schemaFile = join(import.meta.dirname, 'schema.sql')
export const tablesFile = join(import.meta.dirname, '../src/platform/database/tables.ts')

/** Migrates an empty database, thrown away afterwards, and writes down what is then in it. */
async function writeSchema(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-schema-'))
  const database = await startDatabase({ dataFolder, throwAway: true })
  try {
    await migrate(database.owner)
    await withClient(database.owner, async (client) => {
      writeFileSync(schemaFile, await schemaSql(client))
      writeFileSync(tablesFile, await tablesTs(client))
    })
  } finally {
    await database.stop()
    rmSync(dataFolder, { recursive: true })
  }
}

if (import.meta.main) {
  await writeSchema().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
