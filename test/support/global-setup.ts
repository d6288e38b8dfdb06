import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { withClient } from '../../src/platform/database/client.ts'
import { migrate, setRolePasswords, startDatabase } from '../../src/platform/database/index.ts'
import { rolePassword } from '../../src/platform/encryption/index.ts'
import { testConfig, testKeys, testNow, testToday } from './surroundings.ts'

/** What the tests are told of the one server they share. Plain values: they cross from process to process. */
export type TestServer = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** Where the files that the demonstration world received lie. */
  readonly filesFolder: string
  /** Why the demonstration world could not be made. Tests that do without it run all the same. */
  readonly seedFailure: string | null
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: TestServer
  }
}

/**
 * One server for the whole run, thrown away afterwards; or the one TEST_DATABASE_URL names, so that the same tests
 * show that Heed runs on an older PostgreSQL. Its two databases are copied, never used: `heed_migrated`
 * is empty, and `heed_template` holds the demonstration world as well.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-test-'))
  const database = await startDatabase({ dataFolder, databaseUrl: process.env['TEST_DATABASE_URL'], throwAway: true })
  const { owner } = database
  const stop = async () => {
    await database.stop()
    rmSync(dataFolder, { recursive: true })
  }
  try {
    await migrateTemplate(owner)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('testServer', {
    host: owner.host ?? 'localhost',
    port: owner.port ?? 5432,
    user: owner.user ?? 'owner',
    password: typeof owner.password === 'string' ? owner.password : '',
    filesFolder: join(dataFolder, 'files'),
    seedFailure: await seedTemplate(owner, dataFolder),
  })
  return stop
}

async function migrateTemplate(owner: pg.ClientConfig): Promise<void> {
  await remake(owner, 'heed_migrated', 'template0')
  await migrate({ ...owner, database: 'heed_migrated' })
  await setRolePasswords(owner, (role) => rolePassword(testKeys, role))
}

async function seedTemplate(owner: pg.ClientConfig, dataFolder: string): Promise<string | null> {
  await remake(owner, 'heed_template', 'heed_migrated')
  const surroundings = { keys: testKeys, config: testConfig(dataFolder), today: testToday, now: testNow }
  try {
    const { seedNorthbridge } = await import('../../seeds/northbridge.ts')
    await seedNorthbridge({ ...owner, database: 'heed_template' }, surroundings)
    return null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

const remake = (owner: pg.ClientConfig, name: string, template: string) =>
  withClient({ ...owner, database: 'postgres' }, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${template}`)
  })
