import type { Answer, Asked } from './answers.ts'
import { every, opposite, some } from './answers.ts'
import { sourceText } from './framework.ts'
import { shownSource } from './sources.ts'
import type { ShownSource } from './sources.ts'
import type { Criterion, Formula, Framework, Rule, Test, Version } from './framework.ts'
import { isWordKey, vocabulary } from './facts.ts'
import type { FactKey, WordKey } from './facts.ts'
import { frameworks } from './frameworks/all.ts'
import { askingOf } from './known.ts'
import type { Known } from './known.ts'

/**
 * The frameworks made ready once, when they are loaded: every test and formula becomes a function, so that an assessment
 * only asks and compares. The answers to a version's criteria are a list in the order of the criteria.
 */

export type Answers = readonly Answer[]

export type ReadyVersion = {
  readonly version: Version
  /** The criterion that says whose case it can be, by its place; -1 where it can be anyone's. */
  readonly person: number
  readonly criteria: readonly ReadyCriterion[]
  readonly rules: readonly { readonly rule: Rule; readonly holds: Asked<Answers> }[]
  /** What each rule rests on, and then the version. */
  readonly sources: ReadonlyMap<Rule, readonly ShownSource[]>
  /** What a decision under a power has to weigh. */
  readonly weigh: readonly Weighed[]
  readonly kinds: readonly { readonly kind: string; readonly holds: Asked<Answers> }[]
  /** The words of each fact other than "unknown", those together that no test of the version tells apart. */
  readonly choices: ReadonlyMap<FactKey, readonly (readonly string[])[]>
  /** The ages at which a test of the version changes its answer. */
  readonly ageLimits: readonly number[]
  /** The facts that its criteria read, in the order in which they read them; an age is read from the date of birth. */
  readonly facts: readonly FactKey[]
}

/** A matter on which a decision under a power needs reasons; it settles nothing by itself. */
export type Weighed = {
  readonly id: string
  readonly question: string
  readonly help: string
  readonly source: string
  readonly confirm: boolean
}

export type ReadyCriterion = {
  readonly criterion: Criterion
  readonly ask: Asked<Known>
  readonly source: string
  readonly facts: ReadonlySet<FactKey>
}

export type ReadyFramework = {
  readonly framework: Framework
  readonly place: Asked<Known>
  readonly versions: ReadonlyMap<Version, ReadyVersion>
}

export function readyVersion(version: Version): ReadyVersion {
  const places = new Map(version.criteria.map(({ id }, place) => [id, place]))
  const criteria = version.criteria.map((criterion) => ({
    criterion,
    ask: askingOf(criterion.test),
    source: sourceText(criterion.source),
    facts: new Set(factsRead(criterion.test)),
  }))
  const tests = version.criteria.flatMap(({ test }) => partsOf(test))
  const facts = [...new Set(criteria.flatMap((each) => [...each.facts]))]
  return {
    version,
    person: version.person ? (places.get(version.person.criterion) ?? -1) : -1,
    criteria,
    rules: version.rules.map((rule) => ({ rule, holds: holding(rule.when, places) })),
    sources: new Map(version.rules.map((rule) => [rule, [rule.source, ...version.law].map(shownSource)])),
    weigh: version.matters.map(({ id, question, help, source }) => ({
      id,
      question,
      help,
      source: sourceText(source),
      confirm: source.mark === 'from memory',
    })),
    kinds: (version.kinds ?? []).map(({ kind, when }) => ({ kind, holds: holding(when, places) })),
    choices: new Map(facts.filter(isWordKey).map((fact) => [fact, choicesOf(fact, tests)])),
    ageLimits: ageLimitsIn(tests),
    facts,
  }
}

/** The facts that a test reads, in order. Which age counts may turn on whether the person died. */
const factsRead = (test: Test): readonly FactKey[] =>
  partsOf(test).flatMap((part) => {
    if ('fact' in part) return [part.fact]
    return 'age' in part && part.age === 'at death or the incident' ? ['birthDate', 'died'] : ['birthDate']
  })

/** The single tests of which a test is made. */
function partsOf(test: Test): readonly Test[] {
  if ('all' in test) return test.all.flatMap(partsOf)
  if ('any' in test) return test.any.flatMap(partsOf)
  return 'not' in test ? partsOf(test.not) : [test]
}

function choicesOf(fact: WordKey, tests: readonly Test[]): readonly (readonly string[])[] {
  const lists = tests.flatMap((test) => ('fact' in test && test.fact === fact ? [test.is] : []))
  const words: readonly string[] = vocabulary[fact].filter((word) => word !== 'unknown')
  const alike = Map.groupBy(words, (word) => lists.map((list) => list.includes(word)).join())
  return [...alike.values()]
}

const ageLimitsIn = (tests: readonly Test[]): readonly number[] =>
  [...new Set(tests.flatMap((test) => ('age' in test ? [test.from ?? [], test.below ?? []].flat() : [])))].toSorted(
    (a, b) => a - b,
  )

/** A criterion that a formula names and the version does not have is never known. */
function holding(formula: Formula, places: ReadonlyMap<string, number>): Asked<Answers> {
  if (typeof formula === 'string') return answerAt(places.get(formula))
  if ('unclear' in formula) {
    const asked = answerAt(places.get(formula.unclear))
    return (answers) => (asked(answers) === 'unknown' ? 'yes' : 'no')
  }
  if ('not' in formula) {
    const inner = holding(formula.not, places)
    return (answers) => opposite(inner(answers))
  }
  if ('all' in formula) return every(formula.all.map((part) => holding(part, places)))
  return some(formula.any.map((part) => holding(part, places)))
}

const answerAt = (place: number | undefined): Asked<Answers> =>
  place === undefined ? () => 'unknown' : (answers) => answers[place] ?? 'unknown'

export const readyFrameworks: readonly ReadyFramework[] = frameworks.map((framework) => ({
  framework,
  place: askingOf(framework.place.test),
  versions: new Map(framework.versions.map((version) => [version, readyVersion(version)])),
}))
