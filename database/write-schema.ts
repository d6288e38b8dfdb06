import type pg from 'pg'
import { statementsOf, type Statement } from './catalogue.ts'

const heading = `-- The database as the migrations leave it. Written by "npm run schema"; edit the migrations, not this.
`

export async function schemaSql(client: pg.Client): Promise<string> {
  const extensions = await lines(
    client,
    `select format('create extension %I with schema %I;', extname, nspname) from pg_extension
     join pg_namespace on pg_namespace.oid = extnamespace where extname <> 'plpgsql' order by extname`,
  )
  const settings = await lines(
    client,
    `select format('alter role %I set %s;', rolname, setting)
     from pg_db_role_setting join pg_roles on pg_roles.oid = setrole, unnest(setconfig) as setting
     where setdatabase = 0 and rolname like 'heed\\_%' order by rolname collate "C", setting collate "C"`,
  )
  const statements = (await statementsOf(client)).filter(({ sql }) => sql.trim())
  return [heading, settings.join('\n'), extensions.join('\n'), ...statements.map(spaced)].join('\n').trimEnd() + '\n'
}

async function lines(client: pg.Client, text: string): Promise<readonly string[]> {
  const { rows } = await client.query<string[]>({ text, rowMode: 'array' })
  return rows.map(([line]) => line ?? '')
}

/** A blank line before what stands on its own, none before what belongs to the statement above it. */
function spaced({ sql }: Statement): string {
  const stands = /^create (schema|type|table|view|materialized|text)|^create or replace/i.test(sql)
  return `${stands ? '\n' : ''}${sql.trim()}`
}
