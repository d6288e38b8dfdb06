import { lastGoLive } from './facts.ts'
import type { Boundary, Framework, Version } from './framework.ts'

/** The version in force on a day; its window is half-open, so on the day one version ends the next one applies. */
export const versionOn = (
  framework: Framework,
  day: Temporal.PlainDate,
  goLive: Temporal.PlainDate = Temporal.PlainDate.from(lastGoLive),
): Version | null => versionAt(framework, day.toString(), goLive.toString())

/** The same for ISO dates, which compare as they stand. */
export function versionAt(framework: Framework, day: string, goLive: string): Version | null {
  for (const version of framework.versions)
    if (boundaryAt(version.from, goLive) <= day && (version.until === null || day < boundaryAt(version.until, goLive)))
      return version
  return null
}

/** Law that is not in force begins after every day that can be asked about. */
export function boundaryAt(day: Boundary, goLive: string): string {
  if (day === 'not commenced') return endOfTime
  return day === 'local go-live' ? goLive : day
}

export const boundary = (day: Boundary, goLive: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from(boundaryAt(day, goLive.toString()))

const endOfTime = '9999-12-31'

/** On such a day it is not settled which of two neighbouring versions applied. */
export const isUnsure = ({ unsure = [] }: Version, day: string): boolean =>
  unsure.some(({ from, until }) => from <= day && day < until)
