import { inWords } from '../day-numbers.ts'
import { sourceText } from '../framework.ts'
import type { Basis, Boundary, Criterion, Formula, Outcome, Version } from '../framework.ts'

/** A decision as the steps in which it is made: what is drawn as a picture, and written beside it as a list. */
export type DecisionSteps = {
  readonly title: string
  /** "From 26 March 2015 until the partners of the area take over" */
  readonly window: string
  readonly decider: string
  readonly person: { readonly condition: Condition; readonly otherwise: string } | null
  readonly steps: readonly Step[]
  readonly kinds: readonly { readonly kind: string; readonly condition: Condition | null }[]
  /** What is weighed, with reasons, where a review may be held. */
  readonly weigh: readonly Statement[]
  /** What to do while an answer is not known. */
  readonly undecided: string
}

/** One rule, in the order in which they are read. The last one has no condition: it holds where no other does. */
export type Step = {
  readonly rule: string
  readonly condition: Condition | null
  readonly outcome: Outcome
  readonly basis: Basis
  readonly source: string
  readonly confirm: boolean
}

export type Statement = { readonly id: string; readonly text: string }
export type Condition = Statement | { readonly of: 'all' | 'any' | 'none'; readonly parts: readonly Condition[] }

export function decisionSteps(version: Version): DecisionSteps {
  const condition = conditionIn(version)
  return {
    title: version.title,
    window: windowInWords(version),
    decider: version.decider.who,
    person: version.person && {
      condition: condition(version.person.criterion),
      otherwise: version.person.no,
    },
    steps: version.rules.map(({ id, when, outcome, basis, source }) => ({
      rule: id,
      condition: isOtherwise(when) ? null : condition(when),
      outcome,
      basis,
      source: sourceText(source),
      confirm: source.mark === 'from memory' || version.confirm === true,
    })),
    kinds: (version.kinds ?? []).map(({ kind, when }) => ({
      kind,
      condition: isOtherwise(when) ? null : condition(when),
    })),
    weigh: version.matters.map(({ id, question }) => ({ id, text: question })),
    undecided: version.undecided,
  }
}

const isOtherwise = (formula: Formula): boolean =>
  typeof formula === 'object' && 'all' in formula && formula.all.length === 0

function conditionIn({ criteria }: Version): (formula: Formula) => Condition {
  const named = (id: string): Criterion | undefined => criteria.find((criterion) => criterion.id === id)
  const read = (formula: Formula): Condition => {
    if (typeof formula === 'string') return { id: formula, text: statementOf(named(formula)) }
    if ('unclear' in formula) return presumption(named(formula.unclear), formula)
    if ('not' in formula) return opposite(formula.not)
    const [of, parts] = 'all' in formula ? (['all', formula.all] as const) : (['any', formula.any] as const)
    const [only] = parts
    return parts.length === 1 && only !== undefined ? read(only) : { of, parts: parts.map(read).flatMap(joining(of)) }
  }
  const opposite = (formula: Formula): Condition => {
    if (typeof formula !== 'string' && 'unclear' in formula) return knowledge(named(formula.unclear), formula)
    if (typeof formula !== 'string') return { of: 'none', parts: [read(formula)] }
    const criterion = named(formula)
    return { id: formula, text: criterion?.no ?? `“no” to: ${criterion?.question}` }
  }
  return read
}

/** A group within a group of the same sort is one group. */
const joining =
  (of: 'all' | 'any') =>
  (part: Condition): readonly Condition[] =>
    'of' in part && part.of === of ? part.parts : [part]

/** "Whether the child has died" is asked; "the child has died" is what the rule needs. */
function statementOf(criterion: Criterion | undefined): string {
  if (!criterion) return ''
  const { question, unknown } = criterion
  return unknown?.startsWith('whether ') ? unknown.slice('whether '.length) : `“yes” to: ${question}`
}

type Presumption = { readonly unclear: string; readonly presumed: 'yes' | 'no' }

const presumption = (criterion: Criterion | undefined, { unclear, presumed }: Presumption): Statement => ({
  id: unclear,
  text: `it is not known ${askedOf(criterion)} (it is taken to be “${presumed}”)`,
})

const knowledge = (criterion: Criterion | undefined, { unclear, presumed }: Presumption): Statement => ({
  id: unclear,
  text: `it is known ${askedOf(criterion)} (until then it is taken to be “${presumed}”)`,
})

const askedOf = (criterion: Criterion | undefined): string =>
  criterion?.unknown ?? `the answer to: ${criterion?.question}`

function windowInWords({ from, until }: Version): string {
  if (from === 'not commenced') return 'Passed, and not in force yet'
  return until === null
    ? `From ${boundaryInWords(from)}`
    : `From ${boundaryInWords(from)}, and before ${boundaryInWords(until)}`
}

function boundaryInWords(boundary: Boundary): string {
  if (boundary === 'not commenced') return 'its commencement'
  if (boundary === 'local go-live') return 'the day the area’s safeguarding partners took over'
  return inWords(Temporal.PlainDate.from(boundary))
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  MUST: 'MUST',
  MAY: 'MAY',
  NOT_REQUIRED: 'NOT REQUIRED',
  UNDETERMINED: 'NOT DECIDED YET',
  NOT_APPLICABLE: 'DOES NOT APPLY',
}

export const basisWords: Readonly<Record<Basis, string>> = {
  ACT: 'Act',
  REGS: 'regulations',
  STAT_GUIDANCE: 'statutory guidance',
  GUIDANCE: 'guidance',
  LOCAL: 'local agreement',
}

/** "All of these: …" as one line of text, for the list beside the picture. */
export function conditionInWords(condition: Condition): string {
  if ('text' in condition) return `${condition.text} (${condition.id})`
  const parts = condition.parts.map((part) => ('text' in part ? conditionInWords(part) : `[${conditionInWords(part)}]`))
  if (condition.of === 'none') return `not: ${parts.join('; ')}`
  return parts.join(condition.of === 'all' ? '; and ' : '; or ')
}
