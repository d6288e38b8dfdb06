import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { backup, filesBelow, quotedTable, tablesIn } from './backup.ts'
import { readManifest, writeManifest, type Manifest } from './backup-manifest.ts'
import { withClient } from './client.ts'
import { emptyTables } from './empty.ts'
import { restore, type Restore } from './restore.ts'

const keys = ['key-of-the-tests']
let world: TestDatabase
let target: TestDatabase
let folder: string
let whole: string
let to: Restore

/** The demonstration world, with a job waiting and two files kept, backed up once. */
beforeAll(async () => {
  world = await cloneDatabase()
  await withClient(world.owner, (client) => client.query(`select jobs.add('remember', '{"n": 1}')`))
  folder = mkdtempSync(join(tmpdir(), 'heed-backup-'))
  mkdirSync(join(folder, 'world/files/ab'), { recursive: true })
  writeFileSync(join(folder, 'world/files/ab/abc'), 'a chronology')
  writeFileSync(join(folder, 'world/files/ab/abd'), Buffer.alloc(300_000, 7))
  whole = join(folder, 'whole')
  await backup({ owner: world.owner, dataFolder: join(folder, 'world'), to: whole, keys })
})
afterAll(async () => {
  await world.drop()
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  target = await cloneDatabase('not even tables')
  to = { from: whole, owner: target.owner, dataFolder: mkdtempSync(join(folder, 'target-')), keys, replace: false }
})
afterEach(() => target.drop())

