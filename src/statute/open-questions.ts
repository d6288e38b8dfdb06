import type { FactKey } from './facts.ts'
import type { Answers, ReadyVersion } from './ready.ts'
import { kindOf, settle } from './settle.ts'
import { isOpen, suppose } from './suppositions.ts'
import type { Position } from './suppositions.ts'

/** Questions to put to people, as facts of the vocabulary, and the criteria through which the law asks them. */
export type Open = { readonly facts: readonly FactKey[]; readonly criteria: readonly string[] }

/** The fewest questions that settle an undetermined outcome. */
export const openQuestions = (ready: ReadyVersion, position: Position): Open =>
  fewest(ready, position, (answers) => settle(ready, answers).outcome !== 'UNDETERMINED')

/** The fewest questions that settle which kind of review it is. */
export const openOnKind = (ready: ReadyVersion, position: Position): Open =>
  fewest(ready, position, (answers) => kindOf(ready, answers) !== null)

type Settled = (answers: Answers) => boolean

/**
 * The fewest questions that settle it, whatever their answers: once these are answered nobody has to ask again. Of several
 * such sets the one asked first. (That one lucky answer may settle it sooner, what-if.ts says.)
 *
 * A question without which the others may all be answered and it is still not settled belongs to every such set, because
 * to know more never unsettles what is settled. These are nearly always enough; where they are not, the smallest number
 * of further ones is tried, in the order in which they are asked.
 */
function fewest(ready: ReadyVersion, position: Position, settled: Settled): Open {
  const unknown = ready.facts.filter((fact) => isOpen(fact, position.known))
  const needed = unknown.filter(
    (fact) =>
      !settlesWhatever(
        ready,
        position,
        unknown.filter((other) => other !== fact),
        settled,
      ),
  )
  const others = unknown.filter((fact) => !needed.includes(fact))
  for (let more = 0; more <= others.length; more += 1) {
    const enough = choose(others, more)
      .map((chosen) => unknown.filter((fact) => needed.includes(fact) || chosen.includes(fact)))
      .find((facts) => settlesWhatever(ready, position, facts, settled))
    if (enough) return named(ready, position, enough)
  }
  return named(ready, position, unknown)
}

function settlesWhatever(
  ready: ReadyVersion,
  position: Position,
  asked: readonly FactKey[],
  settled: Settled,
): boolean {
  if (settled(position.answers)) return true
  const [next, ...rest] = asked
  if (next === undefined) return false
  return suppose(ready, position, next).every((then) => settlesWhatever(ready, then.position, rest, settled))
}

/** Each fact by the first criterion that asks about it and is not answered. */
function named(ready: ReadyVersion, { answers }: Position, facts: readonly FactKey[]): Open {
  const criteria = facts.flatMap(
    (fact) =>
      ready.criteria.find((each, place) => answers[place] === 'unknown' && each.facts.has(fact))?.criterion.id ?? [],
  )
  return { facts, criteria: ready.version.criteria.map(({ id }) => id).filter((id) => criteria.includes(id)) }
}

/** Every way to take `size` of the words, in their order. */
function choose<T>(words: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return words.flatMap((word, index) => choose(words.slice(index + 1), size - 1).map((rest) => [word, ...rest]))
}
