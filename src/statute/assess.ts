import type { Answer } from './answers.ts'
import { inWords } from './deadlines.ts'
import { dueOf } from './due-dates.ts'
import type { Circumstances } from './facts.ts'
import { sourceText } from './framework.ts'
import type { Basis, Criterion, DeadlineRule, Framework, FrameworkId, Outcome, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import type { Holidays } from './holidays.ts'
import { answerTo, knownFrom } from './known.ts'
import type { Known } from './known.ts'
import { decidingNoes, openQuestions, settle } from './settle.ts'
import type { Answers } from './settle.ts'
import { boundary, isUnsure, versionOn } from './windows.ts'

/** What one framework says of an incident: the shape of the command-line contract, which only ever grows. */
export type Assessment = {
  readonly framework: FrameworkId
  /** Null where no version applied. */
  readonly version: string | null
  /** The edition of the statutory guidance, where the version lived through several. */
  readonly edition: string | null
  readonly outcome: Outcome
  readonly basis: Basis | null
  readonly rule: string | null
  /** One sentence that a chair can read out. */
  readonly because: string
  readonly criteria: readonly AnsweredCriterion[]
  /** The fewest questions that would settle an undetermined outcome. */
  readonly open: readonly string[]
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
  /** The bank holidays it was computed with. */
  readonly holidays: string
}

/** Which statutory reviews and notices an incident calls for, and by when; every framework carried, in a settled order. */
export function assess(
  circumstances: Circumstances,
  options: { readonly all?: boolean; readonly holidays?: Holidays } = {},
): readonly Assessment[] {
  const known = knownFrom(circumstances)
  return frameworks
    .map((framework) => assessUnder(framework, known, options.holidays))
    .filter(({ outcome }) => options.all === true || outcome !== 'NOT_APPLICABLE')
}

function assessUnder(framework: Framework, known: Known, holidays?: Holidays): Assessment {
  if (answerTo(framework.place.test, known) === 'no') return notApplicable(framework, framework.place.no)
  const day = dayThatChooses(framework, known)
  const version = versionOn(framework, day, known.goLive)
  if (!version) return notApplicable(framework, outsideWindows(framework, day, known.goLive))
  return assessVersion(framework, version, day, known, holidays)
}

function assessVersion(
  framework: Framework,
  version: Version,
  day: Temporal.PlainDate,
  known: Known,
  holidays?: Holidays,
): Assessment {
  const answers: Answers = new Map(version.criteria.map(({ id, test }) => [id, answerTo(test, known)]))
  const { outcome, rule } = settle(version, answers)
  if (outcome === 'NOT_APPLICABLE') return notApplicable(framework, version.person?.no ?? '')
  const open = outcome === 'UNDETERMINED' ? openQuestions(version, answers) : []
  return {
    framework: framework.id,
    version: version.id,
    edition: version.edition ?? null,
    outcome,
    basis: rule?.basis ?? null,
    rule: rule?.id ?? null,
    because:
      outcome === 'UNDETERMINED' ? whyUndecided(version, open) : filled(rule?.because ?? '', version, answers, known),
    criteria: [...version.criteria.map((criterion) => answered(criterion, answers, known)), ...weighed(version, known)],
    open,
    confirm: version.confirm === true || rule?.source.mark === 'from memory' || isUnsure(version, day),
    deadlines: version.deadlines.flatMap((deadline) => assessedDeadline(deadline, outcome, known, holidays)),
  }
}

/** Rule R0.5: notices are owed when the authority becomes aware; reviews are decided under the law of the decision. */
function dayThatChooses(framework: Framework, known: Known): Temporal.PlainDate {
  if (framework.chosenBy === 'incident') return known.word('died') === 'yes' ? known.diedOn : known.incidentOn
  return framework.chosenBy === 'awareness' ? known.awareOn : (known.decidedOn ?? known.awareOn)
}

function outsideWindows(framework: Framework, day: Temporal.PlainDate, goLive: Temporal.PlainDate): string {
  const first = boundary(framework.versions[0].from, goLive)
  const until = framework.versions.at(-1)?.until
  if (Temporal.PlainDate.compare(day, first) < 0)
    return `${framework.title} applies from ${inWords(first)}, and the day that decides is ${inWords(day)}.`
  const ended = until ? ` before ${inWords(boundary(until, goLive))}` : ''
  return `${framework.title} applied only${ended}, and the day that decides is ${inWords(day)}.`
}

const notApplicable = (framework: Framework, because: string): Assessment => ({
  framework: framework.id,
  version: null,
  edition: null,
  outcome: 'NOT_APPLICABLE',
  basis: null,
  rule: null,
  because,
  criteria: [],
  open: [],
  confirm: false,
  deadlines: [],
})

function whyUndecided(version: Version, open: readonly string[]): string {
  const unknown = version.criteria.flatMap((criterion) =>
    open.includes(criterion.id) && criterion.unknown ? [criterion.unknown] : [],
  )
  return `It cannot be decided yet ${version.decides}, because it is not known ${inAList(unknown, 'or')}; ${version.undecided}.`
}

function filled(because: string, version: Version, answers: Answers, known: Known): string {
  const noes = decidingNoes(version, answers)
  const reasons = version.criteria.flatMap((criterion) =>
    noes.includes(criterion.id) && criterion.no ? [criterion.no] : [],
  )
  return because
    .replaceAll('{noes}', inAList(reasons, 'and') || 'its criteria are not met')
    .replaceAll('{laOfIncident}', known.laOfIncident ?? 'The local authority where it happened')
    .replaceAll('{laOfResidence}', known.laOfResidence ?? 'The local authority where the child normally lives')
}

function inAList(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`
}

function answered(criterion: Criterion, answers: Answers, known: Known): AnsweredCriterion {
  const answer: Answer = answers.get(criterion.id) ?? 'unknown'
  const word = 'fact' in criterion.test ? known.word(criterion.test.fact) : answer
  return { id: criterion.id, question: criterion.question, answer: word, source: sourceText(criterion.source) }
}

const weighed = (version: Version, known: Known): readonly AnsweredCriterion[] =>
  version.matters.map(({ id, question, fact, source }) => ({
    id,
    question,
    answer: fact ? known.word(fact) : 'unknown',
    source: sourceText(source),
  }))

function assessedDeadline(
  rule: DeadlineRule,
  outcome: Outcome,
  known: Known,
  holidays?: Holidays,
): readonly AssessedDeadline[] {
  const what = outcome === 'UNDETERMINED' ? rule.undecided : rule.what
  if (what === undefined || outcome === 'NOT_REQUIRED') return []
  const dates = {
    incidentOn: known.incidentOn,
    awareOn: known.awareGiven ? known.awareOn : undefined,
    decidedOn: known.decidedOn ?? undefined,
  }
  const found = dueOf(rule, dates, holidays)
  if (!found) return []
  const { id, by, to, source, confirm } = rule
  const { trigger, dueOn, problem, holidays: computedWith } = found
  return [
    {
      id,
      what,
      by,
      trigger,
      due: dueOn,
      ...(problem === null ? {} : { problem }),
      recipient: to,
      source: sourceText(source),
      confirm,
      holidays: computedWith,
    },
  ]
}
