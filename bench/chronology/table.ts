/**
 * How long each page of the combined table takes at 100,000 entries of 20 agencies: the first, later ones, a jump to a
 * date or a page, every filter and all of them together, with names and without. Through the service's own door, with its
 * permission, row-level security, pseudonyms and audit. Aim: every p95 below 150 ms.
 *
 * Run: node bench/chronology/table.ts [entries] [rounds]
 */
import { largeReview } from './large-review.ts'

const [entries, rounds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 20)]
const agencies = 20
const aim = 150

const began = performance.now()
const { path, ask, requests, stop } = await largeReview(agencies, Math.ceil(entries / agencies))
try {
  console.log(
    `${entries.toLocaleString('en-GB')} entries of ${agencies} agencies, made and looked through in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
  )
  const person = /<option value="([0-9a-f-]{36})"[^>]*>\s*Wren\s*</.exec((await ask('joan', path)).body)?.[1] ?? ''
  const last = Math.floor(entries / 50)
  const asked: Readonly<Record<string, string>> = {
    'the first page': '',
    'the second page': 'page=2',
    'a page in the middle': `page=${Math.floor(last / 2)}`,
    'the last page': `page=${last}`,
    'a day': 'on=14+March+2024',
    'one agency': `agency=${requests[7]}`,
    'a month': 'from=March+2025&to=March+2025',
    'from a day on': 'from=1/1/2023',
    'a person': `person=${person}`,
    'a common word': 'words=visit1',
    'a rare word': 'words=nurse31z',
    'three words': 'words=visit1+attend0+call2',
    'a pseudonym': 'words=wren',
    'a kind': 'kind=authorNote',
    'key events': 'key=yes',
    'all of them': `agency=${requests[7]}&from=2022&to=2024&person=${person}&words=visit1&kind=event`,
    'all, last page': `from=2022&to=2024&person=${person}&kind=event&page=100000`,
    'with names': 'names=yes&page=500',
    'a name, with names': 'names=yes&words=Maya',
  }
  const slow: string[] = []
  console.log(`${'What is asked'.padEnd(24)} ${'p50'.padStart(8)} ${'p95'.padStart(8)}   entries`)
  for (const [name, query] of Object.entries(asked)) {
    const who = query.includes('names=yes') ? 'dilip' : 'joan'
    const times: number[] = []
    let total = ''
    for (let round = 0; round < rounds; round++) {
      const { ms, status, body } = await ask(who, `${path}?${query}`)
      if (status !== 200) throw new Error(`${name}: ${status}`)
      total = /of ([\d,]+)\.|([\d,]+) entr(?:y|ies)\.|No entry fits/.exec(body)?.[0] ?? '?'
      times.push(ms)
    }
    const p95 = quantile(times, 0.95)
    if (p95 >= aim) slow.push(name)
    console.log(`${name.padEnd(24)} ${ms(quantile(times, 0.5))} ${ms(p95)}   ${total}`)
  }
  console.log(slow.length === 0 ? `\nEvery p95 is below ${aim} ms` : `\nNot below ${aim} ms: ${slow.join(', ')}`)
  process.exitCode = slow.length === 0 ? 0 : 1
} finally {
  await stop()
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`.padStart(8)
}

function quantile(times: readonly number[], q: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0
}
