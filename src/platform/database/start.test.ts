import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from './client.ts'
import { startEmbedded } from './embedded.ts'
import { startDatabase } from './start.ts'

let dataFolder: string
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'heed-start-'))
  chmodSync(dataFolder, 0o711)
})
afterAll(() => rmSync(dataFolder, { recursive: true }))

async function settingOf(config: pg.ClientConfig, name: string): Promise<string | undefined> {
  const { rows } = await withClient(config, (client) =>
    client.query<{ setting: string }>('select current_setting($1) as setting', [name]),
  )
  return rows[0]?.setting
}

test('the embedded database keeps what it acknowledges, checks what it reads, and listens on no network', async () => {
  const database = await startDatabase({ dataFolder })
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'])
    expect([setting, await settingOf(database.owner, setting)]).toEqual([setting, 'on'])
  expect(await settingOf(database.owner, 'listen_addresses')).toBe('')
  await database.stop()
})

test('its files and its socket are for its own user only', async () => {
  const database = await startDatabase({ dataFolder })
  for (const path of [join(dataFolder, 'postgres'), database.owner.host ?? ''])
    expect(statSync(path).mode & 0o077).toBe(0)
  expect(statSync(join(dataFolder, 'postgres.password')).mode & 0o077).toBe(0)
  await database.stop()
})

test('a second start adopts the server that runs, and leaves it running', async () => {
  const first = await startDatabase({ dataFolder })
  const second = await startDatabase({ dataFolder })
  await second.stop()
  expect(await settingOf(first.owner, 'server_version_num')).toMatch(/^1[5-9]/)
  await first.stop()
})

test.for(['fsync', 'full_page_writes', 'synchronous_commit'])(
  'a server that runs with %s off is refused',
  async (name) => {
    const careless = await startEmbedded(dataFolder, { [name]: 'off' })
    await expect(startDatabase({ dataFolder })).rejects.toThrow(`${name} = off`)
    await careless.stop()
  },
)

test('an external database is known by its address, and refused when it is careless', async () => {
  const database = await startDatabase({ dataFolder })
  const { owner } = database
  const { host = '', user, password } = owner
  const databaseUrl = `postgres://${user}:${encodeURIComponent(String(password))}@/heed?host=${encodeURIComponent(host)}`
  const external = await startDatabase({ dataFolder, databaseUrl })
  expect(external.external).toBe(true)
  expect(external.owner.database).toBe('heed')

  await withClient(owner, (client) => client.query('alter database heed set synchronous_commit = off'))
  await expect(startDatabase({ dataFolder, databaseUrl })).rejects.toThrow('synchronous_commit = off')
  await database.stop()
})
