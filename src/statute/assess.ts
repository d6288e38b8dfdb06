import { applyingTo } from './applying.ts'
import type { Applying, NotApplying } from './applying.ts'
import { inWords } from './day-numbers.ts'
import { divisionOf } from './divisions.ts'
import { dueOf } from './due-dates.ts'
import type { StartDates } from './due-dates.ts'
import type { Circumstances, FactKey } from './facts.ts'
import { sourceText } from './framework.ts'
import type { Basis, DeadlineRule, FrameworkId, Outcome, Version } from './framework.ts'
import { holidaysVersion } from './holidays.ts'
import type { Holidays } from './holidays.ts'
import { knownFrom } from './known.ts'
import type { Known } from './known.ts'
import { openOnKind, openQuestions } from './open-questions.ts'
import type { Answers, ReadyCriterion, ReadyVersion, Weighed } from './ready.ts'
import { decidingNoes, kindOf } from './settle.ts'
import { asSet, checkSettings, workingDaysWith } from './settings.ts'
import type { Settings } from './settings.ts'
import type { ShownSource } from './sources.ts'
import { isUnsure } from './windows.ts'

/** What one framework says of an incident: the shape of the command-line contract, which only ever grows. */
export type Assessment = {
  readonly framework: FrameworkId
  /** Null where no version applied. */
  readonly version: string | null
  /** The edition of the statutory guidance, where the version lived through several. */
  readonly edition: string | null
  readonly outcome: Outcome
  /** Which kind of review, where the law knows several ("concise", "extended"); null while it is not known which. */
  readonly kind: string | null
  readonly basis: Basis | null
  readonly rule: string | null
  /** One sentence that a chair can read out. */
  readonly because: string
  readonly criteria: readonly AnsweredCriterion[]
  /** The fewest criteria that settle an undetermined outcome, whatever their answers. */
  readonly open: readonly string[]
  /** The same as questions to people: the facts to find out. */
  readonly openFacts: readonly FactKey[]
  /** The fewest criteria that settle which kind of review it is, where that is not known. */
  readonly openOnKind: readonly string[]
  /** What has to be weighed, with reasons, where a review may be held. */
  readonly weigh: readonly Weighed[]
  /** What the rule that decided rests on, and then the version of the law: what to check a rule with that must be confirmed. */
  readonly sources: readonly ShownSource[]
  /** The rule has not been checked against its source: a person must confirm it. */
  readonly confirm: boolean
  readonly deadlines: readonly AssessedDeadline[]
}

export type AnsweredCriterion = {
  readonly id: string
  readonly question: string
  /** A word of the vocabulary; "unknown" where it is not known, or where it is to be weighed and not answered. */
  readonly answer: string
  readonly source: string
}

export type AssessedDeadline = {
  readonly id: string
  readonly what: string
  readonly by: string
  readonly trigger: string
  readonly due: Temporal.PlainDate | null
  readonly problem?: string
  readonly recipient: string
  readonly source: string
  readonly confirm: boolean
  /** Set where the expectation had been relaxed by then. */
  readonly relaxed?: string
  /** The bank holidays it was computed with. */
  readonly holidays: string
}

/** Which statutory reviews and notices an incident calls for, and by when; every framework carried, in a settled order. */
export function assess(
  circumstances: Circumstances,
  options: { readonly all?: boolean; readonly settings?: Settings } = {},
): readonly Assessment[] {
  const known = knownFrom(circumstances)
  const settings = options.settings ?? {}
  checkSettings(settings)
  const workingDays = workingDaysWith(settings)
  return applyingTo(known).flatMap((found) => {
    if ('why' in found) return options.all === true ? [notApplicable(found)] : []
    return [assessed(found, settings, workingDays[divisionOf(found.framework)])]
  })
}

function assessed(applying: Applying, settings: Settings, holidays: Holidays): Assessment {
  const { framework, ready, day, position, ruling } = applying
  const { version } = ready
  const { known, answers } = position
  const undetermined = ruling.outcome === 'UNDETERMINED'
  const open = undetermined ? openQuestions(ready, position) : nothingOpen
  const kind = undetermined ? null : kindOf(ready, answers)
  return {
    framework: framework.id,
    version: version.id,
    edition: version.edition ?? null,
    outcome: ruling.outcome,
    kind,
    basis: ruling.rule?.basis ?? null,
    rule: ruling.rule?.id ?? null,
    because: undetermined ? whyUndecided(version, open.criteria) : sentence(applying),
    criteria: [
      ...ready.criteria.map((criterion, place) => answered(criterion, answers[place] ?? 'unknown', known)),
      ...asMatters(ready, known),
    ],
    open: open.criteria,
    openFacts: open.facts,
    openOnKind:
      kind === null && ready.kinds.length > 0 && ruling.outcome === 'MUST' ? openOnKind(ready, position).criteria : [],
    weigh: ruling.outcome === 'MAY' ? ready.weigh : [],
    sources: (ruling.rule && ready.sources.get(ruling.rule)) ?? [],
    confirm: version.confirm === true || ruling.rule?.source.mark === 'from memory' || isUnsure(version, day),
    deadlines: deadlinesOf(version, ruling.outcome, known, settings, holidays),
  }
}

