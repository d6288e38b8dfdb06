import type pg from 'pg'
import { columnsOf, type Column } from './catalogue.ts'

const heading = (
  kysely: readonly string[],
) => `// The tables as Kysely sees them. Written by "npm run schema"; edit the migrations, not this.
import type { ${kysely.join(', ')} } from 'kysely'
import type { Id } from './ids.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
`

/** Words for the row types: camelCase, as the CamelCasePlugin will write them. */
export async function tablesTs(client: pg.Client): Promise<string> {
  const columns = await columnsOf(client)
  const byTable = Map.groupBy(columns, ({ table }) => table)
  const interfaces = [...byTable].map(
    ([table, its]) =>
      `export interface ${interfaceName(table)} {\n${its.map((its) => `  ${property(its, byTable)}`).join('\n')}\n}\n`,
  )
  const entries = [...byTable.keys()].map((table) => `  '${camel(table)}': ${interfaceName(table)}`)
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => interfaces.join().includes(`${name}<`))
  return [heading(kysely), ...interfaces, `export interface DB {\n${entries.join('\n')}\n}\n`].join('\n')
}

const camel = (name: string) => name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase())

const interfaceName = (table: string) => camel(`_${table.replace('.', '_')}`)

function property(column: Column, tables: ReadonlyMap<string, readonly Column[]>): string {
  return `${camel(column.name)}: ${typeOf(column, tables)}`
}

function typeOf(column: Column, tables: ReadonlyMap<string, readonly Column[]>): string {
  const isList = column.type.startsWith('_')
  const { read, write } = valueOf(column, isList ? column.type.slice(1) : column.type, tables)
  const list = (type: string) => (isList ? `readonly ${type.includes('|') ? `(${type})` : type}[]` : type)
  const orNull = column.nullable ? ' | null' : ''
  const reads = list(read) + orNull
  const writes = list(write) + orNull

  if (column.given === 'always by the database') return `GeneratedAlways<${reads}>`
  if (reads !== writes) return `ColumnType<${reads}, ${writes}${optional(column)}, ${writes}>`
  return column.given === 'by default' ? `Generated<${reads}>` : reads
}

const optional = ({ given, nullable }: Column) => (given === 'by default' || nullable ? ' | undefined' : '')

type Value = { readonly read: string; readonly write: string }

function valueOf(column: Column, type: string, tables: ReadonlyMap<string, readonly Column[]>): Value {
  const known = type === 'uuid' ? id(column, tables) : type === 'text' ? text(column) : values[type]
  if (!known)
    throw new Error(`${column.table}.${column.name} is of type ${type}, for which database/write-tables.ts has none`)
  return typeof known === 'string' ? { read: known, write: known } : known
}

const values: Readonly<Record<string, string | Value>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: { read: 'string', write: 'string | number' },
  date: 'Temporal.PlainDate',
  time: 'Temporal.PlainTime',
  timestamptz: 'Temporal.Instant',
  bytea: { read: 'Buffer', write: 'Uint8Array' },
  // Written as JSON.stringify(…): the driver would send a list as a PostgreSQL array.
  json: { read: 'Json', write: 'string' },
  jsonb: { read: 'Json', write: 'string' },
  ...Object.fromEntries(
    ['varchar', 'bpchar', 'name', 'tsvector', 'inet', 'daterange', 'tstzrange', 'int4range', 'regclass'].map((type) => [
      type,
      'string',
    ]),
  ),
}

/**
 * An id is of the table it belongs or refers to, else of the one its name tells (`review_id`).
 * A scope is an incident, a review, a request or an action, so its id passes for any of them.
 */
function id({ name, idOf }: Column, tables: ReadonlyMap<string, readonly Column[]>): string {
  const named = /^(.+)_id$/.exec(name)?.[1]
  const kind = idOf && idOf !== 'scope' ? idOf : named
  const isTable = [...tables.keys()].some((table) => table.endsWith(`.${kind}`))
  return kind && kind !== 'scope' && isTable ? `Id<'${camel(kind)}'>` : 'string'
}

/** `check (kind in ('a', 'b'))` is a union of its words. */
function text({ check }: Column): string {
  const words = /^CHECK \(\("?\w+"? = ANY \(ARRAY\[((?:'(?:[^']|'')*'::text(?:, )?)+)\]\)\)\)$/.exec(check ?? '')?.[1]
  if (!words) return 'string'
  return [...words.matchAll(/'((?:[^']|'')*)'::text/g)]
    .map(([, word = '']) => `'${word.replaceAll("''", "\\'")}'`)
    .join(' | ')
}
