import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql, type Database } from '../../src/platform/database/index.ts'
import type { Generated } from './generate.ts'

/** SQLite's full text search, asked for the same page: the best ten with snippets, the total, and seven facet counts. */
export class Fts5 {
  readonly #db: DatabaseSync
  readonly #file: string

  constructor(folder: string) {
    this.#file = join(folder, 'fts5.db')
    this.#db = new DatabaseSync(this.#file)
    this.#db.exec(`pragma journal_mode = off; pragma synchronous = off;
      create virtual table report using fts5 (title, summary, body, tokenize = "porter unicode61 remove_diacritics 2");
      create table fact (id integer primary key, nation text, kind text, board text, year text, age text, model text, theme text);
      begin`)
  }

  add(report: Generated, id: number): void {
    const body = [...report.sections, ...report.findings, ...report.recommendations].join(' ')
    this.#db.prepare('insert into report (rowid, title, summary, body) values (?, ?, ?, ?)').run(id + 1, report.title, `${report.summary} ${report.themes.join(' ')}`, body) // prettier-ignore
    this.#db.prepare('insert into fact values (?, ?, ?, ?, ?, ?, ?, ?)').run(id + 1, report.nation, report.kind, report.board, report.publishedOn.slice(0, 4), report.ageBand, report.model, report.themes[0] ?? '') // prettier-ignore
  }

  ready(): void {
    this.#db.exec('commit')
  }

  /** The total, having read all that the page needs. */
  page(words: string): number {
    const match = words.split(' ').map((each) => `"${each}"`).join(' ') // prettier-ignore
    this.#db.prepare(`select rowid, title, snippet(report, 2, '[', ']', '…', 34) from report where report match ? order by bm25(report, 10, 4, 1) limit 10`).all(match) // prettier-ignore
    for (const facet of ['nation', 'kind', 'board', 'year', 'age', 'model', 'theme'])
      this.#db.prepare(`select ${facet}, count(*) from report join fact on fact.id = report.rowid where report match ? group by 1`).all(match) // prettier-ignore
    return Number(this.#db.prepare('select count(*) as total from report where report match ?').get(match)?.['total'])
  }

  close(): void {
    this.#db.close()
    rmSync(this.#file, { force: true })
  }
}

/** What one writes first: one wide table with the text and its vector, everything ranked, headlines by the database. */
export async function makeNaive(owner: Database): Promise<void> {
  await sql`drop schema if exists naive cascade`.execute(owner)
  await sql`create schema naive`.execute(owner)
  await sql`create table naive.report as
    select p.number, p.title, p.nation, p.kind, p.partnership_name as board, extract(year from p.published_on) as year, p.age_band, p.model, b.vector,
      (select string_agg(words, ' ' order by s.number) from library.section s where s.publication_id = p.id) as text
    from library.publication p join library.body b using (number)`.execute(owner)
  await sql`create index on naive.report using gin (vector)`.execute(owner)
  await sql`analyze naive.report`.execute(owner)
}

export async function naivePage(owner: Database, words: string): Promise<number> {
  const query = sql`plainto_tsquery('public.en', ${words})`
  await sql`select title, ts_headline('public.en', text, ${query}) from (
    select title, text, ts_rank_cd(vector, ${query}) as rank from naive.report where vector @@ ${query} order by 3 desc limit 10) as best`.execute(owner) // prettier-ignore
  for (const facet of ['nation', 'kind', 'board', 'year', 'age_band', 'model'])
    await sql`select ${sql.ref(facet)}, count(*) from naive.report where vector @@ ${query} group by 1`.execute(owner)
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from naive.report where vector @@ ${query}`.execute(owner) // prettier-ignore
  return rows[0]?.total ?? 0
}
