import { applyingTo } from './applying.ts'
import type { Applying } from './applying.ts'
import type { Circumstances, FactKey } from './facts.ts'
import type { Basis, FrameworkId, Outcome } from './framework.ts'
import { knownFrom } from './known.ts'
import type { Answers, ReadyVersion } from './ready.ts'
import { kindOf, settle } from './settle.ts'
import { answerNow, suppose } from './suppositions.ts'

/** What the decision under one framework hangs on. */
export type Hinges = {
  readonly framework: FrameworkId
  readonly version: string
  readonly outcome: Outcome
  readonly kind: string | null
  readonly changes: readonly Change[]
}

/** One answer that, if it alone were another, would change the outcome or the kind of review. */
export type Change = {
  /** The question as people are asked it. */
  readonly fact: FactKey
  /** The criteria that turn on it, and the question of the first. */
  readonly criteria: readonly string[]
  readonly question: string
  /** A word of the vocabulary, an age in years, or "unknown". */
  readonly answer: string
  /** Each of these would have the same effect. */
  readonly instead: readonly string[]
  readonly outcome: Outcome
  readonly kind: string | null
  readonly basis: Basis | null
  readonly rule: string | null
}

/**
 * Which single answer would change an outcome, so that a chair sees what the decision hangs on. Everything else stays as
 * it is known; an answer that is not known yet is changed by being found out. Dates and places that choose between
 * versions of the law are not varied. A framework that nothing would change has no changes.
 */
export const whatIf = (circumstances: Circumstances): readonly Hinges[] =>
  applyingTo(knownFrom(circumstances)).flatMap((found) => ('why' in found ? [] : [hingesOf(found)]))

function hingesOf({ framework, ready, position, ruling }: Applying): Hinges {
  const kind = kindUnder(ready, position.answers, ruling.outcome)
  return {
    framework: framework.id,
    version: ready.version.id,
    outcome: ruling.outcome,
    kind,
    changes: ready.facts.flatMap((fact) => changesBy(ready, position, fact, { outcome: ruling.outcome, kind })),
  }
}

type Now = { readonly outcome: Outcome; readonly kind: string | null }

function changesBy(ready: ReadyVersion, position: Applying['position'], fact: FactKey, now: Now): readonly Change[] {
  const asked = ready.criteria.filter(({ facts }) => facts.has(fact)).map(({ criterion }) => criterion)
  const changes = suppose(ready, position, fact).flatMap(({ answers: instead, position: then }): Change[] => {
    const { outcome, rule } = settle(ready, then.answers)
    const kind = kindUnder(ready, then.answers, outcome)
    if (outcome === now.outcome && kind === now.kind) return []
    return [
      {
        fact,
        criteria: asked.map(({ id }) => id),
        question: asked[0]?.question ?? '',
        answer: answerNow(fact, position.known),
        instead,
        outcome,
        kind,
        basis: rule?.basis ?? null,
        rule: rule?.id ?? null,
      },
    ]
  })
  return joined(changes)
}

/** Answers with the same effect are one change. */
function joined(changes: readonly Change[]): readonly Change[] {
  const alike = Map.groupBy(changes, ({ outcome, kind, rule }) => [outcome, kind, rule].join())
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, instead: [...new Set(group.flatMap(({ instead }) => instead))] }] : []
  })
}

const kindUnder = (ready: ReadyVersion, answers: Answers, outcome: Outcome): string | null =>
  outcome === 'MUST' || outcome === 'MAY' ? kindOf(ready, answers) : null
