import { sql, type Database } from '#platform/database'

export type Found = { readonly column: string; readonly word: string }

/**
 * Which columns of any table hold one of these words, as a dump of the database would show it: text, lists, JSON, and
 * bytes as far as they can be read as text.
 */
export async function columnsHolding(owner: Database, words: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const { table, column, bytes } of await textColumns(owner)) {
    const value = bytes ? `encode(${column}, 'escape')` : `${column}::text`
    const { rows } = await sql<{ word: string }>`
      select w.word from unnest(${[...words]}::text[]) as w (word)
      where exists (select from ${sql.raw(table)} where ${sql.raw(value)} ~* ('\\m' || w.word || '\\M'))`.execute(owner)
    found.push(...rows.map(({ word }) => ({ column: `${table}.${column}`, word })))
  }
  return found
}

export async function textColumns(owner: Database) {
  const { rows } = await sql<{ table: string; column: string; bytes: boolean }>`
    select c.table_schema || '.' || c.table_name as "table", '"' || c.column_name || '"' as "column", c.data_type = 'bytea' as bytes
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema not in ('pg_catalog', 'information_schema')
      and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector'))
    order by 1, 2`.execute(owner)
  return rows
}
