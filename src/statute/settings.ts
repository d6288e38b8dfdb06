import type { Within } from './deadlines.ts'
import type { DeadlineRule, Trigger } from './framework.ts'
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