const nothingOpen = { criteria: [], facts: [] }

const notApplicable = ({ framework, why }: NotApplying): Assessment => ({
  framework: framework.id,
  version: null,
  edition: null,
  outcome: 'NOT_APPLICABLE',
  kind: null,
  basis: null,
  rule: null,
  because: why(),
  criteria: [],
  open: [],
  openFacts: [],
  openOnKind: [],
  weigh: [],
  sources: [],
  confirm: false,
  deadlines: [],
})

function whyUndecided(version: Version, open: readonly string[]): string {
  const unknown = version.criteria.flatMap((criterion) =>
    open.includes(criterion.id) && criterion.unknown ? [criterion.unknown] : [],
  )
  return `It cannot be decided yet ${version.decides}, because it is not known ${inAList(unknown, 'or')}; ${version.undecided}.`
}

/** The sentence of the rule that decided, with what stood against it and whose duty it is filled in. */
function sentence({ ready, position, ruling }: Applying): string {
  const because = ruling.rule?.because ?? ''
  if (!because.includes('{')) return because
  const { known, answers } = position
  return because
    .replaceAll('{noes}', () => whatStoodAgainst(ready, answers))
    .replaceAll('{laOfIncident}', () => known.laOfIncident ?? 'The local authority where it happened')
    .replaceAll('{laOfResidence}', () => known.laOfResidence ?? 'The local authority where the child normally lives')
}

function whatStoodAgainst(ready: ReadyVersion, answers: Answers): string {
  const noes = decidingNoes(ready, answers).flatMap((place) => ready.criteria[place]?.criterion.no ?? [])
  return inAList(noes, 'and') || 'its criteria are not met'
}

function inAList(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`
}

function answered({ criterion, source }: ReadyCriterion, answer: string, known: Known): AnsweredCriterion {
  const { id, question, test } = criterion
  return { id, question, answer: 'fact' in test ? known.word(test.fact) : answer, source }
}

const asMatters = ({ version, weigh }: ReadyVersion, known: Known): readonly AnsweredCriterion[] =>
  version.matters.map(({ id, question, fact }, place) => ({
    id,
    question,
    answer: fact ? known.word(fact) : 'unknown',
    source: weigh[place]?.source ?? '',
  }))

function deadlinesOf(
  version: Version,
  outcome: Outcome,
  known: Known,
  settings: Settings,
  holidays: Holidays,
): readonly AssessedDeadline[] {
  if (outcome === 'NOT_REQUIRED') return []
  const dates: StartDates = {
    incidentOn: known.incidentOn,
    awareOn: known.awareGiven ? known.awareOn : undefined,
    decidedOn: known.decidedOn ?? undefined,
  }
  return version.deadlines.flatMap((rule) => {
    const what = outcome === 'UNDETERMINED' ? rule.undecided : rule.what
    return what === undefined ? [] : assessedDeadline(asSet(rule, settings), what, dates, holidays)
  })
}

function assessedDeadline(
  rule: DeadlineRule,
  what: string,
  dates: StartDates,
  holidays: Holidays,
): readonly AssessedDeadline[] {
  const found = dueOf(rule, dates, holidays)
  if (!found) return []
  const { id, by, to, source } = rule
  const relaxed = easementOn(rule, found.dueOn)
  return [
    {
      id,
      what,
      by,
      trigger: found.trigger,
      due: found.dueOn,
      ...(found.problem === null ? {} : { problem: found.problem }),
      recipient: to,
      source: sourceText(source),
      confirm: rule.confirm || relaxed !== null || found.holidays !== holidaysVersion,
      ...(relaxed === null ? {} : { relaxed }),
      holidays: found.holidays,
    },
  ]
}

/** That the expectation had been relaxed by the day on which it fell due; until when was not found (reference, T6). */
function easementOn({ relaxed }: DeadlineRule, dueOn: Temporal.PlainDate | null): string | null {
  if (!relaxed || !dueOn || dueOn.toString() < relaxed.from) return null
  const from = inWords(Temporal.PlainDate.from(relaxed.from))
  return `Relaxed from ${from} (${sourceText(relaxed.source)}); until when was not found: check whether it still was`
}
