import type pg from 'pg'
import { schemasKept } from './backup.ts'

/**
 * Does work on whole tables, in the transaction under way, while triggers that refuse it stand aside, and row-level
 * security does not bind the owner. Afterwards each stands as it stood.
 */
export async function withoutGuards(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows: guards } = await client.query<{ down: string; up: string }>(guardsOf)
  for (const { down } of guards) await client.query(down)
  await work()
  await client.query('set constraints all immediate') // a table with a check still to come cannot be altered
  for (const { up } of guards) await client.query(up)
}

const guardsOf = `
  select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as down,
    format('alter table %s enable %s trigger %I', tgrelid::regclass,
      case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname) as up
  from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
  where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and ${schemasKept}
  union all
  select format('alter table %s no force row level security', pg_class.oid::regclass),
    format('alter table %s force row level security', pg_class.oid::regclass)
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace where relforcerowsecurity and ${schemasKept}`
