/**
 * How fast the library finds: a search of two or three words, whole: understood, matched, ranked, with snippets, all facet
 * counts and the page as HTML, as the role of the public site. In the same run the same page from SQLite FTS5, and from
 * PostgreSQL as one writes it first. Promised: p95 under 50 ms at 100,000 reports and under 35 ms at 20,000, and 200 reports a
 * second made searchable.
 *
 * Run: node bench/library.ts [sizes…], for example node bench/library.ts 1000 20000 100000. Add --no-rivals to leave them out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, connect, migrate, roleConfig, setRolePasswords, sql, startDatabase, transact, type Database } from '../src/platform/database/index.ts' // prettier-ignore
import { searchPublications } from '../src/library/search/search.ts'
import { searchPage } from '../src/library/search/views/search-page.ts'
import { formAt, tokensOf } from '../src/library/search/concepts.ts'
import { queries } from './library/generate.ts'
import { load } from './library/load.ts'
import { Fts5, makeNaive, naivePage } from './library/rivals.ts'

const promised: Readonly<Record<number, number>> = { 20_000: 35, 100_000: 50 }
const promisedIndexing = 200
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0) // prettier-ignore
const withRivals = !process.argv.includes('--no-rivals')
const asked = queries(150)

type Measured = { readonly size: number; readonly p50: number; readonly p95: number }
const measured: Measured[] = []

const folder = mkdtempSync(join(tmpdir(), 'heed-bench-library-'))
const database = await startDatabase({ dataFolder: folder, throwAway: true })
try {
  await migrate(database.owner)
  await setRolePasswords(database.owner, () => 'bench')
  const owner = connect({ ...database.owner, max: 1 })
  const reader = connect({ ...roleConfig(database.owner, 'heed_library', 'bench'), max: 2 })
  const fts5 = new Fts5(folder)
  let there = 0
  for (const size of sizes.length > 0 ? sizes.toSorted((a, b) => a - b) : [1000, 20_000]) {
    console.log(
      `\n${size.toLocaleString('en-GB')} reports (what else the machine does: load ${loadavg()[0]?.toFixed(1)})`,
    )
    await fill(there, size, fts5)
    there = size
    await measure(size, owner, reader, fts5)
  }
  plot()
  fts5.close()
  await close(reader)
  await close(owner)
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function fill(from: number, to: number, fts5: Fts5): Promise<void> {
  const { indexedMs } = await load(database.owner, from, to, (report, number) => {
    if (withRivals) fts5.add(report, number)
  })
  const rate = Math.round(((to - from) / indexedMs) * 1000)
  console.log(`made searchable   ${rate} reports a second on two connections (promised ${promisedIndexing})`)
}

async function measure(size: number, owner: Database, reader: Database, fts5: Fts5): Promise<void> {
  if (withRivals && size === Math.min(...sizes)) fts5.ready()
  await sql`vacuum analyze`.execute(owner)
  const before = process.memoryUsage().rss
  const totals = new Map<string, number>()
  for (const words of asked.slice(0, 20)) await ours(reader, words)
  const times = await timed(async (words) => totals.set(words, await ours(reader, words)))
  report('Heed', times, size)
  measured.push({ size, p50: quantile(times, 0.5), p95: quantile(times, 0.95) })
  console.log(`memory            ${megabytes(process.memoryUsage().rss)} MB in all, ${megabytes(process.memoryUsage().rss - before)} MB more than before the searches`) // prettier-ignore
  if (!withRivals) return

  await makeNaive(owner)
  const some = size > 20_000 ? asked.slice(0, 30) : asked
  let same = 0
  let compared = 0
  const naive = await timed(async (words) => {
    const total = await naivePage(owner, words)
    if (isConcept(words)) return
    compared++
    if (Math.min(total, 20_000) === totals.get(words)) same++
  }, some)
  report('to_tsvector, naive', naive)
  report('SQLite FTS5', await timed(async (words) => fts5.page(words), some))
  console.log(`equal results     ${same} of ${compared} searches find as many as the naive query does`)
  if (same !== compared || compared === 0) process.exitCode = 1
}

/** One page, as the route makes it. */
async function ours(reader: Database, words: string): Promise<number> {
  const search = { words, filters: {}, order: 'relevance', page: 1, exactly: true } as const
  const results = await transact(reader, { person: null, partnership: null }, (tx) => searchPublications(reader, search, tx)) // prettier-ignore
  searchPage({ search, results }).main.toString()
  return results.total
}

/** Its other ways of writing are searched for too, so that the naive query finds fewer. */
function isConcept(words: string): boolean {
  return tokensOf(words).some((_token, at, all) => formAt(all, at, true) !== undefined)
}

async function timed(work: (words: string) => Promise<unknown>, of = asked): Promise<readonly number[]> {
  const times: number[] = []
  for (const words of of) {
    const began = performance.now()
    await work(words)
    times.push(performance.now() - began)
  }
  return times
}

function report(name: string, times: readonly number[], size = 0): void {
  const limit = promised[size]
  const p95 = quantile(times, 0.95)
  console.log(`${name.padEnd(18)}p50 ${quantile(times, 0.5).toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   slowest ${quantile(times, 1).toFixed(1)} ms${limit === undefined ? '' : `   (promised p95 ${limit} ms)`}`) // prettier-ignore
  if (limit !== undefined && p95 > limit) process.exitCode = 1
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1e6))
}

/** How it grows: a bar of one sign a millisecond. */
function plot(): void {
  console.log('\np95, by the number of reports')
  for (const { size, p95 } of measured) console.log(`${String(size).padStart(8)} ${'▇'.repeat(Math.max(1, Math.round(p95)))} ${p95.toFixed(1)} ms`) // prettier-ignore
}
