import { dueOf } from '../../src/statute/due-dates.ts'
import { holidaysFor } from '../../src/statute/divisions.ts'
import type { DeadlineRule, FrameworkId } from '../../src/statute/framework.ts'
import { versionInForce, type Occasion, type StartDates, type Version } from '#statute'

/** Rules of the reference by id, what they say, and a look at what they do. */
export type Looked = readonly [ids: string, says: string, look: () => void]

export const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

export function versionOf(framework: FrameworkId, day: string): Version {
  const version = versionInForce(framework, date(day))
  if (!version) throw new Error(`${framework} was not in force on ${day}`)
  return version
}

export function deadlineOf({ deadlines }: Pick<Version, 'deadlines'>, id: string): DeadlineRule {
  const found = deadlines.find((deadline) => deadline.id === id)
  if (!found) throw new Error(`There is no deadline ${id}`)
  return found
}

/** The last day of a time limit, or why there is none. */
export function dueUnder(version: Pick<Version, 'deadlines'> | Version, id: string, dates: StartDates): string | null {
  const found = dueOf(deadlineOf(version, id), dates, 'rules' in version ? holidaysFor(version) : undefined)
  return found?.dueOn?.toString() ?? found?.problem ?? null
}

export const stagesOf = ({ stages }: Version): readonly string[] => stages.map(({ name }) => name)

export const lettersTo = ({ letters }: Version, occasion: Occasion): readonly string[] =>
  letters.filter(({ on }) => on.includes(occasion)).map(({ to }) => to)

export const rolesOf = ({ roles }: Version, role: string): string =>
  roles.flatMap((each) => (each.role === role ? each.rule : [])).join(' ')

/** Everything that points, letters or contents say, to be searched. */
export const textOf = (said: readonly ({ readonly text: string } | { readonly says: readonly string[] })[]): string =>
  said.map((each) => ('text' in each ? each.text : each.says.join(' '))).join('\n')
