import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../src/platform/database/client.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { seenByAllStaff } from './support/seen-by-all-staff.ts'

let clone: TestDatabase
let tables: readonly string[]

beforeAll(async () => {
  clone = await cloneDatabase()
  tables = await withClient(clone.owner, tablesStaffMayRead)
})
afterAll(() => clone.drop())

/** All but those for every member of staff, and the library's, whose policies show what is on the public site. */
async function tablesStaffMayRead(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker', 'library')
    and has_schema_privilege('heed_staff', nspname, 'usage') and has_table_privilege('heed_staff', pg_class.oid, 'select')`)
  return rows.map(({ name }) => name).filter((name) => !seenByAllStaff.has(name))
}

/** How many rows of each table are seen, leaving out those of which none are. */
async function rowsSeen(client: pg.Client): Promise<Readonly<Record<string, number>>> {
  const seen: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`)
    const count = Number(rows[0]?.count)
    if (count > 0) seen[table] = count
  }
  return seen
}

const actAs = (client: pg.Client, person: string, partnership: string) =>
  client.query(`select set_config('app.person', $1, false), set_config('app.partnership', $2, false)`, [
    person,
    partnership,
  ])

test('there is something to be seen', async () => {
  expect(Object.keys(await withClient(clone.owner, rowsSeen)).length).toBeGreaterThan(0)
})

test('staff pages that do not say who is reading see no case', async () => {
  expect(await withClient(clone.config('heed_staff'), rowsSeen)).toEqual({})
})

test('a stranger sees no case', async () => {
  const seen = await withClient(clone.config('heed_staff'), async (client) => {
    await actAs(client, randomUUID(), randomUUID())
    return rowsSeen(client)
  })
  expect(seen).toEqual({})
})
