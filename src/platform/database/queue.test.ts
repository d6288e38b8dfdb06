import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { close, connect, sql, transact, type Database, type Tx } from './index.ts'

let clone: TestDatabase
let staff: Database
let library: Database
const nobody = { person: null, partnership: null }

beforeAll(async () => {
  clone = await cloneDatabase('nothing')
  staff = connect(clone.config('heed_staff'))
  library = connect(clone.config('heed_library'))
})

afterAll(async () => {
  await close(staff)
  await close(library)
  await clone.drop()
})

const ask = (tx: Tx, name: string, payload: object) =>
  sql`select jobs.add(${name}, ${JSON.stringify(payload)}::json)`.execute(tx)

/** Runs jobs as heed_jobs, two at a time, until as many have been done as expected. */
async function runJobs(expected: number): Promise<readonly unknown[]> {
  const pool = new pg.Pool({ ...clone.config('heed_jobs'), max: 4 })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const done: unknown[] = []
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 100,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => () => {}),
    taskList: { remember: (payload) => void done.push(payload), fail: () => Promise.reject(new Error('not today')) },
  })
  await expect.poll(() => done.length, { timeout: 5000 }).toBeGreaterThanOrEqual(expected)
  await runner.stop()
  await pool.end()
  return done
}

test('the runner does what staff asked for, owning nothing', async () => {
  await transact(staff, nobody, async (tx) => {
    await ask(tx, 'fail', {})
    for (let n = 0; n < 20; n++) await ask(tx, 'remember', { n })
  })
  const done = await runJobs(20)
  expect(done).toHaveLength(20)
  expect(done).toContainEqual({ n: 19 })
})

test('work that is undone leaves no job', async () => {
  await transact(staff, nobody, async (tx) => {
    await ask(tx, 'remember', { n: 'lost' })
    throw new Error('no')
  }).catch(() => {})
  await transact(staff, nobody, (tx) => ask(tx, 'remember', { n: 'kept' }))
  expect(await runJobs(1)).toEqual([{ n: 'kept' }])
})

test('staff may add to the queue and not read it', async () => {
  await expect(sql`select * from graphile_worker.jobs`.execute(staff)).rejects.toThrow('permission denied')
})

test('the public library may ask only for the jobs opened to it', async () => {
  const asking = transact(library, nobody, (tx) => ask(tx, 'read the chronology', {}))
  await expect(asking).rejects.toThrow('may not ask')
})
