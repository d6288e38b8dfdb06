import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaFile, tablesFile } from '../database/schema.ts'
import { schemaSql } from '../database/write-schema.ts'
import { tablesTs } from '../database/write-tables.ts'
import { withClient } from '../src/platform/database/client.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'

let clone: TestDatabase
beforeAll(async () => {
  clone = await cloneDatabase('nothing')
})
afterAll(() => clone.drop())

test('database/schema.sql is what the migrations make (run npm run schema)', async () => {
  expect(await withClient(clone.owner, schemaSql)).toBe(readFileSync(schemaFile, 'utf8'))
})

test('the table types are those of what the migrations make (run npm run schema)', async () => {
  expect(await withClient(clone.owner, tablesTs)).toBe(readFileSync(tablesFile, 'utf8'))
})
