import type { Within } from './deadlines.ts'
import { UnusableFacts } from './facts.ts'
import type { DeadlineRule, Trigger } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { holidaysOf, nationalHolidays } from './holidays.ts'
import type { Division, Holidays } from './holidays.ts'

/**
 * What an installation may set, because the reference could not verify it (section 7, `cfg`): how long a deadline leaves,
 * and what starts its clock. Null: no limit, so that no day is named. A deadline that is verified cannot be changed.
 */
export type DeadlineSetting = { readonly within?: Within | null; readonly trigger?: Trigger }

export type Settings = {
  /** By the id of the deadline. */
  readonly deadlines?: Readonly<Record<string, DeadlineSetting>>
  /** Days that a council in Scotland keeps besides the national bank holidays (rule WD7). */
  readonly localHolidays?: readonly Temporal.PlainDate[]
}

/** A time limit that an installation may set, and what it is until it is set. */
export type SettableDeadline = Pick<DeadlineRule, 'id' | 'what' | 'within' | 'trigger' | 'by' | 'to'> & {
  /** The version of the law whose it is. */
  readonly version: string
}

/** Every time limit that the reference could not verify, in the order of the frameworks. */
export const settableDeadlines: readonly SettableDeadline[] = frameworks
  .flatMap(({ versions }) => versions)
  .flatMap((version) =>
    version.deadlines
      .filter(({ confirm }) => confirm)
      .map(({ id, what, within, trigger, by, to }) => ({ version: version.id, id, what, within, trigger, by, to })),
  )

/** @throws UnusableFacts on a time limit that is none, or that is verified and so the same everywhere */
export function checkSettings({ deadlines }: Settings): void {
  if (!deadlines) return
  const settable = [...new Set(settableDeadlines.map(({ id }) => id))]
  for (const id of Object.keys(deadlines))
    if (!settable.includes(id))
      throw new UnusableFacts(`settings.deadlines.${id}`, 'is no time limit that can be set', settable, id)
}

/** The rule as the installation has it. */
export function asSet(rule: DeadlineRule, { deadlines = {} }: Settings): DeadlineRule {
  const setting = rule.confirm ? deadlines[rule.id] : undefined
  return setting ? { ...rule, ...setting } : rule
}

/** The working days of each division as the installation keeps them; make them once, not for every incident. */
export const workingDaysWith = ({ localHolidays = [] }: Settings): Readonly<Record<Division, Holidays>> =>
  localHolidays.length === 0
    ? nationalHolidays
    : { ...nationalHolidays, scotland: holidaysOf('scotland', localHolidays) }
