import type pg from 'pg'
import { inject } from 'vitest'
import { withClient } from '../../src/platform/database/client.ts'
import { roleConfig, type Role } from '../../src/platform/database/index.ts'
import { rolePassword } from '../../src/platform/encryption/index.ts'
import { testKeys } from './surroundings.ts'

export type TestDatabase = {
  /** Sees and may do everything. */
  readonly owner: pg.ClientConfig
  config(role: Role): pg.ClientConfig
  drop(): Promise<void>
}

let clones = 0

const templates = {
  'the demonstration world': 'heed_template',
  nothing: 'heed_migrated',
  'not even tables': 'template0',
} as const

/** A database of its own for one test file: a copy of the demonstration world, or of the empty tables. */
export async function cloneDatabase(of: keyof typeof templates = 'the demonstration world'): Promise<TestDatabase> {
  const name = `t_${process.pid}_${++clones}`
  const { seedFailure, ...connection } = inject('testServer')
  if (seedFailure && of === 'the demonstration world')
    throw new Error(`The demonstration world could not be made: ${seedFailure}`)
  const server: pg.ClientConfig = { ...connection, database: 'postgres' }
  await withClient(server, (client) => client.query(`create database ${name} template ${templates[of]}`))

  const owner = { ...server, database: name }
  return {
    owner,
    config: (role) => roleConfig(owner, role, rolePassword(testKeys, role)),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database ${name} with (force)`)
      }),
  }
}
