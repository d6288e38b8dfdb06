import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { withClient } from './client.ts'
import { migrate } from './migrate.ts'

let clone: TestDatabase
let folder: string

beforeEach(async () => {
  clone = await cloneDatabase('nothing')
  await withClient(clone.owner, (client) => client.query('delete from migration.applied'))
  folder = mkdtempSync(join(tmpdir(), 'heed-migrations-'))
})
afterEach(async () => {
  await clone.drop()
  rmSync(folder, { recursive: true })
})

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)

async function exists(table: string): Promise<boolean> {
  const { rows } = await withClient(clone.owner, (client) =>
    client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table]),
  )
  return rows[0]?.found ?? false
}

test('migrations are applied once, in the order of their names', async () => {
  put('2_second.sql', 'alter table public.first add two int')
  put('1_first.sql', 'create table public.first (one int)')
  expect(await migrate(clone.owner, folder)).toEqual(['1_first.sql', '2_second.sql'])
  expect(await migrate(clone.owner, folder)).toEqual([])
})

test('two processes that start at once do not both migrate', async () => {
  put('1_first.sql', 'create table public.first (one int); select pg_sleep(0.2)')
  const both = await Promise.all([migrate(clone.owner, folder), migrate(clone.owner, folder)])
  expect(both.flat()).toEqual(['1_first.sql'])
})

test('an applied migration that was edited is refused by name', async () => {
  put('1_first.sql', 'select 1')
  await migrate(clone.owner, folder)
  put('1_first.sql', 'select 2')
  await expect(migrate(clone.owner, folder)).rejects.toThrow('1_first.sql was edited')
})

test('a database of a later version is refused', async () => {
  put('1_first.sql', 'select 1')
  await migrate(clone.owner, folder)
  rmSync(join(folder, '1_first.sql'))
  await expect(migrate(clone.owner, folder)).rejects.toThrow('later version')
})

test('a migration that fails names its file and line, and leaves nothing', async () => {
  put('1_first.sql', 'create table public.first (one int);\n\nselect nothing_like_it;')
  await expect(migrate(clone.owner, folder)).rejects.toThrow('1_first.sql:3: column "nothing_like_it" does not exist')
  expect(await exists('public.first')).toBe(false)
})

test('a migration cut short by a kill leaves nothing, and is applied at the next start', async () => {
  put('1_first.sql', 'create table public.first (one int); select pg_sleep(1)')
  const module = join(import.meta.dirname, 'migrate.ts')
  const script = `import { migrate } from ${JSON.stringify(module)}; await migrate(${JSON.stringify(clone.owner)}, ${JSON.stringify(folder)})`
  const migrating = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script])
  await expect.poll(isSleeping, { timeout: 5000 }).toBe(true)
  migrating.kill('SIGKILL')
  await once(migrating, 'exit')

  expect(await exists('public.first')).toBe(false)
  expect(await migrate(clone.owner, folder)).toEqual(['1_first.sql'])
})

async function isSleeping(): Promise<boolean> {
  const { rows } = await withClient(clone.owner, (client) =>
    client.query<{ sleeping: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep') as sleeping`,
    ),
  )
  return rows[0]?.sleeping ?? false
}
