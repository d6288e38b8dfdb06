import { checkIdentifiability, type Passage } from '../src/reports/check-identifiability.ts'
import type { Entry } from '#reviews'

/**
 * The identifiability check of a long report against a large register, beside the least that could be done instead: a
 * regular expression for each name, which finds a name only as it is registered.
 * Run with `node bench/identifiability.ts`; it prints the figures and fails below what we promise.
 */

/** For 100,000 words against 500 entries, on two cores (trust 6.3). */
const promisedMs = 2000
const words = 100_000
const entries = 500
const turns = 3

const consonants = 'b d f g h k l m n p r s t v w br ch cl dr gr st th tr'.split(' ')
const vowels = 'a e i o u ai ea ie oo'.split(' ')
const endings = 'n r s l th m ck nd'.split(' ')

/** Always the same numbers, so that every run measures the same text. */
function numbers(): () => number {
  let state = 20_260_901
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}
const next = numbers()
const oneOf = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? ''
const syllables = (count: number): string => Array.from({ length: count }, () => oneOf(consonants) + oneOf(vowels)).join('') + oneOf(endings) // prettier-ignore
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const register: readonly Entry[] = Array.from({ length: entries }, (_, at): Entry => {
  const value = `${capitalised(syllables(2))} ${capitalised(syllables(2))}`
  if (at % 10 === 7) return { id: `${at}`, kind: 'date', value: Temporal.PlainDate.from('2001-01-01').add({ days: at * 13 }).toString(), aliases: [], pseudonym: '[date]' } // prettier-ignore
  if (at % 10 === 8) return { id: `${at}`, kind: 'place', value: `${at} ${capitalised(syllables(2))} Street`, aliases: [], pseudonym: '[address]' } // prettier-ignore
  if (at % 10 === 9) return { id: `${at}`, kind: 'identifier', value: `NB/${10_000 + at}`, aliases: [], pseudonym: '[number]' } // prettier-ignore
  return { id: `${at}`, kind: 'person', value, aliases: [capitalised(syllables(1))], pseudonym: `Person ${at}` }
})

const vocabulary = Array.from({ length: 8000 }, () => syllables(1 + Math.floor(next() * 3)))
const planted = register.filter(({ kind }) => kind === 'person').slice(0, 200)
const passages: readonly Passage[] = Array.from({ length: words / 100 }, (_, paragraph) => {
  const text = Array.from({ length: 100 }, (_each, at) => (at % 14 === 0 ? `${capitalised(oneOf(vocabulary))}` : oneOf(vocabulary)))
  if (paragraph % 5 === 0) text[50] = planted[paragraph / 5]?.value ?? ''
  return { part: 'Report', paragraph: paragraph + 1, text: `${text.join(' ')}.` }
}) // prettier-ignore

const ours = median(() => checkIdentifiability(register, passages).length)
const rival = median(searchEachName)
console.log(`${words.toLocaleString('en-GB')} words, ${entries} entries, ${planted.length} names planted`)
console.log(`identifiability check        ${ours.ms.toFixed(0).padStart(6)} ms   ${ours.found} found`)
console.log(
  `a regular expression a name  ${rival.ms.toFixed(0).padStart(6)} ms   ${rival.found} found, exact forms only`,
)
console.log(`promised: ${promisedMs} ms`)
process.exitCode = ours.ms <= promisedMs && ours.found >= planted.length ? 0 : 1

function searchEachName(): number {
  const patterns = register.flatMap(({ value, aliases }) => [value, ...aliases]).map((name) => new RegExp(`\\b${name.replaceAll(/[^\w ]/g, '.')}\\b`, 'gi')) // prettier-ignore
  return passages.reduce(
    (found, { text }) => found + patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0),
    0,
  )
}

function median(work: () => number): { readonly ms: number; readonly found: number } {
  const runs = Array.from({ length: turns }, () => {
    const began = performance.now()
    const found = work()
    return { ms: performance.now() - began, found }
  }).toSorted((a, b) => a.ms - b.ms)
  return runs[Math.floor(turns / 2)] ?? { ms: Number.POSITIVE_INFINITY, found: 0 }
}
