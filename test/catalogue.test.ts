import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../src/platform/database/client.ts'
import { cloneDatabase, type TestDatabase } from './support/database.ts'
import { seenByAllStaff } from './support/seen-by-all-staff.ts'

/** Tables that no role may touch, and so need no policy: the index of what is public already. */
const touchedByNone = `('library.facet', 'library.head', 'library.body', 'library.said', 'library.word')`

/** Functions that run with the owner's rights, and so pass row-level security by. Each says why it must. */
const runAsOwner = new Set([
  'access.roles_on', // the policies ask these two: they read the roles that the policies themselves hide
  'access.visible_scopes',
  'chronology.readable_requests', // as visible_scopes: it reads the roles that the policies hide
  'chronology.entries_with', // a policy keeps an index for words from being used; asks the policy's own question
  'chronology.entries_masked_with',
  'audit.add_link', // the chain may be added to and not otherwise written
  'jobs.add', // the queue may be added to and not read
  'library.make_searchable', // writes the search index, which no role may touch
  'library.begin_edition', // counts a number up that everyone may read and no one set
  'library.shown_by', // these read the index, for what is shown only
  'library.numbers_matching',
  'library.best_heads',
  'library.newest_bodies',
  'library.newest_bodies_walked',
  'library.newest_heads',
  'library.best_said',
  'library.said_with',
  'library.said_count',
  'library.answered_request', // what a link in an answer opens, while it lasts
  'library.requested_pdf',
  'library.nearest_said',
  'library.packed_facets',
  'library.facet_names',
  'library.nearest_word',
  'library.unknown_words',
])

/** Besides its own schema, the public library may call this; jobs.add holds the list of jobs it may ask for. */
const libraryMayCall = new Set(['jobs.add'])

let clone: TestDatabase
beforeAll(async () => {
  clone = await cloneDatabase('nothing')
})
afterAll(() => clone.drop())

const ours = `nspname !~ '^pg_' and nspname not in ('information_schema', 'graphile_worker', 'migration', 'public')`
const appRoles = `('heed_staff', 'heed_worker', 'heed_library', 'heed_jobs')`
const tablesOfOurs = `pg_class join pg_namespace on pg_namespace.oid = relnamespace where relkind in ('r', 'p') and ${ours}`
const functionsOfOurs = `pg_proc join pg_namespace on pg_namespace.oid = pronamespace where ${ours}`

const named = (query: string) => (client: pg.Client) => namesFrom(client, query)

async function namesFrom(client: pg.Client, query: string): Promise<readonly string[]> {
  const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' })
  return rows.map(([name]) => name ?? '')
}

/** What must not be found; each query names what is wrong, and so must answer with nothing. */
const faults = {
  'a table without a policy, or whose policies can be passed by': named(`
    select nspname || '.' || relname from ${tablesOfOurs}
    and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))
    and not (nspname || '.' || relname in ${touchedByNone}
      and not exists (select from aclexplode(relacl) where grantee <> relowner))`),

  'a policy that shows all staff everything': (client: pg.Client) =>
    namesFrom(
      client,
      `select nspname || '.' || relname from ${tablesOfOurs} and exists (
         select from pg_policy where polrelid = pg_class.oid and pg_get_expr(polqual, polrelid) = 'true'
         and polroles && array(select oid from pg_roles where rolname in ('heed_staff', 'heed_library')) )`,
    ).then((names) => names.filter((name) => !seenByAllStaff.has(name))),

  'a view that shows what its reader may not see': named(`
    select nspname || '.' || relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('v', 'm') and ${ours} and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'`),

  'a role of ours that owns something': named(`
    select pg_describe_object(classid, objid, objsubid) from pg_shdepend
    where refclassid = 'pg_authid'::regclass and deptype = 'o' and refobjid in (select oid from pg_roles where rolname in ${appRoles})
    and dbid in (0, (select oid from pg_database where datname = current_database()))`),

  'a role of ours with more than the right to connect': named(`
    select rolname from pg_roles where rolname in ${appRoles}
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
      or exists (select from pg_auth_members where member = pg_roles.oid))`),

  'a function that runs as the owner and is not on the list': (client: pg.Client) =>
    namesFrom(client, `select nspname || '.' || proname from ${functionsOfOurs} and prosecdef`).then((names) =>
      names.filter((name) => !runAsOwner.has(name)),
    ),

  'a function that runs as the owner where others can put names before ours': named(`
    select nspname || '.' || proname from ${functionsOfOurs} and prosecdef
    and not coalesce(proconfig::text, '') ~ 'search_path=pg_catalog,( public,)? pg_temp'`),

  'something everyone may use': named(`
    select nspname || '.' || relname from ${tablesOfOurs} and exists (select from aclexplode(relacl) where grantee = 0)
    union all
    select nspname || '.' || proname from ${functionsOfOurs}
      and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0)
    union all
    select nspname from pg_namespace where ${ours} and exists (select from aclexplode(nspacl) where grantee = 0)`),

  'something of a case that the public library may use': (client: pg.Client) =>
    namesFrom(
      client,
      `select nspname || '.' || relname from ${tablesOfOurs} and nspname <> 'library'
         and has_any_column_privilege('heed_library', pg_class.oid, 'select, insert, update, references')
       union all
       select nspname || '.' || proname from ${functionsOfOurs} and nspname <> 'library'
         and has_schema_privilege('heed_library', nspname, 'usage')
         and has_function_privilege('heed_library', pg_proc.oid, 'execute')`,
    ).then((names) => names.filter((name) => !libraryMayCall.has(name))),

  'something of ours that the runner of jobs may use': named(`
    select nspname || '.' || relname from ${tablesOfOurs}
    and has_any_column_privilege('heed_jobs', pg_class.oid, 'select, insert, update, references')`),
}

describe('in the migrated database there is no', () => {
  for (const [fault, find] of Object.entries(faults))
    test(fault, async () => expect(await withClient(clone.owner, find)).toEqual([]))
})

/** The same questions, asked of a database in which something is wrong: none may be blind. */
const planted: Readonly<Record<string, string>> & Record<keyof typeof faults, string> = {
  'a table without a policy, or whose policies can be passed by': 'create table planted.fault ()',
  'a policy that shows all staff everything':
    'create table planted.fault (); create policy staff on planted.fault to heed_staff using (true)',
  'a view that shows what its reader may not see': 'create view planted.fault as select 1',
  'a role of ours that owns something':
    'create table planted.fault (); grant heed_staff to current_user; grant create on schema planted to heed_staff; alter table planted.fault owner to heed_staff',
  'a role of ours with more than the right to connect': 'grant pg_read_all_data to heed_staff',
  'a function that runs as the owner and is not on the list':
    'create function planted.fault() returns int language sql security definer set search_path = pg_catalog, pg_temp return 1',
  'a function that runs as the owner where others can put names before ours':
    'create function planted.fault() returns int language sql security definer return 1',
  'something everyone may use': 'create table planted.fault (); grant select on planted.fault to public',
  'something of a case that the public library may use':
    'create table planted.fault (name text); grant select (name) on planted.fault to heed_library',
  'something of ours that the runner of jobs may use':
    'create table planted.fault (); grant select on planted.fault to heed_jobs',
}

describe('each is found where it is planted:', () => {
  for (const [fault, find] of Object.entries(faults))
    test(fault, async () => {
      const found = await withClient(clone.owner, async (client) => {
        await client.query('begin; create schema planted')
        await client.query(planted[fault] ?? '')
        return find(client) // never committed
      })
      expect(found).not.toEqual([])
    })
})
