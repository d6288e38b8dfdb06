import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { close, connect, sql, type Database } from '../../src/platform/database/index.ts'
import { conceptsIn } from '../../src/library/search/concepts.ts'
import { generate, type Generated } from './generate.ts'

export type Loaded = { readonly generatedMs: number; readonly writtenMs: number; readonly indexedMs: number }

const atOnce = 100

/**
 * Puts reports from one number up to another into the library. Generating them is not counted; what a person who imports
 * would wait for is: writing them, finding their concepts, and making them searchable, on two connections.
 */
export async function load(
  owner: pg.ClientConfig,
  from: number,
  to: number,
  each: (report: Generated, number: number) => void,
): Promise<Loaded> {
  // prettier-ignore
  const connections = [connect({ ...owner, max: 1 }), connect({ ...owner, max: 1 })]
  const times = { generatedMs: 0, writtenMs: 0, indexedMs: 0 }
  let next = from
  const began = performance.now()
  const work = async (db: Database) => {
    while (next < to) {
      const first = next
      next = Math.min(to, first + atOnce)
      const generating = performance.now()
      const reports = Array.from({ length: next - first }, (_, index) => generate(first + index))
      reports.forEach((report, index) => each(report, first + index))
      times.generatedMs += performance.now() - generating
      await write(db, reports)
    }
  }
  await Promise.all(connections.map(work))
  await Promise.all(connections.map(close))
  times.indexedMs = performance.now() - began - times.generatedMs
  return times
}

async function write(db: Database, reports: readonly Generated[]): Promise<void> {
  const ids = reports.map(() => randomUUID())
  await db.transaction().execute(async (tx) => {
    await sql`
      insert into library.publication (id, slug, identifier, partnership_id, partnership_name, nation, kind, language, title, published_on, fingerprint, released_at, age_band, model, concepts)
      select id, 'tr-2020-' || translate(substr(md5(id::text), 1, 6), 'aeiou01', 'bcdfg23'), id::text, ${partnership}, board, nation, kind, 'English', title, published_on, 'generated', now(), age, model,
        coalesce((select array_agg(c) from jsonb_array_elements_text(concepts) as c), '{}')
      from unnest(${ids}::uuid[], ${reports.map((r) => r.board)}::text[], ${reports.map((r) => r.nation)}::text[], ${reports.map((r) => r.kind)}::text[],
        ${reports.map((r) => r.title)}::text[], ${reports.map((r) => r.publishedOn)}::date[], ${reports.map((r) => r.ageBand)}::text[], ${reports.map((r) => r.model)}::text[],
        ${reports.map((r) => JSON.stringify(conceptsIn(r.title)))}::jsonb[]) as t (id, board, nation, kind, title, published_on, age, model, concepts)
      on conflict (slug) do nothing`.execute(tx)
    await sql`
      insert into library.report (publication_id, summary, themes, concepts)
      select id, summary, (select array_agg(x) from jsonb_array_elements_text(themes) as x), coalesce((select array_agg(x) from jsonb_array_elements_text(concepts) as x), '{}')
      from unnest(${ids}::uuid[], ${reports.map((r) => r.summary)}::text[], ${reports.map((r) => JSON.stringify(r.themes))}::jsonb[], ${reports.map((r) => JSON.stringify(conceptsIn(`${r.summary} ${r.themes.join('; ')}`)))}::jsonb[])
        as t (id, summary, themes, concepts)
      where exists (select from library.publication p where p.id = t.id)`.execute(tx)
    await parts(tx, ids, reports)
    await sql`select library.make_searchable(${ids}::uuid[])`.execute(tx)
  })
} // prettier-ignore

const partnership = randomUUID()

async function parts(tx: Database, ids: readonly string[], reports: readonly Generated[]): Promise<void> {
  const flat = (textsOf: (report: Generated) => readonly string[]) =>
    reports.flatMap((report, index) => textsOf(report).map((text, place) => ({ id: ids[index] ?? '', number: place + 1, text, concepts: JSON.stringify(conceptsIn(text)) }))) // prettier-ignore
  const unnested = (rows: ReturnType<typeof flat>) => sql`
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ number }) => number)}::smallint[], ${rows.map(({ text }) => text)}::text[], ${rows.map(({ concepts }) => concepts)}::jsonb[])
      as t (id, number, text, concepts) where exists (select from library.publication p where p.id = t.id)`
  const concepts = sql`coalesce((select array_agg(x) from jsonb_array_elements_text(concepts) as x), '{}')`
  await sql`insert into library.section (publication_id, number, heading, words, blocks, concepts)
    select id, number, 'Part ' || number, text, jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'text', text)), ${concepts} ${unnested(flat((r) => r.sections))}`.execute(tx) // prettier-ignore
  await sql`insert into library.finding (publication_id, number, title, text, concepts)
    select id, number, left(text, 60), text, ${concepts} ${unnested(flat((r) => r.findings))}`.execute(tx)
  await sql`insert into library.recommendation (publication_id, number, text, addressed_to, concepts)
    select id, number, text, '{Everyone}', ${concepts} ${unnested(flat((r) => r.recommendations))}`.execute(tx)
}
