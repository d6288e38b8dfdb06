import { vocabulary } from './facts.ts'
import type { FactKey } from './facts.ts'
import { sourceText } from './framework.ts'
import type { Criterion, FrameworkId, Matter, Test, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { versionOn } from './windows.ts'
import { askedInOrder, ofAdults, ofChildren, optionText } from './wording.ts'
import type { AskedFact, Wording, Words } from './wording.ts'

/** A question to put to the people who decide. Asked once, it may answer the criteria of several frameworks. */
export type Question = {
  /** The fact it settles, or the id of the matter to weigh. */
  readonly id: string
  readonly fact: FactKey | null
  /** 'words': one of the options. 'date': a day. 'reasons': one of the options, and the reasons, which settle nothing by themselves. */
  readonly kind: 'words' | 'date' | 'reasons'
  readonly question: string
  readonly help: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** The criteria it answers, by id. */
  readonly answers: readonly string[]
  readonly source: string
  readonly confirm: boolean
}

/** The criteria of some frameworks as they stood on a day, as questions in the order in which to ask them; then what to weigh. */
export function questionsFor(
  ids: readonly FrameworkId[],
  day: Temporal.PlainDate,
  goLive?: Temporal.PlainDate,
): readonly Question[] {
  const chosen = frameworks.filter(({ id }) => ids.includes(id))
  const versions = chosen.flatMap((framework) => versionOn(framework, day, goLive) ?? [])
  // Frameworks for anyone are asked about in the words of those beside them.
  const words = chosen.some(({ subject }) => subject === 'child') ? ofChildren : ofAdults
  return [...askedFacts(versions, words), ...mattersToWeigh(versions)]
}

function askedFacts(versions: readonly Version[], words: Words): readonly Question[] {
  const criteria = versions.flatMap((version) => version.criteria)
  return askedInOrder.flatMap((fact) => {
    const served = criteria.filter(({ test }) => factsIn(test).has(fact))
    return served.length > 0 ? [factQuestion(fact, words[fact], served)] : []
  })
}

const factQuestion = (fact: AskedFact, { question, help }: Wording, served: readonly Criterion[]): Question => ({
  id: fact,
  fact,
  kind: fact === 'birthDate' ? 'date' : 'words',
  question,
  help: helpOn(help, served),
  options: fact === 'birthDate' ? [] : vocabulary[fact].map((value) => ({ value, text: optionText(fact, value) })),
  answers: unique(served.map(({ id }) => id)),
  source: unique(served.map(({ source }) => sourceText(source))).join('; '),
  confirm: served.some(({ source }) => source.mark === 'from memory'),
})

/** A criterion's own help stands in for the general one where it has any: the same fact is asked about under other laws. */
function helpOn(general: string, served: readonly Criterion[]): string {
  const own = unique(served.flatMap(({ help }) => help ?? []))
  return own.length > 0 ? own.join(' ') : general
}

function mattersToWeigh(versions: readonly Version[]): readonly Question[] {
  const seen = new Set<string>()
  return versions
    .flatMap(({ matters }) => matters)
    .flatMap((matter) => {
      if (seen.has(matter.id)) return []
      seen.add(matter.id)
      return [matterQuestion(matter)]
    })
}

const matterQuestion = ({ id, question, help, fact, source }: Matter): Question => ({
  id,
  fact: fact ?? null,
  kind: 'reasons',
  question,
  help,
  options: (fact ? vocabulary[fact] : vocabulary.died).map((value) => ({
    value,
    text: optionText(fact ?? 'died', value),
  })),
  answers: [id],
  source: sourceText(source),
  confirm: source.mark === 'from memory',
})

/** The facts that a test reads; an age is asked for as a date of birth. */
export function factsIn(test: Test): ReadonlySet<FactKey> {
  if ('all' in test) return new Set(test.all.flatMap((part) => [...factsIn(part)]))
  if ('any' in test) return new Set(test.any.flatMap((part) => [...factsIn(part)]))
  if ('not' in test) return factsIn(test.not)
  return new Set<FactKey>(['age' in test ? 'birthDate' : test.fact])
}

const unique = (words: readonly string[]) => [...new Set(words)]
