/**
 * How long the pages of the demonstration take, as the server sees it: every page that its people reach by links, five
 * times each, through real HTTP on this machine. Aim: p95 under 100 ms. Beside it, in the same run, a
 * small file from disk, which shows what the machine and HTTP cost by themselves.
 *
 * Run: node bench/demonstration.ts
 */
import { idFor } from '../seeds/ids.ts'
import { newPlace, startHeed } from '../test/support/running.ts'

const rounds = 5
const people = ['bronwen', 'charles', 'dilip', 'joan', 'amina', 'graham', 'kofi', 'lena', 'ada', 'martin']

const place = newPlace()
const heed = await startHeed(place)
try {
  const times: { path: string; who: string; ms: number }[] = []
  for (const who of people) {
    const cookie = await signIn(who)
    for (const path of await pagesOf(cookie))
      for (let round = 0; round < rounds; round++) times.push({ path, who, ms: await timed(path, cookie) })
  }
  const floor: number[] = []
  for (let round = 0; round < 50; round++) floor.push(await timed('/assets/heed-mark.svg', ''))
  report(times, floor)
} finally {
  await heed.stop()
  place.remove()
}

async function signIn(who: string): Promise<string> {
  const body = new URLSearchParams({ person: idFor(`person/${who}`) })
  const answer = await fetch(`${heed.url}/sign-in/demonstration`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** At most three pages of a kind, so that a long list does not outweigh the rest. */
async function pagesOf(cookie: string): Promise<readonly string[]> {
  const waiting = ['/']
  const seen = new Set(waiting)
  const kinds = new Map<string, number>()
  const pages: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':id').replace(/\?.*/, '')
    const count = kinds.get(kind) ?? 0
    if (count >= 3) continue
    kinds.set(kind, count + 1)
    const answer = await fetch(heed.url + path, { headers: { cookie } })
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    pages.push(path)
    for (const [, href = ''] of (await answer.text()).matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g))
      if (!seen.has(href)) {
        seen.add(href)
        waiting.push(href.replaceAll('&amp;', '&'))
      }
  }
  return pages
}

async function timed(path: string, cookie: string): Promise<number> {
  const started = performance.now()
  await (await fetch(heed.url + path, { headers: { cookie } })).arrayBuffer()
  return performance.now() - started
}

function report(times: readonly { path: string; who: string; ms: number }[], floor: readonly number[]): void {
  const all = times.map(({ ms }) => ms)
  const base = quantile(floor, 0.5)
  console.log(`${new Set(times.map(({ path, who }) => path + who)).size} pages, ${times.length} requests`)
  for (const [name, q] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
    ['slowest', 1],
  ] as const)
    console.log(
      `${name.padEnd(8)} ${quantile(all, q).toFixed(1)} ms   ${(quantile(all, q) / base).toFixed(1)} × a file from disk (${base.toFixed(1)} ms)`,
    )
  console.log('\nThe slowest pages, by their median:')
  const pages = Map.groupBy(
    times,
    ({ path, who }) => `${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')} (${who})`,
  )
  const medians = [...pages].map(([page, each]) => ({
    page,
    ms: quantile(
      each.map(({ ms }) => ms),
      0.5,
    ),
  }))
  for (const { page, ms } of medians.toSorted((a, b) => b.ms - a.ms).slice(0, 10))
    console.log(`${ms.toFixed(1).padStart(8)} ms  ${page}`)
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
