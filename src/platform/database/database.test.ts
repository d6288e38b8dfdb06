import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { withClient } from './client.ts'
import { afterCommit, close, connect, sql, transact, type Database, type Tx } from './index.ts'

let clone: TestDatabase
let db: Database
const acting = { person: 'amina', partnership: 'northbridge' }
const nobody = { person: null, partnership: null }

beforeAll(async () => {
  clone = await cloneDatabase('nothing')
  await withClient(clone.owner, (client) =>
    client.query('create table public.note (word text); grant select, insert on public.note to heed_staff'),
  )
  db = connect(clone.config('heed_staff'))
})

afterAll(async () => {
  await close(db)
  await clone.drop()
})

const write = (tx: Tx, word: string) => sql`insert into public.note (word) values (${word})`.execute(tx)

async function wordsNow(among: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{
    word: string
  }>`select word from public.note where word = any (${among}) order by word`.execute(db)
  return rows.map(({ word }) => word)
}

async function actingNow(tx: Tx | Database): Promise<string> {
  const { rows } = await sql<{ person: string | null }>`select current_setting('app.person', true) as person`.execute(
    tx,
  )
  return rows[0]?.person ?? ''
}

test('dates, times and instants go in and come out as themselves', async () => {
  const day = Temporal.PlainDate.from('2026-03-29')
  const time = Temporal.PlainTime.from('14:05')
  const instant = Temporal.Instant.from('2026-03-29T00:59:59.123456Z')
  const { rows } = await sql<{ day: unknown; time: unknown; instant: unknown; days: unknown }>`
    select ${day}::date as day, ${time}::time as time, ${instant}::timestamptz as instant, ${[day]}::date[] as days`.execute(
    db,
  )
  expect(rows[0]?.day).toEqual(day)
  expect(rows[0]?.time).toEqual(time)
  expect(rows[0]?.instant).toEqual(instant)
  expect(rows[0]?.days).toEqual([day])
})

test('a count is a number, and a bigint too large to be one is refused', async () => {
  const { rows } = await sql<{ count: number }>`select count(*) from public.note where false`.execute(db)
  expect(rows[0]?.count).toBe(0)
  await expect(sql`select 9007199254740993::bigint`.execute(db)).rejects.toThrow('too large')
})

test('JSON comes out with the keys it was stored with', async () => {
  const { rows } = await sql<{ kept: unknown }>`select '{"who_said":1}'::jsonb as kept`.execute(db)
  expect(rows[0]?.kept).toEqual({ who_said: 1 })
})

test('who acts is known inside the transaction and forgotten after it', async () => {
  expect(await transact(db, acting, actingNow)).toBe('amina')
  expect(await actingNow(db)).toBe('')
})

test('work that throws leaves nothing', async () => {
  const refused = transact(db, acting, async (tx) => {
    await write(tx, 'lost')
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await wordsNow(['lost'])).toEqual([])
})

test('nested work that throws undoes itself alone', async () => {
  await transact(db, acting, async (tx) => {
    await write(tx, 'outer')
    const inner = transact(tx, acting, async (tx) => {
      await write(tx, 'inner')
      throw new Error('no')
    })
    await expect(inner).rejects.toThrow('no')
    await transact(tx, acting, (tx) => write(tx, 'second'))
  })
  expect(await wordsNow(['outer', 'inner', 'second'])).toEqual(['outer', 'second'])
})

test('nested work acts for its own person, and the first person acts again after it', async () => {
  await transact(db, acting, async (tx) => {
    expect(await transact(tx, { ...acting, person: 'dilip' }, actingNow)).toBe('dilip')
    expect(await actingNow(tx)).toBe('amina')
    await transact(tx, nobody, () => Promise.reject(new Error('no'))).catch(() => {})
    expect(await actingNow(tx)).toBe('amina')
  })
})

test('what waits for the commit happens after it, and not for work undone', async () => {
  const heard: string[] = []
  await transact(db, acting, async (tx) => {
    afterCommit(tx, () => void heard.push('outer'))
    await transact(tx, acting, async (tx) => {
      afterCommit(tx, () => void heard.push('inner'))
      throw new Error('no')
    }).catch(() => {})
    expect(heard).toEqual([])
  })
  expect(heard).toEqual(['outer'])
})

test('a connection that the server ends is replaced, and we live on', async () => {
  await withClient(clone.config('heed_staff'), (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'heed_staff' and datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  // Whoever is handed it before the news arrives is refused; no one after.
  await expect.poll(() => transact(db, acting, actingNow).catch(() => 'refused')).toBe('amina')
})

test('a Database is not proof of a transaction', () => {
  // @ts-expect-error Only transact makes a Tx.
  const forged: Tx = db
  expect(() => afterCommit(forged, () => {})).toThrow('not begun by transact')
})
