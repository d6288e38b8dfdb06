import { checkIdentifiability, type Passage } from '../src/reports/check-identifiability.ts'
import { soughtIn } from '../src/reports/identifiability/patterns.ts'
import type { Entry } from '#reviews'

/**
 * The identifiability check of 100,000 words against 500 and against 50,000 entries, beside a plain loop of regular
 * expressions for the same forms of names, places and organisations: each phrase that the check looks for (full, reversed,
 * initialled, alone, plural, short forms and spellings) and each name of five letters with one letter left out, added, changed
 * or swapped. The loop does not undo homoglyphs, spacing or hyphens and reads no dates, numbers or sounds: it does less.
 * It is so slow that it is given a twentieth of the text, and its time is multiplied by twenty.
 *
 * Run with `node bench/report-check.ts`; it prints the figures and fails below what we promise.
 */
const words = 100_000
const sampled = 20
const promised = [
  { entries: 500, seconds: 2, times: 20 },
  { entries: 50_000, seconds: 20, times: undefined },
] as const
const promisedMegabytes = 1024

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

const firstNames = 'Kayleigh Mohammed Charlotte Siobhan Thomas Amelia Zachary Ngozi Ffion Krzysztof Gary Sharon Rebecca Alexandra Daniel Aisha William Elizabeth Catherine Stephen'.split(' ') // prettier-ignore

const registerOf = (entries: number): readonly Entry[] =>
  Array.from({ length: entries }, (_, at): Entry => {
    const value = `${at % 2 === 0 ? oneOf(firstNames) : capitalised(syllables(2))} ${capitalised(syllables(2))}`
    const id = String(at)
    if (at % 10 === 7) return { id, kind: 'date', value: Temporal.PlainDate.from('1990-01-01').add({ days: at % 12_000 }).toString(), aliases: at % 20 === 7 ? ['birth'] : ['death'], pseudonym: '[date]' } // prettier-ignore
    if (at % 10 === 8) return { id, kind: 'place', value: `${at} ${capitalised(syllables(2))} Street`, aliases: [], pseudonym: '[address]' } // prettier-ignore
    if (at % 10 === 9) return { id, kind: 'identifier', value: `NB/${10_000 + at}`, aliases: [], pseudonym: '[number]' }
    return { id, kind: 'person', value, aliases: [], pseudonym: `Person ${at}` }
  })

const vocabulary = Array.from({ length: 8000 }, () => syllables(1 + Math.floor(next() * 3)))

function reportOf(register: readonly Entry[]): { readonly passages: readonly Passage[]; readonly planted: number } {
  const people = register.filter(({ kind }) => kind === 'person').slice(0, 200)
  const passages = Array.from({ length: words / 100 }, (_, paragraph): Passage => {
    const text = Array.from({ length: 100 }, (_each, at) => (at % 14 === 0 ? capitalised(oneOf(vocabulary)) : oneOf(vocabulary))) // prettier-ignore
    if (paragraph % 5 === 0) text[50] = people[paragraph / 5]?.value ?? ''
    if (paragraph % 7 === 0) text[20] = '14 March 2019'
    return { part: 'body', paragraph: paragraph + 1, text: `${text.join(' ')}.` }
  })
  return { passages, planted: people.length }
}

let kept = true
for (const { entries, seconds, times } of promised) {
  const register = registerOf(entries)
  const { passages, planted } = reportOf(register)
  const ours = timed(() => checkIdentifiability(register, passages).length)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(
    `${words.toLocaleString('en-GB')} words, ${entries.toLocaleString('en-GB')} entries, ${planted} names planted`,
  )
  console.log(`  the check                        ${ours.seconds.toFixed(2)} s   ${ours.found} found, promised ${seconds} s; ${memory} MB, promised ${promisedMegabytes}`) // prettier-ignore
  kept &&= ours.seconds <= seconds && ours.found >= planted && memory < promisedMegabytes
  if (times === undefined) continue
  const patterns = plainPatterns(register)
  const plain = timed(() => plainLoop(patterns, passages.slice(0, passages.length / sampled)))
  const whole = plain.seconds * sampled
  console.log(`  a loop of ${patterns.length.toLocaleString('en-GB')} expressions        ${whole.toFixed(1)} s   (a twentieth of the text, times ${sampled}): ${(whole / ours.seconds).toFixed(0)} times as long, promised ${times}`) // prettier-ignore
  kept &&= whole / ours.seconds >= times
}
process.exitCode = kept ? 0 : 1

function plainPatterns(register: readonly Entry[]): readonly RegExp[] {
  const sought = soughtIn(register)
  const phrases = [...sought.patterns.values()].flat().map((pattern) => new RegExp(`\\b${pattern.words.join('[\\s,.-]+')}\\b`, 'gi')) // prettier-ignore
  const slips = sought.names.filter(({ text }) => text.length >= 5).map(({ text }) => new RegExp(`\\b(?:${slipsOf(text).join('|')})\\b`, 'g')) // prettier-ignore
  return [...phrases, ...slips]
}

/** One letter left out, changed, added, or swapped with the next; with its capital. */
function slipsOf(name: string): readonly string[] {
  const all: string[] = []
  for (let at = 0; at < name.length; at++) {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)]
    all.push(before + after, `${before}\\w${after}`, `${before}\\w${name.charAt(at)}${after}`, before + after.charAt(0) + name.charAt(at) + after.slice(1)) // prettier-ignore
  }
  return all.map((slip) => capitalised(slip))
}

function plainLoop(patterns: readonly RegExp[], passages: readonly Passage[]): number {
  return passages.reduce(
    (found, { text }) => found + patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0),
    0,
  )
}

function timed(work: () => number): { readonly seconds: number; readonly found: number } {
  const began = performance.now()
  const found = work()
  return { seconds: (performance.now() - began) / 1000, found }
}
