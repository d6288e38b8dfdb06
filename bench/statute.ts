import fc from 'fast-check'
import { assess, readCircumstances, whatIf } from '#statute'
import { applyingTo } from '../src/statute/applying.ts'
import { frameworks } from '../src/statute/frameworks/all.ts'
import { addWorkingDays, nationalHolidays } from '../src/statute/holidays.ts'
import type { Circumstances } from '../src/statute/facts.ts'
import { knownFrom } from '../src/statute/known.ts'
import { anyCircumstances } from '../test/support/circumstances.ts'
import published from '../src/statute/bank-holidays.json' with { type: 'json' }
import vignettes from '../src/statute/vignettes.json' with { type: 'json' }

/**
 * How fast the law answers, on one core, over every framework carried. Aim: 20,000 assessments a second, what-if and the
 * smallest sets of questions apart; and a working day found in constant time, beside counting day by day in the same run.
 *
 * Run: node bench/statute.ts
 */

const secondsEach = Number(process.env['SECONDS'] ?? 1)

/** In time of the processor, and the best of three turns, so that what else the machine does counts least. */
function perSecond(work: (turn: number) => void): number {
  for (let turn = 0; turn < 2000; turn += 1) work(turn)
  const turns = [1, 2, 3].map(() => {
    const started = process.cpuUsage()
    const until = performance.now() + (secondsEach * 1000) / 3
    let done = 0
    while (performance.now() < until) for (let each = 0; each < 50; each += 1) work(done++)
    const { user, system } = process.cpuUsage(started)
    return (done * 1e6) / (user + system)
  })
  return Math.max(...turns)
}

const show = (what: string, figure: number): void =>
  console.log(`${Math.round(figure).toLocaleString('en-GB').padStart(12)} a second  ${what}`)

const decided: readonly Circumstances[] = vignettes.map((vignette) => readCircumstances(vignette))
const sparse: readonly Circumstances[] = fc.sample(anyCircumstances, { numRuns: 500, seed: 20_260_901 })
const of = <T>(all: readonly T[], turn: number): T => {
  const found = all[turn % all.length]
  if (found === undefined) throw new Error('Nothing to measure')
  return found
}

const versions = frameworks.flatMap((framework) => framework.versions)
console.log(`${frameworks.length} frameworks in ${versions.length} versions, one core, best of three\n`)

show(
  'assessments of the vignettes, complete: every framework, sentence, criterion and time limit',
  perSecond((turn) => void assess(of(decided, turn))),
)
show(
  'the same, of 500 random incidents, their smallest sets of questions included',
  perSecond((turn) => void assess(of(sparse, turn))),
)
show(
  'outcomes alone of the random incidents, without sentences and sets',
  perSecond((turn) => void applyingTo(knownFrom(of(sparse, turn)))),
)
show(
  'what-ifs of the vignettes',
  perSecond((turn) => void whatIf(of(decided, turn))),
)
show(
  'what-ifs of the random incidents',
  perSecond((turn) => void whatIf(of(sparse, turn))),
)
const unknown: Circumstances = { nation: 'England', incidentDate: '2024-03-27', facts: {} }
show(
  'assessments where nothing at all is known, with the smallest sets',
  perSecond(() => void assess(unknown)),
)

const holidays = nationalHolidays['england-and-wales']
const starts = Array.from({ length: 1000 }, (_, n) => Temporal.PlainDate.from('2012-02-01').add({ days: n * 5 }))

/** As anyone would write it first: a set of bank holidays, and a step for each day. */
const bankHolidays = new Set(published['england-and-wales'].events.map(({ date }) => date))

function dayByDay(start: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = start
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5 && !bankHolidays.has(day.toString())) left -= 1
  }
  return day
}

console.log('\nWorking days:')
for (const count of [5, 15, 250]) {
  const table = perSecond((turn) => void addWorkingDays(of(starts, turn), count, holidays))
  const loop = perSecond((turn) => void dayByDay(of(starts, turn), count))
  console.log(
    `${count.toString().padStart(5)} on: ${(1e9 / table).toFixed(0).padStart(6)} ns by table, ${(1e9 / loop).toFixed(0).padStart(8)} ns day by day: ${(table / loop).toFixed(0)} times as fast`,
  )
}
