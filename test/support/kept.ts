import { sql, type Database } from '#platform/database'

/** What each table holds, as a fingerprint: two are equal exactly when no row was added, changed or taken away. */
export type Kept = ReadonlyMap<string, string>

type Leaving = {
  /** Tables that are not looked at. */
  readonly tables?: readonly string[]
  /** Columns, as `schema.table.column`, that may change. */
  readonly columns?: readonly string[]
}

/** Every table of ours and the queue of jobs, so that a form which only asks for work is seen too. */
export async function whatIsKept(owner: Database, { tables = [], columns = [] }: Leaving = {}): Promise<Kept> {
  const { rows } = await sql<{ name: string }>`
    select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'
      and (nspname <> 'graphile_worker' or relname = '_private_jobs')
    order by 1`.execute(owner)
  const names = rows.map(({ name }) => name).filter((name) => !tables.includes(name))
  const prints = await sql<{ name: string; print: string }>`${sql.raw(
    names.map((name) => fingerprint(name, columns)).join(' union all '),
  )}`.execute(owner)
  return new Map(prints.rows.map(({ name, print }) => [name, print]))
}

function fingerprint(table: string, columns: readonly string[]): string {
  const leaving = columns.filter((column) => column.startsWith(`${table}.`)).map((column) => column.split('.')[2] ?? '')
  const row =
    leaving.length === 0 ? 'x::text' : `(to_jsonb(x) - array[${leaving.map((c) => `'${c}'`).join(', ')}])::text`
  return `select '${table}' as name, count(*) || ' ' || md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as print from ${table} x`
}

/** The tables in which something is different. */
export const changedIn = (before: Kept, after: Kept): readonly string[] =>
  [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name)
