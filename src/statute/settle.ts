import { every, opposite, some } from './answers.ts'
import type { Answer } from './answers.ts'
import type { Formula, Outcome, Rule, Version } from './framework.ts'

export type Answers = ReadonlyMap<string, Answer>

/** What the rules make of the answers; the rule is the one that decides, or the strongest that still may. */
export type Ruling = { readonly outcome: Outcome; readonly rule: Rule | null }

/**
 * Reads the rules in order. The first that holds decides, unless an earlier one, not yet known, would decide otherwise.
 * Whether the person is one the framework is about comes before all of them.
 */
export function settle(version: Version, answers: Answers): Ruling {
  const person = version.person ? answerOf(version.person.criterion, answers) : 'yes'
  if (person === 'no') return { outcome: 'NOT_APPLICABLE', rule: null }
  const possible = possibleRules(version.rules, answers)
  const last = possible.at(-1)
  const agreed = last && possible.every((rule) => rule.outcome === last.outcome) ? last : null
  if (agreed && (person === 'yes' || agreed.outcome === 'NOT_REQUIRED'))
    return { outcome: agreed.outcome, rule: agreed }
  return { outcome: 'UNDETERMINED', rule: possible[0] ?? null }
}

/**
 * The fewest questions that would settle it, whatever their answers; of several such sets the one asked first.
 * Those that cannot change the outcome are left out.
 */
export function openQuestions(version: Version, answers: Answers): readonly string[] {
  const unknown = version.criteria.map(({ id }) => id).filter((id) => answers.get(id) === 'unknown')
  for (let size = 0; size <= unknown.length; size += 1) {
    const found = choose(unknown, size).find((ids) => settlesWhatever(version, answers, ids))
    if (found) return found
  }
  return unknown
}

/** The criteria answered "no" that stood in the way: those whose "yes" would have changed the outcome, or else all. */
export function decidingNoes(version: Version, answers: Answers): readonly string[] {
  const { outcome } = settle(version, answers)
  const noes = version.criteria.filter(({ id, no }) => no && answers.get(id) === 'no').map(({ id }) => id)
  const deciding = noes.filter((id) => settle(version, new Map([...answers, [id, 'yes']])).outcome !== outcome)
  return deciding.length > 0 ? deciding : noes
}

function possibleRules(rules: readonly Rule[], answers: Answers): readonly Rule[] {
  const possible: Rule[] = []
  for (const rule of rules) {
    const holds = answerToFormula(rule.when, answers)
    if (holds !== 'no') possible.push(rule)
    if (holds === 'yes') break
  }
  return possible
}

function answerToFormula(formula: Formula, answers: Answers): Answer {
  if (typeof formula === 'string') return answerOf(formula, answers)
  if ('unclear' in formula) return answerOf(formula.unclear, answers) === 'unknown' ? 'yes' : 'no'
  if ('not' in formula) return opposite(answerToFormula(formula.not, answers))
  if ('all' in formula) return every(formula.all.map((part) => answerToFormula(part, answers)))
  return some(formula.any.map((part) => answerToFormula(part, answers)))
}

const answerOf = (id: string, answers: Answers): Answer => answers.get(id) ?? 'unknown'

function settlesWhatever(version: Version, answers: Answers, asked: readonly string[]): boolean {
  const [next, ...rest] = asked
  if (next === undefined) return settle(version, answers).outcome !== 'UNDETERMINED'
  return (['yes', 'no'] as const).every((answer) =>
    settlesWhatever(version, new Map([...answers, [next, answer]]), rest),
  )
}

/** Every way to take `size` of the words, in their order. */
function choose(words: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return words.flatMap((word, index) => choose(words.slice(index + 1), size - 1).map((rest) => [word, ...rest]))
}
