/**
 * How long it takes to propose which of 100,000 entries of 20 agencies may be of one contact, beside comparing each with
 * every other entry of neighbouring days that came before it (on a fiftieth of them, and said so: the whole would
 * take hours).
 *
 * Run: node bench/chronology/same-events.ts [entries]
 */
import { type Account, sameEvents } from '../../src/chronology/merge/same-event.ts'

const many = Number(process.argv[2] ?? 100_000)
const vocabulary = Array.from({ length: 4_000 }, (_, at) => `word${at.toString(36)}x`)

/** Numbers that look random and are the same on every run. */
function* numbers(): Generator<number, never, undefined> {
  let state = 20_261_125
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state
  }
}
const stream = numbers()
const next = (below: number): number => stream.next().value % below

/** Words as people use them: few often, most seldom. */
const wordAtRandom = (): string => vocabulary[Math.floor((next(4_000) * next(4_000)) / 4_000)] ?? ''
const sentence = (): string => Array.from({ length: 12 }, wordAtRandom).join(' ')

const firstDay = Temporal.PlainDate.from('2021-01-01')
const contacts = Array.from({ length: many / 4 }, () => ({ day: next(1_826), text: sentence() }))
const accounts: readonly Account[] = Array.from({ length: many }, (_, at) => {
  // One entry in four tells of a contact that another agency tells of too, in half of its words.
  const contact = at % 4 === 0 ? contacts[next(contacts.length)] : undefined
  const day = firstDay.add({ days: contact?.day ?? next(1_826) }).toString()
  const text = contact ? `${contact.text.split(' ').slice(0, 6).join(' ')} ${sentence()}` : sentence()
  return { id: `e${at}`, agency: `Agency ${at % 20}`, first: day, last: day, time: null, text }
})

const began = performance.now()
const groups = sameEvents(accounts)
const took = performance.now() - began
console.log(
  `${many.toLocaleString('en-GB')} entries, 20 agencies: ${groups.length} proposals in ${Math.round(took)} ms`,
)

const few = accounts.slice(0, many / 50)
const beganPairs = performance.now()
let pairs = 0
for (const [at, a] of few.entries())
  for (const b of few.slice(at + 1)) {
    if (a.agency === b.agency) continue
    const words = new Set(a.text.split(' '))
    if (b.text.split(' ').filter((word) => words.has(word)).length >= 4) pairs++
  }
const tookPairs = performance.now() - beganPairs
console.log(
  `A fiftieth of them, each compared with each: ${pairs} pairs in ${Math.round(tookPairs)} ms; the whole takes 2,500 times as long`,
)
