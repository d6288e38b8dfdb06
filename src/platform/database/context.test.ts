import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { withClient } from './client.ts'
import { close, connect, sql, transact, type Database } from './index.ts'

const people = 50
const requests = 2000

let clone: TestDatabase
beforeAll(async () => {
  clone = await cloneDatabase('nothing')
  await withClient(clone.owner, (client) =>
    client.query(`
      create table public.secret (person text);
      insert into public.secret select 'person ' || n from generate_series(0, ${people - 1}) as n;
      alter table public.secret enable row level security, force row level security;
      create policy own on public.secret using (person = current_setting('app.person', true));
      grant select on public.secret to heed_staff`),
  )
})
afterAll(() => clone.drop())

/** Pseudo-random and the same at every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

/**
 * Asks for everyone's secrets as many people at once, over four connections, with some giving up, some failing,
 * and some forgetting to say who they are. Answers with how many rows belonged to someone else.
 */
async function leaks(
  db: Database,
  actAs: (person: string, ending: number) => Promise<readonly string[]>,
): Promise<number> {
  const roll = dice(5)
  const answers = await Promise.all(
    Array.from({ length: requests }, async () => {
      const person = `person ${Math.floor(roll() * people)}`
      const ending = roll()
      if (ending < 0.2) return { person: 'nobody', rows: await secrets(db) }
      return { person, rows: await actAs(person, ending).catch(() => []) }
    }),
  )
  return answers.flatMap(({ person, rows }) => rows.filter((row) => row !== person)).length
}

async function secrets(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`select person from public.secret`.execute(db)
  return rows.map(({ person }) => person)
}

test('no one sees a row of anyone else, whoever had the connection before', async () => {
  const db = connect({ ...clone.config('heed_staff'), max: 4 })
  let seen = 0
  const wrong = await leaks(db, (person, ending) =>
    transact(db, { person, partnership: null }, async (tx) => {
      const rows = await secrets(tx)
      seen += rows.length
      if (ending < 0.4) throw new Error('gives up')
      if (ending < 0.5) await sql`select 1 / 0`.execute(tx)
      if (ending < 0.55) await sql`set local statement_timeout = 1; select pg_sleep(1)`.execute(tx)
      return rows
    }),
  )
  await close(db)
  expect(wrong).toBe(0)
  expect(seen).toBeGreaterThan(requests / 2) // that rows were seen at all
})

test('were the person set for the session, as here, it would be found', async () => {
  const db = connect({ ...clone.config('heed_staff'), max: 4 })
  const wrong = await leaks(db, async (person) => {
    await sql`select set_config('app.person', ${person}, false)`.execute(db)
    return secrets(db)
  })
  await close(db)
  expect(wrong).toBeGreaterThan(0)
})

test('a connection that is handed back tells no one who had it', async () => {
  const pool = new pg.Pool({ ...clone.config('heed_staff'), max: 1 })
  await pool.query('begin')
  await pool.query(`select set_config('app.person', 'person 1', true)`)
  await pool.query('rollback')
  const { rows } = await pool.query<{ person: string }>(`select current_setting('app.person', true) as person`)
  await pool.end()
  expect(rows[0]?.person).toBe('')
})
