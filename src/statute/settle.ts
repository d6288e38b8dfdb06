import type { Outcome, Rule } from './framework.ts'
import type { Answers, ReadyVersion } from './ready.ts'

/** What the rules make of the answers; the rule is the one that decides, or the strongest that still may. */
export type Ruling = { readonly outcome: Outcome; readonly rule: Rule | null }

/**
 * Reads the rules in order. The first that holds decides, unless an earlier one, not yet known, would decide otherwise.
 * Whether the person is one the framework is about comes before all of them.
 */
export function settle(ready: ReadyVersion, answers: Answers): Ruling {
  const person = ready.person < 0 ? 'yes' : answers[ready.person]
  if (person === 'no') return notApplicable
  let strongest: Rule | null = null
  let agreed = true
  for (const { rule, holds } of ready.rules) {
    const held = holds(answers)
    if (held === 'no') continue
    strongest ??= rule
    agreed &&= rule.outcome === strongest.outcome
    if (held === 'unknown') continue
    // Not knowing whose case it is, only "not required" is certain.
    const certain = person === 'yes' || rule.outcome === 'NOT_REQUIRED'
    return agreed && certain ? { outcome: rule.outcome, rule } : { outcome: 'UNDETERMINED', rule: strongest }
  }
  return { outcome: 'UNDETERMINED', rule: strongest }
}

const notApplicable: Ruling = { outcome: 'NOT_APPLICABLE', rule: null }

/** Which kind of review it is; null where the law knows one kind only, or while it is not known which (rule R3.2). */
export function kindOf(ready: ReadyVersion, answers: Answers): string | null {
  for (const { kind, holds } of ready.kinds) {
    const held = holds(answers)
    if (held === 'unknown') return null
    if (held === 'yes') return kind
  }
  return null
}

/** The criteria answered "no" that stood in the way, by place: those whose "yes" would have changed the outcome, or else all. */
export function decidingNoes(ready: ReadyVersion, answers: Answers): readonly number[] {
  const { outcome } = settle(ready, answers)
  const noes = ready.criteria.flatMap(({ criterion }, place) =>
    criterion.no && answers[place] === 'no' ? [place] : [],
  )
  const deciding = noes.filter((place) => settle(ready, answers.with(place, 'yes')).outcome !== outcome)
  return deciding.length > 0 ? deciding : noes
}
