import type { Answer } from './answers.ts'
import { isWordKey } from './facts.ts'
import type { FactKey } from './facts.ts'
import { answering, consequences } from './known.ts'
import type { Age, Known } from './known.ts'
import type { Answers, ReadyVersion } from './ready.ts'

/** What is known of an incident, and what follows for the criteria of one version. */
export type Position = { readonly known: Known; readonly answers: Answers }

/** What else could be answered to one question, where every one of the answers makes the same difference. */
export type Supposition = { readonly answers: readonly string[]; readonly position: Position }

/** The position if a question were answered, once for every difference that an answer can make. */
export function suppose(ready: ReadyVersion, position: Position, fact: FactKey): readonly Supposition[] {
  if (fact === 'birthDate') return agesToSuppose(ready, position)
  return (ready.choices.get(fact) ?? []).map((words) => {
    const then = isWordKey(fact) ? answering(position.known, fact, words[0] ?? 'unknown') : position.known
    return { answers: words, position: following(ready, position, fact, then) }
  })
}

/** Whether a question is still unanswered. An age that lies in a range of years is. */
export function isOpen(fact: FactKey, known: Known): boolean {
  if (fact !== 'birthDate') return isWordKey(fact) && known.word(fact) === 'unknown'
  return !isExact(known.ageAtIncident) || (known.word('died') !== 'no' && !isExact(known.ageAtDeath))
}

/** The answer as it stands: a word of the vocabulary, an age in years, or "unknown". */
export function answerNow(fact: FactKey, known: Known): string {
  if (fact !== 'birthDate') return isWordKey(fact) ? known.word(fact) : 'unknown'
  const age = known.ageAtIncident
  if (!age) return 'unknown'
  return isExact(age) ? String(age.least) : `${age.least} or ${age.most}`
}

const isExact = (age: Age | null): boolean => age !== null && age.least === age.most

/** Only the criteria that read the fact, or what follows from it, are asked again. */
function following(ready: ReadyVersion, { answers }: Position, fact: FactKey, known: Known): Position {
  const follows = isWordKey(fact) ? consequences[fact] : undefined
  const again: Answer[] = ready.criteria.map(({ ask, facts }, place) =>
    facts.has(fact) || (follows && facts.has(follows)) ? ask(known) : (answers[place] ?? 'unknown'),
  )
  return { known, answers: again }
}

/** Ages on either side of every limit in the version, or the years in between which the age is known to lie. */
function agesToSuppose(ready: ReadyVersion, position: Position): readonly Supposition[] {
  const { known } = position
  const limits = ready.ageLimits
  const ages = isOpen('birthDate', known) && known.ageAtIncident ? yearsOf(known.ageAtIncident) : agesAround(limits)
  return ages.flatMap((age) =>
    agesAtDeath(known, age).map((later) => {
      const then: Known = {
        ...known,
        ageAtIncident: exactly(age),
        ageAtDeath: known.word('died') === 'no' ? null : exactly(later),
      }
      return { answers: [bandOf(age, limits)], position: following(ready, position, 'birthDate', then) }
    }),
  )
}

/** Someone who died later was older by the years in between, and may have had one birthday more. */
function agesAtDeath(known: Known, age: number): readonly number[] {
  const { ageAtIncident, ageAtDeath, days, incidentOn } = known
  if (ageAtIncident && ageAtDeath)
    return isOpen('birthDate', known) ? yearsOf(ageAtDeath) : [age + ageAtDeath.least - ageAtIncident.least]
  if (days.died === days.incident) return [age]
  const { years } = incidentOn.until(days.died, { largestUnit: 'years' })
  return [age + years, age + years + 1]
}

const exactly = (age: number): Age => ({ least: age, most: age })
const yearsOf = ({ least, most }: Age): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index)

/** The last year before each limit, and the year at it. */
const agesAround = (limits: readonly number[]): readonly number[] =>
  [...new Set(limits.flatMap((limit) => [limit - 1, limit]))].toSorted((a, b) => a - b)

/** "under 18", "18 to 24", "25 or over" */
function bandOf(age: number, limits: readonly number[]): string {
  const from = limits.findLast((limit) => limit <= age)
  const below = limits.find((limit) => limit > age)
  if (from === undefined) return `under ${below}`
  return below === undefined ? `${from} or over` : `${from} to ${below - 1}`
}