/** Every row of every table as text, in an order of its own. */
async function everythingIn(owner: pg.ClientConfig): Promise<ReadonlyMap<string, readonly string[]>> {
  return withClient(owner, async (client) => {
    const everything = new Map<string, readonly string[]>()
    for (const { table } of await tablesIn(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${quotedTable(table)} as t order by 1`,
      )
      everything.set(
        table,
        rows.map(({ row }) => row),
      )
    }
    return everything
  })
}

async function damagedCopy(damage: (folder: string) => void | Promise<void>): Promise<string> {
  const copy = mkdtempSync(join(folder, 'damaged-'))
  cpSync(whole, copy, { recursive: true })
  await damage(copy)
  return copy
}

async function rewritten(change: Partial<Manifest>): Promise<string> {
  return damagedCopy(async (copy) => {
    const manifest = readManifest(copy)
    unlinkSync(join(copy, 'manifest.json'))
    unlinkSync(join(copy, 'manifest.sha256'))
    await writeManifest(copy, { ...manifest, ...change })
  })
}

test('what is restored is what was backed up, row for row and file for file', async () => {
  await restore(to)
  const [before, after] = [await everythingIn(world.owner), await everythingIn(target.owner)]
  expect([...before.values()].flat().length).toBeGreaterThan(20)
  expect(after).toEqual(before)
  expect(filesBelow(join(to.dataFolder, 'files'))).toEqual(['ab/abc', 'ab/abd'])
  expect(readFileSync(join(to.dataFolder, 'files/ab/abc'), 'utf8')).toBe('a chronology')
})

test('the restored database is guarded as before: same policies, triggers and rights', async () => {
  const { schemaSql } = await import('../../../database/write-schema.ts')
  await restore(to)
  expect(await withClient(target.owner, schemaSql)).toBe(await withClient(world.owner, schemaSql))
})

test('new rows do not meet the numbers of old ones', async () => {
  await restore(to)
  await withClient(target.owner, (client) => client.query(`select jobs.add('remember', '{"n": 2}')`))
  const jobsIn = async (owner: typeof target.owner): Promise<number> =>
    (await everythingIn(owner)).get('graphile_worker._private_jobs')?.length ?? 0
  expect(await jobsIn(target.owner)).toBe((await jobsIn(world.owner)) + 1)
})

test('a database that holds something is replaced only when told so', async () => {
  await restore(to)
  await expect(restore(to)).rejects.toThrow('not empty')
  await restore({ ...to, replace: true })
  expect(await everythingIn(target.owner)).toEqual(await everythingIn(world.owner))
})

test('a backup from before the last migrations is brought up to date', async () => {
  const { migrations, tables, sequences } = readManifest(whole)
  const old = await rewritten({
    migrations: migrations.slice(0, 2),
    tables: tables.filter(({ table }) => /^(jobs|graphile_worker)\./.test(table)),
    sequences: sequences.filter(({ name }) => name.startsWith('graphile_worker.')),
  })
  await restore({ ...to, from: old })
  expect([...(await everythingIn(target.owner)).keys()]).toEqual([...(await everythingIn(world.owner)).keys()])
})

test('a single changed byte is noticed', async () => {
  const damaged = await damagedCopy((copy) => appendFileSync(join(copy, 'files/ab/abc'), '.'))
  await expect(restore({ ...to, from: damaged })).rejects.toThrow('files/ab/abc is not as it was written')
})

test('a missing file is noticed', async () => {
  const damaged = await damagedCopy((copy) => unlinkSync(join(copy, 'files/ab/abd')))
  await expect(restore({ ...to, from: damaged })).rejects.toThrow('files/ab/abd is missing')
})

test('a manifest that was edited is noticed', async () => {
  const damaged = await damagedCopy((copy) => {
    const file = join(copy, 'manifest.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('key-of-the-tests', 'key-of-another'))
  })
  await expect(restore({ ...to, from: damaged })).rejects.toThrow('not as it was written')
})

test('a backup that was never finished is refused', async () => {
  const unfinished = await damagedCopy((copy) => unlinkSync(join(copy, 'manifest.json')))
  await expect(restore({ ...to, from: unfinished })).rejects.toThrow('no finished backup')
})

test('what is not a backup of ours is refused', async () => {
  const foreign = await damagedCopy((copy) => writeFileSync(join(copy, 'manifest.json'), '{"dump":1}'))
  await expect(restore({ ...to, from: foreign })).rejects.toThrow('not a backup that this version of Heed can read')
})

test('a backup by a later version is refused', async () => {
  const { migrations } = readManifest(whole)
  const later = await rewritten({ migrations: [...migrations, { name: '20991231T0000_later.sql', checksum: '' }] })
  await expect(restore({ ...to, from: later })).rejects.toThrow('later version of Heed')
})

test('a backup naming files outside itself is refused', async () => {
  const files = [{ path: 'files/../../../etc/passwd', bytes: 0, sha256: '' }]
  await expect(restore({ ...to, from: await rewritten({ files }) })).rejects.toThrow('outside its own folder')
})

test('without the key that it needs it is refused, and the key is not in it', async () => {
  await expect(restore({ ...to, keys: ['another'] })).rejects.toThrow('does not hold "key-of-the-tests"')
})

test('nothing is restored under people who are working', async () => {
  await restore(to)
  await withClient(target.config('heed_staff'), async () => {
    await expect(restore({ ...to, replace: true })).rejects.toThrow('Heed is running')
  })
})

test('a restore that fails half-way leaves everything as it was', async () => {
  await restore(to)
  const before = await everythingIn(target.owner)
  const { tables } = readManifest(whole)
  const lacking = await rewritten({ tables: tables.slice(0, -1) })
  await expect(restore({ ...to, from: lacking, replace: true })).rejects.toThrow('lacks the table')
  expect(await everythingIn(target.owner)).toEqual(before)
})

test('a demonstration that begins again is empty, and guarded as before', async () => {
  const { schemaSql } = await import('../../../database/write-schema.ts')
  await restore(to)
  await emptyTables(target.owner)
  const left = [...(await everythingIn(target.owner))].filter(
    // The queue's own names of tasks, and the list that migrations fill, are no demonstration.
    ([table, rows]) => rows.length > 0 && !table.startsWith('graphile_worker.') && table !== 'jobs.open_to_library',
  )
  expect(left).toEqual([])
  expect(await withClient(target.owner, schemaSql)).toBe(await withClient(world.owner, schemaSql))
})
