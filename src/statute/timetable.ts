import { due, lengthInWords } from './deadlines.ts'
import type { BeforeDay } from './deadlines.ts'
import { inWords } from './day-numbers.ts'
import { holidaysFor } from './divisions.ts'
import { dueOf, triggerWords } from './due-dates.ts'
import type { StartDates } from './due-dates.ts'
import { sourceText } from './framework.ts'
import type { DeadlineRule, FrameworkId, ReviewKind, Stage, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { holidaysVersion } from './holidays.ts'
import { asSet, workingDaysWith } from './settings.ts'
import type { Settings } from './settings.ts'

/** One stage of a review, in the order in which it happens. */
export type TimetableStage = {
  readonly name: string
  readonly who: string
  readonly limit: Limit | null
}

/** How long the law leaves for a stage, and the day that makes, as far as it can be named. */
export type Limit = {
  readonly deadline: string
  /** "Within 6 calendar months after the decision" */
  readonly inWords: string
  readonly dueOn: Temporal.PlainDate | null
  /** Why there is no day, though the day that starts the clock is known. */
  readonly problem: string | null
  /** The bank holidays it was computed with; compute open deadlines again when they change. */
  readonly holidays: string
  readonly source: string
  readonly confirm: boolean
  /** The installation set it, because the reference could not verify it. */
  readonly setHere: boolean
}

/**
 * The stages of a review under one version of the law, with the days that follow from those already known.
 *
 * @param settings what the installation set where the reference could not verify a limit
 */
export function timetable(version: Version, dates: StartDates, settings: Settings = {}): readonly TimetableStage[] {
  return version.stages.map((stage) => ({
    name: stage.name,
    who: stage.who,
    limit: limitOf(version, stage, dates, settings),
  }))
}

function limitOf(version: Version, stage: Stage, dates: StartDates, settings: Settings): Limit | null {
  const asWritten = version.deadlines.find(({ id }) => id === stage.deadline)
  if (!asWritten) return null
  const rule = asSet(asWritten, settings)
  const found = dueOf(rule, dates, holidaysFor(version, workingDaysWith(settings)))
  return {
    deadline: rule.id,
    inWords: limitInWords(rule),
    dueOn: found?.dueOn ?? null,
    problem: found?.problem ?? null,
    holidays: holidaysVersion,
    source: sourceText(rule.source),
    confirm: rule.confirm,
    setHere: rule !== asWritten,
  }
}

/** "Within 5 working days after the authority becoming aware", "At least 7 working days before publication" */
export function limitInWords({ within, trigger }: Pick<DeadlineRule, 'within' | 'trigger'>): string {
  const event = triggerWords[trigger]
  if (within === null) return `After ${event}; no time limit was found`
  if ('promptly' in within) return `As soon as is feasible after ${event}`
  if ('before' in within) return `Before ${dayOfYear(within)}, after ${event}`
  if (within.direction === 'before') return `At least ${lengthInWords(within)} before ${event}`
  return `${trigger === 'publication' ? 'For at least' : 'Within'} ${lengthInWords(within)} ${within.startCounted ? 'beginning with the day of' : 'after'} ${event}`
}

const dayOfYear = ({ before }: BeforeDay): string =>
  inWords(Temporal.PlainDate.from({ year: 2000, ...before })).slice(0, -5)

/** How long a published report stays on the site. */
export type OnShelf = {
  /** The last day on which it has to be there; null where no law says how long. */
  readonly onSiteUntil: Temporal.PlainDate | null
  readonly afterwards: 'on request'
  readonly source: string
  readonly confirm: boolean
}

/**
 * How long a report published on a day stays on the site at least; after that it is given on request, with no end.
 * A review outlives the law it was held under, so the last version that had begun by then speaks for it.
 */
export function shelf(of: FrameworkId | ReviewKind, publishedOn: Temporal.PlainDate): OnShelf | null {
  const versions = frameworks.find(({ id, kind }) => id === of || kind === of)?.versions ?? []
  const begun = versions.filter(({ from }) => from === 'local go-live' || from <= publishedOn.toString())
  const rule = (begun.at(-1) ?? versions[0])?.shelf
  if (!rule) return null
  return {
    onSiteUntil: rule.atLeast && due(rule.atLeast, publishedOn).dueOn,
    afterwards: rule.afterwards,
    source: sourceText(rule.source),
    confirm: rule.confirm,
  }
}
